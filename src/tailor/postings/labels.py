"""Labels that stand before a fact ("Location: …"), and the fact that each one names."""

from __future__ import annotations

from functools import cache
from typing import Final, Literal, cast

from tailor.patterns import lazy
from tailor.postings.wordlists import word_lists

Field = Literal["title", "company", "location", "seniority", "url", "salary", "detail"]

_EDGES: Final = " \t:*#-–—•📍💼🏢🕒💰🗓📅🔗"
_PLURAL: Final = lazy(r"\(s\)|\(en\)|\(n\)")
MAX_LABEL: Final = 40


def label_field(text: str) -> Field | None:
    """Return the fact that the label `text` (with or without its colon) names, or None."""
    if len(text) > MAX_LABEL:
        return None
    return _fields().get(_PLURAL.sub("", text.lower()).strip(_EDGES))


@cache
def _fields() -> dict[str, Field]:
    return {label: cast("Field", name) for name, labels in word_lists("label ").items() for label in labels}
