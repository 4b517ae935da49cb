"""What a line says about the terms in it: must or nice, one of several, and for how many years."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tailor.keywords.spans import TermSpan
from tailor.model import Need, Zone
from tailor.text import Word

_NICE = re.compile(
    r"nice[- ]to[- ]have|\ban? (?:big |huge |strong |definite )?(?:plus|bonus|advantage|asset)\b|\boptional"
    r"|\bbonus(?: points)?\b|\bpreferred|\bpreferably|\bideally\b|\bdesirable|\bdesired\b|\badvantageous"
    r"|\bbeneficial\b|\bwelcome\b|von vorteil|wünschenswert|idealerweise"
    r"|\bun plus\b|\bsouhaité|\bappréci|\bpré\b|\bvoordeel"
)
_MUST = re.compile(r"\bmust\b|\brequired\b|\bmandatory\b|\bessential\b|zwingend|vorausgesetzt|obligatoire|vereist")
_YEARS = re.compile(
    r"(?<![\w.])(\d{1,2})\s*(?:\+|plus)?\s*(?:(?:-|–|to|bis|à|tot)\s*\d{1,2}\s*\+?\s*)?"
    r"(?:years?|yrs?|jahren?|ans|années|jaar)\b",
    re.IGNORECASE,
)
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "ten": 10}
_YEARS_IN_WORDS = re.compile(
    rf"\b({'|'.join(_NUMBERS)})\b\s*(?:\(\d+\)\s*)?(?:or more\s+)?(?:years?|yrs?)\b", re.IGNORECASE
)
_OR = re.compile(r"(?:,\s*)?(?:or|and/or|oder|ou|of)(?:\s+an?)?|/", re.IGNORECASE)
_YEAR_WORD = re.compile(r"year|yr|jahr|\bans\b|années|jaar", re.IGNORECASE)
_MOST_YEARS = 20
_YEARS_REACH = 60  # characters: "5+ years of experience in developing with Python"


def need_of(zone: Zone, text: str) -> Need:
    """Return whether what a line names must be there: its own words count more than the zone that it stands in."""
    said = text.lower()
    if _NICE.search(said) and not (_MUST.search(said) and zone != "preferred"):
        return "nice"
    return "nice" if zone == "preferred" else "must"


def groups_of(text: str, words: Sequence[Word], spans: Sequence[TermSpan]) -> list[list[TermSpan]]:
    """Return the terms of a line, those that are alternatives of each other ("Scala, Java or Go") together."""
    groups: list[list[TermSpan]] = []
    chain: list[TermSpan] = []
    choice = False
    for span in spans:
        between = text[words[chain[-1].end - 1].end : words[span.first].start].strip() if chain else ""
        is_or = bool(chain) and bool(_OR.fullmatch(between))
        if chain and (is_or or between == ",") and span.kind == chain[-1].kind:
            chain.append(span)
            choice |= is_or
            continue
        groups.extend(_closed(chain, choice=choice))
        chain, choice = [span], False
    groups.extend(_closed(chain, choice=choice))
    return groups


def _closed(chain: list[TermSpan], *, choice: bool) -> list[list[TermSpan]]:
    return [chain] if choice else [[span] for span in chain]


def find_years(text: str) -> list[tuple[int, int]]:
    """Return the years of experience that a line asks for, each with the offset behind them."""
    if not _YEAR_WORD.search(text):
        return []
    found = [(int(one[1]), one.end()) for one in _YEARS.finditer(text)]
    found += [(_NUMBERS[one[1].lower()], one.end()) for one in _YEARS_IN_WORDS.finditer(text)]
    return [(years, end) for years, end in found if 0 < years <= _MOST_YEARS]


def years_before(start: int, asked: Sequence[tuple[int, int]]) -> int | None:
    """Return the years asked for of what stands at an offset: those named last before it, and close; None without."""
    near = [(end, years) for years, end in asked if 0 <= start - end <= _YEARS_REACH]
    return max(near)[1] if near else None
