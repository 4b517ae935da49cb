"""The recipes of docs/batch.md work as they stand."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RECIPES = (ROOT / "docs" / "batch.md").read_text("utf-8").split("## Recipes")[1].split("## On a cluster")[0]
SHELL = re.findall(r"```sh\n(.*?)```", RECIPES, re.DOTALL)
MAKE = re.findall(r"```make\n(.*?)```", RECIPES, re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder as the recipes expect it, and `tailor` on the path."""
    for name in ("resumes", "job_posts"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for posting in (tmp_path / "job_posts").iterdir():
        os.utime(posting)
    command = tmp_path / "bin" / "tailor"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT / "src"}" exec "{sys.executable}" -m tailor "$@"\n', "utf-8")
    command.chmod(0o755)
    return tmp_path


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    path = f"{folder / 'bin'}:{os.environ['PATH']}"
    return subprocess.run(
        command, cwd=folder, env=os.environ | {"PATH": path}, capture_output=True, text=True, check=False, timeout=120
    )


def test_there_are_recipes() -> None:
    assert len(SHELL) > 5
    assert len(MAKE) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="recipes for a POSIX shell")
@pytest.mark.parametrize("recipe", SHELL, ids=lambda recipe: recipe.split("\n")[0][:50])
def test_a_shell_recipe_works_as_it_stands(folder: Path, recipe: str) -> None:
    needed = "parallel" if recipe.startswith("parallel") else "sh"
    if shutil.which(needed) is None:
        pytest.skip(f"{needed} is not installed")

    done = run(folder, "sh", "-e", "-c", recipe)

    assert (done.returncode, done.stderr) == (0, "")
    assert any((folder / name).exists() for name in ("out/summary.json", "variants/data-engineer.docx"))


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_make_does_only_what_has_changed(folder: Path) -> None:
    (folder / "Makefile").write_text(MAKE[0], "utf-8")

    first, again = run(folder, "make"), run(folder, "make")

    assert first.returncode == 0, first.stderr
    assert "tailor batch" in first.stdout
    assert "up to date" in again.stdout


def test_the_five_best_come_best_first(folder: Path) -> None:
    done = run(folder, "sh", "-e", "-c", SHELL[0])

    fits = [float(line.split()[0]) for line in done.stdout.splitlines()]
    assert len(fits) == 3
    assert fits == sorted(fits, reverse=True)


def test_lines_of_json_come_as_postings_are_finished(folder: Path) -> None:
    run(folder, "sh", "-e", "-c", SHELL[1])

    assert len([json.loads(line) for line in (folder / "fits.jsonl").read_text("utf-8").splitlines()]) == 3
