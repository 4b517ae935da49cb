"""Dates as people write them in a résumé, understood as year and month."""

from __future__ import annotations

import re
from typing import NamedTuple

from tailor.model import Dates, Month

_MONTHS = (
    "jan januar january janvier janv januari enero gennaio jänner",
    "feb februar february février fevrier februari febrero febbraio fév febr févr",
    "mar märz march mars maart marzo mär mrz mrt",
    "apr april avril abril aprile avr",
    "may mai mei mayo maggio",
    "jun juni june juin junio giugno",
    "jul juli july juillet julio luglio juil",
    "aug august août aout augustus agosto aoû",
    "sep september septembre septiembre settembre sept",
    "oct oktober october octobre octubre ottobre okt",
    "nov november novembre noviembre",
    "dec dezember december décembre decembre diciembre dicembre dez déc",
)
_MONTH_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
# A season stands for the month it begins in (meteorological seasons of the northern hemisphere).
_MONTH_OF |= {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_PRESENT = (
    "present|now|current|currently|today|ongoing|to date|till date|date|heute|jetzt|aktuell|laufend|derzeit|"
    "aujourd['’]hui|présent|actuel|actuellement|heden|nu|presente|actualidad|oggi|attuale"
)

_NAME = "(?:" + "|".join(sorted(map(re.escape, _MONTH_OF), key=len, reverse=True)) + r")\b\.?"
_YEAR = r"(?:19|20)\d\d"
_SHORT_YEAR = r"['’]\d\d"
_POINT = (
    rf"(?:(?P<y{{0}}a>{_YEAR})[-/.](?P<m{{0}}a>0?[1-9]|1[0-2])(?:[-/.](?:[0-2]?\d|3[01]))?(?!\d)"
    rf"|(?:(?:[0-2]?\d|3[01])[-/.])?(?P<m{{0}}b>0?[1-9]|1[0-2])[-/.](?P<y{{0}}b>{_YEAR})"
    rf"|(?:(?:[0-2]?\d|3[01])(?:st|nd|rd|th|\.)?\s+)?(?P<n{{0}}>{_NAME})(?:\s+(?:[0-2]?\d|3[01])(?:st|nd|rd|th)?,)?"
    rf"(?:,?\s*(?:of\s+|de\s+)?(?P<y{{0}}c>{_YEAR}|{_SHORT_YEAR}))"
    rf"|(?P<y{{0}}d>{_YEAR}))(?!\d)"
)
_DASH = r"\s*(?:[-‐‑‒–—―−~]+|\bto\b|\buntil\b|\btill\b|\bthrough\b|\bbis\b|\bà\b|\bau\b|\btot\b|\ba\b)\s*"
_RANGE = re.compile(
    rf"(?<![\w/.'’-])(?:(?:since|from|seit|ab|depuis|sinds|von|du|vanaf)\s+)?"
    rf"(?:(?P<n0>{_NAME}){_DASH}{_POINT.format(1)}"  # Jan - Mar 2020
    rf"|{_POINT.format(2)}(?:{_DASH}(?:(?P<now>(?:{_PRESENT})\b)|{_POINT.format(3)}|(?P<open>(?=$|[\s)\]|,;]))))?)"
    r"(?![\w])",
    re.IGNORECASE,
)
_SINCE = re.compile(r"(?:since|seit|ab|depuis|sinds|vanaf)\b", re.IGNORECASE)


class FoundDates(NamedTuple):
    """Dates found in a line, and where: offsets into the line, end exclusive."""

    dates: Dates
    start: int
    end: int


def _point(found: re.Match[str], number: int) -> Month | None:
    groups = found.groupdict()
    year = next((y for kind in "abcd" if (y := groups.get(f"y{number}{kind}"))), None)
    if year is None:
        return None
    if not year.isdigit():
        # Two-digit years are of the last hundred: a résumé does not reach further back.
        short = int(year[1:])
        year = str(2000 + short if short < 70 else 1900 + short)  # noqa: PLR2004 - POSIX strptime's pivot is 69
    month = next((int(m) for kind in "ab" if (m := groups.get(f"m{number}{kind}"))), 0)
    if name := groups.get(f"n{number}"):
        month = _month(name)
    return Month(int(year), month)


def _month(name: str) -> int:
    return _MONTH_OF[name.casefold().rstrip(".")]


def _understand(found: re.Match[str]) -> Dates:
    text = found[0].strip()
    if found["n0"]:
        end = _point(found, 1)
        assert end is not None  # noqa: S101 - the pattern has a year there
        return Dates(text, Month(end.year, _month(found["n0"])), end)
    start = _point(found, 2)
    if found["now"] or _SINCE.match(text) or (found["open"] is not None and not text[-1:].isalnum()):
        return Dates(text, start, None, current=True)
    return Dates(text, start, _point(found, 3) or start)


def find_dates(text: str) -> FoundDates | None:
    """Return the most telling dates in a line: a range before a month before a bare year; None without any."""
    found = [(_telling(one), one) for one in _RANGE.finditer(text)]
    if not found:
        return None
    best = max(found, key=lambda pair: (pair[0], -pair[1].start()))[1]
    lead = len(best[0]) - len(best[0].lstrip())
    return FoundDates(_understand(best), best.start() + lead, best.start() + lead + len(best[0].strip()))


def _telling(found: re.Match[str]) -> int:
    dates = _understand(found)
    return 2 * (dates.current or dates.start != dates.end) + bool(dates.start and dates.start.month)


def parse_dates(text: str) -> Dates | None:
    """Return the dates that a whole text consists of, or None where there is anything else in it."""
    found = find_dates(text)
    rest = (text[: found.start] + text[found.end :]).strip(" \t()[],;|·•") if found else "none"
    return None if rest or not found else found.dates
