"""A résumé in tailor's own format, as YAML for people and as JSON for scripts."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from tailor.model import Bullet, Contact, Dates, Entry, Resume, RichText, Section
from tailor.patterns import lazy
from tailor.writers.marks import inline

_SCHEMA = "# yaml-language-server: $schema=resume.schema.json\n"
# A list below the list of sections, or a section's or an entry's first key, but not the first of its list.
_SECTION_OR_ENTRY = lazy(r"(?<!:)\n((?:  |      )- (?:id|title|organization|location|dates|url|details|bullets):)")
_BLANK_LINE_BEFORE = r"\n\n\1"
_NOTHING: tuple[object, ...] = (None, "", False, [], ())


def render_json(resume: Resume) -> bytes:
    """Return the whole model as UTF-8 JSON; texts carry their marks as Markdown's."""
    return f"{json.dumps(as_data(resume, whole=True), ensure_ascii=False, indent=2)}\n".encode()


def render_yaml(
    resume: Resume,
    *,
    whole: bool = False,
    kind_of: Callable[[str], str] | None = None,
    contact_of: Callable[[str], Contact] | None = None,
) -> bytes:
    """Return the résumé as UTF-8 YAML, as short as can be; `whole` also writes what a reader would find out itself.

    `kind_of` and `contact_of` say what the reader makes of a section's title and of a contact's text: what it finds out
    from these is not written.
    """
    import yaml  # noqa: PLC0415 - JSON needs none of it

    class Indented(yaml.SafeDumper):
        """Writes the items of a list below their key, where an editor can fold them."""

        def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT
            super().increase_indent(flow, False)

    data = as_data(resume, whole=whole)
    for section in data.get("sections", ()):
        if kind_of and section.get("kind") == kind_of(section.get("title", "")):
            del section["kind"]
    if contact_of and resume.contacts:
        alike = [contact_of(contact.text) == contact for contact in resume.contacts]
        data["contacts"] = [one["text"] if same else one for one, same in zip(data["contacts"], alike, strict=True)]
    text = yaml.dump(data, Dumper=Indented, sort_keys=False, allow_unicode=True, width=110)
    return f"{_SCHEMA}\n{_SECTION_OR_ENTRY.sub(_BLANK_LINE_BEFORE, text)}".encode()


def as_data(resume: Resume, *, whole: bool) -> dict[str, Any]:
    """Return the résumé as mappings, lists and texts; without `whole`, what is empty or usual is left out."""
    data = {
        "name": resume.name,
        "headline": resume.headline,
        "contacts": [_contact(contact) for contact in resume.contacts],
        "sections": [_section(section, whole=whole) for section in resume.sections],
        **_rest(resume.json_resume),
    }
    return data if whole else {"name": resume.name} | _short(data)


def _short(data: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if value not in _NOTHING}


def _contact(contact: Contact) -> dict[str, Any]:
    return _short({"kind": contact.kind, "text": contact.text, "url": contact.url})


def _section(section: Section, *, whole: bool) -> dict[str, Any]:
    data: dict[str, Any] = {"title": section.title, "kind": section.kind}
    bare = len(section.entries) == 1 and _is_bare(section.entries[0])
    if bare and not whole:
        data["bullets"] = [_bullet(bullet, whole=False) for bullet in section.entries[0].bullets]
    else:
        data["entries"] = [_entry(entry, whole=whole) for entry in section.entries]
    data |= _rest(section.json_resume)
    return data if whole else _short(data)


def _rest(json_resume: str) -> dict[str, str]:
    return {"json_resume": json_resume} if json_resume else {}


def _is_bare(entry: Entry) -> bool:
    head = entry.title.plain or entry.organization or entry.location or entry.dates or entry.url or entry.details
    return not head and bool(entry.bullets)


def _entry(entry: Entry, *, whole: bool) -> dict[str, Any]:
    data = {
        "id": entry.id if whole else "",
        "title": _text(entry.title),
        "organization": entry.organization,
        "location": entry.location,
        "dates": _dates(entry.dates, whole=whole),
        "url": entry.url,
        "details": [_text(detail) for detail in entry.details],
        "bullets": [_bullet(bullet, whole=whole) for bullet in entry.bullets],
        **_rest(entry.json_resume),
    }
    return data if whole else _short(data)


def _dates(dates: Dates | None, *, whole: bool) -> dict[str, Any] | str | None:
    if dates is None:
        return None
    if not whole:
        return dates.text
    start, end = (str(month) if month else None for month in (dates.start, dates.end))
    return {"start": start, "end": end, "current": dates.current, "text": dates.text}


def _bullet(bullet: Bullet, *, whole: bool) -> dict[str, Any] | str:
    data: dict[str, Any] = {
        "id": bullet.id if whole else "",
        "text": _text(bullet.text),
        "form": bullet.form if whole or bullet.form != "bullet" else "",
        "label": _text(bullet.label) if whole else "",
        "skills": [{"id": skill.id, "text": skill.text} for skill in bullet.skills] if whole else [],
        "wordings": [_text(wording) for wording in bullet.wordings],
        "tags": list(bullet.tags),
        "pin": bullet.pin,
        "skip": bullet.skip,
        "weight": bullet.weight if whole or bullet.weight != 1.0 else None,
        "note": bullet.note,
    }
    if whole:
        return data
    short = _short(data)
    return str(short["text"]) if list(short) == ["text"] else short


def _text(text: RichText) -> str:
    return inline(text)
