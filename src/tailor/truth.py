"""The promise that nothing is invented: every line of a variant is one of its master's."""

from __future__ import annotations

from collections.abc import Iterator

from tailor.errors import BrokenPromise
from tailor.model import Bullet, Entry, Resume


def check_truth(source: Resume, variant: Resume) -> None:
    """Raise BrokenPromise if the variant says what its master does not, or has lost a way to reach the person."""
    if (source.name, source.headline, source.contacts) != (variant.name, variant.headline, variant.contacts):
        raise BrokenPromise("the variant changed the name, the headline or a contact")
    facts, lists = set(_facts(source)), dict(_lists(source))
    for fact in _facts(variant):
        if fact not in facts:
            raise BrokenPromise(f"the variant holds a line that the master does not: {fact[1][:60]!r}")
    for key, items in _lists(variant):
        if not items <= lists.get(key, frozenset()):
            raise BrokenPromise(f"the variant holds a skill that the master does not, in {key[:60]!r}")


def _facts(resume: Resume) -> Iterator[tuple[str, str]]:
    """Everything said outside skills lines, in every wording, each with the entry or section that it is said of."""
    for section in resume.sections:
        yield section.title, section.kind
        for entry in section.entries:
            yield section.title, _head(entry)
            for bullet in entry.bullets:
                if not bullet.skills:
                    yield from ((_head(entry), text.plain) for text in (bullet.text, *bullet.wordings))


def _head(entry: Entry) -> str:
    return f"{entry.plain} / {entry.location} / {entry.dates.text if entry.dates else ''}"


def _lists(resume: Resume) -> Iterator[tuple[str, frozenset[str]]]:
    """Every skills line by its id, with its label and items; and its text, which holds nothing else."""
    for unit in resume.units():
        if unit.bullet and unit.bullet.skills:
            yield unit.id, frozenset(skill.text for skill in unit.bullet.skills) | {unit.bullet.label.plain}
            if _leftover(unit.bullet):
                raise BrokenPromise(f"a skills line says more than its items: {unit.text[:60]!r}")


def _leftover(bullet: Bullet) -> bool:
    rest = bullet.text.plain.removeprefix(bullet.label.plain)
    for skill in sorted((skill.text for skill in bullet.skills), key=len, reverse=True):
        rest = rest.replace(skill, "", 1)
    return bool(rest.strip(" ,;|·•"))
