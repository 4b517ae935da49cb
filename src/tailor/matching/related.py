"""What implies a term, or is the wider field of it: SageMaker for AWS; AWS, by half, for SageMaker."""

from __future__ import annotations

from tailor.lexicon import Lexicon
from tailor.matching.index import IndexedText

NARROWER = (0.8, 0.55)
"""Strengths of something that is a part of what is asked for, one step and two steps below it."""
WIDER = 0.4
"""Strength of the wider field of what is asked for: it is near, and no answer by itself."""


def find(key: str, text: IndexedText, lexicon: Lexicon) -> tuple[float, str] | None:
    """Return strength and words of the nearest related term in the text."""
    best: tuple[float, str] | None = None
    wider = lexicon.broader(key)
    for term, (_, written) in text.terms.items():
        steps = lexicon.broader(term).get(key, 0)
        strength = NARROWER[steps - 1] if 0 < steps <= len(NARROWER) else WIDER if wider.get(term) == 1 else 0.0
        if strength > (best[0] if best else 0.0):
            best = strength, written
    return best
