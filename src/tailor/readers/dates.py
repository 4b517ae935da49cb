"""Dates as people write them in a résumé, understood as year and month."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from tailor.calendar import MONTH_OF
from tailor.model import Dates, Month
from tailor.patterns import lazy

# A season stands for the month it begins in (meteorological seasons of the northern hemisphere).
_SEASONS = {
    3: "spring frühling frühjahr printemps lente primavera",
    6: "summer sommer été zomer verano estate verão",
    9: "autumn fall herbst automne herfst otoño autunno outono",
    12: "winter hiver invierno inverno",
}
_MONTH_OF = MONTH_OF | {name: month for month, names in _SEASONS.items() for name in names.split()}
# A quarter stands for its first month: Q3 2020, T3 (trimestre) and 3Q alike.
_MONTH_OF |= {
    name: quarter * 3 - 2 for quarter in range(1, 5) for name in (f"q{quarter}", f"{quarter}q", f"t{quarter}")
}
_PRESENT = (
    "present|now|current|currently|today|ongoing|to date|till date|date|heute|jetzt|aktuell|laufend|derzeit|dato|"
    "aujourd['’]hui|présent|present day|ce jour|maintenant|actuel|actuellement|heden|nu|presente|actualidad|actual|hoy|"
    "la fecha|la actualidad|oggi|attuale|in corso|adesso|atual|atualmente|hoje|o momento|en cours|en curso|"
    "obecnie|teraz|dziś|nadal|současnost|současnosti|dosud|nuvarande|pågående|nuværende|nåværende|nå|halen|günümüz|"
    "настоящее время|наст\\. время|н\\.в|至今|现在|現在|目前|今|현재"
)
# A name's letters, where the pattern looks for names: one letter that no résumé has stands for those of any, so that a
# pattern of four hundred names need not be compiled.
_LETTER, _NO_LETTER = "\ua66e", "\ua66a"
_NAME = rf"{_LETTER}+\b\.?"
_TOKEN = lazy(r"\w+")
_YEAR = r"(?:19|20)\d\d"
_LAST_CENTURY = 2000  # the years from here on are the last that are known, as _YEAR says
_SHORT_YEAR = r"['’]\d\d"
_POINT = (
    rf"(?:(?P<y{{0}}a>{_YEAR})[-/.](?P<m{{0}}a>0?[1-9]|1[0-2])(?:[-/.](?:[0-2]?\d|3[01]))?(?!\d)"
    rf"|(?:(?:[0-2]?\d|3[01])[-/.])?(?P<m{{0}}b>0?[1-9]|1[0-2])[-/.](?P<y{{0}}b>{_YEAR})"
    rf"|(?:(?:[0-2]?\d|3[01])(?:st|nd|rd|th|\.)?\s+)?(?P<n{{0}}>{_NAME})(?:\s+(?:[0-2]?\d|3[01])(?:st|nd|rd|th)?,)?"
    rf"(?:,?\s*(?:of\s+|del?\s+|di\s+|[-/](?=['’\d]))?(?P<y{{0}}c>{_YEAR}|{_SHORT_YEAR}))"
    rf"|(?P<y{{0}}e>{_YEAR})\s?[年년](?:\s?(?P<m{{0}}e>0?[1-9]|1[0-2])\s?[月월](?:\s?\d\d?\s?[日일])?)?"
    rf"|(?P<y{{0}}d>{_YEAR}))(?!\d)"
)
_DASH = (
    r"\s*(?:[-‐‑‒–—―−~→〜~～至]+|\bto\b:?|\buntil\b|\btill\b|\bthrough\b|\bbis(?:\s+zum|\s+einschließlich)?\b"
    r"|\bjusqu['’](?:à|en|au)\b"
    r"|\bà\b|\bau\b|\ben\b|\btot(?:\s+en\s+met)?\b|\bt/m\b|\bhasta\b|\bfino\s+ad?\b|\baté\b|\bal?\b|\bdo\b|\bпо\b)\s*"
)
# "(2 years 3 months)" behind a range says again what the range says; it stays with it.
_SPAN_UNIT = (
    "years?|yrs?|months?|mos?|Jahre?|Monate?|ans?|mois|jaar|maand(?:en)?|rok|lata|lat|mies|"
    "años?|mes(?:es)?|anni|anno|mesi|mese|anos?"
)
_DURATION = (
    rf"(?:\s*[·•,]?\s*\(?(?<=[·•,(\s(])\d{{1,2}}\+?\s?(?:{_SPAN_UNIT})\b\.?"
    rf"(?:,?\s*\d{{1,2}}\s?(?:{_SPAN_UNIT})\b\.?)?\)?)?"
)
_EXPECTED = r"(?:\s*\((?:expected|anticipated|projected|planned|in progress|erwartet|prévue?|previsto|prevista)\))?"
_SINCE_WORDS = "since|seit|ab|depuis|sinds|vanaf|desde|dal|da|dès|od|sedan|siden|с"
# "Expected May 2027", "Graduation date: June 2023", "Class of 2021" and "Issued Jan 2020" stay whole.
_DONE_WORDS = (
    r"(?:(?:expected|anticipated|projected)(?:\s+(?:graduation|completion))?|graduat(?:ed|ion|ing)|completed|issued|conferred)"
    r"(?:\s+(?:date|in|on))?:?|class\s+of|expected:?\s+in"
)
_RANGE = lazy(
    rf"(?<![\w/.'’-])(?:(?:{_SINCE_WORDS}|from:?|von|du|de|van|{_DONE_WORDS})\s+)?"
    rf"(?:(?P<from>{_YEAR})(?:[‒–—]|[-‐‑/](?!0\d|1[0-2]))(?P<until>\d\d)(?![\d./-])"  # 2019/20
    rf"|(?P<n0>{_NAME}){_DASH}(?!{_YEAR}){_POINT.format(1)}"  # Jan - Mar 2020
    rf"|(?P<m4>0?[1-9]|1[0-2])/(?P<y4>\d\d){_DASH}"  # 05/21 - 08/22
    rf"(?:(?:the\s+)?(?P<now4>(?:{_PRESENT})\b)|(?P<m5>0?[1-9]|1[0-2])/(?P<y5>\d\d)(?!\d))"
    rf"|{_POINT.format(2)}(?:{_DASH}(?:(?:the\s+)?(?P<now>(?:{_PRESENT})\b)|{_POINT.format(3)}"
    rf"|(?P<open>(?=$|[\s)\]|,;]))))?)"
    rf"(?![\w]){_DURATION}{_EXPECTED}",
    re.IGNORECASE,
)
_FIRST, _LAST = Month(0, 1), Month(9999, 12)
_DIGIT = lazy(r"\d")
_SINCE = lazy(rf"(?:{_SINCE_WORDS})\b", re.IGNORECASE)


class FoundDates(NamedTuple):
    """Dates found in a line, and where: offsets into the line, end exclusive."""

    dates: Dates
    start: int
    end: int


def _marked(text: str) -> str:
    """Return a text, just as long, in which the names of months, seasons and quarters are made of one letter."""
    bare = text.replace(_LETTER, _NO_LETTER)
    return _TOKEN.sub(lambda word: len(word[0]) * _LETTER if word[0].casefold() in _MONTH_OF else word[0], bare)


def _point(found: re.Match[str], number: int, line: str) -> Month | None:
    groups = found.groupdict()
    year = next((y for kind in "abcde" if (y := groups.get(f"y{number}{kind}"))), None)
    if year is None:
        return None
    if not year.isdigit():
        year = str(_year(year[1:]))
    month = next((int(m) for kind in "abe" if (m := groups.get(f"m{number}{kind}"))), 0)
    if groups.get(f"n{number}"):
        month = _month(line[slice(*found.span(f"n{number}"))])
    return Month(int(year), month)


def _year(short: str) -> int:
    """Return the year that two digits stand for: one of the last hundred, as no résumé reaches further back."""
    return int(short) + (2000 if int(short) < 70 else 1900)  # noqa: PLR2004 - POSIX strptime's pivot is 69


def _month(name: str) -> int:
    return _MONTH_OF[name.casefold().rstrip(".")]


def _understand(found: re.Match[str], line: str) -> Dates:
    text = line[found.start() : found.end()].strip()
    if found["from"]:
        first, last = int(found["from"]), int(found["until"])
        turns = last < first % 100 and first < _LAST_CENTURY  # 1999–03; but nobody means 2113 by 2019–13
        last += first // 100 * 100 + 100 * turns
        return Dates(text, Month(first), Month(last))
    if found["m4"]:
        until = None if found["now4"] else Month(_year(found["y5"]), int(found["m5"]))
        return Dates(text, Month(_year(found["y4"]), int(found["m4"])), until, current=until is None)
    if found["n0"]:
        end = _point(found, 1, line)
        assert end is not None  # noqa: S101 - the pattern has a year there
        return Dates(text, Month(end.year, _month(line[slice(*found.span("n0"))])), end)
    start = _point(found, 2, line)
    end = _point(found, 3, line)
    open_end = end is None and (_SINCE.match(text) or (found["open"] is not None and not text[-1:].isalnum()))
    if found["now"] or open_end:
        return Dates(text, start, None, current=True)
    return Dates(text, start, end or start)


@lru_cache(maxsize=4096)
def find_dates(text: str) -> FoundDates | None:
    """Return the most telling dates in a line: a range before a month before a bare year; None without any."""
    if not _DIGIT.search(text):
        return None
    found = [(_telling(one, text), one) for one in _RANGE.finditer(_marked(text))]
    if not found:
        return None
    best = max(found, key=lambda pair: (pair[0], -pair[1].start()))[1]
    lead = len(best[0]) - len(best[0].lstrip())
    return FoundDates(_understand(best, text), best.start() + lead, best.start() + lead + len(best[0].strip()))


def _telling(found: re.Match[str], line: str) -> int:
    dates = _understand(found, line)
    return 2 * (dates.current or dates.start != dates.end) + bool(dates.start and dates.start.month)


def parse_dates(text: str) -> Dates | None:
    """Return the dates that a whole text consists of, or None where there is anything else in it."""
    found = find_dates(text)
    rest = (text[: found.start] + text[found.end :]).strip(" \t()[],;|·•") if found else "none"
    return None if rest or not found else found.dates


def is_within(dates: Dates, others: Dates) -> bool:
    """Tell whether a time lies within another, as that of a position within that at its organization."""
    first, last = others.start or _FIRST, others.end or _LAST
    # A year says no more than that something was at some time in it.
    start = dates.start or _FIRST
    end = dates.end or _LAST
    return (first.year, first.month if start.month else 0) <= start and end <= (last.year, last.month or _LAST.month)


def adjoins(dates: Dates, later: Dates) -> bool:
    """Tell whether a time ends where a later one starts: in the same month or the one before, or in the same year."""
    if not dates.end or not later.start:
        return False
    if not (dates.end.month and later.start.month):
        return dates.end.year == later.start.year
    months = 12 * (later.start.year - dates.end.year) + later.start.month - dates.end.month
    return months in {0, 1}
