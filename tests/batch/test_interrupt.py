"""A run answers at once when it is asked to end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ANSWER = 1.0  # seconds


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_is_answered_within_a_second(tmp_path: Path, number: signal.Signals, code: int) -> None:
    text = (ROOT / "job_posts" / "data-engineer.md").read_text("utf-8")
    (tmp_path / "posts").mkdir()
    for count in range(400):
        (tmp_path / "posts" / f"{count:03}.md").write_text(f"{text}\n\nNumber {count}\n", "utf-8")
    running = subprocess.Popen(
        [sys.executable, "-m", "tailor", "batch", "posts", "-r", str(ROOT / "resumes" / "master.md"), "-j", "2"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT / "src")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert running.stderr is not None
    running.stderr.readline()
    asked = time.monotonic()
    running.send_signal(number)
    _, told = running.communicate(timeout=30)

    assert running.returncode == code
    assert "the same command goes on from here" in told
    # Twice as long as promised: the machine that tests may be busy.
    assert time.monotonic() - asked < 2 * ANSWER
