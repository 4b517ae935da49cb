"""Dates as written, or all in one form that says nothing the person did not."""

from __future__ import annotations

import pytest

from tailor.model import Bullet, Dates, Entry, Month, Resume, RichText, Section
from tailor.page import DATE_FORMATS, in_date_format, shown_dates

GERMAN = "Leitung der Station und Ausbildung der neuen Kolleginnen mit dem Team für die Pflege."


def formatted(dates: Dates, form: str, text: str = "Cared for the patients of the ward.") -> str:
    entry = Entry("e", RichText.of("Nurse"), dates=dates, bullets=(Bullet("b", RichText.of(text)),))
    (section,) = in_date_format(Resume("Sample", sections=(Section("Work", "work", (entry,)),)), form).sections
    return shown_dates(section.entries[0].dates)


RANGE = (Month(2019, 5), Month(2021, 6))


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("as-written", "May 2019 – June 2021"),
        ("MMM YYYY", "May 2019 – Jun 2021"),
        ("MMMM YYYY", "May 2019 – June 2021"),
        ("MM/YYYY", "05/2019 – 06/2021"),
        ("YYYY-MM", "2019-05 – 2021-06"),
    ],
)
def test_a_range_takes_the_form_asked_for(form: str, shown: str) -> None:
    assert form in DATE_FORMATS
    assert formatted(Dates("May 2019 - June 2021", *RANGE), form) == shown


@pytest.mark.parametrize("text", ["05/2019-06/2021", "2019-05-2021-06", "May 2019–June 2021", "15 May 2019 -- 3 June 2021",
                                  "05.2019 – 06.2021", "may 2019 - jun 2021", "mei 2019 - juni 2021"])  # fmt: skip
def test_every_way_to_write_a_range_comes_out_alike(text: str) -> None:
    assert formatted(Dates(text, *RANGE), "MM/YYYY") == "05/2019 – 06/2021"


def test_the_word_for_now_stays_as_written() -> None:
    assert (
        formatted(Dates("03.2019-heute", Month(2019, 3), None, current=True), "MMM YYYY", GERMAN) == "März 2019 – heute"
    )


def test_what_stands_before_a_date_stays() -> None:
    assert formatted(Dates("since May 2019", Month(2019, 5), None, current=True), "MM/YYYY") == "since 05/2019"


def test_names_of_months_are_those_of_the_language() -> None:
    assert formatted(Dates("12/2019 - 01/2020", Month(2019, 12), Month(2020, 1)), "MMMM YYYY", GERMAN) == (
        "Dezember 2019 – Januar 2020"
    )


@pytest.mark.parametrize(
    "dates",
    [
        Dates("Summer 2023", Month(2023, 6), Month(2023, 6)),
        Dates("2019 – 2021", Month(2019), Month(2021)),
        Dates("Jan – Mar 2020", Month(2020, 1), Month(2020, 3)),
        Dates("some time ago"),
    ],
)
def test_a_form_adds_nothing_that_was_not_said(dates: Dates) -> None:
    assert formatted(dates, "MM/YYYY") == dates.text


def test_the_same_month_twice_takes_the_form_twice() -> None:
    assert formatted(Dates("Oct 2020 - Oct 2020", Month(2020, 10), Month(2020, 10)), "YYYY-MM") == "2020-10 – 2020-10"


def test_where_no_names_are_known_dates_stay_as_written() -> None:
    dates = Dates("2019-05", Month(2019, 5), Month(2019, 5))

    assert formatted(dates, "MMM YYYY", "病棟で患者を看護しました。") == "2019-05"
    assert formatted(dates, "MM/YYYY", "病棟で患者を看護しました。") == "05/2019"
