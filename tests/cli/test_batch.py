"""`tailor batch`, run as a person runs it."""

from __future__ import annotations

import csv
import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]


@pytest.fixture
def folder(tmp_path: Path, sample_postings: list[Path]) -> Path:
    """Twelve postings: beginnings of our samples, the longest of them alike."""
    place = tmp_path / "posts"
    place.mkdir()
    for number in range(12):
        text = sample_postings[number % 3].read_text(encoding="utf-8")
        lines = text.splitlines()[: 12 + 3 * number]
        (place / f"p{number:02d}.md").write_text("\n".join(lines), encoding="utf-8")
    return place


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def summary(out: Path) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads((out / "summary.json").read_bytes())["postings"]
    return found


def test_every_posting_gets_a_variant_and_a_place_in_the_summary(
    run: Run, folder: Path, sample_resume: Path, tmp_path: Path
) -> None:
    result = run("batch", folder, "-r", sample_resume, "-o", "out")

    assert result.returncode == 0, result.stderr
    assert len(list((tmp_path / "out").glob("*.docx"))) == 12
    fits = [row["fit"] for row in summary(tmp_path / "out")]
    assert len(fits) == 12
    assert fits == sorted(fits, key=lambda fit: -float(str(fit)))


def test_any_number_of_processes_writes_the_same_bytes(
    run: Run, folder: Path, sample_resume: Path, tmp_path: Path
) -> None:
    run("batch", folder, "-r", sample_resume, "-o", "one", "--jobs", "1")
    run("batch", folder, "-r", sample_resume, "-o", "two", "--jobs", "2", PYTHONHASHSEED="7")

    assert tree(tmp_path / "one") == tree(tmp_path / "two")


def test_an_unreadable_posting_is_an_error_line_and_the_others_are_written(
    run: Run, folder: Path, sample_resume: Path, tmp_path: Path
) -> None:
    (folder / "bad.txt").write_bytes(b"\0\1\2\3")

    result = run("batch", folder, "-r", sample_resume, "-o", "out")

    assert result.returncode == 1
    assert "bad.txt" in result.stderr
    assert len(list((tmp_path / "out").glob("*.docx"))) == 12
    assert [row["posting"] for row in summary(tmp_path / "out") if row["error"]] == ["bad.txt"]


def test_unchanged_postings_are_not_done_again_and_changed_ones_are(
    run: Run, folder: Path, sample_resume: Path
) -> None:
    run("batch", folder, "-r", sample_resume, "-o", "out")
    with (folder / "p00.md").open("a", encoding="utf-8") as file:
        file.write("\nRequired: Terraform\n")

    result = run("batch", folder, "-r", sample_resume, "-o", "out")

    assert "11 unchanged" in result.stderr


def test_top_writes_variants_for_the_best_only(run: Run, folder: Path, sample_resume: Path, tmp_path: Path) -> None:
    run("batch", folder, "-r", sample_resume, "-o", "out", "--top", "3")

    written = [row["posting"] for row in summary(tmp_path / "out") if row["files"]]
    assert written == [row["posting"] for row in summary(tmp_path / "out")][:3]
    assert len(list((tmp_path / "out").glob("*.docx"))) == 3


def test_score_only_writes_the_summary_alone(run: Run, folder: Path, sample_resume: Path, tmp_path: Path) -> None:
    run("batch", folder, "-r", sample_resume, "-o", "out", "--score-only")

    assert set(tree(tmp_path / "out")) == {".tailor-batch.jsonl", "summary.csv", "summary.json", "summary.html"}


def test_postings_of_one_name_never_overwrite_each_other(
    run: Run, folder: Path, sample_resume: Path, tmp_path: Path
) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "P00.md").write_bytes((folder / "p01.md").read_bytes())

    run("batch", folder, "-r", sample_resume, "-o", "out", "--recursive")

    names = [path.name.casefold() for path in (tmp_path / "out").glob("*.docx")]
    assert len(set(names)) == 13


def test_near_identical_postings_are_told(run: Run, folder: Path, sample_resume: Path, tmp_path: Path) -> None:
    (folder / "twin.md").write_text((folder / "p11.md").read_text(encoding="utf-8") + "\n", encoding="utf-8")

    run("batch", folder, "-r", sample_resume, "-o", "out", "--score-only")

    like = {row["posting"]: row["like"] or row["posting"] for row in summary(tmp_path / "out")}
    assert like["twin.md"] == like["p11.md"]
    assert like["p00.md"] != like["p01.md"]


def test_lines_of_jsonl_and_rows_of_csv_are_postings(
    run: Run, sample_postings: list[Path], sample_resume: Path, tmp_path: Path
) -> None:
    text = sample_postings[0].read_text(encoding="utf-8")
    (tmp_path / "a.jsonl").write_text(json.dumps({"title": "Nurse", "text": text}) + "\n{broken\n", encoding="utf-8")
    with (tmp_path / "b.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["Title", "Description"], ["Nurse", text]])

    lines = run("batch", "a.jsonl", "-r", sample_resume, "-o", "a", "--score-only")
    rows = run("batch", "b.csv", "-r", sample_resume, "-o", "b", "--score-only")

    assert (lines.returncode, rows.returncode) == (1, 0)
    assert "a.jsonl:2: is not valid JSON" in lines.stderr
    assert summary(tmp_path / "a")[0]["fit"] == summary(tmp_path / "b")[0]["fit"]


def test_no_cell_of_the_csv_is_a_formula(run: Run, sample_resume: Path, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"title": '=HYPERLINK("x")', "text": "Required: SQL"}), "utf-8")

    run("batch", "a.jsonl", "-r", sample_resume, "-o", "out", "--score-only")

    text = (tmp_path / "out" / "summary.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.reader(text.splitlines()))
    assert len(rows) == 2
    assert not [cell for cell in rows[1] if re.match(r"\s*[=+\-@]", cell)]


def test_markup_in_a_posting_stays_text_in_every_page(run: Run, sample_resume: Path, tmp_path: Path) -> None:
    hostile = {"title": "<script>alert(1)</script>Nurse", "text": "Required: SQL <img src=x onerror=alert(1)>"}
    (tmp_path / "a.jsonl").write_text(json.dumps(hostile), encoding="utf-8")

    run("batch", "a.jsonl", "-r", sample_resume, "-o", "out")

    pages = [path.read_text(encoding="utf-8") for path in (tmp_path / "out").rglob("*.html")]
    assert len(pages) == 2
    assert not [page for page in pages if "<script>alert" in page or "<img" in page or "http://" in page]


def test_json_tells_of_each_posting_in_a_line(run: Run, folder: Path, sample_resume: Path) -> None:
    result = run("batch", folder, "-r", sample_resume, "-o", "out", "--score-only", "--json")

    assert len({json.loads(line)["posting"] for line in result.stdout.splitlines()}) == 12


def test_fail_on_ends_with_three_when_a_posting_fits_less(run: Run, folder: Path, sample_resume: Path) -> None:
    result = run("batch", folder, "-r", sample_resume, "-o", "out", "--score-only", "--fail-on", "100")

    assert result.returncode == 3


def test_a_run_killed_at_random_moments_ends_with_the_same_bytes(
    run: Run, folder: Path, sample_resume: Path, tmp_path: Path, root: Path
) -> None:
    begun = time.monotonic()
    assert run("batch", folder, "-r", sample_resume, "-o", "whole", "--jobs", "1").returncode == 0
    took, chance, kills = time.monotonic() - begun, random.Random(1), 0  # noqa: S311 - moments, no secrets
    command = [sys.executable, "-m", "tailor", "batch", folder, "-r", sample_resume, "-o", tmp_path / "out", "-q"]
    for attempt in range(20):
        arguments = [*map(str, command), *(["--force"] if attempt % 4 == 0 else [])]
        process = subprocess.Popen(
            arguments, env=os.environ | {"PYTHONPATH": str(root / "src")}, cwd=tmp_path, start_new_session=True
        )
        time.sleep(chance.uniform(0.2, 0.8) * took)
        kills += process.poll() is None
        os.killpg(process.pid, signal.SIGKILL) if process.poll() is None else None
        process.wait()

    assert run("batch", folder, "-r", sample_resume, "-o", "out").returncode == 0
    assert kills
    assert tree(tmp_path / "out") == tree(tmp_path / "whole")


def test_a_variant_that_is_gone_is_not_listed(run: Run, folder: Path, sample_resume: Path, tmp_path: Path) -> None:
    arguments = ("batch", folder, "-r", sample_resume, "-o", tmp_path / "out", "-q")
    run(*arguments)
    gone = next((tmp_path / "out").glob("*.docx"))
    gone.unlink()

    run(*arguments, "--score-only")

    listed = json.loads((tmp_path / "out" / "summary.json").read_text("utf-8"))["postings"]
    assert not any(gone.name in name for row in listed for name in row["files"])
