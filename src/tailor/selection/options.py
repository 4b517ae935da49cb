"""The ways in which each unit can be shown: its wordings, and a skills line cut to fewer lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from tailor.model import Bullet, Entry, Resume, Score, Section, SectionKind, Unit
from tailor.page import Look, paragraphs
from tailor.selection.layout import measure
from tailor.selection.order import showing, skill_want, with_skills
from tailor.values import replace
from tailor.wordings import all_wordings, wording_id

_MOST_LINES = 60  # of a page: no skills line that is cut takes more
# An item of a skills line that nobody asked for still says what somebody can do.
_LEAST_WANT = 0.05


class Option(NamedTuple):
    """One way to show a unit: its worth, height (points), lines, and how well (0 to 1) it answers needs, by term.

    `bullet` is None for an entry without bullets; `wording` is 0 for its own text; `cut` says that items are left out.
    """

    unit: str
    bullet: Bullet | None
    wording: int
    cut: bool
    worth: float
    height: float
    lines: int
    answers: Mapping[str, float]


def options_of(
    resume: Resume, scores: Mapping[str, Score], wanted: Mapping[str, float], look: Look
) -> dict[str, tuple[Option, ...]]:
    """Return every way to show each unit that is not skipped, in the résumé's order; the usual way comes first.

    `scores` holds those of all wordings, under their own ids; `wanted` the weight of each keyword by its term.
    """
    return {
        unit.id: tuple(_ways(unit, scores, wanted, look))
        for unit in resume.units()
        if not (unit.bullet and unit.bullet.skip)
    }


def _ways(unit: Unit, scores: Mapping[str, Score], wanted: Mapping[str, float], look: Look) -> Iterator[Option]:
    if unit.bullet is None:
        height, lines = _size(unit, None, look)
        own = scores[unit.id]
        yield Option(unit.id, None, 0, cut=False, worth=own.value, height=height, lines=lines, answers=_answers(own))
        return
    seen = set[str]()
    for number, worded in enumerate(all_wordings(unit.bullet)):
        found = scores.get(wording_id(unit.id, number))
        if found is None or worded.text.plain in seen:
            continue
        seen.add(worded.text.plain)
        bullet = with_skills(replace(unit.bullet, text=worded.text), unit.bullet.skills, wanted)
        whole = _option(unit, bullet, number, found, look)
        yield whole
        if bullet.skills and number == 0:
            yield from _cut(unit, whole, found, wanted, look)


def _option(unit: Unit, bullet: Bullet, wording: int, found: Score, look: Look) -> Option:
    height, lines = _size(unit, bullet, look)
    return Option(
        unit.id,
        bullet,
        wording,
        cut=False,
        worth=found.value * bullet.weight,
        height=height,
        lines=lines,
        answers=_answers(found),
    )


def _cut(unit: Unit, whole: Option, found: Score, wanted: Mapping[str, float], look: Look) -> Iterator[Option]:
    """Yield a skills line with its least wanted items left out, once for each number of lines below its own."""
    assert whole.bullet is not None  # noqa: S101 - only skills lines come here
    line, skills = whole.bullet, whole.bullet.skills  # the most wanted first
    worth = [_LEAST_WANT + skill_want(skill, wanted) for skill in skills]

    def shortened(count: int) -> Option:
        return _option(unit, showing(line, skills[:count]), 0, found, look)

    for count in reversed(
        _counts(min(whole.lines - 1, _MOST_LINES), len(skills), lambda count: shortened(count).lines)
    ):
        ids = {skill.id for skill in skills[:count]}
        left = tuple(one for one in found.matches if not one.skill or one.skill in ids)
        share = sum(worth[:count]) / sum(worth)
        answers = _answers(replace(found, matches=left))
        yield shortened(count)._replace(cut=True, worth=whole.worth * share, answers=answers)


def _counts(most: int, items: int, lines_of: Callable[[int], int]) -> list[int]:
    """Return how many items, but not all, have room in one line, in two, and in so on up to the `most` lines."""
    counts, low = list[int](), 0
    for target in range(1, most + 1):
        # From the line before on, in ever wider steps: measuring all that there is would cost most of the time.
        step = max(low, 1)
        while low + step < items and lines_of(low + step) <= target:
            low, step = low + step, 2 * step
        high = min(low + step, items)
        low += bisect_right(range(low + 1, high), target, key=lines_of)
        counts += [low] if low else []
    return counts


def _answers(found: Score) -> dict[str, float]:
    best: dict[str, float] = {}
    for one in found.matches:
        best[one.keyword] = max(best.get(one.keyword, 0.0), one.strength)
    return best


def _size(unit: Unit, bullet: Bullet | None, look: Look) -> tuple[float, int]:
    """Return the height and the lines that a unit takes in its entry, where the only bullet may be set otherwise."""
    beside = [one for one in unit.entry.bullets if one.id != unit.id][:1]
    entry = replace(unit.entry, bullets=(bullet, *beside) if bullet else ())
    return _measured(entry, unit.section.kind, unit.id, look)


@lru_cache(maxsize=4096)
def _measured(entry: Entry, kind: SectionKind, unit: str, look: Look) -> tuple[float, int]:
    # A batch asks for the same lines with every posting.
    shown = [
        replace(paragraph, first=False, apart=False)
        for paragraph in paragraphs(Resume("", sections=(Section("", kind, (entry,)),)), look)
        if paragraph.unit == unit
    ]
    layout = measure(shown, look)
    return sum(layout.heights), layout.lines
