"""Which paragraphs of a page run from right to left."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from tailor.page.paragraph import Paragraph

_LEFTWARD = ("R", "AL")


def directions(shown: Sequence[Paragraph]) -> tuple[bool, ...]:
    """Tell of each paragraph whether it runs from right to left.

    By its first letter with a direction (UAX #9, P2 and P3). Where most of a page runs so, all of it does, but for text
    and bullets without any letter that does: their full stops would jump.
    """
    own = tuple(is_right_to_left(paragraph.plain) for paragraph in shown)
    if not runs_leftward(shown):
        return own
    return tuple(
        first or paragraph.style not in {"Body", "List Bullet"} or _has_leftward(paragraph.plain)
        for first, paragraph in zip(own, shown, strict=True)
    )


def runs_leftward(shown: Sequence[Paragraph]) -> bool:
    """Tell whether most letters of a page run from right to left."""
    kinds = [unicodedata.bidirectional(char) for paragraph in shown for char in paragraph.plain]
    return sum(kind in _LEFTWARD for kind in kinds) > kinds.count("L")


def is_right_to_left(text: str) -> bool:
    """Tell whether a text by itself runs from right to left: its first letter with a direction does."""
    strong = (kind for kind in map(unicodedata.bidirectional, text) if kind in {"L", *_LEFTWARD})
    return next(strong, "L") != "L"


def _has_leftward(text: str) -> bool:
    return any(unicodedata.bidirectional(char) in _LEFTWARD for char in text)
