"""The notes of the kept lines, as a sheet for the interview."""

from __future__ import annotations

from tailor.postings import parse
from tailor.readers.markdown import read
from tailor.reports.interview import interview_sheet

POSTING = parse(b"# Ward Nurse\n\nRequirements:\n- care\n", "posting.md")
VARIANT = read(
    "# Sample Person\n\n## Work\n\n### Clerk\nAcme\n2010 - 2012\n\n"
    "- Filed *all* of it. <!-- note: 40,000 sheets_a year -->\n- Typed.\n- Sorted. <!-- note: By hand -->\n\n"
    "## Projects\n\n### Garden\n\n- Grew.\n"
)


def test_bullets_with_notes_stand_in_order_below_their_entry() -> None:
    assert interview_sheet(VARIANT, POSTING) == (
        "# Notes for the interview: Ward Nurse\n\n## Work - Clerk, Acme\n\n"
        "- Filed all of it.\n\n  > 40,000 sheets_a year\n\n- Sorted.\n\n  > By hand\n"
    )


def test_there_is_no_sheet_without_notes() -> None:
    assert interview_sheet(read("# Sample Person\n\n## Work\n\n### Clerk\n\n- Typed.\n"), POSTING) == ""
