"""What is done, on disk: a journal line for each posting, files that appear whole or not at all, and a lock."""

from __future__ import annotations

import contextlib
import json
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Final, Self, TypeGuard

from tailor.errors import OutputError

RECORDS: Final = ".tailor-batch.jsonl"
"""The records of the last run that ended, in the order of its postings."""
JOURNAL: Final = ".tailor-batch.journal"
"""The records of a run under way, in the order in which they were done; gone when it has ended."""
_OURS = re.compile(r"\..{1,40}\.[a-z0-9_]{8}\.part|\.[\w.-]+\.batch\.part")
Record = dict[str, Any]


class Store:
    """An output folder held by one run at a time; use it in a `with` block. OutputError says what stands in the way."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._files: list[BinaryIO] = []
        self._journal: BinaryIO | None = None
        self._places: dict[str, tuple[int, int]] = {}
        self._end = 0

    def __enter__(self) -> Self:
        """Make the folder, lock it, clear what a killed run left, and open the journal."""
        with _told(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
            self._lock = _lock(self.folder)
            for left in self.folder.iterdir():
                if _OURS.fullmatch(left.name):
                    left.unlink()
            for name in (RECORDS, JOURNAL):
                self._open(name)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Let go of journal and lock."""
        for file in self._files:
            with contextlib.suppress(OSError):
                file.close()
        if self._lock is not None:
            os.close(self._lock)

    def _open(self, name: str) -> None:
        """Open a file of records where there is one that is ours alone, and note where each record stands."""
        path = self.folder / name
        if path.is_symlink() or (path.exists() and path.stat().st_nlink > 1):
            path.unlink()
        if not path.exists():
            return
        file = path.open("r+b")
        self._files.append(file)
        end = self._index(file)
        if name == JOURNAL:
            file.truncate(end)
            self._journal, self._end = file, end

    def _index(self, file: BinaryIO) -> int:
        """Return where the last whole record ends; a line that a crash tore off is none."""
        end = 0
        for line in file:
            try:
                record = json.loads(line) if line.endswith(b"\n") else None
            except ValueError:
                record = None
            if not _is_record(record):
                break
            self._places[record["key"]] = (len(self._files) - 1, end)
            end += len(line)
        return end

    def records(self) -> Iterator[Record]:
        """Yield the last record of every key."""
        for key in list(self._places):
            record = self.get(key)
            if record is not None:
                yield record

    def get(self, key: str) -> Record | None:
        """Return the last record of a key."""
        line = self._line(key)
        record: Record | None = json.loads(line) if line else None
        return record

    def _line(self, key: str) -> bytes:
        """Return the last record of a key as it is kept; nothing where there is none."""
        place = self._places.get(key)
        if place is None:
            return b""
        file = self._files[place[0]]
        file.seek(place[1])
        return file.readline()

    def put(self, record: Record) -> None:
        """Add a record; it takes the place of an earlier one of its key."""
        line = _line(record)
        if self._journal is None:
            path = self.write(JOURNAL, [line])
            with _told(path):
                self._journal = path.open("r+b")
            self._files.append(self._journal)
        else:
            with _told(self.folder / JOURNAL):
                self._journal.seek(self._end)
                self._journal.write(line)
                self._journal.flush()
        self._places[record["key"]] = (self._files.index(self._journal), self._end)
        self._end += len(line)

    def finish(self, keys: Iterable[str]) -> None:
        """Keep the records of these keys, in this order; the journal has served."""
        self.write(RECORDS, (line for key in keys if (line := self._line(key))))
        with _told(self.folder / JOURNAL):
            (self.folder / JOURNAL).unlink(missing_ok=True)

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


def _is_record(value: object) -> TypeGuard[Record]:
    return isinstance(value, dict) and all(isinstance(value.get(name), str) for name in ("key", "name", "hash"))


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
