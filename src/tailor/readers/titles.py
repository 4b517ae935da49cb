"""The words of a heading: without what is drawn around them, and whether ways to reach the person follow."""

from __future__ import annotations

import re
from typing import Final

from tailor.patterns import lazy
from tailor.readers.section_names import parted
from tailor.text import phrase

_LETTER_SPACED: Final = lazy(r"(?:[^\W\d_] ){3,}[^\W\d_]")
_EDGES: Final = " \t:.–—-_•|/\\*#=~<>[](){}"
_SIGNS: Final = lazy(r"^[^\w\x00-\x7f]+\s+|\s+[^\w\x00-\x7f]+$")
"""Emoji and the signs of icon fonts beside words."""
_CONTACT_TITLE: Final = frozenset(
    "contact,contacts,contact me,contact info,contact information,contact details,get in touch,details,personal data,"
    "personal details,personal info,personal information,kontakt,kontaktdaten,persönliche daten,coordonnées,"
    "contactgegevens,contact gegevens".split(",")
)
_LONGEST: Final = 50


def title_of(text: str) -> str:
    """Return a heading's words: without rules drawn beside them and blanks put between their letters."""
    plain = _SIGNS.sub("", text).strip(_EDGES)
    if "(" in plain.rpartition(")")[2]:  # the bracket at the end is one of a pair
        plain += ")"
    if _LETTER_SPACED.search(plain):
        spaced = [re.sub(r"(?<=\S) (?=\S)", "", word) for word in re.split(r"\s{2,}|\t", plain)]
        return " ".join(spaced) if len(spaced) > 1 else parted(spaced[0])
    return plain


def is_contact_title(text: str) -> bool:
    """Tell whether a heading says that ways to reach the person follow."""
    return len(text) <= _LONGEST and phrase(title_of(text)) in _CONTACT_TITLE
