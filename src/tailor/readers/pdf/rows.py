"""Pieces on one baseline → a line as printed: its bullet, its text with wide gaps as tabs, its look."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from tailor.model import Span
from tailor.readers.dates import parse_dates
from tailor.readers.pdf.pieces import Piece, is_rtl, spans_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tailor.readers.pdf.glyphs import Dot, Glyph, Rule

_MARKS: Final = frozenset("•●○◦▪▫■□‣⁃∙➢➤►▶▸➔➜→✓✔❖◆◇★☆✦✧⦿⚫⬤·–—-*o‐‑−»›")
_SURE: Final = frozenset("•●○◦▪▫■□‣⁃∙➢➤►▶▸➔➜✓✔❖◆◇✦✧⦿⚫⬤")
_TAB: Final = 1.7
_WIDER: Final = 2.5
_OTHER_SIZE: Final = 1.5
_MARK_GAP: Final = 0.6
_MARK_REACH: Final = 5.0
_RULE_BELOW: Final = 1.1
_BEYOND: Final = 1.2


@dataclass(slots=True)
class Row:
    """A line as printed: its text begins at `x0`, right of a bullet at `mark` (None: there is none)."""

    glyphs: list[Glyph]
    spans: list[Span]
    x0: float
    x1: float
    y: float
    size: float
    page: int
    first: float
    mark: float | None = None
    tabs: int = 0
    ruled: bool = False
    look: tuple[bool, bool, str] = (False, False, "")

    @property
    def plain(self) -> str:
        """The characters."""
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is drawn beside text, in the coordinates of pieces, and the colour that most text has.

    The dots are in order of their height.
    """

    rules: tuple[Rule, ...] = ()
    dots: tuple[Dot, ...] = ()
    colour: str = "000000"
    known: frozenset[str] = frozenset()


def find_rows(pieces: Sequence[Piece], drawn: Drawn) -> Iterator[Row]:
    """Give the row that pieces on one baseline form; several where each has a bullet, or letters of another size."""
    groups: list[list[Piece]] = [[]]
    for piece in pieces:
        marked = groups[-1] and _is_marked(groups[-1][0]) and _is_marked(piece)
        if marked or (groups[-1] and _is_apart(groups[-1][-1], piece)):
            groups.append([])
        groups[-1].append(piece)
    for group in groups:
        row = _row(group, drawn)
        if row:
            yield row


def _is_apart(before: Piece, piece: Piece) -> bool:
    """Tell whether a wide gap parts letters of very different sizes: a name, and what stands at the right of it."""
    small, large = sorted((before.size, piece.size))
    return large > _OTHER_SIZE * small and piece.x0 - before.x1 >= _TAB * large


def _is_marked(piece: Piece) -> bool:
    return piece.glyphs[0].text in _SURE and not piece.glyphs[0].look.icon


def _row(pieces: list[Piece], drawn: Drawn) -> Row | None:
    glyphs = [glyph for piece in pieces for glyph in piece.glyphs]
    if sum(is_rtl(glyph.text) for glyph in glyphs) * 2 > len(glyphs):
        pieces.reverse()
    mark, at = _mark(glyphs)
    if mark is not None and len(pieces) > 1 and parse_dates(pieces[0].plain[1:].strip()):
        mark = None  # the picture of a calendar, which a place follows
    sizes = Counter[float]()
    for glyph in glyphs[at:]:
        sizes[glyph.look.size] += len(glyph.text)
    if not sizes:
        return None
    size = sizes.most_common(1)[0][0]
    y = max(pieces, key=lambda one: one.size).y
    start = glyphs[at].x0
    if mark is None:
        mark = next((dot.x0 for dot in _dots_beside(drawn.dots, y, size) if _is_mark(dot, start, size)), None)
    spans = _with_tabs(pieces, at)
    row = Row(glyphs[at:], spans, start, max(piece.x1 for piece in pieces), y, size, pieces[0].page, glyphs[0].x0, mark)
    row.tabs = sum(span.text == "\t" for span in spans)
    row.ruled = any(_is_below(rule, row) for rule in drawn.rules)
    row.look = _look(row, drawn.colour)
    return row


def _mark(glyphs: Sequence[Glyph]) -> tuple[float | None, int]:
    """Return where a bullet stands at the start of a line, and how many glyphs it takes."""
    first = glyphs[0]
    if len(glyphs) == 1 or first.text not in _MARKS:
        return None, 0
    second = glyphs[1]
    gap = second.x0 - first.x1
    apart = second.spaced or gap > 0.1 * first.look.size
    if first.text in _SURE:
        return first.x0, 1
    if not apart:
        return None, 0
    if first.text == "o" and gap < _MARK_GAP * first.look.size:
        return None, 0
    rest = "".join(glyph.text for glyph in glyphs[1:20])
    return (None, 0) if parse_dates(rest) or rest[:4].isdigit() else (first.x0, 1)


def _dots_beside(dots: Sequence[Dot], y: float, size: float) -> Sequence[Dot]:
    """Return the dots that are as high as the letters of a line."""
    first = bisect_left(dots, y - 0.1 * size, key=_height)
    return dots[first : bisect_right(dots, y + 0.8 * size, lo=first, key=_height)]


def _height(dot: Dot) -> float:
    return dot.y


def _is_mark(dot: Dot, start: float, size: float) -> bool:
    return 0 < start - dot.x1 <= _MARK_REACH * size


def _is_below(rule: Rule, row: Row) -> bool:
    """Tell whether a rule runs right below a line and beyond its text: no underline."""
    text = row.x1 - row.first
    return (
        -_RULE_BELOW * row.size <= rule.y - row.y <= 0.0
        and rule.x0 <= row.x1
        and rule.x1 >= row.first
        and rule.x1 - rule.x0 > text * _BEYOND
    )


def _with_tabs(pieces: Sequence[Piece], skipped: int) -> list[Span]:
    """Return the text of pieces in one line, without its first glyphs."""
    spans: list[Span] = []
    before: Piece | None = None
    for piece in pieces:
        glyphs = piece.glyphs[skipped:]
        skipped = max(0, skipped - len(piece.glyphs))
        if not glyphs:
            continue
        if before is not None and spans:
            spans.append(Span("\t" if _is_tab(before, piece) and not spans[-1].text.endswith(":") else " "))
        spans.extend(spans_of(glyphs))
        before = piece
    return spans


def _is_tab(before: Piece, piece: Piece) -> bool:
    """Tell whether the gap between pieces is wide, or much wider than the blanks beside it, as no justified one is."""
    gap = max(piece.x0 - before.x1, before.x0 - piece.x1)
    if gap >= _TAB * min(piece.size, before.size):
        return True
    blanks = [other.x0 - one.x1 for part in (before, piece) for one, other in pairwise(part.glyphs) if other.spaced]
    return bool(blanks) and gap >= _WIDER * max(blanks)


def _look(row: Row, usual: str) -> tuple[bool, bool, str]:
    letters = [
        glyph for glyph in row.glyphs if not glyph.look.icon and any(char.isalnum() for char in glyph.text)
    ] or row.glyphs
    bold = all(glyph.look.bold for glyph in letters)
    italic = all(glyph.look.italic for glyph in letters)
    colour = letters[0].look.colour
    alike = all(glyph.look.colour == colour for glyph in letters) and colour != usual
    return bold, italic, colour if alike else ""
