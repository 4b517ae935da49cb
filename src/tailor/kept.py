"""What is kept from one posting to the next, so that a folder of postings reads alike lines once; all of it bounded."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Final, Generic, TypeVar

LINES: Final = 3 * 2**13
"""Lines that are kept of each kind: those of some four hundred postings, some ten megabytes."""
LONGEST: Final = 1000
"""Characters; longer lines are seldom said twice, and would make the bound a bound of nothing."""
_SAME: Final = 8

Given = TypeVar("Given")
Result = TypeVar("Result")


class Lines(Generic[Given, Result]):
    """A function of a line's text and of one more value, with its latest results; nobody changes what it returns."""

    __slots__ = ("_now", "_past", "_read")

    def __init__(self, read: Callable[[str, Given], Result]) -> None:
        self._read = read
        self._now: dict[tuple[str, Given], Result] = {}
        self._past: dict[tuple[str, Given], Result] = {}

    def __len__(self) -> int:
        return len(self._now) + len(self._past)

    def __call__(self, text: str, given: Given) -> Result:
        """Return what is known of the line, or read it."""
        key = (text, given)
        if key in self._now:
            return self._now[key]
        result = self._past[key] if key in self._past else self._read(text, given)
        if len(text) <= LONGEST:
            if len(self._now) >= LINES // 2:
                # The older half goes as a whole, which costs nothing; what of it is asked again comes back.
                self._now, self._past = {}, self._now
            self._now[key] = result
        return result


def of_line(function: Callable[[str], Result]) -> Callable[[str], Result]:
    """Keep a function's latest results for lines of text."""
    lines = Lines[None, Result](lambda text, _: function(text))
    return wraps(function)(lambda text: lines(text, None))


def of_same(function: Callable[[Given], Result]) -> Callable[[Given], Result]:
    """Keep a function's results for the last few objects that it was given; the same object, not an equal one.

    For frozen values that are large: telling whether two of them are equal takes as long as the work.
    """
    kept: dict[int, tuple[Given, Result]] = {}

    @wraps(function)
    def remembered(given: Given) -> Result:
        found = kept.get(id(given))
        if found is None:
            if len(kept) >= _SAME:
                kept.clear()
            # The object is held, so that its id stays its own.
            found = kept[id(given)] = (given, function(given))
        return found[1]

    return remembered
