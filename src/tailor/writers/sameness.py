"""Where two résumés differ in anything but the lines of their sources."""

from __future__ import annotations

from tailor.model import Bullet, Entry, Resume, Section
from tailor.values import replace

Place = tuple[int, ...]
"""The numbers of a section, entry and bullet; fewer for what is above, none for the top."""
EVERYTHING: Place = (-1,)


def differences(first: Resume, second: Resume) -> set[Place]:
    """Return the places at which the second résumé is not the first."""
    found: set[Place] = set()
    if (first.name, first.headline, first.contacts) != (second.name, second.headline, second.contacts):
        found.add(())
    if len(first.sections) != len(second.sections):
        return found | _below(first)
    for number, (one, other) in enumerate(zip(first.sections, second.sections, strict=True)):
        found |= _in_section(one, other, (number,))
    return found


def _below(resume: Resume) -> set[Place]:
    """Return the places of all sections and entries."""
    places: set[Place] = set()
    for number, section in enumerate(resume.sections):
        places |= {(number,)} | {(number, inner) for inner in range(len(section.entries))}
    return places


def _in_section(first: Section, second: Section, place: Place) -> set[Place]:
    found: set[Place] = set()
    if (first.title, first.kind) != (second.title, second.kind):
        found.add(place)
    if len(first.entries) != len(second.entries):
        return found | {place} | {(*place, number) for number in range(len(first.entries))}
    for number, (one, other) in enumerate(zip(first.entries, second.entries, strict=True)):
        found |= _in_entry(one, other, (*place, number))
    return found


def _in_entry(first: Entry, second: Entry, place: Place) -> set[Place]:
    found: set[Place] = set()
    if replace(first, bullets=(), line=0) != replace(second, bullets=(), line=0):
        found.add(place)
    if [bullet.form for bullet in first.bullets] != [bullet.form for bullet in second.bullets]:
        return found | {place}
    for number, (one, other) in enumerate(zip(first.bullets, second.bullets, strict=True)):
        if _unlined(one) != _unlined(other):
            found.add((*place, number))
    return found


def _unlined(bullet: Bullet) -> Bullet:
    return replace(bullet, line=0)
