"""What is known of fonts: their widths and lines, and which one stands in for another."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from tailor.shipped import data_text

# Fonts that were drawn to the widths of others.
_TWINS = {
    "carlito": "Calibri",
    "liberation sans": "Arial",
    "arimo": "Arial",
    "helvetica": "Arial",
    "helvetica neue": "Arial",
    "nimbus sans": "Arial",
    "liberation serif": "Times New Roman",
    "tinos": "Times New Roman",
    "times": "Times New Roman",
    "nimbus roman": "Times New Roman",
}
ALTERNATIVES = {"Calibri": "Carlito", "Arial": "Liberation Sans", "Times New Roman": "Liberation Serif"}
"""For each font whose widths are known, the free one that has the same."""

_SERIFS = ("serif", "roman", "times", "garamond", "cambria", "georgia", "palatino", "book", "baskerville", "caslon",
           "century", "constantia", "minion", "didot", "bodoni", "charter", "libertin", "cmu")  # fmt: skip
# Set wider than Times New Roman, and about as wide as Arial.
_WIDE_SERIFS = ("georgia", "cambria", "palatino", "book", "century", "constantia", "didot")
_NARROW = ("calibri", "carlito", "lato", "candara", "corbel", "gill", "trebuchet", "source sans", "fira sans")


UNITS = 2048
"""The parts of an em in which fonts are measured."""

_SANS_LEFT = ("Arial", "Helvetica", "Liberation Sans", "DejaVu Sans")
_SERIFS_LEFT = ("Times New Roman", "Times", "Liberation Serif", "Libertinus Serif")


@lru_cache(maxsize=1)
def font_table() -> dict[str, Any]:
    """Return what data/font_widths.json holds of each known font: "line" (ascent, descent, gap) and "faces"."""
    text = data_text("font_widths.json")
    table: dict[str, Any] = json.loads(text)
    return table


def is_known(font: str) -> bool:
    """Tell whether the widths of a font are known, its own or those it was drawn to."""
    return font in font_table() or font.casefold() in _TWINS


def measured_as(font: str) -> str:
    """Return the known font whose widths are, or come nearest to, those of another.

    For an unknown one its name tells: a serif is measured as Times New Roman unless it is known to be wider, a narrow
    sans as Calibri, any other as Arial, the widest.
    """
    if font in font_table():
        return font
    folded = font.casefold()
    if folded in _TWINS:
        return _TWINS[folded]
    if any(part in folded for part in _NARROW):
        return "Calibri"
    wide = any(part in folded for part in _WIDE_SERIFS)
    return "Times New Roman" if is_serif(font) and not wide else "Arial"


def is_serif(font: str) -> bool:
    """Tell whether a font has serifs, as far as its name says so."""
    folded = font.casefold()
    if font in font_table() or folded in _TWINS:
        return measured_as(font) == "Times New Roman"
    return "sans" not in folded and any(part in folded for part in _SERIFS)


def stand_ins(font: str) -> tuple[str, ...]:
    """Return a font and those that may be set in its place, the best first: its twin, then what most machines have."""
    nearest = "Times New Roman" if is_serif(font) else measured_as(font)
    left = _SERIFS_LEFT if is_serif(font) else _SANS_LEFT
    return tuple(dict.fromkeys((font, nearest, ALTERNATIVES[nearest], *left)))


def line_share(font: str) -> float:
    """Return the height of a single line of a font, in its size."""
    return float(sum(font_table()[measured_as(font)]["line"])) / UNITS
