"""JSON Resume, RenderCV, FRESH and YAMLResume are read with all their words."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

from tailor.errors import InputError
from tailor.model import Resume
from tailor.readers import read_resume, tree
from tailor.readers.structured import read
from tailor.writers.own import render_json

JSON_RESUME = """{"basics": {"name": "Sample Person", "label": "Nurse", "email": "sample@example.com",
 "location": {"city": "Oldtown", "countryCode": "XX"}, "profiles": [{"network": "GitHub", "username": "sample",
 "url": "https://example.com/sample"}]},
 "work": [{"company": "Example Works", "position": "Lead", "startDate": "2019-03-01", "summary": "Runs it.",
 "highlights": ["Built **two** things"], "shoeSize": 43}],
 "skills": [{"name": "Data", "level": "Master", "keywords": ["SQL", "Python"]}],
 "references": [{"name": "A Friend", "reference": "Good."}]}"""
RENDER_CV = """
cv:
  name: Sample Person
  social_networks: [{network: GitHub, username: sample}]
  sections:
    Where I worked:
      - company: Example Works
        position: Lead
        start_date: 2019-03
        end_date: present
        highlights: [Built things]
    Skills:
      - {label: Languages, details: "SQL, Python"}
    Welcome:
      - Plain text.
"""


def parsed(text: str) -> Resume:
    return read((tree.parse_json if text.startswith("{") else tree.parse_yaml)(text, "a").root, "a")


def test_a_job_of_json_resume_is_read_with_the_older_names_too() -> None:
    entry = parsed(JSON_RESUME).sections[0].entries[0]
    assert (entry.title.plain, entry.organization) == ("Lead", "Example Works")
    assert [bullet.text.plain for bullet in entry.bullets] == ["Runs it.", "Built two things"]


def test_a_school_beside_its_degree_is_where_that_was_taken() -> None:
    entry = (
        parsed("name: Sample Person\neducation:\n- {school: Sample School, degree: Diploma, year: 2018}\n")
        .sections[0]
        .entries[0]
    )

    assert (entry.title.plain, entry.organization) == ("Diploma", "Sample School")


def test_a_job_without_end_lasts() -> None:
    dates = parsed(JSON_RESUME).sections[0].entries[0].dates
    assert dates is not None
    assert (dates.text, dates.current) == ("2019-03 – present", True)


def test_what_no_key_explains_is_kept_and_told() -> None:
    resume = parsed(JSON_RESUME)
    assert [detail.plain for detail in resume.sections[0].entries[0].details] == ["Shoe size: 43"]
    assert [note.message for note in resume.notes] == ["`shoeSize` is no key that is understood; kept as text"]


def test_skills_become_lines_of_items() -> None:
    bullet = parsed(JSON_RESUME).sections[1].entries[0].bullets[0]
    assert (bullet.label.plain, [skill.text for skill in bullet.skills]) == ("Data (Master):", ["SQL", "Python"])


def test_contacts_are_place_mail_and_profiles() -> None:
    found = [(contact.kind, contact.text) for contact in parsed(JSON_RESUME).contacts]
    assert found == [("email", "sample@example.com"), ("location", "Oldtown, XX"), ("link", "GitHub: sample")]


def test_a_place_that_the_address_names_already_is_said_once() -> None:
    basics = {"location": {"address": "1 Main St, Oldtown, XY 12345", "city": "oldtown", "postalCode": "12345",
                           "region": "Some State", "countryCode": "X"}}  # fmt: skip
    found = [contact.text for contact in parsed(json.dumps({"basics": basics})).contacts]
    assert found == ["1 Main St, Oldtown, XY 12345, Some State, X"]


def test_a_grade_has_a_label_as_people_write_it() -> None:
    schools = [{"institution": "Example University", "score": "1.3"}, {"institution": "Example School", "gpa": "3.9"}]
    entries = parsed(json.dumps({"basics": {"name": "Sample Person"}, "education": schools})).sections[0].entries
    assert [detail.plain for entry in entries for detail in entry.details] == ["Score: 1.3", "GPA: 3.9"]


def test_rendercv_sections_keep_their_titles_and_get_kinds() -> None:
    found = [(section.title, section.kind) for section in parsed(RENDER_CV).sections]
    assert found == [("Where I worked", "work"), ("Skills", "skills"), ("Welcome", "other")]


def test_a_key_that_stands_in_two_places_loses_neither() -> None:
    text = "cv: {name: P, email: a@example.com, sections: {email: [One.], projects: [Two.]}}\nprojects: [Three.]\n"
    assert {"a@example.com", "One.", "Two.", "Three."} <= set(
        re.findall(r"[\w@.]+\.\w*", render_json(parsed(text)).decode())
    )


def test_a_section_may_be_named_as_what_stands_outside_of_a_resume() -> None:
    sections = parsed("cv: {name: P, sections: {design: [Drew a poster.]}}\ndesign: {theme: plain}\n").sections
    assert [(section.title, section.entries[0].bullets[0].text.plain) for section in sections] == [
        ("Design", "Drew a poster.")
    ]


@pytest.mark.parametrize(
    ("said", "text"), [("", "2019 – present"), ("current: false", "2019"), ("current: true", "2019 – present")]
)
def test_a_job_that_is_said_to_be_over_does_not_last(said: str, text: str) -> None:
    job = f"{{position: Lead, company: Works, start: 2019, {said}}}"
    dates = parsed(f"name: P\nemployment: {{history: [{job}]}}\n").sections[0].entries[0].dates
    assert dates is not None
    assert dates.text == text


def test_what_no_resume_shows_is_told_and_not_printed() -> None:
    resume = parsed(
        '{"name": "P", "employment": {"history": [{"employer": "Works", "position": "Lead", "flavor": "odd"}]}}'
    )

    assert [detail.plain for detail in resume.sections[0].entries[0].details] == []
    assert [note.message for note in resume.notes] == ["`flavor` is nothing that a résumé shows: odd"]


@pytest.mark.parametrize("wrong", ["2019-02-30", "2019-13", "2019-13-45", "0000-00-00"])
@pytest.mark.parametrize("key", ["startDate", "endDate", "date"])
def test_a_day_that_no_calendar_has_is_an_error_with_its_line(key: str, wrong: str) -> None:
    text = f"basics: {{name: P}}\nwork:\n  - position: Clerk\n    {key}: {wrong}\n    highlights: [Kept the books]\n"
    with pytest.raises(InputError, match=rf":4: no calendar has `{wrong}`"):
        parsed(text)


def test_an_interest_with_a_date_is_an_entry() -> None:
    (entry,) = parsed('{"name": "P", "reading": [{"title": "A book", "date": "2019-03"}]}').sections[0].entries

    assert (entry.title.plain, entry.dates is not None) == ("A book", True)


def test_a_comma_in_brackets_parts_no_skills() -> None:
    bullet = parsed("cv: {name: P, sections: {Skills: [{label: Tools, details: 'AWS (S3, Glue), SQL'}]}}").sections[0]
    assert [skill.text for skill in bullet.entries[0].bullets[0].skills] == ["AWS (S3, Glue)", "SQL"]


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]{4,}", re.sub(r"</?[a-z]+>", "", text)))


# What says how the file is to be shown or checked, and pictures, is no part of a résumé.
_OUTSIDE = (
    "meta",
    "$schema",
    "design",
    "locale",
    "settings",
    "layout",
    "layouts",
    "rendercv_settings",
    "image",
    "picture",
    "photo",
)


def _source_words(node: tree.Node) -> Counter[str]:
    if isinstance(node.value, dict):
        return sum((_source_words(child) for key, child in node.value.items() if key not in _OUTSIDE), Counter[str]())
    if isinstance(node.value, list):
        return sum(map(_source_words, node.value), Counter[str]())
    return Counter[str]() if node.value is None or isinstance(node.value, bool) else _words(str(node.value))


def _without_leftovers(value: object) -> object:
    """Return the model without what was kept of a JSON Resume only to give it back."""
    if isinstance(value, dict):
        return {key: _without_leftovers(one) for key, one in value.items() if key != "json_resume"}
    return [_without_leftovers(one) for one in value] if isinstance(value, list) else value


def test_every_word_of_real_resumes_is_in_the_model(shared: Path) -> None:
    lost = {}
    for path in sorted((shared / "resumes").glob("*/*")):
        text = path.read_text(encoding="utf-8")
        try:
            resume = read_resume(path)
        except InputError:
            continue
        parse = tree.parse_json if path.suffix == ".json" else tree.parse_yaml
        told = " ".join(note.message for note in resume.notes)
        model = _without_leftovers(json.loads(render_json(resume)))
        there = _words(json.dumps(model, ensure_ascii=False) + told)
        gone = _source_words(parse(text, "a").root).keys() - there.keys()
        if gone:
            lost[path.name] = sorted(gone)
    assert lost == {}


class Counted(NamedTuple):
    """What a person counts in a file: sections, jobs, lines of each job, contacts, entries with a date (-1: unsure)."""

    sections: int
    jobs: tuple[int, ...]
    contacts: int
    dated: int


COUNTS = {
    "fresh/jane-fullstacker.json": Counted(18, (4, 4, 4, 4), 9, 28),
    "fresh/johnny-trouble.json": Counted(16, (2,), 6, 10),
    "jsonresume/career-changer.json": Counted(9, (5, 5, 4), 6, 9),
    "jsonresume/jane-fullstacker.json": Counted(10, (4, 4, 4, 4), 6, 14),
    "jsonresume/jane-incomplete.json": Counted(6, (), 0, 4),
    "jsonresume/john-doe.json": Counted(10, (2,), 5, 5),
    "jsonresume/new-grad.json": Counted(8, (5, 4), 6, 6),
    "jsonresume/richard-hendriks.json": Counted(10, (4,), 6, 5),
    "jsonresume/senior-engineer.json": Counted(11, (6, 5, 4), 7, 11),
    "jsonresume/thomasdavis.json": Counted(7, (5, 6, 5, 6, 4, 4, 5, 5, 2, 4, 1), 5, 12),
    "rendercv/John_Doe_ClassicTheme_CV.yaml": Counted(9, (4, 2, 2, 2, 2), 5, 13),
    "rendercv/John_Doe_HarvardTheme_CV.yaml": Counted(9, (4, 2, 2, 2, 2), 5, 13),
    "rendercv/rendercv__academic.yaml": Counted(7, (2, 1, 1), 6, 11),
    "rendercv/rendercv__diacritics.yaml": Counted(3, (2, 1), 5, 4),
    "rendercv/rendercv__minimal.yaml": Counted(2, (1,), 1, 2),
    "rendercv/rendercv__wrong_input.yaml": Counted(9, (2,), 7, -1),
    "yamlresume/packages_cli_resources_resume.yml": Counted(12, (5, 4), 6, 8),
    "yamlresume/packages_cli_src_commands_fixtures_invalid-schema.yml": Counted(1, (), 1, 1),
    "yamlresume/packages_cli_src_commands_fixtures_software-engineer.yml": Counted(12, (5, 4), 6, 8),
}


@pytest.mark.parametrize("file", COUNTS)
def test_real_resumes_have_what_a_person_counts(shared: Path, file: str) -> None:
    resume = read_resume(shared / "resumes" / file)
    entries = [(section.kind, entry) for section in resume.sections for entry in section.entries]
    jobs = [entry for kind, entry in entries if kind == "work" and entry.plain]

    found = Counted(
        len(resume.sections),
        tuple(len(entry.bullets) for entry in jobs),
        len(resume.contacts),
        sum(entry.dates is not None for _, entry in entries),
    )

    assert found == (COUNTS[file] if COUNTS[file].dated >= 0 else COUNTS[file]._replace(dated=found.dated))


def test_every_real_resume_that_can_be_read_is_counted(shared: Path) -> None:
    unread = {"fresh/empty.json", "fresh/johnny-trouble.broken.json", "jsonresume/empty.json"}
    names = {f"{path.parent.name}/{path.name}" for path in (shared / "resumes").glob("*/*")}

    assert names == COUNTS.keys() | unread


def test_an_empty_json_resume_gets_advice_that_fits(tmp_path: Path) -> None:
    (tmp_path / "empty.json").write_text('{"basics": {"name": ""}, "work": []}', "utf-8")

    with pytest.raises(InputError, match="no section with bullets was found") as caught:
        read_resume(tmp_path / "empty.json")

    assert caught.value.hint == "fill in a section, such as work or skills"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"basics": [1]}', "`basics` must be a mapping"),
        ('{"basics": {},\n "work": [{"name": "Works"},\n 2]}', "each item of `work` must be a mapping"),
        ('{"basics": {}, "skills": "SQL"}', "each item of `skills` must be a mapping"),
    ],
)
def test_a_json_resume_of_wrong_types_is_told_with_its_line(text: str, told: str) -> None:
    with pytest.raises(InputError, match=told) as caught:
        parsed(text)

    assert caught.value.line == text[: text.find("2]")].count("\n") + 1 if "2]" in text else 1
