"""The terms that a line of a posting names, and where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tailor.kept import of_same
from tailor.keywords.phrases import find_forms, find_runs, is_whole
from tailor.keywords.stopwords import GENERIC, STOPWORDS
from tailor.keywords.tagger import tag
from tailor.lexicon import Found, Lexicon
from tailor.model import Resume
from tailor.patterns import lazy
from tailor.text import Word, canonical, words

GUESSED = "phrase"
"""The kind of terms that only their place between other words tells."""
# How sure a name is something asked for, by who found it: lexicon and tagger agree; a tool, certificate, degree or
# language is one wherever it stands; a field, method or trait is also an ordinary word; the tagger alone; a tagged
# phrase around a term of the lexicon; the résumé.
_AGREED, _NAME, _NOTION, _TAGGED, _WIDER, _OWN = 1.0, 0.9, 0.6, 0.7, 0.6, 0.7
# A name that only its form tells, and a run of words that only its place between others tells: from, to, by how likely
# the tagger holds them.
_FORM, _RUN = (0.15, 0.6), (0.15, 0.35)
_LEAST_FORM = 0.3  # below it, a capital is that of a title or a place
_UNKNOWN = 0.6  # rarity of what no source counts
NAMES = frozenset({"tool", "certificate", "degree", "language"})
_LONGEST_TAGGED = 5  # words: what is longer is a clause, and no résumé repeats it
_LONGEST_OWN = 4
_ADDRESS = lazy(r"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+")
_JOINS = frozenset({"and", "or", "und", "oder", "et", "ou", "en", "of"})


class TermSpan(NamedTuple):
    """A term in a line: places of its first word and behind its last, how sure it is asked for (0 to 1), its kind."""

    first: int
    end: int
    term: str
    shown: str
    kind: str
    sureness: float
    rarity: float


class LineTerms(NamedTuple):
    """The terms of a line from left to right, none within another; what only its form or its place tells is a guess.

    `wider` are phrases around some of the terms, `keys` the line's words in canonical form.
    """

    known: list[TermSpan]
    all: list[TermSpan]
    wider: list[TermSpan]
    keys: list[str]


class _Line:
    """A line while its terms are found."""

    def __init__(self, text: str, words: Sequence[Word], lexicon: Lexicon) -> None:
        self.text, self.words, self.lexicon = text, words, lexicon
        self.keys = [canonical(word.text) for word in words]
        self.terms = lexicon.find(text, words, self.keys)
        self.beginning = {found.first: found for found in self.terms}
        self.tagged = tag(text, words, self.terms)
        self.taken = bytearray(len(words))
        self.spans: list[TermSpan] = []

    def is_free(self, first: int, end: int) -> bool:
        return not any(self.taken[first:end])

    def take(self, span: TermSpan) -> None:
        """Add a term that no other holds a word of."""
        self.spans.append(span)
        self.taken[span.first : span.end] = b"\1" * (span.end - span.first)

    def written(self, first: int, end: int, kind: str, sureness: float) -> TermSpan:
        """Return a term as the line writes it; one of the lexicon, if it is one in spite of its spelling."""
        key = " ".join(self.keys[first:end])
        if known := self.lexicon.term(key):
            return TermSpan(first, end, known.key, known.display, known.kind, sureness, known.rarity)
        shown = self.text[self.words[first].start : self.words[end - 1].end]
        return TermSpan(first, end, key, shown, kind, sureness, _UNKNOWN)

    def guess(self, first: int, end: int, kind: str, sureness: float) -> None:
        """Add what no more than its form or place tells, unless the lexicon has it as a name spelt otherwise."""
        if self.lexicon.term(" ".join(self.keys[first:end])) is None:
            self.take(self.written(first, end, kind, sureness))

    def likely(self, first: int, end: int, bounds: tuple[float, float]) -> float:
        """Return a sureness between bounds, by the word that the tagger holds most likely."""
        return bounds[0] + (bounds[1] - bounds[0]) * self.tagged.likely(first, end)


def find_spans(text: str, found_words: Sequence[Word], lexicon: Lexicon, own: Mapping[str, str]) -> LineTerms:
    """Return the terms of a line; `own` are the phrases of the résumé's vocabulary by canonical key."""
    line = _Line(text, found_words, lexicon)
    agreed = bytearray(len(found_words))
    for first, end in line.tagged.spans:
        agreed[first:end] = b"\1" * (end - first)
    for found in line.terms:
        line.take(_of_lexicon(found, agreed=any(agreed[found.first : found.end])))
    wider = [span for first, end in line.tagged.spans for span in _of_tagger(line, first, end)]
    _add_own(line, own)
    known = sorted(line.spans)
    _add_guesses(line)
    return _outside_addresses(LineTerms(known, sorted(line.spans), wider, line.keys), line)


def _outside_addresses(terms: LineTerms, line: _Line) -> LineTerms:
    """Leave out what only the address of a page or a mailbox names: nobody asks for it there."""
    if not ("://" in line.text or "www." in line.text or "@" in line.text):
        return terms
    places = [found.span() for found in _ADDRESS.finditer(line.text)]

    def is_outside(span: TermSpan) -> bool:
        start, end = line.words[span.first].start, line.words[span.end - 1].end
        return not any(first < end and start < last for first, last in places)

    known, every, wider = (list(filter(is_outside, spans)) for spans in (terms.known, terms.all, terms.wider))
    return LineTerms(known, every, wider, terms.keys)


def _of_lexicon(found: Found, *, agreed: bool) -> TermSpan:
    term = found.term
    sureness = _AGREED if agreed else _NAME if term.kind in NAMES else _NOTION
    return TermSpan(found.first, found.end, term.key, term.display, term.kind, sureness, term.rarity)


def _of_tagger(line: _Line, first: int, end: int) -> Iterator[TermSpan]:
    """Take what is tagged and not yet known, without the small words at its ends; yield what is partly known."""
    while first < end and (line.keys[first] in STOPWORDS or _is_paper(line.beginning.get(first))):
        # "Bachelor's degree in marine biology": the degree is a term already, the subject is the news.
        first = line.beginning[first].end if first in line.beginning else first + 1
    while end > first and line.keys[end - 1] in STOPWORDS:
        end -= 1
    if not first < end <= first + _LONGEST_TAGGED or not all(is_whole(word.text) for word in line.words[first:end]):
        return
    if line.is_free(first, end):
        line.take(line.written(first, end, "field", _TAGGED))
    elif not _JOINS & set(line.keys[first:end]) and any(
        not line.taken[at] and _says_more(line.keys[at]) for at in range(first, end)
    ):
        yield line.written(first, end, "field", _WIDER)


def _is_paper(found: Found | None) -> bool:
    return found is not None and found.term.kind in {"degree", "certificate", "soft"}


def _says_more(key: str) -> bool:
    return key not in STOPWORDS and key not in GENERIC and key.isalpha()


def _add_own(line: _Line, own: Mapping[str, str]) -> None:
    if not own or _first_words(own).isdisjoint(line.keys):
        return
    at = 0
    while at < len(line.keys):
        longest = min(_LONGEST_OWN, len(line.keys) - at)
        size = next((n for n in range(longest, 0, -1) if " ".join(line.keys[at : at + n]) in own), 0)
        if size and line.is_free(at, at + size):
            line.take(line.written(at, at + size, "field", _OWN))
        at += size or 1


@of_same
def _first_words(own: Mapping[str, str]) -> frozenset[str]:
    return frozenset(key.partition(" ")[0] for key in own)


def _add_guesses(line: _Line) -> None:
    for first, end in find_forms(line.text, line.words, line.taken):
        sureness = line.likely(first, end, _FORM)
        line.guess(first, end, "field" if sureness >= _LEAST_FORM else GUESSED, sureness)
    for first, end in find_runs(line.text, line.words, line.taken):
        line.guess(first, end, GUESSED, line.likely(first, end, _RUN))


def own_vocabulary(resume: Resume) -> dict[str, str]:
    """Return the phrases that a résumé treats as terms, by canonical key: its skills, and short runs in bold."""
    own: dict[str, str] = {}
    for unit in resume.units():
        if unit.bullet:
            phrases = [skill.text for skill in unit.bullet.skills]
            phrases += [span.text.strip(" :") for span in unit.bullet.text.spans if span.bold]
            for shown in phrases:
                spelt = [canonical(word.text) for word in words(shown)]
                if 0 < len(spelt) <= _LONGEST_OWN and not all(key in STOPWORDS or key.isdigit() for key in spelt):
                    own.setdefault(" ".join(spelt), shown)
    return own
