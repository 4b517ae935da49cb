"""The page as a value: what stands on it, in which style, with which numbers; shared by writing and measuring."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from tailor.model import Bullet, Contact, Dates, Entry, Resume, RichText, Section, SectionKind, Span

StyleName = Literal["Resume Name", "Contact", "Body", "Heading 1", "Entry", "Entry Detail", "Entry Line", "List Bullet"]

PAPERS: dict[str, tuple[float, float]] = {"a4": (595.3, 841.9), "letter": (612.0, 792.0)}
"""Width and height in points: ISO 216 A4 as word processors round it, and US Letter."""

_NOTHING = RichText()
_FIRST_ENTRY = 2.0  # points
# Sections whose entries are one line each: right-hand dates below each other would read as a second column.
_ONE_LINERS: frozenset[SectionKind] = frozenset({"certificates", "awards", "publications", "references", "languages"})


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """The numbers of a paragraph style, in points; `tab` sets a right tab stop at the text's right edge."""

    size: float
    bold: bool = False
    italic: bool = False
    caps: bool = False
    centred: bool = False
    tab: bool = False
    rule: bool = False
    spacing: float = 0.0
    before: float = 0.0
    after: float = 0.0
    indent: float = 0.0
    hanging: float = 0.0
    keep_next: bool = False
    keep_lines: bool = False
    colour: str = ""


STYLES: dict[StyleName, ParagraphStyle] = {
    "Resume Name": ParagraphStyle(23, bold=True, centred=True, colour="1F3864", keep_next=True),
    "Contact": ParagraphStyle(10, centred=True),
    "Body": ParagraphStyle(10, before=1.5),
    "Heading 1": ParagraphStyle(
        11, bold=True, caps=True, rule=True, spacing=0.7, before=10, after=2, keep_next=True, colour="1F3864"
    ),
    "Entry": ParagraphStyle(10.5, bold=True, tab=True, before=6),
    "Entry Detail": ParagraphStyle(10, italic=True, tab=True),
    "Entry Line": ParagraphStyle(10, before=1.5),
    "List Bullet": ParagraphStyle(10, before=1.5, indent=14.2, hanging=9.9, keep_lines=True),
}
"""The looks of each kind of paragraph: a layout that was tried with parsers and printers."""


@dataclass(frozen=True, slots=True)
class Look:
    """A page: its paper, margins (points) and font; Carlito has Calibri's widths, so pages stay equal without it."""

    paper: str = "a4"
    side: float = 50.4
    top: float = 36.0
    font: str = "Calibri"

    @property
    def text_width(self) -> float:
        """Points between the margins."""
        return PAPERS[self.paper][0] - 2 * self.side

    @property
    def text_height(self) -> float:
        """Points between top and bottom margin."""
        return PAPERS[self.paper][1] - 2 * self.top


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: what stands left, what stands right behind a tab, and what it shows.

    `unit`, `entry` and `section` (its place) name what it is part of; headings belong to no unit.
    """

    style: StyleName
    left: RichText
    right: RichText = _NOTHING
    unit: str = ""
    entry: str = ""
    section: int | None = None
    keep_next: bool = False
    first: bool = False

    @property
    def before(self) -> float:
        """Points of space above: the first entry of a section stands close to its heading."""
        return _FIRST_ENTRY if self.first else STYLES[self.style].before

    @property
    def keeps_next(self) -> bool:
        """Whether a page break below it would part what belongs together."""
        return self.keep_next or STYLES[self.style].keep_next


def paragraphs(resume: Resume) -> tuple[Paragraph, ...]:
    """Return what stands on the pages of a résumé, from top to bottom."""
    return tuple(_paragraphs(resume))


def _paragraphs(resume: Resume) -> Iterator[Paragraph]:
    if resume.name:
        yield Paragraph("Resume Name", RichText.of(resume.name))
    if resume.headline:
        yield Paragraph("Contact", RichText.of(resume.headline))
    if resume.contacts:
        yield Paragraph("Contact", _contacts(resume.contacts))
    for place, section in enumerate(resume.sections):
        if section.title:
            yield Paragraph("Heading 1", RichText.of(section.title), section=place)
        for number, entry in enumerate(section.entries):
            for paragraph in _entry(entry, section, first=number == 0):
                yield replace(paragraph, section=place, entry=entry.id)


def _contacts(contacts: tuple[Contact, ...]) -> RichText:
    """Return one line, e-mail first and place last: parsers take what follows a name for a part of it."""
    rank = {"email": 0, "phone": 1, "link": 2, "other": 3, "location": 4}
    spans: list[Span] = []
    for contact in sorted(contacts, key=lambda contact: rank[contact.kind]):
        if spans:
            spans.append(Span(" | "))
        spans.append(Span(contact.text, url=contact.url))
    return RichText(tuple(spans))


def _entry(entry: Entry, section: Section, *, first: bool) -> Iterator[Paragraph]:
    bare = not entry.bullets and not entry.details
    if entry.title.plain and (section.kind in _ONE_LINERS or (section.kind == "education" and bare)):
        yield Paragraph(
            "Entry Line",
            _one_line(entry, section.kind),
            unit="" if entry.bullets else entry.id,
            keep_next=bool(entry.bullets),
        )
    elif entry.title.plain:
        yield from _head(entry, section.kind, first=first)
    else:
        for detail in entry.details:
            yield Paragraph("Body", detail)
    for bullet in entry.bullets:
        yield _bullet(bullet)


def _one_line(entry: Entry, kind: SectionKind) -> RichText:
    """Return "Title, Organization, details, place, date" in one line; for a degree the school comes first."""
    first, second = _bold(entry.title), RichText.of(entry.organization)
    if kind == "education" and entry.organization:
        first, second = _bold(second), entry.title
    spans = list(first.spans)
    rest = [second, *entry.details, RichText.of(entry.location), RichText.of(shown_dates(entry.dates))]
    for part in rest:
        if part.spans:
            # A part that ends as a sentence needs no comma.
            spans.append(Span(" " if spans and spans[-1].text.endswith(".") else ", "))
            spans.extend(part.spans)
    return RichText(tuple(spans))


def _head(entry: Entry, kind: SectionKind, *, first: bool) -> Iterator[Paragraph]:
    """Two lines: what it is (for a job or degree: where it was) with the dates, then the other with the place."""
    top, below = entry.title, RichText.of(entry.organization)
    if kind in {"work", "education", "volunteer"} and entry.organization:
        top, below = below, entry.title
    unit = "" if entry.bullets else entry.id
    more = bool(entry.bullets or entry.details)
    right = RichText.of(shown_dates(entry.dates))
    place = RichText.of(entry.location)
    if not below.plain and not right.plain:
        right, place = place, right
    if not more and place.plain:
        # Two tabbed rows with nothing of full width below them would be read as two columns.
        below, place = _joined(below, place), _NOTHING
    lower = bool(below.plain or place.plain)
    yield Paragraph("Entry", top, right, unit=unit, first=first, keep_next=lower or more)
    if lower:
        yield Paragraph("Entry Detail", below, place, unit=unit, keep_next=more)
    for number, detail in enumerate(entry.details, 1):
        last = number == len(entry.details) and not entry.bullets
        yield Paragraph("Body", detail, unit=unit, keep_next=not last)


def _joined(left: RichText, right: RichText) -> RichText:
    return RichText((*left.spans, *([Span(", ")] if left.spans else []), *right.spans))


def _bold(text: RichText) -> RichText:
    """Return a title with the bold that its author gave it, or all bold where there is none."""
    if any(span.bold for span in text.spans):
        return text
    return RichText(tuple(replace(span, bold=True) for span in text.spans))


def _bullet(bullet: Bullet) -> Paragraph:
    return Paragraph("List Bullet" if bullet.form == "bullet" else "Body", bullet.text, unit=bullet.id)


def shown_dates(dates: Dates | None) -> str:
    """Return dates as the person wrote them, with an en dash between the two of a range."""
    if dates is None:
        return ""
    if dates.start == dates.end and not dates.current:
        return dates.text
    for dash in (" - ", " – ", " — ", " -- "):
        if dash in dates.text:
            return dates.text.replace(dash, " – ", 1)
    return dates.text
