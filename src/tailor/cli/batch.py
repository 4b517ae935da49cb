"""`tailor batch`: every posting of a folder, with a summary ranked by fit."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

from tailor import __version__
from tailor.cli.console import find_resume, say, say_notes, show
from tailor.cli.declared import Argument, Option
from tailor.cli.inputs import own_terms
from tailor.cli.options import JsonOption, LexiconOption, ResumeOption, values_of
from tailor.cli.write import (
    DateFormat,
    KeepAll,
    Lines,
    MaxBullets,
    Pages,
    Paper,
    Pin,
    Quiet,
    Skip,
    Style,
    Tag,
    Template,
    with_template,
)
from tailor.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tailor.batch import Job, Outcome
    from tailor.config import Settings

Place = Annotated[Path, Argument(metavar="POSTINGS", help="A folder of postings, or a .jsonl or .csv file.")]
Out = Annotated[Path, Option(("-o", "--output"), metavar="FOLDER", help="Where variants and summary go.")]
Formats = Annotated[
    list[str] | None,
    Option(
        ("-f", "--format"),
        metavar="ENDING",
        help="As in write: docx, md, … Repeat for several.",
        completion=values_of("formats"),
    ),
]
Recursive = Annotated[bool, Option(("--recursive",), help="Also read subfolders.")]
ScoreOnly = Annotated[bool, Option(("--score-only",), help="Write the summary alone.")]
Top = Annotated[int | None, Option(("--top",), least=1, help="Write variants only for the N that fit best.")]
MinScore = Annotated[
    float | None, Option(("--min-score",), least=0, most=100, help="Write variants only from this fit on.")
]
FailOn = Annotated[
    float | None, Option(("--fail-on",), least=0, most=100, help="End with 3 if a posting's fit is below this.")
]
Jobs = Annotated[int, Option(("-j", "--jobs"), least=0, most=1024, help="Processes; 0: one for each core.")]
Engine = Annotated[str, Option(("--engine",), metavar="local|dask|ray", help="Who does the work.")]
Force = Annotated[bool, Option(("--force",), help="Do all again, and overwrite files that tailor did not write.")]


def batch(  # noqa: PLR0917 - typer passes every option by name
    place: Place,
    resume: ResumeOption = None,
    output: Out = Path("out"),
    formats: Formats = None,
    pages: Pages = 1,
    lines: Lines = 0,
    max_bullets: MaxBullets = 0,
    style: Style = "classic",
    template: Template = None,
    paper: Paper = "a4",
    date_format: DateFormat = "as-written",
    pin: Pin = None,
    skip: Skip = None,
    tag: Tag = None,
    lexicon: LexiconOption = None,
    top: Top = None,
    min_score: MinScore = None,
    fail_on: FailOn = None,
    jobs: Jobs = 0,
    engine: Engine = "local",
    *,
    keep_all: KeepAll = False,
    recursive: Recursive = False,
    score_only: ScoreOnly = False,
    force: Force = False,
    as_json: JsonOption = False,
    quiet: Quiet = False,
) -> None:
    """Tailor to every posting of a folder, and rank them by fit.

    An interrupted run goes on where it stopped. What tailor itself has written there is no posting.
    """
    from tailor.batch import Plan, run_batch  # noqa: PLC0415 - --help needs none of this
    from tailor.config import settings_from  # noqa: PLC0415

    if score_only and (top is not None or min_score is not None):
        raise UsageError("--score-only writes no variants: leave out --top and --min-score")
    limits = {"pages": pages, "lines": lines, "per_entry": max_bullets}
    settings = settings_from(
        **limits, everything=keep_all, paper=paper, style=style, date_format=date_format, lexicon=own_terms(lexicon)
    )
    settings, said = with_template(settings, template)
    say_notes(said)
    job = _job(resume, settings, formats or ["docx"], Hints(pin or (), skip or (), tag or ()))
    plan = Plan(place, output, recursive, score_only, top, min_score, force, jobs or _cores(), engine)
    progress = Progress(quiet=quiet, as_json=as_json)
    flag = Flag()
    outcome = run_batch(job, plan, progress.tell, flag.is_set, progress.begin)
    progress.close()
    if flag.signal:
        say(f"tailor: stopped; {outcome.done} postings are done, the same command goes on from here")
        raise SystemExit(128 + flag.signal)
    _end(outcome, output, quiet=quiet or as_json, fail_on=fail_on)


class Hints(NamedTuple):
    """What was asked for lines of the résumé: ids to pin and to skip, and tags."""

    pins: Sequence[str]
    skips: Sequence[str]
    tags: Sequence[str]


def _job(resume: Path | None, settings: Settings, formats: list[str], hints: Hints) -> Job:
    from tailor.batch import Job  # noqa: PLC0415
    from tailor.batch.job import digest_of  # noqa: PLC0415
    from tailor.limits import limits  # noqa: PLC0415
    from tailor.page import in_date_format  # noqa: PLC0415
    from tailor.readers import read_resume  # noqa: PLC0415
    from tailor.selection import with_hints, with_tags  # noqa: PLC0415
    from tailor.writers import WRITERS  # noqa: PLC0415

    endings = tuple(dict.fromkeys(f".{name.lower().removeprefix('.')}" for name in formats))
    if unknown := [ending for ending in endings if ending not in WRITERS]:
        raise UsageError(f"--format {unknown[0][1:]}: choose {', '.join(ending[1:] for ending in WRITERS)}")
    path = find_resume(resume)
    master = with_tags(in_date_format(read_resume(path), settings.date_format), hints.tags)
    master = with_hints(master, hints.pins, hints.skips)
    asked = (endings, *map(sorted, hints), limits())
    digest = digest_of(path.read_bytes(), settings, asked, __version__)
    return Job(master, settings, endings, digest, limits=limits())


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _end(outcome: Outcome, output: Path, *, quiet: bool, fail_on: float | None) -> None:
    """Show the summary and end with the code that stands for the run."""
    from tailor.reports.batch_table import batch_table  # noqa: PLC0415
    from tailor.text import number_of  # noqa: PLC0415

    count = len(outcome.fits) + len(outcome.errors)
    if not quiet:
        show(batch_table(outcome.best, outcome.market))
        again = f", {outcome.reused} unchanged since the last run" if outcome.reused else ""
        done = f"{number_of(count, 'posting')}, {len(outcome.errors)} with errors{again}"
        say(f"{output}: {done}; see {output / 'summary.html'}")
    if outcome.errors:
        raise SystemExit(ExitCode.INPUT)
    if fail_on is not None and any(fit < fail_on for fit in outcome.fits):
        raise SystemExit(ExitCode.THRESHOLD)


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


def progress_line(count: int, total: int, reused: int, seconds: float) -> str:
    """Return how far a run is, its rate, and the time that is left; what was done before says nothing of the rate."""
    rate = (count - reused) / max(seconds, 0.001)
    left = max(total - count, 0)
    told = f"{count} of {max(total, count)} postings"
    if not rate:
        return told
    minutes, rest = divmod(round(left / rate), 60)
    hours, minutes = divmod(minutes, 60)
    time_left = f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"
    return f"{told}, {rate:.0f}/s, {time_left} left"


class Progress:
    """Tells of each posting: a moving line on a terminal, plain lines in a pipe, JSON lines on request."""

    def __init__(self, *, quiet: bool, as_json: bool) -> None:
        self.quiet, self.as_json = quiet, as_json
        self.moving = sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self.count, self.reused, self.total, self.start, self.shown = 0, 0, 0, time.monotonic(), 0.0

    def begin(self, total: int) -> None:
        """Hear of how many postings there are, about."""
        self.total, self.start = total, time.monotonic()

    def tell(self, record: dict[str, Any], reused: bool) -> None:
        """Hear of a record."""
        self.count += 1
        self.reused += reused
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
            line = progress_line(self.count, self.total, self.reused, now - self.start)
            print(f"\r\x1b[K{line}", end="", file=sys.stderr, flush=True)  # noqa: T201

    def close(self) -> None:
        """Clear the moving line."""
        if self.moving and self.shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)  # noqa: T201
