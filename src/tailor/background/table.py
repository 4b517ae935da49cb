"""What background counts know about words: how much a word tells about the work, and which way it points."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import repeat
from math import sqrt
from operator import mul, sub
from typing import Final

from tailor.shipped import data_bytes

Vector = list[float]

LENGTH: Final = 127
"""The length of a word's vector as it is stored, in whole numbers that a byte can hold."""

UNKNOWN: Final = 0.39
"""Telling of a word too rare to have been counted: mostly a name or a technical term, which is why it is above the
median (0.27). It is the prior that the counts of rare words are drawn towards (see scripts/build_words.py)."""


class WordTable:
    """The words that were counted; made by scripts/build_words.py, described in docs/scoring.md.

    The data are a line of JSON (the number of dimensions), a line of words divided by blanks, then a byte of telling
    for each word, then as many signed bytes as there are dimensions for the background and for each of the more
    frequent words, which come first.
    """

    __slots__ = ("_directions", "_known", "_numbers", "_places", "_pointing", "_telling", "dimensions", "middle")

    def __init__(self, data: bytes) -> None:
        head, listed, numbers = data.split(b"\n", 2)
        facts = json.loads(head)
        self.dimensions: int = facts["dimensions"]
        words = listed.decode("utf-8").split(" ")
        self._places = dict(zip(words, range(len(words)), strict=True))
        self._telling = numbers[: len(words)]
        self._numbers = memoryview(numbers)[len(words) :].cast("b")
        self._pointing = len(self._numbers) // self.dimensions - 1
        # Rows are unpacked once: the words of a trade come again in every posting of it.
        self._directions: dict[str, list[int]] = {}
        self._known = [value / 255 for value in range(256)]
        self.middle: Vector = [value * facts["middle"] for value in unit(self._row(0))]

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, stem: str) -> bool:
        return stem in self._places

    def telling(self, stem: str) -> float:
        """How much a word tells about the kind of work it stands beside, 0 to 1."""
        place = self._places.get(stem)
        return UNKNOWN if place is None else self._known[self._telling[place]]

    def direction(self, stem: str) -> Sequence[int] | None:
        """Return the vector of a word, of length LENGTH (rounded), or None for one that was counted too seldom."""
        if stem in self._directions:
            return self._directions[stem]
        place = self._places.get(stem, self._pointing)
        if place >= self._pointing:
            return None
        row = self._directions[stem] = self._row(place + 1)
        return row

    def _row(self, number: int) -> list[int]:
        start = number * self.dimensions
        return self._numbers[start : start + self.dimensions].tolist()

    def meaning(self, weighted: Iterable[tuple[str, float]]) -> Vector:
        """Return which way words point together, less the way that all text points; of length 1, or 0 where unknown.

        Words weigh by the square of what they tell, times the weight given with them.
        """
        rows = []
        for stem, weight in weighted:
            if direction := self.direction(stem):
                factor = weight * self.telling(stem) ** 2
                rows.append(map(mul, repeat(factor), direction))
        if not rows:
            return [0.0] * self.dimensions
        total = unit(map(sum, zip(*rows, strict=True)))
        return unit(map(sub, total, self.middle))


def unit(vector: Iterable[float]) -> Vector:
    """Return a vector scaled to length 1; one of length 0 as it is."""
    values = list(vector)
    length = sqrt(sum(map(mul, values, values)))
    return [value / length for value in values] if length else values


def along(one: Sequence[float], other: Vector) -> float:
    """Return how far one vector reaches along another of length 1."""
    return float(sum(map(mul, one, other)))


@lru_cache(maxsize=1)
def word_table() -> WordTable:
    """Return the table that is shipped, read once."""
    return WordTable(data_bytes("words.bin"))
