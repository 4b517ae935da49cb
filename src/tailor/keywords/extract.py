"""The needs of a posting: which terms, how much each is wanted, and what would answer as well."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from tailor.background.terms import stems
from tailor.kept import Lines, of_line, of_same
from tailor.keywords.needs import groups_of, read_needs
from tailor.keywords.spans import NAMES, LineTerms, TermSpan, find_spans, own_vocabulary
from tailor.keywords.tagger import tag
from tailor.lexicon import Lexicon, load_lexicon
from tailor.model import Keyword, Mention, Need, Posting, PostingLine, Resume, Zone
from tailor.text import phrase, words
from tailor.values import field, record

# What a mention is worth by its place. About, benefits and legal text ask for nothing.
_ZONE_WORTH: dict[Zone, float] = {"title": 1.0, "required": 1.0, "duties": 0.8, "preferred": 0.6, "other": 0.5}
# Lines are read alike in all zones but these.
_TELLING_ZONES: frozenset[Zone] = frozenset({"preferred", "other"})
# Traits and degrees are asked for by nearly every posting; a résumé's lines rarely turn on them.
_KIND_WORTH: dict[str, float] = {"soft": 0.45, "degree": 0.6, "language": 0.7, "field": 0.85, "method": 0.85}
_START = attrgetter("start")
_LEAST_RARITY = 0.35  # a term that every posting names still says this share of what a rare one says


class _Ask(NamedTuple):
    """One place of a line that asks for something: for which need, in which words, how much it is wanted."""

    key: str
    group: tuple[TermSpan, ...]
    places: tuple[tuple[int, int], ...]
    need: Need
    years: int | None
    sureness: float


@record
class _Draft:
    """A need while its mentions arrive."""

    spans: list[TermSpan]
    mentions: list[Mention] = field(default_factory=list)
    must: bool = False
    worth: float = 0.0
    zone: Zone = "other"
    years: int | None = None

    def add(self, ask: _Ask, line: PostingLine) -> None:
        """Note one more place that asks for it."""
        for start, end in ask.places:
            self.mentions.append(Mention(line.text[start:end], line.start + start, line.start + end, line.zone))
        self.must = self.must or ask.need == "must"
        if ask.years:
            self.years = max(self.years or 0, ask.years)
        worth = ask.sureness * _ZONE_WORTH[line.zone]
        if worth > self.worth:
            self.worth, self.zone = worth, line.zone


def extract_keywords(posting: Posting, resume: Resume, lexicon: Lexicon | None = None) -> tuple[Keyword, ...]:
    """Return what a posting asks for: musts before nices, the weightiest first; ties in the order of the text.

    `resume` tells which phrases are terms of the person's trade, so that they are found in any field. Without a
    lexicon, the one that comes with tailor is asked.
    """
    lexicon = lexicon or load_lexicon()
    asks = _asks_of(resume)(lexicon)
    drafts: dict[str, _Draft] = {}
    # Who asks, and where, is no need.
    facts = {posting.company, posting.location}
    for line in posting.lines:
        if line.zone in _ZONE_WORTH and (line.zone == "title" or not line.heading) and line.text not in facts:
            for ask in asks(line.text, line.zone if line.zone in _TELLING_ZONES else "required"):
                draft = drafts.get(ask.key)
                if draft is None:
                    draft = drafts[ask.key] = _Draft(list(ask.group))
                draft.add(ask, line)
    drafts.pop(_family(phrase(posting.company), lexicon), None)
    keywords = [_keyword(draft) for draft in _set_apart(drafts.values())]
    return tuple(sorted(keywords, key=lambda one: (one.need, -one.weight, one.mentions[0].start)))


@of_same
def _asks_of(resume: Resume) -> Callable[[Lexicon], Lines[Zone, tuple[_Ask, ...]]]:
    """Return how lines are read for a résumé's person and a lexicon; what postings say again and again is read once."""
    own = own_vocabulary(resume)

    @of_same
    def asks(lexicon: Lexicon) -> Lines[Zone, tuple[_Ask, ...]]:
        # A line that stands in two zones names the same terms in both.
        terms = of_line(lambda text: find_spans(text, words(text), lexicon, own))
        return Lines(lambda text, zone: tuple(_read_line(text, zone, terms(text), lexicon)))

    return asks


def _read_line(text: str, zone: Zone, terms: LineTerms, lexicon: Lexicon) -> Iterator[_Ask]:
    found = words(text)
    needs = read_needs(text, zone, terms.keys)
    # A line of no known zone may be a date or an address: there only what is known counts.
    spans = terms.known if zone == "other" else terms.all
    for group in (*groups_of(text, found, spans), *([span] for span in terms.wider)):
        places = tuple((found[span.first].start, found[span.end - 1].end) for span in group)
        start, end = places[0][0], places[-1][1]
        yield _Ask(
            key="\n".join(sorted({_family(span.term, lexicon) for span in group})),
            group=tuple(group),
            places=places,
            need=needs.need_at(start),
            years=needs.years_at(start, end),
            sureness=max(span.sureness for span in group),
        )


@lru_cache(maxsize=16384)
def _family(term: str, lexicon: Lexicon) -> str:
    """Return under what the mentions of a term are one need: what no lexicon has is one term in all its forms."""
    known = lexicon.term(term)
    return term if known and known.key == term else f"~{' '.join(stems(term)) or term}"


def _set_apart(drafts: Collection[_Draft]) -> Iterator[_Draft]:
    """Yield the needs, each led by a term of its own; a choice whose every term is asked for elsewhere is dropped."""
    taken = {draft.spans[0].term for draft in drafts if len(draft.spans) == 1}
    for draft in drafts:
        if len(draft.spans) > 1:
            lead = next((span for span in draft.spans if span.term not in taken), None)
            if lead is None:
                continue
            draft.spans.remove(lead)
            draft.spans.insert(0, lead)
            taken.add(lead.term)
        yield draft


def _keyword(draft: _Draft) -> Keyword:
    first, *others = draft.spans
    mentions, said = draft.mentions, 1 / len(draft.spans)
    if len(mentions) > 1:
        mentions = sorted(mentions, key=_START)
        said *= len(set(map(_START, mentions)))
    # A second and third mention confirm a need; more of them only repeat it.
    confirmed = 0.8 + 0.2 * (1 - 0.5 ** (min(said, 3) - 1))
    rarest = max(span.rarity for span in draft.spans) if others else first.rarity
    rarity = _LEAST_RARITY + (1 - _LEAST_RARITY) * rarest
    weight = min(1.0, draft.worth * confirmed * rarity * _KIND_WORTH.get(first.kind, 1.0))
    return Keyword(
        term=first.term,
        mentions=tuple(mentions),
        need="must" if draft.must else "nice",
        weight=weight,
        zone=draft.zone,
        shown=first.shown if others or first.kind in NAMES else draft.mentions[0].text,
        kind=first.kind,
        alternatives=tuple(dict.fromkeys(span.term for span in others if span.term != first.term)) if others else (),
        years=draft.years,
    )


def knowledge_spans(text: str) -> list[tuple[int, int]]:
    """Return the offsets, start and end, of everything in a text that names something to know, asked for or not."""
    lexicon, spans, at = load_lexicon(), list[tuple[int, int]](), 0
    for line in text.split("\n"):
        found = words(line)
        tagged = tag(line, found, lexicon.find(line, found))
        spans.extend((at + found[first].start, at + found[end - 1].end) for first, end in tagged.spans)
        at += len(line) + 1
    return spans
