"""The very words of a term."""

from __future__ import annotations

from tailor.lexicon import Lexicon
from tailor.matching.index import IndexedText

STRENGTH = 1.0
"""The measure of all other ways."""


def find(key: str, text: IndexedText, lexicon: Lexicon) -> tuple[float, str] | None:
    """Return strength and words where the text has the term itself; a term with restricted forms only in these."""
    if key in text.terms and text.terms[key][0] == key:
        return STRENGTH, text.terms[key][1]
    if lexicon.term(key) is not None and lexicon.is_restricted(key):
        return None
    at = place_of(key.split(), text)
    return None if at is None else (STRENGTH, text.written(at, at + len(key.split())))


def place_of(keys: list[str], text: IndexedText) -> int | None:
    """Return where a row of words stands in a text."""
    size = len(keys)
    if not keys:
        return None
    return next(
        (at for at, key in enumerate(text.keys) if key == keys[0] and list(text.keys[at : at + size]) == keys), None
    )
