"""Days that no calendar has."""

from __future__ import annotations

import pytest

from tailor.calendar import no_such_day


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("2019-02-30", "2019-02-30"),
        ("2019-02-28 – 2019-04-31", "2019-04-31"),
        ("2019-02-29", "2019-02-29"),
        ("2019-13 – present", "2019-13"),
        ("2019-00", "2019-00"),
        ("30.2.2019", "30.2.2019"),
        ("30 February 2019", "30 February 2019"),
        ("from 1 May 2018 to 31st of June 2019", "31st of June 2019"),
        ("31. Juni 2019", "31. Juni 2019"),
        ("30 de febrero de 2019", "30 de febrero de 2019"),
        ("29 févr. 2019", "29 févr. 2019"),
        ("Feb. 30, 2019", "Feb. 30, 2019"),
        ("May 12, 2018 – June 31st, 2019", "June 31st, 2019"),
        ("31 April 2019, later 2019-02-30", "31 April 2019"),
    ],
)
def test_the_first_day_that_no_calendar_has_is_found(text: str, wrong: str) -> None:
    assert no_such_day(text) == wrong


@pytest.mark.parametrize(
    "text",
    [
        *("2020-02-29", "2019-09 – 2020", "2012-13", "1999-00", "2019 – 2020", "9999-12", "2019-09-01T10:00:00+05:30"),
        *("+1 503-555-0142", "28.2.2019", "version 31.31.2019.1", "29/02/2019", ""),
        *("29 February 2020", "Feb 29, 2020", "31 May 2019", "June 30, 2019", "June 2019", "31 May – 2 June 2019"),
        *("Issue 42 June 2019", "one of 31 people 2019", "Top 30 2019", "Area 51 2019", "Feb 30", "1 May 2019"),
    ],
)
def test_what_a_calendar_has_and_what_is_no_day_is_left_alone(text: str) -> None:
    assert no_such_day(text) == ""
