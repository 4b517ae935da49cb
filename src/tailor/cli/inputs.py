"""What a command works on: the résumé and the posting that its arguments name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tailor.cli.console import find_resume, read_pasted, say_notes
from tailor.errors import UsageError

if TYPE_CHECKING:
    from tailor.lexicon import OwnTerms
    from tailor.model import Posting, Resume


def load(posting: str, resume: Path | None, *, clipboard: bool = False) -> tuple[Resume, Posting]:
    """Return résumé and posting; the résumé comes first, so that nobody pastes a posting in vain.

    UsageError where the posting is to come from the clipboard and from elsewhere.
    """
    from tailor.readers import read_resume  # noqa: PLC0415 - --help needs none of this

    if clipboard and posting:
        raise UsageError("--clipboard and a posting are one too many: leave one out")
    master = read_resume(find_resume(resume))
    asked = _posting(posting, clipboard=clipboard)
    say_notes(asked.notes)
    return master, asked


def _posting(posting: str, *, clipboard: bool) -> Posting:
    from tailor.postings import parse, read_posting  # noqa: PLC0415 - as above

    if clipboard:
        from tailor.cli.clipboard import SOURCE, read_clipboard  # noqa: PLC0415 - it brings subprocess

        return parse(read_clipboard(), SOURCE)
    return parse(read_pasted(), "standard input") if posting in {"", "-"} else read_posting(Path(posting))


def own_terms(path: Path | None) -> OwnTerms:
    """Return the terms of a person's own that an option or a setting names a file of; none without one."""
    if path is None:
        return ()
    from tailor.own_terms import read_terms  # noqa: PLC0415 - most people have none

    return read_terms(path)
