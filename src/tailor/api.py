"""tailor as a library: the same functions that the command line is made of, with their defaults."""

from __future__ import annotations

from pathlib import Path

from tailor.config import Settings
from tailor.config import settings_from as settings
from tailor.errors import InputError, InvalidFile, OutputError, TailorError, UsageError
from tailor.model import Assessed, Posting, Resume, Tailored
from tailor.page import in_date_format
from tailor.pipeline import assess
from tailor.pipeline import tailor as _tailor
from tailor.postings import parse
from tailor.postings import read_posting as _read_posting
from tailor.readers import read_resume as _read_resume
from tailor.writers import choose_target, render, save

__all__ = [
    "Assessed",
    "InputError",
    "InvalidFile",
    "OutputError",
    "Posting",
    "Resume",
    "Settings",
    "TailorError",
    "Tailored",
    "UsageError",
    "assess",
    "parse_posting",
    "read_posting",
    "read_resume",
    "settings",
    "tailor",
    "write",
]


def read_resume(path: str | Path) -> Resume:
    """Return the master résumé in a file of any format that is read.

    InputError says why there is none in it; InvalidFile, a kind of it, tells all faults of tailor's own YAML or JSON.
    """
    return _read_resume(Path(path))


def read_posting(path: str | Path) -> Posting:
    """Return the job posting in a file of any format that is read; InputError says why there is none in it."""
    return _read_posting(Path(path))


def parse_posting(text: str | bytes, name: str = "posting") -> Posting:
    """Return the posting in a text, as it was pasted, or in a file's bytes; `name` stands in messages."""
    return parse(text, name)


def tailor(resume: Resume, posting: Posting, settings: Settings | None = None) -> Tailored:
    """Return the variant of a master résumé that answers a posting best, with all that explains it.

    Pure: the same values always give the same result. `settings` (one page in the classic style by default) comes from
    `tailor.settings(pages=2, style="modern", …)`. UsageError is raised where pinned bullets do not fit.
    """
    held = settings or Settings()
    return _tailor(in_date_format(resume, held.date_format), posting, held)


def write(tailored: Tailored, path: str | Path, settings: Settings | None = None, *, force: bool = False) -> Path:
    """Write a variant and return its path; the ending is the format, as for `tailor write -o`.

    The file appears whole or not at all. UsageError names the endings when this one is unknown, OutputError says what
    stands in the way; an existing file is replaced only with `force`, or where it is the very same.
    """
    target, look = choose_target(str(path)), (settings or Settings()).look
    document = render(tailored.variant, target.ending, look)
    return save(
        document, target.named_for(tailored.posting), source=tailored.variant.source, whole=lambda: b"", force=force
    )
