"""Which words of a posting name something that a person knows, also where no lexicon has the term.

A linear model over plain features of a word and its neighbours, decoded as a sequence (Collins 2002, "Discriminative
Training Methods for Hidden Markov Models"). Its weights come from scripts/train_tagger.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
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
    return [
        [name for naming, seen in groups for name in naming(*seen)] for groups in _groups_of_words(text, words, found)
    ]


Naming = Callable[..., tuple[str, ...]]
Group = tuple[Naming, tuple[str, ...]]


def _groups_of_words(text: str, words: Sequence[Word], found: Sequence[Found]) -> Iterator[tuple[Group, ...]]:
    """Yield for each word what is seen of it and of its neighbours, each with the function that names it."""
    keys = ["<", *(canonical(word.text) for word in words), ">"]
    shapes = ["", *(shape(word.text) for word in words), ""]
    terms = ["", *_terms(len(words), found), ""]
    gaps = _gaps(text, words)
    length = str(min(4, len(keys) // 3))
    for at in range(1, len(words) + 1):
        yield (
            (_name_word, (keys[at], shapes[at])),
            (_name_before, (keys[at - 1],)),
            (_name_after, (keys[at + 1],)),
            (_name_two_before, (keys[at - 2] if at > 1 else "", keys[at - 1])),
            (_name_shapes, (shapes[at - 1], shapes[at], shapes[at + 1])),
            (_name_gaps, (gaps[at - 1], gaps[at])),
            (_name_terms, (terms[at - 1], terms[at], terms[at + 1], shapes[at])),
            (_name_length, (length,)),
        )


def _name_word(key: str, form: str) -> tuple[str, ...]:
    return f"w {key}", f"s {form}", f"e3 {key[-3:]}", f"e4 {key[-4:]}"


def _name_before(key: str) -> tuple[str, ...]:
    return f"w- {key}", f"e- {key[-3:]}"


def _name_after(key: str) -> tuple[str, ...]:
    return f"w+ {key}", f"e+ {key[-3:]}"


def _name_two_before(first: str, second: str) -> tuple[str, ...]:
    return (f"w-- {first} {second}",)


def _name_shapes(before: str, form: str, after: str) -> tuple[str, ...]:
    return f"s- {before}{form}", f"s+ {form}{after}"


def _name_gaps(before: str, after: str) -> tuple[str, ...]:
    return f"g {before}", f"g+ {after}", f"gg {before} {after}"


def _name_terms(before: str, term: str, after: str, form: str) -> tuple[str, ...]:
    return f"l {term}", f"l- {before} {term}", f"l+ {term} {after}", f"ls {term} {form}"


def _name_length(length: str) -> tuple[str, ...]:
    return (f"n {length}",)


@lru_cache(maxsize=4096)
def shape(word: str) -> str:
    """Return a letter for how a word is written: lower, Capitalised, ALL CAPS, miXed, d1git, number, other."""
    if word.isdigit():
        return "N"
    if any(char.isdigit() for char in word):
        return "D"
    if word.isupper():
        return "A" if len(word) > 1 else "a"
    if word[1:] != word[1:].lower():
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
    (out_out, out_begin, _), (begin_out, begin_begin, begin_inside), (inside_out, inside_begin, inside_inside), _ = (
        transitions
    )
    outside, begun, within = best
    for begin, inside in scores[1:]:
        to_outside = _first_best(outside + out_out, begun + begin_out, within + inside_out)
        to_begin = _first_best(outside + out_begin, begun + begin_begin, within + inside_begin)
        to_inside = BEGIN if begun + begin_inside >= within + inside_inside else INSIDE
        back.append((to_outside, to_begin, to_inside))
        outside, begun, within = (
            (outside + out_out, begun + begin_out, within + inside_out)[to_outside],
            (outside + out_begin, begun + begin_begin, within + inside_begin)[to_begin] + begin,
            (_IMPOSSIBLE, begun + begin_inside, within + inside_inside)[to_inside] + inside,
        )
    best = [outside, begun, within]
    tags = [max(range(3), key=best.__getitem__)]
    for step in reversed(back):
        tags.append(step[tags[-1]])
    return tags[::-1]


def _first_best(outside: float, begin: float, inside: float) -> int:
    if outside >= begin and outside >= inside:
        return OUTSIDE
    return BEGIN if begin >= inside else INSIDE


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
    scores = []
    for groups in _groups_of_words(text, words, found):
        known = [_weigh(*group) for group in groups]
        scores.append((sum(one[0] for one in known), sum(one[1] for one in known)))
    return spans_of(decode(scores, load_weights()[1]))


@lru_cache(maxsize=65536)
def _weigh(naming: Naming, seen: tuple[str, ...]) -> tuple[float, float]:
    """Return what the shipped weights say of one thing that is seen; the same is seen again and again."""
    ((begin, inside),) = score_words([naming(*seen)], load_weights()[0])
    return begin, inside
