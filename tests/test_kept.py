"""What is kept from posting to posting: the same answers, asked for once, and never without bound."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tailor.kept import LINES, LONGEST, Lines, of_line, of_same


class Asked:
    """A function that notes what it is asked."""

    def __init__(self) -> None:
        self.asked: list[object] = []

    def length(self, text: str, more: int = 0) -> int:
        """Note and answer."""
        self.asked.append((text, more))
        return len(text) + more

    def total(self, given: list[int]) -> int:
        """Note and answer."""
        self.asked.append(id(given))
        return sum(given)


def test_a_line_is_read_once_for_each_other_value() -> None:
    note = Asked()
    lines = Lines(note.length)

    assert [lines("ab", 1), lines("ab", 2), lines("ab", 1)] == [3, 4, 3]
    assert note.asked == [("ab", 1), ("ab", 2)]


@given(st.lists(st.text("ab", max_size=3)))
def test_what_is_kept_is_what_would_be_read_again(texts: list[str]) -> None:
    upper = of_line(str.upper)

    assert [upper(text) for text in texts] == [text.upper() for text in texts]


def test_no_more_lines_are_kept_than_the_bound() -> None:
    lines = Lines(Asked().length)
    for number in range(3 * LINES):
        lines(str(number), 0)

    assert LINES // 2 <= len(lines) <= LINES


def test_a_very_long_line_is_not_kept() -> None:
    lines = Lines(Asked().length)
    lines("a" * (LONGEST + 1), 0)

    assert not len(lines)


def test_a_line_that_is_asked_for_again_outlives_the_others() -> None:
    note = Asked()
    lines = Lines(note.length)
    for number in range(2 * LINES):
        lines(str(number), 0)
        lines("again", 0)

    assert note.asked.count(("again", 0)) == 1


def test_the_same_object_is_read_once_and_an_equal_one_anew() -> None:
    note = Asked()
    first, equal = [1, 2], [1, 2]
    total = of_same(note.total)

    assert [total(first), total(first), total(equal)] == [3, 3, 3]
    assert note.asked == [id(first), id(equal)]


def test_objects_of_any_number_are_told_apart() -> None:
    total = of_same(Asked().total)

    assert [total([number]) for number in range(50)] == list(range(50))
