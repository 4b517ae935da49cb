"""`tailor check` tells faults with their places, then gives advice."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Run

MASTER = """# Sample Person

sample@example.com | +1 503-555-0142

## Work Experience

### Clerk, Example Works
2010 - 2012

- Kept the books of four branch offices in good order

### Lead, Example Works
2015 - 2014

- Led a team of six people through an office move
- Led a team of six people through an office move.
- TODO write more about this one

## Wonders of my life

- Something quite wonderful happened here
"""


@pytest.fixture
def advice(run: Run, tmp_path: Path) -> dict[str, int]:
    (tmp_path / "a.md").write_text(MASTER, encoding="utf-8")
    return {note["slug"]: note["line"] for note in json.loads(run("check", "a.md", "--json").stdout)}


@pytest.mark.parametrize(
    ("slug", "line"),
    [("dates", 12), ("order", 12), ("twice", 16), ("placeholder", 17), ("unknown-section", 19)],
)
def test_advice_names_the_line(advice: dict[str, int], slug: str, line: int) -> None:
    assert advice[slug] == line


def slugs_of_bullet(run: Run, tmp_path: Path, text: str) -> set[str]:
    (tmp_path / "b.md").write_text(f"# Sample Person\n\n## Work Experience\n\n### Clerk\n2010\n\n- {text}\n", "utf-8")
    return {note["slug"] for note in json.loads(run("check", "b.md", "--json").stdout)}


def test_a_bullet_that_says_nothing_of_doing_is_told(run: Run, tmp_path: Path) -> None:
    assert "no-verb" in slugs_of_bullet(run, tmp_path, "Yearly accounts of four offices")


@pytest.mark.parametrize("text", ["Kept the books", "Taught bookkeeping to clerks", "Auditing of four branch offices"])
def test_verbs_in_any_form_are_known(run: Run, tmp_path: Path, text: str) -> None:
    assert "no-verb" not in slugs_of_bullet(run, tmp_path, text)


def test_a_bullet_in_another_language_is_not_searched_for_english_verbs(run: Run, tmp_path: Path) -> None:
    assert "no-verb" not in slugs_of_bullet(run, tmp_path, "Die Bücher von vier Zweigstellen und der Zentrale geprüft")


def test_a_missing_contact_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(MASTER.replace("sample@example.com | ", ""), encoding="utf-8")
    assert "no e-mail address is given" in run("check", "a.md").stdout


def test_our_sample_needs_no_advice(run: Run, sample_resume: Path) -> None:
    done = run("check", sample_resume, "--strict")
    assert (done.returncode, done.stdout) == (0, "")


def test_strict_turns_advice_into_exit_code_3(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(MASTER, encoding="utf-8")
    assert run("check", "a.md", "--strict").returncode == 3


def test_a_fault_is_shown_with_its_line_and_a_mark_below(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("name: X\nsections:\n  - titel: Work\n", encoding="utf-8")
    done = run("check", "a.yaml")
    assert done.returncode == 1
    shown, row, mark = done.stderr.splitlines()
    assert shown == "tailor: a.yaml:3:5: unknown key `titel` - did you mean `title`?"
    assert row.index("titel") == mark.index("^")


def test_a_job_that_ends_before_it_begins_is_told_where_its_last_year_is_short(run: Run, tmp_path: Path) -> None:
    (tmp_path / "c.md").write_text(
        "# Sample Person\n\n## Work Experience\n\n### Clerk\n2019–13\n\n- Kept the books\n", "utf-8"
    )
    notes = {note["slug"]: note["line"] for note in json.loads(run("check", "c.md", "--json").stdout)}
    assert notes["dates"] == 5


@pytest.mark.parametrize("dates", ["2019-02-30 – 2021", "31.4.2019 – 2021", "2019-13-45 – 2021"])
def test_a_day_that_no_calendar_has_is_told(run: Run, tmp_path: Path, dates: str) -> None:
    (tmp_path / "c.md").write_text(
        f"# Sample Person\n\n## Work Experience\n\n### Clerk\n{dates}\n\n- Kept the books\n", "utf-8"
    )
    notes = {note["slug"]: note["line"] for note in json.loads(run("check", "c.md", "--json").stdout)}
    assert notes["no-such-day"] == 5
