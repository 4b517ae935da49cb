"""The page as a value: what stands on it, in which style, with which numbers; shared by writing and measuring."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from tailor.model import Bullet, Contact, Dates, Entry, Resume, RichText, SectionKind, Span
from tailor.text import clean

StyleName = Literal["Resume Name", "Contact", "Body", "Heading 1", "Entry", "Entry Detail", "Entry Line", "List Bullet"]

PAPERS: dict[str, tuple[float, float]] = {"a4": (595.3, 841.9), "letter": (612.0, 792.0)}
"""Width and height in points: ISO 216 A4 as word processors round it, and US Letter."""

_NOTHING = RichText()
# Sections whose entries are one line each: right-hand dates below each other would read as a second column.
_ONE_LINERS: frozenset[SectionKind] = frozenset({"certificates", "awards", "publications", "references", "languages"})
# Where somebody was says more than what they were called there.
_ORGANIZATION_FIRST: frozenset[SectionKind] = frozenset({"work", "education", "volunteer"})
# What parts the two dates of a range, the surest first: a hyphen may also stand within a date.
_BETWEEN = tuple(map(re.compile, (r" (?:--|[-–—]) ", r" ?(?:--|[–—]) ?", r" ?- ?")))
_SHORT_YEAR = re.compile(r"(?:19|20)\d\d[-–—]\d\d")
_WIDE_LINE = 105  # characters: what is longer surely fills a line
_WEB = re.compile(r"https?://(?:www\.)?", re.IGNORECASE)


# ----------------------------------------------------------------------- looks


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """The numbers of a paragraph style, in points; `tab` sets a right tab stop at the text's right edge.

    `spacing` is added to every letter; `rule` is the thickness of a line below, `rule_gap` its distance in whole
    points; of `after` and the next paragraph's `before` the larger one holds.
    """

    name: StyleName
    size: float
    bold: bool = False
    italic: bool = False
    caps: bool = False
    centred: bool = False
    tab: bool = False
    rule: float = 0.0
    rule_gap: float = 1.0
    spacing: float = 0.0
    before: float = 0.0
    after: float = 0.0
    indent: float = 0.0
    hanging: float = 0.0
    keep_next: bool = False
    keep_lines: bool = False
    colour: str = ""


_CLASSIC = (
    ParagraphStyle("Resume Name", 23, bold=True, centred=True, colour="1F3864", keep_next=True),
    ParagraphStyle("Contact", 10, centred=True),
    ParagraphStyle(
        "Heading 1",
        11,
        bold=True,
        caps=True,
        rule=0.75,
        spacing=0.7,
        before=10,
        after=2,
        keep_next=True,
        colour="1F3864",
    ),
    ParagraphStyle("Entry", 10.5, bold=True, tab=True, before=6),
    ParagraphStyle("Entry Detail", 10, italic=True, tab=True),
    ParagraphStyle("Entry Line", 10, before=1.5),
    ParagraphStyle("List Bullet", 10, before=1.5, indent=14.2, hanging=9.9, keep_lines=True),
    ParagraphStyle("Body", 10, before=1.5),
)


@dataclass(frozen=True, slots=True)
class Look:
    """A page: its paper, margins (points), font and one style for each kind of paragraph.

    Carlito has Calibri's widths, so pages stay equal where Calibri is not installed.
    """

    paper: str = "a4"
    side: float = 50.4
    top: float = 36.0
    font: str = "Calibri"
    styles: tuple[ParagraphStyle, ...] = _CLASSIC

    @property
    def text_width(self) -> float:
        """Points between the margins."""
        return PAPERS[self.paper][0] - 2 * self.side

    @property
    def text_height(self) -> float:
        """Points between top and bottom margin."""
        return PAPERS[self.paper][1] - 2 * self.top

    def style(self, name: StyleName) -> ParagraphStyle:
        """Return the numbers of a kind of paragraph."""
        return next(style for style in self.styles if style.name == name)

    def before(self, paragraph: Paragraph) -> float:
        """Return the points of space that a paragraph asks for above it."""
        if paragraph.first:
            return 0.0
        return self.style("Entry" if paragraph.apart else paragraph.style).before


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: what stands left, and right of it in plain type; characters are those that are written.

    Between the two is a `tab` to the right edge, or a comma.

    `unit`, `entry` and `section` (its place) name what it is part of; headings belong to no unit. `first` stands
    right below its section's heading, whose space after parts the two; `apart` begins an entry below bullets, and has
    the space above of an entry's head; `keep_next` adds to what its style says.
    """

    style: StyleName
    left: RichText
    right: RichText = _NOTHING
    tab: bool = True
    unit: str = ""
    entry: str = ""
    section: int | None = None
    keep_next: bool = False
    first: bool = False
    apart: bool = False

    @property
    def between(self) -> str:
        """What parts left from right."""
        return ("\t" if self.tab else ", ") if self.right.spans else ""

    @property
    def plain(self) -> str:
        """The whole line without its marks."""
        return f"{self.left.plain}{self.between}{self.right.plain}"


# ------------------------------------------------------------ what stands on it


def paragraphs(resume: Resume) -> tuple[Paragraph, ...]:
    """Return what stands on the pages of a résumé, from top to bottom; no paragraph is empty."""
    shown = [paragraph for paragraph in map(_cleaned, _top(resume)) if paragraph.left.spans]
    for place, section in enumerate(resume.sections):
        title = printable(RichText.of(section.title))
        if title.spans:
            shown.append(Paragraph("Heading 1", title, section=place))
        first = bool(title.spans)
        for entry in section.entries:
            bullets_around = bool(entry.bullets) or (bool(shown) and shown[-1].style == "List Bullet")
            below = _placed(entry, section.kind, place, first=first, apart=bullets_around)
            first = first and not below
            shown.extend(below)
    return tuple(shown)


@lru_cache(maxsize=4096)
def _placed(entry: Entry, kind: SectionKind, place: int, *, first: bool, apart: bool) -> tuple[Paragraph, ...]:
    shown = [
        replace(paragraph, section=place, entry=entry.id)
        for paragraph in map(_cleaned, _entry(_without_blanks(entry), kind))
        if paragraph.left.spans
    ]
    if shown:
        lone = shown[0].style == "Entry Line"
        shown[0] = replace(shown[0], first=first, apart=apart and lone and not first)
    return tuple(shown)


def _without_blanks(entry: Entry) -> Entry:
    """Return an entry whose parts are either empty or to be seen."""
    return replace(
        entry,
        title=printable(entry.title),
        organization=clean(entry.organization),
        location=clean(entry.location),
        dates=entry.dates if entry.dates and clean(entry.dates.text) else None,
        details=tuple(detail for detail in entry.details if printable(detail).spans),
    )


def _cleaned(paragraph: Paragraph) -> Paragraph:
    return replace(paragraph, left=printable(paragraph.left), right=printable(paragraph.right))


@lru_cache(maxsize=8192)
def printable(text: RichText) -> RichText:
    """Return what XML, a parser and a printer can hold: no control characters, no blank beside another or at an end."""
    spans: list[Span] = []
    for span in text.spans:
        # The full stops keep the blanks at the ends, and combine with no mark.
        shown = clean(f".{span.text}.")[1:-1]
        if not spans or spans[-1].text.endswith(" "):
            shown = shown.lstrip(" ")
        if shown:
            spans.append(replace(span, text=shown))
    while spans and not spans[-1].text.rstrip(" "):
        spans.pop()
    if spans:
        spans[-1] = replace(spans[-1], text=spans[-1].text.rstrip(" "))
    return RichText(tuple(spans))


def _top(resume: Resume) -> Iterator[Paragraph]:
    yield Paragraph("Resume Name", RichText.of(resume.name))
    yield Paragraph("Contact", RichText.of(resume.headline))
    yield Paragraph("Contact", _contacts(resume.contacts))


def _contacts(contacts: tuple[Contact, ...]) -> RichText:
    """Return one line, e-mail first and place last: parsers take what follows a name for a part of it."""
    rank = {"email": 0, "phone": 1, "link": 2, "other": 3, "location": 4}
    spans: list[Span] = []
    for contact in sorted(contacts, key=lambda contact: rank[contact.kind]):
        if spans:
            spans.append(Span(" | "))
        text = _address(contact.text, contact.url) if contact.kind == "link" else contact.text
        spans.append(Span(text, url=contact.url))
    return RichText(tuple(spans))


def _address(text: str, url: str) -> str:
    """Return a link's text, or its address where the text does not tell it: what is extracted loses its target."""
    if not _WEB.match(url):
        return text
    address = _WEB.sub("", url, count=1).rstrip("/")
    return text if address.partition("/")[0].casefold() in text.casefold() else address


# --------------------------------------------------------------------- entries


def _entry(entry: Entry, kind: SectionKind) -> Iterator[Paragraph]:
    group = _skill_group(entry, kind)
    if group is not None:
        yield group
        return
    if not _has_head(entry):
        for detail in entry.details:
            yield Paragraph("Body", detail, unit="" if entry.bullets else entry.id)
    elif _is_one_line(entry, kind):
        unit = "" if entry.bullets else entry.id
        yield Paragraph("Entry Line", _one_line(entry, kind), unit=unit, keep_next=bool(entry.bullets))
    else:
        yield from _head(entry, kind)
    for number, bullet in enumerate(entry.bullets, 1):
        yield _bullet(bullet, last=number == len(entry.bullets))


def _has_head(entry: Entry) -> bool:
    return bool(entry.title.plain or entry.organization or entry.location or entry.dates)


def _is_one_line(entry: Entry, kind: SectionKind) -> bool:
    """Whether an entry is set in one line: dates at the right edge of one such row after another read as a column."""
    bare = not entry.bullets and not entry.details
    alone = not (entry.title.plain and entry.organization) and not entry.location
    return kind in _ONE_LINERS or (bare and (kind == "education" or alone))


def _one_line(entry: Entry, kind: SectionKind) -> RichText:
    """Return "Title, organization, details, place, dates" in one line.

    For a degree the school comes first, for a publication its authors come before where it appeared, as is usual.
    """
    title, organization = entry.title, RichText.of(entry.organization)
    parts = [title, organization, *entry.details]
    if kind == "education":
        parts = [organization, title, *entry.details]
    elif kind == "publications":
        parts = [title, *entry.details, _italic(organization)]
    parts += [RichText.of(entry.location), RichText.of(shown_dates(entry.dates)), _link(entry)]
    first, *rest = [part for part in parts if part.plain.strip()]
    spans = list(_bold(_without_link(first, entry.url)).spans)
    for part in rest:
        # A part that ends as a sentence needs no comma.
        spans.append(Span(" " if spans[-1].text.rstrip().endswith((".", "?", "!")) else ", "))
        spans.extend(part.spans)
    return RichText(tuple(spans))


def _head(entry: Entry, kind: SectionKind) -> Iterator[Paragraph]:
    """Two lines: what it is (for a job or degree: where it was) with the dates, then the other with the place."""
    top, below = entry.title, RichText.of(entry.organization)
    if below.plain and (kind in _ORGANIZATION_FIRST or not top.plain):
        top, below = below, top
    right, place, link = RichText.of(shown_dates(entry.dates)), RichText.of(entry.location), _link(entry)
    if link.plain:
        top = _without_link(top, entry.url)
    if not below.plain:
        below, place, link = (place, link, _NOTHING) if place.plain else (link, _NOTHING, _NOTHING)
    elif not place.plain:
        place, link = link, _NOTHING
    unit = "" if entry.bullets else entry.id
    more = bool(entry.bullets or entry.details or link.plain)
    if not top.plain:
        top, right = right, _NOTHING
    # Right-hand rows with nothing of full width below them would be read as a second column.
    tab = _has_wide_line(entry)
    yield Paragraph("Entry", top, right, tab, unit=unit, keep_next=bool(below.plain) or more)
    yield Paragraph("Entry Detail", below, place, tab, unit=unit, keep_next=more)
    details = [detail for detail in (*entry.details, link) if detail.plain]
    for number, detail in enumerate(details, 1):
        yield Paragraph("Body", detail, unit=unit, keep_next=number < len(details) or bool(entry.bullets))


def _has_wide_line(entry: Entry) -> bool:
    """Whether one of an entry's lines goes from edge to edge."""
    texts = (*entry.details, *(bullet.text for bullet in entry.bullets))
    return any(len(text.plain) >= _WIDE_LINE for text in texts)


def _link(entry: Entry) -> RichText:
    """Return an entry's address, if it leads anywhere and its title does not show it already."""
    address = _address("", entry.url)
    if not address or address.casefold() in entry.plain.casefold():
        return _NOTHING
    return RichText((Span(address, url=entry.url),))


def _without_link(text: RichText, url: str) -> RichText:
    """Return a title without the link to an address that is shown beside it."""
    return RichText(tuple(replace(span, url="" if span.url == url else span.url) for span in text.spans))


def _skill_group(entry: Entry, kind: SectionKind) -> Paragraph | None:
    """Return a group of skills that is no more than a title and a list in one line, with the title as its label."""
    if kind != "skills" or len(entry.bullets) != 1 or not entry.title.plain:
        return None
    bullet = entry.bullets[0]
    if bullet.label.plain or not bullet.skills or entry.organization or entry.location or entry.dates or entry.details:
        return None
    colon = "" if entry.title.plain.rstrip().endswith(":") else ":"
    label = _bold(RichText((*entry.title.spans, Span(colon))))
    return Paragraph(_form(bullet), RichText((*label.spans, Span(" "), *bullet.text.spans)), unit=bullet.id)


def _bullet(bullet: Bullet, *, last: bool) -> Paragraph:
    introduces = bullet.form == "paragraph" and bullet.text.plain.rstrip().endswith(":")
    return Paragraph(_form(bullet), _labelled(bullet), unit=bullet.id, keep_next=introduces and not last)


def _form(bullet: Bullet) -> StyleName:
    return "List Bullet" if bullet.form == "bullet" else "Body"


def _labelled(bullet: Bullet) -> RichText:
    """Return a bullet's text, its label bold where the author gave no weight to any of it."""
    label, text = bullet.label.plain, bullet.text.plain
    if not label or not text.startswith(label) or any(span.bold for span in bullet.text.spans):
        return bullet.text
    if any(span.italic or span.url for span in bullet.text.spans):
        return bullet.text
    return RichText((Span(label, bold=True), Span(text[len(label) :])))


def _bold(text: RichText) -> RichText:
    """Return a title with the bold that its author gave it, or all bold where there is none."""
    if any(span.bold for span in text.spans):
        return text
    return RichText(tuple(replace(span, bold=True) for span in text.spans))


def _italic(text: RichText) -> RichText:
    return RichText(tuple(replace(span, italic=True) for span in text.spans))


def shown_dates(dates: Dates | None) -> str:
    """Return dates as the person wrote them, with an en dash between the two of a range."""
    if dates is None:
        return ""
    text = clean(dates.text)
    if dates.start == dates.end and not dates.current:
        return text
    if _SHORT_YEAR.fullmatch(text):
        return f"{text[:4]}–{text[5:]}"
    for pattern in _BETWEEN:
        parts = pattern.split(text)
        if len(parts) == 2:  # noqa: PLR2004 - a start and an end
            return " – ".join(parts)
    return text
