"""The choice as an integer program, and its solution by HiGHS: the best there is, or how far from it at most."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from tailor.selection.linear import Linear, maximise
from tailor.selection.options import Option
from tailor.values import value

FIRST_ANSWER, FURTHER_ANSWER = 1.0, 0.25
"""What answering a need is worth, as shares of its weight: up to a whole answer, and what a second one adds."""
FLOOR = 0.03
"""What any line is worth: an empty half of a page says less than a line that answers nothing."""
FIRST_BULLET = 0.3
"""What the first bullet of a job is worth besides: it explains the job."""
GAP = 0.001
"""The search ends where nothing can be better by more than this share."""
SECONDS, NODES = 2.0, 20_000
"""The search ends after so long, or after so many branches; these end it first on a usual machine, and alike on all."""
_EARLIER = 1e-6  # of two equal choices, the one that stands earlier in the résumé


class Group(NamedTuple):
    """An entry, or a section: what its heading takes, and the one it belongs to (-1: none).

    `bullets` is what more an entry's head takes as soon as a bullet stands below it, `apart` what more it takes with
    none below it where one stands below the entry `above` (-1: none); `shown` ones are always there.
    """

    height: float
    lines: float
    inside: int = -1
    bullets_height: float = 0.0
    bullets_lines: float = 0
    shown: bool = False
    explained: bool = False
    above: int = -1
    apart: float = 0.0


class Candidate(NamedTuple):
    """A unit: its options, the place of its entry among the groups, and whether it must be in."""

    options: tuple[Option, ...]
    group: int
    is_bullet: bool
    forced: bool


@value
class Program:
    """What there is to choose from; `needs` are the weights of the posting's needs by term.

    Of the candidates in a group of `twins` one at most is chosen, but all that must be in; and `per_entry` bullets of
    one entry (0: no limit).
    """

    groups: tuple[Group, ...]
    candidates: tuple[Candidate, ...]
    needs: Mapping[str, float]
    twins: tuple[tuple[int, ...], ...] = ()
    per_entry: int = 0

    def value(self, chosen: Iterable[Option]) -> float:
        """Return what a choice is worth: the lines' own worth, the first bullets of jobs, and the needs answered."""
        options = list(chosen)
        own = sum(option.worth + FLOOR for option in options)
        group_of = {one.options[0].unit: one.group for one in self.candidates if one.is_bullet}
        opened = {group_of[option.unit] for option in options if option.unit in group_of}
        firsts = sum(FIRST_BULLET for place in opened if self.groups[place].explained)
        answered = dict.fromkeys(self.needs, 0.0)
        for option in options:
            for term in option.answers.keys() & answered.keys():
                answered[term] += option.answers[term]
        return own + firsts + sum(self.needs[term] * worth_of_answers(amount) for term, amount in answered.items())


class Solution(NamedTuple):
    """The options that are chosen, in the order of the candidates, and the value that no choice can exceed.

    `height` is the room in points that the program reckons for them.
    """

    chosen: tuple[Option, ...]
    bound: float
    height: float


def worth_of_answers(amount: float) -> float:
    """Return what answers to one need are worth together, in shares of its weight; `amount` sums their strengths."""
    return FIRST_ANSWER * min(amount, 1.0) + FURTHER_ANSWER * min(max(amount - 1.0, 0.0), 1.0)


def solve(
    program: Program, height: float, lines: float, *, gap: float = GAP, seconds: float = SECONDS, nodes: int = NODES
) -> Solution | None:
    """Return the best choice within a height in points and a number of lines; None where what is forced does not fit.

    The search ends at the share `gap`, or after so many seconds or nodes. The same program always gives the same
    solution.
    """
    rows = Linear()
    chosen = [
        [rows.column(_worth(option, at, program), whole=True) for option in one.options]
        for at, one in enumerate(program.candidates)
    ]
    shown = [rows.column(0.0, shown=group.shown) for group in program.groups]
    bullets = [rows.column(0.0) for _ in program.groups]
    _limit_choices(rows, program, chosen, shown, bullets)
    heights = _limit_room(rows, program, chosen, shown, bullets, height=height, lines=lines)
    _count_answers(rows, program, chosen)
    found = maximise(rows, gap=gap, seconds=seconds, nodes=nodes)
    if found is None:
        return None
    picked = [
        option
        for one, columns in zip(program.candidates, chosen, strict=True)
        for option, column in zip(one.options, columns, strict=True)
        if found.values[column] > 0.5  # noqa: PLR2004 - whole numbers, but for the last bits
    ]
    return Solution(tuple(picked), found.bound, sum(found.values[column] * factor for column, factor in heights))


def _worth(option: Option, at: int, program: Program) -> float:
    return option.worth + FLOOR + _EARLIER * (1 - at / len(program.candidates))


def _limit_choices(
    rows: Linear, program: Program, chosen: Sequence[Sequence[int]], shown: Sequence[int], bullets: Sequence[int]
) -> None:
    """One option of a unit at most, below the headings that it needs."""
    inside: dict[int, list[int]] = {}
    for one, columns in zip(program.candidates, chosen, strict=True):
        rows.row(((column, 1.0) for column in columns), 1.0, 1.0 if one.forced else 0.0)
        above = bullets[one.group] if one.is_bullet else shown[one.group]
        rows.row([*((column, 1.0) for column in columns), (above, -1.0)], 0.0)
        if one.is_bullet:
            inside.setdefault(one.group, []).extend(columns)
    for place, group in enumerate(program.groups):
        rows.row([(bullets[place], 1.0), (shown[place], -1.0)], 0.0)
        if group.inside >= 0:
            rows.row([(shown[place], 1.0), (shown[group.inside], -1.0)], 0.0)
        within = inside.get(place, [])
        if group.explained and within:
            rows.row([(rows.column(FIRST_BULLET), 1.0), *((column, -1.0) for column in within)], 0.0)
        if group.above >= 0 and group.apart:
            # Else room for bullets that are not there could stand in for the space apart.
            rows.row([(bullets[place], 1.0), *((column, -1.0) for column in within)], 0.0)
        if program.per_entry and len(within) > program.per_entry:
            rows.row([(column, 1.0) for column in within], program.per_entry)
    for alike in program.twins:
        forced = sum(program.candidates[at].forced for at in alike)
        rows.row([(column, 1.0) for at in alike for column in chosen[at]], max(forced, 1))


def _limit_room(
    rows: Linear,
    program: Program,
    chosen: Sequence[Sequence[int]],
    shown: Sequence[int],
    bullets: Sequence[int],
    *,
    height: float,
    lines: float,
) -> list[tuple[int, float]]:
    """Limit the room, and return the height of each column."""
    heights, counts = list[tuple[int, float]](), list[tuple[int, float]]()
    for one, columns in zip(program.candidates, chosen, strict=True):
        for option, column in zip(one.options, columns, strict=True):
            heights.append((column, option.height))
            counts.append((column, option.lines))
    for place, group in enumerate(program.groups):
        heights += [(shown[place], group.height), (bullets[place], group.bullets_height)]
        counts += [(shown[place], group.lines), (bullets[place], group.bullets_lines)]
        if group.above >= 0 and group.apart:
            apart = rows.column(0.0)
            rows.row([(bullets[group.above], 1.0), (bullets[place], -1.0), (apart, -1.0)], 0.0)
            heights.append((apart, group.apart))
    rows.row(heights, height)
    rows.row(counts, lines)
    return heights


def _count_answers(rows: Linear, program: Program, chosen: Sequence[Sequence[int]]) -> None:
    """Give an answered need its worth once, a little for a second answer, and nothing more."""
    strengths: dict[str, list[tuple[int, float]]] = {term: [] for term in program.needs}
    for one, columns in zip(program.candidates, chosen, strict=True):
        for option, column in zip(one.options, columns, strict=True):
            for term, strength in option.answers.items():
                if term in strengths:
                    strengths[term].append((column, -strength))
    for term, found in strengths.items():
        if found:
            weight = program.needs[term]
            first, second = rows.column(FIRST_ANSWER * weight), rows.column(FURTHER_ANSWER * weight)
            rows.row([(first, 1.0), (second, 1.0), *found], 0.0)
