"""tailor's own résumé format, in YAML or JSON: strict, with every fault told at once and where it stands."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from typing import TYPE_CHECKING, TypeVar, get_args

from tailor.calendar import no_such_day
from tailor.errors import InvalidFile, Problem
from tailor.model import (
    Bullet,
    BulletForm,
    Contact,
    ContactKind,
    Dates,
    Entry,
    Month,
    Resume,
    RichText,
    Section,
    SectionKind,
    Skill,
)
from tailor.readers.contacts import read_contact
from tailor.readers.dates import parse_dates
from tailor.readers.ids import with_ids
from tailor.readers.inline import read_inline
from tailor.readers.places import is_place
from tailor.readers.section_names import kind_likely
from tailor.readers.skills import with_items

if TYPE_CHECKING:
    from tailor.readers.tree import Node, Tree

RESUME_KEYS = ("name", "headline", "contacts", "sections", "json_resume")
CONTACT_KEYS = ("kind", "text", "url")
SECTION_KEYS = ("title", "kind", "entries", "bullets", "json_resume")
ENTRY_KEYS = ("id", "title", "organization", "location", "dates", "url", "details", "bullets", "json_resume")
DATE_KEYS = ("text", "start", "end", "current")
BULLET_KEYS = ("id", "text", "form", "label", "skills", "wordings", "tags", "pin", "skip", "weight", "note")
# Fewer letters in common than this and another key was meant: difflib's ratio of two words.
_ALIKE = 0.6
_Made = TypeVar("_Made")


def read(tree: Tree, text: str, source: str) -> Resume:
    """Return the résumé in a tree of our own format; InvalidFile tells everything that breaks its rules."""
    reader = _Reader(list(tree.problems))
    resume = reader.resume(tree.root, source)
    if reader.problems:
        raise InvalidFile(source, text, reader.problems)
    return resume


def contact_of(text: str) -> Contact:
    """Return the contact that a text spells."""
    return read_contact(read_inline(text)) or Contact("location" if is_place(text) else "other", text)


class _Reader:
    """Reads values and collects what is wrong with them."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems

    # ---------------------------------------------------------- what it holds

    def resume(self, node: Node, source: str) -> Resume:
        members = self._mapping(node, RESUME_KEYS, "name")
        sections = self._list(members.get("sections"), self._section)
        return Resume(
            name=self._text(members.get("name")),
            headline=self._text(members.get("headline")),
            contacts=self._list(members.get("contacts"), self._contact),
            sections=with_ids(sections),
            source=source,
            json_resume=self._text(members.get("json_resume"), lines=True),
        )

    def _contact(self, node: Node) -> Contact:
        if not isinstance(node.value, dict):
            return contact_of(self._text(node))
        members = self._mapping(node, CONTACT_KEYS, "text")
        kind: ContactKind = self._choice(members.get("kind"), get_args(ContactKind), "other")
        return Contact(kind, self._text(members.get("text")), self._text(members.get("url")))

    def _section(self, node: Node) -> Section:
        members = self._mapping(node, SECTION_KEYS)
        title = self._text(members.get("title"))
        kind: SectionKind = self._choice(members.get("kind"), get_args(SectionKind), kind_likely(title))
        entries = self._list(members.get("entries"), lambda child: self._entry(child, kind))
        loose = self._list(members.get("bullets"), lambda child: self._bullet(child, kind))
        if loose:
            entries = (Entry(bullets=loose, line=loose[0].line), *entries)
        return Section(title, kind, entries, node.line, self._text(members.get("json_resume"), lines=True))

    def _entry(self, node: Node, kind: SectionKind) -> Entry:
        if not isinstance(node.value, dict):
            return Entry(title=self._rich(node), line=node.line)
        members = self._mapping(node, ENTRY_KEYS)
        return Entry(
            id=self._text(members.get("id")),
            title=self._rich(members.get("title")),
            organization=self._text(members.get("organization")),
            location=self._text(members.get("location")),
            dates=self._dates(members.get("dates")),
            url=self._text(members.get("url")),
            details=self._list(members.get("details"), self._rich),
            bullets=self._list(members.get("bullets"), lambda child: self._bullet(child, kind)),
            line=node.line,
            json_resume=self._text(members.get("json_resume"), lines=True),
        )

    def _bullet(self, node: Node, kind: SectionKind) -> Bullet:
        if not isinstance(node.value, dict):
            return with_items(Bullet("", self._rich(node), line=node.line), kind)
        members = self._mapping(node, BULLET_KEYS, "text")
        form: BulletForm = self._choice(members.get("form"), get_args(BulletForm), "bullet")
        bullet = Bullet(
            id=self._text(members.get("id")),
            text=self._rich(members.get("text")),
            form=form,
            label=self._rich(members.get("label")),
            skills=self._list(members.get("skills"), self._skill),
            wordings=self._list(members.get("wordings"), self._rich),
            tags=self._list(members.get("tags"), self._text),
            pin=self._truth(members.get("pin")),
            skip=self._truth(members.get("skip")),
            weight=self._weight(members.get("weight")),
            note=self._text(members.get("note"), lines=True),
            line=node.line,
        )
        if bullet.pin and bullet.skip:
            self._wrong(node, "a bullet is either pinned or skipped", "leave out `pin` or `skip`")
        return bullet if "skills" in members else with_items(bullet, kind)

    def _skill(self, node: Node) -> Skill:
        if not isinstance(node.value, dict):
            return Skill("", self._text(node))
        members = self._mapping(node, ("id", "text"), "text")
        return Skill(self._text(members.get("id")), self._text(members.get("text")))

    # ------------------------------------------------------------ plain values

    def _dates(self, node: Node | None) -> Dates | None:
        if node is None or node.value is None:
            return None
        if not isinstance(node.value, dict):
            text = self._text(node)
            dates = parse_dates(text)
            if wrong := no_such_day(text):
                self._wrong(node, f"no calendar has `{wrong}`", "correct this date")
            elif dates is None:
                self._wrong(node, f"`{text[:40]}` is no date", "such as 2019, 2019-09, Sept 2019 or 2019 – present")
            return dates
        members = self._mapping(node, DATE_KEYS, "text")
        start, end = self._month(members.get("start")), self._month(members.get("end"))
        return Dates(self._text(members.get("text")), start, end, current=self._truth(members.get("current")))

    def _month(self, node: Node | None) -> Month | None:
        text = self._text(node)
        found = parse_dates(text) if text and not no_such_day(text) else None
        if text and (found is None or found.start is None) and node:
            self._wrong(node, f"`{text[:40]}` is no month", "such as 2019-09 or 2019")
        return found.start if found else None

    def _text(self, node: Node | None, *, lines: bool = False) -> str:
        if node is None or node.value is None:
            return ""
        if isinstance(node.value, (list, dict)):
            self._wrong(node, "text is needed here", "a text that holds a colon and a blank needs quotes around it")
            return ""
        if isinstance(node.value, bool):
            return "true" if node.value else "false"
        text = str(node.value)
        return text.strip() if lines else " ".join(text.split())

    def _rich(self, node: Node | None) -> RichText:
        return read_inline(self._text(node))

    def _truth(self, node: Node | None) -> bool:
        if node is None or node.value is None or isinstance(node.value, bool):
            return bool(node and node.value)
        self._wrong(node, "true or false is needed here", "")
        return False

    def _weight(self, node: Node | None) -> float:
        if node is None or node.value is None:
            return 1.0
        try:
            weight = float(str(node.value)) if not isinstance(node.value, (bool, list, dict)) else -1.0
        except ValueError:
            weight = -1.0
        if not 0 <= weight <= 10:  # noqa: PLR2004 - ten times a usual bullet outweighs any page
            self._wrong(node, "a weight is a number from 0 to 10", "1 is that of a usual bullet")
            return 1.0
        return weight

    def _choice(self, node: Node | None, choices: tuple[_Made, ...], default: _Made) -> _Made:
        text = self._text(node)
        if not text or node is None:
            return default
        if text not in choices:
            self._wrong(node, f"`{text[:40]}` is none of {', '.join(map(str, choices))}", _nearest(text, choices))
            return default
        return choices[choices.index(text)]

    # -------------------------------------------------------------- the shapes

    def _mapping(self, node: Node, known: tuple[str, ...], needed: str = "") -> dict[str, Node]:
        if not isinstance(node.value, dict):
            self._wrong(node, f"a mapping is needed here, with {', '.join(f'`{key}`' for key in known[:4])} …", "")
            return {}
        for key, child in node.value.items():
            if key not in known:
                hint = _nearest(key, known) or f"known are {', '.join(known)}"
                self.problems.append(Problem(child.key_line, child.key_column, f"unknown key `{key[:40]}`", hint))
        if needed and needed not in node.value:
            self._wrong(node, f"`{needed}` is missing", f"add `{needed}: …`")
        return node.value

    def _list(self, node: Node | None, read_item: Callable[[Node], _Made]) -> tuple[_Made, ...]:
        if node is None or node.value is None:
            return ()
        if not isinstance(node.value, list):
            self._wrong(node, "a list is needed here", "begin each of its lines with a dash")
            return ()
        return tuple(read_item(child) for child in node.value if child.value is not None)

    def _wrong(self, node: Node, reason: str, hint: str) -> None:
        self.problems.append(Problem(node.line, node.column, reason, hint))


def _nearest(text: str, choices: tuple[object, ...]) -> str:
    near = get_close_matches(text.lower(), [str(choice) for choice in choices], 1, _ALIKE)
    british = text.lower().replace("isation", "ization")
    near = [british] if british in choices else near
    return f"did you mean `{near[0]}`?" if near else ""
