"""A posting's file or text becomes a Posting: `read_posting` for files, `parse` for what was pasted or piped."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from tailor.errors import InputError
from tailor.limits import how_to_raise, limits
from tailor.postings.draft import Draft, cut, hidden_note
from tailor.values import replace

if TYPE_CHECKING:
    from tailor.model import Posting

__all__ = ["SOURCES", "Source", "parse", "read_posting"]


class Source(NamedTuple):
    """A format that postings come in: its module (imported when needed) and the endings of its files."""

    module: str
    endings: tuple[str, ...]


SOURCES: Final[dict[str, Source]] = {
    "pdf": Source("tailor.postings.pdf", (".pdf",)),
    "docx": Source("tailor.postings.docx", (".docx",)),
    "json": Source("tailor.postings.json", (".json", ".jsonld")),
    "html": Source("tailor.postings.html", (".html", ".htm", ".xhtml", ".mhtml")),
    "text": Source("tailor.postings.text", (".txt", ".md", ".markdown", "")),
}
"""The formats by name. What a file holds decides before its ending does."""
_OLD_WORD: Final = b"\xd0\xcf\x11\xe0"
"""The first bytes of a .doc, and of a document that is locked with a password."""
_PACKED: Final = ("pdf", "docx")


def read_posting(path: Path) -> Posting:
    """Read a posting from a file; raise InputError where the file cannot be used."""
    source = str(path)
    try:
        with path.open("rb") as file:
            # Not all that can be opened has an end.
            data = file.read(limits().posting_bytes + 1)
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise InputError(
            source, f"cannot be read: {reason}", hint="check the name, or paste the posting with '-'"
        ) from error
    return parse(data, source)


def parse(data: bytes | str, source: str) -> Posting:
    """Read a posting from what was piped or pasted; `source` is its name in messages. Raise InputError as above."""
    raw = data.encode("utf-8", "replace") if isinstance(data, str) else data
    most = limits().posting_bytes
    if len(raw) > most:
        hint = f"cut the posting out of it; {how_to_raise('posting_bytes')}"
        raise InputError(source, f"larger than {most:,} bytes", hint=hint)
    if not raw.strip(b"\xef\xbb\xbf \t\r\n\f\v\0"):
        raise InputError(source, "is empty", hint="paste the posting's text into it")
    found, ending = _format(raw, source), Path(source).suffix.lower()
    if found not in _PACKED and (named := next((one for one in _PACKED if ending in SOURCES[one].endings), "")):
        # A page that says "not found" is often saved under the name of the file that was wanted.
        hint = "download it again, or rename it to .txt if its text is the posting"
        raise InputError(source, f"this is no {named.upper()}, whatever its name says", hint=hint)
    module = import_module(SOURCES[found].module)
    draft: Draft = module.read(raw, source)
    if not draft.lines:
        raise InputError(source, "is empty", hint="it has no text; paste the posting's text into it")
    from tailor.postings.facts import enrich  # noqa: PLC0415 - its patterns take 40 ms to compile

    draft, notes = cut(draft, source)
    notes = (*draft.notes, *notes, *hidden_note(draft, source))
    posting = enrich(draft, source)
    return replace(posting, notes=(*posting.notes, *notes)) if notes else posting


def _format(data: bytes, source: str) -> str:
    """Return the format's name by the first bytes, then by the file's ending."""
    start = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"%pdf-") or b"%pdf-" in data[:1024].lower():
        return "pdf"
    ending = Path(source).suffix.lower()
    # A damaged package is told as one: its bytes would make a posting of nonsense.
    if start.startswith((b"pk\x03\x04", _OLD_WORD)) or (start.startswith(b"pk") and ending in SOURCES["docx"].endings):
        return "docx"
    if start[:1] in {b"{", b"["} and _ends_like_json(data):
        return "json"
    if start.startswith((b"<!doctype html", b"<html", b"<?xml", b"<head", b"<body")) or b"<html" in start:
        return "html"
    if ending in SOURCES["html"].endings and b"<" in start:
        return "html"
    return "json" if ending in SOURCES["json"].endings else "text"


def _ends_like_json(data: bytes) -> bool:
    return data[-64:].rstrip()[-1:] in {b"}", b"]"} and b'"' in data[:4096]
