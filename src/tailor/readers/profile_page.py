"""A person's page on a professional network, as it is copied from a browser: what belongs to the page falls away."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Final, NamedTuple

from tailor.model import Note, RichText, SectionKind
from tailor.patterns import lazy
from tailor.readers.blocks import Block
from tailor.readers.dates import find_dates, parse_dates
from tailor.readers.entry_head import is_head_line
from tailor.readers.places import is_place
from tailor.readers.section_names import kind_named
from tailor.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_EMPLOYED: Final = (
    r"(?:full[- ]time|part[- ]time|self[- ]employed|freelance|contract|internship|apprenticeship|seasonal|permanent|"
    r"vollzeit|teilzeit|temps plein|jornada completa)"
)
_LENGTH: Final = (
    r"(?:\d{1,2} (?:yrs?|years?|Jahre?|ans?|años?)(?:,? \d{1,2} (?:mos?|months?|Monate?|mois|mes(?:es)?))?"
    r"|\d{1,2} (?:mos?|months?|Monate?|mois|mes(?:es)?))"
)
# Each with a word that is part of it: where that is missing, no pattern need be compiled.
_SIGNS: Final = (
    ("connection", lazy(r"^\s*[\d,.]+\+? connections?\s*$", re.MULTILINE | re.IGNORECASE)),
    ("contact info", lazy(r"^\s*contact info\s*$", re.MULTILINE | re.IGNORECASE)),
    ("·", lazy(rf"\s·\s{_EMPLOYED}\s*$|^\s*{_EMPLOYED}\s·\s{_LENGTH}\s*$", re.MULTILINE | re.IGNORECASE)),
    ("·", lazy(rf"\d\s·\s{_LENGTH}\s*$|(?:present|heute|today)\s·\s{_LENGTH}\s*$", re.MULTILINE | re.IGNORECASE)),
    ("see more", lazy(r"(?:…|\.\.\.)\s*see more\s*$", re.MULTILINE | re.IGNORECASE)),
    ("show", lazy(r"^\s*(?:show all \d+ .*|show credential)\s*$", re.MULTILINE | re.IGNORECASE)),
    (
        "proficiency",
        lazy(
            r"^\s*(?:native or bilingual|(?:full |limited )?(?:professional )?working|elementary) proficiency\s*$",
            re.MULTILINE | re.IGNORECASE,
        ),
    ),
)
_FEWEST_SIGNS: Final = 2
_NOISE: Final = lazy(
    r"contact info|[\d,.]+\+? (?:connections?|followers?|endorsements?|mutual connections?|posts?)|message|more|"
    r"connect|follow(?:ing)?|pending|open to|add profile section|enhance profile|"
    r"(?:she/her|he/him|they/them)(?:/\w+)?|(?:· )?(?:1st|2nd|3rd)(?: degree connection)?|"
    r"(?:…|\.\.\.)?\s*see (?:more|less)|show (?:all|credential|publication|project).{0,60}|see all details|"
    r".{1,80} logo|endorsed by .{1,120}|like|comment|share|repost|send|…|·",
    re.IGNORECASE,
)
_MORE: Final = lazy(r"\s*(?:…|\.\.\.)\s*see more$", re.IGNORECASE)
_GROUP: Final = lazy(rf"(?:{_EMPLOYED}\s·\s)?{_LENGTH}", re.IGNORECASE)
_TYPED: Final = lazy(rf".*\s·\s{_EMPLOYED}", re.IGNORECASE)
_TYPE: Final = lazy(_EMPLOYED, re.IGNORECASE)
_ISSUED: Final = lazy(r"(?:issued|expires)\b", re.IGNORECASE)
_BULLET: Final = lazy(r"[-–•*▪●◦]\s+")
_ENTRIES: Final[frozenset[SectionKind]] = frozenset(
    {"work", "volunteer", "education", "certificates", "projects", "awards", "publications"}
)


class _Row(NamedTuple):
    text: str
    number: int


def is_profile_page(text: str) -> bool:
    """Tell whether a text was copied from such a page, by what only these pages say."""
    folded = text.casefold()
    return sum(word in folded and sign.search(text) is not None for word, sign in _SIGNS) >= _FEWEST_SIGNS


def read_page(text: str, source: str) -> tuple[list[Block], list[Note]]:
    """Return the blocks of a page, and a note on what was left out: its buttons, counts, and what it says twice."""
    rows, left = _rows(text)
    blocks: list[Block] = []
    kind: SectionKind | None = None
    seen: set[SectionKind] = set()
    body: list[_Row] = []
    for row in rows:
        named = kind_named(row.text)
        if named and named not in seen and not find_dates(row.text):
            blocks.extend(_section(body, kind))
            seen.add(named)
            kind, body = named, []
            blocks.append(Block("heading", (RichText.of(row.text),), 1, row.number))
        else:
            body.append(row)
    blocks.extend(_section(body, kind))
    said = "; ".join(dict.fromkeys(left))
    return blocks, [Note("profile-page", f"what belongs to the page was left out: {said}", source)] if said else []


def _rows(text: str) -> tuple[list[_Row], list[str]]:
    """Return the lines of a page that say something of the person, and the others; of two equal lines one is left."""
    rows: list[_Row] = []
    left: list[str] = []
    for number, raw in enumerate(text.splitlines(), 1):
        plain = clean(raw)
        shown = _MORE.sub("", plain)
        if _NOISE.fullmatch(plain) or (rows and rows[-1].text == shown):
            left.append(plain)
        elif plain:
            rows.append(_Row(shown, number))
            left.extend([plain.removeprefix(shown).strip()] if shown != plain else [])
    return rows, left


def _section(rows: Sequence[_Row], kind: SectionKind | None) -> Iterator[Block]:
    if kind not in _ENTRIES:
        yield from map(_paragraph, rows)
        return
    groups = _groups(rows)
    within = {at for named in groups.values() for at in named}
    starts = _starts(rows, groups)
    ends = [*starts, len(rows)]
    yield from (_line(row) for at, row in enumerate(rows[: ends[0]]) if at not in within)
    shown: set[int] = set()
    for start, end in pairwise(ends):
        height, group = starts[start]
        named = [rows[at] for at in groups.get(group, ())[: None if group not in shown else 1]]
        shown.add(group)
        own = [row for at, row in enumerate(rows[start:end], start) if at not in within]
        yield from _entry(own, height, named)


def _groups(rows: Sequence[_Row]) -> dict[int, list[int]]:
    """Return the lines that head several positions: an organization, how long all took, and where that was."""
    groups: dict[int, list[int]] = {}
    for at, row in enumerate(rows):
        if at and _GROUP.fullmatch(row.text):
            placed = at + 1 < len(rows) and _is_place(rows[at + 1])
            groups[at] = [at - 1, at, *([at + 1] if placed else [])]
    return groups


def _starts(rows: Sequence[_Row], groups: Mapping[int, Sequence[int]]) -> dict[int, tuple[int, int]]:
    """Return for each entry's first line how high its head is, and which group it belongs to (-1: to none)."""
    starts: dict[int, tuple[int, int]] = {}
    group = floor = -1
    for at, row in enumerate(rows):
        if at in groups:
            group, floor = at, groups[at][-1]
        elif _is_date(row) and not (at - 1 == floor and starts and _ISSUED.match(row.text)):
            start = max(floor + 1, _above(rows, at, grouped=group >= 0))
            if at - start > 1 and not _TYPE.fullmatch(rows[at - 1].text):
                group = -1  # a title and its own organization
            starts[start] = (at - start, group)
            floor = at
    return starts


def _above(rows: Sequence[_Row], at: int, *, grouped: bool) -> int:
    """Return where the head above a date begins."""
    one = at - 1
    if one < 0 or not _may_head(rows[one]):
        return at
    if one and _may_head(rows[one - 1]):
        typed = _TYPED.fullmatch(rows[one].text) or _TYPE.fullmatch(rows[one].text)
        if typed or (not grouped and not _is_date(rows[one - 1])):
            return one - 1
    return one


def _may_head(row: _Row) -> bool:
    return is_head_line(RichText.of(row.text)) and not row.text.endswith((".", ";")) and not _BULLET.match(row.text)


def _is_date(row: _Row) -> bool:
    return parse_dates(row.text) is not None or _ISSUED.match(row.text) is not None


def _entry(rows: Sequence[_Row], height: int, group: Sequence[_Row]) -> Iterator[Block]:
    """Give the blocks of one entry: its head, what its group is, dates, place, and what is said of it."""
    first = rows[0]
    yield Block("heading", (RichText.of(first.text),), 2, first.number)
    rest = rows[max(height, 1) :]
    below = list(takewhile(lambda row: _is_date(row) or _is_place(row), rest[:3]))
    head = [*group[:1], *rows[1:height], *below, *group[1:]]
    if head:
        yield Block("paragraph", tuple(RichText.of(row.text) for row in head), 0, first.number, broken=True)
    yield from map(_line, rest[len(below) :])


def _is_place(row: _Row) -> bool:
    """Tell whether a line is a place, and how somebody worked there: "Bern, Switzerland · On-site"."""
    return all(map(is_place, row.text.split(" · ")))


def _line(row: _Row) -> Block:
    mark = _BULLET.match(row.text)
    text = row.text[mark.end() :] if mark else row.text
    return Block("bullet", (RichText.of(text),), 0, row.number)


def _paragraph(row: _Row) -> Block:
    return Block("paragraph", (RichText.of(row.text),), 0, row.number, broken=True)
