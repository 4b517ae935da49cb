"""Which paragraphs run from right to left."""

from __future__ import annotations

import pytest

from tailor.page import directions, is_right_to_left, paragraphs
from tailor.readers.markdown import read


@pytest.mark.parametrize(
    ("text", "leftward"),
    [("نرس 2019", True), ("2019 – אחות", True), ("Nurse نرس", False), ("2019 – 2021", False), ("", False)],
)
def test_a_paragraph_runs_as_its_first_letter_does(text: str, leftward: bool) -> None:
    assert is_right_to_left(text) == leftward


def test_a_page_that_mostly_runs_leftward_does_so_whole_but_for_text_in_other_letters() -> None:
    shown = paragraphs(
        read(
            "# سارة\n\nsara@example.com\n\n## Skills\n\n- Python و SQL لتقارير القسم في المستشفى كل أسبوع.\n"
            "- قادت فريق التمريض في قسم القلب.\n- Python only.\n"
        )
    )

    assert dict(zip((one.plain[:8] for one in shown), directions(shown), strict=True)) == {
        "سارة": True, "sara@exa": True, "Skills": True, "Python و": True, "قادت فري": True, "Python o": False,
    }  # fmt: skip


def test_one_line_in_other_letters_does_not_turn_the_page() -> None:
    shown = paragraphs(read("# Sample Person\n\n## Work\n\n- Led the team.\n- قادت الفريق.\n"))

    assert directions(shown) == (False, False, False, True)
