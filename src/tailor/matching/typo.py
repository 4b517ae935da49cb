"""A slip of the keyboard: Kuberentes for Kubernetes."""

from __future__ import annotations

from rapidfuzz.distance import OSA

from tailor.lexicon import Lexicon
from tailor.matching.index import IndexedText

STRENGTH = 0.8
"""It is surely meant, and a parser may still miss it."""
_SHORTEST = 7  # characters; below that one letter makes another word: Java, Lava
_LONGEST = 30


def find(key: str, text: IndexedText, lexicon: Lexicon) -> tuple[float, str] | None:
    """Return strength and words where an unknown word of the text is one slip away from a word that is a term."""
    if " " in key or not _SHORTEST <= len(key) <= _LONGEST or not key.isalpha():
        return None
    for at, other in enumerate(text.keys):
        near = other[:1] == key[:1] and len(other) >= _SHORTEST and abs(len(other) - len(key)) <= 1
        if (
            near
            and other != key
            and OSA.distance(key, other, score_cutoff=1) <= 1
            and not _is_word(key, other, lexicon)
        ):
            return STRENGTH, text.written(at, at + 1)
    return None


def _is_word(key: str, other: str, lexicon: Lexicon) -> bool:
    """Tell whether the other is a word of its own, and no slip: a term, or a form that an ending makes."""
    return (
        lexicon.term(other) is not None
        or lexicon.is_common(other)
        or {key, other} == {min(key, other), min(key, other) + "s"}
    )
