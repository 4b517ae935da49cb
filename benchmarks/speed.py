"""How long each step takes for postings that all differ and one résumé, after imports and loading.

    python benchmarks/speed.py [--resume FILE] [--postings FOLDER] [--words 800] [--most 100] [--twice]

Takes the postings of a folder (text and Markdown) one by one; with --words, as many of them together as make that many
words. Every line is new to tailor, as in a folder of postings from different places; what is kept about the résumé's
own lines counts as warm. --twice goes through them all again and measures that: the other end, where all is known.
Prints the median, mean and least processor time of each step in milliseconds: other programs disturb it less.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from tailor.config import Settings
from tailor.coverage import answer, fit
from tailor.keywords import extract_keywords
from tailor.matching import match
from tailor.model import Posting, Resume
from tailor.pipeline import tailor
from tailor.postings import parse
from tailor.readers import read_resume
from tailor.scoring import score
from tailor.writers import render

ROOT = Path(__file__).parent.parent
WRITTEN = 10  # postings for which a variant is chosen and written
T = TypeVar("T")


class Clock:
    """The times of each step."""

    def __init__(self) -> None:
        self.taken: defaultdict[str, list[float]] = defaultdict(list)

    def timed(self, step: str, work: Callable[..., T], *given: object) -> T:
        """Do a step and note how long it took."""
        start = time.process_time()
        result = work(*given)
        self.taken[step].append(1000 * (time.process_time() - start))
        return result

    def show(self) -> None:
        """Print a row for each step."""
        print(f"{'milliseconds':22s}{'median':>8s}{'mean':>8s}{'least':>8s}{'times':>8s}")
        for step, times in self.taken.items():
            figures = (statistics.median(times), statistics.mean(times), min(times))
            print(f"{step:22s}" + "".join(f"{figure:8.1f}" for figure in figures) + f"{len(times):8d}")


def texts(folder: Path, least: int) -> Iterator[str]:
    """Yield the texts of a folder's postings, as many of them joined as make so many words."""
    joined = ""
    for path in sorted(folder.iterdir()):
        if path.suffix in {".md", ".txt"}:
            joined = f"{joined}\n\n{path.read_text(encoding='utf-8', errors='replace')}".strip()
            if len(joined.split()) >= least:
                yield joined
                joined = ""


def assess(clock: Clock, master: Resume, text: str) -> Posting:
    """Time the steps up to the scores."""
    posting = clock.timed("read posting", parse, text, "posting.md")
    keywords = clock.timed("keywords", extract_keywords, posting, master)
    matches = clock.timed("match", match, master, keywords)
    clock.timed("fit", lambda: fit(answer(keywords, matches)))
    clock.timed("score", score, master, posting, keywords, matches)
    clock.taken["keywords, match, score"].append(sum(clock.taken[step][-1] for step in ("keywords", "match", "score")))
    return posting


def main() -> None:
    """Time the steps and print a row for each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--resume", type=Path, default=ROOT / "resumes" / "master.md")
    parser.add_argument("--postings", type=Path, default=ROOT / "job_posts")
    parser.add_argument("--words", type=int, default=1)
    parser.add_argument("--most", type=int, default=100)
    parser.add_argument("--twice", action="store_true")
    asked = parser.parse_args()
    listed = list(texts(asked.postings, asked.words))[: asked.most + 1]
    master = read_resume(asked.resume)
    assess(Clock(), master, listed.pop())  # loads all that is loaded once
    if asked.twice:
        for text in listed:
            assess(Clock(), master, text)
    clock = Clock()
    for number, text in enumerate(listed):
        posting = assess(clock, master, text)
        if number < WRITTEN:
            tailored = clock.timed("tailor, all of it", tailor, master, posting, Settings())
            clock.timed("write DOCX", render, tailored.variant, ".docx", Settings().look)
    words = statistics.mean(len(text.split()) for text in listed)
    print(f"{len(listed)} postings of {words:.0f} words on average, {sum(1 for _ in master.units())} units")
    clock.show()


if __name__ == "__main__":
    main()
