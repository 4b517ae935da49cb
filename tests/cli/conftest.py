"""Running the real command line."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path, root: Path) -> Run:
    """Run `tailor` in an empty folder; no standard input unless given."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("TAILOR_")}
    environment |= {"NO_COLOR": "1", "COLUMNS": "100", "PYTHONPATH": str(root / "src"), "PYTHONIOENCODING": "utf-8"}

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
