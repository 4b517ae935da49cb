"""What stands above the first section: name, headline and contacts, in any order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, get_args

from tailor.model import Contact, ContactKind, RichText
from tailor.readers.contacts import pieces, read_contact, without_label
from tailor.readers.places import is_place
from tailor.text import phrase
from tailor.values import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tailor.readers.blocks import Block, BlockKind

_LONGEST_HEADLINE = 120
_DOCUMENT_NAMES = frozenset(
    {"resume", "résumé", "curriculum vitae", "cv", "lebenslauf", "curriculum", "hoja de vida", "currículum"}
)


class Top(NamedTuple):
    """Name, headline and contacts, as far as they are known."""

    name: str = ""
    headline: str = ""
    contacts: tuple[Contact, ...] = ()


def read_top(blocks: Sequence[Block], known: Top) -> tuple[Top, list[Block]]:
    """Return what the blocks say of the person beside what is known, and the blocks that are none of it."""
    name, headline, contacts = known.name, known.headline, list(known.contacts)
    at = -1 if name else _name_at(blocks)
    loose: list[Block] = []
    for number, block in enumerate(blocks):
        lines = block.lines
        if number == at:
            name, lines = _shown(lines[0], contacts), lines[1:]
        if block.kind in {"comment", "picture"}:
            loose.append(block)
            continue
        for line in lines:
            found = read_contacts(line)
            if found:
                contacts.extend(found)
            elif _is_headline(line, block) and not headline and not any(one.kind != "comment" for one in loose):
                headline = " ".join(line.plain.split())
            else:
                loose.append(replace(block, kind=_plain(block), lines=(line,)))
    return Top(name, headline, tuple(contacts)), loose


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


def _is_headline(line: RichText, block: Block) -> bool:
    return len(line.plain) <= _LONGEST_HEADLINE and block.kind != "bullet"


def _name_at(blocks: Sequence[Block]) -> int:
    """Return which block begins with the name: the first heading, else the first line that is no contact."""
    able = [number for number, block in enumerate(blocks) if block.kind in {"heading", "paragraph"}]
    named = [number for number in able if phrase(blocks[number].lines[0].plain) not in _DOCUMENT_NAMES]
    headings = [number for number in named if blocks[number].kind == "heading"]
    if headings and headings[0] < 4:  # noqa: PLR2004 - further below it is no longer the top
        return headings[0]
    return next((n for n in named if not read_contacts(blocks[n].lines[0])), next(iter(able), -1))


def read_contacts(line: RichText) -> list[Contact]:
    """Return the contacts of a line; empty when it holds none."""
    found = [(piece.plain, read_contact(piece)) for piece in pieces(line)]
    if not any(contact for _, contact in found) and not all(_is_place(text) for text, _ in found):
        return []
    return [contact or Contact("location" if _is_place(text) else "other", text) for text, contact in found]


def _is_place(text: str) -> bool:
    return is_place(without_label(text))


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
