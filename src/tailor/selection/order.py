"""In which order a variant says what it keeps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby

from tailor.model import Bullet, Entry, Keyword, Month, Resume, RichText, Section, SectionKind, Skill, Span
from tailor.text import phrase

# These stay where the person put them; the others change places among themselves.
_SETTLED: frozenset[SectionKind] = frozenset({"summary", "work", "education", "references", "other"})
# A summary is prose: its sentences follow each other.
_PROSE: frozenset[SectionKind] = frozenset({"summary", "other", "references"})
_NOW = (9999, 12)


def put_in_order(
    resume: Resume, kept: frozenset[str], value: Mapping[str, float], wanted: Mapping[str, float]
) -> Resume:
    """Return the résumé with the kept units only, the most valuable first wherever order is free.

    Bullets go by value within their entry, dated entries by date, the latest first, undated ones by value, skills by
    how much they are wanted. A section or entry with nothing kept in it is left out, but for jobs and degrees.
    `wanted` gives the weight of each keyword by its term.
    """
    sections = []
    for section in resume.sections:
        entries = [_entry(entry, section.kind, kept, value, wanted) for entry in section.entries]
        shown = tuple(entry for entry in entries if _is_shown(entry, section.kind, kept))
        if shown:
            sections.append(replace(section, entries=_ordered(shown, value)))
    return replace(resume, sections=_rearranged(sections, value))


def _entry(
    entry: Entry, kind: SectionKind, kept: frozenset[str], value: Mapping[str, float], wanted: Mapping[str, float]
) -> Entry:
    bullets = [_with_skills_in_order(bullet, wanted) for bullet in entry.bullets if bullet.id in kept]
    if kind not in _PROSE:
        bullets = list(_by_value(bullets, value))
    return replace(entry, bullets=tuple(bullets))


def _by_value(bullets: list[Bullet], value: Mapping[str, float]) -> Iterator[Bullet]:
    """Yield bullets with the most valuable first; paragraphs between bullets introduce them and stay where they are."""
    for _, run in groupby(bullets, key=lambda bullet: bullet.form):
        yield from sorted(run, key=lambda bullet: -value[bullet.id])


def _is_shown(entry: Entry, kind: SectionKind, kept: frozenset[str]) -> bool:
    # Leaving out a job or a degree would leave an unexplained gap.
    return bool(entry.bullets) or entry.id in kept or (kind in {"work", "education"} and bool(entry.title.plain))


def _ordered(entries: tuple[Entry, ...], value: Mapping[str, float]) -> tuple[Entry, ...]:
    """Dated entries take the places that dated ones had, the latest first; undated ones theirs, the best first."""
    dated = sorted((entry for entry in entries if entry.dates), key=_until, reverse=True)
    undated = sorted((entry for entry in entries if not entry.dates), key=lambda entry: -_worth(entry, value))
    by_date, by_value = iter(dated), iter(undated)
    return tuple(next(by_date) if entry.dates else next(by_value) for entry in entries)


def _until(entry: Entry) -> tuple[tuple[int, int], tuple[int, int]]:
    dates = entry.dates
    if dates is None or dates.start is None:
        return (0, 0), (0, 0)
    return (_NOW if dates.current else _whole(dates.end or dates.start)), _whole(dates.start)


def _whole(month: Month) -> tuple[int, int]:
    # A bare year may mean any of its months: the last keeps it above the dated months that it may follow.
    return month.year, month.month or 12


def _worth(entry: Entry, value: Mapping[str, float]) -> float:
    return max((value[bullet.id] for bullet in entry.bullets), default=value.get(entry.id, 0.0))


def _rearranged(sections: list[Section], value: Mapping[str, float]) -> tuple[Section, ...]:
    """Sections that may move take each other's places, the best first; a tie keeps the person's own order."""
    movable = sorted(
        (section for section in sections if section.kind not in _SETTLED),
        key=lambda section: -max((_worth(entry, value) for entry in section.entries), default=0.0),
    )
    best = iter(movable)
    return tuple(section if section.kind in _SETTLED else next(best) for section in sections)


def _with_skills_in_order(bullet: Bullet, wanted: Mapping[str, float]) -> Bullet:
    """Return a skills line with what is asked for first; the rest keeps its order."""
    if not bullet.skills:
        return bullet
    skills = tuple(sorted(bullet.skills, key=lambda skill: -_want(skill, wanted)))
    if skills == bullet.skills:
        return bullet
    label = (*bullet.label.spans, Span(" ")) if bullet.label.spans else ()
    return replace(bullet, skills=skills, text=RichText((*label, Span(", ".join(skill.text for skill in skills)))))


def _want(skill: Skill, wanted: Mapping[str, float]) -> float:
    spelt = phrase(skill.text)
    return max((weight for term, weight in wanted.items() if f" {term} " in f" {spelt} "), default=0.0)


def weights(keywords: tuple[Keyword, ...]) -> dict[str, float]:
    """Return the weight of each keyword by its term."""
    return {keyword.term: keyword.weight for keyword in keywords}
