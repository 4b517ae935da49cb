"""Slips of the keyboard: one letter lost, doubled, added or swapped in a long word that is no other word."""

from __future__ import annotations

from tailor.matching.evidence import Lexicon
from tailor.matching.page import Page

STRENGTH = 0.8  # a person reads over it, a keyword search stumbles
SHORTEST = 7  # characters; below that one letter makes another word: Java, Lava
_SHORTEST_REPLACED = 9  # one letter replaced keeps the length and often makes a name of its own: barista, Batista
_LONGEST = 40  # characters; the distance costs length times length, and no word is longer


def slips(word: str, page: Page, lexicon: Lexicon) -> list[str]:
    """Return the page's words that are one slip away from a word of a posting, as keys; first letters agree.

    Either side may have slipped: an unknown word of the page, or any word of it where the posting's is unknown.
    """
    size = len(word)
    if not SHORTEST <= size <= _LONGEST or not word.isalpha():
        return []
    # One slip leaves two letters at the beginning or two at the end in place.
    edges = [
        edge for length in (size - 1, size, size + 1) for edge in ((word[:2], "", length), ("", word[-2:], length))
    ]
    found = dict.fromkeys(one for edge in edges for one in page.edges.get(edge, ()) if one[0] == word[0])
    near = [one for one in found if one_slip_apart(word, one)]
    if not near:
        return []  # nearly always: what words there are need not even be known
    known = lexicon.knows(word)
    return [one for one in near if _slipped(word, one, replaced=known) and not (known and lexicon.knows(one))]


def _slipped(word: str, said: str, *, replaced: bool) -> bool:
    """Whether two words one slip apart may be one; `replaced` tells whether a letter may have replaced another."""
    # The last letter is grammar, not a slip: logistic and logistics, microscope and microscopy.
    if word[:-1] == said[:-1] or word.startswith(said) or said.startswith(word):
        return False
    same_letters = len(word) != len(said) or sorted(word) == sorted(said)
    return same_letters or (replaced and len(said) >= _SHORTEST_REPLACED)


def one_slip_apart(one: str, other: str) -> bool:
    """Tell whether two words differ by one letter lost, added or replaced, or by two neighbours swapped.

    That is an optimal string alignment distance (Damerau 1964) of 1: all behind the first letters that differ agrees.
    """
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    shorter = min(len(one), len(other))
    at = next((place for place in range(shorter) if one[place] != other[place]), shorter)
    if len(one) != len(other):
        return one[at + 1 :] == other[at:] or one[at:] == other[at + 1 :]
    swapped = one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
    return swapped or one[at + 1 :] == other[at + 1 :]
