"""`tailor batch`: every posting of a folder, with a summary ranked by fit."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tailor import __version__
from tailor.cli.console import find_resume, say, show
from tailor.cli.options import JsonOption, ResumeOption
from tailor.cli.write import Pages, Paper, Quiet
from tailor.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from tailor.batch import Job, Outcome

Place = Annotated[Path, typer.Argument(metavar="POSTINGS", help="A folder of postings, or a .jsonl or .csv file.")]
Out = Annotated[Path, typer.Option("-o", "--output", metavar="FOLDER", help="Where variants and summary go.")]
Formats = Annotated[list[str] | None, typer.Option("-f", "--format", metavar="docx|md", help="Repeat for several.")]
Recursive = Annotated[bool, typer.Option("--recursive", help="Also read subfolders.")]
ScoreOnly = Annotated[bool, typer.Option("--score-only", help="Write the summary alone.")]
Top = Annotated[int | None, typer.Option(min=1, help="Write variants only for the N that fit best.")]
MinScore = Annotated[float | None, typer.Option(min=0, max=100, help="Write variants only from this fit on.")]
FailOn = Annotated[float | None, typer.Option(min=0, max=100, help="End with 3 if a posting's fit is below this.")]
Jobs = Annotated[int, typer.Option("-j", "--jobs", min=0, max=1024, help="Processes; 0: one for each core.")]
Engine = Annotated[str, typer.Option(metavar="local|dask|ray", help="Who does the work.")]
Force = Annotated[bool, typer.Option("--force", help="Do all again, and overwrite files that tailor did not write.")]


def batch(  # noqa: PLR0917 - typer passes every option by name
    place: Place,
    resume: ResumeOption = None,
    output: Out = Path("out"),
    formats: Formats = None,
    pages: Pages = 1,
    paper: Paper = "a4",
    top: Top = None,
    min_score: MinScore = None,
    fail_on: FailOn = None,
    jobs: Jobs = 0,
    engine: Engine = "local",
    *,
    recursive: Recursive = False,
    score_only: ScoreOnly = False,
    force: Force = False,
    as_json: JsonOption = False,
    quiet: Quiet = False,
) -> None:
    """Tailor to every posting of a folder, and rank them by fit; an interrupted run goes on where it stopped."""
    from tailor.batch import Plan, run_batch  # noqa: PLC0415 - --help needs none of this

    if score_only and (top is not None or min_score is not None):
        raise UsageError("--score-only writes no variants: leave out --top and --min-score")
    job = _job(resume, pages, paper, formats or ["docx"])
    plan = Plan(place, output, recursive, score_only, top, min_score, force, jobs or _cores(), engine)
    progress = Progress(quiet=quiet, as_json=as_json)
    flag = Flag()
    outcome = run_batch(job, plan, progress.tell, flag.is_set)
    progress.close()
    if flag.signal:
        say(f"tailor: stopped; {outcome.done} postings are done, the same command goes on from here")
        raise typer.Exit(128 + flag.signal)
    _end(outcome, output, quiet=quiet or as_json, fail_on=fail_on)


def _job(resume: Path | None, pages: int, paper: str, formats: list[str]) -> Job:
    from tailor.batch import Job  # noqa: PLC0415
    from tailor.batch.job import digest_of  # noqa: PLC0415
    from tailor.config import settings_from  # noqa: PLC0415
    from tailor.readers import read_resume  # noqa: PLC0415
    from tailor.writers import WRITERS  # noqa: PLC0415

    endings = tuple(dict.fromkeys(f".{name.lower().removeprefix('.')}" for name in formats))
    if unknown := [ending for ending in endings if ending not in WRITERS]:
        raise UsageError(f"--format {unknown[0][1:]}: choose {', '.join(ending[1:] for ending in WRITERS)}")
    path = find_resume(resume)
    settings = settings_from(pages=pages, paper=paper)
    master = read_resume(path)
    return Job(master, settings, endings, digest_of(path.read_bytes(), settings, endings, __version__))


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _end(outcome: Outcome, output: Path, *, quiet: bool, fail_on: float | None) -> None:
    """Show the summary and end with the code that stands for the run."""
    from tailor.reports.batch_table import batch_table  # noqa: PLC0415

    count = len(outcome.fits) + len(outcome.errors)
    if not quiet:
        show(batch_table(outcome.best, outcome.market))
        again = f", {outcome.reused} unchanged since the last run" if outcome.reused else ""
        say(f"{output}: {count} postings, {len(outcome.errors)} with errors{again}; see {output / 'summary.html'}")
    if outcome.errors:
        raise typer.Exit(ExitCode.INPUT)
    if fail_on is not None and any(fit < fail_on for fit in outcome.fits):
        raise typer.Exit(ExitCode.THRESHOLD)


class Flag:
    """Remembers that Ctrl-C or a request to end has come; raising from a handler would leave things half done."""

    def __init__(self) -> None:
        self.signal = 0
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._set)

    def _set(self, number: int, _frame: FrameType | None) -> None:
        self.signal = number

    def is_set(self) -> bool:
        """Tell whether to stop."""
        return bool(self.signal)


class Progress:
    """Tells of each posting: a moving line on a terminal, plain lines in a pipe, JSON lines on request."""

    def __init__(self, *, quiet: bool, as_json: bool) -> None:
        self.quiet, self.as_json = quiet, as_json
        self.moving = sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self.count, self.start, self.shown = 0, time.monotonic(), 0.0

    def tell(self, record: dict[str, Any], reused: bool) -> None:
        """Hear of a record."""
        self.count += 1
        if self.as_json:
            from tailor.reports.batch_files import posting_as_json  # noqa: PLC0415

            show(posting_as_json(record))
        if "error" in record:
            self.close()
            say(f"tailor: {record['error']}")
        elif not self.quiet and not self.moving and not self.as_json and not reused:
            say(f"{record['fit']:5.1f}  {record['key']}")
        now = time.monotonic()
        if self.moving and not self.quiet and now - self.shown > 0.1:  # noqa: PLR2004 - ten times a second
            self.shown = now
            rate = self.count / (now - self.start)
            print(f"\r\x1b[K{self.count} postings, {rate:.0f}/s", end="", file=sys.stderr, flush=True)  # noqa: T201

    def close(self) -> None:
        """Clear the moving line."""
        if self.moving and self.shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)  # noqa: T201
