"""`tailor keywords`: what is asked for, and what answers it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

Run = Callable[..., CompletedProcess[str]]


def test_the_table_shows_musts_before_nices_and_the_figures(run: Run, root: Path, sample_resume: Path) -> None:
    result = run("keywords", root / "job_posts" / "data-engineer.md", "-r", sample_resume, COLUMNS="80")

    assert result.returncode == 0
    needs = [line.split()[0] for line in result.stdout.splitlines() if line.startswith(("must ", "nice "))]
    assert needs == sorted(needs)
    assert {"must", "nice"} == set(needs)
    assert "fit " in result.stdout
    assert max(len(line) for line in result.stdout.splitlines() if line.startswith(("must ", "nice "))) <= 80


def test_json_has_every_need_with_its_answer(run: Run, root: Path, sample_resume: Path) -> None:
    answer = json.loads(
        run("keywords", root / "job_posts" / "clinical-informatics-nurse.txt", "-r", sample_resume, "--json").stdout
    )

    by_term = {keyword["term"]: keyword for keyword in answer["keywords"]}
    assert by_term["epic"]["verdict"] == "answered"
    assert "Epic" in by_term["epic"]["answer"]["line"]
    assert 0 <= answer["fit"] <= 100
    assert answer["posting"]["title"] == "Clinical Informatics Nurse"


def test_all_shows_guesses_too(run: Run, root: Path, sample_resume: Path) -> None:
    posting = root / "job_posts" / "supply-planner.md"

    sure, everything = (
        run("keywords", posting, "-r", sample_resume, *more).stdout.splitlines() for more in ([], ["--all"])
    )

    assert len(sure) < len(everything)


def test_a_term_of_ones_own_answers_under_its_other_name(run: Run, tmp_path: Path) -> None:
    for name, text in {
        "terms.txt": "Zorbflow = ZF",
        "posting.md": "# Engineer\n\n## Requirements\n\n- ZF\n",
        "resume.md": "# Sample Person\n\n## Work\n\n### Engineer | 2019 - 2022\n\n- Built pipelines on Zorbflow\n",
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    asked = ("keywords", tmp_path / "posting.md", "-r", tmp_path / "resume.md", "--json")

    alone, known = (json.loads(run(*asked, *more).stdout) for more in ([], ["--lexicon", tmp_path / "terms.txt"]))

    assert [one["verdict"] for one in alone["keywords"]] == ["missing"]
    assert [(one["term"], one["verdict"]) for one in known["keywords"]] == [("zorbflow", "answered")]
