"""How well keywords are found, and how fast.

    python benchmarks/keywords.py < LINES > ANSWERS     JSON lines {"text"} in, {"keywords": [{"start", "end"}]} out
    python benchmarks/keywords.py --judged PAIRS        recall of the keywords that a judge listed for postings
    python benchmarks/keywords.py --time POSTING        milliseconds for one posting, after imports and loading

The first form answers with everything in a text that names something to know: that is what people marked in SkillSpan.
PAIRS holds lines {"posting", "keywords": [{"term", "need", "kind"}]}; a listed term is found when the stems of one of
ours equal, contain or are contained in its stems as whole words, or are 85 % alike.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections import defaultdict
from pathlib import Path

import Stemmer
from rapidfuzz import fuzz

from tailor.keywords import extract_keywords
from tailor.keywords.extract import knowledge_spans
from tailor.model import Resume
from tailor.postings import parse, read_posting
from tailor.text import phrase

_STEMMER = Stemmer.Stemmer("english")
_ALIKE = 85


def answer_lines() -> None:
    """Answer each line of standard input with the offsets of what it finds."""
    for line in sys.stdin:
        spans = knowledge_spans(json.loads(line)["text"])
        print(json.dumps({"keywords": [{"start": start, "end": end} for start, end in spans]}))


def stems(text: str) -> str:
    """Return a phrase as stems."""
    return " ".join(_STEMMER.stemWords(phrase(text).split()))


def found_in(listed: str, ours: set[str]) -> bool:
    """Tell whether a listed term is among ours."""
    return any(
        one == listed or f" {one} " in f" {listed} " or f" {listed} " in f" {one} " or fuzz.ratio(one, listed) >= _ALIKE
        for one in ours
    )


def measure_judged(path: Path) -> None:
    """Print the recall of musts and nices by kind, and how many keywords a posting yields."""
    hits: defaultdict[tuple[str, str], list[bool]] = defaultdict(list)
    sizes = []
    for line in path.read_text("utf-8").splitlines():
        pair = json.loads(line)
        keywords = extract_keywords(parse(pair["posting"], pair["id"]), Resume(""))
        sizes.append(len(keywords))
        ours = {stems(said.text) for one in keywords for said in one.mentions}
        ours |= {stems(term) for one in keywords for term in (one.term, *one.alternatives)}
        for listed in pair["keywords"]:
            hits[listed["need"], listed["kind"]].append(found_in(stems(listed["term"]), ours))
    for need in ("must", "nice"):
        every = [hit for (which, _), found in hits.items() if which == need for hit in found]
        print(f"{need:5s} recall {statistics.mean(every):.3f} of {len(every)}")
        for (which, kind), found in sorted(hits.items()):
            if which == need:
                print(f"      {kind:14s} {statistics.mean(found):.3f} of {len(found)}")
    print(f"keywords a posting: median {statistics.median(sizes)}")


def measure_time(path: Path) -> None:
    """Print the time that one posting takes."""
    posting = read_posting(path)
    taken = []
    for _ in range(30):
        start = time.perf_counter()
        extract_keywords(posting, Resume(""))
        taken.append(1000 * (time.perf_counter() - start))
    print(f"{len(posting.text.split())} words: median {statistics.median(taken):.1f} ms, least {min(taken):.1f} ms")


def main() -> None:
    """Do what is asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--judged", type=Path)
    parser.add_argument("--time", type=Path)
    asked = parser.parse_args()
    if asked.judged:
        measure_judged(asked.judged)
    elif asked.time:
        measure_time(asked.time)
    else:
        answer_lines()


if __name__ == "__main__":
    main()
