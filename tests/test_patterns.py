"""Patterns that wait: the same answers as compiled ones, and no work before the first question."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.patterns import lazy


@given(st.text(alphabet="ab1 "))
def test_a_lazy_pattern_answers_like_a_compiled_one(text: str) -> None:
    waiting, compiled = lazy(r"(a+)(\d)?", re.IGNORECASE), re.compile(r"(a+)(\d)?", re.IGNORECASE)

    assert waiting.findall(text) == compiled.findall(text)
    assert waiting.sub("-", text) == compiled.sub("-", text)
    assert [found.span() for found in waiting.finditer(text)] == [found.span() for found in compiled.finditer(text)]
    assert (waiting.search(text) is None) == (compiled.search(text) is None)


def test_nothing_is_compiled_before_the_first_use() -> None:
    broken = lazy("(")

    with pytest.raises(re.error):
        broken.search("")


def test_what_was_compiled_is_not_compiled_again() -> None:
    pattern = lazy("a")
    pattern.search("a")

    assert "search" in vars(pattern)
