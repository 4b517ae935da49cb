"""What it costs, in points of page height, to show a unit, and the headings above it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from tailor.model import Resume
from tailor.page import Look, paragraphs
from tailor.selection.layout import measure


@dataclass(frozen=True, slots=True)
class Costs:
    """Heights in points: of the name and contacts, and by id of units, entry heads and (by place) section headings."""

    top: float
    units: dict[str, float]
    heads: dict[str, float]
    sections: dict[int, float]


def measure_costs(resume: Resume, look: Look) -> Costs:
    """Return what each part of the whole résumé takes on the page."""
    shown = paragraphs(resume)
    layout = measure(shown, look)
    units, heads, sections = (
        defaultdict[str, float](float),
        defaultdict[str, float](float),
        defaultdict[int, float](float),
    )
    top = 0.0
    for paragraph, height in zip(shown, layout.heights, strict=True):
        if paragraph.unit:
            units[paragraph.unit] += height
        elif paragraph.entry:
            heads[paragraph.entry] += height
        elif paragraph.section is not None:
            sections[paragraph.section] += height
        else:
            top += height
    return Costs(top, dict(units), dict(heads), dict(sections))
