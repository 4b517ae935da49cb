"""Every error is one line on standard error that names the file and what to do, never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]


@pytest.fixture
def files(tmp_path: Path, sample_resume: Path, sample_postings: list[Path]) -> dict[str, str]:
    """Names of files, good and bad."""
    (tmp_path / "empty.md").write_text("")
    (tmp_path / "blank.md").write_text("\u200b\n \n")
    (tmp_path / "name-only.md").write_text("# Sample Person\n")
    (tmp_path / "binary.md").write_bytes(b"\x00\x01\x02" * 100)
    (tmp_path / "resume.rtf").write_text(r"{\rtf1 Sample}")
    return {"resume": str(sample_resume), "posting": str(sample_postings[0])}


@pytest.mark.parametrize(
    ("arguments", "code", "named", "advice"),
    [
        (["write", "missing.md", "-r", "{resume}"], 1, "missing.md", "check the name"),
        (["write", "{posting}", "-r", "missing.md"], 1, "missing.md", "-r FILE"),
        (["write", "{posting}", "-r", "empty.md"], 1, "empty.md", "empty"),
        (["write", "{posting}", "-r", "blank.md"], 1, "blank.md", "empty"),
        (["write", "{posting}", "-r", "name-only.md"], 1, "name-only.md", "headings"),
        (["write", "{posting}", "-r", "binary.md"], 1, "binary.md", "no text file"),
        (["write", "{posting}", "-r", "resume.rtf"], 1, "resume.rtf", "DOCX"),
        (["write", "empty.md", "-r", "{resume}"], 1, "empty.md", "empty"),
        (["write", "blank.md", "-r", "{resume}"], 1, "blank.md", "empty"),
        (["write", "-", "-r", "{resume}"], 1, "standard input", "empty"),
        (["write", "{posting}", "-r", "{resume}", "-o", "out.odt"], 2, "out.odt", ".docx or .md"),
        (["write", "{posting}", "-r", "{resume}", "-o", "out"], 2, "out", ".docx or .md"),
        (["write", "{posting}", "-r", "{resume}", "--paper", "a3"], 2, "a3", "letter"),
        (["write", "{posting}", "-o", "out.md"], 2, "résumé", "-r FILE"),
        (["score", "missing.md", "-r", "{resume}"], 1, "missing.md", "check the name"),
    ],
)
def test_an_error_names_what_is_wrong_and_what_to_do(
    run: Run, files: dict[str, str], arguments: list[str], code: int, named: str, advice: str
) -> None:
    result = run(*(argument.format(**files) for argument in arguments))

    assert result.returncode == code
    assert result.stdout == ""
    (line,) = result.stderr.splitlines()
    assert named in line
    assert advice in line


@pytest.mark.parametrize(
    "arguments", [["write", "--pages", "0"], ["write", "--pages", "x"], ["score", "--frobnicate"], ["fly"]]
)
def test_wrong_usage_is_told_with_code_2(run: Run, arguments: list[str]) -> None:
    result = run(*arguments)

    assert result.returncode == 2
    assert "Traceback" not in result.stderr
    assert arguments[-1] in result.stderr or "--pages" in result.stderr


def test_a_folder_in_place_of_a_file_is_an_error_that_names_it(run: Run, files: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "folder.md").mkdir()

    result = run("score", "folder.md", "-r", files["resume"])

    assert result.returncode == 1
    assert "folder.md" in result.stderr


def test_escape_codes_in_a_file_name_do_not_reach_the_terminal(run: Run, files: dict[str, str]) -> None:
    result = run("write", "a\x1b[31mb.md", "-r", files["resume"])

    assert result.returncode == 1
    assert "\x1b" not in result.stderr


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs a device without an end")
@pytest.mark.parametrize("role", ["posting", "resume"])
def test_a_file_without_an_end_is_refused(run: Run, tmp_path: Path, sample_resume: Path, role: str) -> None:
    (tmp_path / "endless.md").symlink_to("/dev/zero")
    (tmp_path / "job.md").write_text("# Clerk\n\n- SQL\n", "utf-8")
    given = ("endless.md", "-r", sample_resume) if role == "posting" else ("job.md", "-r", "endless.md")

    done = run("write", *given, "-o", "out.md")

    assert done.returncode == 1
    assert "endless.md" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="a folder in use cannot be removed there")
@pytest.mark.parametrize("command", ["write", "config"])
def test_a_working_folder_that_is_gone_is_told(root: Path, tmp_path: Path, command: str) -> None:
    gone = tmp_path / "gone"
    script = f'mkdir "{gone}" && cd "{gone}" && rmdir "{gone}" && exec "{sys.executable}" -m tailor {command}'

    ended = subprocess.run(
        ["/bin/sh", "-c", script],
        env=os.environ | {"PYTHONPATH": str(root / "src")},
        capture_output=True,
        text=True,
        check=False,
    )

    assert ended.returncode == 1
    assert ended.stderr == "tailor: the working folder: is gone, or cannot be entered - go to another with cd\n"
