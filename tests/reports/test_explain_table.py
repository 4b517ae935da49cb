"""Reasons as a table that fits its width, and as plain lines that nothing cuts."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tailor.config import Settings
from tailor.model import Tailored
from tailor.pipeline import tailor
from tailor.postings import parse
from tailor.readers.markdown import read
from tailor.reports.columns import cells
from tailor.reports.explain import Explanation, Why
from tailor.reports.explain_json import explanation_as_json
from tailor.reports.explain_table import explanation_as_lines, explanation_as_table

TAILORED = tailor(
    read("# Sample Person\n\n## Work\n\n### Clerk, Acme\n2010 - 2012\n\n- Typed.\n"),
    parse(b"# Clerk, Acme\n\n- SQL\n", "posting.md"),
    Settings(),
)
LONG = "answers SQL, Python, Terraform and 7 more, and is therefore kept before all the others of this job " * 2


def line(number: int, reason: str = "answers SQL", text: str = "Queried the ledger with SQL") -> Why:
    return Why(f"id{number}", text, "Work", "Clerk", bool(number), number, 2, 0.5, ("SQL",), reason)


FOUND = Explanation((line(1), line(2, LONG)), (line(0, "would add SAP"),), line(0), (line(0),), ("SAP",))


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_no_row_is_wider_than_asked_for_and_no_reason_is_cut(width: int) -> None:
    table = explanation_as_table(FOUND, TAILORED, width)

    assert max(map(len, table.splitlines())) <= width
    words = " ".join(table.split())
    assert all(word in words for word in LONG.split())


def test_what_a_second_page_would_add_is_marked_and_told() -> None:
    table = explanation_as_table(FOUND, TAILORED, 80)

    assert "   +  id0" in table
    assert table.endswith("A second page would add 1 of the dropped lines (marked +), and answer SAP.")
    assert "Next, if there were room for 2 lines: id0, Queried the ledger with SQL" in table


def test_without_more_to_say_nothing_is_said_of_a_second_page() -> None:
    table = explanation_as_table(Explanation((line(1),), (), None, (), ()), TAILORED, 80)

    assert "page" not in table
    assert "dropped" not in table


def test_in_a_pipe_each_line_of_the_master_is_one_line() -> None:
    rows = explanation_as_lines(FOUND, TAILORED).splitlines()

    assert rows[0].split("\t") == ["kept", "1", "id1", "2", "answers SQL", "Queried the ledger with SQL"]
    assert [row.split("\t")[0] for row in rows[:3]] == ["kept", "kept", "dropped"]
    assert all(row.startswith("# ") for row in rows[3:])


@settings(deadline=None)
@given(st.text(max_size=80), st.text(max_size=80), st.integers(40, 200))
def test_no_text_breaks_the_rows(text: str, reason: str, width: int) -> None:
    found = Explanation((line(1, reason, text),), (line(0, reason, text),), None, (), ())

    shown = explanation_as_lines(found, TAILORED) + explanation_as_table(found, TAILORED, width)

    assert not [char for char in shown if unicodedata.category(char) == "Cc" and char not in "\t\n"]
    assert len(explanation_as_lines(found, TAILORED).split("\n")) == 3  # the two, and how good the choice is


def test_wide_letters_stay_within_the_width_too() -> None:
    found = Explanation((line(1, "answers 数据分析 " * 9, "数据分析" * 30),), (), None, (), ())

    assert max(map(cells, explanation_as_table(found, TAILORED, 80).splitlines())) <= 80


@pytest.mark.parametrize(
    ("gap", "said"),
    [(0.0, "No other choice that fits is worth more: proven"), (0.0123, "could be worth 1.2 % more, at most")],
)
def test_how_good_the_choice_is_is_told(gap: float, said: str) -> None:
    assert said in explanation_as_table(FOUND, replace(TAILORED, gap=gap), 120)


def told(tailored: Tailored = TAILORED) -> dict[str, object]:
    answer: dict[str, object] = json.loads(explanation_as_json(FOUND, tailored, ("out.docx",)))
    return answer


def test_json_has_the_same_lines_and_reasons() -> None:
    answer = told()

    assert answer["files"] == ["out.docx"]
    assert answer["kept"][1]["reason"] == f"kept: {LONG}"  # type: ignore[index]
    assert answer["dropped"][0]["reason"] == "dropped: would add SAP"  # type: ignore[index]
    assert answer["dropped"][0]["line"] is None  # type: ignore[index]
    assert answer["with_a_page_more"] == {"lines": ["id0"], "answers": ["SAP"]}
