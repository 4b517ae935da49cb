"""A résumé file → Resume: which format a file has, and the reader for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tailor.decoding import decoded
from tailor.errors import InputError
from tailor.limits import how_to_raise, limits
from tailor.readers.detect import format_of
from tailor.unseen import unseen_note, without_unseen
from tailor.values import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from tailor.model import Resume

_HEADINGS = "give it headings such as Work Experience, and bullets below them"
_TEXTS = frozenset({"json", "markdown", "text", "yaml"})
_HOW_TO_FILL = {
    "json": "fill in a section, such as work or skills",
    "markdown": "give it headings such as '## Work Experience'",
    "yaml": "fill in a section; `tailor new` makes a résumé to start from",
}


def text_reader(read: Callable[[str, str], Resume]) -> Callable[[bytes, str], Resume]:
    """Return a reader of bytes for a format that is text; InputError where the bytes are none."""

    def reader(data: bytes, source: str) -> Resume:
        text = decode(data, source)
        if not any(char.isalnum() for char in text):
            raise InputError(source, "this résumé is empty", hint="write a name, sections and bullets into it")
        resume, told = read(without_unseen(text), source), unseen_note(text, source)
        return replace(resume, notes=(*resume.notes, *told)) if told else resume

    return reader


def _docx(data: bytes, source: str) -> Resume:
    from tailor.readers import docx  # noqa: PLC0415 - other formats need none of it

    return docx.read(data, source)


def _markdown(text: str, source: str) -> Resume:
    from tailor.readers import markdown, profile_page  # noqa: PLC0415 - as above

    return _text(text, source) if profile_page.is_profile_page(text) else markdown.read(text, source)


def _text(text: str, source: str) -> Resume:
    from tailor.readers import text as plain  # noqa: PLC0415 - as above

    return plain.read(text, source)


def _yaml(text: str, source: str) -> Resume:
    from tailor.readers import mapping, tree  # noqa: PLC0415 - as above

    return mapping.read(tree.parse_yaml(text, source), text, source)


def _json(text: str, source: str) -> Resume:
    from tailor.readers import mapping, tree  # noqa: PLC0415 - as above

    return mapping.read(tree.parse_json(text, source), text, source)


def _pdf(data: bytes, source: str) -> Resume:
    from tailor.readers import pdf  # noqa: PLC0415 - as above

    return pdf.read(data, source)


READERS: Mapping[str, Callable[[bytes, str], Resume]] = {
    "docx": _docx,
    "json": text_reader(_json),
    "markdown": text_reader(_markdown),
    "pdf": _pdf,
    "text": text_reader(_text),
    "yaml": text_reader(_yaml),
}
"""For each format that `format_of` tells: the reader of a file's bytes; the second argument names the file."""


def read_resume(path: Path) -> Resume:
    """Return the résumé in a file; InputError says what to do when there is none in it."""
    data, name = _read_bytes(path), str(path)
    kind = format_of(data, path.suffix)
    if kind in _TEXTS and path.suffix.lower() in {".pdf", ".docx"}:
        # A page that says "not found" is often saved under the name of the file that was wanted.
        reason = f"this is no {path.suffix[1:].upper()}, whatever its name says"
        raise InputError(name, reason, hint="export it again, or rename it to .txt or .md if its text is the résumé")
    reader = READERS.get(kind)
    if reader is None:
        raise InputError(
            name,
            f"a résumé of this kind ({kind}) is not read",
            hint="save it as DOCX, PDF, YAML, JSON, Markdown or text",
        )
    resume = reader(data, name)
    if not any(resume.units()):
        raise InputError(name, "no section with bullets was found", hint=_HOW_TO_FILL.get(kind, _HEADINGS))
    if sum(1 + len(unit.bullet.skills if unit.bullet else ()) for unit in resume.units()) > limits().resume_bullets:
        most = f"more than {limits().resume_bullets:,} bullets and skills"
        raise InputError(name, most, hint=how_to_raise("resume_bullets"))
    return resume


def _read_bytes(path: Path) -> bytes:
    most = limits().resume_bytes
    try:
        with path.open("rb") as file:
            # Not all that can be opened has an end.
            data = file.read(most + 1)
    except FileNotFoundError:
        raise InputError(str(path), "no such file", hint="check the name, or give the résumé with -r FILE") from None
    except OSError as error:
        raise InputError(str(path), (error.strerror or "cannot be read").lower()) from None
    if len(data) > most:
        raise InputError(str(path), f"larger than {most:,} bytes", hint=how_to_raise("resume_bytes"))
    return data


def decode(data: bytes, name: str) -> str:
    """Return the text that bytes spell; InputError where they are no text, or more than any résumé has."""
    most = limits().resume_text_bytes
    if len(data) > most:
        raise InputError(name, f"larger than {most:,} bytes", hint=how_to_raise("resume_text_bytes"))
    text = decoded(data)
    if text is None:
        raise InputError(name, "this is no text file", hint="save the résumé as DOCX, Markdown or plain text")
    return text
