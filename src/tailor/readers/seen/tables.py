"""Tables that lay a résumé out → its lines in the order in which a person reads them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final

from tailor.readers.dates import find_dates, parse_dates
from tailor.readers.labels import said_by_label
from tailor.readers.seen.looks import Look, joined, kind_of, look_of
from tailor.readers.seen.top import has_contact
from tailor.readers.titles import is_contact_title
from tailor.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from tailor.model import SectionKind
    from tailor.readers.seen.lines import Line

_SHORT: Final = 80
_LONGEST_ROW: Final = 400
_FEW: Final = 2
_OF_ENTRIES: Final[frozenset[SectionKind]] = frozenset({"work", "education", "summary"})
COLUMNS: Final = "columns"
"""The style of a line that names the columns of a grid."""
_HIGHEST_DATES: Final = 3
_DASHES: Final = ("-", "–", "—")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that holds text: its lines, and the column of the table's grid where it begins (from 0)."""

    column: int
    lines: tuple[Line, ...]


def read_rows(rows: Sequence[Sequence[Cell]]) -> list[Line]:
    """Return a table's lines: column by column where columns hold sections, else row by row."""
    lines: list[Line] = []
    for beside, group in groupby(rows, key=lambda row: len(row) > 1 or bool(row and row[0].column)):
        part = list(group)
        if beside and _in_columns(part):
            lines.extend(line for column in first_things_first(_columns(part)) for line in column)
        else:
            looks, labels = _heading_looks(part), _label_looks(part)
            if _names_columns(part):
                header = _joined_all([cell.lines[0] for cell in part.pop(0)])
                lines.append(replace(header, style=COLUMNS))
            for row in part:
                lines.extend(_row([_whole_dates(cell.lines) for cell in row], looks, labels))
    return lines


def _names_columns(rows: Sequence[Sequence[Cell]]) -> bool:
    """Tell whether the first of a grid's rows names its columns: words without dates, above rows that have some."""
    first, *others = rows
    return (
        len(first) > _FEW
        and all(len(cell.lines) == 1 and not any(map(str.isdigit, cell.lines[0].plain)) for cell in first)
        and bool(others)
        and all(any(find_dates(cell.lines[0].plain) for cell in row) for row in others)
    )


def _heading_looks(rows: Sequence[Sequence[Cell]]) -> set[Look]:
    """Return how those first cells look that name a section beside cells that look otherwise."""
    return {
        look_of(row[0].lines[0])
        for row in rows
        if len(row) == _FEW and kind_of(row[0].lines[0]) and look_of(row[0].lines[0]) != look_of(row[1].lines[0])
    }


def _label_looks(rows: Sequence[Sequence[Cell]]) -> set[Look]:
    """Return how those first cells look that are labels: some name no section, and none a section of entries."""
    kinds: dict[Look, list[SectionKind | None]] = {}
    for row in rows:
        if len(row) == _FEW:
            kinds.setdefault(look_of(row[0].lines[0]), []).append(kind_of(row[0].lines[0]))
    several = {look: found for look, found in kinds.items() if len(found) > 1}
    return {look for look, found in several.items() if None in found and not _OF_ENTRIES.intersection(found)}


def _whole_dates(lines: Sequence[Line]) -> list[Line]:
    """Return a cell's lines, with dates that go on in the line below ("01/2019 –", "06/2023") as one line."""
    for count in range(2, min(_HIGHEST_DATES, len(lines)) + 1):
        whole = " ".join(line.plain for line in lines[:count])
        goes_on = lines[0].plain.endswith(_DASHES) or not all(parse_dates(line.plain) for line in lines[:count])
        if goes_on and parse_dates(whole):
            text = lines[0].text
            for line in lines[1:count]:
                text = joined(replace(lines[0], text=text), line, " ")
            return [replace(lines[0], text=text), *lines[count:]]
    return list(lines)


def first_things_first(columns: Sequence[Sequence[Line]]) -> list[Sequence[Line]]:
    """Return columns in order, but first that which begins with the largest line of all: the person's name.

    What stands above the first section of another column and reaches the person goes to the very top.
    """
    ordered = _name_first([column for column in columns if column])
    if not any(kind_of(line) for column in ordered for line in column):
        return ordered
    leads = [_lead(column) for column in ordered[1:]]
    rest = [column[len(lead) :] for column, lead in zip(ordered[1:], leads, strict=True)]
    return [part for part in [*leads, *ordered[:1], *rest] if part]


def _lead(column: Sequence[Line]) -> Sequence[Line]:
    """Return the lines above a column's first section, if there is a contact among them."""
    first = next((at for at, line in enumerate(column) if kind_of(line) or is_contact_title(line.plain)), 0)
    return column[:first] if any(map(has_contact, column[:first])) else []


def _name_first(filled: list[Sequence[Line]]) -> list[Sequence[Line]]:
    sizes_of = [
        [line.size for line in column if not kind_of(line) and not is_contact_title(line.plain)] for column in filled
    ]
    largest = max((size for sizes in sizes_of for size in sizes), default=0.0)
    for at, column in enumerate(filled):
        if any(line.size == largest for line in column[:3]):
            sizes = {line.size for other in filled for line in other}
            return [column, *filled[:at], *filled[at + 1 :]] if len(sizes) > 1 else filled
    return filled


def _in_columns(rows: Sequence[Sequence[Cell]]) -> bool:
    """Tell whether cells hold sections of their own: several in one, or some in different columns."""
    columns: set[int] = set()
    for cell in (cell for row in rows if len(row) > 1 for cell in row):
        heads = sum(kind_of(line) is not None for line in cell.lines)
        if heads > 1:
            return True
        if heads and len(cell.lines) > 1:
            columns.add(cell.column)
    return len(columns) > 1


def _columns(rows: Sequence[Sequence[Cell]]) -> list[list[Line]]:
    found: dict[int, list[Line]] = {}
    for cell in (cell for row in rows for cell in row):
        found.setdefault(cell.column, []).extend(cell.lines)
    return [found[column] for column in sorted(found)]


def _row(cells: list[list[Line]], heads: AbstractSet[Look], labels: AbstractSet[Look]) -> Iterator[Line]:
    """Give the lines of cells that stand side by side; `heads` and `labels` are how those in first cells look."""
    cells = _with_whole_ranges(cells)
    if len(cells) == 1:
        yield from cells[0]
    elif _are_dates(cells[0]):
        yield from _dated(cells[0], [line for cell in cells[1:] for line in cell])
    elif _is_said_by_label(cells):
        yield replace(cells[1][0], text=joined(cells[0][0], cells[1][0], ": "))
        yield from cells[1][1:]
    elif len(cells) == _FEW and _fits_beside(cells[0], cells[1]):
        yield from _zipped(cells[0], cells[1])
    elif all(len(cell) == 1 for cell in cells) and _is_label(cells, labels):
        yield replace(cells[1][0], text=joined(cells[0][0], cells[1][0]))
    elif all(len(cell) == 1 for cell in cells) and _is_one_line(cells, heads):
        yield replace(cells[0][0], text=_joined_all([cell[0] for cell in cells]).text)
    else:
        for cell in cells:
            yield from cell


def _with_whole_ranges(cells: list[list[Line]]) -> list[list[Line]]:
    """Return cells, with the first and the last day of a job in two cells as one range."""
    for at, (left, right) in enumerate(pairwise(cells)):
        between = f"{left[0].plain} – {right[0].plain}"
        if len(left) == len(right) == 1 and parse_dates(left[0].plain) and parse_dates(between):
            text = joined(left[0], right[0], " – ")
            return [*cells[:at], [replace(left[0], text=text)], *cells[at + 2 :]]
    return cells


def _are_dates(cell: list[Line]) -> bool:
    """Tell whether a cell holds dates, and a place at most."""
    return len(cell) <= _FEW and any(parse_dates(line.plain) for line in cell)


def _dated(dates: list[Line], content: list[Line]) -> Iterator[Line]:
    """Put dates behind the first line of what they stand beside."""
    when = next(line for line in dates if parse_dates(line.plain))
    if content[0].bullet >= 0:
        yield from (*dates, *content)
        return
    yield replace(content[0], text=joined(content[0], when))
    yield from (line for line in dates if line is not when)
    yield from content[1:]


def _fits_beside(left: list[Line], right: list[Line]) -> bool:
    """Tell whether the right cell holds dates and places of the left one's lines."""
    lines = [*left, *right]
    return (
        1 <= len(right) <= len(left)
        and not any(line.bullet >= 0 for line in lines[: len(right)] + right)
        and all(len(line.plain) <= _SHORT for line in right)
        and any(parse_dates(line.plain) for line in right)
    )


def _zipped(left: list[Line], right: list[Line]) -> Iterator[Line]:
    for at, line in enumerate(left):
        yield replace(line, text=joined(line, right[at])) if at < len(right) else line


def _is_said_by_label(cells: list[list[Line]]) -> bool:
    """Tell whether the first of two cells only says which part of a job's head the other is: "Employer"."""
    return (
        len(cells) == _FEW
        and len(cells[0]) == 1
        and cells[1][0].bullet < 0
        and bool(said_by_label(f"{cells[0][0].plain}: x"))
    )


def _is_label(cells: list[list[Line]], labels: AbstractSet[Look]) -> bool:
    return len(cells) == _FEW and look_of(cells[0][0]) in labels and cells[1][0].bullet < 0


def _is_one_line(cells: list[list[Line]], heads: AbstractSet[Look]) -> bool:
    """Tell whether cells of one line each are no heading beside its content; what has more columns is a grid."""
    lines = [cell[0] for cell in cells]
    unlike = look_of(lines[0]) != look_of(lines[1])
    headed = (kind_of(lines[0]) and (lines[0].bold or unlike)) or (is_contact_title(lines[0].plain) and unlike)
    like = look_of(lines[0]) in heads and bool(lines[0].heading) and not lines[0].plain.endswith(":")
    return (
        sum(len(line.plain) for line in lines) <= _LONGEST_ROW
        and not any(line.bullet >= 0 for line in lines)
        and not (len(cells) == _FEW and (headed or like))
    )


def _joined_all(lines: list[Line]) -> Line:
    whole = lines[0]
    for line in lines[1:]:
        whole = replace(whole, text=joined(whole, line))
    return whole
