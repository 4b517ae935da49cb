"""How many lines of the page a unit takes, or would take with the headings that would come with it."""

from __future__ import annotations

from collections import defaultdict

from tailor.model import Resume, Unit
from tailor.page import Look, paragraphs
from tailor.selection.layout import count_lines
from tailor.values import value


@value
class Heights:
    """Lines by id of units and of entry heads, and by title of section headings; what of these a variant shows."""

    units: dict[str, int]
    heads: dict[str, int]
    sections: dict[str, int]
    shown_units: dict[str, int]
    shown_heads: frozenset[str]
    shown_sections: frozenset[str]

    def of_kept(self, unit: Unit) -> int:
        """Return the lines that a unit of the variant takes."""
        return self.shown_units.get(unit.id, 0)

    def of_dropped(self, unit: Unit) -> int:
        """Return the lines that a unit would take, headings included that the variant does not show yet."""
        head = 0 if unit.entry.id in self.shown_heads else self.heads.get(unit.entry.id, 0)
        title = unit.section.title
        heading = 0 if title in self.shown_sections else self.sections.get(title, 0)
        return self.units.get(unit.id, 0) + head + heading


def measure_heights(master: Resume, variant: Resume, look: Look) -> Heights:
    """Return the lines of everything in a master, and what its variant shows."""
    units, heads, sections = _lines(master, look)
    shown, _, _ = _lines(variant, look)
    return Heights(
        units=units,
        heads=heads,
        sections=sections,
        shown_units=shown,
        shown_heads=frozenset(entry.id for section in variant.sections for entry in section.entries),
        shown_sections=frozenset(section.title for section in variant.sections),
    )


def _lines(resume: Resume, look: Look) -> tuple[dict[str, int], dict[str, int], dict[str, int]]:
    units, heads, sections = defaultdict[str, int](int), defaultdict[str, int](int), defaultdict[str, int](int)
    for paragraph in paragraphs(resume, look):
        lines = count_lines(paragraph, look)
        if paragraph.unit:
            units[paragraph.unit] += lines
        elif paragraph.entry:
            heads[paragraph.entry] += lines
        elif paragraph.section is not None:
            sections[resume.sections[paragraph.section].title] += lines
    return dict(units), dict(heads), dict(sections)
