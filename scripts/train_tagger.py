"""Train the weights of tailor.keywords.tagger and write src/tailor/data/tagger.json.

    python scripts/train_tagger.py --train train.jsonl [--folds 4]

The training file is SkillSpan's (Zhang et al. 2022, MIT licence): a posting a line, {"text", "spans": [{"start",
"end", "label"}]}; the label `knowledge` is learned. Needs python-crfsuite (L-BFGS with L1 and L2 penalties); the same
file gives the same weights. With --folds nothing is written: it prints the F1 of cross-validation by posting for
several biases. To be run after build_lexicon.py and build_word_groups.py, whose results are features.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pycrfsuite

from tailor.keywords.tagger import Tagger, feature_names, spans_of
from tailor.lexicon import load_lexicon
from tailor.text import Word, words

TARGET = Path(__file__).parent.parent / "src" / "tailor" / "data" / "tagger.json"
SETTINGS = {"c1": 1.0, "c2": 0.05, "max_iterations": 100, "feature.possible_transitions": True}
TAGS = "OBI"
SCALE = 10  # weights are kept in tenths
BIASES = (0, 3, 5, 7, 9, 12)


class Line(NamedTuple):
    """A line of a posting with its place in the text, its words and their tags."""

    text: str
    start: int
    words: list[Word]
    tags: list[str]
    names: list[list[str]]


class Document(NamedTuple):
    """A posting with the spans that people marked."""

    lines: list[Line]
    spans: set[tuple[int, int]]


def read(path: Path, label: str) -> Iterator[Document]:
    """Yield the postings of a file."""
    for row in path.read_text("utf-8").splitlines():
        posting = json.loads(row)
        spans = {(span["start"], span["end"]) for span in posting["spans"] if span["label"] == label}
        yield Document(list(read_lines(posting["text"], spans)), spans)


def read_lines(text: str, spans: set[tuple[int, int]]) -> Iterator[Line]:
    """Yield the lines of a posting with the tags of their words."""
    lexicon, at = load_lexicon(), 0
    for line in text.split("\n"):
        found = words(line)
        tags = ["O"] * len(found)
        for start, end in sorted(spans):
            inside = [n for n, word in enumerate(found) if word.start + at < end and word.end + at > start]
            for place in inside:
                tags[place] = "B" if place == inside[0] else "I"
        if found:
            yield Line(line, at, found, tags, feature_names(line, found, lexicon.find(line, found)))
        at += len(line) + 1


def train(documents: Sequence[Document]) -> dict[str, Any]:
    """Return weights and moves, rounded, those of OUTSIDE subtracted."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=SETTINGS, verbose=False)
    for document in documents:
        for line in document.lines:
            trainer.append(line.names, line.tags)
    with tempfile.TemporaryDirectory() as folder:
        model = str(Path(folder) / "model")
        trainer.train(model)
        tagger = pycrfsuite.Tagger()
        tagger.open(model)
        info = tagger.info()
    states, moves = info.state_features, info.transitions
    weights = {}
    for name in sorted({name for name, _ in states}):
        out, begin, inside = (states.get((name, tag), 0.0) for tag in TAGS)
        pair = [round(SCALE * (begin - out)), round(SCALE * (inside - out))]
        if any(pair):
            weights[name] = pair
    forbidden = {("O", "I"): -100.0}
    table = [[round(SCALE * forbidden.get((a, b), moves.get((a, b), 0.0))) for b in TAGS] for a in TAGS]
    return {"moves": table, "weights": weights}


def predict(tagger: Tagger, document: Document, bias: int) -> set[tuple[int, int]]:
    """Return the spans that the tagger finds."""
    lexicon, spans = load_lexicon(), set()
    for line in document.lines:
        emissions = tagger.emissions(line.text, line.words, lexicon.find(line.text, line.words))
        for first, end in spans_of(tagger.decode(emissions, bias)):
            spans.add((line.words[first].start + line.start, line.words[end - 1].end + line.start))
    return spans


def f1(pairs: Sequence[tuple[set[tuple[int, int]], set[tuple[int, int]]]]) -> tuple[float, float]:
    """Return strict and overlap F1 of predicted against marked spans."""
    predicted, marked = (sum(len(pair[at]) for pair in pairs) for at in (0, 1))
    same = sum(len(ours & theirs) for ours, theirs in pairs)
    right = sum(any(a < d and c < b for c, d in theirs) for ours, theirs in pairs for a, b in ours)
    hit = sum(any(a < d and c < b for c, d in ours) for ours, theirs in pairs for a, b in theirs)
    precision, recall = right / max(1, predicted), hit / max(1, marked)
    return 2 * same / max(1, predicted + marked), 2 * precision * recall / max(1e-9, precision + recall)


def cross_validate(documents: Sequence[Document], folds: int) -> None:
    """Print F1 by bias, each posting tagged with weights that were learned without it."""
    pairs: dict[int, list[tuple[set[tuple[int, int]], set[tuple[int, int]]]]] = {bias: [] for bias in BIASES}
    for fold in range(folds):
        table = train([one for at, one in enumerate(documents) if at % folds != fold])
        tagger = Tagger(table["weights"], table["moves"])
        for document in documents[fold::folds]:
            for bias in BIASES:
                pairs[bias].append((predict(tagger, document, bias), document.spans))
    for bias in BIASES:
        print("bias {:2d}: strict F1 {:.3f}, overlap F1 {:.3f}".format(bias, *f1(pairs[bias])))


def main() -> None:
    """Train and write, or cross-validate."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--train", type=Path, required=True)
    parser.add_argument("--label", default="knowledge")
    parser.add_argument("--folds", type=int, default=0)
    asked = parser.parse_args()
    documents = list(read(asked.train, asked.label))
    if asked.folds:
        cross_validate(documents, asked.folds)
        return
    table = train(documents)
    body = ",\n".join(
        f"{json.dumps(name, ensure_ascii=False)}:[{pair[0]},{pair[1]}]" for name, pair in table["weights"].items()
    )
    TARGET.write_text(f'{{"moves":{json.dumps(table["moves"])},"weights":{{\n{body}\n}}}}\n', encoding="utf-8")
    print(f"{len(table['weights'])} weights, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
