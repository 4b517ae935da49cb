"""A résumé in DOCX, as people made it in Word, Google Docs or LibreOffice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tailor.errors import InputError
from tailor.model import Note, Resume, RichText
from tailor.readers.blocks import Block
from tailor.readers.docx.archive import open_archive
from tailor.readers.docx.entries import section_blocks
from tailor.readers.docx.lines import Line, body_size
from tailor.readers.docx.looks import look_of, section_heads, title_of
from tailor.readers.docx.story import Document, read_document
from tailor.readers.docx.top import has_contact, is_contact_title, is_labelled_name, top_blocks
from tailor.readers.outline import build_resume
from tailor.readers.section_names import kind_likely, kind_named
from tailor.readers.top import read_contacts

if TYPE_CHECKING:
    from collections.abc import Iterator


_UNTITLED = "section: other untitled"
"""The hint by which what headers and footers add is a section of its own."""


def read(data: bytes, source: str = "") -> Resume:
    """Return the résumé in a DOCX file's bytes; `source` names it in messages.

    Every visible word is in the result; its notes tell what was left out (hidden or deleted text) and what was not
    understood. InputError: an old, protected or damaged file, one that is no Word document, or without any text.
    """
    try:
        document = read_document(open_archive(data, source))
    except RecursionError as error:
        raise InputError(source, "this Word document is nested too deeply", hint="save it as DOCX again") from error
    blocks, notes = read_blocks(document, source)
    if not blocks:
        raise InputError(source, "no text is in this document", hint="text within pictures can't be read; write it out")
    resume = build_resume(blocks, source)
    return replace(resume, notes=(*resume.notes, *notes))


def read_blocks(document: Document, source: str = "") -> tuple[list[Block], list[Note]]:
    """Return a document's headings, paragraphs and bullets, and what is to be told about it."""
    lines = [*document.top, *document.body]
    heads = section_heads(lines)
    looks = {look_of(lines[at]) for at in heads}
    heads |= {at for at, line in enumerate(lines) if look_of(line) in looks and is_contact_title(line.plain)}
    parts = list(_parts(lines, sorted(heads)))
    notes = list(_notes(document, source))
    top = parts.pop(0)[1] if parts and parts[0][0] is None else []
    contacts = [] if any(map(_reaches, top)) else _take_last(parts)
    contacts += [line for line in document.foot if _reaches(line)]
    for head, content in [part for part in parts if part[0] and is_contact_title(part[0].plain)]:
        assert head is not None  # noqa: S101 - chosen above
        top = [*top, *filter(is_labelled_name, content)]
        contacts += [line for line in content if not is_labelled_name(line)]
        parts.remove((head, content))
        notes.append(Note("contact-section", f"'{head.plain}' was read as contact data", source, head.paragraph))
    blocks, more = top_blocks(top, contacts, source)
    body = body_size(lines)
    for head, content in parts:
        if head is None:
            continue
        blocks.append(Block("heading", (replace_title(head),), 1, head.paragraph))
        kind = kind_named(title_of(head.plain)) or kind_likely(head.plain)
        blocks.extend(section_blocks(content, kind, body))
    running = list(section_blocks([line for line in document.foot if not _reaches(line)], "other", body))
    blocks.extend([Block("comment", (RichText.of(_UNTITLED),)), *running] if running else [])
    return blocks, [*notes, *more]


def _take_last(parts: list[tuple[Line | None, list[Line]]]) -> list[Line]:
    """Take the lines that end a document and say nothing but how to reach the person."""
    content = parts[-1][1] if parts else []
    first = len(content)
    while first and content[first - 1].bullet < 0 and _reaches(content[first - 1]):
        first -= 1
    taken = content[first:]
    del content[first:]
    return taken


def _reaches(line: Line) -> bool:
    return has_contact(line) or bool(read_contacts(line.text))


def replace_title(head: Line) -> RichText:
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


def _notes(document: Document, source: str) -> Iterator[Note]:
    found = document.found
    if found.hidden:
        yield Note("hidden-text", f"{found.hidden} words of hidden text were left out", source)
    if found.removed:
        yield Note("tracked-changes", f"tracked changes were accepted: {found.removed} deletions left out", source)
    if document.embedded:
        yield Note("embedded-file", "a file embedded in the document was not read", source)
