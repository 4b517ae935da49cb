"""How far a run is."""

from __future__ import annotations

import pytest

from tailor.cli.batch import progress_line


@pytest.mark.parametrize(
    ("count", "total", "reused", "seconds", "line"),
    [
        (10, 100, 0, 2.0, "10 of 100 postings, 5/s, 0:18 left"),
        (60, 100, 50, 2.0, "60 of 100 postings, 5/s, 0:08 left"),
        (10, 40000, 0, 1.0, "10 of 40000 postings, 10/s, 1:06:39 left"),
        (3, 100, 3, 1.0, "3 of 100 postings"),
        (7, 5, 0, 1.0, "7 of 7 postings, 7/s, 0:00 left"),
    ],
)
def test_the_rate_counts_what_was_done_now(count: int, total: int, reused: int, seconds: float, line: str) -> None:
    assert progress_line(count, total, reused, seconds) == line
