"""What of a résumé a reader has found, against what it says."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from tailor.text import clean, phrase, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.layouts.arrange import Sheet
    from benchmarks.layouts.people import Job, Person
    from tailor.model import Entry, Resume

CHECKS = ("name", "email", "phone", "sections", "heads", "titles", "dates", "bullets", "lines", "words")


class Found(NamedTuple):
    """Which of `CHECKS` hold, and what was missed."""

    held: dict[str, bool]
    missed: tuple[str, ...]


def measure(person: Person, sheet: Sheet, resume: Resume) -> Found:
    """Compare what a reader found with what a person says, and with the words that their sheet shows."""
    missed = [*_missed(person, resume), *_lost(sheet, resume)]
    held = {check: not any(one.startswith(f"{check}:") for one in missed) for check in CHECKS}
    return Found(held, tuple(missed))


def _missed(person: Person, resume: Resume) -> Iterator[str]:
    if phrase(resume.name) != phrase(person.name):
        yield f"name: {resume.name!r} for {person.name!r}"
    for kind, value in (("email", person.email), ("phone", person.phone)):
        shown = [one.text for one in resume.contacts if one.kind == kind]
        if not any(value in one for one in shown):
            yield f"{kind}: {value!r} not in {[(one.kind, one.text) for one in resume.contacts]}"
    for part in person.parts:
        alike = [one for one in resume.sections if phrase(one.title) == phrase(part.title)]
        if not any(one.kind == part.kind for one in alike):
            yield f"sections: {part.title!r} not in {[(one.title, one.kind) for one in resume.sections]}"
            continue
        section = next(one for one in alike if one.kind == part.kind)
        yield from _missed_jobs(part.jobs, section.entries)
        shown = [phrase(bullet.text.plain) for entry in section.entries for bullet in entry.bullets]
        shown += [
            phrase(f"{entry.plain} {entry.location} {entry.dates.text if entry.dates else ''}")
            for entry in section.entries
        ]
        for line in part.lines:
            if not any(phrase(line) in one for one in [*shown, " ".join(shown)]):
                yield f"lines: {line!r} not in {shown}"
    if len(resume.sections) > len(person.parts):
        extra = [
            one.title for one in resume.sections if phrase(one.title) not in {phrase(p.title) for p in person.parts}
        ]
        if extra:
            yield f"sections: too many {extra}"


def _missed_jobs(jobs: tuple[Job, ...], entries: tuple[Entry, ...]) -> Iterator[str]:
    for job in jobs:
        entry = next(
            (
                one
                for one in entries
                if phrase(job.title) in phrase(one.title.plain)
                or (
                    (job.organization and phrase(job.organization) in phrase(one.title.plain))
                    and phrase(job.title) in phrase(one.plain)
                )
            ),
            None,
        )
        # Two jobs may have one title: the organization decides.
        if job.organization:
            both = [
                one
                for one in entries
                if phrase(job.title) in phrase(one.plain) and phrase(job.organization) in phrase(one.plain)
            ]
            entry = both[0] if both else None
        if entry is None:
            yield f"heads: {job.title!r} at {job.organization!r} not in {[(one.title.plain, one.organization) for one in entries]}"
            yield f"bullets: of {job.title!r}"
            continue
        if (phrase(entry.title.plain), phrase(entry.organization)) != (phrase(job.title), phrase(job.organization)):
            yield f"titles: {(entry.title.plain, entry.organization)} for {(job.title, job.organization)}"
        shown = entry.dates.text if entry.dates else ""
        if phrase(shown) != phrase(job.dates):
            yield f"dates: {shown!r} for {job.dates!r}"
        found = [clean(bullet.text.plain) for bullet in entry.bullets]
        if found != [clean(one) for one in job.bullets]:
            yield f"bullets: {found} for {list(job.bullets)}"


def _lost(sheet: Sheet, resume: Resume) -> Iterator[str]:
    said = [sheet.name, sheet.headline, *(piece for line in sheet.contacts for piece in line)]
    for part in sheet.parts:
        said += [part.title, *part.lines]
        for item in part.items:
            said += [item.dates, *item.bullets, *(f"{row.left} {row.right}" for row in item.rows)]
    read = [resume.name, resume.headline, *(one.text for one in resume.contacts)]
    for section in resume.sections:
        read.append(section.title)
        for entry in section.entries:
            read += [entry.plain, entry.location, entry.dates.text if entry.dates else ""]
            read += [bullet.text.plain for bullet in entry.bullets]
    counted = [Counter(word.text.casefold() for one in texts for word in words(clean(one))) for texts in (said, read)]
    lost = counted[0] - counted[1]
    # Labels of contacts and the word above them are no loss: what they label tells as much.
    lost = Counter(
        {word: count for word, count in lost.items() if word not in {"phone", "email", "address", "web", "at"}}
    )
    if lost:
        yield f"words: lost {dict(lost)}"
