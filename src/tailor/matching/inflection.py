"""Other forms of the same words: "managed projects" for project management."""

from __future__ import annotations

from collections.abc import Sequence

from tailor.lexicon import Lexicon
from tailor.matching.forms import same, stem
from tailor.matching.index import IndexedText

IN_ORDER, APART = 0.9, 0.7
"""Strengths: an inflected form says the same; words in another order, or with others between, nearly."""
_MOST_BETWEEN = 3  # words that may stand between those of a term
_SMALL = frozenset({"of", "and", "the", "a", "in", "for", "to", "with", "on"})


def find(key: str, text: IndexedText, lexicon: Lexicon) -> tuple[float, str] | None:
    """Return strength and words where the text has forms of all the term's words close together."""
    wanted = [word for word in key.split() if word not in _SMALL]
    if not wanted or lexicon.is_restricted(key):
        return None
    places = [_places(word, text) for word in wanted]
    if not all(places):
        return None
    best = _closest(places)
    if best is None:
        return None
    first, end = min(best), max(best) + 1
    in_order = end - first == len(wanted) and list(best) == sorted(best)
    if not in_order and lexicon.is_name(key):
        return None
    return (IN_ORDER if in_order else APART), text.written(first, end)


def _places(word: str, text: IndexedText) -> list[int]:
    return [at for at in text.places.get(stem(word), ()) if same(word, text.keys[at])]


def _closest(places: Sequence[Sequence[int]]) -> tuple[int, ...] | None:
    """Return one place for each word, all different, the last at most a few words from the first."""
    reach = len(places) + _MOST_BETWEEN
    for start in places[0]:
        chosen = [start]
        for others in places[1:]:
            near = [at for at in others if at not in chosen and max(at, *chosen) - min(at, *chosen) < reach]
            if not near:
                break
            chosen.append(min(near, key=lambda at: abs(at - chosen[-1])))
        if len(chosen) == len(places):
            return tuple(chosen)
    return None
