"""`tailor convert` writes a whole master in another format."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Run


@pytest.mark.parametrize("ending", ["yaml", "json", "md"])
def test_a_master_comes_back_the_same_through(run: Run, sample_resume: Path, tmp_path: Path, ending: str) -> None:
    direct = run("convert", sample_resume, "-f", "json").stdout
    done = run("convert", sample_resume, "-o", f"other.{ending}")
    assert done.returncode == 0, done.stderr
    assert run("convert", tmp_path / f"other.{ending}", "-f", "json").stdout == direct


@pytest.mark.parametrize("ending", ["docx", "txt", "html"])
def test_the_formats_of_variants_are_written_too(run: Run, sample_resume: Path, tmp_path: Path, ending: str) -> None:
    assert run("convert", sample_resume, "-o", f"other.{ending}").returncode == 0
    assert (tmp_path / f"other.{ending}").stat().st_size > 1000


def test_json_has_the_model_s_names(run: Run, sample_resume: Path) -> None:
    model = json.loads(run("convert", sample_resume, "-f", "json", "-o", "-").stdout)
    assert list(model) == ["name", "headline", "contacts", "sections"]
    entry = model["sections"][1]["entries"][0]
    assert set(entry) >= {"title", "organization", "location", "dates", "details", "bullets"}
    assert set(entry["dates"]) >= {"start", "end", "text"}


def test_a_file_that_is_there_stays_without_force(run: Run, sample_resume: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("name: me\n", encoding="utf-8")
    assert run("convert", sample_resume, "-o", "mine.yaml").returncode == 1
    assert (tmp_path / "mine.yaml").read_text(encoding="utf-8") == "name: me\n"


def test_an_unknown_format_names_those_that_are_known(run: Run, sample_resume: Path) -> None:
    done = run("convert", sample_resume, "-f", "odt")
    assert (done.returncode, "choose yaml, json" in done.stderr) == (2, True)


def test_the_yaml_of_a_json_resume_is_short(run: Run, tmp_path: Path) -> None:
    resume = {
        "basics": {"name": "Sample Person", "summary": "Runs things."},
        "work": [
            {"name": "Example Works", "position": "Lead", "startDate": "2019-03", "highlights": ["Built two things"]}
        ],
        "skills": [{"name": "Data", "level": "Master", "keywords": ["SQL", "Python"]}],
        "languages": [{"language": "English", "fluency": "Native speaker"}],
    }
    (tmp_path / "resume.json").write_text(json.dumps(resume), encoding="utf-8")
    assert "id:" not in run("convert", "resume.json").stdout


def test_yaml_says_nothing_that_the_reader_finds_out_itself(run: Run, sample_resume: Path) -> None:
    written = run("convert", sample_resume).stdout

    assert "kind:" not in written
    assert "  - sample.person@example.com\n" in written


def test_yaml_names_the_schema_for_editors_and_parts_entries_by_a_blank_line(run: Run, sample_resume: Path) -> None:
    written = run("convert", sample_resume).stdout

    assert written.startswith("# yaml-language-server: $schema=resume.schema.json\n")
    assert "\n\n      - title: Registered Nurse" in written
