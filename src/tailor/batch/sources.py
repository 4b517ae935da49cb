"""A folder or a file of many postings → items, one at a time and always in the same order."""

from __future__ import annotations

import codecs
import csv
import io
import json
import os
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from tailor.errors import InputError
from tailor.limits import limits
from tailor.postings import SOURCES

MANY: Final = (".jsonl", ".ndjson", ".csv")
"""Endings of files that hold a posting a line."""
_ENDINGS: Final = frozenset(ending for source in SOURCES.values() for ending in source.endings)
_TEXTS: Final = ("text", "description", "body", "content", "posting")
_FACTS: Final = (("title", "# {}"), ("company", "Company: {}"), ("location", "Location: {}"))
_LOOKED_AT: Final = 1 << 20  # bytes
_LARGEST_C_LONG: Final = 2**31 - 1  # what the csv module can take as its limit on every system


class Item(NamedTuple):
    """A posting to be done: its name for people (and scripts), what its format is told by, and its bytes or a fault."""

    key: str
    source: str
    stem: str
    data: bytes = b""
    fault: str = ""


def items(place: Path, *, recursive: bool, leave_out: Collection[str]) -> Iterator[Item]:
    """Yield every posting of a folder or file; `leave_out` holds paths (as by `os.path.realpath`) that are none.

    An unreadable file is an item with a fault; InputError is raised where the place itself cannot be used.
    """
    if place.is_dir():
        for path in _files(place, recursive=recursive, leave_out=leave_out):
            yield from _of_file(path, path.relative_to(place).as_posix())
    elif place.suffix.lower() in MANY and place.is_file():
        yield from _of_file(place, place.name)
    else:
        hint = "name a folder of postings, or a .jsonl or .csv file"
        raise InputError(str(place), "no such folder" if not place.exists() else "is no folder", hint=hint)


def count(place: Path, *, recursive: bool, leave_out: Collection[str]) -> int:
    """Return about how many postings there are: the files of a folder, and the lines of files that hold many."""
    paths = _files(place, recursive=recursive, leave_out=leave_out) if place.is_dir() else [place]
    return sum(_count_lines(path) if path.suffix.lower() in MANY else 1 for path in paths)


def _count_lines(path: Path) -> int:
    try:
        with path.open("rb") as file:
            return sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(1 << 20), b""))
    except OSError:
        return 1


def _files(folder: Path, *, recursive: bool, leave_out: Collection[str]) -> Iterator[Path]:
    """Yield the files to read, sorted; hidden ones and those of other kinds are left out."""
    try:
        found = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        raise InputError(str(folder), f"cannot be read: {(error.strerror or 'unknown').lower()}") from None
    for entry in found:
        if entry.name.startswith((".", "~")) or os.path.realpath(entry.path) in leave_out:
            continue
        if entry.is_dir(follow_symlinks=False):
            if recursive:
                yield from _files(Path(entry.path), recursive=True, leave_out=leave_out)
        elif Path(entry.name).suffix.lower() in _ENDINGS.union(MANY) and not _is_variant(Path(entry.path)):
            yield Path(entry.path)


def _is_variant(path: Path) -> bool:
    """Tell whether tailor itself has written a Word file: it lies among the postings where one folder holds all."""
    if path.suffix.lower() != ".docx":
        return False
    from tailor.writers.files import is_our_docx  # noqa: PLC0415 - few folders hold Word files

    return path.is_file() and is_our_docx(path)


def _of_file(path: Path, key: str) -> Iterator[Item]:
    stem = Path(key).stem
    try:
        if not path.is_file():
            yield Item(key, str(path), stem, fault="is no regular file")
        elif path.suffix.lower() == ".csv":
            yield from _rows(path, key)
        elif path.suffix.lower() in MANY:
            yield from _lines(path, key)
        else:
            yield Item(key, str(path), stem, _read(path))
    except (OSError, csv.Error, UnicodeDecodeError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        yield Item(key, str(path), stem, fault=f"cannot be read: {reason}")


def _read(path: Path) -> bytes:
    """Return a file's bytes, and of one beyond every limit just enough to be refused as too large."""
    with path.open("rb") as file:
        return file.read(limits().posting_bytes + 1)


def _lines(path: Path, key: str) -> Iterator[Item]:
    most = limits().posting_bytes
    with path.open("rb") as file:
        for number, line in enumerate(iter(lambda: file.readline(most + 1), b""), start=1):
            if len(line) > most:
                reason = f"a line of more than {most:,} bytes; the rest of the file is not read"
                yield Item(f"{key}:{number}", f"{path}:{number}", _stem(key, number), fault=reason)
                return
            if line.strip():
                try:
                    value = json.loads(line)
                except (ValueError, RecursionError):
                    yield Item(f"{key}:{number}", f"{path}:{number}", _stem(key, number), fault="is not valid JSON")
                else:
                    yield _item(value, path, key, number)


def _rows(path: Path, key: str) -> Iterator[Item]:
    csv.field_size_limit(min(_LARGEST_C_LONG, limits().posting_bytes))
    with path.open(encoding=_encoding(path), errors="replace", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), start=1):
            yield _item({name.strip().lower(): cell for name, cell in row.items() if name}, path, key, number)


def _encoding(path: Path) -> str:
    """Return the encoding of a CSV: of Excel's two ways to save one, the one that it decodes in."""
    with path.open("rb") as file:
        start = file.read(_LOOKED_AT)
    try:
        codecs.getincrementaldecoder("utf-8")().decode(start)
    except UnicodeDecodeError:
        return "utf-16" if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "cp1252"
    return "utf-8-sig"


def _item(value: object, path: Path, key: str, number: int) -> Item:
    """Return the posting that a row or a JSON value holds: a text with its facts, or a schema.org JobPosting."""
    name, place, stem = f"{key}:{number}", f"{path}:{number}", _stem(key, number)
    if not isinstance(value, dict):
        return Item(name, place, stem, fault="holds no object with a posting")
    if any(str(mark).startswith("@") for mark in value):
        return Item(name, f"{place}.json", stem, json.dumps(value).encode())
    text = next((value[field] for field in _TEXTS if isinstance(value.get(field), str) and value[field].strip()), "")
    if not text:
        return Item(name, place, stem, fault=f"holds no text of a posting (looked for {', '.join(_TEXTS)})")
    out = io.StringIO()
    for field, form in _FACTS:
        if isinstance(value.get(field), str) and value[field].strip():
            out.write(form.format(" ".join(value[field].split())) + "\n\n")
    out.write(text)
    return Item(name, place, stem, out.getvalue().encode("utf-8", "replace"))


def _stem(key: str, number: int) -> str:
    return f"{Path(key).stem}-{number:06d}"
