"""The whole tool: what assessing a résumé says is what tailoring goes by."""

from __future__ import annotations

from pathlib import Path

from tailor.config import Settings
from tailor.pipeline import assess, tailor
from tailor.postings import read_posting
from tailor.readers import read_resume

ROOT = Path(__file__).parent.parent
MASTER = read_resume(ROOT / "resumes" / "master.md")
POSTING = read_posting(ROOT / "job_posts" / "data-engineer.md")


def test_assessing_says_what_tailoring_goes_by() -> None:
    assessed, tailored = assess(MASTER, POSTING), tailor(MASTER, POSTING, Settings())

    for name in ("posting", "keywords", "answers", "fit"):
        assert getattr(assessed, name) == getattr(tailored, name)
