"""Each step knows only the steps below it, and a contract keeps it so."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

pytest.importorskip("importlinter")


def lint(root: Path, package: Path) -> subprocess.CompletedProcess[str]:
    """Check the contracts of pyproject.toml on a copy of the package."""
    code = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
    return subprocess.run(
        [sys.executable, "-c", code, "--config", str(root / "pyproject.toml"), "--no-cache"],
        cwd=package,
        env={"PYTHONPATH": str(package), "PATH": "", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def package(root: Path, tmp_path: Path) -> Path:
    """A copy of the package that a test may spoil."""
    for source in (root / "src").rglob("*.py"):
        copy = tmp_path / source.relative_to(root / "src")
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(source.read_bytes())
    return tmp_path


def test_the_layers_are_kept(root: Path, package: Path) -> None:
    result = lint(root, package)

    assert "1 kept, 0 broken" in result.stdout, result.stdout + result.stderr


@pytest.mark.parametrize(
    ("module", "wrong"),
    [
        ("model", "import tailor.text"),
        ("truth", "from tailor.selection import decide"),
        ("readers/markdown", "import tailor.postings"),
        ("writers/markdown", "import tailor.pipeline"),
    ],
)
def test_a_wrong_import_breaks_the_contract(root: Path, package: Path, module: str, wrong: str) -> None:
    path = package / "tailor" / f"{module}.py"
    path.write_text(path.read_text(encoding="utf-8") + f"\n{wrong}\n", encoding="utf-8")

    result = lint(root, package)

    assert result.returncode == 1
    assert "BROKEN" in result.stdout


def test_only_the_command_line_and_the_reports_know_the_terminal(root: Path) -> None:
    modules = sorted((root / "src" / "tailor").rglob("*.py"))
    assert len(modules) > 30
    knowing = {
        path
        for path in modules
        if any(name in path.read_text(encoding="utf-8") for name in ("import typer", "from rich", "import rich"))
    }

    assert {path.relative_to(root / "src" / "tailor").parts[0] for path in knowing} <= {"cli", "reports"}


def test_the_contract_speaks_of_every_module(root: Path) -> None:
    contract = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ][0]

    assert contract["exhaustive"] is True
