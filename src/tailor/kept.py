"""What is kept from one posting to the next, so that a folder of postings reads alike lines once; all of it bounded."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Final, Generic, TypeVar

LINES: Final = 2**14
"""Lines that are kept of each kind: those of some three hundred postings, some ten megabytes."""
LONGEST: Final = 1000
"""Characters; longer lines are seldom said twice, and would make the bound a bound of nothing."""
_SAME: Final = 8


Given = TypeVar("Given")
Result = TypeVar("Result")


class Lines(Generic[Given, Result]):
    """A function of a line's text and of one more value, with its latest results; nobody changes what it returns."""

    __slots__ = ("_kept", "_read")

    def __init__(self, read: Callable[[str, Given], Result]) -> None:
        self._read = read
        self._kept = lru_cache(LINES)(read)

    def __len__(self) -> int:
        return self._kept.cache_info().currsize

    def __call__(self, text: str, given: Given) -> Result:
        """Return what is known of the line, or read it."""
        return self._kept(text, given) if len(text) <= LONGEST else self._read(text, given)


def of_line(function: Callable[[str], Result]) -> Callable[[str], Result]:
    """Keep a function's latest results for lines of text."""
    kept = lru_cache(LINES)(function)
    return wraps(function)(lambda text: kept(text) if len(text) <= LONGEST else function(text))


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
