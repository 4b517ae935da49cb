"""YAML between `---` lines above a Markdown résumé: name, headline, contacts, and settings of other programs."""

from __future__ import annotations

import re
from typing import NamedTuple

from tailor.model import Contact, Note, RichText
from tailor.patterns import lazy
from tailor.readers.contacts import read_contact
from tailor.readers.names import told_name
from tailor.readers.top import Top
from tailor.text import clean

_FENCED = lazy(r"---[ \t]*\n(.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_NAME = frozenset({"name", "author", "fullname", "full_name", "full name"})
_HEADLINE = frozenset(
    {"headline", "role", "position", "tagline", "label", "subtitle", "job_title", "jobtitle", "title"}
)
_PLACE = frozenset({"location", "address", "city", "country", "region", "place", "ort", "adresse"})
_PROFILES = {
    "github": "https://github.com/",
    "gitlab": "https://gitlab.com/",
    "linkedin": "https://www.linkedin.com/in/",
    "twitter": "https://twitter.com/",
}
_HANDLE = lazy(r"@?[\w.-]{1,60}", re.ASCII)
_MOST_VALUES = 500
_DOCUMENT = lazy(r"\b(?:r[ée]sum[ée]|c\.?v\.?|curriculum|lebenslauf)\b", re.IGNORECASE)


class Front(NamedTuple):
    """What front matter says of the person, what else it says ("layout: post"), and notes on that."""

    top: Top
    others: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()


def split_front_matter(text: str, source: str) -> tuple[Front, str, int]:
    """Return what the front matter says, the text below it, and how many lines it took."""
    found = _FENCED.match(text.lstrip("\ufeff")) if text.lstrip("\ufeff").startswith("---") else None
    values = _values(found[1] or "") if found else None
    if not found or values is None:
        return Front(Top()), text, 0
    top, others = Top(), list[str]()
    named = any(key in _NAME for key, _ in values)
    for key, value in values:
        name, beside = told_name(value)
        may_name = not top.name and (beside or not _DOCUMENT.search(value))
        if may_name and (key in _NAME or (key == "title" and not named)):
            top = top._replace(name=name, beside=beside)
        elif key in _HEADLINE and not top.headline and not _DOCUMENT.search(value):
            top = top._replace(headline=value)
        else:
            contact = _contact(key, value)
            if contact is None:
                others.append(f"{key}: {value}")
            else:
                top = top._replace(contacts=(*top.contacts, contact))
    notes = [Note("front-matter", f"kept, but never written into a variant: {one[:60]}", source, 1) for one in others]
    return Front(top, tuple(others), tuple(notes)), text.lstrip("\ufeff")[found.end() :], found[0].count("\n")


def _contact(key: str, value: str) -> Contact | None:
    label = key.rpartition(".")[2]
    if label in _PLACE:
        return Contact("location", value)
    if label in _PROFILES and _HANDLE.fullmatch(value) and "." not in value:
        return Contact("link", f"{label}: {value}", _PROFILES[label] + value.lstrip("@"))
    return read_contact(RichText.of(value))


def _values(text: str) -> list[tuple[str, str]] | None:
    """Return keys and plain values in their order, nested ones with dots between; None where it is no mapping."""
    import yaml  # noqa: PLC0415 - most résumés have no front matter

    try:
        # An alias may unfold to any size: a résumé has none.
        if any(isinstance(token, yaml.AliasToken) for token in yaml.scan(text)):
            return None
        loaded = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - the base loader makes strings, lists and mappings only
    except (yaml.YAMLError, RecursionError, ValueError):
        return None
    values: list[tuple[str, str]] = []
    if not isinstance(loaded, dict) or not _flatten("", loaded, values) or len(values) > _MOST_VALUES:
        return None
    return values


def _flatten(key: str, value: object, into: list[tuple[str, str]]) -> bool:
    if isinstance(value, dict):
        return all(_flatten(f"{key}.{name}".lstrip(".").lower(), inner, into) for name, inner in value.items())
    if isinstance(value, list):
        return all(_flatten(key, inner, into) for inner in value)
    if text := clean(str(value)):
        into.append((key, text))
    return True
