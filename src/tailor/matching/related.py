"""Terms that bring others along: who deploys on SageMaker knows AWS; who knows AWS only half knows SageMaker."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tailor.matching.evidence import Lexicon

NARROWER = 0.75  # the part was used, so the whole was met; a reader infers it, a machine does not
NARROWER_TWICE = 0.55  # two steps of inference, just an answer
BROADER = 0.4  # the whole says nothing about this part: half an answer
SIBLING = 0.3  # a rival product: what is known carries over, no more
_STEPS = {1: ("part of what is asked", NARROWER), 2: ("part of a part of what is asked", NARROWER_TWICE)}


class Place(NamedTuple):
    """Where a line holds a term, as offsets into it, end exclusive."""

    line: int
    start: int
    end: int


class Kin:
    """The lexicon's terms on a page, and what they are parts or kinds of."""

    def __init__(self, texts: Sequence[str], lexicon: Lexicon) -> None:
        """Find all terms once."""
        self._lexicon = lexicon
        self._places: dict[str, list[Place]] = defaultdict(list)
        self._below: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for line, text in enumerate(texts):
            for key, start, end in lexicon.terms_in(text):
                self._places[key].append(Place(line, start, end))
        for key in self._places:
            for above, steps in lexicon.broader(key).items():
                self._below[above].append((key, steps))

    def relatives(self, asked: str) -> Iterator[tuple[Place, str, float]]:
        """Yield where relatives of a term stand, with the relation and its strength."""
        key = self._lexicon.key(asked)
        for part, steps in self._below.get(key, ()):
            if steps in _STEPS:
                yield from self._at(part, *_STEPS[steps])
        for above, steps in self._lexicon.broader(key).items():
            if steps == 1:
                yield from self._at(above, "the wider field only", BROADER)
                for sibling, apart in self._below.get(above, ()):
                    if apart == 1 and sibling != key:
                        yield from self._at(sibling, "a neighbour of what is asked", SIBLING)

    def _at(self, key: str, rule: str, strength: float) -> Iterator[tuple[Place, str, float]]:
        return ((place, rule, strength) for place in self._places.get(key, ()))
