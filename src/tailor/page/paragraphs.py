"""What stands on the pages of a résumé, from top to bottom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate

from tailor.model import Contact, Entry, Resume, RichText, SectionKind, Span
from tailor.page.entries import address_of, entry_paragraphs
from tailor.page.paragraph import Paragraph
from tailor.page.printable import printable
from tailor.text import clean

_BETWEEN_CONTACTS = " | "
_WIDEST_CONTACTS = 100  # characters: about what a line of body text holds


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
        for paragraph in map(_cleaned, entry_paragraphs(_without_blanks(entry), kind))
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


def _top(resume: Resume) -> Iterator[Paragraph]:
    yield Paragraph("Resume Name", RichText.of(resume.name))
    yield Paragraph("Contact", RichText.of(resume.headline))
    for line in _contact_lines(resume.contacts):
        yield Paragraph("Contact", line)


def _contact_lines(contacts: tuple[Contact, ...]) -> Iterator[RichText]:
    """Yield one line, e-mail first and place last: parsers take what follows a name for a part of it.

    What is wider than a page becomes two lines of about one length, rather than a phone number broken at its blanks.
    """
    rank = {"email": 0, "phone": 1, "link": 2, "other": 3, "location": 4}
    shown = [
        Span(text, url=contact.url)
        for contact in sorted(contacts, key=lambda contact: rank[contact.kind])
        if (text := clean(address_of(contact.text, contact.url) if contact.kind == "link" else contact.text))
    ]
    lengths = list(accumulate(len(span.text) + len(_BETWEEN_CONTACTS) for span in shown))
    if not shown:
        return
    half = len(shown)
    if lengths[-1] > _WIDEST_CONTACTS and half > 1:
        half = 1 + min(range(half - 1), key=lambda at: abs(2 * lengths[at] - lengths[-1]))
    for part in filter(None, (shown[:half], shown[half:])):
        between = Span(_BETWEEN_CONTACTS)
        yield RichText(tuple(span for one in part for span in (between, one))[1:])
