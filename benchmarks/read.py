"""How long a Markdown résumé of 30 kB takes to read, and to write as a master, after imports."""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median
from time import perf_counter

from tailor.readers.markdown import read
from tailor.writers.markdown import render_master

SIZE, ROUNDS = 30_000, 20


def sample(size: int) -> str:
    """Return the sample résumé, its jobs repeated until it has the size."""
    text = (Path(__file__).parent.parent / "resumes" / "master.md").read_text(encoding="utf-8")
    start = text.index("## Work Experience")
    end = text.index("\n## ", start + 1)
    jobs = text[start:end]
    return (
        text[:end]
        + "".join(jobs[jobs.index("\n") :] for _ in range(max(0, size - len(text)) // len(jobs) + 1))
        + text[end:]
    )


def milliseconds(text: str) -> tuple[float, float]:
    """Return the median times of reading and of writing."""
    reading, writing = [], []
    resume = read(text)
    for _ in range(ROUNDS):
        start = perf_counter()
        resume = read(text)
        reading.append(perf_counter() - start)
    start = perf_counter()
    render_master(resume, read)
    writing.append(perf_counter() - start)
    return median(reading) * 1000, median(writing) * 1000


def main() -> None:
    """Print the times for the size given, in bytes."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else SIZE
    text = sample(size)
    reading, writing = milliseconds(text)
    print(f"{len(text.encode()):,} bytes: read {reading:.1f} ms, written as a master {writing:.1f} ms")


if __name__ == "__main__":
    main()
