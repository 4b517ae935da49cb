"""The JSON Schema of tailor's own résumé format, for editors that complete and check YAML."""

from __future__ import annotations

from typing import Any, get_args

from tailor.model import BulletForm, ContactKind, SectionKind
from tailor.readers.own import BULLET_KEYS, CONTACT_KEYS, DATE_KEYS, ENTRY_KEYS, RESUME_KEYS, SECTION_KEYS

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT = {"type": ["string", "number"]}
_TEXTS = {"type": "array", "items": _TEXT}
_ABOUT = {
    "name": "The person's name, as it stands at the top.",
    "headline": "One line below the name: what the person is.",
    "contacts": "E-mail, phone, links and place; each as text, or as kind, text and url.",
    "sections": "The sections in the person's own order.",
    "kind": "What it is, where the words alone do not tell.",
    "text": "The words; **bold**, *italic* and [links](https://example.com) as in Markdown.",
    "url": "Where a click leads.",
    "title": "What it is called.",
    "entries": "Jobs, degrees, projects and the like.",
    "bullets": "The lines that can be kept, dropped or moved; each a text, or a mapping with more to say.",
    "id": "A name of your own for --pin and --skip; left out, tailor makes one from the words.",
    "organization": "The company, school or publisher.",
    "location": "Where it was.",
    "dates": "As people write them: 2019, 2019-09, Sept 2019, 09/2019, 2019 – present.",
    "details": "Further lines below the title, such as a grade.",
    "start": "The first month, such as 2019-09.",
    "end": "The last month.",
    "current": "Whether it lasts until today.",
    "form": "A bullet, or a paragraph without a mark.",
    "label": "What stands before the items of a line of skills, with its colon.",
    "skills": "The items of a line of skills.",
    "wordings": "Other ways to say the same fact.",
    "tags": "Words of your own to group bullets by; --tag leaves out those that have others.",
    "pin": "Always keep this line.",
    "skip": "Never use this line.",
    "weight": "How much it counts beside others: 1 is usual, 0 to 10.",
    "json_resume": "What a JSON Resume said beyond this; tailor convert writes it, and needs it to give it back.",
    "note": "The story behind it, for yourself; it never goes into a variant.",
}


def schema() -> dict[str, Any]:
    """Return the schema (draft 2020-12); every key of the format is in it, with a description."""
    skill = _mapping({"id": _TEXT, "text": _TEXT}, ("id", "text"), "text")
    dates = _mapping(dict.fromkeys(DATE_KEYS, _TEXT) | {"current": {"type": "boolean"}}, DATE_KEYS, "text")
    bullet = _mapping(
        {
            "form": {"enum": list(get_args(BulletForm))},
            "skills": {"type": "array", "items": _either(skill)},
            "wordings": _TEXTS,
            "tags": _TEXTS,
            "pin": {"type": "boolean"},
            "skip": {"type": "boolean"},
            "weight": {"type": "number", "minimum": 0, "maximum": 10},
        },
        BULLET_KEYS,
        "text",
    )
    bullets = {"type": "array", "items": _either(bullet)}
    entry = _mapping({"dates": _either(dates), "details": _TEXTS, "bullets": bullets}, ENTRY_KEYS)
    kind = {"enum": list(get_args(SectionKind))}
    entries = {"type": "array", "items": _either(entry)}
    section = _mapping({"kind": kind, "entries": entries, "bullets": bullets}, SECTION_KEYS)
    contact = _mapping({"kind": {"enum": list(get_args(ContactKind))}}, CONTACT_KEYS, "text")
    contacts = {"type": "array", "items": _either(contact)}
    whole = _mapping({"contacts": contacts, "sections": {"type": "array", "items": section}}, RESUME_KEYS, "name")
    return {"$schema": _DIALECT, "title": "A master résumé for tailor", **whole}


def _mapping(shapes: dict[str, Any], keys: tuple[str, ...], *needed: str) -> dict[str, Any]:
    properties = {key: {**shapes.get(key, _TEXT), "description": _ABOUT[key]} for key in keys}
    return {
        "type": "object",
        "properties": properties,
        "required": list(needed),
        "additionalProperties": False,
    }


def _either(mapping: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [_TEXT, mapping]}
