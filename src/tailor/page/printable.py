"""What XML, a parser and a printer can hold of a text; what was left out is told."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from tailor.model import Note, Resume, RichText, Span
from tailor.text import clean
from tailor.values import replace

_MOST_NOTES = 20
_SHOWN_AROUND = 20  # characters


@lru_cache(maxsize=8192)
def printable(text: RichText) -> RichText:
    """Return what XML, a parser and a printer can hold: no control characters, no blank beside another or at an end."""
    spans: list[Span] = []
    for span in text.spans:
        # The full stops keep the blanks at the ends, and combine with no mark.
        shown = clean(f".{span.text}.")[1:-1]
        if not spans or spans[-1].text.endswith(" "):
            shown = shown.lstrip(" ")
        if shown:
            spans.append(replace(span, text=shown))
    while spans and not spans[-1].text.rstrip(" "):
        spans.pop()
    if spans:
        spans[-1] = replace(spans[-1], text=spans[-1].text.rstrip(" "))
    return RichText(tuple(spans))


def unprintable(resume: Resume) -> tuple[Note, ...]:
    """Return a note for each text that holds characters which no document can show, and which are left out of it.

    Those that nobody misses (soft hyphens, marks of direction, zero-width blanks) are left out without a word. At
    most 20 notes; more would tell the same.
    """
    notes: list[Note] = []
    for text, line in _texts(resume, 0):
        lost = [at for at, char in enumerate(text) if _is_lost(char)]
        if lost:
            codes = ", ".join(dict.fromkeys(f"U+{ord(text[at]):04X}" for at in lost))
            around = clean(text[max(lost[0] - _SHOWN_AROUND, 0) : lost[0] + _SHOWN_AROUND])
            notes.append(
                Note("character-left-out", f"{codes} cannot be printed, left out: {around}", resume.source, line)
            )
        if len(notes) == _MOST_NOTES:
            break
    return tuple(notes)


def _is_lost(char: str) -> bool:
    # Blanks of every kind become a blank.
    return unicodedata.category(char) in {"Cc", "Cs", "Co", "Cn"} and not char.isspace()


def _texts(value: object, line: int) -> Iterator[tuple[str, int]]:
    """Yield every text in a value of the model with the nearest line that is known of it."""
    if isinstance(value, str):
        yield value, line
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one, line)
    else:
        line = getattr(value, "line", 0) or line
        for name in getattr(value, "__match_args__", ()):  # a value's fields; numbers have none
            if name not in {"source", "notes", "wordings", "id", "skills", "label"}:
                yield from _texts(getattr(value, name), line)
