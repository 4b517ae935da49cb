"""Streams and messages: results to standard output, everything else to standard error."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tailor.errors import ExitCode, InputError, OutputError, UsageError
from tailor.unseen import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tailor.model import Note

PASTE_PROMPT = "Paste the job posting, then press Ctrl-D on a line of its own:"


def say(message: str) -> None:
    """Print lines to standard error; nothing in it can move the cursor or colour the terminal."""
    # A printable line keeps its blanks: a mark below it points at a column.
    lines = [line if line.isprintable() else visible(line) for line in message.splitlines()]
    print("\n".join(lines), file=sys.stderr)  # noqa: T201 - this is where printing happens


def say_notes(notes: Iterable[Note]) -> None:
    """Print what there is to know besides, each with the place that it is about."""
    for note in notes:
        place = f"{note.file}:{note.line}: " if note.line else f"{note.file}: " if note.file else ""
        say(f"note: {place}{note.message}")


def show(result: str) -> None:
    """Print a result to standard output."""
    show_bytes(f"{result}\n".encode())


def show_bytes(document: bytes) -> None:
    """Put a document on standard output; end quietly when nobody reads on; OutputError where it is full or closed."""
    if sys.stdout is None:
        raise OutputError("standard output", "is closed")
    try:
        sys.stdout.buffer.write(document)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Keep the interpreter from flushing into the closed pipe at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(ExitCode.DONE) from None
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        reason = (error.strerror or "unknown reason").lower()
        raise OutputError("standard output", f"cannot be written: {reason}") from None


def find_resume(given: Path | None) -> Path:
    """Return the master résumé: what was given or set, else resumes/master with any ending."""
    if given:
        return given
    found = sorted(path for path in Path("resumes").glob("master.*") if path.is_file())
    if not found:
        raise UsageError(
            "no résumé given: name one with -r FILE, in tailor.toml or TAILOR_RESUME, or keep one as resumes/master.md"
        )
    return found[0]


def read_pasted() -> bytes:
    """Return the posting's bytes from standard input: a pipe, a file, or what is pasted at the terminal."""
    if sys.stdin is None or sys.stdin.closed:
        raise InputError("standard input", "is closed", hint="name a posting file")
    if sys.stdin.isatty():
        say(PASTE_PROMPT)
    from tailor.limits import limits  # noqa: PLC0415 - only where something is pasted

    # Not all that can be read has an end; what is beyond the limit tells that there is more.
    return sys.stdin.buffer.read(limits().posting_bytes + 1)
