"""What stands so near to its neighbour at a margin that both look like one piece of a line, or one word."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from tailor.model import RichText, Span
from tailor.patterns import lazy
from tailor.readers.contacts import part_of
from tailor.readers.dates import find_dates, parse_dates
from tailor.readers.pdf.pieces import OPEN_RANGE, piece_of, spans_of
from tailor.readers.section_names import kind_named
from tailor.readers.titles import title_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tailor.readers.pdf.glyphs import Glyph
    from tailor.readers.pdf.pieces import Piece

_GLUED: Final = lazy(
    r"(?<=[^\W\d_]|\))(?=[^\W\d_]{3,9}\.?\s\d{4}\b|\d{1,2}[/.]\d{4}\b|\d{4}\s?[-–—])|(?<=[a-zß-ÿ])(?=\d{4}$)"
)
_DASHES: Final = " -‐‑‒–—"
_SHORTEST_MONTH: Final = 3
_GAP: Final = 0.3
"""Blanks have 0.2 to 0.3 ems, in justified lines more; there they stand at no edge."""
_STEP: Final = 1.0
_OFTEN: Final = 3
_FEW: Final = 2
_LONGEST: Final = 30
_WIDEST: Final = 20
_BLANK: Final = 0.2
_OTHER_SIZE: Final = 1.2
_LEVEL: Final = 0.5


def dates_apart(pages: Sequence[Sequence[Piece]]) -> list[list[Piece]]:
    """Return the pieces of pages, those cut in two that begin with dates right before where other pieces begin.

    One alone may be chance: there must be two at the same edge.
    """
    may = {id(piece): _wide_gaps(piece) for page in pages for piece in page}
    gaps = sorted(piece.glyphs[at].x0 for page in pages for piece in page for at in may[id(piece)])
    cuts = {
        id(piece): _cuts(piece, [at for at in may[id(piece)] if _near(piece.glyphs[at].x0, gaps) > 1])
        for page in pages
        for piece in page
    }
    cut_edges = sorted(piece.glyphs[cut].x0 for page in pages for piece in page for cut in cuts[id(piece)])
    edges = sorted([*cut_edges, *(piece.x0 for page in pages for piece in page)])
    return [[part for piece in page for part in _cut(piece, cuts[id(piece)], cut_edges, edges)] for page in pages]


def names_apart(pages: Sequence[Sequence[Piece]]) -> list[list[Piece]]:
    """Return the pieces of pages, those cut in two where other pieces begin, if what is left of it stands apart.

    That is a section's name, the dash between dates, or text in letters of another size.
    """
    edges = sorted(piece.x0 for page in pages for piece in page)
    return [[part for piece in page for part in _at_edge(piece, page, edges)] for page in pages]


def _at_edge(piece: Piece, page: Sequence[Piece], edges: Sequence[float]) -> list[Piece]:
    for at, (one, other) in enumerate(pairwise(piece.glyphs), 1):
        if one.x0 - piece.x0 > _WIDEST * piece.size:
            break
        near = _near(other.x0, edges)
        if near < _FEW or other.x0 - piece.x0 <= piece.size:
            continue
        apart = other.x0 - one.x1 >= _BLANK * min(one.look.size, other.look.size)
        if _is_of_other_size(one, other):
            # Small capitals stand on the baseline of the large ones, with no blank between them.
            if not apart and abs(one.y - other.y) < _LEVEL:
                continue
        elif not apart or near < _OFTEN or not _stands_apart(piece, at, page):
            continue
        return [piece_of(piece.glyphs[:at], piece.page), piece_of(piece.glyphs[at:], piece.page)]
    return [piece]


def _is_of_other_size(one: Glyph, other: Glyph) -> bool:
    small, large = sorted((one.look.size, other.look.size))
    return large >= _OTHER_SIZE * small


def _stands_apart(piece: Piece, at: int, page: Sequence[Piece]) -> bool:
    """Tell whether the glyphs before a number, with what stands left of them, are a section's name or dates."""
    left = [one for one in page if one.x1 < piece.x0 and abs(one.y - piece.y) <= _STEP]
    said = [one.plain.strip() for one in sorted(left, key=lambda one: one.x0)]
    text = " ".join([*said, "".join(span.text for span in spans_of(piece.glyphs[:at])).strip()])
    return kind_named(title_of(text)) is not None or (bool(said) and are_dates(text))


def _cut(piece: Piece, cuts: Sequence[int], cut_edges: Sequence[float], edges: Sequence[float]) -> list[Piece]:
    """Return a piece in two where one of its possible cuts is at an edge, else whole."""
    for cut in reversed(cuts):
        x = piece.glyphs[cut].x0
        if _near(x, cut_edges) > 1 and _near(x, edges) >= _OFTEN:
            return [piece_of(piece.glyphs[:cut], piece.page), piece_of(piece.glyphs[cut:], piece.page)]
    return [piece]


def with_cells_whole(rows: Sequence[list[Piece]]) -> list[list[Piece]]:
    """Return rows, those in one that are two cells side by side, both of two lines: a range of dates at the right."""
    whole: list[list[Piece]] = []
    for row in rows:
        before = whole[-1] if whole else []
        if len(before) == 1 and len(row) == 2:  # noqa: PLR2004 - two cells
            before = _cut_at_dates(before[0], row[1])
        if len(before) == len(row) == 2 and _are_cells(before, row):  # noqa: PLR2004 - as above
            whole[-1] = [_with_line_below(*cell) for cell in zip(before, row, strict=True)]
        else:
            whole.append(row)
    return whole


def _cut_at_dates(piece: Piece, rest: Piece) -> list[Piece]:
    """Return a piece in two where the dates begin whose rest stands below them; whole where there are none."""
    then = rest.plain.strip()
    if are_dates(then):
        for at, glyph in enumerate(piece.glyphs):
            below = abs(glyph.x0 - rest.x0) <= _STEP or abs(piece.x1 - rest.x1) <= _STEP
            begun = "".join(span.text for span in spans_of(piece.glyphs[at:])).strip() if at and below else ""
            if begun and is_rest_of_dates(begun, then) and parse_dates(f"{begun} {then}"):
                return [piece_of(piece.glyphs[:at], piece.page), piece_of(piece.glyphs[at:], piece.page)]
    return [piece]


def _are_cells(before: Sequence[Piece], row: Sequence[Piece]) -> bool:
    """Tell whether the right pieces are one range, and the left one above had no room for the next word."""
    (left, right), (below, rest) = before, row
    begun, then = right.plain.strip(), rest.plain.strip()
    if not is_rest_of_dates(begun, then) or parse_dates(f"{begun} {then}") is None:
        return False
    word = below.plain.split(maxsplit=1)[0]
    width = (below.x1 - below.x0) * len(word) / len(below.plain)
    alike = left.size == below.size and left.glyphs[0].look == below.glyphs[0].look
    return alike and abs(left.x0 - below.x0) <= _STEP and left.x1 + width > right.x0 - left.size


def is_rest_of_dates(begun: str, then: str) -> bool:
    """Tell whether a line is but the end of the dates that the one above it begins: "2019 to May" and "2021"."""
    text = begun.rstrip()
    whole, part = find_dates(f"{begun} {then}"), find_dates(begun)
    if whole is None or whole.start >= len(text) or whole.end != len(f"{begun} {then}".rstrip()):
        return False
    if part is None or text.endswith(OPEN_RANGE) or then.lstrip().startswith(OPEN_RANGE):
        return True
    return part.start == whole.start and part.end < len(text)


def _with_line_below(piece: Piece, below: Piece) -> Piece:
    return piece_of([*piece.glyphs, below.glyphs[0]._replace(spaced=True), *below.glyphs[1:]], piece.page)


def with_dates_apart(rows: Sequence[list[Piece]]) -> Iterator[list[Piece]]:
    """Give rows, those dates apart that stand at the right of a bullet, but below the place in the head above it."""
    before: list[Piece] = []
    for row in rows:
        if len(row) > 1 and _is_below_head(row, before):
            yield [row[-1]]
            yield row[:-1]
        else:
            yield row
        before = row


def _is_below_head(row: Sequence[Piece], before: Sequence[Piece]) -> bool:
    if len(before) < 2 or before[0].x0 >= row[0].x0 or parse_dates(row[-1].plain) is None:  # noqa: PLR2004 - head, place
        return False
    same_edge = before[-1].page == row[-1].page and abs(before[-1].x1 - row[-1].x1) <= _STEP
    return same_edge and not any(find_dates(piece.plain) for piece in before)


def before_glued(text: RichText) -> RichText:
    """Return a line with a tab before dates that end it without a blank, as in "Austin, TXMay 2019 – 2021"."""
    plain = text.plain
    cut = next((one.start() for one in _GLUED.finditer(plain) if parse_dates(plain[one.start() :])), 0)
    if not cut:
        return text
    return RichText((*part_of(text, 0, cut).spans, Span("\t"), *part_of(text, cut, len(plain)).spans))


def _wide_gaps(piece: Piece) -> list[int]:
    """Return the numbers of the glyphs behind a wide gap that is so near to the start that dates may end there."""
    found: list[int] = []
    length = 0
    for at, (one, other) in enumerate(pairwise(piece.glyphs), 1):
        length += len(one.text)
        if length > _LONGEST:
            break
        if other.x0 - one.x1 >= _GAP * piece.size:
            found.append(at)
    return found


def _cuts(piece: Piece, gaps: Sequence[int]) -> list[int]:
    """Return the numbers of the glyphs with which the rest may begin where dates open a piece."""
    found: list[int] = []
    if not gaps or are_dates(piece.plain.strip()):
        return found
    for at in gaps:
        text = "".join(span.text for span in spans_of(piece.glyphs[:at])).strip()
        if len(text) > _LONGEST:
            break
        if are_dates(text):
            found.append(at)
    return found


def _near(x: float, edges: Sequence[float]) -> int:
    return bisect_left(edges, x + _STEP) - bisect_left(edges, x - _STEP)


def are_dates(text: str) -> bool:
    """Tell whether text is dates, or a part of a range that a narrow margin breaks: "May", "2019 –", "to Present"."""
    begun = text.removesuffix("to").rstrip(_DASHES) if text.endswith(OPEN_RANGE) else text
    left = begun.removeprefix("to ").lstrip(_DASHES)
    told = left[:1].isdigit() or left[:_SHORTEST_MONTH].isalpha()
    return (
        told
        and len(left) >= _SHORTEST_MONTH
        and any(parse_dates(one) is not None for one in (left, f"2000 – {left}", f"{left} 2000"))
    )
