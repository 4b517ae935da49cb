"""What many postings ask for together."""

from __future__ import annotations

from typing import Any

from tailor.batch.market import Market

UNITS = {"a": "Line a", "b": "Line b", "c": "Line c"}


def market(*records: dict[str, Any]) -> dict[str, Any]:
    counted = Market()
    for one in records:
        counted.add(one)
    return counted.found(UNITS)


def record(*needs: tuple[str, str, str], kept: str | None = None) -> dict[str, Any]:
    told: dict[str, Any] = {"needs": [[term, term.upper(), need, verdict] for term, need, verdict in needs]}
    return told if kept is None else told | {"kept": list(kept)}


def test_the_missing_must_that_would_open_most_postings_comes_first() -> None:
    records = [
        record(("sap", "must", "missing"), ("sql", "must", "missing")),
        record(("sap", "must", "missing"), ("sql", "must", "missing")),
        record(("excel", "must", "missing")),
    ]

    assert [row["need"] for row in market(*records)["missing"]] == ["EXCEL", "SAP", "SQL"]


def test_lines_are_never_or_always_chosen_among_postings_that_got_a_variant() -> None:
    found = market(record(kept="ab"), record(kept="a"), record())

    assert found["chosen_for"] == 2
    assert [line["id"] for line in found["always_kept"]] == ["a"]
    assert [line["id"] for line in found["never_kept"]] == ["c"]


def test_where_nothing_was_chosen_nothing_is_said_of_lines() -> None:
    found = market(record())

    assert (found["never_kept"], found["always_kept"]) == ([], [])
