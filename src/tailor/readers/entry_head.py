"""The lines that open an entry: title, organization, place, dates and details, told apart by what they are."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from tailor.background.verbs import tells_of_doing
from tailor.model import Dates, Entry, RichText, SectionKind
from tailor.patterns import lazy
from tailor.readers.contacts import part_of
from tailor.readers.dates import find_dates, parse_dates
from tailor.readers.labels import said_by_label
from tailor.readers.places import is_place, is_town, may_be_town, split_organization, split_place
from tailor.readers.vocabulary import (
    COMPANY,
    DEGREES,
    DUTY_LABELS,
    POSITIONS,
    names_company,
    names_degree,
    names_position,
    names_school,
)
from tailor.text import Word, canonical, phrase, words
from tailor.values import field, record, replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SCHOOL_LEAVING = lazy(
    r"(?:^(?:high|secondary|middle) school|\b(?:high|secondary|middle) school diploma)$|\ba[ -]levels?\b", re.IGNORECASE
)
_BROKEN_HEAD = lazy(r"\s+[–—－|·•@]\s+|\t+|\s{3,}")
# A heading may also say "Nurse at Acme"; below it, "Talk at a conference" is one name.
_AT = lazy(r"\s+(?:at|bei(?:\s+de[rm])?|chez|bij|presso)\s+")
_HELD: frozenset[SectionKind] = frozenset({"work", "volunteer", "education"})
_LONGEST_HEAD_LINE = 110
_FEWEST_TOLD = 4
_LINKING = 3
_LONGEST_LABEL = 50
_BOLD_REST = lazy(r"\s*[,:–—-]?\s*(?:\((?P<bracketed>[^()]{2,80})\)|(?P<plain>[^\W\da-z_][^()]{2,80}))")
_PLACE_LAST = lazy(r"(?P<name>.*\S)\s*(?:\((?P<bracketed>[^()]{2,60})\)|\s-\s+(?P<dashed>[^()-]{2,60}))")
_DASH = " - "
_SLASH = " / "
_GRADE = lazy(
    r"(?:c?gpa|grade|note|abschlussnote|media|moyenne|mention|classification|result)\b.{0,40}"
    r"|(?:first|second|upper second|lower second|third|2[:.]1|2[:.]2)(?:[ -]class)?(?: hono(?:u)?rs| degree)?"
    r"|(?:with )?(?:(?:high(?:est)? )?distinction|merit|hono(?:u)?rs|(?:(?:summa|magna) )?cum laude)"
    r"|\d[\d.,]*\s*(?:/\s*\d.*|%)",
    re.IGNORECASE,
)
"""How well a degree was passed: no place of learning."""
_EMPLOYED = lazy(
    r"(?:full|part)[ -]time|permanent|temporary|fixed[ -]term|seasonal|vollzeit|teilzeit|befristet"
    r"|temps (?:plein|partiel)|cdi|cdd|jornada completa|media jornada|tempo (?:pieno|determinato|indeterminato)"
    r"|voltijds?|deeltijds?",
    re.IGNORECASE,
)
"""How somebody was employed: no organization."""
_EMPLOYMENT = "internship"  # behind an organization it says how somebody was employed, as "full-time" does
_FACT = lazy(r"[^\W\d_][^:|,\t]{1,40}:\s+\S")
_DUTY_WORDS = {word for label in DUTY_LABELS for word in label.split()} | {"related", "skills"}
_ADDRESS = lazy(r"https?://[^\s<>]+", re.IGNORECASE)
_SITE = lazy(
    r"(?:www\.)?[a-z0-9-]{2,60}(?:\.[a-z0-9-]{2,40}){0,2}\.(?:com|org|net|io|dev|edu|gov|eu|app|ai|co|info|de|ch|at|fr|uk|nl|be|"
    r"es|it|pt|pl|se|no|dk|fi|ca|au|nz|in|jp|br)(?:/\S*)?"
)
"""An address without https; organizations that are named like it begin with a capital letter."""
_AUTHOR = lazy(
    r"(?:[^\W\d_][\w.’'-]*\s+){1,3}[^\W\d_][\w’'-]+|[^\W\d_][\w’'-]+,? (?:[A-Z]\.\s?){1,3}|et al\.?", re.UNICODE
)


@record
class Head:
    """What is known of an entry so far; `lines` are those not yet understood, in their order."""

    heading: RichText
    line: int = 0
    dates: Dates | None = None
    location: str = ""
    url: str = ""
    authors: list[RichText] = field(default_factory=list)
    lines: list[RichText] = field(default_factory=list)


def is_head_line(line: RichText) -> bool:
    """Tell whether a line below a heading may belong to the head: short, no sentence, and not what somebody did."""
    plain = line.plain
    if len(plain) > _LONGEST_HEAD_LINE:
        return False
    said = words(plain)
    told = _tells_of_work(said) and said_by_label(plain) != "title"
    spoken = plain.startswith(("I ", "I'", "I’")) or _is_short_sentence(said)
    sentence = plain.endswith(".") and (len(said) > 8 or spoken)  # noqa: PLR2004 - titles are short
    return not (sentence or told)


def _is_short_sentence(said: Sequence[Word]) -> bool:
    """Tell whether words that a point ends begin with a verb: "Washed pots", but not "Packers Inc."."""
    return len(said) > 1 and canonical(said[-1].text) not in COMPANY and tells_of_doing(canonical(said[0].text))


def _tells_of_work(said: Sequence[Word]) -> bool:
    """Tell whether words begin with a verb and are no title, whose nouns are capitalized: "Led two teams in Bern"."""
    if len(said) < _FEWEST_TOLD or not tells_of_doing(canonical(said[0].text)):
        return False
    nouns = [word.text for word in said[1:] if len(word.text) > _LINKING]
    small = sum(text[:1].islower() for text in nouns)
    return small == len(nouns) if len(said) == _FEWEST_TOLD else 2 * small >= len(nouns)


def read_head(heading: RichText, lines: Iterable[RichText], kind: SectionKind, person: str, line: int = 0) -> Entry:
    """Return the entry that a heading and the lines below it open, without bullets; no word is lost."""
    head = Head(RichText(), line)
    # Where somebody worked may bear their name; only what somebody wrote or made has authors.
    person = "" if kind in _HELD else person
    titles = [part for piece in _take(head, heading, person, title=True) for part in _split(piece, _AT)]
    labels: list[RichText] = []
    for below in lines:
        address = _address(below)
        if is_duty_label(below.plain):
            labels.append(below)
            continue
        if address and head.url in {"", address}:
            head.url = address
        else:
            head.lines.extend(_take(head, below, person))
    head.heading, *more = titles or [RichText()]
    head.lines[:0] = more
    if not head.lines:
        organization, head.location = split_organization(head.location)
        head.lines = [RichText.of(organization)] if organization else []
    asides = [line for line in head.lines if kind in _HELD and _is_aside(line.plain, kind)]
    head.lines = [line for line in head.lines if line not in asides]
    title, organization, rest = _name(head, kind)
    place, organization = _place_of(head, organization)
    if not place and organization:
        title, place = _without_town(title)
    url = next((span.url for span in title.spans if span.url), head.url)
    link = [RichText.of(head.url)] if head.url not in {"", url} else []
    return Entry(
        title=title,
        organization=organization,
        location=place,
        dates=head.dates,
        url=url,
        details=(*rest, *asides, *labels, *head.authors, *link),
        line=line,
    )


def is_duty_label(text: str) -> bool:
    """Tell whether a line only says that what somebody did in a job follows."""
    if len(text) > _LONGEST_LABEL:
        return False
    said = phrase(text.strip(" :.–—-_•|*#"))
    several = text.rstrip().endswith(":") and said.partition(" ")[0] in DUTY_LABELS
    return said in DUTY_LABELS or (several and all(word in _DUTY_WORDS for word in said.split()))


def names_fact(text: str) -> bool:
    """Tell whether a line says some fact about a job behind a label, and nothing that a head opens with."""
    return _FACT.match(text) is not None and not said_by_label(text)


def _is_aside(text: str, kind: SectionKind) -> bool:
    """Tell whether a line of a head names neither what somebody was nor where: a grade, or what a label tells."""
    label = text.partition(":")[0]
    # "Founding Engineer: remote" is a position; "Advisor: A. Person" tells of somebody else.
    held = len(label.split()) > 1 and (names_position(label) or names_degree(label))
    told = _GRADE if kind == "education" else _EMPLOYED
    return (names_fact(text) and not held) or told.fullmatch(text) is not None


def _address(line: RichText) -> str:
    """Return where a line leads that is nothing but an address."""
    plain = line.plain.strip()
    if _SITE.fullmatch(plain):
        return f"https://{plain}"
    return plain if _ADDRESS.fullmatch(plain) else ""


def _take(head: Head, line: RichText, person: str, *, title: bool = False) -> list[RichText]:
    """Move dates, place and authors of a line into the head; return the pieces that are left.

    What opens a heading is a `title`, however much it looks like a place or a name.
    """
    if head.dates is None:
        head.dates, line = take_dates(line)
    left: list[RichText] = []
    whole, pieces = line.plain, head_pieces(line)
    placed = all(is_place(one.plain) for one in pieces) or ("\t" not in whole and is_place(whole))
    if pieces and not title and not head.location and placed:
        head.location = whole[1:-1] if whole.startswith("(") and whole.endswith(")") else whole
    elif not title and _is_authors(whole, person):
        head.authors.append(line)
    else:
        for piece in pieces if title else filter(None, map(_without_icon, pieces)):
            if not head.location and left and is_place(piece.plain):
                head.location = piece.plain
            else:
                left.append(piece)
    return left


def _without_icon(piece: RichText) -> RichText | None:
    """Return a piece without the emoji before it; None where nothing else is there."""
    start = next((at for at, char in enumerate(piece.plain) if char.isascii() or char.isalnum()), len(piece.plain))
    rest = part_of(piece, start, len(piece.plain))
    return rest if any(char.isalnum() for char in rest.plain) else None


def take_dates(line: RichText) -> tuple[Dates | None, RichText]:
    """Take the dates out of a line: all of it, in brackets, or beside a separator; a year inside a name stays."""
    whole = parse_dates(line.plain)
    if whole:
        return whole, RichText()
    found = find_dates(line.plain)
    if not found:
        return None, line
    before, after = line.plain[: found.start].rstrip(), line.plain[found.end :].lstrip()
    bracketed = before[-1:] in "([" and after[:1] in ")]" and bool(before)
    ranged = found.dates.current or found.dates.start != found.dates.end
    barred = bool(after) and (after[0] in "|·•:" or "\t" in line.plain[found.end : len(line.plain) - len(after)])
    apart = before[-1:] in ",|·•–—-:;" and bool(before)
    tabbed = line.plain[: found.start].endswith("\t") and line.plain[found.end :].startswith("\t")
    between = (tabbed or (before[-1:] in "|·•" and after[:1] in "|·•")) and bool(before and after)
    if not (
        bracketed
        or between
        or (not after and (apart or ranged or _wide(line.plain, found.start)))
        or (not before and (ranged or barred))
    ):
        return None, line
    left = part_of(line, 0, len(before.rstrip(" ([,|·•–—-:;")))
    lead = len(line.plain) - len(after.lstrip(" )],|·•–—-:;"))
    right = part_of(line, lead, len(line.plain))
    gap = " | " if between else " "
    if left.spans and right.spans:
        left = RichText((*left.spans, replace(right.spans[0], text=gap)))
    return found.dates, RichText((*left.spans, *right.spans))


def _wide(text: str, at: int) -> bool:
    return text[:at].endswith(("\t", "   "))


def head_pieces(line: RichText) -> list[RichText]:
    """Split a head line at bars, dots, wide gaps and spaced long dashes."""
    return _split(line, _BROKEN_HEAD)


def _split(line: RichText, separator: re.Pattern[str]) -> list[RichText]:
    cuts = [(found.start(), found.end()) for found in separator.finditer(line.plain)]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(line.plain)]
    parts = [part_of(line, start, end) for start, end in zip(starts, ends, strict=True)]
    return [part for part in parts if part.plain]


def _is_authors(text: str, person: str) -> bool:
    """Tell whether a line is a list of authors: several names, or names among which the person's own stands."""
    names = [name.strip() for name in re.split(r",|;|\s&\s|\sand\s|\sund\s", text) if name.strip()]
    if not names or not all(_AUTHOR.fullmatch(name.strip("*")) for name in names):
        return False
    surname = person.rsplit(maxsplit=1)[-1].casefold() if person.split() else ""
    own = any(surname in name.casefold().split() for name in names) if surname else False
    return own or (len(names) > 2 and not any(names_position(name) or _bears(name, COMPANY) for name in names))  # noqa: PLR2004


def _bears(text: str, vocabulary: frozenset[str]) -> bool:
    return any(canonical(word.text) in vocabulary for word in words(text))


def _name(head: Head, kind: SectionKind) -> tuple[RichText, str, list[RichText]]:
    """Tell title and organization apart; the rest are details."""
    if not head.lines:
        return _single(head, kind)
    titles = DEGREES if kind == "education" else POSITIONS
    if kind in _HELD:
        first = head.lines[0]
        if not head.heading.plain and len(head.lines) == 1:
            return first, "", []
        if not head.heading.plain:  # dates alone stand above what names it
            head.heading, first, *_ = head.lines
            head.lines = head.lines[1:]
        rated = [
            0 if number and line.plain.casefold() == _EMPLOYMENT else _title_of(line.plain, titles)
            for number, line in enumerate(head.lines)
        ]
        # Organizations have a place behind them; titles hardly ever do.
        placed = kind != "education" and not head.location and bool(split_place(head.heading.plain)[1])
        if max(rated) > _title_of(head.heading.plain, titles) - placed:
            number = rated.index(max(rated))
            return head.lines[number], head.heading.plain, head.lines[:number] + head.lines[number + 1 :]
        return head.heading, first.plain, head.lines[1:]
    if len(words(head.lines[0].plain)) > 12:  # noqa: PLR2004 - a description, no name
        return head.heading, "", head.lines
    return head.heading, head.lines[0].plain, head.lines[1:]


def _title_of(text: str, titles: frozenset[str]) -> int:
    """Rate how much a text looks like a title rather than an organization: from -1 to 1, and 2 for labels."""
    if labelled := {"title": 2, "organization": -2}.get(said_by_label(text)):
        return labelled
    organization = names_company(text) or names_school(text)
    if titles is DEGREES:
        return (names_degree(text) or bool(_SCHOOL_LEAVING.search(text))) - organization
    return 1 if names_position(text) else -organization


def _single(head: Head, kind: SectionKind) -> tuple[RichText, str, list[RichText]]:
    """Split a heading that says it all: "Title, Organization, Place"."""
    heading = head.heading
    if kind not in _HELD:
        return heading, "", []
    titles = DEGREES if kind == "education" else POSITIONS
    if not head.location:
        heading, head.location = _without_place(heading)
    if not head.location:
        before, place = split_place(heading.plain)
        organization, place = split_organization(place)
        if place and (_title_of(before, titles) >= 0 or ", " not in before):
            head.location, heading = place, part_of(heading, 0, len(before))
            if organization:
                return heading, organization, []
    placed = bool(head.location)
    title, organization = (
        _at_bold_end(heading) or _at_dash(heading, titles, placed=placed) or _at_comma(heading, titles, placed=placed)
    )
    if _title_of(title.plain, titles) < _title_of(organization, titles) and organization:
        return RichText.of(organization), title.plain, []
    return title, organization, []


def _without_place(heading: RichText) -> tuple[RichText, str]:
    """Return a heading without the place that ends it in brackets or behind a dash, and that place."""
    found = _PLACE_LAST.fullmatch(heading.plain)
    place = (found["bracketed"] or found["dashed"]) if found else ""
    return (part_of(heading, 0, found.end("name")), place) if found and is_place(place) else (heading, "")


def _without_town(title: RichText) -> tuple[RichText, str]:
    """Return a title without the town behind it, and that; of a country somebody may have been in charge."""
    before, place = split_place(title.plain)
    return (part_of(title, 0, len(before)), place) if ", " in place or is_town(place) else (title, "")


def _at_dash(heading: RichText, titles: frozenset[str], *, placed: bool) -> tuple[RichText, str] | None:
    """Part title and organization at the one dash or slash between them; None where words do not tell them apart."""
    plain = heading.plain
    mark = next((mark for mark in (_DASH, _SLASH) if plain.count(mark) == 1), None)
    if mark is None:
        return None
    cut = plain.find(mark)
    end = cut + len(mark)
    before, after = _title_of(plain[:cut], titles), _title_of(plain[end:], titles)
    if before > after or (placed and before == after and mark == _DASH):
        return part_of(heading, 0, cut), plain[end:]
    return (part_of(heading, end, len(plain)), plain[:cut]) if after > before else None


def _at_bold_end(heading: RichText) -> tuple[RichText, str] | None:
    """Part a heading that begins in bold where that ends; None where it has one look, or the rest but adds to it."""
    bold = len("".join(span.text for span in takewhile(lambda span: span.bold, heading.spans)))
    rest = _BOLD_REST.fullmatch(heading.plain, bold)
    if not bold or not rest or any(span.bold for span in part_of(heading, bold, len(heading.plain)).spans):
        return None
    name = rest["bracketed"] or rest["plain"]
    if rest["bracketed"] and len(name.split()) == 1 and not names_company(name):
        return None
    return part_of(heading, 0, len(heading.plain[:bold].rstrip(" ,:–—-"))), name


def _at_comma(heading: RichText, titles: frozenset[str], *, placed: bool) -> tuple[RichText, str]:
    """Part title and organization at the comma where the words on its sides tell them apart.

    Of two names before a place that no word tells apart, the first says what somebody was there.
    """
    plain = heading.plain
    for cut in _cuts(plain, titles):
        before, after = _title_of(plain[:cut], titles), _title_of(plain[cut + 2 :], titles)
        if before > after or (placed and before == after and plain.count(", ") == 1):
            return part_of(heading, 0, cut), plain[cut + 2 :]
        if after > before and (after > 0 or placed):
            return part_of(heading, cut + 2, len(plain)), plain[:cut]
    return heading, ""


def _cuts(text: str, titles: frozenset[str]) -> list[int]:
    """Return the commas that may part a title from an organization, the likeliest first.

    That is the one before a part that is an organization by its words; else the last, but for one before "Inc.".
    """
    parts = text.split(", ")
    ends = [sum(len(part) + 2 for part in parts[:number]) - 2 for number in range(1, len(parts))]
    alone = [all(canonical(word.text) in COMPANY for word in words(part)) for part in parts[1:]]
    told = [form or bool(_GRADE.fullmatch(part)) for form, part in zip(alone, parts[1:], strict=True)]
    able = [(end, part) for end, part, no_name in zip(ends, parts[1:], told, strict=True) if not no_name]
    sure = [end for end, part in able if _title_of(part, titles) < 0]
    return [*sure[:1], *(end for end, _ in reversed(able[-1:]))]


def _place_of(head: Head, organization: str) -> tuple[str, str]:
    """Return the place and the organization without it, where the two stand in one line."""
    if head.location:
        return head.location, organization
    named, place = _without_place(RichText.of(organization))
    if place:
        return place, named.plain
    name, place = split_place(organization)
    before, comma, after = organization.rpartition(", ")
    if not place and comma and (names_company(before) or names_school(before)) and may_be_town(after):
        return after, before
    return place, name
