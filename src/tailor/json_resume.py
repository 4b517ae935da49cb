"""A résumé in the terms of JSON Resume (https://jsonresume.org/schema, version 1.0.0), there and back without loss.

What the model cannot say (days of dates, older names of keys, meta data) is kept as *leftovers*: for each key what is
made of the model (`was`) and what stood there (`is`). They hold as long as the model makes the same.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from tailor.model import Bullet, Contact, Dates, Entry, Note, Resume, Section, SectionKind
from tailor.values import replace

Fields = dict[str, Any]
SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
PARTS: tuple[SectionKind, ...] = (
    "work",
    "volunteer",
    "education",
    "awards",
    "certificates",
    "publications",
    "skills",
    "languages",
    "interests",
    "references",
    "projects",
)
"""The sections of the schema, in its order; a summary is one of the basics."""
GROUPS: frozenset[SectionKind] = frozenset({"skills", "languages", "interests"})
"""Sections whose items are lines of items here."""
_TITLES: dict[SectionKind, tuple[str, str]] = {
    "work": ("position", "name"),
    "volunteer": ("position", "organization"),
    "education": ("area", "institution"),
    "awards": ("title", "awarder"),
    "certificates": ("name", "issuer"),
    "publications": ("name", "publisher"),
    "references": ("name", "organization"),
    "projects": ("name", "entity"),
}
"""Which keys hold the title and the organization of an entry."""
_ONE_DATE: dict[SectionKind, str] = {"awards": "date", "certificates": "date", "publications": "releaseDate"}
_PROSE: dict[SectionKind, str] = {"projects": "description", "references": "reference"}
_ITEMS: dict[SectionKind, str] = {"education": "courses"}
_BASICS = "basics."
_NAMED = re.compile(r"(score|gpa|level|type|roles|keywords): (.+)")
_LISTS = frozenset({"roles", "keywords"})
_PROFILE = re.compile(r"([^:/|]{2,40}): (\S.*)")
_LEVEL = re.compile(r"(.+?) \(([^()]*)\)")


class Made(NamedTuple):
    """A JSON Resume, and notes on what it has no room for."""

    fields: Fields
    notes: tuple[Note, ...]


def make(resume: Resume, *, whole: bool = True) -> Made:
    """Return a résumé as JSON Resume; a `whole` master that came from there is the same again.

    Of a variant only the basics and what says how to show it are completed with what else stood there.
    """
    notes: list[Note] = []
    fields: Fields = {"$schema": SCHEMA, **{f"{_BASICS}{key}": value for key, value in _basics(resume, notes).items()}}
    for kind in PARTS:
        items = [item for section in resume.sections if section.kind == kind for item in _items(section)]
        if items:
            fields[kind] = items
    notes += [_no_room(f"the section “{one.title}”", resume) for one in resume.sections if one.kind == "other"]
    found = completed(fields, resume.json_resume)
    kept = found if whole else {key: value for key, value in found.items() if key in fields or _is_frame(key)}
    return Made(_nested(kept), tuple(notes))


def with_leftovers(resume: Resume, given: Fields) -> Resume:
    """Return a résumé read from a JSON Resume with all that the model cannot say of it."""
    sections = tuple(_section_with_leftovers(section, given.get(section.kind)) for section in resume.sections)
    resume = replace(resume, sections=sections)
    return replace(resume, json_resume=leftovers(_flat(make(resume).fields), _flat(given)))


def has_leftovers(resume: Resume) -> bool:
    """Tell whether a résumé holds what only JSON Resume can say."""
    return bool(resume.json_resume) or any(
        section.json_resume or any(entry.json_resume for entry in section.entries) for section in resume.sections
    )


def _section_with_leftovers(section: Section, given: object) -> Section:
    if section.kind not in PARTS or not isinstance(given, list):
        return section
    if (
        section.kind not in GROUPS
        and len(given) == len(section.entries)
        and all(isinstance(one, dict) for one in given)
    ):
        entries = (
            replace(entry, json_resume=leftovers(entry_fields(entry, section.kind), one))
            for entry, one in zip(section.entries, given, strict=True)
        )
        return replace(section, entries=tuple(entries))
    return replace(section, json_resume=leftovers({"items": _items(section)}, {"items": given}))


def _is_frame(key: str) -> bool:
    return key in {"$schema", "meta"} or key.startswith(_BASICS)


def _flat(fields: Fields) -> Fields:
    """Return the basics' members beside the others, each under a key of its own."""
    basics = fields.get("basics")
    if not isinstance(basics, dict) or not basics:
        return fields
    others = {key: value for key, value in fields.items() if key != "basics"}
    return others | {f"{_BASICS}{key}": value for key, value in basics.items()}


def _nested(fields: Fields) -> Fields:
    """Return the members of the basics where they belong, after the address of the schema."""
    basics = {key.removeprefix(_BASICS): value for key, value in fields.items() if key.startswith(_BASICS)}
    others = {key: value for key, value in fields.items() if not key.startswith(_BASICS)}
    schema = {key: others.pop(key) for key in ("$schema",) if key in others}
    return schema | ({"basics": basics} if basics else {}) | others


# ------------------------------------------------------------------- leftovers


def leftovers(made: Mapping[str, Any], given: Mapping[str, Any]) -> str:
    """Return as JSON what must change in `made` so that it is `given`; nothing where they are the same."""
    changes = {}
    for key in sorted({*made, *given}):
        if key not in made:
            changes[key] = {"is": given[key]}
        elif key not in given:
            changes[key] = {"was": made[key]}
        elif not _same(made[key], given[key]):
            changes[key] = {"was": made[key], "is": given[key]}
    return json.dumps(changes, ensure_ascii=False, separators=(",", ":")) if changes else ""


def completed(made: Fields, changes: str) -> Fields:
    """Return what is made of the model with its leftovers, but for those keys where the model has changed since."""
    if not changes:
        return made
    try:
        found = json.loads(changes)
    except ValueError:
        return made
    result = dict(made)
    for key, change in found.items() if isinstance(found, dict) else ():
        if not isinstance(change, dict) or not _holds(change, key, made):
            continue
        if "is" in change:
            result[key] = change["is"]
        else:
            result.pop(key, None)
    return result


def _holds(change: Mapping[str, Any], key: str, made: Mapping[str, Any]) -> bool:
    return (
        _same(change["was"], made[key]) if "was" in change and key in made else "was" not in change and key not in made
    )


def _same(first: object, second: object) -> bool:
    """Tell whether two values are the same JSON: 1 is no true, and 1.0 no 1."""
    return json.dumps(first, sort_keys=True) == json.dumps(second, sort_keys=True)


# ------------------------------------------------------------------ the basics


def _basics(resume: Resume, notes: list[Note]) -> Fields:
    fields: Fields = {"name": resume.name}
    if resume.headline:
        fields["label"] = resume.headline
    profiles: list[Fields] = []
    lost = [contact for contact in resume.contacts if not _placed(contact, fields, profiles)]
    notes += [_no_room(f"“{contact.text}”", resume) for contact in lost]
    if summary := "\n".join(
        bullet.text.plain
        for section in resume.sections
        if section.kind == "summary"
        for entry in section.entries
        for bullet in entry.bullets
    ):
        fields["summary"] = summary
    if profiles:
        fields["profiles"] = profiles
    return fields


def _no_room(what: str, resume: Resume) -> Note:
    return Note("no-room", f"JSON Resume has no place for {what}", resume.source)


def _placed(contact: Contact, fields: Fields, profiles: list[Fields]) -> bool:
    """Put a contact among the basics; tell whether there is room for it."""
    if contact.kind in {"email", "phone"}:
        return bool(fields.setdefault(contact.kind, contact.text) == contact.text)
    if contact.kind == "location":
        return bool(fields.setdefault("location", {"address": contact.text}) == {"address": contact.text})
    if contact.kind != "link":
        return False
    named = _PROFILE.fullmatch(contact.text)
    if named and contact.url:
        profiles.append({"network": named[1], "username": named[2], "url": contact.url})
    elif "url" not in fields:
        fields["url"] = contact.url or contact.text
    else:
        profiles.append({"network": contact.text, "url": contact.url or contact.text})
    return True


# ------------------------------------------------------------------- the parts


def _items(section: Section) -> list[Fields]:
    if section.kind in GROUPS:
        bullets = [(entry, bullet) for entry in section.entries for bullet in entry.bullets]
        items = [
            group_fields(section.kind, bullet.label.plain, _skills(bullet), entry.title.plain)
            for entry, bullet in bullets
        ]
        return list(completed({"items": items}, section.json_resume)["items"])
    made = [completed(entry_fields(entry, section.kind), entry.json_resume) for entry in section.entries]
    return list(completed({"items": made}, section.json_resume)["items"])


def _skills(bullet: Bullet) -> list[str]:
    return [skill.text for skill in bullet.skills] or [bullet.text.plain]


def group_fields(kind: SectionKind, label: str, items: Sequence[str], title: str = "") -> Fields:
    """Return a line of items as an item of skills, languages or interests."""
    name = label.rstrip(": ") or title
    if kind == "languages":
        text = name or ", ".join(items)
        found = _LEVEL.fullmatch(text)
        if found:
            return {"language": found[1], "fluency": found[2]}
        return {"language": name, "fluency": ", ".join(items)} if name and items else {"language": text}
    if not name:
        return {"name": items[0]} if len(items) == 1 else {"keywords": list(items)}
    found = _LEVEL.fullmatch(name) if kind == "skills" else None
    fields: Fields = {"name": found[1], "level": found[2]} if found else {"name": name}
    return fields | {"keywords": list(items)}


def entry_fields(entry: Entry, kind: SectionKind) -> Fields:
    """Return an entry as an item of its section in the schema."""
    title_key, organization_key = _TITLES[kind]
    fields: Fields = {}
    title = entry.title.plain
    if kind == "education" and ", " in title:
        fields["studyType"], _, fields["area"] = title.partition(", ")
    elif title:
        fields[organization_key if kind in {"work", "volunteer"} and not entry.organization else title_key] = title
    texts = {organization_key: entry.organization, "location": entry.location, "url": entry.url}
    fields |= {key: text for key, text in texts.items() if text and key not in fields}
    fields |= _dates(entry.dates, kind)
    prose: list[str] = []
    for detail in entry.details:
        named = _NAMED.fullmatch(detail.plain)
        if named and named[1] not in fields:
            fields[named[1]] = named[2].split(", ") if named[1] in _LISTS else named[2]
        else:
            prose.append(detail.plain)
    prose += [bullet.text.plain for bullet in entry.bullets if bullet.form == "paragraph"]
    items = [bullet.text.plain for bullet in entry.bullets if bullet.form == "bullet"]
    if prose:
        fields[_PROSE.get(kind, "summary")] = "\n".join(prose)
    if items:
        fields[_ITEMS.get(kind, "highlights")] = items
    return fields


def _dates(dates: Dates | None, kind: SectionKind) -> Fields:
    if dates is None or dates.start is None:
        return {}
    if kind in _ONE_DATE:
        return {_ONE_DATE[kind]: str(dates.end or dates.start)}
    if dates.current:
        return {"startDate": str(dates.start)}
    if dates.end and dates.end == dates.start and not _is_range(dates.text):
        return {"endDate": str(dates.end)}
    return {"startDate": str(dates.start)} | ({"endDate": str(dates.end)} if dates.end else {})


def _is_range(text: str) -> bool:
    return any(dash in text for dash in ("–", "—", " - "))
