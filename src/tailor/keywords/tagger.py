"""Which words of a posting name something that a person knows, also where no lexicon has the term.

A linear model over plain features of a word and its neighbours, decoded as a sequence (Collins 2002, "Discriminative
Training Methods for Hidden Markov Models"). Its weights come from scripts/train_tagger.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from tailor.lexicon import Found
from tailor.text import Word, canonical

OUTSIDE, BEGIN, INSIDE, START = 0, 1, 2, 3
"""The tags of a word, and the state before the first."""
Weights = dict[str, tuple[float, float]]
Transitions = tuple[tuple[float, float, float], ...]
_IMPOSSIBLE = -1e9


def features(text: str, words: Sequence[Word], found: Sequence[Found]) -> list[list[str]]:
    """Return the features of each word of a line, given the lexicon's terms in it."""
    keys = ["<", *(canonical(word.text) for word in words), ">"]
    shapes = ["", *(shape(word.text) for word in words), ""]
    terms = ["", *_terms(len(words), found), ""]
    gaps = _gaps(text, words)
    return [_of_word(at, keys, shapes, terms, gaps) for at in range(1, len(words) + 1)]


def _of_word(
    at: int, keys: Sequence[str], shapes: Sequence[str], terms: Sequence[str], gaps: Sequence[str]
) -> list[str]:
    key, before, after = keys[at], keys[at - 1], keys[at + 1]
    return [
        f"w {key}",
        f"w- {before}",
        f"w+ {after}",
        f"w-- {keys[at - 2] if at > 1 else ''} {before}",
        f"s {shapes[at]}",
        f"s- {shapes[at - 1]}{shapes[at]}",
        f"s+ {shapes[at]}{shapes[at + 1]}",
        f"e3 {key[-3:]}",
        f"e4 {key[-4:]}",
        f"e- {before[-3:]}",
        f"e+ {after[-3:]}",
        f"g {gaps[at - 1]}",
        f"g+ {gaps[at]}",
        f"gg {gaps[at - 1]} {gaps[at]}",
        f"l {terms[at]}",
        f"l- {terms[at - 1]} {terms[at]}",
        f"l+ {terms[at]} {terms[at + 1]}",
        f"ls {terms[at]} {shapes[at]}",
        f"n {min(4, len(keys) // 3)}",
    ]


def shape(word: str) -> str:
    """Return a letter for how a word is written: lower, Capitalised, ALL CAPS, miXed, d1git, number, other."""
    if word.isdigit():
        return "N"
    if any(char.isdigit() for char in word):
        return "D"
    if word.isupper():
        return "A" if len(word) > 1 else "a"
    if any(char.isupper() for char in word[1:]):
        return "X"
    if word[:1].isupper():
        return "C"
    return "l" if word.isalpha() else "+"


def _terms(count: int, found: Sequence[Found]) -> list[str]:
    """Return for each word whether a term of the lexicon begins or goes on there, and its kind."""
    inside = [""] * count
    for one in found:
        for at in range(one.first, one.end):
            inside[at] = ("B" if at == one.first else "I") + one.term.kind[:3]
    return inside


def _gaps(text: str, words: Sequence[Word]) -> list[str]:
    """Return what stands between the words, before the first and behind the last: at most two marks."""
    ends = [0, *(word.end for word in words)]
    starts = [*(word.start for word in words), len(text)]
    between = [" ".join(text[end:start].split())[:2] for end, start in zip(ends, starts, strict=True)]
    return [f"^{between[0]}", *between[1:-1], f"${between[-1]}"] if words else []


def decode(scores: Sequence[tuple[float, float]], transitions: Transitions) -> list[int]:
    """Return the best sequence of tags (Viterbi); `scores` are those of BEGIN and INSIDE above OUTSIDE."""
    if not scores:
        return []
    best = [transitions[START][0], transitions[START][1] + scores[0][0], _IMPOSSIBLE]
    back: list[tuple[int, int, int]] = []
    for begin, inside in scores[1:]:
        to_outside = max(range(3), key=lambda tag: best[tag] + transitions[tag][OUTSIDE])
        to_begin = max(range(3), key=lambda tag: best[tag] + transitions[tag][BEGIN])
        to_inside = max((BEGIN, INSIDE), key=lambda tag: best[tag] + transitions[tag][INSIDE])
        back.append((to_outside, to_begin, to_inside))
        best = [
            best[to_outside] + transitions[to_outside][OUTSIDE],
            best[to_begin] + transitions[to_begin][BEGIN] + begin,
            best[to_inside] + transitions[to_inside][INSIDE] + inside,
        ]
    tags = [max(range(3), key=best.__getitem__)]
    for step in reversed(back):
        tags.append(step[tags[-1]])
    return tags[::-1]


def score_words(rows: Sequence[Sequence[str]], weights: Weights) -> list[tuple[float, float]]:
    """Return for each word the scores of BEGIN and INSIDE above OUTSIDE."""
    scores = []
    for row in rows:
        known = [weights[name] for name in row if name in weights]
        scores.append((sum(one[0] for one in known), sum(one[1] for one in known)))
    return scores


def spans_of(tags: Sequence[int]) -> list[tuple[int, int]]:
    """Return first place and end of every run of words that is tagged as one."""
    spans: list[tuple[int, int]] = []
    for at, tag in enumerate(tags):
        if tag == BEGIN:
            spans.append((at, at + 1))
        elif tag == INSIDE and spans and spans[-1][1] == at:
            spans[-1] = (spans[-1][0], at + 1)
    return spans


@lru_cache(maxsize=1)
def load_weights() -> tuple[Weights, Transitions]:
    """Return the shipped weights and transitions; read once."""
    head, *rows = files("tailor").joinpath("data", "tagger.tsv").read_text("utf-8").splitlines()
    flat = [float(number) for number in head.split("\t")]
    transitions = tuple((flat[at], flat[at + 1], flat[at + 2]) for at in range(0, len(flat), 3))
    weights: Weights = {}
    for row in rows:
        name, begin, inside = row.split("\t")
        weights[name] = (int(begin), int(inside))
    return weights, transitions


def tag(text: str, words: Sequence[Word], found: Sequence[Found]) -> list[tuple[int, int]]:
    """Return the places, first and end, of the words of a line that name something to know."""
    weights, transitions = load_weights()
    return spans_of(decode(score_words(features(text, words, found), weights), transitions))
