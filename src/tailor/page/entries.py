"""An entry of a résumé as the paragraphs that show it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from tailor.model import Bullet, Entry, RichText, SectionKind, Span
from tailor.page.dates import shown_dates
from tailor.page.paragraph import NOTHING, Paragraph, StyleName
from tailor.patterns import lazy
from tailor.values import replace

# Sections whose entries are one line each: right-hand dates below each other would read as a second column.
_ONE_LINERS: frozenset[SectionKind] = frozenset({"certificates", "awards", "publications", "references", "languages"})
# Where somebody was says more than what they were called there.
_ORGANIZATION_FIRST: frozenset[SectionKind] = frozenset({"work", "education", "volunteer"})
_SURE_LINE, _SURE_DETAIL = 76, 86  # characters: what a line of bold text, and one of slanted text, holds in every style
_ONE_LINE = 100  # characters: about what a line of text holds
_WEB = lazy(r"https?://(?:www\.)?", re.IGNORECASE)


def entry_paragraphs(entry: Entry, kind: SectionKind, *, rows: bool = False) -> Iterator[Paragraph]:
    """Yield what stands on the page of an entry, as it is written: nothing is cleaned yet.

    `rows` sets in two rows what would be one line for its want of bullets.
    """
    group = _skill_group(entry, kind)
    if group is not None:
        yield group
        return
    if not _has_head(entry):
        for detail in entry.details:
            yield Paragraph("Body", detail, unit="" if entry.bullets else entry.id)
    elif _is_one_line(entry, kind) and not rows:
        unit = "" if entry.bullets else entry.id
        yield Paragraph("Entry Line", _one_line(entry, kind), unit=unit, keep_next=bool(entry.bullets))
    else:
        yield from _head(entry, kind)
    for number, bullet in enumerate(entry.bullets, 1):
        following = entry.bullets[number] if number < len(entry.bullets) else None
        yield _bullet(bullet, following, last_but_one=number == len(entry.bullets) - 1)


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
        below, place, link = (place, link, NOTHING) if place.plain else (link, NOTHING, NOTHING)
    elif not place.plain:
        place, link = link, NOTHING
    if not top.plain:
        top, right = right, NOTHING
    right, place, rest = _beside(top, right, below, place)
    details = [detail for detail in (rest, *entry.details, link) if detail.plain]
    unit, more = "" if entry.bullets else entry.id, bool(entry.bullets or details)
    yield Paragraph("Entry", top, right, unit=unit, keep_next=bool(below.plain) or more)
    yield Paragraph("Entry Detail", below, place, unit=unit, keep_next=more)
    for number, detail in enumerate(details, 1):
        yield Paragraph("Body", detail, unit=unit, keep_next=number < len(details) or bool(entry.bullets))


def _beside(top: RichText, dates: RichText, below: RichText, place: RichText) -> tuple[RichText, RichText, RichText]:
    """Return what stands at the right edge of the first and of the second row, and what has a row of its own.

    Dates for which the first row leaves no room stand in the second: a range broken in two is hard to read.
    """
    if not _fits(top, dates, _SURE_LINE) and below.plain and _fits(below, dates, _SURE_DETAIL):
        return (place, dates, NOTHING) if _fits(top, place, _SURE_LINE) else (NOTHING, dates, place)
    rows = ((top, dates, _SURE_LINE), (below, place, _SURE_DETAIL))
    first, second = (right if _fits(left, right, room) else NOTHING for left, right, room in rows)
    alone = [right for left, right, room in rows if not _fits(left, right, room)]
    return first, second, RichText(tuple(span for right in alone for span in (Span(", "), *right.spans))[1:])


def _fits(left: RichText, right: RichText, room: int) -> bool:
    """Whether a line of so many characters holds both; East Asian letters are as wide as two others."""
    wide = sum(unicodedata.east_asian_width(char) in {"W", "F"} for char in left.plain + right.plain)
    return not right.plain or len(left.plain) + len(right.plain) + wide <= room


def _link(entry: Entry) -> RichText:
    """Return an entry's address, if it leads anywhere and its title does not show it already."""
    address = address_of("", entry.url)
    if not address or address.casefold() in entry.plain.casefold():
        return NOTHING
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


def _bullet(bullet: Bullet, following: Bullet | None, *, last_but_one: bool) -> Paragraph:
    """Return a bullet, kept with the one that it introduces, and with a last one that would be a lone line."""
    introduces = bullet.form == "paragraph" and bullet.text.plain.rstrip().endswith(":")
    lone = last_but_one and following is not None and len(following.text.plain) <= _ONE_LINE
    kept = following is not None and (introduces or lone)
    return Paragraph(_form(bullet), _labelled(bullet), unit=bullet.id, keep_next=kept)


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


def address_of(text: str, url: str) -> str:
    """Return a link's text, or its address where the text does not tell it: what is extracted loses its target."""
    if not _WEB.match(url):
        return text
    address = _WEB.sub("", url, count=1).rstrip("/")
    return text if address.partition("/")[0].casefold() in text.casefold() else address
