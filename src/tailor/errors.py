"""Every error raised on purpose, and the exit code that each one stands for.

TailorError
├── InputError       an input file cannot be used                      exit 1
│   └── OutputError  a result cannot be written where it was asked for exit 1
├── UsageError       the command line asks for something impossible    exit 2
├── ThresholdError   a threshold that was asked for is missed          exit 3
└── BrokenPromise    tailor was about to break one of its promises     exit 70
"""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What the process ends with; scripts may rely on these numbers."""

    DONE = 0
    INPUT = 1
    USAGE = 2
    THRESHOLD = 3
    BUG = 70
    INTERRUPTED = 130


class TailorError(Exception):
    """A problem that its reader can do something about; `str()` is one line."""

    exit_code: ExitCode = ExitCode.BUG


class InputError(TailorError):
    """An input that cannot be used: which file, what is wrong, what to do."""

    exit_code = ExitCode.INPUT

    def __init__(self, source: str, reason: str, *, hint: str = "", line: int | None = None) -> None:
        """`source` is the file as the user named it; `line` counts from 1."""
        self.source, self.reason, self.hint, self.line = source, reason, hint, line
        place = source if line is None else f"{source}:{line}"
        super().__init__(f"{place}: {reason}" + (f" - {hint}" if hint else ""))


class OutputError(InputError):
    """A result that cannot be written where it was asked for."""


class UsageError(TailorError):
    """A command line that asks for something impossible."""

    exit_code = ExitCode.USAGE


class ThresholdError(TailorError):
    """A threshold that was asked for is missed."""

    exit_code = ExitCode.THRESHOLD


class BrokenPromise(TailorError):
    """A promise was about to be broken; nothing is written."""

    exit_code = ExitCode.BUG
