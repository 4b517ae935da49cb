"""The wording that gives a line's zone away, whatever its heading: English, German, French and Dutch.

The weights are natural: 1 hints, 2 speaks for it, 3 and more decides against a heading's prior of `zones.PRIOR`.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from tailor.postings.phrases import PhraseTable
from tailor.postings.wordlists import phrase_rows, word_list

MUST: Final = 7.0
"""The weight of wording that makes a must even among the extras; the table's group of that weight is meant."""

_ORDER: Final = 2.5
"""Points for a line that opens with a verb of doing ("Design …", "Designs …", "Designing …")."""


@cache
def table() -> PhraseTable:
    """Return the cues, ready for look-up; built at the first call."""
    return PhraseTable([*phrase_rows("posting_cues.txt"), ("duties", _ORDER, _openings())])


def _openings() -> list[str]:
    return [f"^ {form}" for verb in word_list("duty verbs") for form in (verb, _third_person(verb), _gerund(verb))]


def _third_person(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")


def _gerund(verb: str) -> str:
    if verb in _DOUBLED:
        return verb + verb[-1] + "ing"
    return (verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb) + "ing"


_DOUBLED: Final = frozenset({"run", "plan", "map", "set", "ship", "log", "debug", "program"})
