"""Advice on a master résumé: what a careful reader would stumble over, with the line where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from tailor.background.verbs import tells_of_doing
from tailor.calendar import no_such_day
from tailor.model import Bullet, Entry, Month, Note, Resume, Section, SectionKind
from tailor.page.language import language_of
from tailor.text import canonical, phrase, words
from tailor.twins import find_twins, not_compared

_LONGEST_BULLET = 230  # characters: two lines of ten-point type between usual margins
_LEAST_WORDS = 3
_PLACEHOLDER = re.compile(
    r"lorem ipsum|\[(?:your|company|name|title|date|insert)[^\]]{0,40}\]|<(?:your|insert)[^>]{0,40}>"
    r"|\b(?:TODO|TBD|FIXME|XXX+)\b|\byour (?:name|company|title) here\b",
    re.IGNORECASE,
)
_MARKER = re.compile(r"\*\*|(?:^|\s)__|__(?:\s|$)")
_DATED: frozenset[SectionKind] = frozenset({"work", "education", "volunteer"})
_DONE: frozenset[SectionKind] = frozenset({"work", "volunteer"})
_SENTENCES: frozenset[SectionKind] = frozenset({"work", "projects", "volunteer"})


def lint(resume: Resume) -> tuple[Note, ...]:
    """Return advice, in the order of the file's lines; what a reader noted comes first."""
    found = [*_top(resume), *not_compared(resume)]
    english = language_of(resume).startswith("en")
    for section in resume.sections:
        found.extend(_section(section))
        for entry in section.entries:
            found.extend(_entry(entry, section.kind))
            for bullet in entry.bullets:
                found.extend(_bullet(bullet, section.kind))
                if english and section.kind in _DONE:
                    found.extend(_verbless(bullet))
    found.extend(_twins(resume))
    notes = [
        Note(note.slug, note.message, resume.source, note.line) for note in sorted(found, key=lambda one: one.line)
    ]
    return (*resume.notes, *notes)


def _top(resume: Resume) -> Iterator[Note]:
    kinds = {contact.kind for contact in resume.contacts}
    if not resume.name:
        yield Note("no-name", "no name stands at the top")
    if "email" not in kinds:
        yield Note("no-email", "no e-mail address is given: nobody can answer")
    if "phone" not in kinds:
        yield Note("no-phone", "no phone number is given: many recruiters call first")


def _section(section: Section) -> Iterator[Note]:
    if section.kind == "other" and section.title:
        yield Note(
            "unknown-section",
            f"“{section.title}” is no section that a parser would know, such as Work Experience or Education",
            line=section.line,
        )
    dated = [entry for entry in section.entries if entry.dates and entry.dates.start]
    for before, after in pairwise(dated) if section.kind in _DATED else ():
        if _until(after) > _until(before) and _begin(after) > _begin(before):
            yield Note("order", f"“{after.plain[:50]}” is later than the entry above it", line=after.line)


def _entry(entry: Entry, kind: SectionKind) -> Iterator[Note]:
    dates = entry.dates
    if dates and dates.start and dates.end and _whole(dates.end, 12) < _whole(dates.start, 1):
        yield Note("dates", f"“{dates.text}” ends before it begins", line=entry.line)
    if wrong := no_such_day(dates.text if dates else entry.plain):
        yield Note("no-such-day", f"no calendar has “{wrong}”", line=entry.line)
    if kind == "work" and entry.title.plain and not dates:
        yield Note("no-dates", f"“{entry.plain[:50]}” has no dates", line=entry.line)


def _bullet(bullet: Bullet, kind: SectionKind) -> Iterator[Note]:
    text = bullet.text.plain
    if bullet.form == "bullet" and len(text) > _LONGEST_BULLET and not bullet.skills:
        yield Note("long", f"{len(text)} characters: more than two lines; give its parts bullets", line=bullet.line)
    if kind in _SENTENCES and bullet.form == "bullet" and len(phrase(text).split()) < _LEAST_WORDS:
        yield Note("short", f"“{text}” says too little to stand alone", line=bullet.line)
    if found := _PLACEHOLDER.search(text):
        yield Note("placeholder", f"“{found[0]}” looks like text that was to be filled in", line=bullet.line)
    if _MARKER.search(text):
        yield Note("marker", f"a marker without partner is left in “{text[:50]}”", line=bullet.line)


def _verbless(bullet: Bullet) -> Iterator[Note]:
    """Find a bullet that says what there was, and not what the person did."""
    keys = [canonical(word.text) for word in words(bullet.text.plain)]
    if bullet.form == "bullet" and len(keys) >= _LEAST_WORDS and not any(map(tells_of_doing, keys)):
        yield Note("no-verb", f"“{bullet.text.plain[:50]}” has no verb: say what you did", line=bullet.line)


def _twins(resume: Resume) -> Iterator[Note]:
    bullets = [unit.bullet for unit in resume.units() if unit.bullet and not unit.bullet.skills]
    for at, first in find_twins([bullet.text.plain for bullet in bullets]).items():
        again = bullets[at]
        said = again.text.plain[:50]
        yield Note("twice", f"says the same as line {bullets[first].line}: “{said}”", line=again.line)


def _begin(entry: Entry) -> tuple[int, int]:
    return _whole(entry.dates.start, 1) if entry.dates else (0, 0)


def _until(entry: Entry) -> tuple[int, int]:
    if entry.dates is None or entry.dates.current:
        return 9999, 12
    return _whole(entry.dates.end or entry.dates.start, 12)


def _whole(month: Month | None, default: int) -> tuple[int, int]:
    return (month.year, month.month or default) if month else (0, 0)
