"""The table of pairs: posting term, résumé sentence, whether a reader would say that one answers the other, and why."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tailor.matching import ANSWERED, Lexicon, answers, lexicon_with

_TABLE = Path(__file__).parent / "pairs.tsv"


def _rows() -> list[dict[str, str]]:
    with _TABLE.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


def _offenders(lexicon: Lexicon, wanted: str) -> list[str]:
    """Return the pairs of one label that the matcher sees otherwise."""
    found = []
    for row in _rows():
        if row["answers"] == wanted:
            evidence = answers(row["posting term"], row["résumé sentence"], lexicon)
            seen = "yes" if evidence and evidence.strength >= ANSWERED else "no"
            if seen != wanted:
                found.append(f"{row['posting term']} | {row['résumé sentence']} | {wanted}: {row['why']} | {evidence}")
    return found


@pytest.fixture(params=["stand-in", "shipped"])
def terms(request: pytest.FixtureRequest, lexicon: Lexicon) -> Lexicon:
    """Return the tests' small lexicon, then the one that comes with tailor."""
    return lexicon_with() if request.param == "shipped" else lexicon


def test_the_table_is_large_and_names_no_pair_twice() -> None:
    rows = _rows()

    assert len(rows) >= 450
    assert len({(row["posting term"], row["résumé sentence"]) for row in rows}) == len(rows)
    assert {row["answers"] for row in rows} == {"yes", "no"}


def test_at_least_97_of_100_answers_that_are_found_are_answers(terms: Lexicon) -> None:
    missed, wrong = _offenders(terms, "yes"), _offenders(terms, "no")
    found = sum(row["answers"] == "yes" for row in _rows()) - len(missed)

    assert found / (found + len(wrong)) >= 0.97, "\n".join(wrong)


def test_at_least_95_of_100_answers_are_found(terms: Lexicon) -> None:
    missed = _offenders(terms, "yes")
    asked = sum(row["answers"] == "yes" for row in _rows())

    assert 1 - len(missed) / asked >= 0.95, "\n".join(missed)
