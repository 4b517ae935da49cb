"""What a line's words say about its zone: cues written by hand, and counts of the words under sure headings.

The counts are in data/zone_words.tsv: smoothed log-odds in tenths for each word, made by
benchmarks/build_zone_words.py from 1,689 public postings. They decide where no cue does.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from tailor.kept import of_line
from tailor.patterns import lazy
from tailor.postings.cues import MUST, table
from tailor.postings.phrases import line_words, total
from tailor.postings.wordlists import data_lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tailor.model import Zone

TRAINED: Final[tuple[Zone, ...]] = ("required", "duties", "about", "benefits", "legal")

_MOST: Final = 12.0
"""The most points that the cues of one line earn for a zone."""

_EXTRA: Final = 18.0
"""Points for a line that says that it names an extra: more than a heading and the words of a demand can reach."""

_COUNTED: Final = 0.45
"""Points for each unit of log-odds; words of a line are not independent, hence far below 1."""

_MOST_COUNTED: Final = 4.0


def features(text: str) -> list[str]:
    """Return the words of a line that are counted: in lower case, the first one also with the mark of its place."""
    return _features(line_words(text))


def _features(words: Sequence[str]) -> list[str]:
    inner = list(words[1:-1])
    return [f"^{inner[0]}", *inner] if inner else []


class Wording(NamedTuple):
    """The points that a line's wording earns for each zone; `must` is true where it says so outright."""

    points: dict[Zone, float]
    must: bool


@of_line
def wording(text: str) -> Wording:
    """Return what the wording of a line says; what stands in brackets makes no extra of the whole line."""
    words = line_words(text)
    found = table().find(words)
    if "(" in text and any(entry.zone == "preferred" for entry in found):
        outside = table().find(line_words(_BRACKETS.sub(" ", text)))
        found = [entry for entry in (*found, *outside) if (entry in outside) == (entry.zone == "preferred")]
    points = dict(total(found, _MOST))
    for zone, value in _counted(words).items():
        points[zone] = points.get(zone, 0.0) + value
    if "preferred" in points:
        points["preferred"] = _EXTRA
    return Wording(points, any(entry.zone == "required" and entry.weight >= MUST for entry in found))


_BRACKETS: Final = lazy(r"\([^()]*\)")


def _counted(words: Sequence[str]) -> Mapping[Zone, float]:
    known = [row for row in map(_row, _features(words)) if row]
    if not known:
        return {}
    sums = [sum(column) for column in zip(*known, strict=True)]
    scale = 0.1 * _COUNTED / max(1.0, len(known) / 8) ** 0.5
    return {
        zone: max(-_MOST_COUNTED, min(_MOST_COUNTED, value * scale)) for zone, value in zip(TRAINED, sums, strict=True)
    }


@lru_cache(maxsize=16384)
def _row(word: str) -> tuple[int, ...]:
    """Return a word's log-odds, in the order of TRAINED; nothing for a word that was not counted."""
    written = _words().get(word)
    return tuple(map(int, written.split("\t"))) if written else ()


@cache
def _words() -> dict[str, str]:
    return dict(line.split("\t", 1) for line in data_lines("zone_words.tsv"))
