"""Train the weights of tailor.keywords.tagger and write src/tailor/data/tagger.tsv.

    python scripts/train_tagger.py --train train.jsonl [--epochs 6] [--least 2.0]

The training file is SkillSpan's (Zhang et al. 2022, MIT licence): a posting a line, {"text", "spans": [{"start",
"end", "label"}]}; the label `knowledge` is learned. An averaged structured perceptron: the order of sentences is fixed
by a seed, so the same file gives the same weights. Those that differ from 0 by less than --least are dropped, the rest
are rounded.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path

from tailor.keywords.tagger import BEGIN, INSIDE, OUTSIDE, START, decode, features, score_words
from tailor.lexicon import load_lexicon
from tailor.text import words

TARGET = Path(__file__).parent.parent / "src" / "tailor" / "data" / "tagger.tsv"
Sentence = tuple[list[list[str]], list[int]]


def sentences(path: Path, label: str) -> Iterator[Sentence]:
    """Yield features and tags of every line of every posting."""
    lexicon = load_lexicon()
    for row in path.read_text("utf-8").splitlines():
        posting = json.loads(row)
        spans = [(span["start"], span["end"]) for span in posting["spans"] if span["label"] == label]
        at = 0
        for line in posting["text"].split("\n"):
            found = words(line)
            if found:
                tags = [OUTSIDE] * len(found)
                for start, end in spans:
                    inside = [n for n, word in enumerate(found) if word.start + at < end and word.end + at > start]
                    for place in inside:
                        tags[place] = BEGIN if place == inside[0] else INSIDE
                yield features(line, found, lexicon.find(line, found)), tags
            at += len(line) + 1


class Perceptron:
    """Weights while they are learned; totals are weighted by when a change was made, for the average."""

    def __init__(self) -> None:
        """Start at zero."""
        self.weights: dict[str, list[float]] = {}
        self.totals: dict[str, list[float]] = {}
        self.moves = [[0.0] * 3 for _ in range(4)]
        self.move_totals = [[0.0] * 3 for _ in range(4)]
        self.clock = 1

    def learn(self, rows: list[list[str]], gold: list[int]) -> None:
        """Move the weights towards the right tags where the guess is wrong."""
        relative = {name: (w[1] - w[0], w[2] - w[0]) for row in rows for name in row if (w := self.weights.get(name))}
        guess = decode(score_words(rows, relative), tuple((m[0], m[1], m[2]) for m in self.moves))
        before_gold = before_guess = START
        for row, right, wrong in zip(rows, gold, guess, strict=True):
            if right != wrong:
                for name in row:
                    self._change(
                        self.weights.setdefault(name, [0.0] * 3), self.totals.setdefault(name, [0.0] * 3), right, wrong
                    )
            if (before_gold, right) != (before_guess, wrong):
                for table, amount in ((self.moves, 1.0), (self.move_totals, float(self.clock))):
                    table[before_gold][right] += amount
                    table[before_guess][wrong] -= amount
            before_gold, before_guess = right, wrong
        self.clock += 1

    def _change(self, weights: list[float], totals: list[float], right: int, wrong: int) -> None:
        weights[right] += 1
        weights[wrong] -= 1
        totals[right] += self.clock
        totals[wrong] -= self.clock

    def average(self) -> tuple[dict[str, tuple[float, float]], list[float]]:
        """Return the averaged weights above OUTSIDE, and the transitions in one row."""
        mean = {
            name: [w - t / self.clock for w, t in zip(weights, self.totals[name], strict=True)]
            for name, weights in self.weights.items()
        }
        moves = [
            w - t / self.clock
            for weights, totals in zip(self.moves, self.move_totals, strict=True)
            for w, t in zip(weights, totals, strict=True)
        ]
        return {name: (w[BEGIN] - w[OUTSIDE], w[INSIDE] - w[OUTSIDE]) for name, w in mean.items()}, moves


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--train", type=Path, required=True)
    parser.add_argument("--label", default="knowledge")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--least", type=float, default=2.0)
    asked = parser.parse_args()
    data = list(sentences(asked.train, asked.label))
    order, model = random.Random(1), Perceptron()  # noqa: S311 - a shuffle, no secret
    for _ in range(asked.epochs):
        order.shuffle(data)
        for rows, gold in data:
            model.learn(rows, gold)
    weights, moves = model.average()
    kept = sorted((name, w) for name, w in weights.items() if max(map(abs, w)) >= asked.least)
    lines = ["\t".join(f"{move:.2f}" for move in moves)]
    lines += [f"{name}\t{round(begin)}\t{round(inside)}" for name, (begin, inside) in kept]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(kept)} of {len(weights)} weights, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
