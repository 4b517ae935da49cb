"""A cluster writes the bytes that this machine writes."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NEEDED = ("joblib", "dask", "distributed")
pytestmark = pytest.mark.skipif(
    any(importlib.util.find_spec(name) is None for name in NEEDED), reason="the extra `cluster` is not installed"
)


def bytes_of(folder: Path, engine: str) -> dict[str, bytes]:
    out = folder / engine
    done = subprocess.run(
        [sys.executable, "-m", "tailor", "batch", "job_posts", "-o", str(out), "-j", "2", "-q", "--engine", engine],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT / "src"), os.environ.get("PYTHONPATH", "")])},
        capture_output=True,
        text=True,
        check=False,
        timeout=180,
    )
    assert done.returncode == 0, done.stderr
    return {path.name: path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}


def test_two_workers_of_a_local_dask_cluster_write_the_same_bytes(tmp_path: Path) -> None:
    for name in ("resumes", "job_posts"):
        shutil.copytree(ROOT / name, tmp_path / name)

    local, cluster = bytes_of(tmp_path, "local"), bytes_of(tmp_path, "dask")

    assert len(local) > 6
    assert cluster == local
