"""Which lines are headings, and the zone that a heading opens: English, German, French and Dutch."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from tailor.patterns import lazy
from tailor.postings.labels import label_field
from tailor.postings.phrases import Found, PhraseTable, line_words, total
from tailor.postings.wordlists import phrase_rows, word_list

if TYPE_CHECKING:
    from tailor.model import Zone

MAX_CHARACTERS: Final = 90
MAX_WORDS: Final = 12

_CUT: Final = lazy(r"\([^()]*\)|[*_#:–—-]+$")
_TERMINATED: Final = frozenset(".;,…")
_OF_ADDRESSES: Final = ("http:", "https:", "www.", "@")


class Heading(NamedTuple):
    """What a heading opens; `strength` (0 to 1) says how firmly its section's lines belong there.

    `covered` is the share of its words that are words of headings; `notes` marks what a reader wrote about the posting.
    """

    zone: Zone
    strength: float
    covered: float
    notes: bool = False


@cache
def _table() -> PhraseTable:
    return PhraseTable(phrase_rows("posting_headings.txt"))


@lru_cache(maxsize=4096)
def heading_zone(text: str) -> Heading | None:
    """Return the zone that a heading of these words opens, or None where its words say nothing."""
    if len(text) > MAX_CHARACTERS:
        return None
    words = line_words(_CUT.sub(" ", text.strip()))
    if not len(("^", "$")) < len(words) <= MAX_WORDS + 2:
        return None
    found = _table().find(words)
    if not found:
        return Heading("about", 0.9, 1.0) if _ABOUT.fullmatch(text.strip(" *#")) else None
    sums = total(found, 20.0)
    covered = _covered(words, found)
    zone = max(sums, key=lambda name: (sums[name], -_ORDER.index(name)))
    return Heading(
        zone,
        min(1.0, sums[zone] / 5.0) * min(1.0, 0.5 + covered),
        covered,
        any(entry.weight >= _NOTES for entry in found),
    )


@cache
def _joining() -> frozenset[str]:
    return frozenset(word_list("heading joiners"))


def _covered(words: list[str], found: list[Found]) -> float:
    """Return the share of words that are in a phrase or join phrases; names and topics are not."""
    joining = _joining()
    loose = sum(word in joining for word in words[1:-1])
    joined = sum(entry.size for entry in found)
    return min(1.0, (joined + loose) / (len(words) - 2))


_ORDER: Final[tuple[Zone, ...]] = ("preferred", "required", "duties", "benefits", "legal", "about", "other", "title")


def looks_like_heading(text: str, *, level: int, item: bool) -> bool:
    """Whether a line is set like a heading: marked, short and ending with a colon, in capitals, or of known words."""
    if len(text) > MAX_CHARACTERS or text.count(" ") >= MAX_WORDS:
        return False
    if level:
        return not (level > 6 and text[-1] in ".;,")  # noqa: PLR2004 - bold lines may be sentences
    if text.endswith(":"):
        return not (item and len(text) < 4)  # noqa: PLR2004
    if item or text[-1] in _TERMINATED or any(sign in text for sign in _OF_ADDRESSES):
        return False
    letters = [char for char in text if char.isalpha()]
    if len(letters) >= 4 and text.isupper():  # noqa: PLR2004 - shorter capitals are initials
        return True
    return _known(text) or label_field(text) in {"title", "company", "location"}


def _known(text: str) -> bool:
    """Whether nearly all of a short line is words of headings: "What you'll do", "Key responsibilities"."""
    found = heading_zone(text)
    return found is not None and found.covered >= _SURE


_SURE: Final = 0.8
_NOTES: Final = 9.0
_ABOUT: Final = lazy(
    r"(?:About|Über|À propos d[eu']|A propos d[eu']|Over|Who is|Life at|Who are) ?(?:the )?[^\Wa-z][^.!?:]{1,40}\??"
)


def opens_glued_line(rest: str) -> bool:
    """Whether `rest`, which follows a small letter without a blank, begins a line whose break was lost."""
    word = re.match(r"[A-Z][a-z]+", rest)
    return word is not None and word[0].lower() in _openers()


@cache
def _openers() -> frozenset[str]:
    """Words that begin a list item; after a small letter without a blank ("goalsMaintain") a line break was lost."""
    return frozenset(word_list("line openers"))
