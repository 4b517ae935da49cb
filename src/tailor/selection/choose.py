"""Which units fill the pages best: greedy by value for the height that each one costs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from tailor.model import Resume, SectionKind
from tailor.selection.costs import Costs

# Lines that say who somebody is are shown whatever a posting asks, up to this share of the room for all of them.
_ALWAYS: tuple[SectionKind, ...] = ("summary", "skills", "languages")
_MOST_FOR_ALWAYS = 0.35
# What a line is worth before any match: an empty half of a page says less than a line that answers nothing.
_FLOOR = 0.03
# The first bullet of a job explains the job.
_FIRST_BONUS = 0.3
_JOBS: frozenset[SectionKind] = frozenset({"work", "education"})


class _Candidate(NamedTuple):
    """A unit with what it costs: itself, its entry's head and its section's heading, in points."""

    id: str
    value: float
    kind: SectionKind
    own: float
    entry: str
    head: float
    section: int
    heading: float


@dataclass(slots=True)
class _Filling:
    """What is on the pages so far; `order` is the order in which units came in, the last first to go again."""

    used: float
    order: list[str] = field(default_factory=list)
    entries: set[str] = field(default_factory=set)
    sections: set[int] = field(default_factory=set)
    explained: set[str] = field(default_factory=set)

    def cost(self, one: _Candidate) -> float:
        """Return what showing a unit adds: its own height, and the headings that it would be the first below."""
        head = 0.0 if one.entry in self.entries else one.head
        return one.own + head + (0.0 if one.section in self.sections else one.heading)

    def density(self, one: _Candidate) -> float:
        """Return the worth of a unit for each point of height."""
        first = one.kind == "work" and one.entry not in self.explained
        return (one.value + _FLOOR + (_FIRST_BONUS if first else 0.0)) / max(self.cost(one), 1.0)

    def keep(self, one: _Candidate) -> None:
        """Put a unit on the page."""
        self.used += self.cost(one)
        self.order.append(one.id)
        self.entries.add(one.entry)
        self.sections.add(one.section)
        self.explained.add(one.entry)

    def open(self, entry: str, head: float, section: int, heading: float) -> None:
        """Put an entry's head on the page, and its section's heading if it is the first there."""
        self.used += head + (0.0 if section in self.sections else heading)
        self.entries.add(entry)
        self.sections.add(section)


def choose(resume: Resume, value: Mapping[str, float], costs: Costs, room: float) -> list[str]:
    """Return the ids of the units that are kept, in the order in which they earned their place.

    What is pinned comes first whatever it is worth, what is skipped never. `value` is 0 or more for each unit, `room`
    the height of all pages in points.
    """
    filling = _Filling(costs.top)
    for place, section in enumerate(resume.sections):
        if section.kind in _JOBS:
            for entry in section.entries:
                filling.open(entry.id, costs.heads.get(entry.id, 0.0), place, costs.sections.get(place, 0.0))
    waiting = _candidates(resume, value, costs)
    pinned = {unit.id for unit in resume.units() if unit.bullet and unit.bullet.pin}
    for one in waiting:
        if one.id in pinned:
            filling.keep(one)
    waiting = [one for one in waiting if one.id not in pinned]
    core = min(room, filling.used + room * _MOST_FOR_ALWAYS)
    for kind in _ALWAYS:
        for one in waiting:
            if one.kind == kind and filling.used + filling.cost(one) <= core:
                filling.keep(one)
    kept = set(filling.order)
    waiting = [one for one in waiting if one.id not in kept]
    while waiting := [one for one in waiting if filling.used + filling.cost(one) <= room]:
        best = max(waiting, key=lambda one: (filling.density(one), one.value))
        filling.keep(best)
        waiting.remove(best)
    return filling.order


def _candidates(resume: Resume, value: Mapping[str, float], costs: Costs) -> list[_Candidate]:
    places = {id(section): place for place, section in enumerate(resume.sections)}
    return [
        _Candidate(
            unit.id,
            value[unit.id],
            unit.section.kind,
            costs.units.get(unit.id, 0.0),
            unit.entry.id,
            costs.heads.get(unit.entry.id, 0.0),
            places[id(unit.section)],
            costs.sections.get(places[id(unit.section)], 0.0),
        )
        for unit in resume.units()
        if not (unit.bullet and unit.bullet.skip)
    ]
