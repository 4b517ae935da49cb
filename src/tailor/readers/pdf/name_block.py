"""The top of a résumé where contacts stand beside a name in larger letters, on lines of their own."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from tailor.model import RichText
from tailor.readers.dates import parse_dates
from tailor.readers.pdf.pieces import rows_of
from tailor.readers.section_names import kind_named
from tailor.readers.seen.top import reaches
from tailor.readers.titles import is_contact_title, title_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tailor.readers.pdf.pieces import Piece

_ALIKE: Final = 0.02
_LARGER: Final = 1.25
_MOST_ROWS: Final = 3
_MOST_BESIDE: Final = 12
_GAP: Final = -1.0
_ASCENT: Final = 0.9
_DESCENT: Final = 0.35
_NEXT: Final = 2.6
_LEVEL: Final = 0.3
_LONGEST: Final = 70
_LONGEST_ADDRESS: Final = 6


class NameBlock(NamedTuple):
    """The pieces of a page's top: what stands above the name, the name with what is below it, contacts, all else."""

    above: list[Piece]
    name: list[Piece]
    contacts: list[Piece]
    below: list[Piece]


def find_name_block(pieces: Sequence[Piece]) -> NameBlock | None:
    """Return the block of a name with contacts beside it; None where they stand on its baseline, or below it.

    `pieces` are a document's, from top to bottom.
    """
    name = _name(pieces)
    if not name:
        return None
    left, right = min(one.x0 for one in name), max(one.x1 for one in name)
    high = max(one.y for one in name) + _ASCENT * name[0].size
    low = min(one.y for one in name) - _DESCENT * name[0].size
    beside = [one for one in pieces if low <= one.y <= high and (one.x0 > right + _GAP or one.x1 < left - _GAP)]
    beside = _with_next(beside, pieces)
    if not 1 < len(rows_of(beside)) <= _MOST_BESIDE or not all(map(_may_stand_beside, beside)):
        return None
    if not any(reaches(RichText.of(one.plain)) for one in beside) or _are_level(name, beside):
        return None
    chosen = set(map(id, (*name, *beside)))
    low = min(one.y for one in (*name, *beside))
    high = max(high, *(one.y for one in beside))
    rest = [one for one in pieces if id(one) not in chosen]
    within = [one for one in rest if low <= one.y <= high or _is_headline(one, name, beside)]
    if any(_is_named(one) for one in within):
        return None
    return NameBlock(
        [one for one in rest if one.y > high],
        sorted((*name, *within), key=lambda one: (-one.y, one.x0)),
        sorted(beside, key=lambda one: (-one.y, one.x0)),
        [one for one in rest if one.y < low and one not in within],
    )


def _name(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces in the largest letters, if they are few, together, on the first page, and much larger."""
    sizes = sorted({one.size for one in pieces})
    if len(sizes) < 2 or sizes[-1] < _LARGER * sizes[(len(sizes) - 1) // 2]:  # noqa: PLR2004 - as many as a comparison takes
        return []
    found = [one for one in pieces if one.size >= sizes[-1] * (1 - _ALIKE)]
    rows = rows_of(found)
    together = all(above[0].y - below[0].y <= 2 * above[0].size for above, below in pairwise(rows))
    if len(rows) > _MOST_ROWS or not together or any(one.page for one in found) or any(map(_is_named, found)):
        return []
    return found


def _is_headline(piece: Piece, name: Sequence[Piece], beside: Sequence[Piece]) -> bool:
    """Tell whether a piece stands in the middle right below a name that has contacts on both sides."""
    left, right = min(one.x0 for one in name), max(one.x1 for one in name)
    both = any(one.x1 <= left for one in beside) and any(one.x0 >= right for one in beside)
    near = 0 < min(one.y for one in name) - piece.y <= _NEXT * piece.size and not piece.page
    return both and near and abs(piece.x0 + piece.x1 - left - right) <= piece.size and not _is_named(piece)


def _with_next(beside: list[Piece], pieces: Sequence[Piece]) -> list[Piece]:
    """Return contacts with those right below and above them that begin or end where they do."""
    found = list(beside)
    chosen = set(map(id, found))
    for one in (*pieces, *reversed(pieces)):
        if id(one) in chosen or not found:
            continue
        near = [
            other
            for other in found
            if other.page == one.page and abs(other.y - one.y) <= _NEXT * max(one.size, other.size)
        ]
        aligned = any(abs(other.x0 - one.x0) <= 1 or abs(other.x1 - one.x1) <= 1 for other in near)
        if aligned and _may_stand_beside(one):
            found.append(one)
            chosen.add(id(one))
    return found


def _may_stand_beside(piece: Piece) -> bool:
    plain = piece.plain.strip()
    if len(plain) > _LONGEST or parse_dates(plain) or _is_named(piece):
        return False
    return len(plain.split()) <= _LONGEST_ADDRESS or reaches(RichText.of(plain))


def _is_named(piece: Piece) -> bool:
    title = title_of(piece.plain)
    return kind_named(title) is not None and not is_contact_title(title)


def _are_level(name: Sequence[Piece], beside: Sequence[Piece]) -> bool:
    """Tell whether all stands on the baselines of a name, as in a line that goes on after a gap."""
    return all(any(abs(one.y - other.y) <= _LEVEL * one.size for other in name) for one in beside)
