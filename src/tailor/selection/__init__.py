"""Scores + page budget → Decisions → the variant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tailor.errors import UsageError
from tailor.model import Budget, Bullet, Decision, Keyword, Resume, Score
from tailor.page import Look, paragraphs
from tailor.selection.choose import SPARE_LINES, Choice, Task, choose
from tailor.selection.hints import values, with_hints, with_tags
from tailor.selection.layout import Layout, measure
from tailor.selection.options import Option, options_of
from tailor.selection.order import put_in_order, weights, with_skills
from tailor.selection.reasons import reason_to_drop, reason_to_keep
from tailor.values import replace
from tailor.wordings import all_wordings, scores_of_units

__all__ = [
    "SPARE_LINES",
    "Decided",
    "Layout",
    "apply",
    "decide",
    "measure_resume",
    "task_of",
    "with_hints",
    "with_tags",
]

_NICE_SHARE = 0.5  # what a need that would be nice counts beside a must, as in the fit


class Decided(NamedTuple):
    """The decisions, and by which share (0 to 1) a better choice could at most exceed theirs; 0 where none can."""

    decisions: tuple[Decision, ...]
    gap: float


def decide(
    resume: Resume, keywords: tuple[Keyword, ...], scores: tuple[Score, ...], budget: Budget, look: Look
) -> Decided:
    """Return for every unit, in the résumé's order, whether it is kept and why; what is kept fits the budget.

    `scores` holds those of the units and of their other wordings (`tailor.wordings`). Where not even the heads of all
    jobs fit, decisions on the entries that are left out follow. UsageError tells how many pinned bullets do not fit.
    """
    task = task_of(resume, keywords, scores, budget, look)
    choice = choose(task)
    _check_pins(resume, choice, budget.pages)
    shown = {one.term: one.shown or one.term for one in keywords if one.kind != "phrase"}
    value = values(resume, scores_of_units(scores))
    order = [unit.id for unit in _variant(resume, choice.options, choice.hidden, value).units()]
    return Decided(tuple(_decisions(resume, task.options, choice, order, shown)), choice.gap)


def task_of(
    resume: Resume, keywords: tuple[Keyword, ...], scores: tuple[Score, ...], budget: Budget, look: Look
) -> Task:
    """Return what is to be chosen from, with the arguments of `decide`."""
    wanted = weights(keywords)
    options = options_of(resume, {score.unit: score for score in scores}, wanted, look)
    value = values(resume, scores_of_units(scores))
    needs = {one.term: one.weight * (1.0 if one.need == "must" else _NICE_SHARE) for one in keywords}

    def lay_out(chosen: Sequence[Option], hidden: frozenset[str]) -> Layout:
        return measure_resume(_variant(resume, chosen, hidden, value), look)

    return Task(resume, options, needs, budget, look, lay_out)


def apply(
    resume: Resume, keywords: tuple[Keyword, ...], scores: tuple[Score, ...], decisions: tuple[Decision, ...]
) -> Resume:
    """Return the variant: what the decisions keep, in the order that answers the posting best."""
    decided = {decision.unit: decision for decision in decisions}
    kept: dict[str, Bullet | None] = {}
    for unit in resume.units():
        decision = decided[unit.id]
        if decision.keep and unit.bullet:
            worded = all_wordings(unit.bullet)[decision.wording]
            skills = tuple(one for one in unit.bullet.skills if not decision.skills or one.id in decision.skills)
            kept[unit.id] = with_skills(replace(unit.bullet, text=worded.text), skills, weights(keywords))
        elif decision.keep:
            kept[unit.id] = None
    hidden = frozenset(decision.unit for decision in decisions if not decision.keep)
    return put_in_order(resume, kept, values(resume, scores_of_units(scores)), hidden)


def measure_resume(resume: Resume, look: Look) -> Layout:
    """Return how a résumé lies on its pages."""
    return measure(paragraphs(resume, look), look)


def _variant(
    resume: Resume,
    chosen: Sequence[Option],
    hidden: frozenset[str],
    value: Mapping[str, float],
) -> Resume:
    return put_in_order(resume, {option.unit: option.bullet for option in chosen}, value, hidden)


def _check_pins(resume: Resume, choice: Choice, pages: int) -> None:
    kept = {option.unit for option in choice.options}
    pinned = [unit.id for unit in resume.units() if unit.bullet and unit.bullet.pin]
    if lost := sum(one not in kept for one in pinned):
        room = "one page" if pages == 1 else f"{pages} pages"
        raise UsageError(
            f"{lost} of {len(pinned)} pinned bullets do not fit on {room}: pin fewer, or ask for more --pages"
        )


def _decisions(
    resume: Resume,
    options: Mapping[str, Sequence[Option]],
    choice: Choice,
    order: Sequence[str],
    shown: Mapping[str, str],
) -> Iterator[Decision]:
    chosen = {option.unit: option for option in choice.options}
    kept = [chosen[unit] for unit in order if unit in chosen]
    for unit in resume.units():
        option = chosen.get(unit.id)
        if option:
            skills = tuple(skill.id for skill in option.bullet.skills) if option.cut and option.bullet else ()
            yield replace(_decision(option, reason_to_keep(option, shown), keep=True), skills=skills)
        elif unit.id not in options:
            yield Decision(unit.id, keep=False, reason="dropped: skipped as you asked")
        else:
            best = max(options[unit.id], key=lambda way: way.worth)
            yield _decision(best, reason_to_drop(best, kept, shown), keep=False)
    units = {unit.id for unit in resume.units()}
    for section in resume.sections:
        for entry in section.entries:
            if entry.id in choice.hidden and entry.id not in units:
                yield Decision(entry.id, keep=False, reason="dropped: no room for its head; the oldest jobs go first")


def _decision(option: Option, reason: str, *, keep: bool) -> Decision:
    return Decision(option.unit, keep, reason, option.wording, lines=option.lines, covers=tuple(option.answers))
