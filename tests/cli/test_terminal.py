"""Colour and width: asked for by the terminal and by variables that everybody knows."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]


def _on_a_terminal(root: Path, **variables: str) -> str:
    """Return what a terminal gets to see of the sample posting with its needs marked."""
    ours, theirs = pty.openpty()
    dropped = {"NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM"}
    environment = {key: value for key, value in os.environ.items() if key not in dropped} | variables
    child = subprocess.Popen(
        [sys.executable, "-m", "tailor", "keywords", "job_posts/data-engineer.md", "--marked"],
        cwd=root, env=environment | {"PYTHONPATH": str(root / "src")}, stdout=theirs, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(theirs)
    shown = b""
    try:
        while part := os.read(ours, 65536):
            shown += part
    except OSError:  # how Linux says that the other end is closed
        pass
    os.close(ours)
    assert child.wait() == 0
    return shown.decode()


def test_a_terminal_gets_colour(root: Path) -> None:
    assert "\x1b[1;32m" in _on_a_terminal(root, TERM="xterm")


@pytest.mark.parametrize("variables", [{"TERM": "xterm", "NO_COLOR": "1"}, {"TERM": "dumb"}], ids=str)
def test_no_color_and_a_dumb_terminal_get_signs(root: Path, variables: dict[str, str]) -> None:
    shown = _on_a_terminal(root, **variables)

    assert "\x1b" not in shown
    assert "[+Snowflake]" in shown


def test_a_pipe_gets_signs_and_whole_lines(run: Run, root: Path, sample_resume: Path) -> None:
    shown = run(
        "keywords", root / "job_posts" / "data-engineer.md", "-r", sample_resume, "--marked", COLUMNS="", NO_COLOR=""
    ).stdout

    assert "\x1b" not in shown
    assert max(map(len, shown.splitlines())) > 100


def test_force_color_gives_colour_to_a_pipe(run: Run, root: Path, sample_resume: Path) -> None:
    posting = root / "job_posts" / "data-engineer.md"

    assert "\x1b[" in run("keywords", posting, "-r", sample_resume, "--marked", NO_COLOR="", FORCE_COLOR="1").stdout


def test_marked_and_json_are_not_printed_over_each_other(run: Run, root: Path, sample_resume: Path) -> None:
    result = run("keywords", root / "job_posts" / "data-engineer.md", "-r", sample_resume, "--marked", "--json")

    assert (result.returncode, result.stdout) == (2, "")
    assert "--marked and --json" in result.stderr
