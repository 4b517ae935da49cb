"""Sections and entries while their blocks arrive."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tailor.model import Bullet, BulletForm, Dates, Entry, RichText, Section, SectionKind, Span
from tailor.patterns import lazy
from tailor.readers.contacts import part_of
from tailor.readers.dates import adjoins, find_dates, parse_dates
from tailor.readers.entry_head import is_duty_label, is_head_line, read_head, take_dates
from tailor.readers.hints import Hint, dates_given, hinted
from tailor.readers.inline import tidy
from tailor.readers.places import is_place
from tailor.readers.skills import ITEMISED, with_items
from tailor.readers.vocabulary import names_position
from tailor.values import field, record, replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tailor.readers.blocks import Block

# In these sections a paragraph that begins or ends with a date is an entry of its own.
_LISTED: frozenset[SectionKind] = frozenset(
    {"awards", "certificates", "publications", "education", "work", "volunteer", "projects"}
)
# In these several entries may stand under one heading: the jobs at a company, the degrees of a school.
_GROUPED: frozenset[SectionKind] = frozenset({"work", "volunteer", "education"})
MARKED_LEVEL = 9
"""The level of an entry's heading that is one by look alone: below every level that a file can give."""
_ON_THEIR_OWN = lazy(r"\b(?:freelancer?|independent|self-employed|contractor|owner|founder)\b", re.IGNORECASE)
_LEADING_YEAR = lazy(r"\s*[|:,–—-]*\s*")


@record
class Draft:
    """An entry while its blocks arrive; `given` is its head where the file says itself what is what.

    `row` tells whether it is a table's row, which those below may go on with.
    """

    heading: RichText = field(default_factory=RichText)
    level: int = 0
    line: int = 0
    head: list[RichText] = field(default_factory=list)
    dates: Dates | None = None
    location: str = ""
    bullets: list[Bullet] = field(default_factory=list)
    given: Entry | None = None
    id: str = ""
    row: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing has arrived."""
        return not (self.given or self.heading.plain or self.head or self.bullets or self.dates or self.location)


@record
class Part:
    """A section while its blocks arrive."""

    title: str
    kind: SectionKind
    level: int
    line: int
    entries: list[Draft] = field(default_factory=list)

    def hint(self, hint: Hint) -> bool:
        """Apply a hint to the bullet added last, else to the entry; tell whether that makes sense."""
        draft = self.entries[-1] if self.entries else None
        if draft is None:
            return False
        if draft.bullets:
            bullet = hinted(draft.bullets[-1], hint)
            draft.bullets[-1] = bullet or draft.bullets[-1]
            return bullet is not None
        if hint.word == "id" and hint.value:
            draft.id = hint.value
            return True
        return False

    def names_columns(self, rows: Sequence[Block]) -> bool:
        """Tell whether the first of two rows is a table's header above dated entries."""
        if self.kind not in _LISTED or len(rows) != 2 or any(row.kind != "row" for row in rows):  # noqa: PLR2004
            return False
        header, first = rows
        return header.level > 0 and not any(map(_is_date, header.lines)) and any(map(_is_date, first.lines))

    def add(self, block: Block) -> None:
        """Add a heading, a paragraph, a bullet or a table's row."""
        if block.kind == "heading":
            self.entries.append(Draft(block.text, block.level, block.line))
            return
        if not self.entries:
            self.entries.append(Draft(line=block.line))
        draft = self.entries[-1]
        if block.kind == "bullet":
            draft.bullets.append(_bullet(block.text, "bullet", self.kind, block.line))
        elif block.kind == "row":
            self._add_row(block)
        elif draft.given:
            draft.bullets.append(_bullet(block.text, "paragraph", self.kind, block.line))
        elif (
            draft.heading.plain
            and not draft.bullets
            and all(is_head_line(line) for line in block.lines)
            and self.kind != "skills"
        ):
            draft.head.extend(block.lines)
        else:
            self._add_paragraph(block)

    def _add_row(self, block: Block) -> None:
        """Add a table's row: with dates in it an entry, else a line, whose first cell is the label of a skills line."""
        dated = [cell for cell in block.lines if _is_date(cell)]
        others = [cell for cell in block.lines if cell not in dated]
        if self.kind in _LISTED and dated and others:
            self.entries.append(Draft(others[0], line=block.line, head=[*others[1:], *dated], row=True))
            return
        above = self.entries[-1]
        if above.row and not above.bullets and all(map(is_head_line, block.lines)):
            above.head.extend(block.lines)
            return
        between = ": " if self.kind in ITEMISED and len(block.lines) == 2 else " | "  # noqa: PLR2004 - label, items
        spans = [span for cell in block.lines for span in (Span(between), *cell.spans)][1:]
        self.entries[-1].bullets.append(_bullet(RichText(tuple(spans)), "paragraph", self.kind, block.line))

    def _add_paragraph(self, block: Block) -> None:
        named = [line for line in block.lines if not _is_date(line)]
        if self.kind in _LISTED and not self.entries[-1].heading.plain and 0 < len(named) == len(block.lines) - 1:
            dated = [line for line in block.lines if _is_date(line)]
            self.entries.append(Draft(named[0], MARKED_LEVEL, block.line, head=[*named[1:], *dated]))
            return
        lines = block.lines if block.broken or self.kind in _LISTED else (block.text,)
        for line in lines:
            draft = self.entries[-1]
            dates, rest = (
                _dated_item(line) if (self.kind in _LISTED and not draft.heading.plain) or draft.dates else (None, line)
            )
            if dates and rest.plain and not _is_date(rest):
                self.entries.append(Draft(line=block.line, head=[rest], dates=dates))
            elif draft.dates and not draft.location and is_place(line.plain):
                draft.location = line.plain
            else:
                draft.bullets.append(_bullet(line, "paragraph", self.kind, block.line))


def _is_date(cell: RichText) -> bool:
    return parse_dates(cell.plain) is not None


def _dated_item(line: RichText) -> tuple[Dates | None, RichText]:
    """Take the date off a paragraph that starts or ends with one."""
    found = find_dates(line.plain)
    if found and found.start == 0:
        gap = _LEADING_YEAR.match(line.plain, found.end)
        return found.dates, part_of(line, gap.end() if gap else found.end, len(line.plain))
    return take_dates(line)


def _bullet(text: RichText, form: BulletForm, kind: SectionKind, line: int) -> Bullet:
    return with_items(Bullet("", tidy(text.spans), form, line=line), kind)


def finish(part: Part, person: str) -> Section:
    """Return the section that has arrived; entries under a common heading each bear what it says."""
    drafts = [draft for draft in part.entries if not draft.empty]
    entries: list[Entry] = []
    above: Entry | None = None
    owner: Entry | None = None
    above_level = 0
    for number, draft in enumerate(drafts):
        # Below a school's name, or where several positions stand below one, a comma parts no organization off.
        held = part.kind == "education" or draft.level == MARKED_LEVEL
        bare = all(is_duty_label(line.plain) for line in draft.head)
        named = held and above is not None and draft.level > above_level and bare
        entry = _entry(draft, "projects" if named else part.kind, person)
        follower = drafts[number + 1] if number + 1 < len(drafts) else None
        if part.kind in _GROUPED and _is_group(draft, follower):
            entry = _heading_first(entry, draft.heading)
            above = _under(entry, above, first=True) if above and draft.level > above_level else entry
            above_level = draft.level
            pending = True
            continue
        if above and draft.heading.plain and draft.level > above_level:
            entry = _under(entry, above, first=pending)
            pending = False
        else:
            above = None
        if owner and (draft.level == MARKED_LEVEL or (part.kind == "work" and _goes_on(entry, entries[-1:], draft))):
            entry = _at_the_same(entry, owner)
        entries.append(entry)
        owner = owner if draft.level == MARKED_LEVEL else entry
    return Section(part.title, part.kind, tuple(entries), part.line)


def _heading_first(entry: Entry, heading: RichText) -> Entry:
    """Return what stands above several entries, named by its heading though a line below that looks like a title."""
    if entry.title.plain in heading.plain or not entry.organization or entry.organization not in heading.plain:
        return entry
    return replace(entry, title=RichText.of(entry.organization), organization=entry.title.plain)


def _at_the_same(entry: Entry, owner: Entry) -> Entry:
    """Return an entry below another one's heading, where that named the organization."""
    if entry.organization or not owner.organization or not owner.title.plain:
        return entry
    return replace(entry, organization=owner.organization, location=entry.location or owner.location)


def _goes_on(entry: Entry, before: Sequence[Entry], draft: Draft) -> bool:
    """Tell whether an entry is what somebody was before, where they were already: a bare position, its time adjoining.

    Who works for themselves says so; all others name where they worked, or have just done so.
    """
    above = before[0] if before else None
    if draft.head or draft.given or not (above and above.dates and entry.dates and above.organization):
        return False
    title = entry.title.plain
    if entry.organization or entry.details or ", " in title or not names_position(title) or _ON_THEIR_OWN.search(title):
        return False
    return adjoins(entry.dates, above.dates)


def _is_group(draft: Draft, follower: Draft | None) -> bool:
    """Tell whether a heading holds nothing but deeper headings."""
    return bool(
        draft.heading.plain
        and not draft.bullets
        and follower
        and follower.heading.plain
        and follower.level > draft.level
        and not draft.given
    )


def _under(entry: Entry, above: Entry, *, first: bool) -> Entry:
    """Return an entry with the organization and place of the heading above it; the first bears all it says."""
    name = above.title.plain
    others = [RichText.of(above.organization), *above.details] if above.organization else list(above.details)
    dates = entry.dates or (above.dates if first else None)
    if above.dates and entry.dates:
        others.append(RichText.of(above.dates.text))
    organization, details = entry.organization, list(entry.details)
    if not organization:
        organization = name
    elif name and first:
        details.append(above.title)
    location = entry.location or above.location
    if entry.location and above.location and entry.location != above.location:
        others.append(RichText.of(above.location))
    return replace(
        entry, organization=organization, location=location, dates=dates, details=(*details, *(others if first else ()))
    )


def _entry(draft: Draft, kind: SectionKind, person: str) -> Entry:
    bullets = tuple(draft.bullets)
    if draft.given:
        return replace(draft.given, bullets=bullets, id=draft.id or draft.given.id)
    if draft.dates and not draft.heading.plain:
        if kind in _GROUPED and not draft.location:
            head = read_head(draft.head[0], [], kind, person, draft.line)
            further = (RichText.of(head.dates.text),) if head.dates else ()
            details = (*head.details, *further)
            return replace(head, dates=draft.dates, details=details, bullets=bullets, id=draft.id)
        return Entry(draft.id, draft.head[0], "", draft.location, draft.dates, bullets=bullets, line=draft.line)
    if not draft.heading.plain:
        return Entry(draft.id, details=tuple(draft.head), bullets=bullets, line=draft.line)
    head = read_head(draft.heading, draft.head, kind, person, draft.line)
    return replace(head, bullets=bullets, id=draft.id)


def read_entry_head(roles: Sequence[tuple[str, str]], blocks: Sequence[Block], line: int) -> Entry | None:
    """Return the entry whose head a comment describes: a role for each of the blocks; None where they don't fit.

    `url=…` and `id=…` are values without a block; `dates=START/END` says how the block's text is understood.
    """
    entry = Entry(line=line)
    lines = iter(blocks)
    for role, value in roles:
        if role == "url":
            entry = replace(entry, url=value)
            continue
        if role == "id":
            entry = replace(entry, id=value)
            continue
        block = next(lines, None)
        if block is None or block.kind not in {"heading", "paragraph"}:
            return None
        text = tidy(block.text.spans)
        if role == "title":
            entry = replace(entry, title=text)
        elif role == "organization":
            entry = replace(entry, organization=text.plain)
        elif role == "location":
            entry = replace(entry, location=text.plain)
        elif role == "dates":
            entry = replace(entry, dates=dates_given(text.plain, value) or parse_dates(text.plain) or Dates(text.plain))
        elif role == "detail":
            entry = replace(entry, details=(*entry.details, text))
        else:
            return None
    return entry
