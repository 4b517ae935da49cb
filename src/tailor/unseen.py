"""Characters that nobody sees: left out of what is read and written, and told by their numbers and places.

Marks of direction can show a text in another order than it has; zero-width characters and tags can hide one in it. Soft
hyphens are not among them: they tell where a word may be parted, and say nothing.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import Final

from tailor.model import Note
from tailor.patterns import lazy
from tailor.text import clean

# Zero-width characters and marks of direction, with the joiners as far as no letter, mark or emoji needs them; tags.
_UNSEEN: Final = lazy(
    r"[\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufff9-\ufffb\U000e0000-\U000e007f]|(?<!\A)\ufeff|"
    r"(?<![^\x00-\xff])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\xff])"
)
# Every character that may be unseen: looking for these takes a fraction of looking at what is around them as well.
_CANDIDATE: Final = lazy(
    r"[\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_AROUND: Final = 24  # characters
_MOST: Final = 3  # places that are named
_CONTROL: Final = lazy(r"[^\S ]|[\x00-\x1f\x7f-\x9f]")


def visible(text: str) -> str:
    """Return a line in which each unseen or control character stands as its number: `<U+202E>`."""
    shown = _UNSEEN.sub(lambda found: f"<U+{ord(found[0]):04X}>", text)
    return _CONTROL.sub(lambda found: " " if found[0].isspace() else f"<U+{ord(found[0]):04X}>", shown)


def without_unseen(text: str) -> str:
    """Return a text without what nobody sees in it; its lines stay."""
    return text if text.isascii() else _UNSEEN.sub("", text)


def unseen_places(text: str) -> frozenset[int]:
    """Return the places of what nobody sees in a text."""
    return frozenset() if text.isascii() else frozenset(found.start() for found in _UNSEEN.finditer(text))


def unseen_note(text: str, source: str, *, first: int = 1) -> tuple[Note, ...]:
    """Return a note on the unseen characters of a text: how many, which, and around what; none where it has none.

    `first` is the number of the text's first line; 0 where its lines have no numbers that a person could look up.
    """
    if text.isascii() or not _CANDIDATE.search(text):
        return ()
    found = list(_UNSEEN.finditer(text))
    if not found:
        return ()
    kinds = Counter(f"U+{ord(one[0]):04X}" for one in found)
    named = ", ".join(f"{code} {_name(code)}" + (f" ({number} times)" if number > 1 else "")
                      for code, number in kinds.most_common(_MOST))  # fmt: skip
    more = ", and others" if len(kinds) > _MOST else ""
    count = "1 invisible character was" if len(found) == 1 else f"{len(found):,} invisible characters were"
    at = found[0].start()
    line = text.count("\n", 0, at) + first if first else 0
    return (Note("invisible", f"{count} left out: {named}{more}; first in: {_around(text, at)}", source, line),)


def _name(code: str) -> str:
    return unicodedata.name(chr(int(code.removeprefix("U+"), base=16)), "a tag").lower()


def _around(text: str, at: int) -> str:
    """Return what stands around a place in its line, with what is unseen as numbers."""
    begin = max(text.rfind("\n", 0, at) + 1, at - _AROUND)
    end = text.find("\n", at)
    row = text[begin : min(at + _AROUND, end if end >= 0 else len(text))]
    return clean(visible(row))
