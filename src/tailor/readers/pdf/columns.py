"""Pieces of lines → the order in which a person reads them: columns, margins with dates or labels, plain lines."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from tailor.readers.dates import find_dates, parse_dates
from tailor.readers.pdf.margins import are_dates
from tailor.readers.pdf.name_block import find_name_block
from tailor.readers.pdf.pieces import LONGEST_NAME, OPEN_RANGE, names_section, rows_of
from tailor.readers.places import is_place
from tailor.readers.section_names import goes_on, is_one_name, is_whole_name, kind_named
from tailor.readers.titles import title_of
from tailor.values import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tailor.readers.pdf.pieces import Piece

Kind = Literal["columns", "dates", "labels"]

_STEP: Final = 3.0
_GUTTER: Final = 6.0
_NARROWEST: Final = 2.0
"""Beside a margin that holds nothing but dates or labels, so little will do."""
_PADDING: Final = 8.0
_DEEPEST: Final = 5
_LEAST: Final = 3
_DENSE: Final = 6
_MOST_DATES: Final = 0.6
_ALIGNED: Final = 0.6
_LOOSE: Final = 0.5
_MARGIN: Final = 0.38
_NEAR: Final = 1.7
_BASELINE: Final = 0.3
_HEIGHT: Final = 0.7
_MOST_BINS: Final = 300
_MOST_MARKS: Final = 0.3
_EMPTY: Final = 0.25
_AS_WIDE: Final = 1.2


@dataclass(frozen=True, slots=True)
class Leaf:
    """Lines that follow each other; `right` is how far right they may reach, in points."""

    pieces: tuple[Piece, ...]
    right: float


@dataclass(frozen=True, slots=True)
class Split:
    """Two parts side by side.

    `columns` are read one after the other; `dates` and `labels` are a narrow left part of cells, each with the content
    right of it.
    """

    kind: Kind
    cells: tuple[tuple[tuple[Part, ...], tuple[Part, ...]], ...]


Part = Leaf | Split


@dataclass(frozen=True, slots=True)
class _Extent:
    """Neighbours in a list of pieces from top to bottom, none of which crosses x."""

    start: int
    end: int
    x: float
    kind: Kind
    width: float


def parts_of(pieces: Sequence[Piece], right: float, depth: int = 0) -> tuple[Part, ...]:
    """Return the parts that pieces form, in reading order; every piece is in exactly one of them.

    `right` is where the room for text ends, in points.
    """
    if not pieces:
        return ()
    ordered = sorted(pieces, key=lambda one: (-one.y, one.x0))
    if depth == 0 and (block := find_name_block(ordered)):
        starts = min(one.x0 for one in block.name)
        west, east = _sides(block.contacts, starts)
        beside = (*parts_of(west, starts - _PADDING, 1), *parts_of(east, right, 1))
        split = Split("columns", ((parts_of(block.name, right, 1), beside),))
        return (*parts_of(block.above, right, depth + 1), split, *parts_of(block.below, right, depth + 1))
    best = _best(ordered, right) if depth < _DEEPEST else None
    if best is None:
        return (Leaf(tuple(ordered), right),)
    above, within, below = ordered[: best.start], ordered[best.start : best.end], ordered[best.end :]
    west = [one for one in within if one.x1 <= best.x]
    east = [one for one in within if one.x1 > best.x]
    middle = min(one.x0 for one in east) - _PADDING
    if best.kind == "columns":
        west, east = _flowing(west, east)
        split = Split("columns", ((parts_of(west, middle, depth + 1), parts_of(east, right, depth + 1)),))
    else:
        split = Split(best.kind, tuple(_cells(west, east, (middle, right), depth)))
    return (*parts_of(above, right, depth + 1), split, *parts_of(below, right, depth + 1))


def _flowing(west: list[Piece], east: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Return two columns, the right one with what goes on below the left one's place on the next page.

    A word processor fills the columns of a page and then goes on in the first column of the next. A left column that
    has ended well above the foot of its page does not go on there.
    """
    for page in sorted({one.page for one in west})[1:]:
        before = [[one for one in side if one.page == page - 1] for side in (west, east)]
        if any(one.page >= page for one in east) or not all(before) or not _ends_early(*before):
            continue
        by = min(one.x0 for one in east) - min(one.x0 for one in west if one.page >= page)
        moved = [_moved(one, by) for one in west if one.page >= page]
        return [one for one in west if one.page < page], [*east, *moved]
    return west, east


def _ends_early(west: Sequence[Piece], east: Sequence[Piece]) -> bool:
    """Tell whether a left column, no wider than the right one, leaves much of a page's height empty."""
    low, foot, top = min(one.y for one in west), min(one.y for one in east), max(one.y for one in east)
    widths = [max(one.x1 for one in side) - min(one.x0 for one in side) for side in (west, east)]
    return low - foot > _EMPTY * (top - foot) and widths[0] <= _AS_WIDE * widths[1]


def _moved(piece: Piece, by: float) -> Piece:
    glyphs = tuple(one._replace(x0=one.x0 + by, x1=one.x1 + by) for one in piece.glyphs)
    return replace(piece, glyphs=glyphs, x0=piece.x0 + by, x1=piece.x1 + by)


def _best(pieces: Sequence[Piece], right: float) -> _Extent | None:
    """Return the tallest part of two columns or of a column with a margin; the widest gutter of equals."""
    found = [extent for x in _candidates(pieces) for extent in _extents(pieces, x, right)]
    return max(
        found, key=lambda one: (one.kind == "columns", one.end - one.start, one.width, -one.start, -one.x), default=None
    )


def _candidates(pieces: Sequence[Piece]) -> list[float]:
    """Return where a gutter may be: right before the left edges of pieces."""
    edges = {round((piece.x0 - _STEP) / _STEP) * _STEP for piece in pieces}
    return sorted(edges)[1 : _MOST_BINS + 1]


def _extents(pieces: Sequence[Piece], x: float, right: float) -> list[_Extent]:
    """Return where x parts pieces into columns."""
    found: list[_Extent] = []
    start = 0
    for at in range(len(pieces) + 1):
        if at == len(pieces) or (pieces[at].x0 < x < pieces[at].x1):
            if at - start >= _LEAST:
                found += _parted(pieces[start:at], start, x, right)
            start = at + 1
    return found


def _parted(pieces: Sequence[Piece], offset: int, x: float, right: float) -> list[_Extent]:
    """Return what neighbours are that x parts; nothing where they are lines that go on after a gap."""
    first, last = _beside(pieces, x)
    gutter = _gutter(pieces, x)
    if gutter < _NARROWEST or last - first < _LEAST:
        return []
    kind = _margin_kind(*_sides(pieces[first:last], x), right)
    if not kind and gutter < _GUTTER:
        return []
    if kind:
        return [_Extent(offset + first, offset + last, x, kind, _gutter(pieces[first:last], x))]
    parts = (_columns(pieces[start:end], offset + start, x) for start, end in _within_sections(pieces, x))
    return [extent for extent in parts if extent]


def _within_sections(pieces: Sequence[Piece], x: float) -> list[tuple[int, int]]:
    """Return the parts that may be columns: a grid ends with its section, unless others stand at the right."""
    heads = [at for at, piece in enumerate(pieces) if is_head(piece)]
    looks = {_strength(pieces[at]) for at in heads if pieces[at].x1 <= x}
    strongest = max(looks, default=None)
    # A word such as "Tools" may head a cell on either side, in weaker letters than sections have.
    if any(pieces[at].x1 > x and _strength(pieces[at]) not in looks - {strongest} for at in heads):
        return [(0, len(pieces))]
    heads = [at for at in heads if _strength(pieces[at]) == strongest]
    return list(zip([0, *(at + 1 for at in heads)], [*heads, len(pieces)], strict=True))


def _columns(pieces: Sequence[Piece], offset: int, x: float) -> _Extent | None:
    start = _without_satellites(pieces, x)
    west, east = _sides(pieces[start:], x)
    if len(west) < _LEAST or len(east) < _LEAST or _has_centred_heads(west, east) or not _are_columns(west, east):
        return None
    ends = [row[-1] for row in rows_of(west)]
    if _MOST_MARKS * len(ends) < sum(map(_is_mark, ends)):
        return None
    return _Extent(offset + start, offset + len(pieces), x, "columns", _gutter(pieces[start:], x))


def _is_mark(piece: Piece) -> bool:
    """Tell whether a piece is but the mark of a bullet, whose text stands at its right."""
    return not any(char.isalnum() for char in piece.plain)


def _sides(pieces: Sequence[Piece], x: float) -> tuple[list[Piece], list[Piece]]:
    return [one for one in pieces if one.x1 <= x], [one for one in pieces if one.x1 > x]


def _gutter(pieces: Sequence[Piece], x: float) -> float:
    """Return how wide the room between two sides is; below 0 where one of them is empty."""
    west, east = _sides(pieces, x)
    return min(one.x0 for one in east) - max(one.x1 for one in west) if west and east else -1.0


def _beside(pieces: Sequence[Piece], x: float) -> tuple[int, int]:
    """Return where the lines begin and end that have something at the right of x, with what stands beside them."""
    east = [at for at, one in enumerate(pieces) if one.x1 > x]
    if not east:
        return 0, 0
    first, last = east[0], east[-1] + 1
    while first and _level(pieces[first - 1], pieces[east[0]]):
        first -= 1
    while last < len(pieces) and _stands_beside(pieces[last], pieces[east[-1]]):
        last += 1
    # A label of several lines may reach below what stands beside it.
    while last < len(pieces) and _is_below(pieces[last - 1], pieces[last]):
        last += 1
    return first, last


def _without_satellites(pieces: Sequence[Piece], x: float) -> int:
    """Return where columns begin when leading lines with dates or places at their right are left to the text."""
    start = 0
    for at, piece in enumerate(pieces):
        if piece.x1 <= x:
            continue
        beside = any(one.x1 <= x and _level(one, piece) for one in pieces[max(start, at - 3) : at + 3])
        if not (beside and _is_satellite(piece)):
            return start
        start = at + 1
        while start < len(pieces) and _level(pieces[start], piece):
            start += 1
    return start


def _is_below(one: Piece, other: Piece) -> bool:
    """Tell whether a piece is the next line of another of the same look."""
    near = one.page == other.page and 0 < one.y - other.y <= _NEAR * one.size
    return near and abs(one.x0 - other.x0) < _STEP and _strength(one) == _strength(other)


def _stands_beside(label: Piece, content: Piece) -> bool:
    """Tell whether a piece's letters are as high as another's baseline, which may be above its own."""
    return _level(label, content) or 0 < content.y - label.y <= _HEIGHT * label.size


def _level(one: Piece, other: Piece) -> bool:
    return abs(one.y - other.y) <= _BASELINE * min(one.size, other.size)


def _is_satellite(piece: Piece) -> bool:
    plain = piece.plain.strip()
    if is_head(piece):
        return False
    return parse_dates(plain) is not None or is_place(plain) or (len(plain) <= LONGEST_NAME and bool(find_dates(plain)))


def _margin_kind(west: Sequence[Piece], east: Sequence[Piece], right: float) -> Kind | None:
    """Tell whether the left side is a margin: of dates, or of section names."""
    left = min((one.x0 for one in west), default=0.0)
    if not west or not east or max(one.x1 for one in west) - left > _MARGIN * (right - left):
        return None
    named = [one for one in west if is_head(one)]
    heads = len(named)
    least = min(map(_strength, named), default=(0.0, False))
    if (
        heads > 1
        and not any(_strength(one) >= least and is_head(one) for one in east)
        and heads >= _MOST_DATES * len(_clusters(west, min(one.x0 for one in east) - _PADDING))
    ):
        return "labels"
    dates = sum(_is_satellite(one) or are_dates(one.plain.strip()) for one in west)
    rows = len(rows_of(west))
    return (
        "dates"
        if dates > 1 and dates >= _MOST_DATES * (len(west) - heads) and len(rows_of(east)) >= rows - heads
        else None
    )


def _strength(piece: Piece) -> tuple[float, bool]:
    """Return by what headings stand out: the size in points, and whether they are bold."""
    return piece.size, piece.glyphs[0].look.bold


def _has_centred_heads(west: Sequence[Piece], east: Sequence[Piece]) -> bool:
    """Tell whether the right side is but headings in the middle of the page, whose text stands left of them."""
    left, right = min(one.x0 for one in west), max(one.x1 for one in (*west, *east))
    # Where letters are spaced out, the words of a heading are pieces of their own.
    heads = [row for row in rows_of(east) if names_section(" ".join(one.plain for one in row))]
    centred = [row for row in heads if abs(row[0].x0 + row[-1].x1 - left - right) < 2 * _PADDING]
    starts = [row[0].x0 for row in centred]
    return len(centred) > 1 and len(centred) == len(heads) and max(starts) - min(starts) > _STEP


def _are_columns(west: Sequence[Piece], east: Sequence[Piece]) -> bool:
    """Tell whether two sides are read one after the other: they hold sections, or their lines are not level."""
    if sum(map(_is_satellite, east)) >= _MOST_DATES * len(east):
        return False
    left, right = rows_of(west), rows_of(east)
    heads = sum(map(is_head, west)), sum(map(is_head, east))
    aligned, few = _aligned(left, right), min(len(left), len(right))
    if all(heads) and few >= _LEAST:
        return True
    return (few > _LEAST and aligned < _LOOSE) or (any(heads) and few >= _DENSE and aligned < _ALIGNED)


def is_head(piece: Piece) -> bool:
    """Tell whether a piece says nothing but the name of a section."""
    return piece.is_head


def _aligned(left: Sequence[Sequence[Piece]], right: Sequence[Sequence[Piece]]) -> float:
    """Return which share of the side with fewer lines stands on the baselines of the other."""
    fewer, more = sorted((left, right), key=len)
    baselines = sorted(row[0].y for row in more)
    hits = 0
    for row in fewer:
        at = bisect_left(baselines, row[0].y)
        near = [abs(baselines[one] - row[0].y) for one in (at - 1, at) if 0 <= one < len(baselines)]
        hits += min(near) <= _BASELINE * row[0].size
    return hits / len(fewer)


def _parts_heads(above: Sequence[Piece], row: Piece, then: Piece | None, limit: float) -> bool:
    """Tell whether a margin's row begins another section's name than the rows above it say.

    `then` is the row below it, `limit` how far right the margin reaches, in points.
    """
    said = " ".join(one.plain for one in above)
    name, more = title_of(said), title_of(row.plain)
    if not (kind_named(name) or is_head(row)):
        return False
    if said.rstrip().endswith(":") or not is_one_name(name, more):
        return True
    if is_whole_name(f"{name} {more}") or goes_on(more):
        return False
    begun = kind_named(f"{more} {title_of(then.plain)}") if then else None
    if kind_named(name) and not kind_named(more) and begun not in {None, kind_named(name)}:
        return True
    word = row.plain.split(maxsplit=1)[0]
    width = (row.x1 - row.x0) * len(word) / len(row.plain)
    return above[-1].x1 + width <= limit - _GUTTER


def _begins_dates(above: Sequence[Piece], row: Piece) -> bool:
    """Tell whether a margin's row begins other dates than the rows above it end; a range may take several rows."""
    said = " ".join(one.plain.strip() for one in above)
    if not are_dates(row.plain.strip()) or not any(find_dates(one.plain) for one in above):
        return False
    then = row.plain.strip()
    own = parse_dates(then)
    ranged = own is not None and (own.current or own.start != own.end) and then[:1].isalnum()
    whole = None if ranged else parse_dates(f"{said} {then}")
    return not said.endswith(OPEN_RANGE) and whole is None and parse_dates(said) is not None


def _clusters(pieces: Sequence[Piece], limit: float) -> list[list[Piece]]:
    """Return the pieces of a margin by cell: lines right below each other, unless each holds dates of its own.

    `limit` is how far right the margin reaches, in points.
    """
    clusters: list[list[Piece]] = []
    rows = rows_of(pieces)
    for row, then in zip(rows, [*(below[0] for below in rows[1:]), None], strict=True):
        before = clusters[-1][-1] if clusters else None
        near = before is not None and _is_near(before, row[0])
        apart = (
            before is None
            or _parts_heads(clusters[-1], row[0], then if then and _is_near(row[0], then) else None, limit)
            or before.size != row[0].size
            or _begins_dates(clusters[-1], row[0])
        )
        if near and not apart:
            clusters[-1].extend(row)
        else:
            clusters.append(list(row))
    return clusters


def _is_near(above: Piece, below: Piece) -> bool:
    return above.page == below.page and above.y - below.y <= _NEAR * above.size


def _cells(
    west: Sequence[Piece], east: Sequence[Piece], limits: tuple[float, float], depth: int
) -> list[tuple[tuple[Part, ...], tuple[Part, ...]]]:
    """Return the cells of a margin, each with the content from its first line down to the next cell's."""
    clusters = _clusters(west, limits[0])
    # What stands beside a label in larger letters may have its baseline well above the label's own.
    tops = [cluster[0].y + _HEIGHT * cluster[0].size for cluster in clusters]
    contents: list[list[Piece]] = [[] for _ in range(len(clusters) + 1)]
    for piece in east:
        contents[sum(piece.y <= top for top in tops)].append(piece)
    cells: list[tuple[tuple[Part, ...], tuple[Part, ...]]] = []
    if contents[0]:
        cells.append(((), parts_of(contents[0], limits[1], depth + 1)))
    for cluster, content in zip(clusters, contents[1:], strict=True):
        cells.append(((Leaf(tuple(cluster), limits[0]),), parts_of(content, limits[1], depth + 1)))
    return cells
