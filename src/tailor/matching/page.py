"""A résumé's lines, read once: their words, and where each word stands."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain

from tailor.matching.irregular import DERIVED, past_of
from tailor.matching.spelling import american
from tailor.patterns import lazy
from tailor.text import canonical, spans, spelt

_ACCENT = lazy("[\u0300-\u036f]")
_ACRONYM_PLURAL = lazy(r"[A-Z]{2,5}s")
# Words that join others and ask for nothing themselves, in the languages whose postings are read.
FUNCTION = frozenset(
    "a an and as at by for from in into of off on or out over per the their this that these those to up via"
    " with within our your its der die das des dem den und oder von für mit im in zur zum de du des la le les l"
    " d et en un une van het een voor met".split()
)
_ELISION = lazy(r"^(?:[cdjlmnst]|qu)'(?=\w{3})")  # French: d'équipe, l'achat
_START = 4  # letters that kin share, where they have so many
_SHORTEST = 3  # letters; such words keep all of them
_SHORT_WORD = 7  # letters; the longest that a word of three can grow to: fix, fixtures
_ANY = "^"  # marks the beginnings that are kept for asked words of three letters
# Spellings that differ within the first letters, and so would be looked for in another bucket.
_ODD_START = lazy(r"^(?:\w{0,4}(?:ae|oe)|desp|scep|tyre|grey|s?moul|plou)")


@lru_cache(maxsize=16384)
def key(word: str) -> str:
    """Return what two spellings of a word as written share: case, accents and inner dots left out; "KPIs" is "kpi"."""
    if word.isascii() and word.isalpha():
        return (word[:-1] if _ACRONYM_PLURAL.fullmatch(word) else word).lower()
    folded = canonical(word)
    if not folded.isascii():
        folded = _ACCENT.sub("", unicodedata.normalize("NFKD", folded))
    return _ELISION.sub("", folded.replace(".", ""))


def _starts(word: str) -> tuple[str, ...]:
    """Return the beginnings under which a word is kept: its own, and that of the base that an irregular word has."""
    first = american(word) if _ODD_START.match(word) else word
    size = len(first)
    starts = [first[:_START]]
    if size == _START:
        starts.append(first[:_SHORTEST])
    if _START <= size <= _SHORT_WORD:
        starts.append(_ANY + first[:_SHORTEST])
    for base in (*past_of(word), *DERIVED.get(word, ())):
        starts += (base[:_START], base[:_SHORTEST])
    return tuple(dict.fromkeys(starts))


def _asked_starts(word: str) -> tuple[str, ...]:
    """Return the beginnings under which the kin of an asked word are kept."""
    starts = list(_starts(word))
    starts += [one[:_SHORTEST] for one in starts if len(one) == _START]
    if len(word) <= _SHORTEST:
        starts.append(_ANY + word)
    return tuple(dict.fromkeys(starts))


class Line:
    """One line of text and the keys of its words; offsets are found when somebody looks at them."""

    __slots__ = ("_capitals", "_spans", "keys", "text")

    def __init__(self, text: str) -> None:
        """Read the keys."""
        self.text = text
        self.keys = [key(word) for word in spelt(text)]
        self._spans: list[tuple[int, int]] = []
        self._capitals = -1.0

    @property
    def spans(self) -> list[tuple[int, int]]:
        """The words' offsets, end exclusive; as many as there are keys."""
        if not self._spans:
            self._spans = spans(self.text)
        return self._spans

    @property
    def capitals(self) -> float:
        """The share of the words that begin with a capital, 0 to 1."""
        if self._capitals < 0:
            self._capitals = sum(self.text[first].isupper() for first, _ in self.spans) / max(1, len(self.keys))
        return self._capitals

    def word(self, position: int) -> str:
        """Return a word as written."""
        start, end = self.spans[position]
        return self.text[start:end]

    def between(self, position: int, last: int | None = None) -> str:
        """Return the characters between the word at a position and the next (or a later) one, or the end."""
        after = position + 1 if last is None else last
        end = self.spans[position][1]
        return self.text[end : self.spans[after][0]] if after < len(self.keys) else self.text[end:]


class Page:
    """Lines with an index from keys to places; a place is (line, word), both from 0."""

    __slots__ = ("_edges", "_initials", "_kin", "_near", "lines", "places")

    def __init__(self, texts: Iterable[str]) -> None:
        """Read all lines once."""
        self.lines = [Line(text) for text in texts]
        self.places: dict[str, list[tuple[int, int]]] = defaultdict(list)
        self._kin: dict[str, list[str]] = defaultdict(list)
        self._near: dict[str, list[str]] = {}
        self._edges: dict[tuple[str, str, int], list[str]] = {}
        self._initials: list[tuple[str, list[int]]] = []
        places = self.places
        for number, line in enumerate(self.lines):
            for position, one in enumerate(line.keys):
                places[one].append((number, position))
        for one in places:
            for start in _starts(one):
                self._kin[start].append(one)

    def near(self, word: str) -> list[str]:
        """Return the page's keys that begin like a word, or like the base of an irregular one, without repeats."""
        known = self._near.get(word)
        if known is None:
            kin = self._kin
            found = [kin[start] for start in _asked_starts(word) if start in kin]
            known = self._near[word] = list(dict.fromkeys(chain.from_iterable(found)))
        return known

    def forget(self) -> None:
        """Give back what was kept about the words that were asked for."""
        self._near.clear()

    @property
    def edges(self) -> dict[tuple[str, str, int], list[str]]:
        """The longer keys by their first two letters and their length, and by their last two and their length."""
        if not self._edges:
            found = defaultdict(list)
            for one in self.places:
                size = len(one)
                if size > _START and one.isalpha():
                    found[one[:2], "", size].append(one)
                    found["", one[-2:], size].append(one)
            self._edges = dict(found)
        return self._edges

    @property
    def initials(self) -> list[tuple[str, list[int]]]:
        """Each line's words as one letter each, joining words left out, and the place of each letter's word."""
        if not self._initials:
            for line in self.lines:
                places = [place for place, one in enumerate(line.keys) if one not in FUNCTION]
                self._initials.append(("".join([line.keys[place][0] for place in places]), places))
        return self._initials
