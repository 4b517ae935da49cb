"""Lines read once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.matching.page import Line, Page, key
from tailor.text import words


@pytest.mark.parametrize(
    ("word", "same"),
    [
        ("KPIs", "kpi"),
        ("Node.js", "nodejs"),
        ("ÉQUIPE", "equipe"),
        ("d’équipe", "equipe"),
        ("C++", "c++"),
        ("was", "was"),
    ],
)
def test_a_key_leaves_out_what_spellings_differ_in(word: str, same: str) -> None:
    assert key(word) == same


@given(st.text(max_size=300))
def test_a_line_has_the_words_of_the_text(text: str) -> None:
    line = Line(text)

    assert [line.word(place) for place in range(len(line.keys))] == [word.text for word in words(text)]


def test_a_page_finds_the_kin_of_a_word_by_its_beginning_or_its_verb() -> None:
    page = Page(["Managed and taught", "fixtures, paediatric"])

    assert page.near("management") == ["managed"]
    assert page.near("teaching") == ["taught"]
    assert page.near("fix") == ["fixtures"] or page.near("fix") == []
    assert page.near("pediatrics") == ["paediatric"]


def test_initials_leave_out_joining_words() -> None:
    assert Page(["Point of Sale"]).initials == [("ps", [0, 2])]
