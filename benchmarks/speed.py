"""How long each step takes for one posting and one résumé, after imports and loading.

    python benchmarks/speed.py [--resume FILE] [--posting FILE] [--rounds 30]

Every round reads the posting anew; what is kept about the résumé's own lines from round to round counts as warm, as in
a batch. Prints the median and the least of each step in milliseconds.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from tailor.config import Settings
from tailor.keywords import extract_keywords
from tailor.matching import match
from tailor.pipeline import tailor
from tailor.postings import read_posting
from tailor.readers import read_resume
from tailor.scoring import score
from tailor.writers import render

ROOT = Path(__file__).parent.parent
T = TypeVar("T")


def main() -> None:
    """Time the steps and print a row for each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--resume", type=Path, default=ROOT / "resumes" / "master.md")
    parser.add_argument("--posting", type=Path, default=ROOT / "job_posts" / "data-engineer.md")
    parser.add_argument("--rounds", type=int, default=30)
    asked = parser.parse_args()
    taken: defaultdict[str, list[float]] = defaultdict(list)

    def timed(step: str, work: Callable[..., T], *given: object) -> T:
        start = time.perf_counter()
        result = work(*given)
        taken[step].append(1000 * (time.perf_counter() - start))
        return result

    for _ in range(asked.rounds + 1):
        master = timed("read résumé", read_resume, asked.resume)
        posting = timed("read posting", read_posting, asked.posting)
        keywords = timed("keywords", extract_keywords, posting, master)
        matches = timed("match", match, master, keywords)
        timed("score", score, master, posting, keywords, matches)
        tailored = timed("tailor, all of it", tailor, master, posting, Settings())
        timed("write docx", render, tailored.variant, ".docx", Settings().look)
    print(f"{len(posting.text.split())} words, {sum(1 for _ in master.units())} units, {len(keywords)} keywords")
    for step, times in taken.items():
        print(f"{step:18s} median {statistics.median(times[1:]):6.1f}  least {min(times[1:]):6.1f} ms")


if __name__ == "__main__":
    main()
