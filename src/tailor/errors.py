"""Every error raised on purpose, and the exit code that each one stands for.

TailorError
├── InputError       an input file cannot be used                      exit 1
│   ├── InvalidFile  a file breaks the rules of its format             exit 1
│   └── OutputError  a result cannot be written where it was asked for exit 1
├── UsageError       the command line asks for something impossible    exit 2
├── ThresholdError   a threshold that was asked for is missed          exit 3
└── BrokenPromise    tailor was about to break one of its promises     exit 70
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from typing import NamedTuple

_MOST_SHOWN = 20  # problems of one file: whoever has more has the same one again and again
_LONGEST_ROW, _SHOWN_BEFORE = 100, 60  # characters of a line at fault, and how many of them before the fault


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


class Problem(NamedTuple):
    """One thing that is wrong with a file: where (line and column from 1), what, and what to do about it."""

    line: int
    column: int
    reason: str
    hint: str = ""


class InvalidFile(InputError):
    """A file that breaks the rules of its format; `str()` has each problem with the line that it stands in."""

    def __init__(self, source: str, text: str, problems: Iterable[Problem]) -> None:
        """`text` is the file's content, for the lines that are shown."""
        self.problems = tuple(sorted(problems))
        first = self.problems[0]
        super().__init__(source, first.reason, hint=first.hint, line=first.line)
        rows = text.splitlines()
        shown = [part for problem in self.problems[:_MOST_SHOWN] for part in self._shown(problem, rows)]
        if len(self.problems) > _MOST_SHOWN:
            shown.append(f"{source}: and {len(self.problems) - _MOST_SHOWN:,} more")
        self.args = ("\n".join(shown),)

    def _shown(self, problem: Problem, rows: list[str]) -> Iterable[str]:
        yield f"{self.source}:{problem.line}:{problem.column}: {problem.reason}" + (
            f" - {problem.hint}" if problem.hint else ""
        )
        row = rows[problem.line - 1] if 0 < problem.line <= len(rows) else ""
        if row.strip():
            begin = max(problem.column - 1 - _SHOWN_BEFORE, 0)
            number = f"{problem.line:>6} | "
            yield number + row[begin : begin + _LONGEST_ROW]
            yield " " * (len(number) + problem.column - 1 - begin) + "^"


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
