"""Glyphs → pieces of lines: runs of words on one baseline that no wide gap interrupts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from tailor.model import Span
from tailor.readers.pdf.glyphs import Glyph
from tailor.readers.section_names import kind_named
from tailor.readers.titles import is_contact_title, title_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

GAP: Final = 0.9
"""A gap of this many ems ends a piece; blanks between words have 0.2 to 0.6, where a line is justified."""
_BACK: Final = 0.5
_RAISED: Final = 0.5
_SAME_BASELINE: Final = 0.28
_WORD_GAP: Final = 0.14
_SUGGESTED: Final = 0.07
"""Slanted letters reach into the blank before them: so much less of a gap will do where there seems to be a blank."""
_FEW: Final = 2
_MOST_SPACED: Final = 0.6
OPEN_RANGE: Final = ("-", "‐", "‑", "‒", "–", "—", " to", " bis")
"""What stands at the end of a line that breaks a range of dates."""
LONGEST_NAME: Final = 45
_RTL: Final = (0x0590, 0x08FF)


@dataclass(frozen=True, eq=False)
class Piece:
    """Glyphs from left to right; the baseline and size (points) are those of most of them, `page` counts from 0."""

    glyphs: tuple[Glyph, ...]
    x0: float
    x1: float
    y: float
    size: float
    page: int = 0

    @cached_property
    def plain(self) -> str:
        """The characters, with blanks between words."""
        return "".join(span.text for span in spans_of(self.glyphs))

    @cached_property
    def is_head(self) -> bool:
        """Whether the characters are nothing but the name of a section."""
        return names_section(self.plain)


def names_section(text: str) -> bool:
    """Tell whether text says nothing but the name of a section."""
    plain = title_of(text)
    return len(plain) <= LONGEST_NAME and (kind_named(plain) is not None or is_contact_title(plain))


def find_pieces(glyphs: Iterable[Glyph], page: int = 0) -> list[Piece]:
    """Return the pieces of a page from top to bottom, those of a line from left to right."""
    runs: list[list[Glyph]] = []
    for glyph in glyphs:
        if runs and _follows(runs[-1], glyph):
            runs[-1].append(glyph)
        else:
            runs.append([glyph])
    pieces: list[Piece] = []
    for row in rows_of([piece_of(run, page) for run in runs]):
        merged = [row[0]]
        for piece in row[1:]:
            if _fills(piece, merged[-1]):
                glyphs = sorted((*merged[-1].glyphs, *piece.glyphs), key=lambda glyph: glyph.x0)
                merged[-1] = piece_of(glyphs, page)
            elif piece.x0 - merged[-1].x1 < GAP * min(piece.size, merged[-1].size):
                merged[-1] = piece_of([*merged[-1].glyphs, *piece.glyphs], page)
            else:
                merged.append(piece)
        pieces.extend(merged)
    return pieces


def rows_of(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Return pieces that share a baseline together, from left to right; the rows from top to bottom."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda one: (-one.y, one.x0)):
        if rows and rows[-1][0].y - piece.y <= _SAME_BASELINE * min(piece.size, rows[-1][0].size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=lambda one: one.x0) for row in rows]


def _fills(piece: Piece, other: Piece) -> bool:
    """Tell whether a piece stands in gaps of another: letters that a line's font lacks come from another font."""
    if not other.x0 < piece.x0 < piece.x1 < other.x1 or len(piece.glyphs) > len(other.glyphs):
        return False
    middles = [(glyph.x0 + glyph.x1) / 2 for glyph in other.glyphs]
    return not any(glyph.x0 < middle < glyph.x1 for glyph in piece.glyphs for middle in middles)


def _follows(run: Sequence[Glyph], glyph: Glyph) -> bool:
    before = run[-1]
    sizes = before.look.size, glyph.look.size
    size = max(sizes)
    if abs(before.y - glyph.y) > _RAISED * size:
        return False
    gap = _gap(before, glyph)
    if not -_BACK * size <= gap:
        return False
    if gap <= GAP * min(sizes):
        return True
    # Where letters are spaced out, so are words.
    spaced = max(0.0, (before.x0 - run[-2].x1) / size) if len(run) > 1 else 0.0
    return glyph.spaced and gap <= (GAP + 2 * min(spaced, _MOST_SPACED)) * min(sizes)


def is_rtl(text: str) -> bool:
    """Tell whether text begins with a letter of a script that is written from right to left."""
    return _RTL[0] <= ord(text[:1] or " ") <= _RTL[1]


def piece_of(glyphs: Sequence[Glyph], page: int) -> Piece:
    """Return glyphs from left to right as one piece; the largest of them give its baseline and size."""
    largest = max(glyphs, key=lambda glyph: (glyph.look.size, not glyph.look.icon))
    return Piece(
        tuple(glyphs),
        min(glyph.x0 for glyph in glyphs),
        max(glyph.x1 for glyph in glyphs),
        largest.y,
        largest.look.size,
        page,
    )


def spans_of(glyphs: Sequence[Glyph]) -> list[Span]:
    """Return glyphs as text, with blanks where one was typed or a gap is wider than those between letters."""
    gaps = [_gap(one, other) / other.look.size for one, other in pairwise(glyphs)]
    letters = 2 * sum(len(glyph.text) == 1 and glyph.text.isalnum() for glyph in glyphs) > len(glyphs)
    # Between words that a page's look parts, gaps say nothing about those between letters.
    wide = _wide(
        [gap for gap, glyph in zip(gaps, glyphs[1:], strict=True) if not glyph.spaced and (letters or not glyph.likely)]
    )
    texts: list[tuple[tuple[bool, bool, str], list[str]]] = []
    for before, glyph, gap in zip([None, *glyphs], glyphs, [0.0, *gaps], strict=False):
        kind = glyph.look.bold, glyph.look.italic, glyph.url
        if not texts or texts[-1][0] != kind:
            texts.append((kind, []))
        if before and (glyph.spaced or gap > wide - _hint(before, glyph)):
            texts[-1][1].append(" ")
        texts[-1][1].append(glyph.text)
    return [Span("".join(text), *kind) for kind, text in texts]


def _hint(before: Glyph, glyph: Glyph) -> float:
    """Return how much less of a gap will do, in ems, where there seems to be a blank: least between whole words."""
    whole = len(before.text) > 1 and len(glyph.text) > 1
    return _SUGGESTED * glyph.likely * (2 if whole else 1)


def _gap(before: Glyph, glyph: Glyph) -> float:
    if not before.text.isascii() and is_rtl(before.text) and is_rtl(glyph.text):
        return before.x0 - glyph.x1
    return glyph.x0 - before.x1


def _wide(gaps: Sequence[float]) -> float:
    """Return from what gap on, in ems, letters belong to different words: more where all letters are spaced out."""
    usual = sorted(gaps)[len(gaps) // 4] if len(gaps) >= _FEW else 0.0
    return _WORD_GAP + max(usual, 0.0)
