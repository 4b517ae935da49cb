"""Résumés in the structured formats of others: JSON Resume, RenderCV, FRESH and YAMLResume, as YAML or JSON.

All four say the same things under different keys, so one table of keys reads them all. What no key explains is kept as
text in the details of its entry, and a note names it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from tailor.calendar import no_such_day
from tailor.errors import InputError
from tailor.json_resume import PARTS, with_leftovers
from tailor.model import (
    Bullet,
    BulletForm,
    Contact,
    Dates,
    Entry,
    Note,
    Resume,
    RichText,
    Section,
    SectionKind,
)
from tailor.patterns import lazy
from tailor.readers.contacts import read_contact
from tailor.readers.dates import parse_dates
from tailor.readers.ids import with_ids
from tailor.readers.inline import read_inline
from tailor.readers.section_names import kind_likely
from tailor.readers.skills import split_items, with_items
from tailor.text import clean

if TYPE_CHECKING:
    from tailor.readers.tree import Node

_HEADINGS: dict[SectionKind, str] = {
    "summary": "Summary",
    "work": "Work Experience",
    "volunteer": "Volunteer Experience",
    "education": "Education",
    "awards": "Awards",
    "certificates": "Certificates",
    "publications": "Publications",
    "skills": "Skills",
    "languages": "Languages",
    "interests": "Interests",
    "references": "References",
    "projects": "Projects",
}
_KINDS: dict[str, SectionKind] = {
    **{kind: kind for kind in _HEADINGS},
    "employment": "work",
    "service": "volunteer",
    "recognition": "awards",
    "writing": "publications",
    "testimonials": "references",
    "samples": "projects",
    "affiliation": "other",
    "speaking": "publications",
}
_HOLDERS = frozenset({"basics", "cv", "info", "contact", "content", "sections"})
"""Mappings that do no more than hold what could stand at the top."""
_ORGANIZATION = "company employer institution organization entity journal publisher issuer awarder from".split()
_TITLE = "position role title degree studyType area label name language category school".split()
_ORGANIZATION_FIRST: frozenset[SectionKind] = frozenset({"work", "volunteer"})
_START, _END = ("startDate", "start_date", "start"), ("endDate", "end_date", "end")
_DATE = ("date", "releaseDate", "year")
_PLACE = ("location", "city", "address", "postalCode", "region", "country", "countryCode")
_STREET_TO_COUNTRY = ("address", "city", "region", "code", "postalCode", "country", "countryCode")
_URL = ("url", "website", "link", "doi")
_PROSE = ("summary", "description", "reference", "quote", "bullet", "number", "reversed_number", "bio", "brief")
_SUMMARY = ("summary", "bio", "objective", "brief")
_ITEMS = ("highlights", "courses", "achievements", "responsibilities", "curriculum", "history", "list", "sets")
_SKILLS = ("keywords", "skills", "details")
_TRUE = (True, "true", "yes")
_OPEN_END: frozenset[SectionKind] = frozenset({"work", "volunteer", "projects"})
_MARK = lazy(r"\*\S[^*]*\*|\[[^\[\]]+\]\(")
_REACHES = frozenset(
    "email emails phone phones url website profiles social social_networks custom_connections other".split()
)
_OUTSIDE = frozenset("meta $schema design locale settings layout layouts rendercv_settings".split())
"""What says how a résumé is to look: nothing that a person would say of their work."""
_PICTURES = frozenset({"image", "picture", "photo"})
_SAID_BY_KEY = ("authors", "type", "score", "gpa", "grade", "level", "roles", "keywords")
"""What needs its key to be understood, as in "Score: 4.0"; of these words the text is enough:"""
_SAID_BARE = ("authors", "event", "relationship", "phone", "email", "contact", "repo")
_UNSHOWN = frozenset({"flavor", "media", "characterClass", "quote", "disposition"})
"""What FRESH says about entries and people that no résumé shows; a note tells it."""


def read(root: Node, source: str) -> Resume:
    """Return the résumé in a mapping of one of the four formats; InputError where there is no mapping."""
    if not isinstance(root.value, dict):
        raise InputError(source, "a résumé must be a mapping of keys to values", line=root.line)
    if not _is_json_resume(root.value):
        return _Reader(source).resume(root.value)
    for node, what in _broken_rules(root.value):
        raise InputError(source, what, line=node.line)
    return with_leftovers(_Reader(source).resume(root.value), _plain(root))


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.notes: list[Note] = []
        self.unshown: dict[str, list[Node]] = {}

    def resume(self, whole: dict[str, Node]) -> Resume:
        # Pairs, not mappings: the same key may stand in several of the mappings that were opened.
        person: list[tuple[str, Node]] = []
        parts: list[tuple[str, Node]] = []
        for key, node in _opened(whole, outside=_OUTSIDE):
            if key in _PICTURES:
                self._note_picture(key, node)
            elif key in _UNSHOWN:
                self.unshown.setdefault(key, []).append(node)
            else:
                (parts if _is_part(key, node) else person).append((key, node))
        name, headline = _first(person, "name", "fullName"), _first(person, "label", "headline", "title")
        summary = [self._prose(node) for wanted in _SUMMARY for key, node in person if key == wanted]
        contacts = tuple(self._contacts(person))
        sections = [self._section(key, node) for key, node in parts]
        if any(summary):
            bullets = tuple(bullet for group in summary for bullet in group)
            sections.insert(0, Section(_HEADINGS["summary"], "summary", (Entry(bullets=bullets),)))
        shown = tuple(section for section in sections if section.entries)
        self._note_unshown()
        return Resume(name, headline, contacts, with_ids(shown), self.source, tuple(self.notes))

    def _note(self, key: str, node: Node) -> None:
        message = f"`{key}` is no key that is understood; kept as text"
        self.notes.append(Note("unknown-key", message, self.source, node.key_line or node.line))

    def _note_unshown(self) -> None:
        for key, nodes in self.unshown.items():
            if texts := list(dict.fromkeys(text for node in nodes for text in _leaves(node))):
                message = f"`{key}` is nothing that a résumé shows: {'; '.join(texts)}"
                line = nodes[0].key_line or nodes[0].line
                self.notes.append(Note("not-shown", message, self.source, line))

    def _note_picture(self, key: str, node: Node) -> None:
        if address := ", ".join(_leaves(node)):
            message = f"`{key}` is a picture, which no variant shows: {address}"
            self.notes.append(Note("picture", message, self.source, node.key_line or node.line))

    # ------------------------------------------------------------ the person

    def _contacts(self, person: list[tuple[str, Node]]) -> Iterator[Contact]:
        for key, node in person:
            if key in {"name", "fullName", "label", "headline", "title", *_SUMMARY}:
                continue
            if key in _PLACE:
                if place := _place(node):
                    yield Contact("location", place)
            elif key in _REACHES:
                for item in _listed(node):
                    yield from self._contact(key, item)
            elif text := ", ".join(_leaves(node)):
                self._note(key, node)
                yield Contact("other", text)

    def _contact(self, key: str, node: Node) -> Iterator[Contact]:
        """Yield the contacts of one item: a text, or a mapping of network, user name and address."""
        if not isinstance(node.value, dict):
            yield from (_reached(key, text) for text in _leaves(node))
            return
        members = dict(node.value)
        url, value = _take(members, "url", "link"), _take(members, "value", "number", "address")
        texts = list(dict.fromkeys(text for child in members.values() for text in _leaves(child)))
        reached = _reached(key, value)
        if reached.kind in {"email", "phone"}:
            if texts:
                message = f"{value} is shown without its label: {', '.join(texts)}"
                self.notes.append(Note("contact-label", message, self.source, node.line))
            yield reached
        elif texts or value or url:
            texts += [value] if value else []
            text = ": ".join(texts)
            yield Contact("link", text or url, _reached(key, url).url) if url else Contact("other", text)

    # ---------------------------------------------------------- the sections

    def _section(self, key: str, node: Node) -> Section:
        kind = _KINDS.get(key) or ("work" if _are_jobs(node) else kind_likely(key.replace("_", " ")))
        title = _HEADINGS.get(kind, key) if key in _KINDS else key.replace("_", " ")
        title = title if title != title.lower() else title.title()
        items = node.value
        if isinstance(items, dict):
            items = [child for value in items.values() for child in _listed(value)]
        entries = [self._entry(item, kind) for item in (items if isinstance(items, list) else [node])]
        return Section(title, kind, tuple(_merged(entries)), node.key_line)

    def _entry(self, node: Node, kind: SectionKind) -> Entry:
        if not isinstance(node.value, dict):
            return Entry(bullets=tuple(self._prose(node, form_bullet=kind != "summary")), line=node.line)
        left = {key: child for key, child in node.value.items() if key == "current" or _leaves(child)}
        if kind in {"skills", "languages", "interests"} and not left.keys() & {*_START, *_END, *_DATE}:
            return self._group(left, kind, node)
        organization = _take(left, *(("name",) if kind in _ORGANIZATION_FIRST and _has(left, "position") else ()))
        organization = _take(left, *_ORGANIZATION, *(("school",) if _has(left, "degree") else ())) or organization
        titles = [text for key in _TITLE if (text := _take(left, key))]
        dates, place, url = _dates(left, kind), _place_of(left), _take(left, *_URL)
        bullets = [bullet for key in _PROSE if key in left for bullet in self._prose(left.pop(key))]
        bullets += [bullet for key in _ITEMS if key in left for bullet in self._prose(left.pop(key), form_bullet=True)]
        details = tuple(self._rest(left))
        title = ", ".join(titles) or organization
        return Entry(
            title=_rich(title),
            organization=organization if titles else "",
            location=place,
            dates=dates,
            url=url,
            details=details,
            bullets=tuple(bullets),
            line=node.line,
        )

    def _group(self, left: dict[str, Node], kind: SectionKind, node: Node) -> Entry:
        """Return a group of skills as one line: its name, its level, and its items."""
        name = _take(left, "name", "language", "label", "title", "category")
        items = [text for key in _SKILLS if key in left for text in _items(left.pop(key))]
        rest = ", ".join(text for key in list(left) for text in _leaves(left.pop(key)))
        named = f"{name} ({rest})" if name and rest else name or rest
        label = RichText.of(f"{named}:") if named and items else RichText()
        items = items or [named]
        text = RichText.of(f"{label.plain} {', '.join(items)}".strip())
        bullets = (with_items(Bullet("", text, "paragraph", line=node.line), kind),) if text.plain else ()
        return Entry(bullets=bullets, line=node.line)

    def _rest(self, left: dict[str, Node]) -> Iterator[RichText]:
        for key, node in left.items():
            if key in _UNSHOWN:
                self.unshown.setdefault(key, []).append(node)
                continue
            if key not in _SAID_BY_KEY and key not in _SAID_BARE:
                self._note(key, node)
            if text := ", ".join(_leaves(node)):
                yield _rich(text if key in _SAID_BARE else f"{_label(key)}: {text}")

    def _prose(self, node: Node, *, form_bullet: bool = False) -> list[Bullet]:
        """Return bullets for a list or for lines that begin with a dash, paragraphs for other text."""
        bullets = []
        for leaf in _leaf_nodes(node):
            listed = form_bullet or isinstance(node.value, list)
            for row in str(leaf.value).splitlines():
                dashed = re.match(r"\s*[-*•]\s+", row)
                text = clean(row[dashed.end() :] if dashed else row)
                if text:
                    form: BulletForm = "bullet" if listed or dashed else "paragraph"
                    bullets.append(Bullet("", _rich(text), form, line=leaf.line))
        return bullets


def _is_json_resume(whole: dict[str, Node]) -> bool:
    return "basics" in whole and not whole.keys() & (_HOLDERS - {"basics"})


def _broken_rules(whole: dict[str, Node]) -> Iterator[tuple[Node, str]]:
    """Yield what is no mapping where JSON Resume's schema wants one, and days that no calendar has, with the reason."""
    basics = whole["basics"]
    if not (basics.value is None or isinstance(basics.value, dict)):
        yield basics, "`basics` must be a mapping of keys to values"
    for kind in PARTS:
        for item in _listed(whole[kind]) if kind in whole else ():
            members = item.value or {}
            if not isinstance(members, dict):
                yield item, f"each item of `{kind}` must be a mapping of keys to values"
                continue
            for key in (*_START, *_END, *_DATE):
                if key in members and (wrong := no_such_day(" ".join(_leaves(members[key])))):
                    yield members[key], f"no calendar has `{wrong}` - correct this date"


def _plain(node: Node) -> Any:  # noqa: ANN401 - whatever the file holds
    """Return a value without the places where its parts stand."""
    if isinstance(node.value, dict):
        return {key: _plain(child) for key, child in node.value.items()}
    return [_plain(child) for child in node.value] if isinstance(node.value, list) else node.value


def _opened(whole: dict[str, Node], outside: frozenset[str] = frozenset()) -> Iterator[tuple[str, Node]]:
    """Yield keys and values as if the mappings that only hold others were not there.

    `outside` are the keys to leave out; below the top the same words may name a section.
    """
    for key, node in whole.items():
        if isinstance(node.value, dict) and key in _HOLDERS:
            yield from _opened(node.value)
        elif key not in outside:
            yield key, node


def _is_part(key: str, node: Node) -> bool:
    return isinstance(node.value, (list, dict)) and key not in _REACHES and key not in _PLACE


def _are_jobs(node: Node) -> bool:
    """Tell whether every item names a position and where it was held."""
    items = [item.value for item in _listed(node)]
    return all(isinstance(item, dict) and {"position", "company"} <= item.keys() for item in items)


def _merged(entries: list[Entry]) -> Iterator[Entry]:
    """Put what has no head of its own into one entry."""
    loose: list[Bullet] = []
    for entry in entries:
        bare = not (entry.title.plain or entry.organization or entry.dates or entry.details)
        if bare:
            loose.extend(entry.bullets)
            continue
        if loose:
            yield Entry(bullets=tuple(loose), line=loose[0].line)
            loose = []
        yield entry
    if loose:
        yield Entry(bullets=tuple(loose), line=loose[0].line)


def _listed(node: Node) -> list[Node]:
    return node.value if isinstance(node.value, list) else [node]


def _leaf_nodes(node: Node) -> Iterator[Node]:
    if isinstance(node.value, dict):
        for child in node.value.values():
            yield from _leaf_nodes(child)
    elif isinstance(node.value, list):
        for child in node.value:
            yield from _leaf_nodes(child)
    elif not (node.value is None or isinstance(node.value, bool)) and clean(str(node.value)):
        yield node


def _leaves(node: Node) -> list[str]:
    return [clean(str(leaf.value)) for leaf in _leaf_nodes(node)]


def _items(node: Node) -> tuple[str, ...]:
    if isinstance(node.value, str):
        text = clean(node.value)
        return split_items(text) or (text,)
    return tuple(_leaves(node))


def _has(members: dict[str, Node], key: str) -> bool:
    return key in members and bool(_leaves(members[key]))


def _take(members: dict[str, Node], *keys: str) -> str:
    """Remove the first of the keys that holds text, and return its text; nothing where none does."""
    for key in keys:
        if _has(members, key):
            return ", ".join(_leaves(members.pop(key)))
    return ""


def _first(members: list[tuple[str, Node]], *keys: str) -> str:
    return next((text for wanted in keys for key, node in members if key == wanted for text in _leaves(node)), "")


def _place(node: Node) -> str:
    """Return a place as it is written on letters: the street before the town before the country."""
    if not isinstance(node.value, dict):
        return ", ".join(_leaves(node))
    rank = {key: number for number, key in enumerate(_STREET_TO_COUNTRY)}
    ordered = sorted(node.value.items(), key=lambda member: rank.get(member[0], len(rank)))
    said: list[str] = []
    for text in (text for _, child in ordered for text in _leaves(child)):
        # An address is often written whole, down to the country, and its parts once more.
        if not re.search(rf"(?<!\w){re.escape(text)}(?!\w)", ", ".join(said), re.IGNORECASE):
            said.append(text)
    return ", ".join(said)


def _label(key: str) -> str:
    """Return a key as a person writes it: "Score", "Employment type", "GPA"."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])|[_-]", " ", key)
    return words.upper() if words == "gpa" else words[:1].upper() + words[1:].lower()


def _place_of(left: dict[str, Node]) -> str:
    return ", ".join(text for key in _PLACE if (text := _take(left, key)))


def _dates(left: dict[str, Node], kind: SectionKind) -> Dates | None:
    start, end, one = _take(left, *_START), _take(left, *_END), _take(left, *_DATE)
    current = left.pop("current").value if "current" in left else None
    if start and not end and (current in _TRUE or (current is None and kind in _OPEN_END)):
        end = "present"
    text = f"{_month(start)} – {_month(end)}" if start and end else _month(start or end or one)
    return (parse_dates(text) or Dates(text)) if text else None


def _month(date: str) -> str:
    return date[:7] if re.fullmatch(r"\d{4}-\d\d-\d\d", date) else date  # no résumé shows the day


def _reached(key: str, text: str) -> Contact:
    """Return what a text below a key is, by its looks; a number of an odd shape is told by its key."""
    return read_contact(RichText.of(text)) or Contact("phone" if key in {"phone", "phones"} else "other", text)


def _rich(text: str) -> RichText:
    """Return the text with Markdown's bold, italic and links understood."""
    return read_inline(text) if _MARK.search(text) else RichText.of(clean(text))
