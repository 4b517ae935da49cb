"""The page as a value: what stands on it, in which style, with which numbers; shared by writing and measuring."""

from __future__ import annotations

from tailor.page.dates import DATE_FORMATS, in_date_format, shown_dates
from tailor.page.language import language_of
from tailor.page.looks import LOOKS, PAPERS, Look, ParagraphStyle, look_of
from tailor.page.paragraph import Paragraph, StyleName
from tailor.page.paragraphs import paragraphs
from tailor.page.printable import is_right_to_left, printable, unprintable

__all__ = [
    "DATE_FORMATS",
    "LOOKS",
    "PAPERS",
    "Look",
    "Paragraph",
    "ParagraphStyle",
    "StyleName",
    "in_date_format",
    "is_right_to_left",
    "language_of",
    "look_of",
    "paragraphs",
    "printable",
    "shown_dates",
    "unprintable",
]
