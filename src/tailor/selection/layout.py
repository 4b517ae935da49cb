"""How many lines each paragraph takes, and how many pages the whole: no word processor, no font library."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tailor.model import RichText
from tailor.page import STYLES, Look, Paragraph, ParagraphStyle

# A line may end after a blank, a hyphen or dash before a letter, and a slash (UAX 14, as ICU applies it).
_CHUNK = re.compile(r"\s+|[^\s\-–—/]*(?:[-–—/]+(?=[^\W\d_])|[–—]+(?=\S))|\S+?(?=[-–—/]+[^\W\d_])[-–—/]+|\S+")
_UNITS = 2048  # of an em, in which widths are given
_MISSING_WIDTH = 2048  # what a font lacks comes from a wide fallback font
_WIDOWS = 2  # lines of a paragraph that stand together at the top or bottom of a page, at least


@dataclass(frozen=True, slots=True)
class Layout:
    """How paragraphs lie on their pages: lines and height (points, spacing included) of each, and of the whole."""

    line_counts: tuple[int, ...]
    heights: tuple[float, ...]
    pages: int
    lines_free: float

    @property
    def lines(self) -> int:
        """The lines of all paragraphs together."""
        return sum(self.line_counts)


@dataclass(frozen=True, slots=True)
class _Face:
    widths: dict[str, int]
    ligatures: dict[str, int]
    pattern: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class _Font:
    line: float
    faces: dict[str, _Face]


@lru_cache(maxsize=8)
def _font(name: str) -> _Font:
    table = json.loads(files("tailor").joinpath("data", "font_widths.json").read_text("utf-8"))[name]
    return _Font(table["line"], {name: _face_of(*face) for name, face in table["faces"].items()})


def _face_of(chars: str, widths: list[int], ligatures: dict[str, int]) -> _Face:
    longest_first = sorted(ligatures, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, longest_first))) if ligatures else None
    return _Face(dict(zip(chars, widths, strict=True)), ligatures, pattern)


def measure(paragraphs: Sequence[Paragraph], look: Look) -> Layout:
    """Return how paragraphs lie on pages of that look."""
    counts = tuple(count_lines(paragraph, look) for paragraph in paragraphs)
    heights = tuple(_height(paragraph, lines, look) for paragraph, lines in zip(paragraphs, counts, strict=True))
    pages, left = _paginate(paragraphs, counts, heights, look)
    return Layout(counts, heights, pages, left / line_height(look))


def line_height(look: Look) -> float:
    """Return the height of a line of body text in points."""
    return _line_height(STYLES["List Bullet"], look)


def _line_height(style: ParagraphStyle, look: Look) -> float:
    return style.size * _font(look.font).line


def _height(paragraph: Paragraph, lines: int, look: Look) -> float:
    style = STYLES[paragraph.style]
    return paragraph.before + lines * _line_height(style, look) + style.after


# ---------------------------------------------------------------------- lines


def count_lines(paragraph: Paragraph, look: Look) -> int:
    """Return how many lines a paragraph takes."""
    style = STYLES[paragraph.style]
    return _count(paragraph.left, paragraph.right, style, look.font, look.text_width)


@lru_cache(maxsize=8192)
def _count(left: RichText, right: RichText, style: ParagraphStyle, font: str, width: float) -> int:
    room = width - style.indent
    lines, used, blank = 1, 0.0, 0.0
    for chunk, breakable in _chunks(left, style, font):
        if breakable:
            blank += chunk
        elif used and used + blank + chunk > room:
            lines, used, blank = lines + 1, chunk, 0.0
        else:
            used, blank = used + blank + chunk, 0.0
        while used > room:
            # A word wider than the line is broken where the line ends.
            lines, used = lines + 1, used - room
    if right.spans:
        needed = sum(size for size, _ in _chunks(right, style, font))
        # What does not fit beside the text goes to the next line, pushed right by the same tab stop.
        lines += used + needed > room
    return lines


def _chunks(text: RichText, style: ParagraphStyle, font: str) -> Iterator[tuple[float, bool]]:
    """Yield the width of each unbreakable chunk, and whether it is white space."""
    widths = _char_widths(text, style, font)
    at = 0
    for found in _CHUNK.finditer(text.plain.upper() if style.caps else text.plain):
        size = sum(widths[at : at + len(found[0])])
        at += len(found[0])
        yield size, found[0].isspace()


def _char_widths(text: RichText, style: ParagraphStyle, font: str) -> list[float]:
    faces = _font(font).faces
    widths: list[float] = []
    for span in text.spans:
        face = faces[_face(bold=span.bold or style.bold, italic=span.italic or style.italic)]
        shown = span.text.upper() if style.caps else span.text
        first = len(widths)
        widths.extend(face.widths.get(char, _MISSING_WIDTH) * style.size / _UNITS + style.spacing for char in shown)
        if face.pattern and not style.spacing:
            for found in face.pattern.finditer(shown):
                widths[first + found.start()] += face.ligatures[found[0]] * style.size / _UNITS
    return widths


def _face(*, bold: bool, italic: bool) -> str:
    return " ".join(["bold"] * bold + ["italic"] * italic) or "regular"


# ---------------------------------------------------------------------- pages


def _paginate(
    paragraphs: Sequence[Paragraph], counts: Sequence[int], heights: Sequence[float], look: Look
) -> tuple[int, float]:
    """Return how many pages the paragraphs fill, and the points left on the last."""
    pages, left = 1, look.text_height
    for group in _groups(paragraphs):
        needed = sum(heights[number] for number in group)
        if needed <= left:
            left -= needed
            continue
        *heads, last = group
        above = sum(heights[number] for number in heads)
        line = _line_height(STYLES[paragraphs[last].style], look)
        fitting = int((left - above - paragraphs[last].before) / line)
        if heads or counts[last] < 2 * _WIDOWS or fitting < _WIDOWS or STYLES[paragraphs[last].style].keep_lines:
            pages, left = pages + 1, look.text_height - needed + paragraphs[group[0]].before
        else:
            moved = max(counts[last] - fitting, _WIDOWS)
            pages, left = pages + 1, look.text_height - moved * line
    return pages, left


def _groups(paragraphs: Sequence[Paragraph]) -> Iterator[list[int]]:
    """Yield the places of paragraphs that stay together: those kept with the next, and that next one."""
    group: list[int] = []
    for number, paragraph in enumerate(paragraphs):
        group.append(number)
        if not paragraph.keeps_next:
            yield group
            group = []
    if group:
        yield group
