"""A résumé as a DOCX that looks cared for, and that every parser reads as the person meant."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime

from tailor.model import Resume, Span
from tailor.page import Look, Paragraph, directions, language_of, paragraphs
from tailor.patterns import lazy
from tailor.text import clean, escaped
from tailor.writers.docx_package import package
from tailor.writers.docx_styles import BESIDE, HYPERLINK, style_id, twips

_LONGEST_NAME = 240  # characters: a property of the package has 255 at most
# Any fixed moment serves: a clock in the file would make equal inputs give unequal bytes.
_DEFAULT_MOMENT = 1_767_225_600  # 2026-01-01 00:00 UTC, in seconds since 1970
_LINKS = ("http://", "https://", "mailto:", "tel:")
_RIGHT_TO_LEFT = r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+"
_RUNS = lazy(rf"({_RIGHT_TO_LEFT}(?:[ ,.;:()/–-]+{_RIGHT_TO_LEFT})*)")


def render(resume: Resume, look: Look) -> bytes:
    """Return the document: the same résumé and look always give the same bytes.

    SOURCE_DATE_EPOCH (seconds since 1970), where set, is the date in the document's properties.
    """
    links: dict[str, str] = {}
    shown = paragraphs(resume, look)
    body = "".join(
        _paragraph(paragraph, look, links, leftward=leftward)
        for paragraph, leftward in zip(shown, directions(shown), strict=True)
    )
    name = clean(resume.name)[:_LONGEST_NAME]
    return package(
        body,
        links,
        look,
        author=name,
        title=f"{name} – Résumé" if name else "Résumé",
        language=language_of(resume),
        moment=datetime.fromtimestamp(_moment(), UTC),
    )


def _moment() -> int:
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    return int(given) if given.isdecimal() and len(given) < 12 else _DEFAULT_MOMENT  # noqa: PLR2004 - beyond the year 9999


def _paragraph(paragraph: Paragraph, look: Look, links: dict[str, str], *, leftward: bool) -> str:
    """Return a paragraph's XML; `links` collects the addresses that it leads to, each with its id."""
    properties = "".join(_paragraph_properties(paragraph, look, leftward=leftward))
    spaced = bool(look.style(paragraph.style).spacing)
    text = "".join(_span(span, links, spaced=spaced) for span in paragraph.left.spans)
    if paragraph.right.spans:
        between = "<w:tab/>" if paragraph.tab else f'<w:t xml:space="preserve">{paragraph.between}</w:t>'
        text += f"<w:r>{'' if paragraph.tab else _run_properties(Span(''), beside=True)}{between}</w:r>"
        text += "".join(_span(span, links, beside=True, spaced=spaced) for span in paragraph.right.spans)
    return f"<w:p><w:pPr>{properties}</w:pPr>{text}</w:p>"


def _paragraph_properties(paragraph: Paragraph, look: Look, *, leftward: bool) -> Iterator[str]:
    """Yield the properties in the order that the schema demands."""
    style, before = look.style(paragraph.style), look.before(paragraph)
    yield f'<w:pStyle w:val="{style_id(paragraph.style)}"/>'
    if paragraph.keep_next and not style.keep_next:
        yield "<w:keepNext/>"
    if leftward:
        yield "<w:bidi/>"
    if before != style.before:
        yield f'<w:spacing w:before="{twips(before)}"/>'


def _span(span: Span, links: dict[str, str], *, spaced: bool, beside: bool = False) -> str:
    """Return a span's runs; `spaced` is whether the style sets its letters apart."""
    if not span.url.lower().startswith(_LINKS):
        return _runs(span, beside=beside, spaced=spaced)
    target = links.setdefault(clean(span.url), f"link{len(links) + 1}")
    return f'<w:hyperlink r:id="{target}">{_runs(span, beside=beside, spaced=spaced, link=True)}</w:hyperlink>'


def _runs(span: Span, *, beside: bool, spaced: bool, link: bool = False) -> str:
    """Return a span's text, what runs from right to left in runs of its own: its letters have other fonts."""
    written = ""
    for number, text in enumerate(_RUNS.split(span.text)):
        if text:
            properties = _run_properties(span, beside=beside, link=link, leftward=number % 2 == 1, spaced=spaced)
            written += f'<w:r>{properties}<w:t xml:space="preserve">{escaped(text)}</w:t></w:r>'
    return written


def _run_properties(
    span: Span, *, beside: bool = False, link: bool = False, leftward: bool = False, spaced: bool = False
) -> str:
    """Return what a span adds to its style; `beside` takes the style's own weight away, as for a date beside a title.

    In the order that the schema demands. Letters that run from right to left are joined: spaces would tear them apart.
    """
    style = HYPERLINK if link else BESIDE if beside else ""
    properties = f'<w:rStyle w:val="{style}"/>' if style else ""
    for mark, wanted in (("b", span.bold), ("i", span.italic)):
        if wanted or beside:
            value = "" if wanted else ' w:val="0"'
            properties += f"<w:{mark}{value}/><w:{mark}Cs{value}/>"
    properties += '<w:spacing w:val="0"/>' if leftward and spaced else ""
    properties += "<w:rtl/>" if leftward else ""
    return f"<w:rPr>{properties}</w:rPr>" if properties else ""
