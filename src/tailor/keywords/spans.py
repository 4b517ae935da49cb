"""The terms that a line of a posting names, and where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tailor.keywords.phrases import find_forms, find_runs
from tailor.keywords.stopwords import STOPWORDS
from tailor.keywords.tagger import tag
from tailor.lexicon import Found, Lexicon
from tailor.model import Resume
from tailor.text import Word, canonical, phrase, words

# How sure a name is something asked for, by who found it: lexicon and tagger agree; a tool, certificate, degree or
# language is one wherever it stands; a field, method or trait is also an ordinary word; the tagger alone; the résumé;
# Below these a name that only its form tells, and a run of words that only its place between others tells.
_AGREED, _NAME, _NOTION, _TAGGED, _OWN, _FORM, _RUN = 1.0, 0.9, 0.6, 0.7, 0.7, 0.5, 0.25
_UNKNOWN = 0.6  # rarity of what no source counts
_NAMES = frozenset({"tool", "certificate", "degree", "language"})
_LONGEST_TAGGED = 5  # words: what is longer is a clause, and no résumé repeats it
_LONGEST_OWN = 4


class TermSpan(NamedTuple):
    """A term in a line: places of its first word and behind its last, how sure it is asked for (0 to 1), its kind."""

    first: int
    end: int
    term: str
    shown: str
    kind: str
    sureness: float
    rarity: float


def find_spans(
    text: str, found_words: Sequence[Word], lexicon: Lexicon, own: Mapping[str, str], *, guess: bool = True
) -> list[TermSpan]:
    """Return the terms of a line from left to right, none within another.

    `own` are the phrases of the résumé's vocabulary by canonical key; without `guess`, what only its form or its place
    tells is left out.
    """
    terms = lexicon.find(text, found_words)
    tagged = tag(text, found_words, terms)
    spans = [_of_lexicon(one, tagged) for one in terms]
    taken = {at for span in spans for at in range(span.first, span.end)}
    for first, end in tagged:
        spans.extend(_of_tagger(text, found_words, first, end, taken))
    for more in (_of_resume(text, found_words, own), _of_text(text, found_words, taken) if guess else iter(())):
        taken.update(at for span in spans for at in range(span.first, span.end))
        spans.extend(span for span in more if not taken & set(range(span.first, span.end)))
    return sorted(spans)


def _of_lexicon(found: Found, tagged: Sequence[tuple[int, int]]) -> TermSpan:
    agreed = any(first < found.end and found.first < end for first, end in tagged)
    sureness = _AGREED if agreed else _NAME if found.term.kind in _NAMES else _NOTION
    term = found.term
    return TermSpan(found.first, found.end, term.key, term.display, term.kind, sureness, term.rarity)


def _of_tagger(text: str, found_words: Sequence[Word], first: int, end: int, taken: set[int]) -> Iterator[TermSpan]:
    """Yield what is tagged and not yet known, without the small words at its ends."""
    while first < end and _is_small(found_words[first]):
        first += 1
    while end > first and _is_small(found_words[end - 1]):
        end -= 1
    if first < end <= first + _LONGEST_TAGGED and not taken & set(range(first, end)):
        yield _as_written(text, found_words, first, end, _TAGGED)


def _is_small(word: Word) -> bool:
    return canonical(word.text) in STOPWORDS


def _of_resume(text: str, found_words: Sequence[Word], own: Mapping[str, str]) -> Iterator[TermSpan]:
    keys = [canonical(word.text) for word in found_words]
    at = 0
    while at < len(keys):
        longest = min(_LONGEST_OWN, len(keys) - at)
        size = next((n for n in range(longest, 0, -1) if " ".join(keys[at : at + n]) in own), 0)
        if size:
            yield _as_written(text, found_words, at, at + size, _OWN)
        at += size or 1


def _of_text(text: str, found_words: Sequence[Word], taken: set[int]) -> Iterator[TermSpan]:
    names = list(find_forms(text, found_words, taken))
    yield from (_as_written(text, found_words, first, end, _FORM) for first, end in names)
    named = {at for first, end in names for at in range(first, end)}
    for first, end in find_runs(text, found_words, taken | named):
        yield _as_written(text, found_words, first, end, _RUN)


def _as_written(text: str, found_words: Sequence[Word], first: int, end: int, sureness: float) -> TermSpan:
    shown = text[found_words[first].start : found_words[end - 1].end]
    return TermSpan(first, end, phrase(shown), shown, "phrase" if sureness == _RUN else "field", sureness, _UNKNOWN)


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
