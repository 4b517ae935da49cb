"""Tables of phrases with a weight for each zone, and where a line holds them.

In a phrase the marks `^` and `$` stand for the line's start and end, `#` for a number. Looking a line up costs a
dictionary access a word, whatever the table's size.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from tailor.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tailor.model import Zone

_OPENING: Final = 2
_NUMBER: Final = lazy(r"\d+")
_WORD: Final = lazy(r"[^\W\d_]+(?:'[^\W\d_]+)*|#")


class Found(NamedTuple):
    """A phrase that a line holds: what it speaks for, how strongly, and how many words it has."""

    zone: Zone
    weight: float
    size: int


def line_words(text: str) -> list[str]:
    """Return the line's words in lower case between `^` and `$`; numbers become `#`."""
    return ["^", *_WORD.findall(_NUMBER.sub("#", text.lower().replace("’", "'"))), "$"]


class PhraseTable:
    """Phrases as trees of words, one for each first word; a tree grows when its word is first met."""

    def __init__(self, rows: Iterable[tuple[Zone, float, Iterable[str]]]) -> None:
        """`rows` are (zone, weight, phrases); a phrase may stand in several rows."""
        self._waiting: defaultdict[str, list[tuple[str, Zone, float]]] = defaultdict(list)
        self._trees: dict[str, _Node] = {}
        for zone, weight, phrases in rows:
            for phrase in phrases:
                first, _, rest = phrase.partition(" ")
                self._waiting[first].append((rest, zone, weight))

    def _tree(self, first: str) -> _Node | None:
        if first not in self._trees and first in self._waiting:
            tree = self._trees[first] = _Node()
            for rest, zone, weight in self._waiting[first]:
                tree.reach(rest.split()).speaks.append((zone, weight))
        return self._trees.get(first)

    def find(self, words: Sequence[str]) -> list[Found]:
        """Return the phrases in `words`, the longest at each word.

        Inside a found phrase none is looked for again, but the first word of a line may also begin one.
        """
        found: list[Found] = []
        first, past = self._waiting, 0
        for index, word in enumerate(words):
            if word in first and index >= past:
                size = self._longest(self._tree(word), words, index, found)
                past = index + (1 if word == "^" and size == _OPENING else size)
        return found

    @staticmethod
    def _longest(node: _Node | None, words: Sequence[str], start: int, found: list[Found]) -> int:
        best, size, index = None, 0, start
        while node is not None:
            index += 1
            if node.speaks:
                best, size = node, index - start
            node = node.then.get(words[index]) if index < len(words) else None
        if best is not None:
            found.extend(Found(zone, weight, size) for zone, weight in best.speaks)
        return size


class _Node:
    __slots__ = ("speaks", "then")

    def __init__(self) -> None:
        self.then: dict[str, _Node] = {}
        self.speaks: list[tuple[Zone, float]] = []

    def reach(self, words: Iterable[str]) -> _Node:
        node = self
        for word in words:
            node = node.then.setdefault(word, _Node())
        return node


def total(found: Iterable[Found], most: float) -> Mapping[Zone, float]:
    """Add the weights by zone; no zone gets more than `most`, so that a long line does not outvote its section."""
    sums: dict[Zone, float] = {}
    for entry in found:
        sums[entry.zone] = min(most, sums.get(entry.zone, 0.0) + entry.weight)
    return sums
