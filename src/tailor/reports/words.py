"""How keywords and facts are said in reports."""

from __future__ import annotations

from tailor.lexicon import load_lexicon
from tailor.model import Keyword, Resume


def is_sure(keyword: Keyword) -> bool:
    """Tell whether a keyword is more than a guess by its place between other words."""
    return keyword.kind != "phrase"


def said(keyword: Keyword) -> str:
    """Return a keyword as a person would say it: with what would answer as well, and the years asked for."""
    known = ((load_lexicon().term(term), term) for term in keyword.alternatives)
    text = " or ".join((keyword.shown, *(found.display if found else term for found, term in known)))
    return f"{text}, {keyword.years}+ years" if keyword.years else text


def texts_by_id(resume: Resume) -> dict[str, str]:
    """Return the words of every unit and of every entry's head by id."""
    texts = {entry.id: entry.plain for section in resume.sections for entry in section.entries}
    return texts | {unit.id: unit.text for unit in resume.units()}
