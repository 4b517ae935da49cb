"""The manual page is made from the commands that there are."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from pathlib import Path

import pytest

from tailor.cli import COMMANDS
from tailor.errors import ExitCode


def _built(root: Path) -> str:
    """Return the page as the script makes it now."""
    found = importlib.util.spec_from_file_location("build_man_page", root / "scripts" / "build_man_page.py")
    assert found
    assert found.loader
    script = importlib.util.module_from_spec(found)
    found.loader.exec_module(script)
    page: str = script.man_page()
    return page


def test_the_manual_page_is_up_to_date(root: Path, request: pytest.FixtureRequest) -> None:
    page = root / "docs" / "tailor.1"
    if request.config.getoption("--update-golden"):
        page.write_text(_built(root), "utf-8")

    assert page.read_text("utf-8") == _built(root), "run scripts/build_man_page.py"


def test_it_has_every_command_and_exit_code(root: Path) -> None:
    page = (root / "docs" / "tailor.1").read_text("utf-8")

    assert all(f".SS tailor {command}" in page for command in COMMANDS)
    assert all(f"\\fB{int(code)}\\fR" in page for code in ExitCode)


@pytest.mark.skipif(shutil.which("man") is None, reason="needs man")
def test_man_reads_it_without_a_warning(root: Path) -> None:
    done = subprocess.run(
        ["man", "--warnings", "-l", str(root / "docs" / "tailor.1")],
        env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "MANPAGER": "cat", "MANWIDTH": "100"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
