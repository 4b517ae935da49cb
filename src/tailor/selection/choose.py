"""Which units fill the pages best: greedy by value for the height that each one costs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tailor.model import Resume, SectionKind, Unit
from tailor.selection.costs import Costs

# Lines that say who somebody is are shown whatever a posting asks, up to this share of the room for all of them.
_ALWAYS: tuple[SectionKind, ...] = ("summary", "skills", "languages")
_MOST_FOR_ALWAYS = 0.35
# What a line is worth before any match: an empty half of a page says less than a line that answers nothing.
_FLOOR = 0.03
# The first bullet of a job explains the job.
_FIRST_BONUS = 0.3
_JOBS: frozenset[SectionKind] = frozenset({"work", "education"})


@dataclass(slots=True)
class Filling:
    """What is on the page so far; `order` is the order in which units came in, the last first to go again."""

    used: float
    kept: set[str] = field(default_factory=set)
    open_entries: set[str] = field(default_factory=set)
    open_sections: set[int] = field(default_factory=set)
    order: list[str] = field(default_factory=list)


def choose(resume: Resume, value: Mapping[str, float], costs: Costs, room: float) -> list[str]:
    """Return the ids of the units that are kept, in the order in which they earned their place.

    `value` is 0 to 1 for each unit, `room` the height of all pages in points.
    """
    places = {id(section): place for place, section in enumerate(resume.sections)}
    filling = Filling(costs.top)
    for section in resume.sections:
        if section.kind in _JOBS:
            for entry in section.entries:
                _open(filling, costs, places[id(section)], entry.id)
    _keep_core(resume, filling, costs, places, min(room, filling.used + room * _MOST_FOR_ALWAYS))
    waiting = [unit for unit in resume.units() if unit.id not in filling.kept]
    while waiting:
        fitting = [unit for unit in waiting if filling.used + _cost(unit, filling, costs, places) <= room]
        if not fitting:
            break
        best = max(fitting, key=lambda unit: _density(unit, value, filling, costs, places))
        _keep(best, filling, costs, places)
        waiting = [unit for unit in fitting if unit is not best]
    return filling.order


def _keep_core(resume: Resume, filling: Filling, costs: Costs, places: Mapping[int, int], room: float) -> None:
    for kind in _ALWAYS:
        for unit in resume.units():
            if unit.section.kind == kind and filling.used + _cost(unit, filling, costs, places) <= room:
                _keep(unit, filling, costs, places)


def _keep(unit: Unit, filling: Filling, costs: Costs, places: Mapping[int, int]) -> None:
    filling.used += _cost(unit, filling, costs, places)
    filling.kept.add(unit.id)
    filling.order.append(unit.id)
    filling.open_entries.add(unit.entry.id)
    filling.open_sections.add(places[id(unit.section)])


def _open(filling: Filling, costs: Costs, section: int, entry: str) -> None:
    filling.used += costs.heads.get(entry, 0.0)
    filling.open_entries.add(entry)
    if section not in filling.open_sections:
        filling.used += costs.sections.get(section, 0.0)
        filling.open_sections.add(section)


def _cost(unit: Unit, filling: Filling, costs: Costs, places: Mapping[int, int]) -> float:
    """Return what showing a unit adds: its own height, and the headings that it would be the first below."""
    cost = costs.units.get(unit.id, 0.0)
    if unit.entry.id not in filling.open_entries:
        cost += costs.heads.get(unit.entry.id, 0.0)
    if places[id(unit.section)] not in filling.open_sections:
        cost += costs.sections.get(places[id(unit.section)], 0.0)
    return cost


def _density(
    unit: Unit, value: Mapping[str, float], filling: Filling, costs: Costs, places: Mapping[int, int]
) -> tuple[float, float]:
    worth = value[unit.id] + _FLOOR
    if unit.section.kind == "work" and not any(bullet.id in filling.kept for bullet in unit.entry.bullets):
        worth += _FIRST_BONUS
    return worth / max(_cost(unit, filling, costs, places), 1.0), value[unit.id]
