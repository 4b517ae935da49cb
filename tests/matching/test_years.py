"""How long a résumé shows something."""

from __future__ import annotations

from tailor.matching.years import years_shown
from tailor.model import Dates, Entry, Month


def test_overlapping_entries_count_once() -> None:
    entries = [
        Entry(dates=Dates("", Month(2018, 1), Month(2019, 12))),
        Entry(dates=Dates("", Month(2019, 1), Month(2020, 12))),
    ]

    assert years_shown(entries) == 3


def test_a_current_entry_lasts_until_the_latest_month_named() -> None:
    entries = [
        Entry(dates=Dates("", Month(2023, 7), current=True)),
        Entry(dates=Dates("", Month(2024, 1), Month(2024, 6))),
    ]

    assert years_shown(entries) == 1


def test_undated_entries_count_for_nothing() -> None:
    assert years_shown([Entry(), Entry(dates=Dates(""))]) == 0
