"""How fast `tailor batch` is, and how much memory it takes.

    python benchmarks/batch.py POSTINGS [--resume FILE] [--counts 319 5000 50000] [--docx] [--jobs 1 2]

POSTINGS is a folder of real postings (*.md below it). A run of as many as the folder holds takes these; for more,
postings are made by recombining their lines, each from a few postings drawn at random with a fixed seed, so that words
recur as they do between real ones. Every run is a process of its own, with a fresh output folder. Printed are seconds,
postings a second, and the largest memory of any of its processes.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
SEED = 7
DRAWN_FROM = 4  # real postings that lend their lines to a made one


def main() -> None:
    """Measure and print a line for each run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("postings", type=Path)
    parser.add_argument("--resume", type=Path, default=ROOT / "resumes" / "master.md")
    parser.add_argument("--counts", type=int, nargs="+", default=[319, 5000])
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--docx", action="store_true", help="write a variant for each posting")
    asked = parser.parse_args()
    texts = [path.read_text("utf-8") for path in sorted(asked.postings.rglob("*.md"))]
    print(f"{'postings':>8}  {'jobs':>4}  {'seconds':>7}  {'a second':>8}  {'MB':>5}")
    for count in asked.counts:
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "postings.jsonl"
            with source.open("w", encoding="utf-8") as file:
                file.writelines(json.dumps({"text": text}) + "\n" for text in _postings(texts, count))
            for jobs in asked.jobs:
                seconds, memory = _run(source, asked.resume, jobs, docx=asked.docx)
                print(f"{count:8}  {jobs:4}  {seconds:7.1f}  {count / seconds:8.1f}  {memory:5.0f}", flush=True)


def _postings(texts: list[str], count: int) -> Iterator[str]:
    yield from texts[:count]
    draw = random.Random(SEED)  # noqa: S311 - no secret
    for number in range(count - len(texts)):
        lent = [draw.choice(texts).splitlines() for _ in range(DRAWN_FROM)]
        length = max(map(len, lent))
        lines = [draw.choice(lent)[at : at + 1] for at in range(length)]
        yield f"# Posting {number}\n\n" + "\n".join(line for part in lines for line in part)


def _run(source: Path, resume: Path, jobs: int, *, docx: bool) -> tuple[float, float]:
    """Return the seconds of a run, and the megabytes of its largest process."""
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-m", "tailor", "batch", str(source), "-r", str(resume), "-o", f"{out}/out", "-q"]
        command += ["-j", str(jobs), *([] if docx else ["--score-only"])]
        begun = time.perf_counter()
        done = subprocess.run(command, env=os.environ | {"PYTHONPATH": str(ROOT / "src")}, check=False)
        seconds = time.perf_counter() - begun
        if done.returncode:
            sys.exit(f"tailor batch ended with {done.returncode}")
    return seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000


if __name__ == "__main__":
    main()
