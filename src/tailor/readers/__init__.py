"""A résumé file → Resume: which format a file has, and the reader for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tailor.errors import InputError
from tailor.readers import markdown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from tailor.model import Resume

READERS: Mapping[str, Callable[[str, str], Resume]] = {
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".txt": markdown.read,
}
LARGEST_RESUME = 5_000_000
"""Bytes; a master résumé of a whole working life has some 30,000."""


def read_resume(path: Path) -> Resume:
    """Return the résumé in a file; InputError says what to do when there is none in it."""
    reader = READERS.get(path.suffix.lower())
    name = str(path)
    if reader is None:
        known = ", ".join(READERS)
        raise InputError(name, f"a résumé of this kind ({path.suffix or 'no ending'}) is not read", hint=f"use {known}")
    text = _read_text(path)
    if not any(char.isalnum() for char in text):
        raise InputError(name, "this résumé is empty", hint="write a name, sections and bullets into it")
    resume = reader(text, name)
    if not any(resume.units()):
        raise InputError(
            name, "no section with bullets was found", hint="give it headings such as '## Work Experience'"
        )
    return resume


def _read_text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise InputError(str(path), "no such file", hint="check the name, or give the résumé with -r FILE") from None
    except OSError as error:
        raise InputError(str(path), (error.strerror or "cannot be read").lower()) from None
    if len(data) > LARGEST_RESUME:
        raise InputError(str(path), f"larger than {LARGEST_RESUME:,} bytes", hint="is this really a résumé?")
    return _decode(data, str(path))


def _decode(data: bytes, name: str) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    if b"\0" in data:
        raise InputError(name, "this is no text file", hint="save the résumé as Markdown or plain text")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Every byte means something in Windows' Western encoding, but for five.
        return data.decode("cp1252", errors="replace")
