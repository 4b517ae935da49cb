"""Names of variants are safe on every system, and never given twice."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tailor.batch.names import RESERVED, Names


@given(st.lists(st.text(max_size=120), max_size=20))
def test_any_names_become_distinct_safe_ones(stems: list[str]) -> None:
    names = Names()
    given_out = [names.give(stem, f"{number}") for number, stem in enumerate(stems)]

    assert len({name.casefold() for name in given_out} | RESERVED) == len(stems) + len(RESERVED)
    for name in given_out:
        assert name
        assert not set(name) & set('/\\:*?"<>|\0\n')
        assert not name.startswith(".")
        assert len(name.encode("utf-8", "surrogatepass")) <= 251


def test_a_name_that_looks_like_a_given_one_is_not_given_again() -> None:
    names = Names()
    taken = Names()
    taken.give("a", "a.md")
    second = taken.give("a", "a.txt")

    assert len({names.give(second, "first"), names.give("a", "a.md"), names.give("a", "a.txt")}) == 3


def test_marks_of_letters_stay() -> None:
    assert Names().give("हिन्दी नौकरी", "x") == "हिन्दी-नौकरी"
