"""Which units fill the pages best: the program's best choice that the true layout holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from tailor.model import Budget, Bullet, Entry, Resume, SectionKind
from tailor.page import Look
from tailor.selection.costs import Costs, Size, measure_costs
from tailor.selection.layout import Layout, line_height
from tailor.selection.options import Option
from tailor.selection.order import is_job, until
from tailor.selection.program import GAP, Candidate, Group, Program, solve
from tailor.twins import find_twins
from tailor.values import replace, value

SPARE_LINES = 3
"""Lines left free at the end of the last page, because word processors break lines a little differently."""
# Lines that say who somebody is are shown whatever a posting asks, up to this share of the room for all of them.
_ALWAYS: tuple[SectionKind, ...] = ("summary", "skills", "languages")
_MOST_FOR_ALWAYS = 0.35
_JOBS: frozenset[SectionKind] = frozenset({"work", "education"})
_ROUNDS = 12  # times that the room is reckoned more tightly, at most
_LEAST_STEP = 0.1  # of a line: by so much at least

LayOut = Callable[[Sequence[Option], frozenset[str]], Layout]
"""How a choice lies on its pages; the second argument are the ids of entries that are left out altogether."""


class Choice(NamedTuple):
    """What is shown: options, and `hidden` jobs, for whose heads there was no room; `gap` as in Tailored."""

    options: tuple[Option, ...]
    hidden: frozenset[str] = frozenset()
    gap: float = 0.0


@value
class _Room:
    """What the pages hold, spare lines apart."""

    budget: Budget
    look: Look

    @property
    def height(self) -> float:
        """Points."""
        return self.budget.pages * self.look.text_height - SPARE_LINES * line_height(self.look)

    @property
    def lines(self) -> float:
        """Lines of text."""
        return self.budget.lines or float("inf")

    def left(self, layout: Layout) -> Size:
        """Return the points and lines that a layout leaves; below 0 where it takes too many."""
        free = layout.lines_free * line_height(self.look) - layout.pages * self.look.text_height
        return Size(self.height + free, self.lines - layout.lines)

    def holds(self, layout: Layout) -> bool:
        """Tell whether a layout is within the budget."""
        return layout.lines <= self.lines and (
            layout.pages < self.budget.pages or (layout.pages == self.budget.pages and layout.lines_free >= SPARE_LINES)
        )


@value
class Task:
    """What is to be chosen from: each unit's options, the weight of each need by term, and how much may be shown."""

    resume: Resume
    options: Mapping[str, Sequence[Option]]
    needs: Mapping[str, float]
    budget: Budget
    look: Look
    lay_out: LayOut

    @property
    def room(self) -> _Room:
        """What the budget allows."""
        return _Room(self.budget, self.look)


def choose(task: Task) -> Choice:
    """Return what is shown: all of it where all fits, else the best choice that fits.

    What is pinned is in whatever it is worth, if it fits at all; of two lines that say the same one is.
    """
    again = {bullet.id for group in _twins(task) for bullet in group[1:] if not bullet.pin}
    everything = tuple(
        max(ways, key=lambda way: way.worth * (not way.cut)) for unit, ways in task.options.items() if unit not in again
    )
    if task.budget.everything:
        return Choice(everything)
    if not _too_many(task, everything) and task.room.holds(task.lay_out(everything, frozenset())):
        return Choice(everything)
    return _best(*pose(task), task)


class Posed(NamedTuple):
    """A task as a program: what may be chosen, what name and contacts take, and the jobs that no room is left for."""

    program: Program
    top: Size
    hidden: frozenset[str]


def pose(task: Task) -> Posed:
    """Return a task as a program."""
    costs = measure_costs(task.resume, task.look)
    hidden = _without_room(task, costs)
    return Posed(_program(task, costs, hidden), costs.top, hidden)


def _twins(task: Task) -> list[list[Bullet]]:
    """Return the bullets that say the same, the one to show first; pins are shown whatever they repeat."""
    options = task.options
    units = [unit for unit in task.resume.units() if unit.id in options]
    bullets = [unit.bullet for unit in units if unit.bullet and not unit.bullet.skills]
    groups: dict[int, list[Bullet]] = {}
    group_of: dict[int, list[Bullet]] = {}
    for at, first in find_twins([bullet.text.plain for bullet in bullets]).items():
        # The first may itself be the twin of an earlier one.
        group = group_of.get(first) or groups.setdefault(first, [bullets[first]])
        group.append(bullets[at])
        group_of[first] = group_of[at] = group
    return [sorted(group, key=lambda one: (not one.pin, -options[one.id][0].worth)) for group in groups.values()]


def _too_many(task: Task, shown: Sequence[Option]) -> bool:
    """Tell whether an entry shows more bullets than one may."""
    ids, most = {option.unit for option in shown}, task.budget.per_entry
    entries = (entry for section in task.resume.sections for entry in section.entries)
    return bool(most) and any(sum(bullet.id in ids for bullet in entry.bullets) > most for entry in entries)


def _without_room(task: Task, costs: Costs) -> frozenset[str]:
    """Return the jobs and degrees that must go because not even the heads of all fit: the oldest ones."""
    options, sections, room = task.options, task.resume.sections, task.room
    jobs = [entry for section in sections for entry in section.entries if is_job(entry, section.kind)]
    pinned = [unit for unit in task.resume.units() if unit.bullet and unit.bullet.pin and unit.id in options]
    kept = {unit.entry.id for unit in pinned}
    parts = [costs.top, *(costs.sections[place] for place, one in enumerate(sections) if one.kind in _JOBS)]
    parts += [Size(min(way.height for way in options[one.id]), options[one.id][0].lines) for one in pinned]
    # What holds a pin is in, however old it is: its head takes its room first.
    parts += [costs.heads.get(entry.id, Size()) for entry in jobs if entry.id in kept]
    height, lines = sum(part.height for part in parts), sum(part.lines for part in parts)
    hidden: set[str] = set()
    for entry in sorted((entry for entry in jobs if entry.id not in kept), key=until, reverse=True):
        size = costs.bare.get(entry.id, Size())
        height, lines = height + size.height, lines + size.lines
        if height > room.height or lines > room.lines:
            hidden.add(entry.id)
    return frozenset(hidden)


# --------------------------------------------------------------------- program


def _program(task: Task, costs: Costs, hidden: frozenset[str]) -> Program:
    sections = task.resume.sections
    groups = [Group(*costs.sections[place]) for place in range(len(sections))]
    candidates: list[Candidate] = []
    core = set(_core(task, costs))
    for place, section in enumerate(sections):
        begin = len(groups)
        entries = sorted((entry for entry in section.entries if entry.id not in hidden), key=until, reverse=True)
        for entry in entries:
            groups.append(_group(entry, section.kind, place, costs))
            candidates += _candidates(entry, section.kind, len(groups) - 1, task.options, core)
        if all(entry.dates and is_job(entry, section.kind) for entry in entries):
            _set_below(groups, begin, entries, costs, task.look)
    candidates.sort(key=_place_in(task.resume))
    places = {one.options[0].unit: at for at, one in enumerate(candidates)}
    twins = [tuple(places[one.id] for one in group if one.id in places) for group in _twins(task)]
    return Program(tuple(groups), tuple(candidates), task.needs, tuple(twins), task.budget.per_entry)


def _place_in(resume: Resume) -> Callable[[Candidate], int]:
    places = {unit.id: place for place, unit in enumerate(resume.units())}
    return lambda candidate: places[candidate.options[0].unit]


def _set_below(groups: list[Group], begin: int, entries: Sequence[Entry], costs: Costs, look: Look) -> None:
    """Reckon the space above heads as it will be, where it is certain which one stands below which.

    `entries` are all that there are below one heading, in their order; their groups begin at `begin`.
    """
    for at, entry in enumerate(entries):
        group, above = groups[begin + at], costs.above_bare.get(entry.id, 0.0)
        if at == 0:
            heading = groups[group.inside]
            groups[group.inside] = heading._replace(height=heading.height + costs.saved[group.inside] - above)
            more = costs.above.get(entry.id, 0.0) - above if entry.bullets else 0.0
            groups[begin] = group._replace(bullets_height=group.bullets_height - more)
        elif entries[at - 1].bullets and all(bullet.form == "bullet" for bullet in entries[at - 1].bullets):
            # Where a lone line stands below bullets, it has the space above that entries have.
            apart = max(look.style("Entry").before - above, 0.0)
            groups[begin + at] = group._replace(above=begin + at - 1, apart=apart)


def _group(entry: Entry, kind: SectionKind, place: int, costs: Costs) -> Group:
    # The head of an entry without bullets is a unit of its own, and is paid for as such.
    bare = costs.bare.get(entry.id, Size()) if entry.bullets else Size()
    full = costs.heads.get(entry.id, Size()) if entry.bullets else Size()
    job = is_job(entry, kind)
    if not job:
        # Nothing but bullets shows such a head, or would.
        return Group(*full, inside=place)
    more = Size(full.height - bare.height, full.lines - bare.lines)
    return Group(*bare, place, *more, shown=True, explained=kind == "work")


def _candidates(
    entry: Entry, kind: SectionKind, group: int, options: Mapping[str, Sequence[Option]], core: set[str]
) -> Iterator[Candidate]:
    if not entry.bullets and entry.id in options:
        yield Candidate(tuple(options[entry.id]), group, is_bullet=False, forced=is_job(entry, kind))
    for bullet in entry.bullets:
        if ways := options.get(bullet.id):
            yield Candidate(tuple(ways), group, is_bullet=True, forced=bullet.pin or bullet.id in core)


def _core(task: Task, costs: Costs) -> Iterator[str]:
    """Yield the units that say who somebody is, up to their share of the room."""
    height, lines = task.room.height * _MOST_FOR_ALWAYS, task.room.lines * _MOST_FOR_ALWAYS
    opened = set[int]()
    for place, bullet in _ranked(task.resume):
        if bullet.id in task.options:
            first = task.options[bullet.id][0]
            heading = Size() if place in opened else costs.sections[place]
            size = Size(first.height + heading.height, first.lines + heading.lines)
            if size.height <= height and size.lines <= lines:
                height, lines = height - size.height, lines - size.lines
                opened.add(place)
                yield bullet.id


def _ranked(resume: Resume) -> Iterator[tuple[int, Bullet]]:
    """Yield what says who somebody is, with the place of its section: the summary first."""
    for kind in _ALWAYS:
        for place, section in enumerate(resume.sections):
            if section.kind == kind:
                yield from ((place, bullet) for entry in section.entries for bullet in entry.bullets)


# -------------------------------------------------------------------- solution


def _best(program: Program, top: Size, hidden: frozenset[str], task: Task) -> Choice:
    """Solve with ever less room until the true layout holds the solution, then use what is left of the page."""
    room = task.room
    height, lines, bound = room.height - top.height, room.lines - top.lines, 0.0
    chosen: tuple[Option, ...] = ()
    for _ in range(_ROUNDS):
        solution = solve(program, height, lines)
        if solution is None and not chosen:
            # Below many heads there is no room for all that should be in.
            program = _freed(program)
            solution = solve(program, height, lines)
        if solution is None:
            break
        chosen, bound = solution.chosen, bound or solution.bound
        layout = task.lay_out(chosen, hidden)
        if room.holds(layout):
            break
        left = room.left(layout)
        # Whatever it was that did not fit, it must not come back.
        height = min(height + left.height, solution.height - _LEAST_STEP * line_height(room.look))
        lines += min(left.lines, 0)
    fitting = _filled(program, _shortened(program, chosen, hidden, task), hidden, task)
    gap = 1 - program.value(fitting) / bound if bound else 0.0
    return Choice(fitting, hidden, gap if gap > GAP else 0.0)


def _freed(program: Program) -> Program:
    """Return a program in which no bullets but pins must be in."""

    def freed(one: Candidate) -> Candidate:
        bullet = one.options[0].bullet
        return one._replace(forced=one.forced and (bullet is None or bullet.pin))

    return replace(program, candidates=tuple(map(freed, program.candidates)))


def _shortened(program: Program, chosen: tuple[Option, ...], hidden: frozenset[str], task: Task) -> tuple[Option, ...]:
    """Return a choice without as many of its least valuable lines as do not fit; what is forced goes last."""
    forced = {one.options[0].unit for one in program.candidates if one.forced}
    kept = sorted(chosen, key=lambda option: (option.unit not in forced, -option.worth))
    while kept and not task.room.holds(task.lay_out(kept, hidden)):
        kept.pop()
    return tuple(kept)


def _filled(program: Program, chosen: tuple[Option, ...], hidden: frozenset[str], task: Task) -> tuple[Option, ...]:
    """Return a choice with what else fits on the page, the best first."""
    place = {one.options[0].unit: at for at, one in enumerate(program.candidates)}
    taken = {place[option.unit] for option in chosen}
    ways = [option for at, one in enumerate(program.candidates) if at not in taken for option in one.options]
    room, left = task.room, task.room.left(task.lay_out(chosen, hidden))
    for option in sorted(ways, key=lambda option: -option.worth / max(option.height, 1.0)):
        at = place[option.unit]
        if at in taken or option.height > left.height or not _allowed(program, at, taken):
            continue
        layout = task.lay_out((*chosen, option), hidden)
        if room.holds(layout):
            chosen, left = (*chosen, option), room.left(layout)
            taken.add(at)
    return chosen


def _allowed(program: Program, at: int, taken: AbstractSet[int]) -> bool:
    """Tell whether a candidate may join others: no twin of it is there, nor too many of its entry."""
    if any(at in group and taken & set(group) for group in program.twins):
        return False
    group = program.candidates[at].group
    within = sum(program.candidates[other].group == group for other in taken)
    return not (program.per_entry and program.candidates[at].is_bullet and within >= program.per_entry)
