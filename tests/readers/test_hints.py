"""Hints in comments: what they do, and what is said of those that make no sense."""

from __future__ import annotations

import pytest

from tailor.model import Bullet, Resume
from tailor.readers.markdown import read

JOB = "# Sample Person\n\n## Work\n\n### Nurse, Specimen Clinic\n\n2019 – 2021\n\n"


def bullet(text: str) -> Bullet:
    (unit,) = read(JOB + text).units()
    assert unit.bullet
    return unit.bullet


def slugs(resume: Resume) -> list[str]:
    return [note.slug for note in resume.notes]


@pytest.mark.parametrize("below", [" ", "\n  ", "\n", "\n\n"])
def test_a_hint_stands_behind_its_bullet_or_below(below: str) -> None:
    assert bullet(f"- Led it.{below}<!-- pin -->\n").pin


def test_every_hint_is_understood() -> None:
    found = bullet(
        "- Led it. <!-- skip --> <!-- tags: a, b --> <!-- weight: 2 --> <!-- id: led -->\n"
        "  <!-- note: the *story* -->\n  <!-- wording: Headed **it**. -->\n  <!-- wording: Ran it. -->\n"
    )

    assert (found.skip, found.tags, found.weight, found.id, found.note) == (True, ("a", "b"), 2, "led", "the *story*")
    assert [wording.plain for wording in found.wordings] == ["Headed it.", "Ran it."]
    assert found.text.plain == "Led it."


@pytest.mark.parametrize(
    "comment", ["<!-- pni -->", "<!-- weight: heavy -->", "<!-- tags -->", "<!-- tag: a -->", "<!-- weight: nan -->"]
)
def test_a_hint_that_makes_no_sense_is_a_note_with_its_line(comment: str) -> None:
    resume = read(JOB + f"- Led it. {comment}\n")

    ((slug, line),) = ((note.slug, note.line) for note in resume.notes)
    assert (slug, line) == ("unknown-hint", 9)


def test_ordinary_comments_are_counted_and_left_out() -> None:
    resume = read(JOB + "- Led it. <!-- ask Sam about this -->\n\n<!-- TODO: more -->\n")

    assert slugs(resume) == ["comments"]
    assert resume.notes[0].message.endswith(" 2")


def test_a_pin_below_no_bullet_is_not_understood() -> None:
    assert slugs(read("# Sample Person\n\n<!-- pin -->\n\n## Work\n\n- Led it.\n")) == ["unknown-hint"]


def test_a_section_may_say_its_kind() -> None:
    (section,) = read("# Sample Person\n\n## My path <!-- section: work -->\n\n- Led it.\n").sections

    assert (section.title, section.kind) == ("My path", "work")


def test_an_entry_may_say_what_its_lines_are() -> None:
    text = "# A\n\n## Work\n\n<!-- entry: organization title -->\n\nBern, Switzerland\n\n2019\n\n- Led it.\n"
    (unit,) = read(text).units()

    assert (unit.entry.organization, unit.entry.title.plain, unit.entry.location) == ("Bern, Switzerland", "2019", "")


def test_a_given_id_is_never_taken_by_another_bullet() -> None:
    first = bullet("- Led it.\n").id
    resume = read(JOB + f"- Led it.\n- Ran it. <!-- id: {first} -->\n")

    ids = [unit.id for unit in resume.units()]
    assert ids == [f"{first}-2", first]
