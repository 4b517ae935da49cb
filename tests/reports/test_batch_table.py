"""The end of a batch on the terminal."""

from __future__ import annotations

from typing import Any

from tailor.reports.batch_table import batch_table


def need(name: str, alone: int = 0) -> dict[str, Any]:
    return {"need": name, "postings": 3, "alone": alone}


def test_long_lists_are_broken_between_their_items_within_80_columns() -> None:
    names = [f"a rather long need of number {number}" for number in range(5)]

    shown = batch_table([], {"asked": [need(name) for name in names]}).splitlines()

    assert max(map(len, shown)) <= 80
    assert sum(line.count("(3)") for line in shown) == 5
    assert all(line.endswith((",", "(3)")) for line in shown[2:])


def test_a_need_that_nowhere_is_the_only_one_missing_is_not_told_as_such() -> None:
    shown = batch_table([], {"missing": [need("SAP", alone=2), need("Excel")]})

    assert shown.splitlines()[-1] == "the only must that is missing: SAP (2)"
    assert "only must" not in batch_table([], {"missing": [need("Excel")]})
