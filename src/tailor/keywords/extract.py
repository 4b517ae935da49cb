"""The terms of a posting that a résumé can answer, weighed by where and how often they are asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from tailor.keywords.stopwords import STOPWORDS
from tailor.model import Keyword, Mention, Posting, PostingLine, Resume, Zone
from tailor.text import canonical, words

_WORTH: dict[Zone, float] = {"title": 1.0, "required": 1.0, "duties": 0.8, "preferred": 0.6, "other": 0.4}
_LONGEST_TERM = 3
_SHORTEST_WORD = 2


def extract_keywords(posting: Posting, resume: Resume) -> tuple[Keyword, ...]:
    """Return what the posting asks for, the weightiest first; `resume` tells which phrases are terms of the trade."""
    known = set(_vocabulary(resume))
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for line in posting.lines:
        if line.zone in _WORTH and not line.heading:
            for term, mention in _terms(line, known):
                mentions[term].append(mention)
    keywords = (_keyword(term, found) for term, found in mentions.items())
    return tuple(sorted(keywords, key=lambda keyword: (-keyword.weight, keyword.mentions[0].start, keyword.term)))


def _vocabulary(resume: Resume) -> Iterator[str]:
    """Yield the phrases that a résumé treats as terms: its skills, and what it sets in bold."""
    for unit in resume.units():
        if unit.bullet:
            phrases = [skill.text for skill in unit.bullet.skills]
            phrases += [span.text for span in unit.bullet.text.spans if span.bold]
            for phrase in phrases:
                spelt = tuple(canonical(word.text) for word in words(phrase))
                if 1 < len(spelt) <= _LONGEST_TERM:
                    yield " ".join(spelt)


def _terms(line: PostingLine, known: set[str]) -> Iterator[tuple[str, Mention]]:
    """Yield known phrases, and single words that are not stop words."""
    found = words(line.text)
    spelt = [canonical(word.text) for word in found]
    for size in range(1, _LONGEST_TERM + 1):
        for at in range(len(found) - size + 1):
            term = " ".join(spelt[at : at + size])
            if term in known if size > 1 else len(term) >= _SHORTEST_WORD and term not in STOPWORDS:
                start, end = found[at].start, found[at + size - 1].end
                yield term, Mention(line.text[start:end], line.start + start, line.start + end, line.zone)


def _keyword(term: str, mentions: list[Mention]) -> Keyword:
    best = max(mentions, key=lambda mention: (_WORTH[mention.zone], -mention.start))
    # A second and third mention confirm a need; more of them only repeat it.
    repeated = 1 - 0.5 ** min(len(mentions), 3)
    # A form that stands out, such as SQL or dbt-core, says more than a common word.
    marked = 1.0 if any(_stands_out(mention.text) for mention in mentions) or " " in term else 0.5
    weight = _WORTH[best.zone] * repeated * marked
    return Keyword(term, tuple(mentions), "nice" if best.zone == "preferred" else "must", weight, best.zone)


def _stands_out(text: str) -> bool:
    return any(char.isupper() for char in text[1:]) or any(char.isdigit() or char in "+#." for char in text)
