"""How wide text is, with the widths of known fonts: no font library.

Widths are whole numbers of sixths of a twip (7200 to the inch), called dots, because LibreOffice rounds to them: its
reference device has 8640 dots to the inch, and its layout counts in twips (1440).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from tailor.model import RichText
from tailor.page.fonts import UNITS, font_table, measured_as
from tailor.page.looks import ParagraphStyle

TWIPS = 20
"""Twips to the point."""
DOTS = 6
"""Dots to the twip."""

_SMALL = 0.8  # of the size: how LibreOffice draws the lower-case letters of small capitals
_NARROW_FALLBACK, _WIDE_FALLBACK = 1228, 2048  # for what a font lacks: 0.6 em as in DejaVu Sans, 1 em in East Asia


def to_dots(points: float) -> int:
    """Return a length in dots."""
    return round(points * TWIPS) * DOTS


def advances_of(text: RichText, style: ParagraphStyle, font: str) -> list[int]:
    """Return the width of each character in dots."""
    advances: list[int] = []
    for span in text.spans:
        bold, italic = span.bold or style.bold, span.italic or style.italic
        widths = _widths(font, style.size, bold=bold, italic=italic)
        shown = "".join(map(capitals, span.text)) if style.caps or style.small_caps else span.text
        found = widths.of(shown, to_dots(style.spacing))
        if style.small_caps:
            small = _widths(font, style.size * _SMALL, bold=bold, italic=italic).of(shown, to_dots(style.spacing))
            found = [
                little if char.islower() else big for char, little, big in zip(span.text, small, found, strict=True)
            ]
        advances += found
    return advances


def capitals(char: str) -> str:
    """Return a letter as a capital, where that is one letter."""
    upper = char.upper()
    return upper if len(upper) == 1 else char


class _Widths(dict[str, int]):
    """The width of each character in dots, at one size of one face, worked out when first asked for."""

    def __init__(self, units: Mapping[str, int], ligatures: Mapping[str, int], dots: int) -> None:
        super().__init__()
        self._units = units
        self._dots = dots
        self._ligatures = ligatures
        longest_first = sorted(ligatures, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, longest_first))) if ligatures else None

    def __missing__(self, char: str) -> int:
        width = self[char] = self._scaled(self._units.get(char, -1), char)
        return width

    def _scaled(self, units: int, char: str) -> int:
        return round((units if units >= 0 else _fallback(char)) * self._dots / UNITS)

    def of(self, text: str, spacing: int) -> list[int]:
        """Return the width of each character; a ligature stands in the place of its first."""
        widths = list(map(self.__getitem__, text))
        if spacing:
            # Letters that are spaced form no ligatures.
            return [width + spacing for width in widths]
        for found in self._pattern.finditer(text) if self._pattern else ():
            first, end = found.span()
            units = sum(self._units[char] for char in found[0]) + self._ligatures[found[0]]
            widths[first:end] = [self._scaled(units, "")] + [0] * (end - first - 1)
        return widths


@lru_cache(maxsize=16)
def _face(font: str, face: str) -> tuple[dict[str, int], dict[str, int]]:
    """Return the width of each character, and what each ligature adds to its letters, in 2048ths of an em."""
    chars, widths, ligatures = font_table()[measured_as(font)]["faces"][face]
    return dict(zip(chars, map(int, widths.split()), strict=True)), ligatures


@lru_cache(maxsize=64)
def _widths(font: str, size: float, *, bold: bool, italic: bool) -> _Widths:
    return _Widths(*_face(font, " ".join(["bold"] * bold + ["italic"] * italic) or "regular"), to_dots(size))


def _fallback(char: str) -> int:
    """Return how wide another font will draw what this one lacks."""
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return _WIDE_FALLBACK if unicodedata.east_asian_width(char) in "WF" else _NARROW_FALLBACK
