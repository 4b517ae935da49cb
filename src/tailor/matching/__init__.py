"""Keywords × units → Matches: which lines of a résumé answer which needs."""

from __future__ import annotations

from rapidfuzz.distance import OSA

from tailor.model import Keyword, Match, Resume, Unit
from tailor.text import canonical, words

_SHORTEST_RESCUED = 7  # characters; below that one letter makes another word: Java, Lava


def match(resume: Resume, keywords: tuple[Keyword, ...]) -> tuple[Match, ...]:
    """Return every answer of a unit to a keyword, unit by unit, keyword by keyword."""
    return tuple(found for unit in resume.units() for found in _match_unit(unit, keywords))


def _match_unit(unit: Unit, keywords: tuple[Keyword, ...]) -> list[Match]:
    spelt = [canonical(word.text) for word in words(unit.text)]
    joined = f" {' '.join(spelt)} "
    found = []
    for keyword in keywords:
        if f" {keyword.term} " in joined:
            found.append(Match(keyword.term, unit.id, "exact", 1.0, keyword.term))
        elif rescued := _nearly(keyword.term, spelt):
            found.append(Match(keyword.term, unit.id, "typo", 0.8, rescued))
    return found


def _nearly(term: str, spelt: list[str]) -> str:
    """Return the word that differs from a long term by one slip of the keyboard; empty without one."""
    if len(term) < _SHORTEST_RESCUED or " " in term:
        return ""
    return next(
        (word for word in spelt if len(word) >= _SHORTEST_RESCUED and OSA.distance(term, word, score_cutoff=1) <= 1), ""
    )
