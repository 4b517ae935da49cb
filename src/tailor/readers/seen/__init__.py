"""A document as it is seen: lines with their look, whatever format they come from → the blocks of a résumé."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tailor.model import Note, RichText, SectionKind
from tailor.readers.blocks import Block
from tailor.readers.section_names import kind_likely, kind_named
from tailor.readers.seen.entries import DATED, holds_posts, section_blocks
from tailor.readers.seen.lines import Line, body_size
from tailor.readers.seen.looks import look_of, section_heads, without_heads_marks
from tailor.readers.seen.run_in import with_heads_apart
from tailor.readers.seen.tables import COLUMNS
from tailor.readers.seen.top import has_contact, has_email, is_labelled_name, may_be_name, reaches, top_blocks
from tailor.readers.titles import is_contact_title, title_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST_WAY = 80
_FEW_WORDS = 4
_FEW_LINES = 3
_UNTITLED = "section: other untitled"
"""The hint by which what headers and footers add is a section of its own."""


@dataclass(slots=True)
class Seen:
    """The lines of a document: `top` those of the first page's header, `foot` what other headers and footers add."""

    top: list[Line] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)
    foot: list[Line] = field(default_factory=list)


def read_blocks(seen: Seen, source: str = "") -> tuple[list[Block], list[Note]]:
    """Return a document's headings, paragraphs and bullets, and what is to be told about them."""
    lines = with_heads_apart(without_heads_marks([*seen.top, *seen.body]))
    heads = section_heads(lines)
    looks = {look_of(lines[at]) for at in heads}
    heads |= {at for at, line in enumerate(lines) if look_of(line) in looks and is_contact_title(line.plain)}
    parts = list(_parts(lines, sorted(heads)))
    notes: list[Note] = []
    top = parts.pop(0)[1] if parts and parts[0][0] is None else []
    contacts = [] if any(reaches(line.text) for line in top) else _take_last(parts)
    foot = seen.foot if _is_only_contacts(seen.foot) else [line for line in seen.foot if reaches(line.text)]
    contacts += foot
    for head, content in [part for part in parts if part[0] and is_contact_title(part[0].plain)]:
        assert head is not None  # noqa: S101 - chosen above
        top = [*top, *filter(is_labelled_name, content)]
        contacts += [line for line in content if not is_labelled_name(line)]
        parts.remove((head, content))
        notes.append(Note("contact-section", f"'{head.plain}' was read as contact data", source, head.paragraph))
    top = [*(_take_name(parts, top) or _take_named_part(parts, [*top, *contacts])), *top]
    if not any(map(has_email, (*top, *contacts))):
        contacts += _take_from_summary(parts)
    blocks, more = top_blocks(top, contacts, source)
    body = body_size(lines)
    kinds = {_kind_of(head) for head, _ in parts if head}
    for head, content in parts:
        if head is None:
            continue
        blocks.append(Block("heading", (_title(head),), 1, head.paragraph))
        kind = _kind_of(head)
        if (other := _kind_by_content(kind, content, kinds)) != kind:
            kind = other
            blocks.append(Block("comment", (RichText.of(f"section: {kind}"),)))
        rows = [line for line in content if line.style != COLUMNS or kind not in DATED]
        notes += [_columns_note(line, source) for line in content if line not in rows]
        blocks.extend(section_blocks(rows, kind, body))
    running = list(section_blocks([line for line in seen.foot if line not in foot], "other", body))
    blocks.extend([Block("comment", (RichText.of(_UNTITLED),)), *running] if running else [])
    return blocks, [*notes, *more]


def _kind_of(head: Line) -> SectionKind:
    return kind_named(title_of(head.plain)) or kind_likely(head.plain)


def _kind_by_content(kind: SectionKind, content: list[Line], kinds: set[SectionKind]) -> SectionKind:
    """Return the kind of a section by what stands in it; `kinds` are those that the document's headings name.

    Activities with dates and bullets are posts that somebody held, and a "career summary" with them is all the jobs.
    """
    if kind == "interests" and holds_posts(content):
        return "volunteer"
    if kind == "summary" and "work" not in kinds and holds_posts(content, least=2):
        return "work"
    return kind


def _columns_note(line: Line, source: str) -> Note:
    header = line.plain.replace("\t", " | ")
    return Note("table-header", f"left out: {header}", source, line.paragraph)


def _take_name(parts: list[tuple[Line | None, list[Line]]], top: list[Line]) -> list[Line]:
    """Take the name out of a section where it stands below the first heading, in the largest letters of all."""
    sizes = sorted({line.size for _, content in parts for line in content} | {line.size for line in top})
    others = [head.size for head, _ in parts if head]
    if len(sizes) < 2 or any(line.size == sizes[-1] for line in top) or max(others, default=0.0) >= sizes[-1]:  # noqa: PLR2004
        return []
    largest = [(content, line) for _, content in parts for line in content if line.size == sizes[-1]]
    if len(largest) > 1 or not may_be_name(largest[0][1].plain):
        return []
    content, name = largest[0]
    content.remove(name)
    return [name]


def _take_named_part(parts: list[tuple[Line | None, list[Line]]], top: list[Line]) -> list[Line]:
    """Take a heading that is a person's name, with the few lines below it, where nothing in the top may be one."""
    if any(may_be_name(line.plain) for line in top):
        return []
    for head, content in parts:
        unknown = head is not None and kind_named(title_of(head.plain)) is None and may_be_name(head.plain)
        if head is not None and unknown and len(content) <= _FEW_LINES and not is_contact_title(head.plain):
            parts.remove((head, content))
            return [head, *content]
    return []


def _take_last(parts: list[tuple[Line | None, list[Line]]]) -> list[Line]:
    """Take the lines that end a document and say nothing but how to reach the person."""
    head, content = parts[-1] if parts else (None, [])
    first = len(content)
    while first and reaches(content[first - 1].text):
        first -= 1
    # A bullet may be a link to what somebody made; beside an e-mail address it is one to the person.
    if not any(has_email(line) for line in content[first:]):
        first = max((at + 1 for at in range(first, len(content)) if content[at].bullet >= 0), default=first)
    if head and kind_named(title_of(head.plain)) == "references" and not _is_set_apart(content, first):
        return []
    if not any(map(has_contact, content[first:])):  # a place alone is that of the last job or degree
        return []
    taken = content[first:]
    del content[first:]
    return taken


def _is_only_contacts(lines: list[Line]) -> bool:
    """Tell whether a footer says how to reach the person, and beside that no more than a place."""
    rest = [line for line in lines if not reaches(line.text)]
    return len(rest) < len(lines) and all(len(line.plain.split()) <= _FEW_WORDS for line in rest)


def _is_set_apart(lines: list[Line], at: int) -> bool:
    """Tell whether lines from one on look otherwise than those before: no addresses of referees."""
    if not 0 < at < len(lines):
        return False
    before, line = lines[at - 1], lines[at]
    return (look_of(before), before.italic) != (look_of(line), line.italic)


def _take_from_summary(parts: list[tuple[Line | None, list[Line]]]) -> list[Line]:
    """Take the ways to reach a person out of what stands below "About"; where nothing else does, the whole of it."""
    for part in parts:
        head, content = part
        if head is None or kind_named(title_of(head.plain)) != "summary":
            continue
        taken = [line for line in content if reaches(line.text) and len(line.plain) <= _LONGEST_WAY]
        if not taken:
            continue
        rest = [line for line in content if line not in taken]
        if all(len(line.plain.split()) <= _FEW_WORDS and not line.plain.endswith(".") for line in rest):
            parts.remove(part)
            return content
        content[:] = rest
        return taken
    return []


def _title(head: Line) -> RichText:
    """Return a section's title without what is drawn around it."""
    title = title_of(head.plain)
    return RichText.of(title) if title != head.plain else head.text


def _parts(lines: list[Line], heads: list[int]) -> Iterator[tuple[Line | None, list[Line]]]:
    """Give each section heading with the lines below it; None stands for the lines above the first."""
    ends = [*heads, len(lines)]
    if ends[0]:
        yield None, lines[: ends[0]]
    for start, end in zip(heads, ends[1:], strict=True):
        yield lines[start], lines[start + 1 : end]
