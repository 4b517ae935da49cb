"""One posting → a record of plain values and the bytes of its files; runs in any process, touches no file."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from tailor.batch.job import Job
from tailor.batch.similar import sketch
from tailor.batch.sources import Item
from tailor.errors import InputError
from tailor.limits import within
from tailor.model import Answer, Assessed, Tailored
from tailor.pipeline import assess, tailor_assessed
from tailor.postings import parse

Record = dict[str, Any]
"""What is kept of a posting: JSON values only, so that it can be sent, stored and read back unchanged."""


class Done(NamedTuple):
    """A posting's record and the files to write for it, by ending; `.html` is the page of evidence."""

    record: Record
    files: dict[str, bytes]


def do_chunk(job: Job, chunk: list[tuple[Item, str]]) -> list[Done]:
    """Do some postings one after the other; each comes with the name of its variant."""
    return [do(job, item, name) for item, name in chunk]


def do(job: Job, item: Item, name: str) -> Done:
    """Tailor to one posting; whatever goes wrong with it becomes the record's `error`."""
    base: Record = {"key": item.key, "name": name, "hash": job.key_of(item.data)}
    if item.fault:
        return Done(base | {"error": f"{item.source}: {item.fault}"}, {})
    try:
        with within(lambda: job.limits):
            posting = parse(item.data, item.source)
        found = assess(job.resume, posting, job.settings.lexicon)
        if job.at_least is None or _fit(found) < job.at_least:
            return Done(base | _facts(found) | {"files": []}, {})
        tailored = tailor_assessed(job.resume, found, job.settings)
        files = _files(job, tailored)
    except InputError as error:
        return Done(base | {"error": str(error)}, {})
    except Exception as error:  # noqa: BLE001 - one posting must not take the others with it
        # Memory may have run out, or tailor be mended by then: the next run tries again.
        told = f"{item.source}: a bug of ours ({type(error).__name__} at {_where(error)})"
        return Done(base | {"hash": "", "error": told}, {})
    kept = [decision.unit for decision in tailored.decisions if decision.keep]
    return Done(base | _facts(found) | {"kept": kept, "pages": tailored.pages, "files": sorted(files)}, files)


def _files(job: Job, tailored: Tailored) -> dict[str, bytes]:
    from tailor.reports.evidence import evidence_page  # noqa: PLC0415 - scoring alone needs none of this
    from tailor.writers import render  # noqa: PLC0415

    made = {ending: render(tailored.variant, ending, job.settings.look) for ending in job.endings}
    return made | {".html": evidence_page(job.resume, tailored, above="../summary.html")}


def _facts(found: Assessed) -> Record:
    posting = found.posting
    return {
        "title": posting.title,
        "company": posting.company,
        "location": posting.location,
        "fit": _fit(found),
        "must": _counts(found.answers, "must"),
        "nice": _counts(found.answers, "nice"),
        "needs": [
            [one.keyword.term, one.keyword.shown, one.keyword.need, one.verdict]
            for one in found.answers
            if one.keyword.kind != "phrase"
        ],
        "sketch": sketch(posting.text),
    }


def _fit(found: Assessed) -> float:
    """Return the fit as it is kept, and so as it is compared."""
    return round(found.fit, 2)


def _counts(answers: tuple[Answer, ...], need: str) -> list[int]:
    """Return how many needs of a kind the master answers, answers by half, and are asked."""
    sure = [one.verdict for one in answers if one.keyword.need == need and one.keyword.kind != "phrase"]
    return [sure.count("answered"), sure.count("half"), len(sure)]


def _where(error: Exception) -> str:
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "unknown"
