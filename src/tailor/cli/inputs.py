"""What a command works on: the résumé and the posting that its arguments name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tailor.cli.console import find_resume, read_pasted, say_notes

if TYPE_CHECKING:
    from tailor.lexicon import OwnTerms
    from tailor.model import Posting, Resume


def load(posting: str, resume: Path | None) -> tuple[Resume, Posting]:
    """Return résumé and posting; the résumé comes first, so that nobody pastes a posting in vain."""
    from tailor.postings import parse, read_posting  # noqa: PLC0415 - --help needs none of this
    from tailor.readers import read_resume  # noqa: PLC0415

    master = read_resume(find_resume(resume))
    asked = parse(read_pasted(), "standard input") if posting in {"", "-"} else read_posting(Path(posting))
    say_notes(asked.notes)
    return master, asked


def own_terms(path: Path | None) -> OwnTerms:
    """Return the terms of a person's own that an option or a setting names a file of; none without one."""
    if path is None:
        return ()
    from tailor.own_terms import read_terms  # noqa: PLC0415 - most people have none

    return read_terms(path)
