"""Files that appear whole or not at all, and never in place of somebody's own."""

from __future__ import annotations

import contextlib
import os
import re
import tempfile
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

from tailor.errors import OutputError
from tailor.patterns import lazy

_LARGEST_OWN = 5_000_000  # bytes
_OWN_JSON = b'{\n  "made_by": "tailor",\n'
_PDF_TITLE = re.compile(rb"<dc:title>.{0,2000}?</dc:title>", re.DOTALL)
_MARKS = lazy(r"[*\\]")
_ITEMS = lazy(r"[,;:]")
_OWN_MARK = 'w:styleId="ResumeName"'
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, RuntimeError, ValueError)
"""What a package can raise that is damaged, locked or packed in another way."""


def save(document: bytes, path: Path, *, source: str, whole: Callable[[], bytes], force: bool = False) -> Path:
    """Write a document and return its path; an existing file is replaced only if it is ours, or with `force`.

    `source` is the master résumé's path, which is never written to; `whole` gives the whole master in the document's
    format. OutputError says what stands in the way.
    """
    if _same_file(path, Path(source)):
        raise OutputError(str(path), "is the master résumé itself", hint="choose another name with -o")
    if path.is_dir():
        raise OutputError(str(path), "is a folder", hint=f"end it with / to write into it: -o {path}/")
    if path.exists() and not force and not _is_ours(path, document, whole):
        raise OutputError(str(path), "exists and was not written by tailor", hint="choose another name, or add --force")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, document)
    except OSError as error:
        raise OutputError(str(path), f"cannot be written: {(error.strerror or 'unknown reason').lower()}") from None
    return path


def _same_file(path: Path, other: Path) -> bool:
    with contextlib.suppress(OSError):
        return path.samefile(other)
    return False


def _is_ours(path: Path, document: bytes, whole: Callable[[], bytes]) -> bool:
    """Tell whether a file may be replaced unasked, because nothing would be lost."""
    with contextlib.suppress(OSError):
        if path.stat().st_size > _LARGEST_OWN:
            return False
        present = path.read_bytes()
        if present in {b"", document}:
            return True
        if zipfile.is_zipfile(path):
            return is_our_docx(path)
        return _is_our_kind(present, document) or _is_our_text(present, whole())
    return False


def _is_our_kind(present: bytes, document: bytes) -> bool:
    """Tell whether a file of another kind is as we wrote it: a page or sheet by its seal, others by what made them."""
    if present.startswith(b"<!DOCTYPE html>"):
        from tailor.writers.html import is_sealed  # noqa: PLC0415 - only where a page is in the way

        return is_sealed(present)
    if present.startswith(b"<!-- made by tailor "):
        from tailor.writers import seal  # noqa: PLC0415 - only where such a file is in the way

        return seal.is_sealed(present)
    if present.startswith(b"%PDF-"):
        told = _PDF_TITLE.search(document)
        return b"/Creator(Typst " in present and told is not None and told[0] in present
    return present.startswith(_OWN_JSON)


def is_our_docx(path: Path) -> bool:
    """Tell whether a document is as we wrote it: one saved by a word processor since has another package layout."""
    with contextlib.suppress(OSError, *_DAMAGED), zipfile.ZipFile(path) as package:
        unstamped = all(member.date_time == (1980, 1, 1, 0, 0, 0) for member in package.infolist())
        return unstamped and "docProps/app.xml" not in package.namelist() and _OWN_MARK in _styles(package)
    return False


def _is_our_text(present: bytes, whole: bytes) -> bool:
    """Tell whether a text holds nothing but lines of the whole master, or such as are made of its words and items.

    Lines may be wrapped otherwise, and skills stand in another order.
    """
    master, text = (_MARKS.sub("", content.decode("utf-8", errors="replace")) for content in (whole, present))
    lines, running = set(master.splitlines()), " ".join(master.split())
    return all(
        line in lines or all(" ".join(item.split()).removeprefix("- ") in running for item in _ITEMS.split(line))
        for line in text.splitlines()
    )


def _styles(package: zipfile.ZipFile) -> str:
    return package.open("word/styles.xml").read(1 << 20).decode("utf-8", errors="replace")


def _replace(path: Path, document: bytes) -> None:
    """Put the bytes in a temporary file beside the target, safely on disk, then give it the target's name."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".part", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(document)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o666 & ~_umask())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
