"""A text of the résumé, read once so that many keywords can be looked up in it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from tailor.lexicon import Lexicon
from tailor.matching.forms import stem
from tailor.text import Word, canonical, words


@dataclass(frozen=True, slots=True)
class IndexedText:
    """A text with its words, their keys and stems, where each stem stands, and the lexicon's terms in it.

    `terms` has, by canonical term, the key under which the text names it and the words as written.
    """

    text: str
    words: tuple[Word, ...]
    keys: tuple[str, ...]
    stems: tuple[str, ...]
    places: dict[str, tuple[int, ...]]
    terms: dict[str, tuple[str, str]]
    compounds: frozenset[str]

    def written(self, first: int, end: int) -> str:
        """Return words as written, by the places of the first and behind the last."""
        return self.text[self.words[first].start : self.words[end - 1].end]


def index_text(text: str, lexicon: Lexicon) -> IndexedText:
    """Return a text, read."""
    found = tuple(words(text))
    keys = tuple(canonical(word.text) for word in found)
    stems = tuple(map(stem, keys))
    places: dict[str, tuple[int, ...]] = {}
    for at, one in enumerate(stems):
        places[one] = (*places.get(one, ()), at)
    terms: dict[str, tuple[str, str]] = {}
    for one_term in lexicon.find(text, found):
        written = text[found[one_term.first].start : found[one_term.end - 1].end]
        terms.setdefault(one_term.term.key, (" ".join(keys[one_term.first : one_term.end]), written))
    pairs = frozenset(a + b for a, b in pairwise(keys))
    return IndexedText(text, found, keys, stems, places, terms, pairs)
