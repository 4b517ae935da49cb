"""Aligned columns: as wide as asked for, whatever stands in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.reports.columns import Column, aligned, cells, fitted

COLUMNS = (Column("score", right=True), Column("id"), Column("line", 5), Column("because of", 3))
WORDS = st.text(st.characters(categories=["L", "N", "P", "Mn"]), max_size=40)


def test_numbers_stand_to_the_right_and_words_to_the_left() -> None:
    assert aligned(COLUMNS, [("7", "ab", "line", "words")], 60).splitlines()[1].startswith("    7  ab  line ")


def test_what_does_not_fit_ends_with_an_ellipsis() -> None:
    line = aligned(COLUMNS, [("7", "ab", "long " * 20, "words")], 60).splitlines()[1]

    assert "lon…  words" in line
    assert line.endswith("words")


@given(st.lists(st.tuples(WORDS, WORDS), max_size=4), st.integers(60, 200))
def test_no_line_is_wider_than_the_terminal(rows: list[tuple[str, str]], width: int) -> None:
    table = aligned(COLUMNS, [("7", "ab", *row) for row in rows], width)

    assert max(map(cells, table.split("\n"))) <= width


@given(WORDS, st.integers(1, 30))
def test_a_cell_takes_just_the_room_it_is_given(text: str, width: int) -> None:
    assert cells(fitted(text, width)) == width


@pytest.mark.parametrize(("text", "width"), [("abc", 3), ("é", 1), ("e\u0301", 1), ("履歴書", 6), ("👩", 2)])
def test_wide_characters_take_two_columns_and_marks_none(text: str, width: int) -> None:
    assert cells(text) == width


def test_lines_end_without_blanks() -> None:
    assert all(line == line.rstrip() for line in aligned(COLUMNS, [("7", "ab", "", "")], 60).splitlines())
