"""Who the posting's employer is, from the ways in which postings name them; an address is the last resort."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from tailor.kept import of_line
from tailor.patterns import lazy
from tailor.postings.titles import names_a_job
from tailor.postings.wordlists import word_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tailor.postings.draft import Draft
    from tailor.postings.zones import Zoned

_NAME: Final = (
    r"(?<![\w.&'’+-])((?:[A-Z0-9][\w&'’.+-]*|[a-z]{1,3}[A-Z][\w]*)(?: (?:(?:&|and|of|de|for|"
    r"the) (?=[A-Z0-9]))?[A-Z0-9][\w&'’.+-]*){0,4})"
)
_THE_NAME: Final = rf"(?:The )?{_NAME}"
# (points, words of which one must be there, pattern); patterns without such words stand at the line's start.
_PATTERNS: Final[tuple[tuple[float, tuple[str, ...], re.Pattern[str]], ...]] = (
    (
        5.0,
        (),
        lazy(
            r"(?:About|Über|À propos de|A propos de|Over|Who is|Life at|Why|Welcome to|Working at|Werken bij|"
            r"Why join|Join) "
            rf"(?:the )?{_NAME}\??$"
        ),
    ),
    (
        5.0,
        (),
        lazy(
            rf"{_THE_NAME} (?:\([^()]{{0,80}}\) )?(?:is|are) (?:currently |now |actively )?"
            r"(?:looking|hiring|seeking|recruiting|searching)\b"
        ),
    ),
    (
        2.5,
        (),
        lazy(
            rf"{_THE_NAME} (?:\([^()]{{0,80}}\) )?(?:is|are|ist|est) (?:an?|the|one|on a|building|transforming|"
            rf"committed|dedicated|proud|"
            r"growing|changing|revolutioni[sz]ing|ein|eine|das|der|die|une?|le|la|l'|het|een)\b"
        ),
    ),
    (1.5, (), lazy(rf"{_THE_NAME}(?:'s|’s) (?:mission|vision|values|team|culture|platform|products?|goal)\b")),
    (
        1.5,
        (),
        lazy(
            rf"{_THE_NAME} (?:offers|provides|has|was|helps|builds|develops|delivers|specialises|specializes|empowers|"
            r"welcomes|commits|values|supports|operates|employs|believes|partners)\b"
        ),
    ),
    (5.0, ("At ", " at "), lazy(rf"\b[Aa]t (?:the )?{_NAME}, (?:we|you|our|it|people|every)\b")),
    (
        1.5,
        ("oin", "ork", "ife at", "elcome", "areer"),
        lazy(
            r"\b(?:[Jj]oin|[Jj]oining|[Ww]orking (?:at|for)|[Ww]ork (?:at|for)|[Ll]ife at|[Ww]elcome to|"
            r"career at|career with) "
            rf"(?:the )?{_NAME}"
        ),
    ),
    (
        3.0,
        ("As ", "as "),
        lazy(rf"\b[Aa]s (?:an?|our|the) [^.,;!?]{{4,60}}? (?:at|with|for) (?:the )?{_NAME},"),
    ),
    (1.3, (" we ", " you "), lazy(rf"\b(?:[Aa]t|[Ww]ith|[Tt]o|[Bb]y|[Ff]or) {_NAME}(?:'s|’s)? (?:we|you)\b")),
    (1.2, ("'s ", "’s "), lazy(rf"(?<=[a-z,] ){_NAME}(?:'s|’s) [a-z]")),
    (
        1.5,
        (" of ", " for "),
        lazy(
            r"\b((?:City|County|State|University|Department|Ministry|Board|Town|Village|Port|Bank|Borough|"
            r"Diocese|Institute) (?:of|for) "
            r"(?:the )?[A-Z][\w'’-]*(?: (?:(?:and|of) (?=[A-Z]))?[A-Z][\w'’-]*){0,3})"
        ),
    ),
    (
        2.0,
        (
            "GmbH",
            "AG",
            "SE",
            "KG",
            "Inc",
            "Ltd",
            "Limited",
            "LLC",
            "LLP",
            "PLC",
            "plc",
            "B.V",
            "BV",
            "N.V",
            "SA",
            "S.A",
            "Corp",
            "Group",
            "University",
            "College",
            "Council",
            "Trust",
            "Hospital",
            "County",
            "Foundation",
        ),
        lazy(
            r"(?<![\w.&'’+-])((?:[A-Z0-9][\w&'’.+-]* ){1,4}(?:GmbH|AG|SE|KG|Inc|Ltd|Limited|LLC|LLP|PLC|plc|"
            r"B\.V|BV|N\.V|SAS|SA|S\.A|Corp|Corporation|"
            r"Group|University|College|Council|Trust|Hospital|County|Foundation))\b"
        ),
    ),
)
_HOSTED: Final = lazy(
    r"(?:jobs\.(?:eu\.)?lever\.co|(?:job-)?boards(?:\.eu)?\.greenhouse\.io|job-boards(?:\.eu)?\.greenhouse\.io|jobs\.ashbyhq\.com|apply\.workable\.com|jobs\.smartrecruiters\.com|careers\.smartrecruiters\.com|jobs\.gem\.com|join\.com/companies|"
    r"(?:www\.)?welcometothejungle\.com/(?:\w\w/)?companies)/([^/?#\s]{2,60})",
    re.IGNORECASE,
)
_SUBDOMAIN: Final = lazy(
    r"([\w-]{2,50})\.(?:jobs\.personio|personio|recruitee|teamtailor|workable|bamboohr|breezy|jobs\.softgarden|softgarden|myworkdayjobs|wd\d+\.myworkdayjobs|careers\.hibob|factorialhr|homerun)\.\w+",
    re.IGNORECASE,
)
_URL: Final = lazy(r"https?://[^\s<>\"')\]]{4,300}")
_SECOND_LEVEL: Final = frozenset({"co", "com", "org", "net", "ac", "gov", "edu"})
_ENOUGH: Final = 2.5
_SURE: Final = 5.0
_NO_COMPANY: Final = lazy(
    r"^[\d\W]|[€$£%]|\d{4}|, [A-Z]|\b(?:contract|remote|hybrid|full[- ]time|part[- ]time|permanent|"
    r"freelance|months?|km|vacan\w+|stellen\w*|jobs?|careers?)\b|bachelor|master",
    re.IGNORECASE,
)
_MAX_COUNTED: Final = 400
_MAX_READ: Final = 1000
"""Names are looked for in so many characters of a line, and in so many lines."""


def company_name(draft: Draft, pieces: Sequence[Zoned], title: str, beside: str) -> str:
    """Return the employer's name, or nothing; `beside` is what stood next to the title."""
    url = draft.url or _first_url(pieces)
    slug = _slug(url)
    if beside and _is_name(beside, title):
        return beside.strip(" .,")
    votes: dict[str, float] = {}
    for name, weight in _votes(pieces[:_MAX_COUNTED]):
        if _is_name(name, title):
            votes[name] = votes.get(name, 0.0) + weight
    _support(votes, slug)
    for name in sorted(votes, key=lambda name: (-votes[name], -len(name), name)):
        if votes[name] < _ENOUGH:
            break
        if votes[name] >= _SURE or _stands_inside(name, pieces):
            return name
    return _as_written(slug, pieces, hosted=bool(_HOSTED.search(url) or _SUBDOMAIN.search(url)))


def _votes(pieces: Sequence[Zoned]) -> Iterator[tuple[str, float]]:
    for piece in pieces:
        yield from _line_votes(piece.segment.text[:_MAX_READ])


@of_line
def _line_votes(text: str) -> tuple[tuple[str, float], ...]:
    """Return the names that a line may give to the employer, each with the points for the way it does."""
    votes = []
    for weight, needles, pattern in _PATTERNS:
        found = pattern.match(text) if not needles else _search(text, needles, pattern)
        if found:
            votes.append((_trim(found[1]), weight))
    return tuple(votes)


def _search(text: str, needles: tuple[str, ...], pattern: re.Pattern[str]) -> re.Match[str] | None:
    return pattern.search(text) if any(needle in text for needle in needles) else None


def _trim(name: str) -> str:
    return re.sub(r"(?:'s|’s)$", "", name.rstrip(" .,'’-"))


def _support(votes: dict[str, float], slug: str) -> None:
    """Raise the names that the address speaks for."""
    squeezed = _squeeze(slug)
    for name in votes:
        if squeezed and (_squeeze(name) in squeezed or squeezed in _squeeze(name)):
            votes[name] += 3.0


def _squeeze(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.lower())


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(word_list(name))


def _is_name(name: str, title: str) -> bool:
    words = [re.split("['’]", word)[0].strip(".,") for word in name.lower().split()]
    if not words or len(name) < 2 or len(words) > 6 or _NO_COMPANY.search(name):  # noqa: PLR2004
        return False
    if words[0] in _set("function words") or all(
        word in _set("function words") | _set("no company names") for word in words
    ):
        return False
    return not names_a_job(name) and name.lower() not in title.lower()


def _stands_inside(name: str, pieces: Sequence[Zoned]) -> bool:
    """Whether a sentence holds the name after its first word: "Inclusion is …" alone names nobody."""
    pattern = re.compile(rf"(?<=[a-zß-ÿ,(&] ){re.escape(name)}\b")
    return any(pattern.search(piece.segment.text) for piece in pieces[:_MAX_COUNTED])


def _first_url(pieces: Sequence[Zoned]) -> str:
    """Return the address that stands alone at the posting's top or bottom, or behind a label."""
    for piece in (*pieces[:6], *pieces[-2:]):
        if found := _URL.match(piece.segment.text):
            return found[0]
    return ""


def _slug(url: str) -> str:
    """Return the part of an address that names the employer, as far as it does: never a job board's own name."""
    if found := _HOSTED.search(url) or _SUBDOMAIN.search(url):
        name = unquote(found[1])
        return (
            ""
            if name.lower() in _set("job boards") | {"www", "jobs", "careers", "career", "apply", "ats", "board"}
            else name
        )
    try:
        parts = (urlsplit(url).hostname or "").split(".")
    except ValueError:
        return ""
    if len(parts) > 2 and parts[-2] in _SECOND_LEVEL:  # noqa: PLR2004 - example.co.uk
        parts.pop()
    name = parts[-2] if len(parts) > 1 else ""
    return "" if any(part in _set("job boards") for part in parts) else name


def _as_written(slug: str, pieces: Sequence[Zoned], *, hosted: bool) -> str:
    """Return the form in which the text writes the address's name; else believe only a job board's address."""
    wanted = re.sub(r"^(?:werkenbij|careers?|jobs?|join)(?=\w{3})|(?:careers?|jobs?)$", "", _squeeze(slug))
    if len(wanted) < 2:  # noqa: PLR2004
        return ""
    letters = r"[\W_]{0,2}".join(re.escape(char) for char in wanted[:40])
    pattern = re.compile(rf"(?<![\w/.@-]){letters}(?![\w/@]|\.\w)", re.IGNORECASE)
    for piece in pieces[:_MAX_COUNTED]:
        if (found := pattern.search(piece.segment.text)) and found[0] != found[0].lower():
            return found[0]
    return _spelt(slug) if hosted else ""


def _spelt(slug: str) -> str:
    """Return an employer's own part of a job board's address, as a name."""
    return " ".join(part.capitalize() if part.islower() else part for part in re.split(r"[-_\s]+", slug) if part)
