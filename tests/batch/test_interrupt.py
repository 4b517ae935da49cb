"""A run answers at once when it is asked to end, and goes on when one of its workers does."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ANSWER = 1.0  # seconds
POSTINGS = 400


TAILOR = ("-m", "tailor")
SLOW_TO_START = """
import os, time
from tailor.__main__ import run
from tailor.batch import engines

def slow(job, parent, become_worker=engines._start):
    try:
        os.close(os.open("first", os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        open("second", "w").close()
        time.sleep(3)
    become_worker(job, parent)

engines._start = slow
run()
"""


def started(folder: Path, program: tuple[str, ...] = TAILOR) -> subprocess.Popen[str]:
    """Start a run over four hundred postings, and wait until it has begun."""
    text = (ROOT / "job_posts" / "data-engineer.md").read_text("utf-8")
    (folder / "posts").mkdir()
    for count in range(POSTINGS):
        (folder / "posts" / f"{count:03}.md").write_text(f"{text}\n\nNumber {count}\n", "utf-8")
    running = subprocess.Popen(
        [sys.executable, *program, "batch", "posts", "-r", str(ROOT / "resumes" / "master.md"), "-j", "2"],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT / "src")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert running.stderr is not None
    running.stderr.readline()
    return running


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_is_answered_within_a_second(tmp_path: Path, number: signal.Signals, code: int) -> None:
    running = started(tmp_path)
    asked = time.monotonic()
    running.send_signal(number)
    _, told = running.communicate(timeout=30)

    assert running.returncode == code
    assert "the same command goes on from here" in told
    # Twice as long as promised: the machine that tests may be busy.
    assert time.monotonic() - asked < 2 * ANSWER


@pytest.mark.skipif(sys.platform != "linux", reason="workers are forked on Linux only")
def test_a_worker_that_has_only_just_been_forked_keeps_no_run_from_ending(tmp_path: Path) -> None:
    running = started(tmp_path, ("-c", SLOW_TO_START))
    while running.poll() is None and not (tmp_path / "second").exists():
        time.sleep(0.01)
    running.send_signal(signal.SIGTERM)
    try:
        _, told = running.communicate(timeout=20)
    finally:
        running.kill()

    assert running.returncode == 128 + signal.SIGTERM
    assert "the same command goes on from here" in told


@pytest.mark.skipif(sys.platform != "linux", reason="reads the processes of Linux")
def test_no_posting_is_lost_when_a_worker_is_killed(tmp_path: Path) -> None:
    running = started(tmp_path)
    worker = Path(f"/proc/{running.pid}/task/{running.pid}/children").read_text("utf-8").split()[0]
    os.kill(int(worker), signal.SIGKILL)
    _, told = running.communicate(timeout=120)

    postings = json.loads((tmp_path / "out" / "summary.json").read_text("utf-8"))["postings"]
    assert (running.returncode, len(postings)) == (0, POSTINGS), told
    assert not [row["error"] for row in postings if row["error"]]


HALF_SENT = """
import os, struct
from tailor.__main__ import run
from tailor.batch import engines

def half(pool, end=engines._end_results):
    # What a worker leaves that is killed while it sends: the length of a result, and little of it.
    os.write(pool._result_queue._writer.fileno(), struct.pack("!i", 100_000) + b"half")
    end(pool)

engines._end_results = half
run()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_worker_that_is_killed_while_it_sends_keeps_no_run_from_ending(tmp_path: Path) -> None:
    running = started(tmp_path, ("-c", HALF_SENT))

    running.send_signal(signal.SIGINT)
    running.communicate(timeout=10)

    assert running.returncode == 130
