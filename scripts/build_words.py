"""Count how words keep company and write src/tailor/data/words.bin.

    python scripts/build_words.py --postings DIR --onet DIR [--esco FILE] [--without STEM ...]

Needs numpy and scipy. DIR of postings holds Markdown files and JSON Lines with `title` and `text`; O*NET's is its text
release. Only counts leave this script: stems, one number for how telling each is, and where it lies among the others.

1. Texts become lines (postings: sentences; O*NET: tasks, titles, tools) and lines become sets of stems.
2. Words are counted together: within a line, a word spreads a weight of 1 over its companions (so long lines do not
   dominate); whole postings and occupations count as lines too, which adds what the subject has in common.
3. The counts become positive pointwise mutual information, contexts smoothed by the power 0.75 (Levy, Goldberg, Dagan
   2015, "Improving distributional similarity"), and its truncated singular value decomposition gives the vectors.
4. Telling: the root of the mean cosine between the rest of a line and the rest of another line that hold the word. A
   word of one trade keeps like company ("suture"), a word of all trades does not ("ensure"). Means of few lines are
   drawn to 0.15 as if 3 more lines had been seen.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy import sparse
from scipy.sparse.linalg import svds

from tailor.background.table import LENGTH
from tailor.background.terms import FUNCTION_WORDS, stems
from tailor.text import words

COUNTED, POINTING, DIMENSIONS = 9_000, 6_000, 32
SMOOTHING, PRIOR, PRIOR_LINES = 0.75, 0.15, 3
LINE = 40
WEIGHT = {"sentence": 1, "posting": 3, "task": 1, "label": 1, "title": 0.2, "tool": 0.2, "occupation": 3, "kit": 3}
TELLING_FROM = {"sentence", "task"}
COMPANY = 3
_SENTENCES = re.compile(
    r"(?<=[.!?;•])\s+|(?<=[a-z)][.!?])(?=[A-Z])|(?<=[a-z])(?=[A-Z][a-z]+ [a-z])|\n+|\s[•·-]\s(?=[A-Z])"
)
_ADDRESS = re.compile(r"www\.|\.(com|org|net|gov|edu|html|io|co|pdf)\b|@|\d{3}|_")


class Line(NamedTuple):
    """A set of stems, sorted, and the kind of text that it comes from."""

    kind: str
    stems: list[str]


def english(text: str) -> bool:
    """Tell whether more function words are English than of any other language known."""
    found = Counter(word.text.casefold() for word in words(text[:4000]))
    share = {name: sum(found[word] for word in some) for name, some in FUNCTION_WORDS.items()}
    return share["en"] == max(share.values())


def postings(folder: Path, without: set[str]) -> Iterator[str]:
    """Yield the postings of a folder that are in English."""
    texts = [path.read_text("utf-8") for path in sorted(folder.rglob("*.md")) if path.stem not in without]
    for path in sorted(folder.rglob("*.jsonl")):
        rows = map(json.loads, path.read_text("utf-8").splitlines())
        texts += [f"{row['title']}\n{row['text']}" for row in rows if row["id"] not in without]
    return filter(english, texts)


def posting_lines(text: str) -> Iterator[Line]:
    """Cut a posting into lines, and add itself as one."""
    seen: set[str] = set()
    for sentence in filter(None, _SENTENCES.split(text)):
        found = stems(sentence)
        seen.update(found)
        for start in range(0, len(found), LINE):
            yield Line("sentence", sorted(set(found[start : start + LINE])))
    yield Line("posting", sorted(seen))


def occupation_lines(folder: Path) -> Iterator[Line]:
    """Read O*NET: titles, tasks and tools, and each occupation as one line of all its tasks and titles."""

    def table(name: str) -> Iterator[dict[str, str]]:
        with (folder / f"{name}.txt").open(encoding="utf-8") as file:
            yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)

    subject: defaultdict[str, set[str]] = defaultdict(set)
    kit: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for name, column, kind in (
        ("Occupation Data", "Title", "title"),
        ("Occupation Data", "Description", "task"),
        ("Task Statements", "Task", "task"),
        ("Alternate Titles", "Alternate Title", "title"),
    ):
        for row in table(name):
            found = set(stems(row[column]))
            subject[row["O*NET-SOC Code"]] |= found
            yield Line(kind, sorted(found))
    for name in ("Technology Skills", "Tools Used"):
        for row in table(name):
            found = set(stems(row["Example"]))
            yield Line("tool", sorted(found.union(stems(row["Commodity Title"]))))
            if row.get("Hot Technology", "Y") == "Y":
                kit[row["O*NET-SOC Code"], name] |= found
    yield from (Line("task", sorted(set(stems(row["DWA Title"])))) for row in table("DWA Reference"))
    yield from (Line("occupation", sorted(found)) for _, found in sorted(subject.items()))
    yield from (Line("kit", sorted(found)) for _, found in sorted(kit.items()))


def together(lines: list[Line], places: dict[str, int]) -> sparse.csr_matrix:
    """Count words in each other's company."""
    rows: list[int] = []
    columns: list[int] = []
    shares: list[float] = []
    for line in lines:
        here = [places[stem] for stem in line.stems if stem in places]
        if len(here) > 1:
            rows += [len(shares)] * len(here)
            columns += here
            shares.append(WEIGHT[line.kind] / (len(here) - 1))
    seen = sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(shares), len(places)))
    counts = (seen.T @ sparse.diags(np.array(shares)) @ seen).tolil()
    counts.setdiag(0)
    return counts.tocsr()


def vectors(counts: sparse.csr_matrix) -> np.ndarray:
    """Return a unit vector for each word."""
    total = np.maximum(np.asarray(counts.sum(1)).ravel(), 1e-9)
    smooth = total**SMOOTHING
    cells = counts.tocoo()
    keep = cells.data > 0
    row, column = cells.row[keep], cells.col[keep]
    mutual = np.maximum(np.log(cells.data[keep] * smooth.sum() / (total[row] * smooth[column])), 0)
    left, strength, _ = svds(
        sparse.csr_matrix((mutual, (row, column)), shape=counts.shape), k=DIMENSIONS, random_state=0
    )
    order = np.argsort(-strength)
    left = left[:, order] * np.sqrt(strength[order])
    left *= np.sign(left[np.abs(left).argmax(0), range(DIMENSIONS)])
    return left / np.maximum(np.linalg.norm(left, axis=1, keepdims=True), 1e-9)


def telling(
    lines: list[Line], places: dict[str, int], found: np.ndarray, rarity: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return how telling each word is, and the direction that lines have in common (not of length 1)."""
    sums = []
    for line in lines:
        here = [places[stem] for stem in line.stems if stem in places] if line.kind in TELLING_FROM else []
        if len(here) >= COMPANY:
            own = found[here] * rarity[here, None]
            sums.append((here, own, own.sum(0)))
    middle = np.mean([total / np.linalg.norm(total) for _, _, total in sums], axis=0)
    company, square, seen = np.zeros_like(found), np.zeros(len(places)), np.zeros(len(places))
    for here, own, total in sums:
        rest = total - own
        rest = rest / (np.linalg.norm(rest, axis=1, keepdims=True) + 1e-9) - middle
        company[here] += rest
        square[here] += (rest**2).sum(1)
        seen[here] += 1
    extra = PRIOR_LINES * (PRIOR_LINES + 2 * seen)
    mean = ((company**2).sum(1) - square + PRIOR * extra) / (seen * (seen - 1) + extra)
    return np.sqrt(np.clip(mean, 0, 1)), middle


def count(lines: list[Line], texts: int) -> bytes:
    """Return the table as bytes (see tailor.background.table); `texts` is the number of postings among the lines."""
    documents = Counter(stem for line in lines if line.kind == "posting" for stem in line.stems)
    common = Counter(documents)
    for line in lines:
        common.update(dict.fromkeys(line.stems, min(1, WEIGHT[line.kind])))
    spelt = (stem for stem in common if not _ADDRESS.search(stem))
    ranked = sorted(spelt, key=lambda stem: (-common[stem] - 2 * documents[stem], stem))
    places = {stem: number for number, stem in enumerate(ranked[:COUNTED])}
    rarity = np.log((texts + 1) / (np.array([documents[stem] for stem in places]) + 0.5))
    found = vectors(together(lines, places))
    how, middle = telling(lines, places, found, rarity)
    rows = np.vstack([middle, found[:POINTING]])
    small = np.rint(rows / np.linalg.norm(rows, axis=1, keepdims=True) * LENGTH).astype(np.int8)
    head = json.dumps({"dimensions": DIMENSIONS, "middle": round(float(np.linalg.norm(middle)), 4)})
    told = np.rint(how * 255).astype(np.uint8)
    return f"{head}\n{' '.join(places)}\n".encode() + told.tobytes() + small.tobytes()


def main() -> None:
    """Read the sources, count, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--postings", type=Path, required=True)
    parser.add_argument("--onet", type=Path, required=True)
    parser.add_argument("--esco", type=Path, help="a file with a skill label a line")
    parser.add_argument("--without", nargs="*", default=[], help="postings to leave out (stem of the file, or id)")
    parser.add_argument("--output", type=Path, default=Path(__file__).parents[1] / "src/tailor/data/words.bin")
    args = parser.parse_args()
    texts = list(postings(args.postings, set(args.without)))
    lines = [line for text in texts for line in posting_lines(text)]
    lines += occupation_lines(args.onet)
    if args.esco:
        lines += (Line("label", sorted(set(stems(text)))) for text in args.esco.read_text("utf-8").splitlines())
    args.output.write_bytes(count(lines, len(texts)))
    print(f"{len(texts)} postings, {len(lines)} lines, {args.output.stat().st_size} bytes")


if __name__ == "__main__":
    main()
