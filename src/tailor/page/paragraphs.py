"""What stands on the pages of a résumé, from top to bottom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from tailor.model import Contact, Entry, Resume, RichText, SectionKind, Span
from tailor.page.edge import at_edge
from tailor.page.entries import address_of, entry_paragraphs
from tailor.page.looks import Look
from tailor.page.paragraph import Paragraph
from tailor.page.printable import printable
from tailor.page.widths import advances_of, to_dots
from tailor.text import clean
from tailor.values import replace

_BETWEEN_CONTACTS = " | "
_WIDEST_CONTACTS = 92  # characters: what a line of body text holds in every style
_LAST_OF_SEVERAL = ("List Bullet", "Entry Detail")  # what ends an entry of several lines
_SURE_SHARE = 0.95  # of a line: the rest is for letters wider than those of other contacts


def paragraphs(resume: Resume, look: Look | None = None) -> tuple[Paragraph, ...]:
    """Return what stands on the pages of a résumé, from top to bottom; no paragraph is empty.

    Only with the look of the pages is it known which dates and places can stand at the right edge; without one, all do.
    """
    shown = [paragraph for paragraph in map(_cleaned, _top(resume, look)) if paragraph.left.spans]
    for place, section in enumerate(resume.sections):
        title = printable(RichText.of(section.title))
        if title.spans:
            shown.append(Paragraph("Heading 1", title, section=place))
        first = bool(title.spans)
        for entry in section.entries:
            apart = bool(entry.bullets) or (bool(shown) and shown[-1].style in _LAST_OF_SEVERAL)
            below = _placed(entry, section.kind, place, first=first, apart=apart)
            if look and section.kind == "education" and below and _is_broken(below[0], look):
                below = _placed(entry, section.kind, place, first=first, apart=apart, rows=True)
            first = first and not below
            shown.extend(below)
    return at_edge(shown, look) if look else tuple(shown)


@lru_cache(maxsize=4096)
def _placed(
    entry: Entry, kind: SectionKind, place: int, *, first: bool, apart: bool, rows: bool = False
) -> tuple[Paragraph, ...]:
    shown = [
        replace(paragraph, section=place, entry=entry.id)
        for paragraph in map(_cleaned, entry_paragraphs(_without_blanks(entry), kind, rows=rows))
        if paragraph.left.spans
    ]
    if shown:
        lone = shown[0].style == "Entry Line"
        shown[0] = replace(shown[0], first=first, apart=apart and lone and not first)
    return tuple(shown)


def _is_broken(paragraph: Paragraph, look: Look) -> bool:
    """Tell whether an entry of one line takes two, which is as much as two rows take, and breaks its dates."""
    style = look.style(paragraph.style)
    width = sum(advances_of(paragraph.left, style, look.font_of(style))) if paragraph.style == "Entry Line" else 0
    return width > to_dots(look.text_width)


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


def _top(resume: Resume, look: Look | None) -> Iterator[Paragraph]:
    yield Paragraph("Resume Name", RichText.of(resume.name))
    yield Paragraph("Contact", RichText.of(resume.headline))
    for line in _contact_lines(resume.contacts, look):
        yield Paragraph("Contact", line)


def _contact_lines(contacts: tuple[Contact, ...], look: Look | None) -> Iterator[RichText]:
    """Yield one line, e-mail first and place last: parsers take what follows a name for a part of it.

    What is wider than a page becomes lines of about one length, rather than a phone number broken at its blanks.
    """
    rank = {"email": 0, "phone": 1, "link": 2, "other": 3, "location": 4}
    shown = [
        Span(text, url=contact.url)
        for contact in sorted(contacts, key=lambda contact: rank[contact.kind])
        if (text := clean(address_of(contact.text, contact.url) if contact.kind == "link" else contact.text))
    ]
    between = Span(_BETWEEN_CONTACTS)
    for part in _balanced(shown, _widest(shown, look) if shown and look else _WIDEST_CONTACTS):
        yield RichText(tuple(span for one in part for span in (between, one))[1:])


def _widest(contacts: Sequence[Span], look: Look) -> int:
    """Return how many characters a line of contacts holds, where a document of one's own has wide letters."""
    style, text = look.style("Contact"), RichText.of(_BETWEEN_CONTACTS.join(contact.text for contact in contacts))
    width = sum(advances_of(text, style, look.font_of(style))) / len(text.plain)
    return min(_WIDEST_CONTACTS, int(_SURE_SHARE * to_dots(look.text_width) / width))


def _balanced(contacts: Sequence[Span], widest: int) -> list[list[Span]]:
    """Return contacts in as few lines as hold them, the longest of which is as short as can be."""
    longest = max((len(contact.text) for contact in contacts), default=0)
    few = len(_filled(contacts, max(longest, widest)))
    widths = range(longest, max(longest, widest) + 1)
    return next(lines for width in widths if len(lines := _filled(contacts, width)) == few)


def _filled(contacts: Sequence[Span], width: int) -> list[list[Span]]:
    """Return contacts in lines of so many characters, each as full as it gets."""
    lines: list[list[Span]] = []
    used = 0
    for contact in contacts:
        used += len(_BETWEEN_CONTACTS) + len(contact.text)
        if not lines or used > width:
            lines.append([])
            used = len(contact.text)
        lines[-1].append(contact)
    return lines
