"""What every posting format is read into: lines with the marks that the format gave them, and the facts it states."""

from __future__ import annotations

import re
import unicodedata
from typing import Final, NamedTuple

from tailor.limits import how_to_raise, limits
from tailor.model import Note
from tailor.patterns import lazy
from tailor.text import clean
from tailor.values import replace, value

BOLD: Final = 7
"""The level of a line that is bold or underlined as a whole, but no heading of the format."""

_BLANKS: Final = lazy(r"[^\S ]|[\x85\u2028\u2029\ufeff\u200b\u2060\u00ad]")


class RawLine(NamedTuple):
    """One line of a posting before its zone is known.

    `level` is 1 to 6 for a line that the format marks as a heading (7: bold or underlined only), 0 otherwise;
    `item` is true for a list item, `gap` where a blank line or a new block stands before it.
    """

    text: str
    level: int = 0
    item: bool = False
    gap: bool = False


@value
class Draft:
    """A posting as its format gives it; facts that the format states in fields of their own need no guessing.

    `hidden` counts the words that nobody would see in it, and that are left out; `notes` tell what else was.
    """

    lines: tuple[RawLine, ...]
    title: str = ""
    company: str = ""
    location: str = ""
    url: str = ""
    page_title: str = ""
    hidden: int = 0
    notes: tuple[Note, ...] = ()


def printable(text: str) -> str:
    """Return `text` without control and zero-width characters; runs of blanks stay, for they may part columns."""
    if text.isprintable() and text.isascii():
        return text.strip()
    spaced = _BLANKS.sub(_blank, text)
    if spaced.isprintable() and unicodedata.is_normalized("NFC", spaced):
        return spaced.strip()
    return "  ".join(clean(part) for part in re.split(r"  +", spaced)).strip()


def _blank(found: re.Match[str]) -> str:
    if found[0] == "\t":
        return "  "
    return " " if found[0].isspace() else ""


def shortened(text: str, source: str) -> tuple[str, tuple[Note, ...]]:
    """Return so much of a text as is read, and a note where that is not all: marks count that no line keeps."""
    most = limits().posting_characters
    return text[:most], (cut_note("posting_characters", "characters", source),) if len(text) > most else ()


def cut(draft: Draft, source: str) -> tuple[Draft, tuple[Note, ...]]:
    """Return a draft with no more lines and text than are read, and a note where it had more."""
    most, notes = limits().posting_lines, list[Note]()
    if len(draft.lines) > most:
        draft, notes = replace(draft, lines=draft.lines[:most]), [cut_note("posting_lines", "lines", source)]
    left, kept = limits().posting_characters, list[RawLine]()
    for line in draft.lines:
        if len(line.text) >= left:
            kept.append(line._replace(text=line.text[:left]))
            if "too-long" not in {note.slug for note in draft.notes}:
                notes.append(cut_note("posting_characters", "characters", source))
            return replace(draft, lines=tuple(kept)), tuple(notes)
        left -= len(line.text) + 1
        kept.append(line)
    return draft, tuple(notes)


def cut_note(limit: str, what: str, source: str) -> Note:
    """Return the note that tells of a posting which is read as far as a limit."""
    most = getattr(limits(), limit)
    message = f"only the first {most:,} {what} are read: the posting may be in them, or cut it out"
    return Note("too-long", f"{message}; {how_to_raise(limit)}", source)


def hidden_note(draft: Draft, source: str) -> tuple[Note, ...]:
    """Return a note where text was left out that nobody would see: it may be meant for programs like this one."""
    if not draft.hidden:
        return ()
    words = "1 word" if draft.hidden == 1 else f"{draft.hidden:,} words"
    return (Note("hidden-text", f"hidden text was left out: {words} that nobody sees", source),)
