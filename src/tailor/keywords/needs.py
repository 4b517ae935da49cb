"""What a line says about the terms in it: must or nice, one of several, and for how many years."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from tailor.keywords.spans import TermSpan
from tailor.model import Need, Zone
from tailor.patterns import lazy
from tailor.text import Word

# Words without which no pattern below can be found; most lines have none of them.
_NICE_WORDS = frozenset(
    """nice plus bonus advantage asset optional optionally preferred preferably preference prefer ideally desirable
    desirably desired advantageous beneficial welcome welcomed appreciated pluspunkt vorteil vorteilhaft wünschenswert
    idealerweise wünschen atout souhaité souhaitée souhaités souhaitable apprécié appréciée idéalement pré voordeel
    troef pluspunt idealiter""".split()
)
_YEAR_WORDS = frozenset("year years yrs yr years' year's jahr jahre jahren ans années année jaar".split())
# "Python is a plus", "SQL preferred": about what stands before, in the same clause.
_BEHIND = lazy(
    r"nice[- ]to[- ]haves?|\b(?:an?|as|of) (?:big |huge |strong |definite |real |added )?(?:plus|advantage|asset)\b"
    r"|\boptional\b|\bpreferred\b|\bpreference\b"
    r"|\bdesirable\b|\bdesired\b|\badvantageous\b|\bbeneficial\b|\bwelcomed?\b|\bappreciated\b|\b(?:a )?bonus\b"
    r"|\b(?:von )?vorteil(?:haft)?\b|\bwünschenswert\b|\bpluspunkt\b|\bun plus\b|\b(?:un )?atout\b"
    r"|\bsouhait(?:é|ée|és|able)\b|\bappréciée?s?\b|\bpré\b|\bvoordeel\b"
    r"|\b(?:een|ein) (?:\w+ )?(?:plus|troef|pluspunt)\b",
    re.IGNORECASE,
)
# "ideally with Django", "bonus points for Rust": about what stands behind.
_AHEAD = lazy(
    r"\bideally\b|\bpreferabl[ey]\b|\b(?:we |would )+prefer\b|\bbonus(?: points)? (?:if|for)\b|\bbonus:"
    r"|\bidealerweise\b|\bidéalement\b|\bidealiter\b|\boptionally\b|\b(?:wir )?wünschen\b",
    re.IGNORECASE,
)
_MUST = lazy(
    r"\bmust\b|\brequired\b|\bmandatory\b|\bessential\b|zwingend|vorausgesetzt|obligatoire|vereist", re.IGNORECASE
)
_CLAUSE_END = lazy(r"[.!?](?=\s|$)|;|[()\[\]]|,? (?:but|however|aber|mais|maar) ", re.IGNORECASE)
_YEARS = lazy(
    r"(?<![\w.])(?:(\d{1,2})|(one|two|three|four|five|six|seven|eight|ten)\b(?:\s*\(\d+\))?)"
    r"\s*(?:\+|plus|or more)?\s*(?:(?:-|–|to|bis|à|tot)\s*\d{1,2}\s*\+?\s*)?"
    r"(?:years?|yrs?|jahren?|ans|années|jaar)\b",
    re.IGNORECASE,
)
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "ten": 10}
_MOST_YEARS = 20
_CUE_REACH = 300  # characters: a longer clause is a paragraph without full stops
_YEARS_REACH = 60  # characters: "5+ years of experience in developing with Python"
_YEARS_BEHIND = lazy(r"\s*(?:[(:,–-]|for|with|of)?\s*(?:at least|min\.?|minimum)?\s*(?:of\s*)?", re.IGNORECASE)
_OR = lazy(r"(?:,\s*)?(?:or|and/or|oder|ou|of)(?:\s+an?)?|/", re.IGNORECASE)
_LISTED = lazy(r"(?:,\s*)?(?:(?:and|&|und|et|en)(?:\s+an?)?)?|(?:,\s*)?(?:or|and/or|oder|ou|of)|/", re.IGNORECASE)
_ANY_OF = lazy(
    r"\b(?:(?:one|any|some|either)(?:\s+or\s+(?:more|several))?\s+of|either|einer?\s+der|un[e]?\s+des|een\s+van)\b"
    r"[^.;]{0,40}$",
    re.IGNORECASE,
)
_ANY_OF_REACH = 70
_LEAST_SURE = 0.5  # below it, what stands around an "or" is seldom two answers to one need


class LineNeeds(NamedTuple):
    """What a line says: the stretches that are only wished for, and (start, end, number) of the years it asks for."""

    text: str
    zone: Zone
    wished: tuple[tuple[int, int], ...]
    years: tuple[tuple[int, int, int], ...]

    def need_at(self, start: int) -> Need:
        """Return whether what stands at an offset must be there: the line's words count beside the zone."""
        place = bisect_right(self.wished, (start, len(self.text) + 1)) - 1
        wished = place >= 0 and start < self.wished[place][1]
        return "nice" if wished or self.zone == "preferred" else "must"

    def years_at(self, start: int, end: int) -> int | None:
        """Return the years of experience asked for in what stands between two offsets; None when none are named."""
        place = bisect_right(self.years, (start,))
        if place < len(self.years):
            first, _, number = self.years[place]
            behind = _YEARS_BEHIND.match(self.text, end)
            if behind and behind.end() == first:
                return number
        if place:
            _, last, number = self.years[place - 1]
            if last <= start <= last + _YEARS_REACH and not _CLAUSE_END.search(self.text, last, start):
                return number
        return None


def read_needs(text: str, zone: Zone, keys: Collection[str]) -> LineNeeds:
    """Read a line; `keys` are its words in canonical form."""
    known = set(keys)
    wished = tuple(_merged(_wished(text))) if known & _NICE_WORDS and zone != "preferred" else ()
    years = tuple(_years(text)) if known & _YEAR_WORDS else ()
    return LineNeeds(text, zone, wished, years)


def _wished(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a line that its words call nice to have."""
    ends = [0, *(mark.end() for mark in _CLAUSE_END.finditer(text)), len(text)]
    for cue in _AHEAD.finditer(text):
        yield cue.end(), ends[bisect_left(ends, cue.end())]
    for cue in _BEHIND.finditer(text):
        start = ends[bisect_right(ends, cue.start()) - 1]
        start = max(start, cue.start() - _CUE_REACH)
        said = text[start : cue.start()].strip(" -–•*")
        if said:
            yield max((must.end() for must in _MUST.finditer(text, start, cue.start())), default=start), cue.start()
        elif start == 0 or text[start - 1] not in "([":
            # A cue that opens its clause speaks of what follows.
            yield cue.end(), ends[bisect_left(ends, cue.end())]
        else:
            # "Python (preferred)": only what stands directly before the bracket.
            yield max(text.rfind(",", max(0, start - _CUE_REACH), start) + 1, start - _CUE_REACH), start


def _merged(stretches: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield stretches from left to right, those that overlap as one."""
    last: tuple[int, int] | None = None
    for start, end in sorted(stretches):
        if last and start <= last[1]:
            last = (last[0], max(last[1], end))
            continue
        if last:
            yield last
        last = (start, end)
    if last:
        yield last


def _years(text: str) -> Iterator[tuple[int, int, int]]:
    for found in _YEARS.finditer(text):
        number = int(found[1]) if found[1] else _NUMBERS[found[2].lower()]
        if 0 < number <= _MOST_YEARS:
            yield found.start(), found.end(), number


def groups_of(text: str, words: Sequence[Word], spans: Sequence[TermSpan]) -> list[list[TermSpan]]:
    """Return the terms of a line, those that are alternatives of each other ("Scala, Java or Go") together."""
    groups: list[list[TermSpan]] = []
    chain: list[TermSpan] = []
    choice = False
    for span in spans:
        if chain and span.kind == chain[-1].kind and min(span.sureness, chain[-1].sureness) >= _LEAST_SURE:
            between = text[words[chain[-1].end - 1].end : words[span.first].start].strip()
            is_or = bool(_OR.fullmatch(between))
            if is_or or between == "," or (_LISTED.fullmatch(between) and _is_one_of(text, words, chain)):
                chain.append(span)
                choice = choice or is_or
                continue
        groups.extend(_closed(text, words, chain, choice=choice))
        chain, choice = [span], False
    groups.extend(_closed(text, words, chain, choice=choice))
    return groups


def _is_one_of(text: str, words: Sequence[Word], chain: Sequence[TermSpan]) -> bool:
    """Tell whether words before a row of terms make it a choice: "one of the following"."""
    start = words[chain[0].first].start
    return bool(_ANY_OF.search(text, max(0, start - _ANY_OF_REACH), start))


def _closed(text: str, words: Sequence[Word], chain: list[TermSpan], *, choice: bool) -> list[list[TermSpan]]:
    whole = len(chain) > 1 and (choice or _is_one_of(text, words, chain))
    return [chain] if whole else [[span] for span in chain]
