"""Stable ids for entries, bullets and skills, made from their own words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tailor.text import phrase
from tailor.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tailor.model import Bullet, Entry, Section


def with_ids(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Give an id to everything that has none; a unit keeps its id whatever is moved or edited elsewhere."""
    names = _Names(frozenset(_given(sections)))
    return tuple(replace(section, entries=tuple(map(names.entry, section.entries))) for section in sections)


def _given(sections: tuple[Section, ...]) -> Iterator[str]:
    for section in sections:
        for entry in section.entries:
            yield entry.id
            for bullet in entry.bullets:
                yield bullet.id
                yield from (skill.id for skill in bullet.skills)


try:
    # hashlib has it from here; but it loads OpenSSL first, which takes as long as a fifth of a bare Python.
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b


class _Names:
    def __init__(self, given: frozenset[str]) -> None:
        self.seen: Counter[str] = Counter()
        self.given = given

    def name(self, text: str) -> str:
        """Return six hexadecimal digits for the words of a text, numbered where the same words stand again."""
        digest = blake2b(phrase(text).encode(), digest_size=3).hexdigest()
        while True:
            self.seen[digest] += 1
            name = digest if self.seen[digest] == 1 else f"{digest}-{self.seen[digest]}"
            if name not in self.given:
                return name

    def entry(self, entry: Entry) -> Entry:
        dates = entry.dates.text if entry.dates else ""
        return replace(
            entry,
            id=entry.id or self.name(f"{entry.plain} {dates}"),
            bullets=tuple(map(self.bullet, entry.bullets)),
        )

    def bullet(self, bullet: Bullet) -> Bullet:
        skills = tuple(replace(skill, id=skill.id or self.name(skill.text)) for skill in bullet.skills)
        return replace(bullet, id=bullet.id or self.name(bullet.text.plain), skills=skills)
