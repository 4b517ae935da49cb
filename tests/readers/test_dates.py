"""Dates as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.readers.dates import find_dates, parse_dates


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2019", "2019", "2019"),
        ("2019-09", "2019-09", "2019-09"),
        ("2019-09-30", "2019-09", "2019-09"),
        ("09/2019", "2019-09", "2019-09"),
        ("03.2019 - 04.2021", "2019-03", "2021-04"),
        ("Sept 2019", "2019-09", "2019-09"),
        ("September 2019 – March 2021", "2019-09", "2021-03"),
        ("1 Sept 2021", "2021-09", "2021-09"),
        ("May 5, 2020 to June 7, 2021", "2020-05", "2021-06"),
        ("2019–2021", "2019", "2021"),
        ("Jan - Mar 2020", "2020-01", "2020-03"),
        ("Mar '19 — Apr '21", "2019-03", "2021-04"),
        ("Summer 2023", "2023-06", "2023-06"),
        ("Januar 2020 bis März 2022", "2020-01", "2022-03"),
        ("févr. 2018 à août 2019", "2018-02", "2019-08"),
        ("mei 2017 tot oktober 2018", "2017-05", "2018-10"),
        ("(2015 - 2016)", "2015", "2016"),
        ("Expected May 2027", "2027-05", "2027-05"),
        ("Expected graduation date: May 2027", "2027-05", "2027-05"),
        ("Anticipated 2027", "2027", "2027"),
        ("Graduated in June 2019", "2019-06", "2019-06"),
        ("Class of 2021", "2021", "2021"),
        ("Issued on 3 May 2021", "2021-05", "2021-05"),
        ("styczeń 2018 – grudzień 2019", "2018-01", "2019-12"),
        ("od 2018 do 2020", "2018", "2020"),
        ("с 2015 по 2019", "2015", "2019"),
        ("maj 2019 - augusti 2020", "2019-05", "2020-08"),
        ("2012年4月〜2016年3月", "2012-04", "2016-03"),
        ("2018年7月 - 2020年2月", "2018-07", "2020-02"),
        ("2019年4月1日", "2019-04", "2019-04"),
        ("2019년 4월 ~ 2020년 5월", "2019-04", "2020-05"),
        ("2019-2021年", "2019", "2021"),
    ],
)
def test_a_date_or_range_is_understood_as_year_and_month(text: str, start: str, end: str) -> None:
    dates = parse_dates(text)

    assert dates
    assert (str(dates.start), str(dates.end)) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "2019 - present",
        "seit 2019",
        "Jan 2019 – heute",
        "2019-01 to date",
        "01/2019 — Now",
        "since 2019",
        "2019 -",
        "styczeń 2020 – obecnie",
        "март 2019 – настоящее время",
        "2019年4月〜現在",
        "2020年3月至今",
        "2020.03 - 至今",
        "2019년 4월 ~ 현재",
    ],
)
def test_an_open_range_is_current(text: str) -> None:
    dates = parse_dates(text)

    assert dates
    assert dates.current
    assert dates.end is None


def test_dates_are_kept_as_written() -> None:
    found = find_dates("Nurse (Sept. 2019–Heute)")

    assert found
    assert found.dates.text == "Sept. 2019–Heute"


@pytest.mark.parametrize(
    "text", ["330/340", "12 of 2019ers", "CIFAR-10/100", "SQuAD 2.0", "5.86/6.0", "maybe", "", "arXiv:2401.17791"]
)
def test_what_is_no_date_stays(text: str) -> None:
    assert parse_dates(text) is None


@pytest.mark.parametrize(
    ("text", "end"), [("2019/20", 2020), ("2012–14", 2014), ("1998–99", 1999), ("1999–03", 2003), ("1985–21", 2021)]
)
def test_the_short_end_of_a_range_may_lie_in_the_next_century(text: str, end: int) -> None:
    dates = parse_dates(text)

    assert dates
    assert dates.end
    assert dates.end.year == end


def test_a_short_end_before_its_start_is_no_year_of_the_next_century() -> None:
    dates = parse_dates("2019–13")

    assert dates
    assert dates.end
    assert dates.end.year == 2013


def test_a_range_tells_more_than_a_year_before_it() -> None:
    found = find_dates("Windows 2012 migration, Mar 2015 - Apr 2016")

    assert found
    assert found.dates.text == "Mar 2015 - Apr 2016"


@given(st.text(max_size=200))
def test_any_text_is_read_without_failing_and_the_place_is_right(text: str) -> None:
    found = find_dates(text)

    assert found is None or text[found.start : found.end] == found.dates.text
