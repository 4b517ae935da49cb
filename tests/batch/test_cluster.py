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
CODE = """
import atexit, sys
from tailor.lexicon import load_lexicon
atexit.register(lambda: print("read here:", load_lexicon.cache_info().currsize, file=sys.stderr))
from tailor.__main__ import run
run()
"""


def run_on(engine: str, folder: Path) -> tuple[dict[str, bytes], str]:
    """Return what a run wrote, by name, and the last line that its process said."""
    out = folder / engine
    done = subprocess.run(
        [sys.executable, "-c", CODE, "batch", "job_posts", "-o", str(out), "-j", "2", "-q", "--engine", engine],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT / "src"), os.environ.get("PYTHONPATH", "")])},
        capture_output=True,
        text=True,
        check=False,
        timeout=180,
    )
    assert done.returncode == 0, done.stderr
    written = {path.name: path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}
    return written, done.stderr.splitlines()[-1]


@pytest.mark.parametrize(("engine", "needed"), [("dask", "distributed"), ("ray", "ray")])
def test_two_workers_of_a_cluster_write_the_bytes_that_this_machine_writes(
    engine: str, needed: str, tmp_path: Path
) -> None:
    if any(importlib.util.find_spec(name) is None for name in ("joblib", needed)):
        pytest.skip("the extra `cluster` is not installed")
    for name in ("resumes", "job_posts"):
        shutil.copytree(ROOT / name, tmp_path / name)

    local, _ = run_on("local", tmp_path)
    cluster, said = run_on(engine, tmp_path)

    assert len(local) > 6
    assert cluster == local
    # The workers have read the lexicon, and the process that was started had no need to.
    assert said == "read here: 0"
