"""The one meaning of "a word": splitting, canonical forms, sentences."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from tailor.patterns import lazy

# Letters, digits, and the marks that combine with the letter before them (accents, vowel signs).
_LETTERS = r"[^\W_]+(?:[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0e31-\u0e4e]+[^\W_]*)*"
# A word keeps the marks that are part of technical names: .NET, Node.js, R&D, O'Reilly, C++, C#, Google+.
_SPELT = rf"{_LETTERS}(?:[.'’&]{_LETTERS})*(?:\+\+|\#|\+(?!\w))?|(?<!\w)\.(?=[A-Z]{{2,}}\b){_LETTERS}"
_WORD = lazy(_SPELT)
# The same for text of ASCII characters alone, where it takes half the time.
_ASCII_WORD = lazy(_SPELT.replace(_LETTERS, "[A-Za-z0-9]+").replace("’", ""))
_SENTENCE_END = lazy(r"(?<=[.!?])[\"'”’)]*\s+(?=[^\W\d_a-z])")


_TUPLE = tuple.__new__


class Word(NamedTuple):
    """A word as written, with its offsets into the text, end exclusive."""

    text: str
    start: int
    end: int


def words(text: str) -> list[Word]:
    """Split text into words; hyphens and slashes separate, the marks of technical names (C++, .NET) do not."""
    pattern = _ASCII_WORD if text.isascii() else _WORD
    # A named tuple's own constructor takes twice as long, and every word of every line comes by here.
    return [_TUPLE(Word, (found[0], *found.span())) for found in pattern.finditer(text)]


def spelt(text: str) -> list[str]:
    """Split text into words without their offsets, the same words in a fraction of the time."""
    return (_ASCII_WORD if text.isascii() else _WORD).findall(text)


def spans(text: str) -> list[tuple[int, int]]:
    """Return the offsets of a text's words, end exclusive."""
    return [found.span() for found in _WORD.finditer(text)]


@lru_cache(maxsize=16384)
def canonical(word: str) -> str:
    """Return the form under which two spellings of a word are equal: NFC, case folded, without a possessive."""
    folded = unicodedata.normalize("NFC", word).casefold().replace("’", "'")
    return folded.removesuffix("'s").removesuffix("'")


@lru_cache(maxsize=16384)
def phrase(text: str) -> str:
    """Return the canonical form of several words: "CI/CD", "ci-cd" and "CI CD" are one."""
    return " ".join(map(canonical, spelt(text)))


def sentences(text: str) -> list[str]:
    """Split a paragraph into sentences."""
    return [part for part in _SENTENCE_END.split(text.strip()) if part]


def clean(text: str) -> str:
    """Return one line of printable text: NFC, no control, bidi or zero-width characters, single blanks.

    The joiners U+200C and U+200D stay: Persian, Indic scripts and emoji are spelt with them.
    """
    text = unicodedata.normalize("NFC", text)
    if text.isprintable():
        return " ".join(text.split())
    kept = (
        " " if char in "\t\n\r\x0b\x0c\x85\u2028\u2029\xa0\u2007\u202f" else char
        for char in text
        if char in "\t\n\r\x0b\x0c\x85\u200c\u200d" or unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
    )
    return " ".join("".join(kept).split())


def unescaped(text: str) -> str:
    """Return text with HTML's references as the characters that they stand for."""
    if "&" not in text:
        return text
    from html import unescape  # noqa: PLC0415 - it brings the names of two thousand characters

    return unescape(text)


def escaped(text: str) -> str:
    """Return text as XML and HTML hold it, between tags and in quotes; html.escape does the same and brings `html`."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;").replace("'", "&#x27;")


def number_of(number: int, noun: str) -> str:
    """Return a number with its noun: "1 line", "3 lines", "0 entries"."""
    if number == 1:
        return f"1 {noun}"
    return f"{number} {noun[:-1]}ies" if noun.endswith("y") else f"{number} {noun}s"
