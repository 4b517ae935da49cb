"""What the frame around the units costs: the name, section headings, and the heads of entries."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from tailor.model import Entry, Resume
from tailor.page import Look, Paragraph, paragraphs
from tailor.selection.layout import measure
from tailor.values import replace, value


class Size(NamedTuple):
    """Room on a page: height in points (spacing included), and lines."""

    height: float = 0.0
    lines: float = 0


@value
class Costs:
    """Sizes of the name with contacts, of section headings by place, of entry heads by id: with bullets and `bare`.

    Right below a heading the space above is left out. A heading is reckoned for less by the most that this can be
    (`saved`), so that all sizes add up to no more than what the whole takes; `above` and `above_bare` are these spaces
    of each head, in points.
    """

    top: Size
    sections: dict[int, Size]
    saved: dict[int, float]
    heads: dict[str, Size]
    bare: dict[str, Size]
    above: dict[str, float]
    above_bare: dict[str, float]


@lru_cache(maxsize=8)
def measure_costs(resume: Resume, look: Look) -> Costs:
    """Return what the frame of a résumé takes on the page."""
    shown = paragraphs(resume, look)
    without = replace(
        resume,
        sections=tuple(replace(section, entries=tuple(map(_bare, section.entries))) for section in resume.sections),
    )
    below = {place: [one for one in shown if one.section == place] for place in range(len(resume.sections))}
    saved = {place: _saved(found, look) for place, found in below.items()}
    return Costs(
        _size((one for one in shown if one.section is None), look),
        {place: _heading(found, saved[place], look) for place, found in below.items()},
        saved,
        _heads(shown, look),
        _heads(paragraphs(without, look), look),
        _spaces(shown, look),
        _spaces(paragraphs(without, look), look),
    )


def _bare(entry: Entry) -> Entry:
    return replace(entry, bullets=())


def _heads(shown: Iterable[Paragraph], look: Look) -> dict[str, Size]:
    by_entry: dict[str, list[Paragraph]] = {}
    for one in shown:
        if one.entry and (not one.unit or one.unit == one.entry):
            by_entry.setdefault(one.entry, []).append(one)
    return {entry: _size(found, look) for entry, found in by_entry.items()}


def _spaces(shown: Iterable[Paragraph], look: Look) -> dict[str, float]:
    above: dict[str, float] = {}
    for one in shown:
        if one.entry:
            above.setdefault(one.entry, look.style(one.style).before)
    return above


def _heading(shown: list[Paragraph], saved: float, look: Look) -> Size:
    heads = [one for one in shown if not one.entry and not one.unit]
    size = _size(heads, look)
    return Size(max(size.height - saved, 0.0), size.lines) if heads else Size()


def _saved(shown: list[Paragraph], look: Look) -> float:
    """Return the most space that can be left out below a heading, whatever of its section comes first."""
    return max((look.style(one.style).before for one in shown if one.entry or one.unit), default=0.0)


def _size(shown: Iterable[Paragraph], look: Look) -> Size:
    layout = measure([replace(one, first=False, apart=False) for one in shown], look)
    return Size(sum(layout.heights), layout.lines)
