"""What no line should break in two: a contact, a month and its year.

A DOCX cannot say so without non-breaking blanks, which some parsers take for letters; HTML and PDF can.
"""

from __future__ import annotations

from collections.abc import Iterator

from tailor.model import Span
from tailor.page.paragraph import Paragraph
from tailor.patterns import lazy
from tailor.values import replace

_MONTH_AND_YEAR = lazy(r"([^\W\d_]{3,9}\.? (?:19|20)\d\d)(?!\w)")
_LONGEST = 50  # characters: what is longer may need a break


def unbroken(paragraph: Paragraph) -> Iterator[tuple[Span, bool]]:
    """Yield what stands left in a paragraph in order, and of each part whether it belongs on one line."""
    for span in paragraph.left.spans:
        if paragraph.style == "Entry Line":
            for number, part in enumerate(_MONTH_AND_YEAR.split(span.text)):
                if part:
                    yield replace(span, text=part), number % 2 == 1
        else:
            whole = paragraph.style == "Contact" and span.text.strip() != "|" and len(span.text) <= _LONGEST
            yield span, whole
