"""What a posting asks for, as plain words: how often and where each is said, in which company, about what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from operator import mul

from tailor.background.table import LENGTH, WordTable, along
from tailor.background.terms import pairs, stems
from tailor.kept import of_line
from tailor.model import Posting, Zone
from tailor.scoring.weights import ENOUGH, TELLING, ZONE


class Needs:
    """What a unit is measured against.

    `words` and `phrases` are worth what they add to a unit that says them.
    """

    __slots__ = ("_base", "_leanings", "_subject", "_table", "phrases", "words")

    def __init__(self, said: Mapping[str, float], beside: Mapping[tuple[str, str], float], table: WordTable) -> None:
        """`said` and `beside` are how many lines say a word or two neighbours, weighted by zone."""
        enough = {stem: count / (count + ENOUGH) for stem, count in said.items()}
        self.words = {stem: share * table.telling(stem) ** TELLING for stem, share in enough.items()}
        self.phrases = {
            (one, two): count / (count + ENOUGH) * (table.telling(one) + table.telling(two))
            for (one, two), count in beside.items()
        }
        self._table = table
        self._subject = table.meaning(enough.items())
        self._base = along(table.middle, self._subject)
        self._leanings: dict[str, tuple[float, float]] = {}

    def leaning(self, stem: str) -> tuple[float, float]:
        """Return how much a word decides which way a unit leans, and how far that is towards the posting's subject.

        The first is the square of what it tells; the second, of either sign, that times its reach along the subject
        beyond the reach of text in general, 0 for a word that was counted too seldom to point anywhere.
        """
        known = self._leanings.get(stem)
        if known is None:
            pull = self._table.telling(stem) ** 2
            direction = self._table.direction(stem)
            known = pull, pull * (sum(map(mul, direction, self._subject)) / LENGTH - self._base) if direction else 0.0
            self._leanings[stem] = known
        return known


def read_needs(posting: Posting, table: WordTable) -> Needs:
    """Weigh every word and every pair of neighbours by the zones of the lines that say it."""
    said: defaultdict[str, float] = defaultdict(float)
    beside: defaultdict[tuple[str, str], float] = defaultdict(float)
    for zone, text in _lines(posting):
        weight = ZONE[zone]
        if not weight:
            continue
        alone, paired = _line_terms(text)
        for stem in alone:
            said[stem] += weight
        for pair in paired:
            beside[pair] += weight
    return Needs(said, beside, table)


@of_line
def _line_terms(text: str) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """Return the words of a line and its pairs of neighbours, each once."""
    found = stems(text)
    return tuple(dict.fromkeys(found)), tuple(dict.fromkeys(pairs(found)))


def _lines(posting: Posting) -> list[tuple[Zone, str]]:
    lines: list[tuple[Zone, str]] = [(line.zone, line.text) for line in posting.lines]
    if posting.title and all(zone != "title" for zone, _ in lines):
        lines.insert(0, ("title", posting.title))
    return lines
