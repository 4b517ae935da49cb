"""Lines cut into segments: a heading, a sentence, a list item; also where a paste has lost its line breaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from tailor.kept import Lines
from tailor.patterns import lazy
from tailor.postings.headings import heading_zone, opens_glued_line
from tailor.postings.labels import label_field

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tailor.postings.draft import RawLine

_LONG: Final = 160
"""From this many characters on a line is taken for several lines that were joined."""

_MANY: Final = 3
"""So many of the same mark in one line are list marks."""


_END: Final = lazy(r"(?<![.!?…])[.!?…]+[\"'”’)\]*]*\s+(?=[^\W_a-z]|[\"'“‘(\[#•*-])")
_GLUED_END: Final = lazy(r"(?<=[^\W\d_A-Z]{2})[.!?:;](?=[A-Z][a-z’']+[ ,])|(?<=[^\W\d_A-Z]{2}\))[.;:]?(?=[A-Z][a-z]+ )")
_GLUED_WORD: Final = lazy(r"(?<=[^\W\d_A-Z]{2})(?=[A-Z][a-z]+\b)")
_ABBREVIATION: Final = lazy(
    r"(?:^|[\s(])(?:e\.g|i\.e|incl|inc|corp|ltd|co|st|mr|mrs|ms|dr|prof|approx|min|max|no|nr|vs|etc|dept|z\.\s?b|d\.\s?h|bzw|ca|"
    r"ggf|inkl|evtl|sog|usw|bijv|evt|o\.a|p\.ex|ex|ph\.d|b\.sc|m\.sc|b\.s|b\.a|m\.s|u\.s|u\.k|[a-z])\.\s*$",
    re.IGNORECASE,
)
_BULLET: Final = lazy(r"(?:^|\s)[•·●▪■◦‣∙➢►→✓✔✅»\uf0b7]\s*|\s\*\s+")
_DASH: Final = lazy(r"(?:^|(?<=[\s.;:]))[-–—](?=\s+[^\W\d_])\s+|(?<=\s)-(?=[A-Z][a-z]+ )")
_COLUMNS: Final = lazy(r"\s{2,}")
_SEMICOLON: Final = lazy(r";\s*(?:(?:and|or|und|oder|et|ou|en|of)\b\s*)?(?=\S)")
_LABEL: Final = lazy(r"[^\W_][^:.!?\n]{1,46}:(?=\s|[A-Z])")
_CAPITALS: Final = lazy(r"(?<!\S)(?:[A-Z][A-Z'’&/-]+(?:\s+|$|(?=:))){1,6}(?::\s*|(?=[^\sA-Z]|[A-Z][a-z]|A\s|I\s))")


class Segment(NamedTuple):
    """A piece of a line with the marks of its line.

    `first` is true for the first piece of its line, `opens` for one that once may have begun a line of its own,
    `label` for one before a colon ("Location:").
    """

    text: str
    level: int
    item: bool
    gap: bool
    first: bool
    opens: bool
    label: bool


def segments(lines: Iterable[RawLine]) -> Iterator[Segment]:
    """Cut lines into segments, in order; together they hold every word of the lines."""
    for line in lines:
        first = True
        for text, item, opens, label in _cut(line.text, (line.level, line.item)):
            yield Segment(text, line.level, line.item or item, line.gap and first, first, opens, label)
            first = False


class _Piece(NamedTuple):
    text: str
    item: bool = False
    opens: bool = True
    label: bool = False


def _pieces(line: str, *, level: int, item: bool) -> Iterator[_Piece]:
    if level:
        yield _Piece(line)
        return
    for part, marked in _parts(line):
        for number, sentence in enumerate(_sentences(part)):
            yield from _labelled(sentence, item=marked, in_list=item or marked, opens=number == 0)


def _squeezed(line: str, marks: tuple[int, bool]) -> tuple[_Piece, ...]:
    """Return the pieces of a line of that level, in a list or not, with single blanks; empty ones left out."""
    pieces = _pieces(line, level=marks[0], item=marks[1])
    return tuple(piece._replace(text=text) for piece in pieces if (text := " ".join(piece.text.split())))


_cut: Final = Lines[tuple[int, bool], tuple[_Piece, ...]](_squeezed)


def _labelled(sentence: str, *, item: bool, in_list: bool, opens: bool) -> Iterator[_Piece]:
    label = _LABEL.match(sentence)
    if label and label.end() < len(sentence) and _parts_line(label[0], item=in_list):
        yield _Piece(label[0], item, label=True)
        yield _Piece(sentence[label.end() :], item, opens=False)
    else:
        yield _Piece(sentence, item, opens)


def _parts_line(label: str, *, item: bool) -> bool:
    """Whether a label opens a section or names a fact; one before a list item mostly sums the item up."""
    if label_field(label):
        return True
    found = heading_zone(label)
    if found is None or found.covered < _SURE:
        return False
    return not item or found.zone == "preferred"


_SURE: Final = 0.8


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """Undo the joining of lines: at list marks, at wide gaps, at headings in capitals, where sentences touch."""
    if len(text) < _LONG:
        yield text, False
        return
    for mark in (_BULLET, _DASH):
        places = [found.span() for found in mark.finditer(text)]
        if len(places) >= _MANY:
            for number, piece in enumerate(_between(text, places)):
                for part in _blocks(piece):
                    yield part, number > 0
            return
    for part in _blocks(text):
        yield part, False


def _blocks(text: str) -> Iterator[str]:
    cuts = {cut for found in _CAPITALS.finditer(text) if _is_capital_heading(found) for cut in found.span()}
    if len(wide := [found.end() for found in _COLUMNS.finditer(text)]) >= _MANY:
        cuts.update(wide)
    cuts.update(found.end() for found in _GLUED_END.finditer(text))
    cuts.update(
        found.end() for found in _GLUED_WORD.finditer(text) if opens_glued_line(text[found.end() : found.end() + 24])
    )
    if len(listed := [found.end() for found in _SEMICOLON.finditer(text)]) >= _MANY - 1:
        cuts.update(listed)
    yield from _between(text, [(cut, cut) for cut in sorted(cuts)])


def _is_capital_heading(found: re.Match[str]) -> bool:
    """Whether capitals inside a long line are a heading, not an acronym in a sentence."""
    words = found[0].strip(" :")
    before = found.string[max(0, found.start() - 2) : found.start()].strip(" ")
    free = not before or before[-1] in ".:;!?)" or " " in words or found[0].rstrip().endswith(":")
    if not free or len(words) < _MIN_CAPITALS:
        return False
    heading = heading_zone(words)
    return heading is not None and heading.covered >= _SURE


_MIN_CAPITALS: Final = 5


def _between(text: str, places: Iterable[tuple[int, int]]) -> Iterator[str]:
    start = 0
    for left, right in places:
        if piece := text[start:left].strip():
            yield piece
        start = right
    if piece := text[start:].strip():
        yield piece


def _sentences(text: str) -> Iterator[str]:
    start = 0
    for found in _END.finditer(text):
        if _ABBREVIATION.search(text[max(start, found.start() - 12) : found.start() + 1]):
            continue
        yield text[start : found.end()].strip()
        start = found.end()
    if rest := text[start:].strip():
        yield rest
