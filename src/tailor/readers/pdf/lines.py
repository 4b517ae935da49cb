"""Lines as printed → lines as their author began them: wrapped ones joined, bullets with their depth."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final

from tailor.patterns import lazy
from tailor.readers.dates import find_dates, parse_dates
from tailor.readers.inline import tidy
from tailor.readers.pdf.hyphens import is_broken_address, is_broken_name, joined
from tailor.readers.pdf.margins import (
    are_dates,
    before_glued,
    is_rest_of_dates,
    with_cells_whole,
    with_dates_apart,
)
from tailor.readers.pdf.pieces import OPEN_RANGE, Piece, rows_of
from tailor.readers.pdf.rows import Drawn, Row, find_rows
from tailor.readers.section_names import is_one_name, kind_named
from tailor.readers.seen.lines import Line
from tailor.readers.titles import title_of
from tailor.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_NUMBERED: Final = lazy(r"\(?(?:\d{1,2}|[a-z])[.)]\s+\S")
_SIZE_STEP: Final = 0.08
_LEADING: Final = 1.35
_WIDE_LEADING: Final = 2.2
_NEAR: Final = 3.0
_MOST_OF: Final = 0.75
_HALF: Final = 0.45
_RAGGED: Final = 0.08
_OFTEN: Final = 3
_GOES_ON: Final = (",", "-", "–", "&", "/", "(", ";", "|", "·", "•")
_LINKING: Final = frozenset(
    "and or of the a an in for with to by at from und oder der die das mit für von et de".split()
)
_BARS: Final = ("", "|", "·", "•")
_CAPS_LEAST: Final = 3
_FEW_WORDS: Final = 3
_FEW_EARLY: Final = 2
_ENDS: Final = (".", "!", "?", ";")


def lines_of(pieces: Iterable[Piece], drawn: Drawn, right: float = 0.0) -> list[Line]:
    """Return the lines of one part of a page, in which there is room as far as `right` (points) at least."""
    rows = [row for found in with_dates_apart(with_cells_whole(rows_of(pieces))) for row in find_rows(found, drawn)]
    if not rows:
        return []
    frame = _frame(rows, right)
    _leave_stations(rows, frame)
    listed = _listed(rows, frame)
    paragraphs: list[list[Row]] = []
    for at, row in enumerate(rows):
        if paragraphs and at not in listed and _goes_on(paragraphs[-1], row, frame):
            paragraphs[-1].append(row)
        else:
            paragraphs.append([row])
    depths = _depths([one[0].mark for one in paragraphs])
    return [_line(paragraph, depth, drawn) for paragraph, depth in zip(paragraphs, depths, strict=True)]


def _leave_stations(rows: Sequence[Row], frame: _Frame) -> None:
    """Take for no bullets the dots drawn on the line of a timeline: text goes on below them though there was room."""
    drawn: dict[int, list[int]] = {}
    for at, row in enumerate(rows):
        if row.mark is not None and row.mark < row.first:
            drawn.setdefault(round(row.mark / _NEAR), []).append(at)
    for run in drawn.values():
        below = [(rows[at], rows[at + 1]) for at in run if at + 1 < len(rows)]
        plain = [(row, then) for row, then in below if then.mark is None or then.mark <= row.x0]
        going = [row for row, then in plain if _is_station(row, then, frame)]
        for at in run if going and len(going) >= _MOST_OF * len(plain) else ():
            rows[at].mark = None


def _is_station(row: Row, then: Row, frame: _Frame) -> bool:
    """Tell whether text goes on below a row with a dot, though that had room for its first word."""
    if then.mark is not None or abs(then.x0 - row.x0) > 1 or then.plain[:1].islower():
        return False
    return row.tabs > 0 or not _is_full(row, then, frame)


@dataclass(frozen=True, slots=True)
class _Frame:
    """What lines of a part have in common: the usual leading in points by size, and how far right text reaches."""

    leading: dict[float, float]
    left: float
    right: float
    width: float
    reach: dict[int, float] = field(default_factory=dict)

    def limit(self, row: Row) -> float:
        """Return where lines that begin as a row does are broken."""
        return self.reach.get(round(row.x0 / _NEAR), self.right)


def _frame(rows: Sequence[Row], right: float) -> _Frame:
    steps: dict[float, Counter[float]] = {}
    for one, other in pairwise(rows):
        if one.size == other.size and one.page == other.page and one.y > other.y:
            steps.setdefault(one.size, Counter())[round((one.y - other.y) * 2) / 2] += 1
    leading = {size: min(found, key=lambda step: (-found[step], step)) for size, found in steps.items()}
    right = max(right, *(row.x1 for row in rows))
    reached: dict[int, list[float]] = {}
    for row in rows:
        if not row.tabs:
            reached.setdefault(round(row.x0 / _NEAR), []).append(row.x1)
    wrapping = _wrapping(rows)
    reach = {
        key: limit
        for key, found in reached.items()
        if (limit := max(found) if key in wrapping else _reach(key * _NEAR, found, right))
    }
    left = min(row.first for row in rows)
    return _Frame(leading, left, right, right - left, reach)


def _listed(rows: Sequence[Row], frame: _Frame) -> set[int]:
    """Return the rows that begin an item of a list without marks: lines some of which end early, so that all may.

    Where those that end early are no sentences, the others need not be.
    """
    found: set[int] = set()
    runs: dict[tuple[int, object], list[int]] = {}
    for at, row in enumerate(rows):
        before = rows[at - 1] if at else None
        if before is None or row.mark is not None or row.tabs or before.mark is not None or before.tabs:
            continue
        if row.x0 == before.x0 and row.look == before.look and _is_near(before, row, frame, hanging=False):
            runs.setdefault((round(row.x0 / _NEAR), row.look), []).append(at)
    for run in runs.values():
        opened = [at for at in run if not rows[at].plain[:1].islower() and rows[at].plain[:1] not in "(&"]
        early = [at for at in opened if not _is_full(rows[at - 1], rows[at], frame)]
        if len(early) < _FEW_EARLY or len(early) * _FEW_WORDS < len(opened):
            continue
        sentences = all(rows[at - 1].plain.rstrip().endswith(_ENDS) for at in early)
        for at in opened:
            text = rows[at - 1].plain.rstrip()
            last = text.rsplit(" ", 1)[-1].casefold()
            if text.endswith(_ENDS) or not (sentences or text.endswith(_GOES_ON) or last in _LINKING):
                found.add(at)
    return found


def _wrapping(rows: Sequence[Row]) -> set[int]:
    """Return the left edges of which some line was surely broken where the longest end: its words go on below."""
    farthest: dict[int, float] = {}
    for row in rows:
        if not row.tabs:
            key = round(row.x0 / _NEAR)
            farthest[key] = max(farthest.get(key, 0.0), row.x1)
    found: set[int] = set()
    for one, other in pairwise(rows):
        key = round(one.x0 / _NEAR)
        same = key == round(other.x0 / _NEAR) and one.size == other.size and one.page == other.page
        if not same or one.tabs or other.mark is not None or not other.plain[:1].islower():
            continue
        if 0 < one.y - other.y <= _WIDE_LEADING * one.size and one.x1 + _first_width(other) > farthest[key]:
            found.add(key)
    return found


def _reach(left: float, ends: Sequence[float], right: float) -> float:
    """Return how far lines reach that begin at `left`, if that tells their margin: most of the room, or often."""
    farthest = max(ends)
    often = sum(end >= farthest - _RAGGED * (farthest - left) for end in ends) >= _OFTEN
    share = (farthest - left) / max(right - left, 1.0)
    return farthest if share >= _MOST_OF or (often and share >= _HALF) else 0.0


def _goes_on(paragraph: Sequence[Row], row: Row, frame: _Frame) -> bool:
    """Tell whether a row goes on with the text of those before it."""
    before, first = paragraph[-1], paragraph[0]
    rest = _is_like(before, row) and _ends_dates(before, row, frame)
    if rest or not _may_go_on(paragraph, row, frame):
        return rest
    if _is_range(before.plain, row.plain) or _is_first_half(before, row):
        return True
    if kind_named(title_of(row.plain)) and not is_one_name(title_of(before.plain), title_of(row.plain)):
        return False
    if first.mark is not None:
        full = _is_full(before, row, frame) or row.plain[:1].islower()
        return (
            full and _is_hanging(first, paragraph, row) and not _is_own_range(before.plain.rstrip(), row.plain.strip())
        )
    if row.tabs or abs(row.x0 - before.x0) > max(_NEAR, 3 * row.size) or not _is_full(before, row, frame):
        return False
    return _reads_on(before, row)


def _ends_dates(before: Row, row: Row, frame: _Frame) -> bool:
    """Tell whether a line is but the end of the dates that the right part of the line before began: a year.

    At the left edge it may be the dates of what is below, unless the range above is open.
    """
    begun, then = before.plain.rpartition("\t")[2].rstrip(), row.plain.strip()
    open_ended = bool(before.tabs) and (begun.endswith(OPEN_RANGE) or then.startswith(OPEN_RANGE))
    return (open_ended or row.x0 > frame.left + row.size) and is_rest_of_dates(begun, then)


def _is_first_half(before: Row, row: Row) -> bool:
    """Tell whether a line ends within a section's name, at "of" or "&": what is below it is the rest, room or not."""
    text = before.plain.rstrip()
    open_ended = text.endswith(_GOES_ON) or text.rsplit(" ", 1)[-1].casefold() in _LINKING
    return open_ended and before.mark is None and not row.tabs and is_one_name(title_of(text), title_of(row.plain))


def _may_go_on(paragraph: Sequence[Row], row: Row, frame: _Frame) -> bool:
    """Tell whether a row looks as those before it do, and stands right below them."""
    before = paragraph[-1]
    if row.mark is not None or _NUMBERED.match(row.plain) or not _is_like(before, row):
        return False
    if (before.ruled and not row.ruled) or (before.tabs and not row.plain[:1].islower()):
        return False
    return before.page != row.page or _is_near(before, row, frame, hanging=paragraph[0].mark is not None)


def _is_range(text: str, then: str) -> bool:
    """Tell whether a line ends within a range of dates, whose rest opens the next one."""
    if not text.rstrip().endswith(OPEN_RANGE) or not _ends_dated(text.rstrip().removesuffix("to")):
        return False
    whole = find_dates(f"{text} {then}")
    return are_dates(then.strip()) or (whole is not None and whole.start < len(text) < whole.end)


def _is_own_range(text: str, then: str) -> bool:
    """Tell whether a line is a range of dates, alone or before a bar, that the words above it do not ask for."""
    found = find_dates(then)
    if found is None or found.start or then[found.end :].lstrip()[:1] not in _BARS:
        return False
    ranged = found.dates.current or found.dates.start != found.dates.end
    return ranged and not text.endswith(_GOES_ON) and text.rsplit(" ", 1)[-1].casefold() not in _LINKING


def _is_like(before: Row, row: Row) -> bool:
    alike = abs(before.size - row.size) <= _SIZE_STEP * before.size
    # A bullet may open in bold and go on in plain letters, but what is bold below plain ones is a heading.
    opened = before.mark is not None and before.look[0]
    return alike and (before.look[0] == row.look[0] or row.plain[:1].islower() or opened)


def _is_near(before: Row, row: Row, frame: _Frame, *, hanging: bool) -> bool:
    usual = min(frame.leading.get(row.size, _WIDE_LEADING * row.size), _WIDE_LEADING * row.size)
    return 0 < before.y - row.y <= max(usual * _LEADING, (1.5 if hanging else 1.0) * row.size)


def _is_hanging(first: Row, paragraph: Sequence[Row], row: Row) -> bool:
    """Tell whether a row stands below a bullet's text, or below its mark where its second line did."""
    if abs(row.x0 - first.x0) <= max(_NEAR, 0.4 * row.size):
        return True
    if len(paragraph) > 1:
        return abs(row.x0 - paragraph[-1].x0) <= _NEAR
    return (first.mark or 0.0) - _NEAR <= row.x0 <= first.x0 + 2 * row.size


def _is_full(before: Row, row: Row, frame: _Frame) -> bool:
    """Tell whether a row's first word had no room left in the row before."""
    return before.x1 + _first_width(row) + 0.2 * row.size > frame.limit(before) - 0.3 * row.size


def _first_width(row: Row) -> float:
    """Return how wide a row's first word is, in points."""
    word = row.plain.lstrip().split(" ", 1)[0].split("\t", 1)[0]
    shown = [glyph for glyph in row.glyphs if glyph.text.strip()]
    starts = accumulate((len(glyph.text) for glyph in shown), initial=0)
    first = [glyph for glyph, start in zip(shown, starts, strict=False) if start < max(1, len(word))]
    return max(glyph.x1 for glyph in first) - min(glyph.x0 for glyph in first) if first else 0.0


def _reads_on(before: Row, row: Row) -> bool:
    """Tell whether text may go on from row to row, as its words say."""
    text, then = before.plain.rstrip(), row.plain.lstrip()
    last = text.rsplit(" ", 1)[-1].casefold()
    if parse_dates(then):
        return bool(parse_dates(f"{last} {then}")) and not parse_dates(last)
    if not then[:1].islower() and _ends_dated(text):
        return False
    broken = is_broken_name(text, then) or (is_broken_address(text, then) and " " not in then)
    if broken or is_one_name(title_of(text), title_of(then)):
        return True
    if _is_own_range(text, then):
        return False
    if then[:1].islower() or text.endswith(_GOES_ON) or last in _LINKING or then[:1] in "(&":
        return True
    return not before.look[0] and len(text.split()) > _FEW_WORDS


def _ends_dated(text: str) -> bool:
    """Tell whether a line ends with dates, as those of a list do."""
    found = find_dates(text)
    return found is not None and found.end >= len(text.rstrip(" .)]–—-"))


def _depths(marks: Sequence[float | None]) -> list[int]:
    """Return how deep each bullet is nested, from where its mark stands; -1 for what is none."""
    depths: list[int] = []
    stack: list[float] = []
    for mark in marks:
        if mark is None:
            stack = []
            depths.append(-1)
            continue
        while stack and mark < stack[-1] - _NEAR:
            stack.pop()
        if not stack or mark > stack[-1] + _NEAR:
            stack.append(mark)
        depths.append(len(stack) - 1)
    return depths


def _line(rows: Sequence[Row], depth: int, drawn: Drawn) -> Line:
    spans = list(rows[0].spans)
    for row in rows[1:]:
        spans = joined(spans, row.spans, drawn.known)
    first = rows[0]
    text = tidy((replace(span, text=span.text.replace("\u00ad", "")) for span in spans), gaps=True)
    text = before_glued(text) if depth < 0 else text
    letters = [char for char in text.plain if char.isalpha()]
    return Line(
        text,
        bullet=depth,
        size=Counter(row.size for row in rows).most_common(1)[0][0],
        bold=all(row.look[0] for row in rows),
        italic=all(row.look[1] for row in rows),
        caps=len(letters) >= _CAPS_LEAST and all(not char.islower() for char in letters),
        colour=first.look[2],
        ruled=any(row.ruled for row in rows),
    )
