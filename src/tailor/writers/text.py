"""A résumé as plain text for the fields of web forms: no markup, no columns, lines of 80 characters at most."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from tailor.model import Resume
from tailor.page import Paragraph, paragraphs

_WIDTH = 80  # characters


def render(resume: Resume) -> bytes:
    """Return the résumé as UTF-8 text with `\\n` line ends; a word longer than a line stays whole."""
    return ("\n".join(_lines(paragraphs(resume))) + "\n").encode()


def _lines(shown: tuple[Paragraph, ...]) -> Iterator[str]:
    for number, paragraph in enumerate(shown):
        if number and _stands_apart(paragraph):
            yield ""
        mark = "- " if paragraph.style == "List Bullet" else ""
        parts = paragraph.left.plain.split(" | ") if paragraph.style == "Contact" else [_words(paragraph)]
        for part in parts:
            yield from textwrap.wrap(
                part,
                _WIDTH,
                initial_indent=mark,
                subsequent_indent=" " * len(mark),
                break_long_words=False,
                break_on_hyphens=False,
            )


def _stands_apart(paragraph: Paragraph) -> bool:
    return paragraph.style == "Heading 1" or paragraph.apart or (paragraph.style == "Entry" and not paragraph.first)


def _words(paragraph: Paragraph) -> str:
    return ", ".join(filter(None, (paragraph.left.plain, paragraph.right.plain)))
