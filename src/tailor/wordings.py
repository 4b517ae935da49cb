"""Several wordings of one fact: each is matched and scored as a bullet of its own, one at most is shown."""

from __future__ import annotations

from collections.abc import Iterable

from tailor.kept import of_same
from tailor.model import Bullet, Decision, Entry, Match, Resume, Score
from tailor.values import replace

_BETWEEN = "\x1f"  # stands in no id that a person can write


@of_same
def spell_out(resume: Resume) -> Resume:
    """Return the résumé with every other wording as a further bullet below its own; the same one if there are none."""
    if not any(bullet.wordings for section in resume.sections for entry in section.entries for bullet in entry.bullets):
        return resume
    sections = (
        replace(section, entries=tuple(_spelt(entry) for entry in section.entries)) for section in resume.sections
    )
    return replace(resume, sections=tuple(sections))


def _spelt(entry: Entry) -> Entry:
    return replace(entry, bullets=tuple(one for bullet in entry.bullets for one in all_wordings(bullet)))


def all_wordings(bullet: Bullet) -> tuple[Bullet, ...]:
    """Return a bullet in each of its wordings, its own text first; the others bear ids of their own."""
    others = (
        replace(bullet, id=wording_id(bullet.id, number), text=text, wordings=())
        for number, text in enumerate(bullet.wordings, 1)
    )
    return (bullet, *others)


def wording_id(unit: str, wording: int) -> str:
    """Return the id under which a unit's wording is matched and scored; `wording` 0 is its own text."""
    return f"{unit}{_BETWEEN}{wording}" if wording else unit


def unit_of(spelt: str) -> str:
    """Return the id of the unit that a wording belongs to."""
    return spelt.partition(_BETWEEN)[0]


def matches_of_units(matches: Iterable[Match]) -> tuple[Match, ...]:
    """Return matches with the ids of units in place of those of their wordings."""
    return tuple(replace(one, unit=unit_of(one.unit)) if _BETWEEN in one.unit else one for one in matches)


def scores_of_units(scores: Iterable[Score]) -> tuple[Score, ...]:
    """Return one score a unit: that of its best wording, the earlier one where two are equal."""
    best: dict[str, Score] = {}
    for score in scores:
        unit = unit_of(score.unit)
        if unit not in best or score.value > best[unit].value:
            best[unit] = replace(score, unit=unit, matches=matches_of_units(score.matches))
    return tuple(best.values())


def matches_shown(matches: Iterable[Match], decisions: Iterable[Decision]) -> tuple[Match, ...]:
    """Return the matches of the wordings and skills that are kept, and of entries' heads, with the ids of units."""
    decided = {decision.unit: decision for decision in decisions}

    def is_shown(one: Match) -> bool:
        decision = decided.get(unit_of(one.unit))
        if decision is None:
            return True
        cut = bool(decision.skills and one.skill) and one.skill not in decision.skills
        return decision.keep and one.unit == wording_id(decision.unit, decision.wording) and not cut

    return matches_of_units(filter(is_shown, matches))
