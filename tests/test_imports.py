"""What each command imports: nothing heavy that it does not use, for a start is most of a short run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HEAVY = frozenset(
    "docx lxml pypdfium2 highspy numpy scipy pandas sklearn msgspec yaml rich markdown_it rapidfuzz Stemmer typst"
    " typer pydantic requests joblib dask ray concurrent multiprocessing dataclasses inspect logging subprocess".split()
)
POSTING, RESUME = "job_posts/data-engineer.md", "resumes/master.md"
# Commands whose results need them: stems are PyStemmer's. The sample is plain Markdown, which needs no markdown-it.
READING = {"Stemmer"}
TYPER = {"typer", "inspect", "subprocess"}
MARKDOWN_IT = {"markdown_it", "dataclasses", "inspect", "logging"}
ALLOWED = {
    ("--version",): set[str](),
    ("--help",): TYPER,
    ("schema",): set[str](),
    ("check", RESUME): set[str](),
    ("convert", RESUME, "-o", "-", "-f", "md"): MARKDOWN_IT,
    ("keywords", POSTING, "-r", RESUME, "--json"): READING,
    ("keywords", POSTING, "-r", RESUME): READING,
    ("score", POSTING, "-r", RESUME, "--json"): READING,
    ("score", POSTING, "-r", RESUME): READING,
    ("write", POSTING, "-r", RESUME, "-o", "-"): READING | {"highspy"},
}


def _imported(*arguments: str) -> set[str]:
    """Return the names of all modules that a run of the command has imported."""
    code = """
import atexit, sys
atexit.register(lambda: print(*sys.modules, file=sys.stderr))
from tailor.__main__ import run
run()
"""
    ran = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(ran.stderr.splitlines()[-1].split())


@pytest.mark.parametrize("arguments", ALLOWED, ids=" ".join)
def test_a_command_imports_nothing_heavy_that_it_does_not_use(arguments: tuple[str, ...]) -> None:
    imported = {name.partition(".")[0] for name in _imported(*arguments)}

    assert imported & HEAVY <= ALLOWED[arguments]


def test_a_command_imports_no_other_command() -> None:
    commands = {name for name in _imported("score", POSTING, "-r", RESUME) if name.startswith("tailor.cli.")}

    assert commands == {f"tailor.cli.{name}" for name in "score console inputs options declared in_force plain".split()}


def test_a_markdown_resume_needs_no_other_reader() -> None:
    imported = _imported("score", POSTING, "-r", RESUME)

    others = {f"tailor.readers.{name}" for name in "docx text tree seen html_blocks".split()}
    assert not (others | {"html.parser"}) & imported


def test_scoring_selects_and_lays_out_nothing() -> None:
    imported = _imported("score", POSTING, "-r", RESUME)

    assert not {"tailor.selection", "tailor.page"} & imported
