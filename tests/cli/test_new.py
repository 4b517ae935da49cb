"""`tailor new` makes a folder that works at once."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from tests.conftest import Run


@pytest.fixture
def folder(tmp_path: Path, run: Run) -> Path:
    done = run("new", str(tmp_path / "career"))
    assert done.returncode == 0, done.stderr
    return tmp_path / "career"


def test_it_says_which_files_it_made(tmp_path: Path, run: Run) -> None:
    made = {Path(line) for line in run("new", str(tmp_path)).stdout.split()}

    assert made == {path for path in tmp_path.rglob("*") if path.is_file()}


def test_the_resume_gives_no_cause_for_advice(folder: Path, run: Run) -> None:
    checked = run("check", "--strict", str(folder / "resumes" / "master.yaml"))

    assert (checked.returncode, "0 notes" in checked.stderr) == (0, True)


def test_standing_in_the_folder_no_name_is_needed(tmp_path: Path, run: Run) -> None:
    run("new")

    assert run("check").returncode == 0
    assert (tmp_path / "resumes" / "master.yaml").exists()


def test_the_resume_is_short_and_names_every_key_of_a_bullet_that_has_a_use_by_hand(folder: Path) -> None:
    text = (folder / "resumes" / "master.yaml").read_text("utf-8")

    assert len(text.splitlines()) < 80
    assert all(f"{key}:" in text for key in ("text", "id", "wordings", "tags", "pin", "skip", "weight", "note"))


def test_the_resume_obeys_the_schema_that_it_names(folder: Path) -> None:
    text = (folder / "resumes" / "master.yaml").read_text("utf-8")
    named = text.splitlines()[0].partition("$schema=")[2]
    schema = json.loads((folder / "resumes" / named).read_text("utf-8"))

    jsonschema.validate(yaml.safe_load(text), schema)


def test_the_posting_can_be_answered_at_once(tmp_path: Path, run: Run) -> None:
    run("new")
    done = run("write", "job_posts/example.md", "-o", "me.docx")

    assert (done.returncode, (tmp_path / "me.docx").exists()) == (0, True)


def test_no_file_that_is_there_is_touched(folder: Path, run: Run) -> None:
    master = folder / "resumes" / "master.yaml"
    master.write_text("name: Sample Person\n", "utf-8")

    again = run("new", str(folder))

    assert master.read_text("utf-8") == "name: Sample Person\n"
    assert "is there already" in again.stderr
