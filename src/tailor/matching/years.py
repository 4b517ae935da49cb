"""How many years of something the dated entries of a résumé show."""

from __future__ import annotations

from collections.abc import Iterable

from tailor.model import Dates, Entry, Month

_MONTHS = 12


def years_shown(entries: Iterable[Entry]) -> float:
    """Return the years that entries cover together; time that two of them share counts once.

    An entry that goes on counts up to the latest month that the entries name, for the clock is not asked.
    """
    listed = [entry.dates for entry in entries if entry.dates and entry.dates.start]
    latest = max(
        (_month(month, last=True) for dates in listed for month in (dates.start, dates.end) if month), default=0
    )
    months: set[int] = set()
    for dates in listed:
        months.update(_covered(dates, latest))
    return len(months) / _MONTHS


def _covered(dates: Dates, latest: int) -> range:
    start = dates.start or dates.end
    if start is None:
        return range(0)
    end = latest if dates.current or dates.end is None else _month(dates.end, last=True)
    return range(_month(start, last=False), end + 1)


def _month(month: Month, *, last: bool) -> int:
    # A bare year is taken whole where it ends something, and from its first month where it starts.
    return month.year * _MONTHS + (month.month or (_MONTHS if last else 1)) - 1
