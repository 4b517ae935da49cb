"""What a command works on: the résumé and the posting that its arguments name."""

from __future__ import annotations

from pathlib import Path

from tailor.cli.console import find_resume, read_pasted
from tailor.model import Posting, Resume
from tailor.postings import parse_posting, read_posting
from tailor.readers import read_resume


def load(posting: str, resume: Path | None) -> tuple[Resume, Posting]:
    """Return résumé and posting; the résumé comes first, so that nobody pastes a posting in vain."""
    master = read_resume(find_resume(resume))
    if posting in {"", "-"}:
        return master, parse_posting(read_pasted(), "standard input")
    return master, read_posting(Path(posting))
