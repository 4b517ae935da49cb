"""Another name of the same thing: k8s for Kubernetes, e-commerce for ecommerce."""

from __future__ import annotations

from tailor.lexicon import Lexicon
from tailor.matching.index import IndexedText

STRENGTH = 0.97
"""The same thing under a name that a parser without our lexicon might not know: hardly less than the word itself."""
_SHORTEST_COMPOUND = 6


def find(key: str, text: IndexedText, lexicon: Lexicon) -> tuple[float, str] | None:
    """Return strength and words where the text names the term otherwise, or joins or parts its words."""
    if key in text.terms:
        return STRENGTH, text.terms[key][1]
    joined = key.replace(" ", "")
    if len(joined) < _SHORTEST_COMPOUND or lexicon.is_restricted(key):
        return None
    if " " in key and joined in text.keys:
        return STRENGTH, joined
    if joined in text.compounds:
        at = next(at for at, (a, b) in enumerate(zip(text.keys, text.keys[1:], strict=False)) if a + b == joined)
        return STRENGTH, text.written(at, at + 2)
    return None
