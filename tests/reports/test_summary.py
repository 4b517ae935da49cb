"""The five lines that say what was written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tailor.config import Settings
from tailor.model import Tailored
from tailor.pipeline import tailor
from tailor.postings import parse
from tailor.readers.markdown import read
from tailor.reports.summary import figures, summary

MASTER = read(
    "# Sample Person\n\nsample@example.com\n\n## Work Experience\n\n### Analyst\n2019 - 2024\n\n"
    "- Built dashboards in Power BI\n- Wrote SQL queries for the finance team\n"
)


def tailored(*lines: str) -> Tailored:
    return tailor(MASTER, parse("\n".join(("# Analyst", "", *lines)).encode(), "posting.md"), Settings())


def rows(found: Tailored, *paths: str) -> dict[str, str]:
    told = summary(found, [Path(path) for path in paths or ("out.docx",)])
    return {line[:9].strip(): line[9:] for line in told.splitlines()}


def test_a_variant_is_told_in_five_lines() -> None:
    found = tailored("Requirements:", "- SQL", "- Kubernetes", "", "Nice to have:", "- Power BI")

    assert rows(found) == {
        "file": "out.docx",
        "pages": "1",
        "lines": "2 kept, 0 dropped",
        "answers": "must 1 of 2, nice 1 of 1, in this variant",
        "missing": "Kubernetes (must), in your whole résumé",
    }


def test_where_no_must_is_missing_the_nice_to_haves_are_told() -> None:
    found = tailored("Requirements:", "- SQL", "", "Nice to have:", "- Kubernetes", "- Terraform")

    assert rows(found)["missing"].startswith("Kubernetes, Terraform (nice)")


def test_where_all_is_answered_nothing_is_missing() -> None:
    assert rows(tailored("Requirements:", "- SQL"))["missing"] == "nothing"


def test_a_posting_without_needs_is_told_as_such() -> None:
    told = rows(tailored("Hello."))

    assert told["answers"] == "the posting names no needs"
    assert "missing" not in told


def test_further_files_stand_below_the_first() -> None:
    told = summary(tailored("Requirements:", "- SQL"), [Path("out.md"), Path("out.docx")]).splitlines()

    assert told[:2] == ["files    out.md", "         out.docx"]


def test_the_figures_of_a_report_are_one_line() -> None:
    found = tailored("Requirements:", "- SQL", "- Kubernetes")

    assert figures(found) == (
        "1 page, 2 kept, 0 dropped; must 1 of 2, nice none asked, in this variant; "
        "not in your whole résumé: Kubernetes (must)"
    )


def test_no_line_is_wider_than_a_terminal_of_80_columns() -> None:
    asked = ["- Kubernetes", "- Amazon Elastic Container Service", "- Terraform", "- Google Cloud Platform"]
    told = summary(tailored("Requirements:", *asked), [Path("out.docx")]).splitlines()

    assert told[-1].startswith("missing  ")
    assert told[-1].count(",") > 1
    assert max(map(len, told)) <= 80


def test_guesses_do_not_hide_what_is_surely_missing() -> None:
    found = tailored("Requirements:", "- Kubernetes", "- SQL")
    (need,) = [one for one in found.answers if one.verdict == "missing"]
    guesses = [replace(need, keyword=replace(need.keyword, kind="phrase", shown=f"guess {at}")) for at in range(3)]

    told = rows(replace(found, answers=(*guesses, need)))

    assert told["missing"].startswith("Kubernetes (must)")
