"""A need against lines: every rule in turn, the best evidence of each line kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tailor.matching import alias
from tailor.matching.evidence import Evidence, Lexicon
from tailor.matching.known import lexicon_with
from tailor.matching.page import Page
from tailor.matching.related import Kin
from tailor.matching.search import Found, Search, keep_best
from tailor.matching.term import Term, term_of
from tailor.model import How
from tailor.values import replace


def answers(term: str, text: str, lexicon: Lexicon | None = None) -> Evidence | None:
    """Return the best evidence that a line answers a posting's term; None if nothing in it does.

    Without a lexicon, the one that comes with tailor is asked.
    Evidence below `ANSWERED` is half an answer. Any text of any length is accepted.
    """
    known_terms = lexicon or lexicon_with()
    return find((term,), Search(Page([text]), known_terms, Kin([text], known_terms))).get(0)


def find(asked: Sequence[str], search: Search) -> Found:
    """Return, for each line that answers one of several equal terms, the best evidence; lines count from 0."""
    found: Found = {}
    for question, rule in _RULES:
        for one in asked:
            if answered := search.remembered(question, one, rule):
                keep_best(found, answered)
    return found


def _direct(asked: str, search: Search) -> Found:
    """Lines that hold what is asked itself, under its own or another name."""
    found: Found = {}
    term = term_of(asked)
    if len(term.keys) == 1 and search.lexicon.names_product(asked):
        term = replace(term, name=True)
    if term.keys:
        guarded = term.sense is None and search.lexicon.is_restricted(asked)
        keep_best(found, _guarded(term, search) if guarded else search.free(term))
        keep_best(found, _named(term, search))
    return found


def _related(asked: str, search: Search) -> Found:
    """Lines that hold something that is a part, the whole or a neighbour of what is asked."""
    found: Found = {}
    for form in dict.fromkeys((asked, alias.singular(asked))):
        for place, rule, strength in search.kin.relatives(form):
            words = search.page.lines[place.line].text[place.start : place.end]
            keep_best(found, {place.line: Evidence("related", strength, rule, asked, words, place.start, place.end)})
    return found


def _guarded(term: Term, search: Search) -> Found:
    """Lines in which the lexicon sees the term itself: in its own spelling, and in company where that is needed."""
    found: Found = {}
    for number, line in enumerate(search.page.lines):
        for _, start, end in search.lexicon.terms_in(line.text):
            words = line.text[start:end]
            if term_of(words).keys == term.keys:
                keep_best(found, {number: Evidence("exact", 1.0, "same words", term.asked, words, start, end)})
    return found


def _named(term: Term, search: Search) -> Found:
    """Lines that hold the term under another name."""
    found: Found = {}
    for name in alias.names(term.asked, search.lexicon):
        other = term_of(name)
        if other.keys:
            # A single word is taken as it is: its family would lead away from the term twice.
            held = search.free(other) if len(other.keys) > 1 or other.sense else search.literal(other)
            keep_best(found, _as(held, term.asked, "alias", f"other name: {name}", alias.STRENGTH))
    for acronym in alias.initials(term):
        shown = _as(search.literal(term_of(acronym.upper())), term.asked, "alias", "initials", alias.INITIALS)
        keep_best(found, {number: one for number, one in shown.items() if alias.in_capitals(one.words)})
    if alias.is_acronym(term.asked):
        keep_best(found, _spelt_out(term, search))
    return found


def _spelt_out(term: Term, search: Search) -> Found:
    found: Found = {}
    for number, first, last in alias.spelt_out(term.asked, search.page):
        line = search.page.lines[number]
        start, end = line.spans[first][0], line.spans[last][1]
        found[number] = Evidence(
            "alias", alias.INITIALS, "initials spelt out", term.asked, line.text[start:end], start, end
        )
    return found


def _as(found: Found, asked: str, how: How, rule: str, strength: float) -> Found:
    return {
        number: replace(one, how=how, rule=rule, asked=asked, strength=round(one.strength * strength, 3))
        for number, one in found.items()
    }


_RULES: Final = (("direct", _direct), ("related", _related))
