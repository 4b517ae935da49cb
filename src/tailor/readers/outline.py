"""Headings, paragraphs and bullets of any text-like format, understood as a résumé."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from tailor.model import Note, Resume, SectionKind
from tailor.readers.drafts import Draft, Part, finish, read_entry_head
from tailor.readers.entry_head import take_dates
from tailor.readers.heads import mark_entries, mark_sections
from tailor.readers.hints import Hint, lines_given, read_hint, read_roles
from tailor.readers.ids import with_ids
from tailor.readers.languages import with_levels_below
from tailor.readers.section_names import kind_likely, kind_named
from tailor.readers.titles import is_contact_title
from tailor.readers.top import Top, given_top, read_contacts, read_top
from tailor.readers.vocabulary import names_position

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tailor.readers.blocks import Block

_KINDS: tuple[SectionKind, ...] = get_args(SectionKind)
# Above every heading: any heading ends a section that a comment has opened.
_UNTITLED = 99


def build_resume(blocks: Sequence[Block], source: str = "", known: Top = Top()) -> Resume:  # noqa: B008 - a constant
    """Return the résumé that the blocks spell; every word of them is in it. An empty text gives an empty résumé.

    `known` is what other parts of the file tell of the person. Comments and pictures end up in the notes.
    """
    builder = _Builder(source)
    blocks = mark_sections(blocks)
    top, rest = builder.top(blocks, known)
    builder.read(rest)
    if builder.ordinary:
        builder.notes.append(Note("comments", f"comments that are no hints, left out: {builder.ordinary}", source))
    sections = tuple(finish(part, top.name) for part in builder.parts)
    return Resume(top.name, top.headline, top.contacts, with_ids(sections), source, tuple(builder.notes))


class _Builder:
    """The sections found so far."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.parts: list[Part] = []
        self.notes: list[Note] = []
        self.levels: set[int] = set()
        self.ordinary = 0

    # ------------------------------------------------------------- the top

    def top(self, blocks: Sequence[Block], known: Top) -> tuple[Top, list[Block]]:
        """Return the person, and the blocks from the first section on; what is neither opens a section of its own."""
        hint = read_hint(blocks[0].text.plain) if blocks and blocks[0].kind == "comment" else Hint("", "")
        given = given_top(read_roles(hint.value), blocks[1:]) if hint.word == "resume" else None
        if given:
            return given[0], list(blocks[1 + given[1] :])
        blocks, personal = self._without_personal(blocks)
        start = next((at for at in range(len(blocks)) if self._opens_first(blocks, at)), len(blocks))
        top, loose = read_top([*blocks[:start], *personal], known)
        if top.beside:
            told = f"'{top.beside}' beside the name was left out"
            self.notes.append(Note("document-title", told, self.source, blocks[0].line if blocks else 0))
        return top, [*loose, *blocks[start:]]

    def _without_personal(self, blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
        """Return blocks without the sections that hold ways to reach the person, and what stands in those."""
        kept: list[Block] = []
        personal: list[Block] = []
        at = 0
        while at < len(blocks):
            head = blocks[at]
            titled = head.kind == "heading" and not _section_hint(blocks, at) and is_contact_title(head.text.plain)
            body = _below(blocks, at) if titled else []
            if any(read_contacts(line) for block in body for line in block.lines):
                personal.extend(body)
                told = f"'{head.text.plain}' was read as contact data"
                self.notes.append(Note("contact-section", told, self.source, head.line))
                at += 1 + len(body)
            else:
                kept.append(head)
                at += 1
        return kept, personal

    def _opens_first(self, blocks: Sequence[Block], at: int) -> bool:
        block, after = blocks[at], blocks[at + 1 : at + 3]
        if block.kind == "comment":
            return read_hint(block.text.plain).word in {"section", "entry"} and at > 0
        if block.kind != "heading":
            return False
        if kind_named(block.text.plain) is not None or _section_hint(blocks, at):
            return True
        above = [line for before in blocks[:at] if before.kind in {"heading", "paragraph"} for line in before.lines]
        if all(map(read_contacts, above)):
            return False
        # A position between the name and the contacts, or the first section, is the headline.
        follower = after[0] if after else None
        return not (
            names_position(block.text.plain)
            and follower
            and (follower.kind == "heading" or (follower.kind == "paragraph" and read_contacts(follower.lines[0])))
        )

    # ------------------------------------------------------- the sections

    def read(self, blocks: Sequence[Block]) -> None:
        """Split blocks into sections, and add what stands in them; what stands before the first has no title."""
        body: list[Block] = []
        part, at = Part("", "summary", 0, blocks[0].line if blocks else 0), 0
        while at < len(blocks):
            opened = self._section(blocks, at, part)
            if opened:
                self._fill(part, body)
                part, body = opened, []
                at += 1 + (blocks[at].kind == "heading" and bool(_section_hint(blocks, at)))
                continue
            taken = self._given_blocks(blocks, at) or 1
            body.extend(blocks[at : at + taken])
            at += taken
        self._fill(part, body)

    def _section(self, blocks: Sequence[Block], at: int, part: Part) -> Part | None:
        """Return the section that a block opens, if any."""
        block = blocks[at]
        if block.kind == "comment":
            hint = read_hint(block.text.plain)
            kind, _, untitled = hint.value.partition(" ")
            opens = hint.word == "section" and untitled == "untitled" and kind in _KINDS
            return Part("", _kind(kind), _UNTITLED, block.line) if opens else None
        given = _section_hint(blocks, at)
        if not given and not self._opens(part, block, blocks[at + 1 : at + 4]):
            return None
        self.levels.add(block.level)
        title = " ".join(block.text.plain.split())
        return Part(title, _kind(given or kind_named(title) or kind_likely(title)), block.level, block.line)

    def _opens(self, part: Part, block: Block, after: Sequence[Block]) -> bool:
        """Tell whether a heading opens a section: by its name, its level, and what follows it."""
        if block.kind != "heading":
            return False
        known = kind_named(block.text.plain) is not None
        if not part.level:
            return True
        if block.level > part.level:
            return known and block.level in self.levels
        return known or block.level < part.level or not _looks_like_entry(part, block, after)

    def _given_blocks(self, blocks: Sequence[Block], at: int) -> int:
        """Return how many blocks a comment `entry: …` describes, itself among them; 0 without one."""
        if blocks[at].kind != "comment":
            return 0
        hint = read_hint(blocks[at].text.plain)
        return 1 + lines_given(hint.value) if hint.word == "entry" else 0

    def _fill(self, part: Part, body: Sequence[Block]) -> None:
        """Add blocks to their section; an untitled one with nothing in it is none."""
        content = any(block.kind not in {"comment", "picture"} for block in body)
        if not part.level and not content and not any(self._given_blocks(body, at) for at in range(len(body))):
            for block in body:
                self._say(block)
            return
        self.parts.append(part)
        marked = mark_entries(with_levels_below(body) if part.kind == "languages" else body, part.kind)
        at = 0
        while at < len(marked):
            taken = self._given_blocks(marked, at)
            if part.names_columns(marked[at : at + 2]):
                header = " | ".join(cell.plain for cell in marked[at].lines)
                self.notes.append(Note("table-header", f"left out: {header}", self.source, marked[at].line))
            elif taken:
                self._add_given(part, marked[at : at + taken])
            else:
                self._add(part, marked[at])
            at += taken or 1

    def _add_given(self, part: Part, blocks: Sequence[Block]) -> None:
        roles = read_roles(read_hint(blocks[0].text.plain).value)
        entry = read_entry_head(roles, blocks[1:], blocks[0].line)
        if entry is None:
            self._warn(f"not understood: <!-- {blocks[0].text.plain.strip()[:60]} -->", blocks[0].line)
            for block in blocks[1:]:
                self._add(part, block)
            return
        part.entries.append(Draft(line=entry.line, given=entry))

    def _add(self, part: Part, block: Block) -> None:
        if block.kind not in {"comment", "picture"}:
            part.add(block)
            return
        hint = read_hint(block.text.plain) if block.kind == "comment" else Hint("", "")
        if not hint.word:
            self._say(block)
        elif not part.hint(hint):
            self._warn(f"not understood here: <!-- {block.text.plain.strip()[:60]} -->", block.line)

    def _say(self, block: Block) -> None:
        if block.kind == "picture":
            self.notes.append(Note("picture", f"a picture is left out: {block.text.plain}", self.source, block.line))
            return
        hint = read_hint(block.text.plain)
        if hint.problem or hint.word:
            self._warn(hint.problem or f"belongs to no bullet: <!-- {block.text.plain.strip()[:60]} -->", block.line)
        else:
            self.ordinary += 1

    def _warn(self, message: str, line: int) -> None:
        self.notes.append(Note("unknown-hint", message, self.source, line))


def _below(blocks: Sequence[Block], at: int) -> Sequence[Block]:
    """Return the blocks below a heading, up to the next that is no deeper."""
    level = blocks[at].level
    ends = (end for end in range(at + 1, len(blocks)) if blocks[end].kind == "heading" and blocks[end].level <= level)
    return blocks[at + 1 : next(ends, len(blocks))]


def _kind(name: str) -> SectionKind:
    return next((kind for kind in _KINDS if kind == name), "other")


def _section_hint(blocks: Sequence[Block], at: int) -> str:
    """Return the kind that a comment right behind a heading gives to its section; empty without one."""
    if blocks[at].kind != "heading" or at + 1 >= len(blocks) or blocks[at + 1].kind != "comment":
        return ""
    hint = read_hint(blocks[at + 1].text.plain)
    return hint.value if hint.word == "section" and hint.value in _KINDS else ""


def _looks_like_entry(part: Part, block: Block, after: Sequence[Block]) -> bool:
    """Tell whether a heading at its section's level is an entry: dates stand in it or right below."""
    if part.kind in {"summary", "skills", "other"}:
        return False
    below: list[object] = []
    for follower in after:
        if follower.kind not in {"paragraph", "row", "comment"}:
            break
        below.extend(follower.lines)
    lines = [block.text, *(line for one in after for line in one.lines if line in below)]
    return any(take_dates(line)[0] for line in lines)
