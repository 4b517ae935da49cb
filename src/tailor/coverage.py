"""Which needs of a posting are answered, by half or not at all, and one number for the whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tailor.model import Answer, Coverage, Keyword, Match, Need, Resume, Verdict

WHOLE, HALF = 0.6, 0.3
"""Strengths from which a need counts as answered, and as answered by half: a narrower term, other forms and a slip of
the keyboard answer; a wider field, or half of the years asked for, answer by half."""
NICE_SHARE = 0.5
"""What a nice-to-have counts beside a must."""
FIT_FORMULA = "fit = 100 x sum(weight x strength) / sum(weight); nice needs count half"
"""The formula of `fit` in words, for reports."""
GUESSED = "phrase"
"""The kind of keywords that only their place between other words tells: shown last, and in no figure."""


def answer(keywords: Sequence[Keyword], matches: Iterable[Match]) -> tuple[Answer, ...]:
    """Return for every keyword the best match and the verdict, in the order of the keywords."""
    best: dict[str, Match] = {}
    for found in matches:
        if found.keyword not in best or found.strength > best[found.keyword].strength:
            best[found.keyword] = found
    return tuple(Answer(keyword, _verdict(best.get(keyword.term)), best.get(keyword.term)) for keyword in keywords)


def _verdict(match: Match | None) -> Verdict:
    if match is None or match.strength < HALF:
        return "missing"
    return "answered" if match.strength >= WHOLE else "half"


def answers_of(variant: Resume, matches: Iterable[Match]) -> list[Match]:
    """Return those matches that stand in what a variant shows: its units, and the heads of its entries."""
    shown = {unit.id for unit in variant.units()}
    shown |= {entry.id for section in variant.sections for entry in section.entries}
    return [found for found in matches if found.unit in shown]


def coverage(need: Need, answers: Sequence[Answer]) -> Coverage:
    """Return how many needs of a kind there are, and how many are answered whole and by half; guesses left out."""
    verdicts = [one.verdict for one in answers if one.keyword.need == need and one.keyword.kind != GUESSED]
    return Coverage(verdicts.count("answered"), verdicts.count("half"), len(verdicts))


def fit(answers: Sequence[Answer]) -> float:
    """Return how well a résumé fits a posting, 0 to 100, comparable between postings; 0 where nothing is asked.

    The share of the weight of all needs that is answered, each by the strength of its best match (see FIT_FORMULA).
    """
    counted = [one for one in answers if one.keyword.kind != GUESSED]
    asked = sum(_weight(one.keyword) for one in counted)
    answered = sum(_weight(one.keyword) * one.match.strength for one in counted if one.match)
    return 100 * answered / asked if asked else 0.0


def _weight(keyword: Keyword) -> float:
    return keyword.weight * (1.0 if keyword.need == "must" else NICE_SHARE)
