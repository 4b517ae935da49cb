"""The page of a posting beside the résumé, as HTML."""

from __future__ import annotations

import re

from tailor.config import Settings
from tailor.pipeline import tailor
from tailor.postings import parse
from tailor.readers.markdown import read
from tailor.reports.evidence import evidence_page

MASTER = read("# Sample Person\n\n## Work\n\n### Clerk, Acme\n2010 - 2012\n\n- Wrote SQL.\n")


def page(posting: str) -> str:
    return evidence_page(MASTER, tailor(MASTER, parse(posting.encode(), "posting.md"), Settings())).decode()


def test_lists_of_the_posting_are_lists_for_a_screen_reader_too() -> None:
    shown = re.sub(r"</?span[^>]*>", "", page("# Clerk\n\n## Requirements\n\n- SQL\n- Kubernetes\n\nWrite to us.\n"))

    assert "<ul><li>SQL</li><li>Kubernetes</li></ul><p>Write to us.</p>" in shown


def test_a_list_that_ends_the_posting_is_closed() -> None:
    shown = page("# Clerk\n\n## Requirements\n\n- SQL\n")

    assert shown.count("<ul>") == shown.count("</ul>") == 1


def test_a_need_that_is_answered_by_half_is_told_from_one_that_is_answered() -> None:
    shown = page("# Clerk\n\n## Requirements\n\n- SQL\n- 5 years of experience with SQL\n- MySQL\n")

    assert 'class="must"' in shown
    assert 'class="must half"' in shown
    assert "Dashed: answered by half" in shown
