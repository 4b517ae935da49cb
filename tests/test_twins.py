"""Which lines say the same."""

from __future__ import annotations

import pytest

from tailor.twins import find_twins


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Kept the books of two shops", "Kept the books of two shops.", True),
        ("Kept the books of two shops", "Of two shops, kept the books", True),
        ("Led a team of 4 nurses", "Led a team of 9 nurses", False),
        ("Built the billing service in Go", "Built the mailing service in Go", False),
        ("Taught four apprentices", "Kept the books of two shops", False),
        ("", "", False),
    ],
)
def test_the_same_in_nearly_the_same_words_with_the_same_figures(first: str, second: str, same: bool) -> None:
    assert (1 in find_twins([first, second])) is same


def test_a_third_line_that_says_the_same_points_to_the_first() -> None:
    assert find_twins(["Kept the books", "Taught", "Kept the books", "Kept the books"]) == {2: 0, 3: 0}
