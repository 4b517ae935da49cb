"""The project's lexicon, asked as matching asks."""

from __future__ import annotations

from functools import lru_cache

from tailor.lexicon import Lexicon as Terms
from tailor.lexicon import OwnTerms, load_lexicon
from tailor.text import phrase, words

_KEPT = 8192  # answers of each kind
_INITIALS = 4  # letters; a restricted name up to this length is written in capitals


class Known:
    """A lexicon behind the questions of `evidence.Lexicon`."""

    def __init__(self, terms: Terms) -> None:
        """Keep the lexicon, and its answers: résumés and postings ask about the same terms again and again."""
        self._terms = terms
        self.key = lru_cache(_KEPT)(self._key)
        self.aliases = lru_cache(_KEPT)(self._aliases)
        self.broader = lru_cache(_KEPT)(terms.broader)
        self.terms_in = lru_cache(_KEPT)(self._terms_in)

    def _key(self, term: str) -> str:
        """Return the key that all names of a term share."""
        found = self._terms.term(phrase(term))
        return found.key if found else phrase(term)

    def _aliases(self, term: str) -> tuple[str, ...]:
        """Return other names of the same thing, written as a name where they are ordinary words too."""
        key = phrase(term)
        found = self._terms.term(key)
        if found is None:
            return ()
        return tuple([self._written(name, found.key, found.display) for name in self._terms.names(key) if name != key])

    def _written(self, name: str, key: str, display: str) -> str:
        if name == key:
            return display
        if not self._terms.is_restricted(name):
            return name
        return name.upper() if len(name) <= _INITIALS else name.capitalize()

    def _terms_in(self, text: str) -> list[tuple[str, int, int]]:
        """Return the keys of the terms in a text with their offsets, end exclusive."""
        found = words(text)
        return [(one.term.key, found[one.first].start, found[one.end - 1].end) for one in self._terms.find(text, found)]

    def names_product(self, term: str) -> bool:
        """Tell whether a term is the name of a product, which takes no endings: Docker docks no ships."""
        found = self._terms.term(phrase(term))
        return found is not None and found.kind == "tool" and found.display[:1].isupper()

    def is_restricted(self, term: str) -> bool:
        """Tell whether a term is an ordinary word as well, so that it counts only where `terms_in` finds it."""
        return self._terms.is_restricted(phrase(term))

    def knows(self, word: str) -> bool:
        """Tell whether a canonical word is in use: such a word is no slip of the keyboard."""
        return self._terms.is_common(word)


@lru_cache(maxsize=4)
def lexicon_with(own: OwnTerms = ()) -> Known:
    """Return the lexicon that comes with tailor, with a person's own terms."""
    return Known(load_lexicon(own))
