"""The library: what `from tailor import …` gives, in the order of use; stable within a major version."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tailor.config import Settings, settings_from

if TYPE_CHECKING:
    from tailor.model import Posting, Resume, Tailored

__all__ = ["Settings", "parse_posting", "read_posting", "read_resume", "settings_from", "tailor", "write"]


def read_resume(path: str | Path) -> Resume:
    """Return the master résumé in a file of any format that is read; tailor.errors.InputError if there is none."""
    from tailor.readers import read_resume as read  # noqa: PLC0415 - each step brings only what it needs

    return read(Path(path))


def read_posting(path: str | Path) -> Posting:
    """Return the job posting in a file of any format that is read; tailor.errors.InputError if there is none."""
    from tailor.postings import read_posting as read  # noqa: PLC0415 - as above

    return read(Path(path))


def parse_posting(text: str | bytes, name: str = "the posting") -> Posting:
    """Return the job posting in a text, or in the bytes of a file; `name` stands for it in messages."""
    from tailor.postings import parse  # noqa: PLC0415 - as above

    return parse(text, name)


def tailor(resume: Resume, posting: Posting, settings: Settings | None = None) -> Tailored:
    """Return the variant that answers a posting best, with all that explains it; pure, and the same for the same.

    Without settings: one page of A4 in the classic style, dates as written. tailor.errors.BrokenPromise is raised
    if the variant were to say anything that the master does not.
    """
    from tailor.page import in_date_format  # noqa: PLC0415 - as above
    from tailor.pipeline import tailor as choose  # noqa: PLC0415

    held = settings or Settings()
    return choose(in_date_format(resume, held.date_format), posting, held)


def write(tailored: Tailored, path: str | Path, settings: Settings | None = None, *, force: bool = False) -> Path:
    """Write a variant in the format of the path's ending (a folder: a DOCX named after company and title); return it.

    Pass the settings that the variant was made with. A file that tailor did not write is replaced only with `force`:
    tailor.errors.OutputError says so, or what else stands in the way; UsageError names the endings there are.
    """
    from tailor.writers import choose_target, render, save  # noqa: PLC0415 - as above

    target = choose_target(f"{path}/" if Path(path).is_dir() else str(path))
    document = render(tailored.variant, target.ending, (settings or Settings()).look)
    return save(
        document,
        target.named_for(tailored.posting),
        source=tailored.variant.source,
        whole=lambda: b"",
        force=force,
    )
