"""A whole run: what is to do, what is done already, and the summary of all."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from tailor.batch.engines import Stopped, Work, run_on
from tailor.batch.job import Job
from tailor.batch.market import Market
from tailor.batch.names import Names
from tailor.batch.similar import twins
from tailor.batch.sources import count, items
from tailor.batch.store import JOURNAL, RECORDS, Record, Store
from tailor.batch.work import Done
from tailor.errors import OutputError
from tailor.reports.batch_files import summary_csv, summary_html, summary_json
from tailor.reports.words import texts_by_id
from tailor.values import replace, value
from tailor.writers import render, save

SUMMARIES: Final = ("summary.csv", "summary.json", "summary.html")
EVIDENCE: Final = "evidence"


@value
class Plan:
    """What is asked of a run; `top` and `min_score` (a fit of 0 to 100) choose the postings that get a variant."""

    place: Path
    out: Path
    recursive: bool = False
    score_only: bool = False
    top: int | None = None
    min_score: float | None = None
    force: bool = False
    jobs: int = 1
    engine: str = "local"


@value
class Outcome:
    """How a run ended; `fits` are those of all postings that could be used, best first; `best` the first records."""

    done: int
    reused: int
    errors: tuple[str, ...]
    fits: tuple[float, ...]
    best: tuple[Record, ...]
    market: dict[str, Any]
    finished: bool


def run_batch(
    job: Job,
    plan: Plan,
    tell: Callable[[Record, bool], None],
    stopped: Stopped,
    begin: Callable[[int], None] = lambda total: None,  # noqa: ARG005
) -> Outcome:
    """Do every posting of a plan and write the summary; `tell` hears of each record, and whether it was done before.

    `begin` hears first about how many postings there are.

    An interrupted run (`stopped`) keeps what is finished and writes no summary. OutputError and InputError are raised
    where the output folder or the place of the postings cannot be used.
    """
    with Store(plan.out) as store:
        run = _Run(job, plan, store, tell, stopped)
        begin(run.count())
        run.first_pass()
        if plan.top is not None and not stopped():
            run.second_pass()
        return run.finish()


class _Run:
    """The state of one run: the keys met so far, in order, and how many were done."""

    def __init__(
        self, job: Job, plan: Plan, store: Store, tell: Callable[[Record, bool], None], stopped: Stopped
    ) -> None:
        self.plan, self.store, self.tell, self.stopped = plan, store, tell, stopped
        self.at_least = None if plan.score_only or plan.top is not None else plan.min_score or 0.0
        self.job = replace(job, at_least=self.at_least)
        self.keys: list[str] = []
        self.done = self.reused = 0
        self.ours = {str(path) for record in store.records() for path in self._paths(record)}

    def first_pass(self) -> None:
        """Do what is new or changed."""
        for done in run_on(self.plan.engine, self.job, self._to_do(), self.plan.jobs, self.stopped):
            self._settle(done)
            if self.stopped():
                return

    def second_pass(self) -> None:
        """Write the variants of the best."""
        ranked = _Survey(self._records()).ranked[: self.plan.top]
        wanted = {key for key in ranked if not self._is_there(self.store.get(key) or {}, written=True)}
        job = replace(self.job, at_least=0.0)
        work = ((item, name) for item, name in self._all() if item.key in wanted)
        for done in run_on(self.plan.engine, job, work, self.plan.jobs, self.stopped):
            self._settle(done, again=True)
            if self.stopped():
                return

    def _own(self) -> set[str]:
        """Return the paths in the folder of postings that are ours, and so no postings."""
        out = os.path.realpath(self.plan.out)
        own = {os.path.join(out, name) for name in (*SUMMARIES, JOURNAL, RECORDS, EVIDENCE)}  # noqa: PTH118 - compared as text
        own |= {os.path.realpath(path) for path in self.ours}
        if out != os.path.realpath(self.plan.place):
            own.add(out)
        return own

    def count(self) -> int:
        """Return about how many postings there are."""
        return count(self.plan.place, recursive=self.plan.recursive, leave_out=self._own())

    def _all(self) -> Iterator[Work]:
        names = Names()
        for item in items(self.plan.place, recursive=self.plan.recursive, leave_out=self._own()):
            yield item, names.give(item.stem, item.key)

    def _to_do(self) -> Iterator[Work]:
        for item, name in self._all():
            if self.stopped():
                return
            self.keys.append(item.key)
            old = self.store.get(item.key)
            if (
                old
                and not self.plan.force
                and not item.fault
                and self._is_current(old, self.job.key_of(item.data), name)
            ):
                self.reused += 1
                self.tell(old, True)
            else:
                yield item, name

    def _is_current(self, old: Record, key: str, name: str) -> bool:
        if old["hash"] != key or old["name"] != name:
            return False
        wanted = self.at_least is not None and old.get("fit", -1) >= self.at_least
        written = bool(self._paths(old))
        return "error" in old or ((written or not wanted) and self._is_there(old, written=written))

    def _is_there(self, record: Record, *, written: bool) -> bool:
        paths = self._paths(record)
        return bool(paths) == written and all(path.is_file() for path in paths)

    def _paths(self, record: Record) -> list[Path]:
        return [self._path(record["name"], ending) for ending in record.get("files", ())]

    def _path(self, name: str, ending: str) -> Path:
        return self.plan.out / EVIDENCE / f"{name}.html" if ending == ".html" else self.plan.out / f"{name}{ending}"

    def _settle(self, done: Done, *, again: bool = False) -> None:
        """Write a posting's files, then its record: a record without its files can never be."""
        record = done.record
        try:
            for ending, document in done.files.items():
                self._save(document, self._path(record["name"], ending), ending)
        except OutputError as error:
            base = {name: record[name] for name in ("key", "name")}
            record = base | {"hash": "", "error": str(error)}
        self.store.put(record)
        self.done += not again
        if not again or "error" in record:
            self.tell(record, False)

    def _save(self, document: bytes, path: Path, ending: str) -> None:
        if path.is_symlink():
            raise OutputError(str(path), "is a link, and is not written through", hint="remove it")
        if ending == ".html":
            _make(path.parent)
            self.store.write(f"{EVIDENCE}/{path.name}", [document])
            return
        save(
            document,
            path,
            source=self.job.resume.source,
            whole=lambda: render(self.job.resume, ending, self.job.settings.look),
            force=self.plan.force or str(path) in self.ours,
        )

    def _records(self) -> Iterator[Record]:
        for key in self.keys:
            record = self.store.get(key)
            if record is not None:
                yield record

    def finish(self) -> Outcome:
        """Write journal and summary, unless the run was stopped, and say how it went."""
        survey = _Survey(self._records())
        found: dict[str, Any] = {}
        finished = not self.stopped()
        if finished:
            found = survey.market.found(texts_by_id(self.job.resume))
            self._summarise(survey, found)
        best = tuple(record for key in survey.ranked[:10] if (record := self.store.get(key)))
        return Outcome(self.done, self.reused, tuple(survey.errors.values()), survey.fits, best, found, finished)

    def _summarise(self, survey: _Survey, found: dict[str, Any]) -> None:
        keys = survey.ranked
        like = twins(survey.sketches[key] for key in keys)
        twin = {keys[index]: keys[first] for index, first in like.items()}

        def rows() -> Iterator[Record]:
            for key in [*keys, *survey.errors]:
                record = self.store.get(key) or {}
                written = [path.relative_to(self.plan.out).as_posix() for path in self._paths(record)]
                yield record | {"written": written, "like": twin.get(key, "")}

        for name, make in zip(SUMMARIES, (summary_csv, summary_json, summary_html), strict=True):
            self.store.write(name, make(rows, found))
        self.store.finish(self.keys)


class _Survey:
    """What all records say together; each is read from the disk once, for that is most of the work."""

    def __init__(self, records: Iterable[Record]) -> None:
        ranking: list[tuple[float, str]] = []
        self.errors: dict[str, str] = {}
        self.sketches: dict[str, str] = {}
        self.market = Market()
        for record in records:
            if "error" in record:
                self.errors[record["key"]] = record["error"]
                continue
            ranking.append((-record["fit"], record["key"]))
            self.sketches[record["key"]] = record["sketch"]
            self.market.add(record)
        # The best fit first, ties by key.
        ranking.sort()
        self.ranked = [key for _, key in ranking]
        self.fits = tuple(-fit for fit, _ in ranking)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise OutputError(str(folder), f"cannot be made: {(error.strerror or 'unknown reason').lower()}") from None
