"""What speaks for an answer: the words on both sides, how they belong together, and how well."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from tailor.model import How
from tailor.values import value

# From this strength on a line answers a keyword; below it, it half answers.
ANSWERED = 0.5


class Lexicon(Protocol):
    """What matching asks of a lexicon; terms come in any spelling, and unknown ones have no answers."""

    def __hash__(self) -> int:
        """Return the same number for the same lexicon: what is read with it is kept under it."""

    def key(self, term: str) -> str:
        """Return the key that all names of a term share."""

    def aliases(self, term: str) -> tuple[str, ...]:
        """Return other names of the same thing, written as a name where they are ordinary words too."""

    def broader(self, key: str) -> Mapping[str, int]:
        """Return the keys of what a term is a part or a kind of, each with the number of steps to it."""

    def terms_in(self, text: str) -> Iterable[tuple[str, int, int]]:
        """Return the keys of the terms in a text with their offsets, end exclusive."""

    def names_product(self, term: str) -> bool:
        """Tell whether a term is the name of a product, which takes no endings."""

    def is_restricted(self, term: str) -> bool:
        """Tell whether a term is an ordinary word as well, so that it counts only where `terms_in` finds it."""

    def knows(self, word: str) -> bool:
        """Tell whether a canonical word is in use: such a word is no slip of the keyboard."""


@value
class Evidence:
    """One answer: the posting's words, the résumé's words and their offsets, and the rule that joins them.

    `strength` is 0 to 1; `rule` names the finer reason within `how`, as people should read it.
    """

    how: How
    strength: float
    rule: str
    asked: str
    words: str
    start: int
    end: int

    def rank(self) -> tuple[float, int, int, str]:
        """Sort key: the strongest first, then the earliest, the shortest, the first by name."""
        return -self.strength, self.start, self.end, self.asked
