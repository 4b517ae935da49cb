"""Which words of a posting name something that a person knows, also where no lexicon has the term.

A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over plain features of a word and its
neighbours, with the groups that words fall into by their company (data/word_groups.txt). Its weights (data/tagger.json)
come from scripts/train_tagger.py, the groups from scripts/build_word_groups.py.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise, repeat
from math import exp
from typing import NamedTuple

from tailor.lexicon import Found
from tailor.patterns import lazy
from tailor.shipped import data_text
from tailor.text import Word, canonical

OUTSIDE, BEGIN, INSIDE = 0, 1, 2
"""The tags of a word."""
Names = tuple[str, ...]
_IMPOSSIBLE = -1e9
_NO_INSIDE = complex(0, _IMPOSSIBLE)
_BREAKS = frozenset(",;:|•·–—\n\t")
_DIGIT = lazy(r"\d")
_BLANK_MARKS = " ,;\t\n"
# Words that announce what is asked for; those of a row are one cue, so that rare ones and those of other languages,
# which the training texts lack, count as well.
_CUES = {
    word: cue
    for cue, row in {
        "experience": "experience experienced experiences exposure erfahrung erfahrungen ervaring expérience",
        "knowledge": """knowledge understanding familiarity familiar grasp competence competency competencies competent
            conversant versed acquainted kenntnisse kennis connaissance connaissances""",
        "skill": """skills skill skilled proficiency proficient expertise expert mastery trained fluent fluency command
            maîtrise beherrschung beheersing""",
        "degree": """degree background diploma qualification qualifications qualified certification certified
            certificate studium abschluss opleiding diplôme formation""",
        "ability": "ability able capable",
        "including": "e.g including include includes etc z.b bijvoorbeeld notamment",
        "using": "using via use",
        "working": "working",
        "tools": "tools technologies languages frameworks platforms",
        "field": "field fields areas",
    }.items()
    for word in row.split()
}
_NO_CUE = ("", 0)
_NO_TERMS = ("", "", "")
_CUE_REACH = 20  # words: an enumeration of this length still belongs to the "experience with" before it
_STEPS = {cue: [(cue, min(since, 6) // 2) for since in range(_CUE_REACH)] for cue in {*_CUES.values()}}
_CACHED = 2**14
_BIAS = 3  # tenths of a nat towards naming something; the best in cross-validation (see train_tagger.py --folds)
_CERTAIN = 100  # tenths of a nat


class Groups(NamedTuple):
    """Words of alike company: the fine group of each word, and the coarse group of each fine one."""

    fine: dict[str, int]
    coarse: tuple[int, ...]

    def of(self, key: str) -> tuple[str, str]:
        """Return the fine and the coarse group of a word by name; "-" for a word of no group."""
        fine = self.fine.get(key)
        return ("-", "-") if fine is None else (str(fine), str(self.coarse[fine]))


@lru_cache(maxsize=1)
def load_groups() -> Groups:
    """Return the word groups that come with tailor; read once."""
    rows = [row.split(" ") for row in data_text("word_groups.txt").splitlines()]
    coarse = tuple([int(above) for above, *_ in rows])
    return Groups({member: at for at, row in enumerate(rows) for member in row[1:]}, coarse)


# ------------------------------------------------------------- the features


@lru_cache(maxsize=_CACHED)
def _groups(key: str) -> tuple[str, str]:
    return load_groups().of(key) if key not in {"<", ">"} else (key, key)


@lru_cache(maxsize=_CACHED)
def _plain(word: str) -> str:
    """Return a word's key with every digit as 0: years and versions are all alike."""
    return _DIGIT.sub("0", canonical(word))


def _word_names(key: str) -> tuple[Names, ...]:
    """Return what a word says of itself, of its right and left neighbour, and of the next but one on either side."""
    fine, coarse = _groups(key)
    return (
        (f"w {key}", f"e {key[-3:]}", f"f {fine}", f"c {coarse}"),
        (f"w- {key}", f"f- {fine}", f"c- {coarse}"),
        (f"w+ {key}", f"f+ {fine}", f"c+ {coarse}"),
        (f"c-- {coarse}",),
        (f"c++ {coarse}",),
    )


def _pair_names(before: str, own: str, after: str) -> Names:
    return f"p {before} {own}", f"p+ {own} {after}"


def _shape_names(shapes: tuple[str, str, str], size: int) -> Names:
    """Return what the shapes of a word and its neighbours say, and how long the line is."""
    before, own, after = shapes
    return f"s {own}", f"s- {before}{own}", f"s+ {own}{after}", f"n {size}"


def _term_names(terms: tuple[str, str, str], shape: str) -> Names:
    """Return what the lexicon says of a word and its neighbours."""
    before, own, after = terms
    return f"l {own}", f"l- {before} {own}", f"l+ {own} {after}", f"ls {own} {shape}"


def _mark_names(before: str, after: str) -> Names:
    return f"g {before}", f"g+ {after}"


def _cue_names(cue: str, distance: int) -> Names:
    return (f"q {cue} {distance}",)


class Looks(NamedTuple):
    """A line as the tagger sees it.

    `keys` have two places of padding on either side, `shapes` and `terms` (each word's place in the lexicon) have one;
    `marks` stand before each word and behind the last; `cues` are the nearest cue before each word and a step of the
    distance to it; `breaks` the words before which a phrase cannot go on.
    """

    keys: list[str]
    shapes: list[str]
    terms: list[str]
    marks: list[str]
    cues: list[tuple[str, int]]
    breaks: list[int]
    size: int


def look(text: str, words: Sequence[Word], found: Sequence[Found]) -> Looks:
    """Return what the features of a line come from, given the lexicon's terms in it."""
    spelt = [word.text for word in words]
    keys = ["<", "<", *map(_plain, spelt), ">", ">"]
    marks, breaks = _marks(text, words)
    return Looks(
        keys,
        ["", *map(shape, spelt), ""],
        ["", *_terms(len(words), found), ""],
        marks,
        _cues(keys[2:-2]),
        breaks,
        min(4, len(words) // 3),
    )


@lru_cache(maxsize=_CACHED)
def shape(word: str) -> str:
    """Return a letter for how a word is written: lower, Capitalised, ALL CAPS, miXed, d1git, Number, other."""
    if word.isdigit():
        return "N"
    if any(map(str.isdigit, word)):
        return "D"
    if word.isupper():
        return "A" if len(word) > 1 else "a"
    if any(map(str.isupper, word[1:])):
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


def _marks(text: str, words: Sequence[Word]) -> tuple[list[str], list[int]]:
    """Return the mark before each word and behind the last, and the words before which a phrase cannot go on.

    Commas count as blanks: the texts that the weights were learned from have lost theirs.
    """
    marks, breaks, end = [], [], 0
    for at, word in enumerate(words):
        gap = text[end : word.start]
        if gap == " ":
            marks.append("")
        else:
            marks.append(gap.strip(_BLANK_MARKS)[:1])
            if not _BREAKS.isdisjoint(gap):
                breaks.append(at)
        end = word.end
    marks.append("$" + text[end:].strip(_BLANK_MARKS)[:1])
    marks[0] = f"^{marks[0]}" if words else marks[0]
    return marks, breaks


def _cues(keys: Sequence[str]) -> list[tuple[str, int]]:
    """Return for each word the nearest cue before it ("experience", "knowledge") and a step of the distance to it."""
    cues = [_NO_CUE] * len(keys)
    for at in [at for at, key in enumerate(keys) if key in _CUES]:
        steps = _STEPS[_CUES[keys[at]]]
        cues[at + 1 :] = [*steps[: len(keys) - at - 1], *cues[at + 1 + len(steps) :]]
    return cues


def feature_names(text: str, words: Sequence[Word], found: Sequence[Found]) -> list[list[str]]:
    """Return the names of the features of each word of a line, given the lexicon's terms in it."""
    looks = look(text, words, found)
    rows = [_word_names(key) for key in looks.keys]
    groups = [_groups(key)[1] for key in looks.keys]
    return [
        [
            *rows[at + 2][0],
            *rows[at + 1][1],
            *rows[at + 3][2],
            *rows[at][3],
            *rows[at + 4][4],
            *_pair_names(*groups[at + 1 : at + 4]),
            *_shape_names(_three(looks.shapes, at), looks.size),
            *_term_names(_three(looks.terms, at), looks.shapes[at + 1]),
            *_mark_names(*looks.marks[at : at + 2]),
            *_cue_names(*looks.cues[at]),
        ]
        for at in range(len(words))
    ]


def _three(row: Sequence[str], at: int) -> tuple[str, str, str]:
    return row[at], row[at + 1], row[at + 2]


# ------------------------------------------------------------- the decision


class Tagger:
    """Weights in tenths of a nat: by feature, above those of OUTSIDE, and of the steps from tag to tag.

    Those of BEGIN and INSIDE are the real and the imaginary part of one number, so that one addition adds both.
    """

    def __init__(self, weights: Mapping[str, Sequence[int]], moves: Sequence[Sequence[int]]) -> None:
        """`weights` has those of BEGIN and INSIDE; `moves[before][tag]` those of a step."""
        self._weights, self._moves = weights, moves
        # The same words and neighbours return in every line: what each adds is remembered.
        self._word = lru_cache(_CACHED)(self._word_weights)
        self._pair = lru_cache(_CACHED)(lambda *of: self._sum(_pair_names(*of)))
        self._shape = lru_cache(_CACHED)(self._usual_weights)
        self._term = lru_cache(_CACHED)(lambda *of: self._more(_term_names(*of), _term_names(_NO_TERMS, of[1])))
        self._mark = lru_cache(_CACHED)(lambda *of: self._more(_mark_names(*of), _mark_names("", "")))
        self._cue = lru_cache(_CACHED)(lambda *of: self._more(_cue_names(*of), _cue_names(*_NO_CUE)))

    def _sum(self, names: Names) -> complex:
        known = self._weights
        total = 0j
        for name in names:
            if name in known:
                total += complex(*known[name])
        return total

    def _more(self, names: Names, usual: Names) -> complex:
        return self._sum(names) - self._sum(usual)

    def _usual_weights(self, before: str, own: str, after: str, size: int) -> complex:
        """Return what a word's look adds where no term, mark or cue is near, as with most words."""
        shapes = _shape_names((before, own, after), size)
        return self._sum((*shapes, *_term_names(_NO_TERMS, own), *_mark_names("", ""), *_cue_names(*_NO_CUE)))

    def _word_weights(self, key: str) -> tuple[tuple[complex, ...], str]:
        return tuple(self._sum(names) for names in _word_names(key)), _groups(key)[1]

    def emissions(self, text: str, words: Sequence[Word], found: Sequence[Found]) -> list[complex]:
        """Return for each word the weights of BEGIN and INSIDE; INSIDE is impossible behind a comma or a bullet."""
        if not words:
            return []
        looks = look(text, words, found)
        rows, groups = zip(*map(self._word, looks.keys), strict=True)
        shapes = looks.shapes
        parts = zip(
            rows[2:],
            rows[1:],
            rows[3:],
            rows,
            rows[4:],
            map(self._pair, groups[1:], groups[2:], groups[3:]),
            map(self._shape, shapes, shapes[1:], shapes[2:], repeat(looks.size)),
            strict=False,
        )
        result = [
            own[0] + before[1] + after[2] + far_before[3] + far_after[4] + pair + usual
            for own, before, after, far_before, far_after, pair, usual in parts
        ]
        self._add_unusual(result, looks)
        return result

    def _add_unusual(self, result: list[complex], looks: Looks) -> None:
        """Add what terms of the lexicon, marks and cues change."""
        _, shapes, terms, marks, cues, breaks, _ = looks
        for at, near in enumerate(zip(terms, terms[1:], terms[2:], strict=False)):
            if near != _NO_TERMS:
                result[at] += self._term(near, shapes[at + 1])
        for at, (before, after) in enumerate(pairwise(marks)):
            if before or after:
                result[at] += self._mark(before, after)
        for at, cue in enumerate(cues):
            if cue is not _NO_CUE:
                result[at] += self._cue(*cue)
        for at in breaks:
            result[at] += _NO_INSIDE

    def decode(self, emissions: Sequence[complex], bias: int = 0) -> list[int]:
        """Return the best sequence of tags (Viterbi); `bias` is added to every tag but OUTSIDE."""
        if not emissions:
            return []
        (oo, ob, oi), (bo, bb, bi), (io, ib, ii) = self._moves
        outside, begin, inside = 0.0, emissions[0].real + bias, _IMPOSSIBLE
        scores = [(outside, begin, inside)]
        for weight in emissions[1:]:
            outside, begin, inside = (
                max(outside + oo, begin + bo, inside + io),
                max(outside + ob, begin + bb, inside + ib) + weight.real + bias,
                max(outside + oi, begin + bi, inside + ii) + weight.imag + bias,
            )
            scores.append((outside, begin, inside))
        tags = [_best(*scores.pop())]
        for outside, begin, inside in reversed(scores):
            after = tags[-1]
            tags.append(
                _best(outside + self._moves[0][after], begin + self._moves[1][after], inside + self._moves[2][after])
            )
        return tags[::-1]


def _best(outside: float, begin: float, inside: float) -> int:
    """Return the tag of the greatest; the first of equals."""
    if outside >= begin:
        return OUTSIDE if outside >= inside else INSIDE
    return BEGIN if begin >= inside else INSIDE


def spans_of(tags: Sequence[int]) -> list[tuple[int, int]]:
    """Return first place and end of every run of words that is tagged as one."""
    spans: list[tuple[int, int]] = []
    for at, one in enumerate(tags):
        if one == INSIDE and spans and spans[-1][1] == at:
            spans[-1] = (spans[-1][0], at + 1)
        elif one != OUTSIDE:
            spans.append((at, at + 1))
    return spans


@lru_cache(maxsize=1)
def load_tagger() -> Tagger:
    """Return the tagger with the shipped weights; read once."""
    table = json.loads(data_text("tagger.json"))
    return Tagger(table["weights"], table["moves"])


class Tagged(NamedTuple):
    """What the tagger says of a line: the places, first and end, of what names something to know; and its weights."""

    spans: list[tuple[int, int]]
    weights: list[complex]

    def likely(self, first: int, end: int) -> float:
        """Return how likely (0 to 1) some words are a name, by the mean of their weights alone."""
        total = self.weights[first].real + sum(max(one.real, one.imag) for one in self.weights[first + 1 : end])
        mean = max(-_CERTAIN, min(_CERTAIN, total / (end - first)))
        return 1 / (1 + exp(-mean / 10))


def tag(text: str, words: Sequence[Word], found: Sequence[Found]) -> Tagged:
    """Return which words of a line name something to know, given the lexicon's terms in the line."""
    tagger = load_tagger()
    emissions = tagger.emissions(text, words, found)
    return Tagged(spans_of(tagger.decode(emissions, _BIAS)), emissions)
