"""Text as terms: stems of the words that carry meaning, each with the word as it was written."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

import Stemmer

from tailor.patterns import lazy
from tailor.text import canonical, spelt

_STEMMER: Final = Stemmer.Stemmer("english", 0)
_VERSION: Final = lazy(r"([^\W\d_]{3,})\d{1,2}")
_PLACEHOLDER: Final = lazy(r"<[A-Z]+>")

_ONE_LETTER: Final = frozenset({"c", "r"})
"""The languages C and R; any other single letter is a stray mark."""

_STEM_FROM: Final = 4
"""Shorter words are mostly names (AWS, SAP, iOS) that stemming would spoil."""

FUNCTION_WORDS: Final[dict[str, frozenset[str]]] = {
    language: frozenset(text.split())
    for language, text in {
        "en": """a about above after all also am among an and any are as at be because been before being below between
            both but by can could did do does down during each either etc every few for from had has have having he her
            his how i if in into is it it's its just may me might mine more most must my neither no nor not of off on
            only onto or other our ours out over own per same shall she should so some such than that the their theirs
            them then there these they this those through to too under until up upon us use used uses using very via
            was we were what when where which while who whom whose why will with within without would you your yours""",
        "de": """aber als am an auch auf aus bei bis da das dass dem den der des die dies diese dieser doch du durch ein
            eine einem einen einer eines er es für hat haben hier ich ihr ihre ihren im in ist kann man mit nach nicht
            noch nur oder ohne sein sich sie sind so sowie über um und uns unser unsere unter vom von vor was wie wir
            wird zu zum zur""",
        "fr": """au aux avec ce ces cette comme dans de des du elle en est et il ils je la le les leur leurs mais ne nos
            notre nous ou où par pas plus pour qui que sa ses son sont sur un une vos votre vous""",
        "nl": """aan als bij dat de deze die dit door een en er het hij hun ik in is je jij jouw kan maar met naar niet
            nog of om onze ons ook op over te tot uit van voor was wat we wij worden wordt zich zijn zij""",
    }.items()
}
"""Words that hold a sentence together and say nothing about its subject, by language."""

_NUMBERS: Final = frozenset(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands
    million millions billion billions dozen dozens zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig
    hundert tausend million millionen deux trois quatre cinq sept huit neuf dix onze douze vingt cent mille twee drie
    vijf zes zeven negen tien twaalf twintig honderd duizend miljoen
    """.split()
)
"""Numbers in words, which say as little about a subject as those in figures."""

_SILENT: Final = _NUMBERS.union(*FUNCTION_WORDS.values())


class Term(NamedTuple):
    """A stem, under which the forms of a word are one, and the word as written."""

    stem: str
    text: str


@lru_cache(maxsize=16384)
def _stem_of(text: str) -> str:
    """Return the stem of a word as written, or "" where the word says nothing."""
    word = canonical(text)
    if word in _SILENT or word.isdigit():
        return ""
    if version := _VERSION.fullmatch(word):
        word = version[1]
    if word.isalpha() and len(word) >= _STEM_FROM:
        return str(_STEMMER.stemWord(word))
    return word if len(word) > 1 or word in _ONE_LETTER else ""


@lru_cache(maxsize=4096)
def terms(text: str) -> tuple[Term, ...]:
    """Split text into terms, in order: function words and bare numbers are left out, "HTML5" is "html".

    Remembered, because a résumé's lines are read again for every posting of a batch.
    """
    shown = _PLACEHOLDER.sub(" ", text) if "<" in text else text
    return tuple(Term(stem, word) for word in spelt(shown) if (stem := _stem_of(word)))


def stems(text: str) -> list[str]:
    """Split text into the stems of its terms, in order."""
    shown = _PLACEHOLDER.sub(" ", text) if "<" in text else text
    return list(filter(None, map(_stem_of, spelt(shown))))


def pairs(found: Sequence[str]) -> list[tuple[str, str]]:
    """Return the neighbours in a run of stems, in order: what may be a phrase."""
    return list(pairwise(found))
