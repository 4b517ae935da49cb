"""Build src/tailor/data/word_groups.txt: words of postings in groups of alike company.

    python scripts/build_word_groups.py --postings FOLDER --text FILE [FILE …]

The postings folder holds postings (*.md below it, and *.jsonl with a "text" in each line); the other files are texts
whose words count as well: *.jsonl as above, or lines (O*NET's task statements, ESCO's labels). Words that stand beside
the same words come into one group (positive pointwise mutual information, singular values, k-means: Levy and Goldberg
2014, "Neural Word Embedding as Implicit Matrix Factorization"), and alike groups into one coarse group. Needs numpy,
scipy and scikit-learn; a line of the result is the coarse group and the words of a fine one.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.cluster import KMeans
from sklearn.utils.extmath import randomized_svd

from tailor.text import canonical, words

TARGET = Path(__file__).parent.parent / "src" / "tailor" / "data" / "word_groups.txt"
LEAST, CONTEXTS, DIMENSIONS, FINE, COARSE = 5, 4000, 80, 400, 48
PLACES = (-1, 1, -2, 2)


def read_lines(path: Path) -> Iterator[str]:
    """Yield the lines of text in a file or below a folder."""
    for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
        if file.suffix == ".jsonl":
            for row in file.read_text("utf-8").splitlines():
                yield from json.loads(row)["text"].split("\n")
        elif file.suffix in {".md", ".txt"}:
            for row in file.read_text("utf-8", "replace").splitlines():
                yield max(row.split("\t"), key=len)


def count_company(lines: list[list[str]], known: list[str]) -> Any:  # noqa: ANN401 - scipy has no types
    """Return how often each word has each frequent word at each place beside it."""
    number = {word: at for at, word in enumerate(known)}
    company: Counter[tuple[int, int]] = Counter()
    for line in lines:
        for at, word in enumerate(line):
            if word in number:
                for slot, place in enumerate(PLACES):
                    beside = line[at + place] if 0 <= at + place < len(line) else ""
                    other = number.get(beside, CONTEXTS) if beside else CONTEXTS
                    if other < CONTEXTS or not beside:
                        company[number[word], slot * (CONTEXTS + 1) + other] += 1
    rows, columns = zip(*company, strict=True)
    return sparse.csr_matrix(
        (np.fromiter(company.values(), float), (rows, columns)), shape=(len(known), len(PLACES) * (CONTEXTS + 1))
    )


def embed(counts: Any) -> Any:  # noqa: ANN401 - scipy has no types
    """Return a vector of length 1 for each word."""
    totals = np.asarray(counts.sum(1)).ravel()
    smoothed = np.asarray(counts.sum(0)).ravel() ** 0.75  # as word2vec does, so that rare company weighs less
    smoothed /= smoothed.sum()
    cells = counts.tocoo()
    information = np.log(np.maximum(cells.data / (totals[cells.row] * smoothed[cells.col]), 1e-9))
    matrix = sparse.csr_matrix((np.maximum(information, 0), (cells.row, cells.col)), shape=counts.shape)
    left, values, _ = randomized_svd(matrix, DIMENSIONS, random_state=0)
    vectors = left * np.sqrt(values)
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


def group(known: list[str], vectors: Any) -> Iterator[str]:  # noqa: ANN401 - scipy has no types
    """Yield the lines of the result."""
    fine = KMeans(FINE, n_init=1, random_state=0, max_iter=60).fit(vectors)
    sizes = np.bincount(fine.labels_, minlength=FINE)
    coarse = KMeans(COARSE, n_init=4, random_state=0).fit(fine.cluster_centers_, sample_weight=sizes)
    members = defaultdict(list)
    for word, label in zip(known, fine.labels_, strict=True):
        members[int(label)].append(word)
    for label in range(FINE):
        yield " ".join([str(coarse.labels_[label]), *sorted(members[label])])


def main() -> None:
    """Write the groups."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--postings", type=Path, required=True)
    parser.add_argument("--text", type=Path, nargs="*", default=[])
    asked = parser.parse_args()
    texts = dict.fromkeys(line for path in (asked.postings, *asked.text) for line in read_lines(path))
    lines = [[re.sub(r"\d", "0", canonical(word.text)) for word in words(line)] for line in texts]
    counted = Counter(word for line in lines for word in line)
    known = sorted((word for word, count in counted.items() if count >= LEAST), key=lambda word: (-counted[word], word))
    TARGET.write_text("\n".join(group(known, embed(count_company(lines, known)))) + "\n", encoding="utf-8")
    print(f"{len(known)} words, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
