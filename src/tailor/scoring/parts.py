"""What a unit has to offer: the amounts that, times their weights, are the points of its score."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from math import log1p, sqrt
from operator import itemgetter
from typing import NamedTuple

from tailor.background.terms import Term, terms
from tailor.model import Keyword, Match, SectionKind
from tailor.scoring.needs import Needs
from tailor.scoring.weights import AGE, KIND, NEED, SOME_KEYWORDS, SOME_WORDS

_SHOWN = 5
"""So many words are named as the reason for a part."""


class Place(NamedTuple):
    """Where a unit stands: the section's kind, the words over it, and how many later entries lie beside its own."""

    kind: SectionKind
    above: str
    later: int = 0


class Amount(NamedTuple):
    """How much of a part a unit has, 0 or more, and the words as written that show it, the best first."""

    value: float
    words: tuple[str, ...] = ()


def measure(text: str, place: Place, needs: Needs, answers: Sequence[tuple[Keyword, Match]]) -> dict[str, Amount]:
    """Return the amount of each part; the names are the fields of `Weights`."""
    said, written, above = _read(text, place.above)
    return {
        "words": _sum_of(needs.words, said),
        "phrases": _phrases(needs, written),
        "subject": _subject(needs, said),
        "entry": _sum_of(needs.words, above),
        "kind": Amount(KIND[place.kind]),
        "recent": Amount(1 / (1 + AGE * place.later)),
        "keywords": _keywords(answers),
    }


@lru_cache(maxsize=4096)
def _read(text: str, above: str) -> tuple[dict[str, str], dict[tuple[str, str], str], dict[str, str]]:
    """Return a unit's stems and its pairs of stems, and the further stems above it, each with the words as written.

    Remembered, because every posting of a batch meets the same units; nobody changes what is returned.
    """
    found = terms(text)
    said = _distinct(found)
    written = {(one.stem, two.stem): f"{one.text} {two.text}" for one, two in pairwise(found)}
    return said, written, {stem: word for stem, word in _distinct(terms(above)).items() if stem not in said}


def _distinct(found: Iterable[Term]) -> dict[str, str]:
    """Return the stems with a word as written for each."""
    return {term.stem: term.text for term in found}


def _sum_of(worth: Mapping[str, float], said: Mapping[str, str]) -> Amount:
    shared = [(worth[stem], word) for stem, word in said.items() if stem in worth]
    return Amount(log1p(sum(map(_VALUE, shared)) / SOME_WORDS), _best(shared)) if shared else _NONE


def _subject(needs: Needs, said: Mapping[str, str]) -> Amount:
    """How far all words together lean to the posting's subject: as if each pointed its own way beyond that."""
    leanings = list(map(needs.leaning, said))
    length = sqrt(sum([pull * pull for pull, _ in leanings]))
    if not length:
        return _NONE
    reach = sum([lean for _, lean in leanings]) / length
    towards = [(lean, word) for (_, lean), word in zip(leanings, said.values(), strict=True) if lean > 0]
    return Amount(max(0.0, reach), _best(towards))


def _phrases(needs: Needs, written: Mapping[tuple[str, str], str]) -> Amount:
    shared = [(needs.phrases[pair], text) for pair, text in written.items() if pair in needs.phrases]
    return Amount(log1p(sum(map(_VALUE, shared))), _best(shared)) if shared else _NONE


def _keywords(answers: Sequence[tuple[Keyword, Match]]) -> Amount:
    """How much of what is asked a unit answers: of two answers to one keyword, the better."""
    if not answers:
        return _NONE
    worth: dict[str, tuple[float, str]] = {}
    for keyword, found in answers:
        value = keyword.weight * NEED[keyword.need] * found.strength
        worth[keyword.term] = max(worth.get(keyword.term, (0.0, "")), (value, found.words))
    best = list(worth.values())
    return Amount(log1p(sum(value for value, _ in best) / SOME_KEYWORDS), _best(best))


def _best(worth: list[tuple[float, str]]) -> tuple[str, ...]:
    """Return the words of the highest values; of equal ones those that come first in the text."""
    worth.sort(key=_VALUE, reverse=True)
    return tuple([word for _, word in worth[:_SHOWN]])


_VALUE = itemgetter(0)
_NONE = Amount(0.0)
