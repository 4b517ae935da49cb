"""Which dates and places stand at the right edge, and which behind a comma."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from tailor.model import RichText
from tailor.page.looks import Look, ParagraphStyle
from tailor.page.paragraph import Paragraph
from tailor.page.widths import advances_of, to_dots
from tailor.values import replace

_OVERLAP = 6.0  # points by which a line reaches below what stands at the edge, at least


def at_edge(shown: Sequence[Paragraph], look: Look) -> tuple[Paragraph, ...]:
    """Return paragraphs with what stands right of them at the right edge or, where that is not safe, behind a comma.

    What extracts text from a PDF takes narrow lines with something far right of them for two columns, and reads one
    after the other (measured with pdftotext 22). One line of the entry that reaches below what stands at the edge
    prevents that. All entries of a section are set alike.
    """
    result: list[Paragraph] = []
    for _, section in groupby(shown, key=lambda paragraph: paragraph.section):
        below = list(section)
        tab = all(_is_bridged(list(entry), look) for _, entry in groupby(below, key=lambda one: one.entry))
        result += below if tab else (replace(one, tab=False) if one.right.spans else one for one in below)
    return tuple(result)


def _is_bridged(entry: list[Paragraph], look: Look) -> bool:
    """Tell whether one line of an entry reaches below all that stands right of others."""
    wide = max((_width(one.right, _plain(look.style(one.style)), look) for one in entry if one.right.spans), default=0)
    needed = to_dots(look.text_width) - wide + to_dots(_OVERLAP)
    return not wide or any(reach >= needed for reach in _reaches(entry, look))


def _reaches(entry: Iterable[Paragraph], look: Look) -> Iterator[int]:
    """Yield how far from the left edge each paragraph with nothing right of it surely reaches, in dots."""
    room = to_dots(look.text_width)
    for one in entry:
        if not one.right.spans:
            style = look.style(one.style)
            reach = to_dots(style.indent) + _width(one.left, style, look)
            # A line ends where the next word has no room.
            yield reach if reach <= room else room - _longest_word(one.left, style, look)


def _width(text: RichText, style: ParagraphStyle, look: Look) -> int:
    return _measured(text, style, look.font_of(style))


@lru_cache(maxsize=8192)
def _measured(text: RichText, style: ParagraphStyle, font: str) -> int:
    return sum(advances_of(text, style, font))


def _longest_word(text: RichText, style: ParagraphStyle, look: Look) -> int:
    return _width(RichText.of(max(text.plain.split(" "), key=len)), style, look)


@lru_cache(maxsize=64)
def _plain(style: ParagraphStyle) -> ParagraphStyle:
    return replace(style, bold=False, italic=False)
