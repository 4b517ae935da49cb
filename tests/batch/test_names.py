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
