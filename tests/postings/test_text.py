"""Plain text and Markdown into lines."""

from __future__ import annotations

import pytest

from tailor.postings.text import lines


@pytest.mark.parametrize("heading", ["## Your tasks", "Your tasks\n----------", "**Your tasks**", "=== Your tasks ==="])
def test_a_marked_heading_is_known(heading: str) -> None:
    first = lines(f"{heading}\n\nCook soup")[0]
    assert (first.text, first.level > 0) == ("Your tasks", True)


@pytest.mark.parametrize("marker", ["-", "*", "+", "•", "–", "✓", "1.", "a)", "(2)"])
def test_a_list_marker_is_taken_off(marker: str) -> None:
    assert lines(f"{marker} Cook soup")[0] == ("Cook soup", 0, True, True)


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        ("**Bold** words", "Bold words"),
        ("a [link](https://example.com/x_(y)) here", "a link here"),
        ("snake_case and 2*3*4", "snake_case and 2*3*4"),
        ("salt &amp; pepper", "salt & pepper"),
        (r"C\# and \*stars\*", "C# and *stars*"),
        ("| Skill | Years |", "Skill  Years"),
        ("a <br> b", "a   b"),
    ],
)
def test_inline_marks_are_removed(source: str, plain: str) -> None:
    assert lines(source)[0].text == plain


def test_a_rule_is_no_line_but_a_gap() -> None:
    found = lines("one.\n***\ntwo.")
    assert [(line.text, line.gap) for line in found] == [("one.", True), ("two.", True)]


def test_a_long_sentence_above_a_rule_is_no_heading() -> None:
    assert lines("word " * 30 + "\n---\nmore")[0].level == 0


def test_zero_width_characters_disappear_and_blanks_become_plain() -> None:
    assert lines("Py\u200bthon\u00a0and R")[0].text == "Python and R"
