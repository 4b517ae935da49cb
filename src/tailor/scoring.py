"""Matches → Scores: what each unit of a résumé is worth for a posting."""

from __future__ import annotations

from collections import defaultdict
from math import prod

from tailor.model import Keyword, Match, Resume, Score, SectionKind

# How often a line of such a section is what a posting asks for; a grade or a school prize seldom is.
_USUAL_WORTH: dict[SectionKind, float] = {"work": 1.0, "projects": 0.9, "education": 0.6, "awards": 0.5}
_ELSEWHERE = 0.8
# One match of full weight gives this much of what is still missing to 1: several are needed to come near.
_SHARE = 0.5


def score(resume: Resume, keywords: tuple[Keyword, ...], matches: tuple[Match, ...]) -> tuple[Score, ...]:
    """Return a score from 0 to 1 for every unit, in the résumé's order, with the matches that earned it."""
    weight = {keyword.term: keyword.weight for keyword in keywords}
    answers: dict[str, list[Match]] = defaultdict(list)
    for found in matches:
        answers[found.unit].append(found)
    scores = []
    for unit in resume.units():
        best = sorted(answers[unit.id], key=lambda one: (-weight[one.keyword] * one.strength, one.keyword))
        missing = prod(1 - _SHARE * weight[one.keyword] * one.strength for one in best)
        worth = _USUAL_WORTH.get(unit.section.kind, _ELSEWHERE)
        scores.append(Score(unit.id, worth * (1 - missing), tuple(best)))
    return tuple(scores)
