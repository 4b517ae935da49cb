"""The lines above the first section: the name found among them, contacts set apart from each other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tailor.model import Note, RichText, Span
from tailor.patterns import lazy
from tailor.readers.blocks import Block
from tailor.readers.contacts import EMAIL, cut_contacts, names_way, part_of, pieces, read_contact
from tailor.readers.dates import find_dates
from tailor.readers.names import LABELLED_NAME, NAME_LABEL
from tailor.readers.places import is_place
from tailor.readers.seen.looks import joined, kind_of
from tailor.readers.titles import is_contact_title
from tailor.readers.top import read_contacts
from tailor.readers.vocabulary import COMPANY, names_position
from tailor.text import canonical, phrase, words
from tailor.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tailor.readers.seen.lines import Line

_DOCUMENT: Final = lazy(
    r"(?:curriculum\s+vitae|c\.?v\.?|r[ée]sum[ée]|lebenslauf|bewerbung|levensloop|currículum(?:\s+vitae)?|"
    r"履歴書|職務経歴書|个人简历|简历|이력서)"
    r"(?:\s+(?:of|von|de|van))?\s*[:–—-]?\s*",
    re.IGNORECASE,
)
_ACCOUNT: Final = lazy(r"[A-Z][\w ]{1,20}:\s*[@\w.-]{2,60}")
# A tab or the border of a cell beside the colon sets a label no further apart from what it names.
_TABBED_COLON: Final = lazy(r"\s*:[ ]*\t\s*|\s*\t\s*:\s*")
_TABBED_LABEL: Final = lazy(rf"(?:{NAME_LABEL})(?P<gap>\t+)", re.IGNORECASE)
_DEGREE: Final = lazy(r"[A-Z]{2,5}(?:-[A-Z]{1,3})?")
_DEGREE_END: Final = lazy(r".*,?\s(?:[A-Z][a-z]{0,2}\.?){1,4}")
_HEADLINE: Final = lazy(r"\s*[|•·]\s*|\s+[–—-]\s+|,\s+")
_EASTERN_NAME: Final = lazy(r"[\u4e00-\u9fff]{2,4}|[\uac00-\ud7a3]{2,4}")
_LONGEST_NAME: Final = 50
_MOST_WORDS: Final = 6
_SEARCHED: Final = 12
_LONGEST_LINE: Final = 250
_LONGEST_ADDRESS: Final = 80


def is_document_title(text: str) -> bool:
    """Tell whether text only says that a document is a résumé."""
    found = _DOCUMENT.match(text)
    return found is not None and not any(char.isalnum() for char in text[found.end() :])


def is_labelled_name(line: Line) -> bool:
    """Tell whether a line says itself that a name follows."""
    return LABELLED_NAME.match(_with_labels(line.text).plain) is not None


def top_blocks(lines: Sequence[Line], contacts: Sequence[Line], source: str) -> tuple[list[Block], list[Note]]:
    """Return the blocks of what stands above the first section, the name first, and notes on what they leave out.

    `contacts` are the lines of a section that says that it holds contacts.
    """
    notes: list[Note] = []
    kept: list[Line] = []
    pieces_of = [part for at, whole in enumerate(lines) for part in _apart(whole, first=not at)]
    sizes = [line.size for line in (*lines, *contacts)]
    pieces_of = [part for line in pieces_of for part in _without_headline(line, max(sizes, default=0.0))]
    for line in _without_split_names(pieces_of, sizes):
        rest = _without_title(line)
        if is_contact_title(line.plain):
            notes.append(Note("contact-section", f"'{line.plain}' was read as contact data", source, line.paragraph))
            continue
        if rest is None:
            told = f"'{line.plain}' was taken for the document's title"
            notes.append(Note("document-title", told, source, line.paragraph))
            continue
        if rest is not line:
            label = line.plain.removesuffix(rest.plain).strip()
            notes.append(Note("document-title", f"'{label}' before the name was left out", source, line.paragraph))
        kept.append(rest)
    at = _name_at(kept)
    for line in [line for line in kept if at is not None and _only_names_document(line.plain, kept[at].plain)]:
        kept.remove(line)
        notes.append(Note("document-title", f"'{line.plain}' was left out", source, line.paragraph))
    at = _name_at(kept)
    ordered = kept if at is None else [kept[at], *kept[:at], *kept[at + 1 :]]
    below = _with_addresses([*ordered[1:], *(part for line in contacts for part in _apart(line))], len(contacts))
    blocks = [Block("paragraph", (line.text,), 0, line.paragraph, broken=True) for line in [*ordered[:1], *below]]
    if at is not None and read_contacts(ordered[0].text):  # what else would be taken for a place
        blocks[0] = replace(blocks[0], kind="heading", level=1)
    return blocks, notes


def has_contact(line: Line) -> bool:
    """Tell whether an e-mail address, a phone number or a link stands in a line."""
    return names_way(line.plain) or any(span.url for span in line.text.spans)


def reaches(text: RichText) -> bool:
    """Tell whether a text says how to reach a person, or where they live."""
    return names_way(text.plain) or any(span.url for span in text.spans) or bool(read_contacts(text))


def has_email(line: Line) -> bool:
    """Tell whether an e-mail address stands in a line."""
    return EMAIL.search(line.plain) is not None


def _only_names_document(text: str, name: str) -> bool:
    """Tell whether a line says nothing but a name and that this is a résumé, as headers of pages do."""
    parts = [part for part in _HEADLINE.split(text) if part.strip()]
    named = [part for part in parts if phrase(part) == phrase(name)]
    return 0 < len(named) < len(parts) and all(part in named or is_document_title(part.strip()) for part in parts)


def _with_addresses(lines: list[Line], labelled: int) -> list[Line]:
    """Join lines with the contacts that they stand beside: postal addresses, and whatever is short among contacts.

    `labelled` is how many of the last lines stand below a heading such as "Contact".
    """
    kept: list[Line] = []
    waiting: list[Line] = []
    for at, line in enumerate(lines):
        reaches = has_contact(line) or read_contact(line.text) is not None
        bounded = len(line.plain) <= _LONGEST_ADDRESS and not reaches
        within = at >= len(lines) - labelled
        beside = _may_be_town(line) and _stands_among(lines, at)
        if bounded and not is_place(line.plain) and (within or _is_address(line.plain) or _is_labelled(line) or beside):
            waiting.append(line)
        elif reaches:
            kept.append(_beside([*waiting, line]))
            waiting = []
        elif waiting and is_place(line.plain) and all(_is_address(one.plain) for one in waiting):
            kept.append(_beside([*waiting, line], ", "))
            waiting = []
        else:
            if kept and has_contact(kept[-1]) and all(len(one.plain.split()) == 1 for one in waiting):
                kept[-1] = _beside([kept[-1], *waiting])
                waiting = []
            kept.extend([*waiting, line])
            waiting = []
    if waiting and kept and (has_contact(kept[-1]) or read_contacts(kept[-1].text)):
        return [*kept[:-1], _beside([kept[-1], *waiting])]
    return [*kept, *waiting]


def _may_be_town(line: Line) -> bool:
    """Tell whether a line may name the place where a person lives: one or two capitalized words, and no position."""
    named = line.plain.split()
    return len(named) < _MOST_WORDS // 2 and all(word[:1].isupper() for word in named) and not _is_position(line.plain)


def _stands_among(lines: Sequence[Line], at: int) -> bool:
    """Tell whether contacts stand right around a line; what the first line below a name says is the headline."""
    return at > 0 and (has_contact(lines[at - 1]) or (at + 1 < len(lines) and has_contact(lines[at + 1])))


def _beside(lines: list[Line], between: str = "\t") -> Line:
    whole = lines[0]
    for line in lines[1:]:
        whole = replace(whole, text=joined(whole, line, between))
    return whole


def _is_labelled(line: Line) -> bool:
    """Tell whether a line is a name on some network, with the network's before it."""
    return _ACCOUNT.fullmatch(line.plain) is not None and not LABELLED_NAME.match(line.plain)


def _is_address(text: str) -> bool:
    return any(char.isdigit() for char in text) and not find_dates(text) and not _is_position(text)


def _apart(line: Line, *, first: bool = False) -> Iterator[Line]:
    """Give a line of contacts with its pieces apart; a name that the `first` line begins with is a line of its own."""
    line = replace(line, text=_with_labels(line.text)) if "\t" in line.plain else line
    if len(line.plain) > _LONGEST_LINE or not (has_contact(line) or "\t" in line.plain):
        yield line
        return
    parts = [replace(line, text=part, bullet=-1) for piece in pieces(line.text) for part in cut_contacts(piece)]
    if (first or "\t" in line.plain) and parts and not has_contact(parts[0]) and may_be_name(parts[0].plain):
        yield parts.pop(0)
    if any(has_contact(part) for part in parts):
        yield _beside(parts)
    else:
        yield from parts


def _with_labels(text: RichText) -> RichText:
    """Return a line whose labels stand right before what they name: "Phone<tab>: 555 0100" as "Phone: 555 0100"."""
    named = _TABBED_LABEL.match(text.plain)
    cuts = [named.span("gap")] if named else [found.span() for found in _TABBED_COLON.finditer(text.plain)]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text.plain)]
    parts = [part_of(text, start, end).spans for start, end in zip(starts, ends, strict=True)]
    return RichText(tuple(span for part in parts for span in (Span(": "), *part))[1:])


def _without_headline(line: Line, largest: float) -> Iterator[Line]:
    """Give a name and the headline that the same line goes on with apart: "Sample Person | Nurse"."""
    cuts = list(_HEADLINE.finditer(line.plain))
    # What stands behind a comma may be a degree; a bar is surer.
    found = next((cut for cut in cuts if cut[0].strip() != ","), cuts[0] if cuts else None)
    name, rest = (line.plain[: found.start()], line.plain[found.end() :]) if found else ("", "")
    told = len(rest.split()) > 1 and (_is_position(rest) or any(word[0].islower() for word in rest.split()))
    listed = found is not None and found[0].strip() != ","
    if found and line.size >= largest and may_be_name(name) and (told or (listed and _is_position(rest))):
        yield replace(line, text=part_of(line.text, 0, found.start()))
        # What is no name must not be joined to its next line as one.
        yield replace(line, text=part_of(line.text, found.end(), len(line.plain)), size=0.0)
    else:
        yield line


def _without_title(line: Line) -> Line | None:
    """Return a line without "Curriculum vitae" or "Name:" before the name; None where nothing else is in it."""
    plain = line.plain
    found = LABELLED_NAME.match(plain) or _DOCUMENT.match(plain)
    if not found or (found.end() < len(plain) and plain[found.end() - 1].isalnum()):
        return line
    rest = part_of(line.text, found.end(), len(plain))
    return replace(line, text=rest) if any(char.isalnum() for char in rest.plain) else None


def _without_split_names(lines: list[Line], sizes: Sequence[float]) -> list[Line]:
    """Join a name whose parts stand below each other in the largest letters; `sizes` are those in use, in points."""
    largest, smallest = max(sizes, default=0.0), min(sizes, default=0.0)
    kept: list[Line] = []
    for line in lines:
        before = kept[-1] if kept else None
        short = len(line.plain.split()) < _MOST_WORDS // 2 + 1 and may_be_name(line.plain, least=1)
        if (
            before
            and short
            and line.size == before.size == largest > smallest
            and may_be_name(before.plain, least=1)
            and len(before.plain.split()) + len(line.plain.split()) < _MOST_WORDS
        ):
            kept[-1] = replace(before, text=joined(before, line, " "))
        else:
            kept.append(line)
    return kept


def _name_at(lines: Sequence[Line]) -> int | None:
    """Return which line is the name: the largest, boldest, first one of those that may be."""
    searched = lines[:_SEARCHED]
    named = [at for at, line in enumerate(searched) if kind_of(line) is None and may_be_name(line.plain)]
    largest = max((line.size for line in searched), default=0.0)
    if [line.size for line in searched].count(largest) == 1:
        named += [at for at, line in enumerate(searched) if line.size == largest and _bears_degrees(line.plain)]
    if not named:
        return None
    return max(
        named, key=lambda at: (lines[at].style == "title", lines[at].size, not _is_position(lines[at].plain), -at)
    )


def _bears_degrees(text: str) -> bool:
    """Tell whether a text is a name of several words with what may be degrees behind it, or codes of states."""
    name, *degrees = text.split(", ")
    return bool(degrees) and may_be_name(name) and all(_DEGREE.fullmatch(degree) for degree in degrees)


def _is_position(text: str) -> bool:
    return names_position(text) or any(canonical(word.text) in COMPANY for word in words(text))


def may_be_name(text: str, least: int = 2) -> bool:
    """Tell whether a text may be a person's name, of `least` words."""
    if _EASTERN_NAME.fullmatch(text):
        return True  # no blank stands between the parts
    if len(text) > _LONGEST_NAME or not least <= len(text.split()) <= _MOST_WORDS or re.search(r"[\d@/:|]", text):
        return False
    ended = text.endswith(".") and not _DEGREE_END.fullmatch(text)
    return not is_place(text) and text[:1].isalpha() and not ended
