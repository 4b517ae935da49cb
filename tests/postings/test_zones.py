"""Which zone each line has: by heading, by wording, by place."""

from __future__ import annotations

import pytest

from tailor.postings import parse


def _zones(text: str) -> dict[str, str]:
    return {line.text: line.zone for line in parse(text, "posting").lines}


def test_lines_belong_to_their_heading() -> None:
    zones = _zones("## Tasks\n- Sourdough\n\n## Must have\n- Patience\n\n## We offer\n- Free bread")
    assert (zones["Sourdough"], zones["Patience"], zones["Free bread"]) == ("duties", "required", "benefits")


@pytest.mark.parametrize(
    "extra",
    [
        "French is a plus",
        "Ideally you have baked before",
        "A driving licence is desirable",
        "Französisch von Vorteil",
        "Le néerlandais serait un plus",
        "Frans is een pré",
    ],
)
def test_a_line_that_asks_for_an_extra_is_one_among_the_musts(extra: str) -> None:
    zones = _zones(f"Requirements\n- Diploma in nursing\n- {extra}\n- Fluent English")
    assert list(zones.values()) == ["required", "required", "preferred", "required"]


def test_an_extra_in_brackets_makes_no_extra_of_its_line() -> None:
    assert (
        _zones("Requirements\n- Experience with an oven (gas preferred)")["Experience with an oven (gas preferred)"]
        == "required"
    )


def test_a_must_among_the_extras_is_a_must() -> None:
    assert _zones("Nice to have\n- French\n- A health card is required")["A health card is required"] == "required"


def test_words_of_knowledge_among_the_extras_are_extras() -> None:
    assert (
        _zones("Nice to have\n- Experience with sourdough and knowledge of rye")[
            "Experience with sourdough and knowledge of rye"
        ]
        == "preferred"
    )


def test_one_paragraph_without_headings_is_told_apart() -> None:
    text = (
        "Sample Clinic was founded in 1990 and is a leading hospital in "
        "the region. You will be responsible for the care of patients. "
        "You must have a diploma in "
        "nursing and at least 3 years of experience. Wound care would be a plus. "
        "We offer a competitive salary and a pension "
        "plan. We are an equal opportunity employer regardless of race or religion."
    )
    assert list(_zones(text).values()) == ["about", "duties", "required", "preferred", "benefits", "legal"]


def test_labels_inside_a_paragraph_open_their_zone() -> None:
    zones = _zones("A bakery by the sea. Requirements: two years in a bakery. Benefits: bread.")
    assert (zones["two years in a bakery."], zones["bread."]) == ("required", "benefits")


def test_facts_behind_labels_ask_for_nothing() -> None:
    zones = _zones("Cook\nLocation: Ghent\nEmployment type: Full time\nDate posted: 2026-01-02\n\nTasks\n- Cook soup")
    assert (zones["Ghent"], zones["Full time"], zones["2026-01-02"]) == ("other", "other", "other")
    assert zones["Cook soup"] == "duties"


def test_notes_that_somebody_wrote_below_the_posting_are_other() -> None:
    text = (
        "## Requirements\n- Patience\n\n## Analysis\n**Stack:** they need patience most.\n\n"
        "**ATS keywords:**\n- patience\n- flour"
    )
    zones = [line.zone for line in parse(text, "posting").lines]
    assert zones[:2] == ["required", "required"]
    assert set(zones[2:]) == {"other"}


def test_a_subheading_keeps_the_zone_of_its_section() -> None:
    assert _zones("## Responsibilities\n### Bread and rolls\n- Sourdough")["Sourdough"] == "duties"


def test_the_zones_of_a_title_are_its_own() -> None:
    assert _zones("# Baker — Example Bakery\n\nTasks\n- Bake")["Baker — Example Bakery"] == "title"
