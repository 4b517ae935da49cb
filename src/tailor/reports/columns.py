"""Rows of cells as aligned plain text, as wide as the terminal; what does not fit ends with an ellipsis."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

_GAP: Final = 2
_USUAL_WIDTH: Final = 80
_STREAMS: Final = (0, 1, 2)
_NO_WIDTH: Final = frozenset({"Mn", "Me", "Cf"})
_JOINERS: Final = frozenset("\u200d\ufe0f")


class Column(NamedTuple):
    """A column's heading; one with a `share` divides with its like the room that the others leave, by their shares."""

    head: str
    share: int = 0
    right: bool = False


def aligned(columns: Sequence[Column], rows: Iterable[Sequence[str]], width: int | None = None) -> str:
    """Return a line for the heads and one for every row; `width` is in columns of the terminal, its own if None.

    Cells are printable text in one line. Lines end without blanks.
    """
    listed = [[column.head for column in columns], *map(list, rows)]
    widths = _widths(columns, listed, width or terminal_width())
    lines = (zip(row, widths, columns, strict=True) for row in listed)
    return "\n".join(
        (" " * _GAP).join(fitted(cell, size, right=column.right) for cell, size, column in line).rstrip()
        for line in lines
    )


def _widths(columns: Sequence[Column], rows: Sequence[Sequence[str]], width: int) -> list[int]:
    widths = [0 if column.share else max(cells(row[at]) for row in rows) for at, column in enumerate(columns)]
    room = width - sum(size + _GAP for size, column in zip(widths, columns, strict=True) if not column.share)
    shares = sum(column.share for column in columns)
    for at, column in enumerate(columns):
        if column.share:
            # Rounded up, so that no room is left over.
            part = -(-column.share * room // shares)
            widths[at] = max(1, part - _GAP)
            room, shares = room - part, shares - column.share
    return widths


def terminal_width() -> int:
    """Return the columns of the terminal that any of the streams is, or what COLUMNS says; else 80."""
    asked = os.environ.get("COLUMNS", "")
    if asked.isdecimal() and int(asked):
        return int(asked)
    for stream in _STREAMS:
        try:
            return os.get_terminal_size(stream).columns or _USUAL_WIDTH
        except (OSError, ValueError):
            continue
    return _USUAL_WIDTH


def cells(text: str) -> int:
    """Return how many columns of a terminal a text takes (Unicode Standard Annex 11; marks and joiners take none)."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def _cells(char: str) -> int:
    if char in _JOINERS or unicodedata.category(char) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def fitted(text: str, width: int, *, right: bool = False) -> str:
    """Return a text padded with blanks, or cut and ended with an ellipsis, so that it takes just so many columns."""
    spare = width - cells(text)
    if spare >= 0:
        return " " * spare + text if right else text + " " * spare
    if text[:width].isascii():
        return f"{text[: max(width - 1, 0)]}…"
    kept, room = 0, width - 1
    while kept < len(text) and (room := room - _cells(text[kept])) >= 0:
        kept += 1
    cut = f"{text[:kept]}…"
    return cut + " " * (width - cells(cut))
