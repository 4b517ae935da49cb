"""A résumé in plain text, as it is typed, or copied out of another program; one with Markdown's marks is Markdown."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tailor.model import Resume, Span
from tailor.patterns import lazy
from tailor.readers import markdown
from tailor.readers.dates import find_dates, parse_dates
from tailor.readers.inline import tidy
from tailor.readers.labels import is_labelled, names_what, without_labels
from tailor.readers.org_mode import as_markdown, is_org
from tailor.readers.outline import build_resume
from tailor.readers.profile_page import is_profile_page, read_page
from tailor.readers.seen import Seen, read_blocks
from tailor.readers.seen.lines import Line
from tailor.readers.seen.looks import kind_of
from tailor.readers.titles import is_contact_title, title_of
from tailor.text import clean
from tailor.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_MARKDOWN: Final = lazy(r"^ {0,3}#{1,6}[ \t]+\S|^\s*<!--|\]\(https?://|^\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+", re.MULTILINE)
_STRONG: Final = lazy(r"\*\*[^\s*][^*\n]{0,200}\*\*|__[^\s_][^_\n]{0,200}__")
_RULE: Final = lazy(r"[ \t]*(?:[-=_~*#.·—–─━═][ \t]*){3,}")
_MARK: Final = lazy(
    r"(?:[•●○◦▪▫■□‣⁃∙➢➤►▶▸→✓✔❖◆◇★☆✦✧·・»›\uf0b7\uf0a7][ \t]*|(?:[-–—*+>‐‑−]|--|o(?=\s+[^\sa-z]))[ \t]+"
    r"|(?:\(?[a-z]|\d{1,2})\)[ \t]+)(?=\S)"
)
_NUMBERED: Final = lazy(r"\(?(?:\d{1,2}|[a-z])[.)][ \t]+\S")
_WIDE: Final = lazy(r"\t+| {3,}")
_QUOTE: Final = lazy(r"^(?:>[ \t]?)+")
_QUOTED: Final = 0.8
_DATED_LEAD: Final = lazy(r"\s*[:|–—-]\s|\t|\s{2,}")
_TAB: Final = 8
_NARROWEST: Final = 50
_SLACK: Final = 12
_OFTEN: Final = 3
_CAPS_LEAST: Final = 3
_NEAR: Final = 1
_FEW_WORDS: Final = 3


def read(text: str, source: str = "") -> Resume:
    """Return the résumé that a plain text holds; `source` names it in messages. Every word of it is kept."""
    text = _unquoted(text)
    if is_org(text):
        return markdown.read(as_markdown(text), source)
    if is_profile_page(text):
        blocks, notes = read_page(text, source)
    elif _MARKDOWN.search(text) or _STRONG.search(text):
        return markdown.read(text, source)
    else:
        lines, labels = without_labels(_lines(text), source)
        blocks, notes = read_blocks(Seen(body=lines), source)
        notes += labels
    resume = build_resume(blocks, source)
    return replace(resume, notes=(*resume.notes, *notes))


def _unquoted(text: str) -> str:
    """Return the text of a message without the marks that quote it, where these stand before nearly all lines."""
    rows = text.split("\n")
    said = [row for row in rows if row.strip()]
    if sum(row.startswith(">") for row in said) < _QUOTED * len(said):
        return text
    return "\n".join(_QUOTE.sub("", row) for row in rows)


@dataclass(slots=True)
class _Row:
    """A line as typed: where its text begins (in columns), and where the bullet before it (-1: none)."""

    text: str
    number: int
    indent: int
    mark: int = -1
    above: bool = False
    below: bool = False
    ruled: bool = False
    length: int = 0

    @property
    def shape(self) -> tuple[bool, bool, bool]:
        """What headings of one kind have in common."""
        return self.ruled, self.above, self.below


def _lines(text: str) -> list[Line]:
    rows = list(_rows(text))
    width = _width(rows)
    paragraphs: list[list[_Row]] = []
    for row in rows:
        if paragraphs and _goes_on(paragraphs[-1], row, width):
            paragraphs[-1].append(row)
        else:
            paragraphs.append([row])
    depths = _depths(paragraphs)
    lines = [_line(rows, depth) for rows, depth in zip(paragraphs, depths, strict=True)]
    return _with_headings(lines, [found[0] for found in paragraphs])


def _rows(text: str) -> Iterator[_Row]:
    """Give the lines that hold words; rules and blank lines are marks of those beside them."""
    before: _Row | None = None
    blank = True
    for number, raw in enumerate(re.split(r"\r\n?|\n|\x0b|\x0c|\x85|\u2028|\u2029", text), 1):
        if not raw.strip() or not clean(raw):
            if before:
                before.below = True
            blank = True
        elif _RULE.fullmatch(raw):
            if before and not blank:
                before.ruled = True
        else:
            if before:
                yield before
            before, blank = _row(raw, number, above=blank), False
    if before:
        before.below = True
        yield before


def _row(raw: str, number: int, *, above: bool) -> _Row:
    line = raw.expandtabs(_TAB).rstrip() if raw[:1] in " \t" else raw.rstrip()
    indent = len(line) - len(line.lstrip())
    mark = _MARK.match(line, indent)
    if mark and names_what(line[mark.end() :]):
        return _Row(line[mark.end() :], number, mark.end(), above=True, length=len(line))
    if mark and not parse_dates(line[mark.end() :]):
        return _Row(line[mark.end() :], number, mark.end(), indent, above=above, length=len(line))
    return _Row(line[indent:], number, indent, above=above, length=len(line))


def _width(rows: Sequence[_Row]) -> int:
    """Return at which column lines were broken; 0 where nobody broke them.

    Many lines that others follow end right before that column, and hardly one beyond it, as a long address does.
    """
    lengths = sorted(row.length for row in rows if not row.below)
    for at in range(len(lengths) - 1, -1, -1):
        near = at + 1 - bisect_left(lengths, lengths[at] - _SLACK)
        if lengths[at] >= _NARROWEST and near >= _OFTEN and (len(lengths) - 1 - at) * _OFTEN <= near:
            return lengths[at]
    return 0


def _goes_on(paragraph: Sequence[_Row], row: _Row, width: int) -> bool:
    """Tell whether a row goes on with the text of those before it."""
    first, before = paragraph[0], paragraph[-1]
    if row.above or row.mark >= 0 or row.ruled or before.ruled or _NUMBERED.match(row.text) or kind_of(_plain(row)):
        return False
    if _opens_dated(row.text) or is_labelled(row.text):
        return False
    word = len(row.text.split(maxsplit=1)[0])
    full = bool(width) and before.length + 1 + word > width
    if first.mark >= 0:
        hanging = abs(row.indent - first.indent) <= _NEAR or (len(paragraph) > 1 and row.indent == before.indent)
        return (hanging and row.indent > first.mark) or (full and row.indent >= first.mark)
    if not full or row.indent != before.indent or parse_dates(row.text):
        return False
    if _WIDE.search(row.text) or _WIDE.search(before.text) or _ends_dated(before.text):
        return False
    return len(before.text.split()) > _FEW_WORDS


def _opens_dated(text: str) -> bool:
    """Tell whether a line begins with dates that a mark or a wide gap parts from what was then."""
    found = find_dates(text)
    return found is not None and not found.start and _DATED_LEAD.match(text, found.end) is not None


def _ends_dated(text: str) -> bool:
    """Tell whether a line ends with dates, as those of a list do."""
    found = find_dates(text)
    return found is not None and found.end >= len(text.rstrip(" .)]"))


def _plain(row: _Row) -> Line:
    return Line(tidy([Span(clean(row.text))]))


def _depths(paragraphs: Iterable[Sequence[_Row]]) -> list[int]:
    """Return how deep each bullet is nested, from where its mark stands; -1 for what is none."""
    depths: list[int] = []
    stack: list[int] = []
    for first, *_ in paragraphs:
        if first.mark < 0:
            stack = []
            depths.append(-1)
            continue
        while stack and first.mark < stack[-1]:
            stack.pop()
        if not stack or first.mark > stack[-1]:
            stack.append(first.mark)
        depths.append(len(stack) - 1)
    return depths


def _line(rows: Sequence[_Row], depth: int) -> Line:
    text = rows[0].text
    for row in rows[1:]:
        hyphen = text.endswith("-") and text[-2:-1].isalpha() and row.text[:1].islower()
        text += row.text if hyphen else " " + row.text
    gaps = _WIDE.sub("\t", text)
    shown = "\t".join(filter(None, map(clean, gaps.split("\t"))))
    return Line(tidy([Span(shown)], gaps=True), rows[0].number, bullet=depth, ruled=rows[0].ruled)


def _with_headings(lines: Sequence[Line], rows: Sequence[_Row]) -> list[Line]:
    """Mark the lines that are headings by capitals, a rule, or blank lines around them.

    Unknown words in capitals are a heading only where they stand as those do in which sections are named.
    """
    pairs = list(zip(lines, rows, strict=True))
    capitals = [_is_capital(line.plain) and line.bullet < 0 for line in lines]
    usual = _usual(row for (line, row), found in zip(pairs, capitals, strict=True) if found and kind_of(line))
    marked = [
        replace(line, caps=found and (kind_of(line) is not None or row.shape == usual))
        for (line, row), found in zip(pairs, capitals, strict=True)
    ]
    if any(kind_of(line) and (line.caps or line.ruled) for line in marked):
        return marked
    return [
        replace(line, heading=1)
        if line.bullet < 0 and row.above and (kind_of(line) or is_contact_title(line.plain))
        else line
        for line, row in pairs
    ]


def _usual(rows: Iterable[_Row]) -> tuple[bool, bool, bool] | None:
    """Return the shape that most rows have; the first of equals in order."""
    seen = Counter(row.shape for row in rows)
    return min(seen, key=lambda shape: (-seen[shape], shape)) if seen else None


def _is_capital(text: str) -> bool:
    letters = [char for char in title_of(text) if char.isalpha()]
    # The letters of Chinese and others are neither small nor capital.
    return len(letters) >= _CAPS_LEAST and all(char.isupper() for char in letters)
