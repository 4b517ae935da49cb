"""Which needs are answered, and one number for the whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.coverage import answer, coverage, fit
from tailor.model import Keyword, Match, Need


def keyword(term: str, need: Need = "must", weight: float = 1.0, kind: str = "tool") -> Keyword:
    return Keyword(term, (), need, weight, "required", shown=term, kind=kind)


def match(term: str, strength: float) -> Match:
    return Match(term, "unit", "exact", strength, term)


@pytest.mark.parametrize(
    ("strength", "verdict"), [(1.0, "answered"), (0.7, "answered"), (0.4, "half"), (0.1, "missing")]
)
def test_the_strength_of_the_best_match_decides(strength: float, verdict: str) -> None:
    (answered,) = answer([keyword("sql")], [match("sql", 0.05), match("sql", strength)])

    assert answered.verdict == verdict


def test_coverage_counts_needs_of_a_kind_and_leaves_guesses_out() -> None:
    needs = [keyword("sql"), keyword("dbt"), keyword("word of mouth", kind="phrase"), keyword("r", "nice")]

    counted = coverage("must", answer(needs, [match("sql", 1.0), match("dbt", 0.4)]))

    assert (counted.asked, counted.answered, counted.half) == (2, 1, 1)


def test_fit_is_the_answered_share_of_the_weight_and_nice_counts_half() -> None:
    needs = [keyword("sql", weight=0.6), keyword("dbt", weight=0.2), keyword("r", "nice", weight=0.4)]

    assert fit(answer(needs, [match("sql", 1.0)])) == pytest.approx(100 * 0.6 / (0.6 + 0.2 + 0.4 / 2))


def test_fit_without_needs_is_zero() -> None:
    assert fit(()) == 0.0


@given(st.lists(st.floats(0.01, 1), min_size=1, max_size=8), st.data())
def test_fit_is_0_to_100_and_never_falls_with_an_answer_more(weights: list[float], data: st.DataObject) -> None:
    needs = [keyword(f"k{number}", weight=weight) for number, weight in enumerate(weights)]
    matches = [match(one.term, data.draw(st.floats(0, 1))) for one in needs]

    fits = [fit(answer(needs, matches[:count])) for count in range(len(matches) + 1)]

    assert fits == sorted(fits)
    assert 0 <= fits[0] <= fits[-1] <= 100 + 1e-9
