"""In which order a variant says what it keeps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from tailor.model import Bullet, Entry, Keyword, Month, Resume, RichText, Section, SectionKind, Skill, Span
from tailor.text import phrase
from tailor.values import replace

# These stay where the person put them; the others change places among themselves.
_SETTLED: frozenset[SectionKind] = frozenset({"summary", "work", "education", "references", "other"})
# A summary is prose: its sentences follow each other.
_PROSE: frozenset[SectionKind] = frozenset({"summary", "other", "references"})
_NOW = (9999, 12)


def put_in_order(
    resume: Resume,
    kept: Mapping[str, Bullet | None],
    value: Mapping[str, float],
    hidden: frozenset[str] = frozenset(),
) -> Resume:
    """Return the résumé with the kept units only, the most valuable first wherever order is free.

    Bullets go by value within their entry, dated entries by date, the latest first, undated ones by value. A section or
    entry with nothing kept in it is left out, but for jobs and degrees. `kept` gives each unit's bullet as it is shown
    (None: an entry without bullets), `hidden` the jobs that are left out all the same.
    """
    sections = []
    for section in resume.sections:
        entries = [_entry(entry, section.kind, kept, value) for entry in section.entries]
        shown = tuple(entry for entry in entries if entry.id not in hidden and _is_shown(entry, section.kind, kept))
        if shown:
            sections.append(replace(section, entries=_ordered(shown, value)))
    return replace(resume, sections=_rearranged(sections, value))


def _entry(entry: Entry, kind: SectionKind, kept: Mapping[str, Bullet | None], value: Mapping[str, float]) -> Entry:
    bullets = [shown for bullet in entry.bullets if (shown := kept.get(bullet.id))]
    if kind not in _PROSE:
        bullets = list(_by_value(bullets, value))
    return replace(entry, bullets=tuple(bullets))


def _by_value(bullets: list[Bullet], value: Mapping[str, float]) -> Iterator[Bullet]:
    """Yield bullets with the most valuable first; paragraphs between bullets introduce them and stay where they are."""
    for _, run in groupby(bullets, key=lambda bullet: bullet.form):
        yield from sorted(run, key=lambda bullet: -value[bullet.id])


def _is_shown(entry: Entry, kind: SectionKind, kept: Mapping[str, Bullet | None]) -> bool:
    return bool(entry.bullets) or entry.id in kept or is_job(entry, kind)


def is_job(entry: Entry, kind: SectionKind) -> bool:
    """Tell whether an entry is a job or a degree: leaving it out would leave an unexplained gap."""
    return kind in {"work", "education"} and bool(entry.title.plain)


def _ordered(entries: tuple[Entry, ...], value: Mapping[str, float]) -> tuple[Entry, ...]:
    """Dated entries take the places that dated ones had, the latest first; undated ones theirs, the best first."""
    dated = sorted((entry for entry in entries if entry.dates), key=until, reverse=True)
    undated = sorted((entry for entry in entries if not entry.dates), key=lambda entry: -_worth(entry, value))
    by_date, by_value = iter(dated), iter(undated)
    return tuple(next(by_date) if entry.dates else next(by_value) for entry in entries)


def until(entry: Entry) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return until when and from when an entry lasts, as far as its dates tell."""
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


def with_skills(bullet: Bullet, skills: tuple[Skill, ...], wanted: Mapping[str, float]) -> Bullet:
    """Return a skills line with these of its items, what is asked for first; the rest keeps its order."""
    return showing(bullet, tuple(sorted(skills, key=lambda skill: -skill_want(skill, wanted))))


def showing(bullet: Bullet, skills: tuple[Skill, ...]) -> Bullet:
    """Return a skills line with these of its items, in this order."""
    if skills == bullet.skills:
        return bullet
    label = (*bullet.label.spans, Span(" ")) if bullet.label.spans else ()
    return replace(bullet, skills=skills, text=RichText((*label, Span(", ".join(skill.text for skill in skills)))))


def skill_want(skill: Skill, wanted: Mapping[str, float]) -> float:
    """Return the weight of the weightiest keyword that an item of a skills line names; 0 where it names none."""
    spelt = phrase(skill.text)
    return max((weight for term, weight in wanted.items() if f" {term} " in f" {spelt} "), default=0.0)


def weights(keywords: tuple[Keyword, ...]) -> dict[str, float]:
    """Return the weight of each keyword by its term."""
    return {keyword.term: keyword.weight for keyword in keywords}
