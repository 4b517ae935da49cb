"""Scores + page budget → Decisions → the variant."""

from __future__ import annotations

from tailor.errors import UsageError
from tailor.model import Bullet, Decision, Keyword, Resume, Score
from tailor.page import Look, paragraphs
from tailor.selection.choose import choose
from tailor.selection.costs import measure_costs
from tailor.selection.hints import values, with_hints
from tailor.selection.layout import Layout, line_height, measure
from tailor.selection.order import put_in_order, weights

__all__ = ["Layout", "apply", "decide", "measure_resume", "with_hints"]

_FILLINGS = 4  # times that a page is filled, at most: each gives out the room that the one before has left
SPARE_LINES = 3
"""Lines left free at the end of the last page, because word processors break lines a little differently."""


def decide(
    resume: Resume, keywords: tuple[Keyword, ...], scores: tuple[Score, ...], pages: int, look: Look
) -> tuple[Decision, ...]:
    """Return for every unit, in the résumé's order, whether it is kept and why; what is kept fits the pages.

    UsageError tells how many pinned bullets do not fit.
    """
    value, wanted = values(resume, scores), weights(keywords)
    costs, room = measure_costs(resume, look), pages * look.text_height - SPARE_LINES * line_height(look)
    kept: list[str] = []
    for _ in range(_FILLINGS):
        more = choose(resume, value, costs, room)
        while more and not _fits(put_in_order(resume, frozenset(more), value, wanted), pages, look):
            more.pop()
        kept = max(kept or more, more, key=lambda ids: sum(value[one] for one in ids))
        layout = measure_resume(put_in_order(resume, frozenset(more), value, wanted), look)
        # What is shown without its bullets may take less room than was reckoned: that room is given out again.
        left = (layout.lines_free - SPARE_LINES) * line_height(look)
        if layout.pages < pages or left < line_height(look) or len(more) == len(scores):
            break
        room += left
    _check_pins(resume, frozenset(kept), pages)
    chosen, bullets = frozenset(kept), {unit.id: unit.bullet for unit in resume.units()}
    return tuple(
        Decision(score.unit, score.unit in chosen, _reason(score, bullets[score.unit], score.unit in chosen))
        for score in scores
    )


def apply(
    resume: Resume, keywords: tuple[Keyword, ...], scores: tuple[Score, ...], decisions: tuple[Decision, ...]
) -> Resume:
    """Return the variant: what the decisions keep, in the order that answers the posting best."""
    kept = frozenset(decision.unit for decision in decisions if decision.keep)
    return put_in_order(resume, kept, values(resume, scores), weights(keywords))


def measure_resume(resume: Resume, look: Look) -> Layout:
    """Return how a résumé lies on its pages."""
    return measure(paragraphs(resume), look)


def _fits(variant: Resume, pages: int, look: Look) -> bool:
    layout = measure_resume(variant, look)
    return layout.pages < pages or (layout.pages == pages and layout.lines_free >= SPARE_LINES)


def _check_pins(resume: Resume, kept: frozenset[str], pages: int) -> None:
    pinned = [unit.id for unit in resume.units() if unit.bullet and unit.bullet.pin]
    if lost := sum(one not in kept for one in pinned):
        room = "one page" if pages == 1 else f"{pages} pages"
        raise UsageError(
            f"{lost} of {len(pinned)} pinned bullets do not fit on {room}: pin fewer, or ask for more --pages"
        )


def _reason(score: Score, bullet: Bullet | None, keep: bool) -> str:
    if bullet and bullet.skip:
        return "dropped: skipped as you asked"
    if bullet and bullet.pin:
        return "kept: pinned"
    answers = ", ".join(found.words for found in score.matches[:3])
    if keep:
        return f"kept: answers {answers}" if answers else "kept: there was room"
    return f"dropped: no room; answers {answers}" if answers else "dropped: answers nothing that is asked"
