"""Lines of skills: a label and items that can be chosen and reordered one by one."""

from __future__ import annotations

import re

from tailor.model import Bullet, RichText, SectionKind, Skill
from tailor.patterns import lazy
from tailor.readers.contacts import part_of
from tailor.readers.section_names import kind_named
from tailor.values import replace

_LABEL = lazy(r"[^:,;|]{1,60}?:(?:\s|$)")
_MOST_WORDS = 6
ITEMISED: frozenset[SectionKind] = frozenset({"skills", "languages", "interests"})
"""Sections in which a line is a list of items that can be chosen one by one."""


def with_items(bullet: Bullet, kind: SectionKind) -> Bullet:
    """Return a line of such a section with its label and items; any other bullet as it is."""
    if kind not in ITEMISED:
        return bullet
    label, rest = split_label(bullet.text)
    skills = tuple(Skill("", item) for item in split_items(rest.plain, labelled=bool(label.spans)))
    return replace(bullet, label=label if skills else RichText(), skills=skills)


def split_label(line: RichText) -> tuple[RichText, RichText]:
    """Split "Databases: Oracle, MySQL" into its label, with the colon, and the rest; the label may be empty."""
    found = _LABEL.match(line.plain)
    if not found or found.end() >= len(line.plain):
        return RichText(), line
    return part_of(line, 0, found.end()), part_of(line, found.end(), len(line.plain))


def names_skills(line: RichText) -> bool:
    """Tell whether a line within a job says what was used in it: "Technologies: Kafka, Go"."""
    label, rest = split_label(line)
    return bool(label.spans and rest.plain) and kind_named(label.plain.rstrip(" :")) == "skills"


def split_items(text: str, *, labelled: bool = False) -> tuple[str, ...]:
    """Split a list at its commas (else semicolons, bars or dots), but not inside brackets; empty for prose.

    What stands alone behind a label is a list of one.
    """
    for separator in (",", ";", "、", "|", "·", "•"):
        items = _split_outside_brackets(text, separator)
        if len(items) > 1:
            return items if _are_items(items) else ()
    return (text,) if labelled and text and _are_items((text,)) else ()


def _split_outside_brackets(text: str, separator: str) -> tuple[str, ...]:
    items, depth, start = [], 0, 0
    for at, char in enumerate(text):
        depth = max(0, depth + (char in "([{") - (char in ")]}"))
        # Inside a number a comma separates nothing.
        if char == separator and not depth and not text[at + 1 : at + 2].isdigit():
            items.append(text[start:at].strip())
            start = at + 1
    items.append(text[start:].strip())
    return tuple(item for item in items if item)


def _are_items(items: tuple[str, ...]) -> bool:
    return all(len(re.sub(r"\(.*?\)", "", item).split()) <= _MOST_WORDS for item in items) and not items[-1].endswith(
        "."
    )
