"""tailor as a library, as docs/api.md shows it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import tailor
from tailor import InputError, OutputError, UsageError, parse_posting, read_posting, read_resume, settings_from, write

ROOT = Path(__file__).parent.parent


def test_the_example_runs_as_it_stands(tmp_path: Path) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "api.md").read_text("utf-8"), re.DOTALL)
    for name in ("resumes", "job_posts"):
        shutil.copytree(ROOT / name, tmp_path / name)

    done = subprocess.run(
        [sys.executable, "-c", example],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("fit ")
    assert {"me.docx", "me.md"} <= {path.name for path in tmp_path.iterdir()}


@pytest.mark.parametrize("name", tailor.__all__)
def test_every_name_is_there_and_documented(name: str) -> None:
    assert getattr(tailor, name).__doc__


def test_an_unknown_name_is_an_error_like_any_other() -> None:
    with pytest.raises(AttributeError, match="no attribute 'wright'"):
        _ = tailor.wright


def test_errors_say_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read_resume(tmp_path / "missing.md")
    with pytest.raises(UsageError, match="choose classic"):
        settings_from(style="gaudy")


def test_a_file_of_somebody_else_is_not_replaced(tmp_path: Path) -> None:
    tailored = tailor.tailor(
        read_resume(ROOT / "resumes" / "master.md"), read_posting(ROOT / "job_posts" / "data-engineer.md")
    )
    (tmp_path / "me.md").write_text("mine", "utf-8")

    with pytest.raises(OutputError, match="was not written by tailor"):
        write(tailored, tmp_path / "me.md")
    assert (tmp_path / "me.md").read_text("utf-8") == "mine"


def test_a_pasted_text_is_a_posting() -> None:
    assert parse_posting("# Data Engineer\n\nRequirements:\n- SQL\n").title == "Data Engineer"


def test_importing_the_package_imports_little() -> None:
    code = "import sys, tailor; print(sorted(name for name in sys.modules if name.startswith('tailor')))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.strip() == "['tailor']"


def test_the_settings_hold_for_dates_too() -> None:
    master, posting = read_resume(ROOT / "resumes" / "master.md"), read_posting(ROOT / "job_posts" / "data-engineer.md")

    variant = tailor.tailor(master, posting, settings_from(date_format="YYYY-MM")).variant

    written = [entry.dates.text for section in variant.sections for entry in section.entries if entry.dates]
    assert any(re.match(r"\d{4}-\d\d", text) for text in written)
