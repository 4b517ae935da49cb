"""What README says is what the tool does: its transcript is a run, its files exist, its commands are all there."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tailor.cli import COMMANDS
from tailor.page import DATE_FORMATS, LOOKS

Run = Callable[..., CompletedProcess[str]]

_TRANSCRIPT = re.compile(r"(<!-- transcript -->\n```console\n)(.*?)(```\n)", re.DOTALL)


def _transcribe(commands: list[str], run: Run, root: Path, tmp_path: Path) -> str:
    """Run the commands of a transcript in a folder that has the samples; return commands and what a terminal shows."""
    for folder in ("resumes", "job_posts"):
        (tmp_path / folder).symlink_to(root / folder)
    shown = []
    for command in commands:
        line, _, head = command.partition(" | head -")
        result = run(*shlex.split(line)[1:], COLUMNS="80")
        assert result.returncode == 0, result.stderr
        printed = (result.stdout + result.stderr).splitlines()
        shown += [f"$ {command}", *(printed[: int(head)] if head else printed)]
    return "\n".join(shown) + "\n"


def test_the_transcript_in_the_readme_is_a_real_run(
    run: Run, root: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    readme = root / "README.md"
    text = readme.read_text(encoding="utf-8")
    found = _TRANSCRIPT.search(text)
    assert found
    commands = [line.removeprefix("$ ") for line in found[2].splitlines() if line.startswith("$ ")]
    assert len(commands) > 1

    actual = _transcribe(commands, run, root, tmp_path)

    if request.config.getoption("--update-golden"):
        readme.write_text(text[: found.start(2)] + actual + text[found.end(2) :], encoding="utf-8")
    else:
        assert actual == found[2]


def test_every_file_that_the_readme_names_exists(root: Path) -> None:
    text = (root / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:tests|resumes|docs|src)/[\w./-]+)`", text)) | set(
        re.findall(r"\]\((?!http)([^)#]+)\)", text)
    )

    assert len(named) > 5
    assert not [name for name in named if not (root / name).exists()]


def test_every_command_is_in_the_readme(root: Path) -> None:
    text = (root / "README.md").read_text(encoding="utf-8")

    assert COMMANDS
    assert all(f"tailor {command}" in text for command in COMMANDS)


def test_every_style_is_explained_and_shown(root: Path) -> None:
    text = (root / "docs" / "styles.md").read_text(encoding="utf-8")

    assert LOOKS
    assert all(f"| `{style}`" in text and f"](styles/{style}.png)" in text for style in LOOKS)
    assert all((root / "docs" / "styles" / f"{style}.png").is_file() for style in LOOKS)
    assert all(f'"{form}"' in text or f"`{form}`" in text for form in DATE_FORMATS)


def test_every_promise_names_tests_that_are_there(root: Path) -> None:
    text = (root / "README.md").read_text(encoding="utf-8").split("## What you can rely on")[1].split("\n## ")[0]
    rows = [row for row in text.splitlines() if row.startswith("| **")]

    assert len(rows) > 5
    for row in rows:
        named = re.findall(r"`(tests/[\w/]+\.py)`", row)
        assert named, row
        assert all((root / name).is_file() for name in named), row
