"""The lines above the first section: the name found among them, contacts set apart from each other."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from tailor.model import Note, RichText
from tailor.readers.blocks import Block
from tailor.readers.contacts import part_of, pieces, read_contact
from tailor.readers.dates import find_dates
from tailor.readers.docx.looks import joined, kind_of
from tailor.readers.places import is_place
from tailor.readers.vocabulary import COMPANY, POSITIONS
from tailor.text import canonical, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tailor.readers.docx.lines import Line

_DOCUMENT: Final = re.compile(
    r"(?:curriculum\s+vitae|c\.?v\.?|r[ée]sum[ée]|lebenslauf|bewerbung|levensloop|currículum(?:\s+vitae)?)"
    r"(?:\s+(?:of|von|de|van))?\s*[:–—-]?\s*",
    re.IGNORECASE,
)
_LABELLED: Final = re.compile(r"(?:full\s+)?name\s*:\s*|nom\s*:\s*|naam\s*:\s*", re.IGNORECASE)
_EMAIL: Final = re.compile(r"[^\s@<>|,;:()]{1,64}@[^\s@<>|,;:()]{1,190}\.[^\W\d_]{2,24}")
_PHONE: Final = re.compile(r"(?<![\w/.-])\+?\(?\d[\d ().-]{6,22}\d(?![\w/])")
_WAY: Final = re.compile(
    r"(?:e-?mail|phone|tel(?:efon|ephone)?|mobile?|cell|handy|web(?:site)?|linkedin|github|address|adresse)\s*[:.]?\s*$",
    re.IGNORECASE,
)
_CONTACT_TITLE: Final = frozenset(
    "contact,contacts,contact me,contact info,contact information,contact details,get in touch,details,personal data,"
    "personal details,personal info,personal information,kontakt,kontaktdaten,persönliche daten,coordonnées,"
    "contactgegevens,contact gegevens".split(",")
)
_LONGEST_NAME: Final = 50
_MOST_WORDS: Final = 6
_SEARCHED: Final = 12
_LONGEST_LINE: Final = 250


def is_contact_title(text: str) -> bool:
    """Tell whether a heading says that ways to reach the person follow."""
    return " ".join(canonical(word.text) for word in words(text)) in _CONTACT_TITLE


def top_blocks(lines: Sequence[Line], source: str) -> tuple[list[Block], list[Note]]:
    """Return the blocks of what stands above the first section, the name first, and notes on what they leave out."""
    notes: list[Note] = []
    kept: list[Line] = []
    for line in _without_split_names([part for whole in lines for part in _apart(whole)]):
        rest = _without_title(line)
        if rest is None:
            notes.append(
                Note("document-title", f"'{line.plain}' was taken for the document's title", source, line.paragraph)
            )
        else:
            kept.append(rest)
    at = _name_at(kept)
    ordered = kept if at is None else [kept[at], *kept[:at], *kept[at + 1 :]]
    blocks = [Block("paragraph", (line.text,), 0, line.paragraph, broken=True) for line in ordered]
    return blocks, notes


def _apart(line: Line) -> Iterator[Line]:
    """Give the pieces of a line that holds a name or contacts beside others; a bullet among contacts is none."""
    if len(line.plain) > _LONGEST_LINE:
        yield line
        return
    whole = _has_contact(line.plain) or "\t" in line.plain or any(span.url for span in line.text.spans)
    if not whole:
        yield line
        return
    for piece in pieces(line.text):
        for part in _contacts(piece):
            yield replace(line, text=part, bullet=-1)


def _has_contact(text: str) -> bool:
    return bool(_EMAIL.search(text) or _PHONE.search(text))


def _contacts(piece: RichText) -> list[RichText]:
    """Cut a piece around addresses, numbers and links, each with the label before it."""
    if read_contact(piece) and not any(char in piece.plain for char in ",;"):
        alone = [piece] if len(_ways(piece)) <= 1 and not _rest(piece) else []
        if alone:
            return alone
    parts: list[RichText] = []
    at = 0
    for start, end in _ways(piece):
        before = piece.plain[at:start]
        label = _WAY.search(before)
        cut = at + label.start() if label else start
        parts.append(part_of(piece, at, cut))
        parts.append(part_of(piece, cut, end))
        at = end
    parts.append(part_of(piece, at, len(piece.plain)))
    trimmed = (_trimmed(part) for part in parts)
    return [part for part in trimmed if any(char.isalnum() for char in part.plain)]


def _rest(piece: RichText) -> str:
    (span,) = _ways(piece) or [(0, len(piece.plain))]
    before = piece.plain[: span[0]]
    left = _WAY.sub("", before) + piece.plain[span[1] :]
    return "".join(char for char in left if char.isalnum())


def _ways(piece: RichText) -> list[tuple[int, int]]:
    """Return where e-mail addresses, phone numbers and links stand, in order, none within another."""
    found = [one.span() for one in _EMAIL.finditer(piece.plain)]
    at = 0
    for span in piece.spans:
        if span.url:
            found.append((at, at + len(span.text)))
        at += len(span.text)
    found += [one.span() for one in _PHONE.finditer(piece.plain) if not find_dates(one[0])]
    apart: list[tuple[int, int]] = []
    for start, end in sorted(found, key=lambda one: (one[0], -one[1])):
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return apart


def _trimmed(text: RichText) -> RichText:
    plain = text.plain
    return part_of(text, len(plain) - len(plain.lstrip(" ,;|/·•-–—\t")), len(plain.rstrip(" ,;|/·•-–—\t")))


def _without_title(line: Line) -> Line | None:
    """Return a line without "Curriculum vitae" or "Name:" before the name; None where nothing else is in it."""
    plain = line.plain
    found = _LABELLED.match(plain) or _DOCUMENT.match(plain)
    if not found or (found.end() < len(plain) and plain[found.end() - 1].isalnum()):
        return line
    rest = part_of(line.text, found.end(), len(plain))
    return replace(line, text=rest) if any(char.isalnum() for char in rest.plain) else None


def _without_split_names(lines: list[Line]) -> list[Line]:
    """Join a name whose parts stand below each other in the largest letters."""
    largest = max((line.size for line in lines), default=0.0)
    smallest = min((line.size for line in lines), default=0.0)
    kept: list[Line] = []
    for line in lines:
        before = kept[-1] if kept else None
        single = len(line.plain.split()) == 1 and _may_be_name(line.plain, least=1)
        if (
            before
            and single
            and line.size == before.size == largest > smallest
            and _may_be_name(before.plain, least=1)
            and len(before.plain.split()) < _MOST_WORDS // 2
        ):
            kept[-1] = replace(before, text=joined(before, line, " "))
        else:
            kept.append(line)
    return kept


def _name_at(lines: Sequence[Line]) -> int | None:
    """Return which line is the name: the largest, boldest, first one of those that may be."""
    named = [at for at, line in enumerate(lines[:_SEARCHED]) if kind_of(line) is None and _may_be_name(line.plain)]
    if not named:
        return None
    return max(
        named, key=lambda at: (lines[at].style == "title", lines[at].size, not _is_position(lines[at].plain), -at)
    )


def _is_position(text: str) -> bool:
    return any(canonical(word.text) in POSITIONS | COMPANY for word in words(text))


def _may_be_name(text: str, least: int = 2) -> bool:
    if len(text) > _LONGEST_NAME or not least <= len(text.split()) <= _MOST_WORDS or re.search(r"[\d@/:|]", text):
        return False
    return not is_place(text) and text[:1].isalpha() and not text.endswith(".")
