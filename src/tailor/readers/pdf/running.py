"""Page numbers, and headers and footers that stand on several pages: each is read once, the numbers not at all."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from tailor.patterns import lazy
from tailor.readers.pdf.pieces import rows_of
from tailor.text import phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tailor.readers.pdf.pieces import Piece

_EDGE: Final = 0.12
_NEXT: Final = 2.2
"""How far apart the lines of one header may stand, in ems."""
_SAME_HEIGHT: Final = 4.0
_NUMBER: Final = lazy(
    r"[\s|·•–—-]*(?:page|seite|pagina|página|p\.|s\.)?\s*(?P<number>\d{1,3})"
    r"\s*(?:(?:/|of|von|sur|van|de|di|av|z)\s*(?P<all>\d{1,3}))?[\s|·•–—-]*",
    re.IGNORECASE,
)
_NAMED: Final = lazy(
    r"\s*[|·•,–—-]*\s*(?:page|seite|pagina|página)\s*\d{1,3}(?:\s*(?:/|of|von|sur|van|de|di)\s*\d{1,3})?\s*$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Running:
    """The pieces of each page without what runs: `foot` is what stood at the foot of pages.

    `numbers` and `repeated` count what was left out.
    """

    pages: list[list[Piece]] = field(default_factory=list)
    foot: list[Piece] = field(default_factory=list)
    numbers: int = 0
    repeated: int = 0


def without_running(pages: Sequence[Sequence[Piece]], heights: Sequence[float]) -> Running:
    """Take page numbers out of the margins of pages, and repetitions of the same header or footer."""
    keys = {id(piece): _key(piece) if len(pages) > 1 else "" for page in pages for piece in page}
    seen = Counter(key for page in pages for key in {keys[id(piece)] for piece in page})
    often = {key for key, count in seen.items() if count > 1 and 2 * count > len(pages)}
    found, kept = Running(), set[str]()
    for number, (page, height) in enumerate(zip(pages, heights, strict=True)):
        numbers = {id(piece) for piece in page if _is_number(piece, page, number, len(pages), height)}
        running = _running([piece for piece in page if keys[id(piece)] in often], height)
        rest: list[Piece] = []
        for piece in page:
            edge, key = running.get(id(piece), 0), keys[id(piece)]
            if id(piece) in numbers:
                found.numbers += 1
            elif not edge:
                rest.append(piece)
            elif key in kept:
                found.repeated += 1
            else:
                kept.add(key)
                (rest if edge > 0 and number == 0 else found.foot).append(piece)
        found.pages.append(rest)
    return found


def _running(repeated: Sequence[Piece], height: float) -> dict[int, int]:
    """Return which of a page's pieces that stand on most pages are in the margins, or right next to one that is.

    1 stands for headers, -1 for footers.
    """
    found = {id(piece): edge for piece in repeated if (edge := _edge(piece, height))}
    for edge in (1, -1):
        # A header of several lines reaches further into the page than the margin does.
        ends = [piece.y for piece in repeated if found.get(id(piece)) == edge]
        for piece in sorted(repeated, key=lambda one: -edge * one.y) if ends else ():
            if id(piece) not in found and 0 <= edge * (ends[-1] - piece.y) <= _NEXT * piece.size:
                found[id(piece)] = edge
            if found.get(id(piece)) == edge:
                ends.append(piece.y)
    return found


def _edge(piece: Piece, height: float) -> int:
    """Tell whether a piece stands in the upper (1) or lower (-1) margin, or in neither (0)."""
    return (piece.y > height * (1 - _EDGE)) - (piece.y < height * _EDGE)


def _key(piece: Piece) -> str:
    """Return what is the same on every page: the words but for a page's number, the height and the size."""
    return f"{phrase(without_number(piece.plain))} {round(piece.y / _SAME_HEIGHT)} {round(piece.size)}"


def _is_number(piece: Piece, page: Sequence[Piece], number: int, pages: int, height: float) -> bool:
    """Tell whether a piece is the number of its page: outermost in the margin, counting from 1 (or 0)."""
    found = _NUMBER.fullmatch(piece.plain)
    if not found or not _edge(piece, height):
        return False
    counted = int(found["number"]) == number + 1 or (found["all"] is not None and int(found["all"]) >= pages)
    outer = [
        one.y for one in page if one is not piece and (one.y > piece.y if _edge(piece, height) > 0 else one.y < piece.y)
    ]
    alone = any(row == [piece] for row in rows_of([one for one in page if _edge(one, height)]))
    return counted and not outer and (alone or found["all"] is not None or pages > 1)


def without_number(text: str) -> str:
    """Return a header's or footer's text without "page 1 of 2" at its end."""
    return _NAMED.sub("", text) if text.rstrip()[-1:].isdigit() else text
