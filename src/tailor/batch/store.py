"""What is done, on disk: a journal line for each posting, files that appear whole or not at all, and a lock."""

from __future__ import annotations

import contextlib
import json
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from tailor.errors import OutputError

JOURNAL: Final = ".tailor-batch.jsonl"
_OURS = re.compile(r"\..{1,40}\.[a-z0-9_]{8}\.part|\.[\w.-]+\.batch\.part")
Record = dict[str, Any]


class Store:
    """An output folder held by one run at a time; use it in a `with` block. OutputError says what stands in the way."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._places: dict[str, int] = {}

    def __enter__(self) -> Self:
        """Make the folder, lock it, clear what a killed run left, and open the journal."""
        with _told(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
            self._lock = _lock(self.folder)
            for left in self.folder.iterdir():
                if _OURS.fullmatch(left.name):
                    left.unlink()
            self._path = self.folder / JOURNAL
            if self._path.is_symlink() or (self._path.exists() and self._path.stat().st_nlink > 1):
                self._path.unlink()
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
            self._file = os.fdopen(handle, "r+b")
            self._index()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Let go of journal and lock."""
        with contextlib.suppress(OSError):
            self._file.close()
        if self._lock is not None:
            os.close(self._lock)

    def _index(self) -> None:
        """Note where each record stands; a last line that a crash tore off is cut away."""
        end = 0
        for line in self._file:
            try:
                record = json.loads(line) if line.endswith(b"\n") else None
            except ValueError:
                record = None
            if not isinstance(record, dict) or "key" not in record:
                break
            self._places[record["key"]] = end
            end += len(line)
        self._file.truncate(end)
        self._end = end

    def records(self) -> Iterator[Record]:
        """Yield the last record of every key."""
        for key in list(self._places):
            record = self.get(key)
            if record is not None:
                yield record

    def get(self, key: str) -> Record | None:
        """Return the last record of a key."""
        place = self._places.get(key)
        if place is None:
            return None
        self._file.seek(place)
        record: Record = json.loads(self._file.readline())
        return record

    def put(self, record: Record) -> None:
        """Add a record; it takes the place of an earlier one of its key."""
        line = _line(record)
        with _told(self._path):
            self._file.seek(self._end)
            self._file.write(line)
            self._file.flush()
        self._places[record["key"]] = self._end
        self._end += len(line)

    def finish(self, keys: Iterable[str]) -> None:
        """Write the journal anew, whole, with the records of these keys in this order."""
        self.write(JOURNAL, (_line(record) for key in keys if (record := self.get(key)) is not None))

    def write(self, name: str, parts: Iterable[bytes]) -> Path:
        """Write a file of the folder piece by piece; it appears whole or not at all."""
        path = self.folder / name
        temporary = self.folder / f".{Path(name).name}.batch.part"
        with _told(path):
            try:
                temporary.unlink(missing_ok=True)
                with temporary.open("xb") as file:
                    file.writelines(parts)
                    file.flush()
                    os.fsync(file.fileno())
                temporary.replace(path)
            except BaseException:
                with contextlib.suppress(OSError):
                    temporary.unlink(missing_ok=True)
                raise
        return path


def _line(record: Record) -> bytes:
    return json.dumps(record, separators=(",", ":")).encode() + b"\n"


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(str(path), f"cannot be written: {(error.strerror or 'unknown reason').lower()}") from None


def _lock(folder: Path) -> int | None:
    """Hold the folder until the process ends, however it ends; None where the system has no such lock."""
    try:
        import fcntl  # noqa: PLC0415 - not on every system
    except ImportError:
        return None
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        raise OutputError(str(folder), "another run is working in this folder", hint="wait for it to end") from None
    return handle
