"""Whether a text answers a term: the ways are tried from the strictest to the loosest, and the first to find wins."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tailor.lexicon import Lexicon, load_lexicon
from tailor.matching import alias, exact, inflection, related, typo
from tailor.matching.index import IndexedText, index_text
from tailor.model import How
from tailor.text import phrase


class Evidence(NamedTuple):
    """How a text answers a term, how well (0 to 1), and the words by which it does."""

    how: How
    strength: float
    words: str


Way = Callable[[str, IndexedText, Lexicon], tuple[float, str] | None]
_WAYS: tuple[tuple[How, Way], ...] = (
    ("exact", exact.find),
    ("alias", alias.find),
    ("inflection", inflection.find),
    ("related", related.find),
    ("typo", typo.find),
)


def evidence(key: str, text: IndexedText, lexicon: Lexicon) -> Evidence | None:
    """Return how an indexed text answers a canonical key; None when it does not."""
    for how, find in _WAYS:
        found = find(key, text, lexicon)
        if found:
            return Evidence(how, *found)
    return None


def answers(term: str, text: str, lexicon: Lexicon | None = None) -> Evidence | None:
    """Return how a text answers a term as written; None when it does not."""
    known = lexicon or load_lexicon()
    named = known.term(phrase(term))
    return evidence(named.key if named else phrase(term), index_text(text, known), known)
