"""Bullets that say the same in nearly the same words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from tailor.limits import how_to_raise, limits
from tailor.model import Note, Resume
from tailor.patterns import lazy
from tailor.text import phrase

_ALIKE = 92  # per cent of rapidfuzz's ratio of sorted words: below, "built the X service" and "the Y service" are one
_COMMON = 0.5  # of the words of the longer text: fewer in common, and no slip of the keyboard makes them alike
_LONGEST = 400  # characters of a text that are compared
_NUMBER = lazy(r"\d+")


def find_twins(texts: Sequence[str]) -> Mapping[int, int]:
    """Return for each text that says the same as one before it the place of that one; other figures say otherwise.

    Texts beyond the limit `compared_bullets` are not compared; `not_compared` tells it.
    """
    return _find(tuple(texts[: limits().compared_bullets]))


def not_compared(resume: Resume) -> tuple[Note, ...]:
    """Return a note where a résumé has more bullets than are compared."""
    count = sum(bool(unit.bullet and not unit.bullet.skills) for unit in resume.units())
    most = limits().compared_bullets
    if count <= most:
        return ()
    message = (
        f"only the first {most:,} of {count:,} bullets are compared for repeats; {how_to_raise('compared_bullets')}"
    )
    return (Note("not-compared", message, resume.source),)


@lru_cache(maxsize=8)
def _find(texts: tuple[str, ...]) -> Mapping[int, int]:
    # A batch compares the same lines with every posting.
    words = [sorted(phrase(text).split()) for text in texts]
    figures = [sorted(_NUMBER.findall(text)) for text in texts]
    sets = [frozenset(one) for one in words]
    found: dict[int, int] = {}
    for at, own in enumerate(sets):
        for before in range(at) if own else ():
            common = len(own & sets[before])
            if (
                common >= _COMMON * max(len(own), len(sets[before]))
                and figures[before] == figures[at]
                and _alike(words[before], words[at])
            ):
                found[at] = before
                break
    return found


def _alike(first: list[str], second: list[str]) -> bool:
    from rapidfuzz import fuzz  # noqa: PLC0415 - few lines are so near that they must be compared

    return fuzz.ratio(" ".join(first)[:_LONGEST], " ".join(second)[:_LONGEST]) >= _ALIKE
