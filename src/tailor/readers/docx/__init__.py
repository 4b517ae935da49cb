"""A résumé in DOCX, as people made it in Word, Google Docs or LibreOffice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tailor.errors import InputError
from tailor.model import Note, Resume
from tailor.readers.docx.story import Document, read_document
from tailor.readers.labels import without_labels
from tailor.readers.outline import build_resume
from tailor.readers.seen import read_blocks
from tailor.unseen import unseen_note
from tailor.values import replace
from tailor.word_file import open_archive

if TYPE_CHECKING:
    from collections.abc import Iterator


def read(data: bytes, source: str = "") -> Resume:
    """Return the résumé in a DOCX file's bytes; `source` names it in messages.

    Every visible word is in the result; its notes tell what was left out (hidden or deleted text) and what was not
    understood. InputError: an old, protected or damaged file, one that is no Word document, or without any text.
    """
    try:
        document = read_document(open_archive(data, source))
    except RecursionError as error:
        raise InputError(source, "this Word document is nested too deeply", hint="save it as DOCX again") from error
    document.seen.body, labels = without_labels(document.seen.body, source)
    blocks, notes = read_blocks(document.seen, source)
    notes += labels
    if not blocks:
        raise InputError(source, "no text is in this document", hint="text within pictures can't be read; write it out")
    resume = build_resume(blocks, source)
    return replace(resume, notes=(*resume.notes, *_notes(document, source), *notes))


def _notes(document: Document, source: str) -> Iterator[Note]:
    found = document.found
    if found.hidden:
        yield Note("hidden-text", f"{found.hidden} words of hidden text were left out", source)
    yield from unseen_note("\n".join(found.unseen), source, first=0)
    if found.removed:
        yield Note("tracked-changes", f"tracked changes were accepted: {found.removed} deletions left out", source)
    if document.embedded:
        yield Note("embedded-file", "a file embedded in the document was not read", source)
