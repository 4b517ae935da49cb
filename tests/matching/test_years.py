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


def years_of(*dates: Dates) -> float:
    return years_shown([Entry(dates=one) for one in dates])


def test_an_entry_lasts_from_its_first_month_to_its_last() -> None:
    assert years_of(Dates("", Month(2018, 3), Month(2018, 3))) == 1 / 12
    assert years_of(Dates("", Month(2018, 3), Month(2019, 8))) == 1.5


def test_a_bare_year_is_taken_whole() -> None:
    assert years_of(Dates("", Month(2018), Month(2018))) == 1
    assert years_of(Dates("", Month(2018), Month(2019))) == 2


def test_an_entry_ends_where_it_says_though_others_go_on_later() -> None:
    assert years_of(Dates("", Month(2010, 1), Month(2010, 6)), Dates("", Month(2015, 1), Month(2015, 6))) == 1


def test_a_current_entry_lasts_through_a_latest_year_without_a_month() -> None:
    assert years_of(Dates("", Month(2020, 1), current=True), Dates("", Month(2021), Month(2021))) == 2


def test_an_entry_without_an_end_lasts_like_a_current_one() -> None:
    assert years_of(Dates("", Month(2020, 1)), Dates("", Month(2021, 1), Month(2021, 12))) == 2


def test_a_gap_counts_for_nothing() -> None:
    assert years_of(Dates("", Month(2018, 1), Month(2018, 12)), Dates("", Month(2020, 7), Month(2020, 12))) == 1.5


def test_a_current_entry_that_began_in_a_bare_year_lasts_through_that_year() -> None:
    assert years_of(Dates("", Month(2021), current=True)) == 1
