"""The page as a value: what stands on it, in which style, with which numbers; shared by writing and measuring."""

from __future__ import annotations

from tailor.page.dates import DATE_FORMATS, in_date_format, shown_dates
from tailor.page.direction import directions, is_right_to_left, runs_leftward
from tailor.page.language import language_of
from tailor.page.looks import LOOKS, PAPERS, Look, ParagraphStyle, look_of
from tailor.page.paragraph import Paragraph, StyleName
from tailor.page.paragraphs import paragraphs
from tailor.page.printable import printable, unprintable
from tailor.page.unbroken import unbroken

__all__ = [
    "DATE_FORMATS",
    "LOOKS",
    "PAPERS",
    "Look",
    "Paragraph",
    "ParagraphStyle",
    "StyleName",
    "directions",
    "in_date_format",
    "is_right_to_left",
    "language_of",
    "look_of",
    "paragraphs",
    "printable",
    "runs_leftward",
    "shown_dates",
    "unbroken",
    "unprintable",
]
