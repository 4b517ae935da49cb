"""`tailor score`: every line with its score and the words that earned it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

from tailor.readers.markdown import read

Run = Callable[..., CompletedProcess[str]]


def test_the_table_has_a_row_for_every_line_best_first(
    run: Run, sample_resume: Path, sample_postings: list[Path]
) -> None:
    result = run("score", sample_postings[0], "-r", sample_resume)

    assert result.returncode == 0
    ids = {unit.id for unit in read(sample_resume.read_text(encoding="utf-8")).units()}
    rows = [row.split() for row in result.stdout.splitlines() if ids & set(row.split()[1:2])]
    assert {row[1] for row in rows} == ids
    scores = [int(row[0]) for row in rows]
    assert scores == sorted(scores, reverse=True)


def test_a_narrow_terminal_is_not_overflown(run: Run, sample_resume: Path, sample_postings: list[Path]) -> None:
    result = run("score", sample_postings[0], "-r", sample_resume, COLUMNS="80")

    assert max(map(len, result.stdout.splitlines())) <= 80


def test_json_tells_score_and_evidence_of_every_line(
    run: Run, sample_resume: Path, sample_postings: list[Path]
) -> None:
    answer = json.loads(run("score", sample_postings[0], "-r", sample_resume, "--json").stdout)

    assert len(answer["scores"]) == len(list(read(sample_resume.read_text(encoding="utf-8")).units()))
    best = answer["scores"][0]
    assert 0 < best["score"] <= 1
    assert {"keyword", "how", "strength", "words"} <= best["matches"][0].keys()


def test_markup_and_escape_codes_of_a_posting_stay_text(run: Run, sample_resume: Path) -> None:
    result = run("score", "-r", sample_resume, stdin="Nurse [/bold] \x1b[31mcare\x1b[0m patients [link=x]SQL[/]\n")

    assert result.returncode == 0
    assert "\x1b" not in result.stdout + result.stderr
