"""Postings as data: schema.org's JobPosting (as JSON or JSON-LD) and JSON Resume's job schema."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from tailor.limits import limits
from tailor.postings.draft import Draft, RawLine, printable
from tailor.postings.markup import fragment_lines
from tailor.unseen import unseen_note

# The parts of both schemas that hold a posting's own words, in reading order, with the heading that they stand under.
_PARTS: Final = (
    ("description", ""),
    ("responsibilities", "Responsibilities"),
    ("qualifications", "Qualifications"),
    ("skills", "Skills"),
    ("educationRequirements", "Education requirements"),
    ("experienceRequirements", "Experience requirements"),
    ("experience", "Experience"),
    ("incentiveCompensation", "Compensation"),
    ("jobBenefits", "Benefits"),
    ("benefits", "Benefits"),
    ("specialCommitments", "Other information"),
)


def find_posting(data: object) -> Mapping[str, Any] | None:
    """Return the first object in `data` that is a posting, however deep it lies, or None."""
    queue: list[object] = [data]
    for node in _unrolled(queue):
        if isinstance(node, Mapping) and ("JobPosting" in _types(node) or _is_job_resume(node)):
            return node
    return None


def _unrolled(queue: list[object]) -> Iterator[object]:
    """Walk breadth first, as far as the limit of values."""
    index, most = 0, limits().data_values
    while index < len(queue) and index < most:
        node = queue[index]
        index += 1
        yield node
        if isinstance(node, Mapping):
            queue.extend(node.values())
        elif isinstance(node, list):
            queue.extend(node)


def _types(node: Mapping[str, Any]) -> list[str]:
    stated = node.get("@type", node.get("type", ""))
    names = stated if isinstance(stated, list) else [stated]
    return [str(name).rpartition("/")[2] for name in names]


def _is_job_resume(node: Mapping[str, Any]) -> bool:
    """JSON Resume's job schema has no type; a title together with a description or demands marks it."""
    parts = {"description", "responsibilities", "qualifications", "skills", "company"}
    return isinstance(node.get("title", node.get("name")), str) and len(parts & node.keys()) > 1


def draft(node: Mapping[str, Any], source: str) -> Draft:
    """Return the posting that an object of either schema describes; `source` stands in its notes."""
    title = _string(node.get("title") or node.get("name"))
    found: list[RawLine] = [RawLine(title, level=1, gap=True)] if title else []
    parts = _Parts()
    for key, heading in _PARTS:
        part = list(parts.lines(node.get(key)))
        if part and heading:
            found.append(RawLine(heading, level=2, gap=True))
        found.extend(part)
    return Draft(
        lines=tuple(found),
        title=title,
        company=_string(node.get("hiringOrganization")) or _string(node.get("company")),
        location=_place(node.get("jobLocation") or node.get("location")) or _remote(node),
        url=_string(node.get("url")),
        hidden=parts.hidden,
        notes=unseen_note("\n".join((_as_given(node.get("title")), *parts.texts)), source, first=0),
    )


def _as_given(value: object) -> str:
    return value if isinstance(value, str) else ""


class _Parts:
    """The parts of a posting on their way into lines: what was read of them, and how many hidden words were not."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.hidden = 0

    def lines(self, value: object) -> Iterator[RawLine]:
        """Yield the lines of a value: a text, a list of texts, or of groups with a name, a level and keywords."""
        if isinstance(value, str):
            self.texts.append(value)
            found, hidden = fragment_lines(value)
            self.hidden += hidden
            yield from found
        elif isinstance(value, list):
            for entry in value:
                yield from (line._replace(item=not line.level) for line in self.lines(entry))
        elif isinstance(value, Mapping):
            yield from _group(value)


def _group(value: Mapping[str, Any]) -> Iterator[RawLine]:
    words = [_string(value.get(key)) for key in ("name", "level", "description", "credentialCategory")]
    keywords = value.get("keywords")
    if isinstance(keywords, list):
        words.append(", ".join(_string(keyword) for keyword in keywords))
    if months := value.get("monthsOfExperience"):
        words.append(f"{int(months) // 12} years of experience" if str(months).isdigit() else "")
    if text := ": ".join(filter(None, words[:1])) + "".join(f" - {word}" for word in words[1:] if word):
        yield RawLine(printable(text.removeprefix(" - ")), item=True)


def _string(value: object) -> str:
    """Return a name as text: itself, or the name of an object, or the first of a list."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("legalName") or ""
    return " ".join(printable(value).split())[:300] if isinstance(value, str) else ""


def _place(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(dict.fromkeys(filter(None, map(_place, value[:10]))))
    if not isinstance(value, Mapping):
        return _string(value)
    address = value.get("address", value)
    if not isinstance(address, Mapping):
        return _string(address)
    keys: Iterable[str] = ("addressLocality", "addressRegion", "addressCountry", "city", "region", "countryCode")
    return ", ".join(dict.fromkeys(filter(None, (_string(address.get(key)) for key in keys)))) or _string(value)


def _remote(node: Mapping[str, Any]) -> str:
    stated = _string(node.get("jobLocationType")) or _string(node.get("remote"))
    return "Remote" if stated.upper() in {"TELECOMMUTE", "FULL"} else ""
