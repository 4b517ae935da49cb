"""All answers of a résumé to all needs of a posting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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

_LEAST_SHARE = 0.5  # what an answer keeps that shows none of the years asked for


class _Text(NamedTuple):
    name: str
    text: str
    entry: Entry
    bullet: Bullet | None


@lru_cache(maxsize=8)
def _read(texts: tuple[str, ...], lexicon: Lexicon) -> Search:
    """Read a résumé's lines; a batch asks the same ones for every posting."""
    return Search(Page(texts), lexicon, Kin(texts, lexicon))


def match(resume: Resume, keywords: Sequence[Keyword], lexicon: Lexicon | None = None) -> tuple[Match, ...]:
    """Return every answer of a unit or of an entry's head (named by the entry's id) to a keyword.

    Unit by unit in the résumé's order, keyword by keyword; of several answers in a line, the strongest. Years that are
    asked for and not shown weaken an answer. Without a lexicon, the one that comes with tailor is asked.
    """
    texts, lines = _texts(resume)
    search = _read(lines, lexicon or lexicon_with())
    found: list[list[Match]] = [[] for _ in texts]
    for keyword in keywords:
        evidence = find(_asked(keyword), search)
        share = _share(keyword, [texts[number].entry for number in evidence])
        for number, one in evidence.items():
            found[number].append(_match(keyword, texts[number], one, share))
    return tuple(one for line in found for one in line)


@of_same
def _texts(resume: Resume) -> tuple[tuple[_Text, ...], tuple[str, ...]]:
    """Return the lines that may answer something, each with where it stands, and their words alone."""
    texts = tuple(_lines(resume))
    return texts, tuple(one.text for one in texts)


def _lines(resume: Resume) -> Iterator[_Text]:
    for section in resume.sections:
        for entry in section.entries:
            if entry.plain:
                yield _Text(entry.id, entry.plain, entry, None)
            for bullet in entry.bullets:
                yield _Text(bullet.id, bullet.text.plain, entry, bullet)


def _asked(keyword: Keyword) -> tuple[str, ...]:
    """Return the terms that answer a keyword, in the posting's own writing: its case tells names from words."""
    written = [mention.text for mention in keyword.mentions] + ([keyword.shown] if keyword.shown else [])
    known_forms = {text.casefold() for text in written}
    plain = [term for term in (keyword.term, *keyword.alternatives) if term.casefold() not in known_forms]
    return tuple(dict.fromkeys((*written, *plain)))


def _share(keyword: Keyword, entries: Sequence[Entry]) -> float:
    """Return what is left of an answer when fewer years are shown than asked for, 0.5 to 1."""
    if not keyword.years:
        return 1.0
    dated = {entry.id: entry for entry in entries if entry.dates}
    shown = years_shown(dated.values())
    return min(1.0, max(shown / keyword.years, _LEAST_SHARE))


def _match(keyword: Keyword, text: _Text, evidence: Evidence, share: float) -> Match:
    return Match(
        keyword=keyword.term,
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
