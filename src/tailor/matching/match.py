"""All answers of a résumé to all needs of a posting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tailor.lexicon import Lexicon, load_lexicon
from tailor.matching.evidence import evidence
from tailor.matching.index import IndexedText, index_text
from tailor.matching.years import years_shown
from tailor.model import Entry, Keyword, Match, Resume


def match(resume: Resume, keywords: Sequence[Keyword]) -> tuple[Match, ...]:
    """Return every answer of a unit or of an entry's head (named by the entry's id) to a keyword.

    Unit by unit in the résumé's order, keyword by keyword. Years that are asked for and not shown weaken an answer.
    """
    lexicon = load_lexicon()
    texts = [(name, index_text(text, lexicon), entry) for name, text, entry in _texts(resume)]
    found = [
        (best, keyword, entry)
        for name, text, entry in texts
        for keyword in keywords
        if (best := _best(keyword, name, text, lexicon))
    ]
    return tuple(_with_years(found, keywords))


def _texts(resume: Resume) -> Iterator[tuple[str, str, Entry]]:
    for section in resume.sections:
        for entry in section.entries:
            if entry.plain:
                yield entry.id, entry.plain, entry
            for bullet in entry.bullets:
                yield bullet.id, bullet.text.plain, entry


def _best(keyword: Keyword, name: str, text: IndexedText, lexicon: Lexicon) -> Match | None:
    best: Match | None = None
    for key in (keyword.term, *keyword.alternatives):
        found = evidence(key, text, lexicon)
        if found and (best is None or found.strength > best.strength):
            best = Match(keyword.term, name, found.how, found.strength, found.words)
    return best


def _with_years(found: Sequence[tuple[Match, Keyword, Entry]], keywords: Iterable[Keyword]) -> Iterator[Match]:
    """Yield the matches; one that wants more years than the dated entries that answer it show counts by its share."""
    share: dict[str, float] = {}
    for keyword in keywords:
        if keyword.years:
            entries = {entry.id: entry for one, asked, entry in found if asked is keyword and entry.dates}
            shown = years_shown(entries.values()) if entries else 0.0
            share[keyword.term] = min(1.0, max(shown / keyword.years, 0.5)) if shown else 0.5
    for one, keyword, _ in found:
        weaker = share.get(keyword.term, 1.0)
        yield one if weaker == 1.0 else replace(one, strength=one.strength * weaker)
