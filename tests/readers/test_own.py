"""Our own YAML format is small to write, and every fault in it is told at once and where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tailor.errors import InvalidFile, Problem
from tailor.model import Bullet, Contact, Dates, Entry, Month, Resume, RichText, Section, Span
from tailor.readers import mapping, tree
from tailor.readers.ids import with_ids
from tailor.writers.own import render_json, render_yaml

WORDS = st.text(st.characters(categories=["L", "N"], include_characters=" -'&.*_[]<>:#"), min_size=1, max_size=30).map(
    lambda text: " ".join(text.split()) or "x"
)
RICH = st.builds(lambda text, bold: RichText((Span(text, bold=bold),)), WORDS, st.booleans())
BULLETS = st.builds(
    Bullet,
    id=st.just(""),
    text=RICH,
    form=st.sampled_from(["bullet", "paragraph"]),
    wordings=st.lists(RICH, max_size=2).map(tuple),
    tags=st.lists(WORDS, max_size=2).map(tuple),
    pin=st.booleans(),
    weight=st.sampled_from([0.5, 1.0, 3.0]),
    note=WORDS,
)
DATES = st.none() | st.just(Dates("Mar 2019 – Present", Month(2019, 3), None, current=True))
ENTRIES = st.builds(
    Entry,
    title=RICH,
    organization=WORDS,
    location=WORDS,
    dates=DATES,
    details=st.lists(RICH, max_size=2).map(tuple),
    bullets=st.lists(BULLETS, max_size=3).map(tuple),
)
SECTIONS = st.builds(
    Section, WORDS, st.sampled_from(["work", "summary", "other"]), st.lists(ENTRIES, max_size=3).map(tuple)
)
RESUMES = st.builds(
    lambda name, headline, contacts, sections: Resume(name, headline, tuple(contacts), with_ids(tuple(sections))),
    WORDS,
    WORDS,
    st.lists(st.builds(Contact, st.sampled_from(["email", "other"]), WORDS, st.just("")), max_size=3),
    st.lists(SECTIONS, max_size=3),
)


def read(text: str) -> Resume:
    return mapping.read(tree.parse_yaml(text, "a.yaml"), text, "a.yaml")


def faults(text: str) -> list[Problem]:
    with pytest.raises(InvalidFile) as error:
        read(text)
    return list(error.value.problems)


SMALL = """\
name: Sample Person
contacts: [sample@example.com, +1 503-555-0142]
sections:
  - title: Work Experience
    entries:
      - title: Data Engineer
        organization: Example Works
        dates: Sept 2019 – present
        bullets:
          - Built **pipelines** in Python
          - text: Led a team of six
            wordings: [Managed six engineers]
            pin: true
            note: ask about the audit
  - title: Skills
    bullets: ["Languages: Python, SQL"]
"""


def test_a_bullet_is_a_string_or_a_mapping() -> None:
    first, second = read(SMALL).sections[0].entries[0].bullets
    assert first.text == RichText((Span("Built "), Span("pipelines", bold=True), Span(" in Python")))
    assert (second.text.plain, second.pin, second.note) == ("Led a team of six", True, "ask about the audit")
    assert [wording.plain for wording in second.wordings] == ["Managed six engineers"]


def test_dates_are_kept_as_written_and_understood() -> None:
    assert read(SMALL).sections[0].entries[0].dates == Dates("Sept 2019 – present", Month(2019, 9), None, current=True)


def test_contacts_are_told_by_their_looks() -> None:
    assert [contact.kind for contact in read(SMALL).contacts] == ["email", "phone"]


def test_a_line_of_skills_knows_its_items() -> None:
    bullet = read(SMALL).sections[1].entries[0].bullets[0]
    assert [skill.text for skill in bullet.skills] == ["Python", "SQL"]


def test_every_fault_is_told_at_once_with_line_and_column() -> None:
    text = (
        SMALL.replace("organization", "organisation").replace("Sept 2019 – present", "someday").replace(": true", ": 7")
    )
    found = faults(text)
    assert [(line, column) for line, column, _, _ in found] == [(7, 9), (8, 16), (13, 18)]
    assert found[0][2:] == ("unknown key `organisation`", "did you mean `organization`?")


def test_a_list_that_is_none_says_what_to_do() -> None:
    assert faults("name: X\nsections: work\n")[0][2:] == (
        "a list is needed here",
        "begin each of its lines with a dash",
    )


def test_a_key_that_stands_twice_is_a_fault() -> None:
    assert "stands twice" in faults("name: X\nname: Y\nsections: []\n")[0][2]


def test_a_missing_name_is_a_fault() -> None:
    assert faults("sections: []\n")[0][2] == "`name` is missing"


def test_ids_stay_when_bullets_change_places() -> None:
    there = read(SMALL).sections[0].entries[0].bullets
    first = "          - Built **pipelines** in Python\n"
    moved = SMALL.replace(first, "").replace("  - title: Skills", f"{first}  - title: Skills")
    back = read(moved).sections[0].entries[0].bullets
    assert [bullet.id for bullet in back] == [there[1].id, there[0].id]


@given(RESUMES)
@settings(max_examples=60, deadline=None)
def test_a_resume_written_whole_comes_back_the_same(resume: Resume) -> None:
    text = render_yaml(resume, whole=True).decode()
    assert render_json(read(text)) == render_json(resume)


@given(RESUMES)
@settings(max_examples=60, deadline=None)
def test_json_comes_back_the_same(resume: Resume) -> None:
    text = render_json(resume).decode()
    again = mapping.read(tree.parse_json(text, "a.json"), text, "a.json")
    assert render_json(again) == text.encode()


@pytest.mark.parametrize("dates", ["2019-02-30", "2018 – 2019-02-30", "{start: 2019-02-30}"])
def test_a_day_that_no_calendar_has_is_an_error(dates: str) -> None:
    with pytest.raises(InvalidFile, match="2019-02-30"):
        read(f"name: P\nsections: [{{title: Work, entries: [{{title: Clerk, dates: {dates}}}]}}]\n")


@pytest.mark.parametrize("wrong", [20, 23])
def test_of_very_many_problems_the_first_twenty_are_shown(wrong: int) -> None:
    with pytest.raises(InvalidFile) as told:
        read("name: P\nsections: []\n" + "".join(f"odd{number}: x\n" for number in range(wrong)))

    rows = str(told.value).splitlines()
    assert sum("unknown key" in row for row in rows) == 20
    assert (": and 3 more" in rows[-1]) is (wrong > 20)
