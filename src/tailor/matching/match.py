"""All answers of a résumé to all needs of a posting."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from tailor.kept import of_same
from tailor.matching.answer import find
from tailor.matching.evidence import Evidence, Lexicon
from tailor.matching.known import lexicon_with
from tailor.matching.page import Page
from tailor.matching.related import Kin
from tailor.matching.search import Search
from tailor.matching.years import years_shown
from tailor.model import Bullet, Entry, Keyword, Match, Resume

_KEPT = 2**13  # questions: those of some hundred and fifty postings of one trade
_LEAST_SHARE = 0.5  # what an answer keeps that shows none of the years asked for


class _Text(NamedTuple):
    name: str
    text: str
    entry: Entry
    bullet: Bullet | None


class _Reader:
    """A résumé's lines, and the answers to what postings ask again and again."""

    def __init__(self, texts: Sequence[_Text], search: Search) -> None:
        self.texts, self._search = texts, search
        self.matches = lru_cache(_KEPT)(self._matches)

    def _matches(self, term: str, asked: tuple[str, ...], years: int | None) -> tuple[tuple[int, Match], ...]:
        """Return the answers to a keyword that is asked for in some words and years, each with its line's number."""
        found = find(asked, self._search)
        share = _share(years, [self.texts[number].entry for number in found])
        return tuple((number, _match(term, self.texts[number], one, share)) for number, one in found.items())


@lru_cache(maxsize=8)
def _search(texts: tuple[str, ...], lexicon: Lexicon) -> Search:
    """Read lines; a batch asks the same ones for every posting."""
    return Search(Page(texts), lexicon, Kin(texts, lexicon))


@of_same
def _reader_of(resume: Resume) -> Callable[[Lexicon], _Reader]:
    texts = tuple(_lines(resume))
    lines = tuple(one.text for one in texts)
    return of_same(lambda lexicon: _Reader(texts, _search(lines, lexicon)))


def match(resume: Resume, keywords: Sequence[Keyword], lexicon: Lexicon | None = None) -> tuple[Match, ...]:
    """Return every answer of a unit or of an entry's head (named by the entry's id) to a keyword.

    Unit by unit in the résumé's order, keyword by keyword; of several answers in a line, the strongest. Years that are
    asked for and not shown weaken an answer. Without a lexicon, the one that comes with tailor is asked.
    """
    reader = _reader_of(resume)(lexicon or lexicon_with())
    found: list[list[Match]] = [[] for _ in reader.texts]
    for keyword in keywords:
        for number, one in reader.matches(keyword.term, _asked(keyword), keyword.years):
            found[number].append(one)
    return tuple(one for line in found for one in line)


def _lines(resume: Resume) -> Iterator[_Text]:
    for section in resume.sections:
        for entry in section.entries:
            if entry.plain:
                yield _Text(entry.id, entry.plain, entry, None)
            for bullet in entry.bullets:
                yield _Text(bullet.id, bullet.text.plain, entry, bullet)


def _asked(keyword: Keyword) -> tuple[str, ...]:
    """Return the terms that answer a keyword, in the posting's own writing: its case tells names from words."""
    written = {mention.text: None for mention in keyword.mentions}
    if keyword.shown:
        written[keyword.shown] = None
    known_forms = set(map(str.casefold, written))
    return (*written, *(term for term in (keyword.term, *keyword.alternatives) if term.casefold() not in known_forms))


def _share(years: int | None, entries: Iterable[Entry]) -> float:
    """Return what is left of an answer when fewer years are shown than asked for, 0.5 to 1."""
    if not years:
        return 1.0
    dated = {entry.id: entry for entry in entries if entry.dates}
    return min(1.0, max(years_shown(dated.values()) / years, _LEAST_SHARE))


def _match(term: str, text: _Text, evidence: Evidence, share: float) -> Match:
    return Match(
        keyword=term,
        unit=text.name,
        how=evidence.how,
        strength=evidence.strength * share,
        words=evidence.words,
        asked=evidence.asked,
        rule=evidence.rule,
        skill=_item(text.bullet, evidence.start),
    )


def _item(bullet: Bullet | None, start: int) -> str:
    """Return the id of the skill in whose text an offset into the line lies; empty outside of skills."""
    if bullet is None or not bullet.skills:
        return ""
    text, at = bullet.text.plain, 0
    for skill in bullet.skills:
        found = text.find(skill.text, at)
        if found >= 0:
            at = found + len(skill.text)
            if found <= start < at:
                return skill.id
    return ""
