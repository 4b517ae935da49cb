"""Headings, paragraphs and bullets of any text-like format, understood as a résumé."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tailor.model import Bullet, BulletForm, Contact, Dates, Entry, Resume, RichText, Section, SectionKind, Skill
from tailor.readers.contacts import part_of, pieces, read_contact
from tailor.readers.dates import find_dates
from tailor.readers.entry_head import is_head_line, read_head, take_dates
from tailor.readers.ids import with_ids
from tailor.readers.places import is_place
from tailor.readers.section_names import kind_likely, kind_named
from tailor.readers.skills import split_items, split_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tailor.readers.blocks import Block

# In these sections a paragraph that begins or ends with a date is an entry of its own.
_LISTED: frozenset[SectionKind] = frozenset(
    {"awards", "certificates", "publications", "education", "work", "volunteer", "projects"}
)
# In these a line is a list of items that can be chosen one by one.
_ITEMISED: frozenset[SectionKind] = frozenset({"skills", "languages", "interests"})
_LONGEST_HEADLINE = 120
_LEADING_YEAR = re.compile(r"\s*[|:,–—-]*\s*")


@dataclass(slots=True)
class _Draft:
    """An entry while its blocks arrive."""

    heading: RichText = field(default_factory=RichText)
    level: int = 0
    line: int = 0
    head: list[RichText] = field(default_factory=list)
    dates: Dates | None = None
    location: str = ""
    bullets: list[Bullet] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        return not (self.heading.plain or self.head or self.bullets or self.dates or self.location)


@dataclass(slots=True)
class _Part:
    """A section while its blocks arrive."""

    title: str
    kind: SectionKind
    level: int
    line: int
    entries: list[_Draft] = field(default_factory=list)


def build_resume(blocks: Sequence[Block], source: str = "") -> Resume:
    """Return the résumé that the blocks spell; every word of them is in it. An empty text gives an empty résumé."""
    start = next((at for at, block in enumerate(blocks) if _opens_section(block, at, None)), len(blocks))
    name, headline, contacts, loose = _read_top(blocks[:start])
    parts = [_Part("", "summary", 0, loose[0].line)] if loose else []
    for block in loose:
        _add(parts[0], block)
    levels: set[int] = set()
    for at, block in enumerate(blocks[start:], start):
        if _opens_section(block, at, parts[-1] if parts else None, levels, blocks[at + 1 : at + 4]):
            title = block.text.plain
            parts.append(_Part(title, kind_named(title) or kind_likely(title), block.level, block.line))
            levels.add(block.level)
        else:
            _add(parts[-1], block)
    sections = tuple(_finish(part, name) for part in parts)
    return Resume(name, headline, tuple(contacts), with_ids(sections), source)


# ------------------------------------------------------------------- the top


def _read_top(blocks: Sequence[Block]) -> tuple[str, str, list[Contact], list[Block]]:
    """Return name, headline, contacts, and the blocks that are none of these."""
    name, headline, contacts = "", "", list[Contact]()
    loose: list[Block] = []
    for block in blocks:
        if not name and block.kind != "bullet":
            first, *others = block.lines
            name = first.plain
            block = replace(block, lines=tuple(others))  # noqa: PLW2901 - the name is taken off
        for line in block.lines:
            found = _read_contacts(line)
            if found:
                contacts.extend(found)
            elif not headline and not loose and len(line.plain) <= _LONGEST_HEADLINE and block.kind != "bullet":
                headline = line.plain
            else:
                loose.append(replace(block, lines=(line,)))
    return name, headline, contacts, loose


def _read_contacts(line: RichText) -> list[Contact]:
    """Return the contacts of a line; empty when it holds none."""
    found = [(piece.plain, read_contact(piece)) for piece in pieces(line)]
    if not any(contact for _, contact in found) and not all(is_place(text) for text, _ in found):
        return []
    return [contact or Contact("location" if is_place(text) else "other", text) for text, contact in found]


# -------------------------------------------------------------- the sections


def _opens_section(
    block: Block,
    at: int,
    part: _Part | None,
    levels: frozenset[int] | set[int] = frozenset(),
    after: Sequence[Block] = (),
) -> bool:
    """Tell whether a block is a section's heading: by its name, its level, and what follows it."""
    if block.kind != "heading":
        return False
    known = kind_named(block.text.plain) is not None
    if part is None:
        return known or at > 0
    if block.level > part.level:
        return known and block.level in levels
    return known or block.level < part.level or not _looks_like_entry(part, block, after)


def _looks_like_entry(part: _Part, block: Block, after: Sequence[Block]) -> bool:
    """Tell whether a heading at its section's level is an entry: dates stand in it or right below."""
    if part.kind in {"summary", "skills", "other"}:
        return False
    below = [line for follower in after if follower.kind == "paragraph" for line in follower.lines]
    return any(take_dates(line)[0] for line in (block.text, *below))


def _add(part: _Part, block: Block) -> None:
    if block.kind == "heading":
        part.entries.append(_Draft(block.text, block.level, block.line))
        return
    if not part.entries:
        part.entries.append(_Draft(line=block.line))
    draft = part.entries[-1]
    if block.kind == "bullet":
        draft.bullets.append(_bullet(block.text, "bullet", part.kind, block.line))
    elif (
        draft.heading.plain
        and not draft.bullets
        and all(is_head_line(line) for line in block.lines)
        and part.kind != "skills"
    ):
        draft.head.extend(block.lines)
    else:
        _add_paragraph(part, block)


def _add_paragraph(part: _Part, block: Block) -> None:
    lines = block.lines if block.broken or part.kind in _LISTED else (block.text,)
    for line in lines:
        draft = part.entries[-1]
        dates, rest = (
            _dated_item(line) if (part.kind in _LISTED and not draft.heading.plain) or draft.dates else (None, line)
        )
        if dates and rest.plain:
            part.entries.append(_Draft(line=block.line, head=[rest], dates=dates))
        elif draft.dates and not draft.location and is_place(line.plain):
            draft.location = line.plain
        else:
            draft.bullets.append(_bullet(line, "paragraph", part.kind, block.line))


def _dated_item(line: RichText) -> tuple[Dates | None, RichText]:
    """Take the date off a paragraph that starts or ends with one."""
    found = find_dates(line.plain)
    if found and found.start == 0:
        gap = _LEADING_YEAR.match(line.plain, found.end)
        return found.dates, part_of(line, gap.end() if gap else found.end, len(line.plain))
    return take_dates(line)


def _bullet(text: RichText, form: BulletForm, kind: SectionKind, line: int) -> Bullet:
    if kind not in _ITEMISED:
        return Bullet("", text, form, line=line)
    label, rest = split_label(text)
    skills = tuple(Skill("", item) for item in split_items(rest.plain, labelled=bool(label.spans)))
    return Bullet("", text, form, label if skills else RichText(), skills, line=line)


def _finish(part: _Part, person: str) -> Section:
    drafts = [draft for draft in part.entries if not draft.empty]
    return Section(part.title, part.kind, tuple(_entry(draft, part.kind, person) for draft in drafts), part.line)


def _entry(draft: _Draft, kind: SectionKind, person: str) -> Entry:
    if draft.dates and not draft.heading.plain:
        return Entry(
            title=draft.head[0],
            location=draft.location,
            dates=draft.dates,
            bullets=tuple(draft.bullets),
            line=draft.line,
        )
    if not draft.heading.plain:
        return Entry(details=tuple(draft.head), bullets=tuple(draft.bullets), line=draft.line)
    return replace(read_head(draft.heading, draft.head, kind, person, draft.line), bullets=tuple(draft.bullets))
