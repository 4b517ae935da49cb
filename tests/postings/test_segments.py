"""Cutting lines into sentences and items, also where a paste lost its line breaks."""

from __future__ import annotations

import pytest

from tailor.postings.draft import RawLine
from tailor.postings.segments import segments


def _cut(text: str) -> list[str]:
    return [piece.text for piece in segments([RawLine(text)])]


def test_sentences_part() -> None:
    assert _cut("We bake. You lead the shift! Do you like bread?") == [
        "We bake.",
        "You lead the shift!",
        "Do you like bread?",
    ]


@pytest.mark.parametrize(
    "text", ["Tools, e.g. Excel and SAP.", "Example Inc. Berlin", "Um z. B. Brot zu backen", "Dr. Sample leads"]
)
def test_an_abbreviation_ends_no_sentence(text: str) -> None:
    assert _cut(text) == [text]


def test_a_label_that_opens_a_section_stands_alone() -> None:
    assert _cut("Requirements: Diploma in nursing.") == ["Requirements:", "Diploma in nursing."]


def test_a_label_that_sums_up_its_list_item_stays() -> None:
    (piece,) = segments([RawLine("Skills: lifting boxes", item=True)])
    assert piece.text == "Skills: lifting boxes"


def test_bullets_in_one_long_line_become_items() -> None:
    text = "Requirement " + " ".join(
        f"• You have baked bread of the kind number {number} before" for number in range(4)
    )
    found = list(segments([RawLine(text)]))
    assert len(found) == 5
    assert all(piece.item for piece in found[1:])


def test_sentences_that_touch_part() -> None:
    text = (
        "We are a bakery with three ovens and twenty people in a small town by the river and we like it here.Bonus "
        "points if you sing. You bake. " + "X" * 60
    )
    assert "Bonus points if you sing." in _cut(text)


def test_items_that_touch_part() -> None:
    text = (
        "Maintain the ovens and the mixers of the bakery and meet production goalsMaintain a clean and organized place "
        "of work at all times of the day and the night " * 2
    )
    assert sum(piece.startswith("Maintain a clean") for piece in _cut(text)) == 2


def test_brand_names_with_capitals_inside_stay_whole() -> None:
    text = (
        "Experience with JavaScript, PowerPoint, LinkedIn, GitHub and PostgreSQL "
        + "and many more tools of that kind " * 5
    )
    assert len(_cut(text.strip())) == 1


def test_nothing_is_lost() -> None:
    text = "JOB DUTIES Bake bread; clean ovens; order flour.  KEY SKILLS  Patience  Strength  Care " * 3
    assert "".join("".join(_cut(text)).split()) == "".join(text.split())
