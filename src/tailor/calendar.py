"""Days that no calendar has: nobody means them, and nobody can say what was meant."""

from __future__ import annotations

import re
from itertools import chain

from tailor.patterns import lazy

_MONTHS = (
    "jan januar january janvier janv januari enero ene gennaio gen janeiro jänner jän",
    "feb februar february février fevrier februari febrero febbraio fevereiro fév febr févr fev feber",
    "mar märz march mars maart marzo março marco mär mrz mrt",
    "apr april avril abril aprile avr abr",
    "may mai mei mayo maggio maio mag",
    "jun juni june juin junio giugno junho giu",
    "jul juli july juillet julio luglio julho juil lug",
    "aug august août aout augustus agosto aoû ago",
    "sep september septembre septiembre settembre setembro sept set",
    "oct oktober october octobre octubre ottobre outubro okt ott out",
    "nov november novembre noviembre novembro",
    "dec dezember december décembre decembre diciembre dicembre dezembro dez déc dic",
)
_EASTERN_MONTHS = (
    "styczeń stycznia sty leden ledna ocak январь января",
    "luty lutego lut únor února şubat февраль февраля",
    "marts marzec marca březen března март марта",
    "kwiecień kwietnia kwi duben dubna nisan апрель апреля",
    "maj maja květen května mayıs май мая",
    "czerwiec czerwca cze červen června haziran июнь июня",
    "lipiec lipca lip červenec července temmuz июль июля",
    "augusti sierpień sierpnia srpen srpna ağustos август августа",
    "wrzesień września wrz září eylül сентябрь сентября",
    "październik października paź říjen října ekim октябрь октября",
    "listopad listopada lis kasım ноябрь ноября",
    "grudzień grudnia gru prosinec prosince aralık декабрь декабря",
)
MONTH_OF = {
    name: number
    for months in (_MONTHS, _EASTERN_MONTHS)
    for number, names in enumerate(months, 1)
    for name in names.split()
}
"""The month, 1 to 12, that a name or its short form stands for, in the languages of résumés; in lower case."""

# 2019-02-30 and 2019-13 as ISO 8601 writes them, and 30.02.2019; with slashes nobody knows which is the day.
_DATE = lazy(
    r"(?<![\w.-])(?:(?P<day>\d{4}-\d\d-\d\d)|(?P<turned>\d\d?\.\d\d?\.\d{4})|\d\d(?P<year>\d\d)-(?P<month>\d\d))(?![\w-]|\.\d)",
    re.ASCII,
)
# 30 February 2019 and February 30, 2019. Before a name only days that some month has: "Issue 42 June 2019" is no day.
_IN_WORDS = lazy(
    r"(?<![\w.-])(?:(?P<day>29|3[01])(?:st|nd|rd|th|\.)?\s+(?:of\s+|de\s+)?(?P<month>[^\W\d_]+)\.?,?\s+(?:of\s+|de\s+)?"
    r"|(?P<first>[^\W\d_]+)\.?\s+(?P<second>29|[3-9]\d|00)(?:st|nd|rd|th)?(?:,\s*|\s+))(?P<year>(?:19|20)\d\d)(?![\w-])",
)
_LAST_MONTH = 12
_LONGEST = 20  # years: 2012-13 and 1999-00 are two years that a school or a job took


def no_such_day(text: str) -> str:
    """Return the first day or month in a text that no calendar has, as it is written; nothing where all are sound."""
    numbers = ((found.start(), found[0]) for found in _DATE.finditer(text) if not _is_sound(found))
    words = ((found.start(), found[0]) for found in _IN_WORDS.finditer(text) if not _is_sound_in_words(found))
    return min(chain(numbers, words), default=(0, ""))[1]


def _is_sound(found: re.Match[str]) -> bool:
    if found["month"]:
        month = int(found["month"])
        return 1 <= month <= _LAST_MONTH or (month - int(found["year"])) % 100 <= _LONGEST
    year, month, day = map(int, found["day"].split("-") if found["day"] else reversed(found["turned"].split(".")))
    return _is_day(year, month, day)


def _is_sound_in_words(found: re.Match[str]) -> bool:
    month = MONTH_OF.get((found["month"] or found["first"]).casefold())
    return month is None or _is_day(int(found["year"]), month, int(found["day"] or found["second"]))


def _is_day(year: int, month: int, day: int) -> bool:
    from datetime import date  # noqa: PLC0415 - few résumés name days

    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
