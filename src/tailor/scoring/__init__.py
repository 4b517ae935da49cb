"""Matches and plain words become scores: what every unit of a résumé is worth for a posting, and why."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import exp

from tailor.background.table import word_table
from tailor.kept import of_same
from tailor.model import Entry, Keyword, Match, Part, Posting, Resume, Score, Section
from tailor.scoring.needs import read_needs
from tailor.scoring.parts import Amount, Place, measure
from tailor.scoring.weights import MIDDLE, WEIGHTS, Weights

__all__ = ["WEIGHTS", "Amount", "Weights", "amounts", "score"]


def score(
    resume: Resume,
    posting: Posting,
    keywords: Sequence[Keyword] = (),
    matches: Sequence[Match] = (),
    weights: Weights = WEIGHTS,
) -> tuple[Score, ...]:
    """Return a score from 0 to 1 for every unit, in the résumé's order.

    A value is near 1 for a line that answers the posting directly, 0.5 where its readers would be undecided, near 0 for
    one that may go first. Without keywords and matches the plain words decide alone.
    """
    answers: defaultdict[str, list[Match]] = defaultdict(list)
    for found in matches:
        answers[found.unit].append(found)
    points: dict[str, float] = {part: getattr(weights, part) for part in weights.__match_args__}
    return tuple(
        _score(unit, measured, points, answers.get(unit, []))
        for unit, measured in amounts(resume, posting, keywords, answers)
    )


def amounts(
    resume: Resume, posting: Posting, keywords: Sequence[Keyword], answers: Mapping[str, Sequence[Match]]
) -> Iterator[tuple[str, dict[str, Amount]]]:
    """Yield every unit's id with the amount of each part, in the résumé's order; `answers` are matches by unit."""
    needs = read_needs(posting, word_table())
    asked = {keyword.term: keyword for keyword in keywords}
    for unit, text, place in _units(resume):
        found = [(asked[one.keyword], one) for one in answers.get(unit, ()) if one.keyword in asked]
        yield unit, measure(text, place, needs, found)


@of_same
def _units(resume: Resume) -> tuple[tuple[str, str, Place], ...]:
    """Return every unit's id, its words and where it stands; the same for all postings."""
    later = _later(resume)
    return tuple(
        (unit.id, unit.text, Place(unit.section.kind, f"{unit.section.title} · {unit.entry.plain}", count))
        for unit in resume.units()
        for count in (later[id(unit.entry)],)
    )


def _score(unit: str, measured: Mapping[str, Amount], points: Mapping[str, float], found: Sequence[Match]) -> Score:
    parts = [Part(name, points[name] * amount.value, amount.words) for name, amount in measured.items()]
    total = sum(part.points for part in parts)
    earned = sorted((part for part in parts if part.points), key=lambda part: -part.points)
    best = sorted(found, key=lambda match: (-match.strength, match.keyword, match.words))
    return Score(unit, 1 / (1 + exp(MIDDLE - total)), tuple(best), tuple(earned))


def _later(resume: Resume) -> dict[int, int]:
    """Return, by the entry's identity, how many entries of its section ended later; without dates the order tells."""
    return {id(entry): count for section in resume.sections for entry, count in _with_later(section)}


def _with_later(section: Section) -> Iterator[tuple[Entry, int]]:
    ends = [_end(entry) for entry in section.entries]
    known = sorted(end for end in ends if end)
    for number, (entry, end) in enumerate(zip(section.entries, ends, strict=True)):
        yield entry, len(known) - bisect_right(known, end) if end and len(known) == len(ends) else number


def _end(entry: Entry) -> tuple[bool, int, int] | None:
    """When an entry ended, in an order that puts current ones last; None where its dates do not say."""
    dates = entry.dates
    if dates is None or not (dates.current or dates.start or dates.end):
        return None
    last = dates.end or dates.start
    return (dates.current, last.year, last.month) if last else (True, 0, 0)
