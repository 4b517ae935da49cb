"""Days that no calendar has: nobody means them, and nobody can say what was meant."""

from __future__ import annotations

import re
from datetime import date

from tailor.patterns import lazy

# 2019-02-30 and 2019-13 as ISO 8601 writes them, and 30.02.2019; with slashes nobody knows which is the day.
_DATE = lazy(
    r"(?<![\w.-])(?:(?P<day>\d{4}-\d\d-\d\d)|(?P<turned>\d\d?\.\d\d?\.\d{4})|\d\d(?P<year>\d\d)-(?P<month>\d\d))(?![\w-]|\.\d)",
    re.ASCII,
)
_MONTHS = 12
_LONGEST = 20  # years: 2012-13 and 1999-00 are two years that a school or a job took


def no_such_day(text: str) -> str:
    """Return the first day or month in a text that no calendar has, as it is written; nothing where all are sound."""
    return next((found[0] for found in _DATE.finditer(text) if not _is_sound(found)), "")


def _is_sound(found: re.Match[str]) -> bool:
    if found["month"]:
        month = int(found["month"])
        return 1 <= month <= _MONTHS or (month - int(found["year"])) % 100 <= _LONGEST
    year, month, day = map(int, found["day"].split("-") if found["day"] else reversed(found["turned"].split(".")))
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
