"""What many tests need: the samples, the shared data where it lies beside the repository, and golden files."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
Run = Callable[..., subprocess.CompletedProcess[str]]
GOLDEN = Path(__file__).parent / "golden"
ACTUAL = Path(__file__).parent / "actual"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew; then read the diff")


@pytest.fixture
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture
def sample_resume(root: Path) -> Path:
    """Our own sample master résumé."""
    return root / "resumes" / "master.md"


@pytest.fixture
def sample_postings(root: Path) -> list[Path]:
    """Our own sample postings."""
    found = sorted((root / "job_posts").iterdir())
    assert found
    return found


@pytest.fixture
def shared(root: Path) -> Path:
    """Real résumés and postings, where a checkout of them lies beside the repository."""
    folder = root.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the shared data does not lie beside this repository")
    return folder


@pytest.fixture
def same_as_golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with a golden file; a text that differs is left in tests/actual to look at."""

    def check(actual: str, name: str) -> None:
        golden = GOLDEN / name
        if request.config.getoption("--update-golden"):
            golden.parent.mkdir(parents=True, exist_ok=True)
            golden.write_text(actual, encoding="utf-8")
        expected = golden.read_text(encoding="utf-8") if golden.exists() else ""
        if actual != expected:
            ACTUAL.mkdir(exist_ok=True)
            (ACTUAL / golden.name).write_text(actual, encoding="utf-8")
        assert actual == expected, f"differs from {golden}; --update-golden accepts it"

    return check


@pytest.fixture
def run(tmp_path: Path, root: Path) -> Run:
    """Run `tailor` in an empty folder; no standard input unless given."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("TAILOR_")}
    environment |= {"NO_COLOR": "1", "COLUMNS": "100", "PYTHONPATH": str(root / "src"), "PYTHONIOENCODING": "utf-8"}
    environment |= {"XDG_CONFIG_HOME": str(tmp_path / "no settings"), "APPDATA": str(tmp_path / "no settings")}

    def call(*arguments: str | Path, stdin: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "tailor", *map(str, arguments)],
            cwd=tmp_path,
            env=environment | variables,
            input=stdin,
            capture_output=True,
            check=False,
            encoding="utf-8",
            timeout=60,
        )

    return call
