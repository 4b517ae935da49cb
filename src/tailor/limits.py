"""How much is read of anything, why so much, and what raises it: generous for people, small enough for any machine.

Each limit is a setting of its own (`limit_posting_bytes` in tailor.toml, TAILOR_LIMIT_POSTING_BYTES), and who meets one
is told its name. The readers ask here when they read; `within` says what holds meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

from tailor.values import value

MOST: Final = 10**12
"""No limit can be set higher: beyond it, sizes of files are no numbers that every system can handle."""


@value
class Limits:
    """The limits by name; WHY has the reason for each."""

    posting_bytes: int = 32 * 1024 * 1024
    posting_characters: int = 400_000
    posting_lines: int = 20_000
    posting_pages: int = 40
    resume_bytes: int = 50_000_000
    resume_text_bytes: int = 5_000_000
    resume_bullets: int = 10_000
    resume_pages: int = 200
    page_characters: int = 1_000_000
    page_objects: int = 20_000
    unpacked_bytes: int = 100_000_000
    markup_depth: int = 256
    markup_tags: int = 1_000_000
    data_depth: int = 40
    data_values: int = 100_000
    lexicon_bytes: int = 1_000_000
    compared_bullets: int = 600


WHY: Final = {
    "posting_bytes": "Bytes of a posting's file: a saved page with all its pictures has a few millions.",
    "posting_characters": "Characters of a posting that are read, sixty times the longest real ones; the rest is not.",
    "posting_lines": "Lines of a posting that are read; the longest real ones have some hundreds.",
    "posting_pages": "Pages of a posting in PDF that are read.",
    "resume_bytes": "Bytes of a résumé's file: with a photograph it may well have several millions.",
    "resume_text_bytes": "Bytes of a résumé that is text: a whole working life takes some 30,000.",
    "resume_bullets": "Bullets and skills of a résumé: the longest masters have some hundreds.",
    "resume_pages": "Pages of a résumé in PDF.",
    "page_characters": "Characters on one page of a PDF: in print a page holds some 10,000.",
    "page_objects": "Links, and drawn lines and dots, of one page of a PDF that are looked at.",
    "unpacked_bytes": "Bytes that the text of a Word file takes when unpacked: a small file can hold any number.",
    "markup_depth": "Levels of elements within elements in a page or a Word file, as the XML parser has it.",
    "markup_tags": "Tags in the XML of a Word file; those of long résumés have some ten thousands.",
    "data_depth": "Levels of lists and mappings in YAML and JSON; known formats of résumés have fewer than ten.",
    "data_values": "Values in YAML and JSON, each alias counted as all that it stands for.",
    "lexicon_bytes": "Bytes of a file of terms of your own.",
    "compared_bullets": "Bullets that are compared with each other for repeats: twice as many take four times as long.",
}
"""What each limit counts, and what real files have."""

_NONE_SET: Final = Limits()
_held: ContextVar[Callable[[], Limits]] = ContextVar("limits", default=lambda: _NONE_SET)


def limits() -> Limits:
    """Return the limits in force here; TailorError where what sets them cannot be read."""
    return _held.get()()


@contextmanager
def within(source: Callable[[], Limits]) -> Iterator[None]:
    """Let other limits hold for a while; `source` is asked when something is read, and may be asked often."""
    token = _held.set(source)
    try:
        yield
    finally:
        _held.reset(token)


def how_to_raise(name: str) -> str:
    """Return what a person can do about a limit that was met."""
    return f"limit_{name} in tailor.toml raises this limit"
