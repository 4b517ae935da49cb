"""What stands above the first section: name, headline and contacts, in any order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, get_args

from tailor.model import Contact, ContactKind, RichText, Span
from tailor.readers.contacts import cut_contacts, is_address, names_way, pieces, read_contact, without_label
from tailor.readers.names import is_document_name, labelled_name, told_name, with_position
from tailor.readers.places import is_place
from tailor.readers.vocabulary import names_position
from tailor.text import phrase
from tailor.values import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tailor.readers.blocks import Block, BlockKind

_LONGEST_HEADLINE = 120
_MOST_BESIDE = 5  # words: more of them between contacts are a sentence
_DOCUMENT_NAMES = frozenset(
    {"resume", "résumé", "curriculum vitae", "cv", "lebenslauf", "curriculum", "hoja de vida", "currículum"}
)


class Top(NamedTuple):
    """Name, headline and contacts, as far as they are known; `beside` are words next to the name that are left out."""

    name: str = ""
    headline: str = ""
    contacts: tuple[Contact, ...] = ()
    beside: str = ""


def read_top(blocks: Sequence[Block], known: Top) -> tuple[Top, list[Block]]:
    """Return what the blocks say of the person beside what is known, and the blocks that are none of it."""
    name, headline, contacts, beside = known.name, known.headline, list(known.contacts), known.beside
    labelled = [said for block in blocks for line in block.lines if (said := labelled_name(line.plain))]
    name = name or next(iter(labelled), "")
    at = -1 if name else _name_at(blocks)
    loose: list[Block] = []
    for number, block in enumerate(blocks):
        lines = block.lines
        if number == at:
            (name, beside), lines = told_name(_shown(lines[0], contacts)), lines[1:]
            name, said = with_position(name)
            headline = ", ".join(filter(None, (headline, said)))
        if block.kind in {"comment", "picture"}:
            loose.append(block)
            continue
        for line in [_row(lines)] if block.kind == "row" and lines else lines:
            found = read_contacts(line)
            if found:
                if not headline and (said := _said_first(found)):
                    headline, found = said, found[1:]
                contacts.extend(found)
            elif is_document_name(line.plain) or (labelled and labelled_name(line.plain) == name):
                beside = ", ".join(filter(None, (beside, line.plain.removesuffix(name).strip(" :"))))
            elif known.name and line.plain.casefold() == known.name.casefold():
                continue  # what front matter has said
            elif _is_headline(line, block) and not headline and not any(one.kind != "comment" for one in loose):
                headline = " ".join(line.plain.split())
            else:
                loose.append(replace(block, kind=_plain(block), lines=(line,)))
    return Top(name, headline, tuple(contacts), beside), loose


def _plain(block: Block) -> BlockKind:
    return "paragraph" if block.kind == "heading" else block.kind


def _shown(line: RichText, contacts: list[Contact]) -> str:
    """Return the name alone where contacts stand beside it in one line, and keep these."""
    name = " ".join(line.plain.split())
    first, *others = pieces(line) or (line,)
    found = [read_contact(piece) for piece in others]
    if not others or not all(found):
        return name
    contacts.extend(contact for contact in found if contact)
    return first.plain


def _row(cells: Sequence[RichText]) -> RichText:
    """Return a row of a table as one line: a label and what it names, or cells side by side."""
    between = ": " if len(cells) == 2 and not read_contact(cells[0]) else " | "  # noqa: PLR2004 - label, value
    return RichText(tuple(span for cell in cells for span in (Span(between), *cell.spans))[1:])


def _said_first(found: Sequence[Contact]) -> str:
    """Return what a line of contacts begins with where that is a position: "Nurse | sample@example.com"."""
    first = found[0]
    return first.text if len(found) > 1 and first.kind == "other" and names_position(first.text) else ""


def _is_headline(line: RichText, block: Block) -> bool:
    return len(line.plain) <= _LONGEST_HEADLINE and block.kind != "bullet"


def _name_at(blocks: Sequence[Block]) -> int:
    """Return which block begins with the name: the first heading, else the first line that is no contact (-1: none)."""
    able = [number for number, block in enumerate(blocks) if block.kind in {"heading", "paragraph"}]
    named = [number for number in able if phrase(blocks[number].lines[0].plain) not in _DOCUMENT_NAMES]
    headings = [number for number in named if blocks[number].kind == "heading"]
    if headings and headings[0] < 4:  # noqa: PLR2004 - further below it is no longer the top
        return headings[0]
    alone = next((n for n in named if not read_contacts(blocks[n].lines[0])), None)
    return next((n for n in able if _begins_with_name(blocks[n].lines[0])), -1) if alone is None else alone


def _begins_with_name(line: RichText) -> bool:
    """Tell whether the first piece of a line is no contact, as where a name stands before them in one line."""
    first = next(iter(pieces(line)), line)
    return read_contact(first) is None and not _is_place(first.plain)


def read_contacts(line: RichText) -> list[Contact]:
    """Return the contacts of a line; empty when it holds none."""
    parts = [part for piece in pieces(line) for part in _cut(piece)]
    found = [(part.plain, read_contact(part)) for part in parts]
    if not any(contact for _, contact in found) and not all(_is_place(text) for text, _ in found):
        return []
    return [contact or Contact("location" if _is_place(text) else "other", text) for text, contact in found]


def _cut(piece: RichText) -> list[RichText]:
    """Cut a piece around the ways to reach a person, unless it is text in which they are but named."""
    parts = [piece] if read_contact(piece) or not names_way(piece.plain) else cut_contacts(piece)
    rest = [part for part in parts if not read_contact(part)]
    return [piece] if any(len(part.plain.split()) > _MOST_BESIDE for part in rest) else parts


def _is_place(text: str) -> bool:
    return is_place(without_label(text)) or is_address(text)


def given_top(roles: Sequence[tuple[str, str]], blocks: Sequence[Block]) -> tuple[Top, int] | None:
    """Return the top that a comment's roles make of the next blocks, and how many; None where they don't fit."""
    if len(blocks) < len(roles):
        return None
    name, headline, contacts = "", "", list[Contact]()
    for (role, url), block in zip(roles, blocks, strict=False):
        if role == "name":
            name = block.text.plain
        elif role == "headline":
            headline = block.text.plain
        else:
            kind: ContactKind | None = next((kind for kind in get_args(ContactKind) if kind == role), None)
            if kind is None:
                return None
            contacts.append(Contact(kind, block.text.plain, url))
    return Top(name, headline, tuple(contacts)), len(roles)
