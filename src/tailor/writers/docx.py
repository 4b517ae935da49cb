"""A résumé as a DOCX that looks cared for, and that every parser reads as the person meant."""

from __future__ import annotations

import io
import os
import zipfile
from datetime import UTC, datetime

from docx import Document
from docx.document import Document as DocumentType
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph as DocxParagraph
from docx.text.run import Run

from tailor.model import Resume, RichText, Span
from tailor.page import Look, Paragraph, paragraphs
from tailor.text import clean
from tailor.writers.docx_template import template

_LONGEST_NAME = 240  # characters: a property of the package has 255 at most
# Any fixed moment serves: a clock in the file would make equal inputs give unequal bytes.
_DEFAULT_MOMENT = 1_767_225_600  # 2026-01-01 00:00 UTC, in seconds since 1970
_LINKS = ("http://", "https://", "mailto:", "tel:")


def render(resume: Resume, look: Look) -> bytes:
    """Return the document: the same résumé and look always give the same bytes.

    SOURCE_DATE_EPOCH (seconds since 1970), where set, is the date in the document's properties.
    """
    document = Document(io.BytesIO(template(look, "en-US")))
    _set_properties(document, resume)
    for paragraph in paragraphs(resume):
        _write(document, paragraph, look)
    package = io.BytesIO()
    document.save(package)
    return _without_stamps(package.getvalue())


def _set_properties(document: DocumentType, resume: Resume) -> None:
    name = clean(resume.name)[:_LONGEST_NAME]
    properties = document.core_properties
    properties.author = name
    properties.title = f"{name} – Résumé" if name else "Résumé"
    properties.language = "en-US"
    moment = datetime.fromtimestamp(_moment(), UTC)
    properties.created = properties.modified = moment.replace(tzinfo=None)


def _moment() -> int:
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    return int(given) if given.isdecimal() and len(given) < 12 else _DEFAULT_MOMENT  # noqa: PLR2004 - beyond the year 9999


def _write(document: DocumentType, paragraph: Paragraph, look: Look) -> None:
    written = document.add_paragraph(style=paragraph.style)
    style, before = look.style(paragraph.style), look.before(paragraph)
    if before != style.before:
        written.paragraph_format.space_before = Pt(before)
    if paragraph.keep_next and not style.keep_next:
        written.paragraph_format.keep_with_next = True
    _write_text(written, paragraph.left)
    if paragraph.right.spans:
        _write_text(written, RichText.of(paragraph.between), plain=not paragraph.tab)
        _write_text(written, paragraph.right, plain=True)


def _write_text(written: DocxParagraph, text: RichText, *, plain: bool = False) -> None:
    for span in text.spans:
        if span.url.lower().startswith(_LINKS):
            _write_link(written, span, plain=plain)
        else:
            _mark(written.add_run(span.text), span, plain=plain)


def _mark(run: Run, span: Span, *, plain: bool) -> None:
    """Set what a span adds to its style; `plain` takes the style's own weight away, as for a date beside a title."""
    if plain:
        run.bold = run.italic = False
    if span.bold:
        run.bold = True
    if span.italic:
        run.italic = True


def _write_link(written: DocxParagraph, span: Span, *, plain: bool) -> None:
    target = written.part.relate_to(clean(span.url), RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), target)
    run = written.add_run(span.text, style="Hyperlink")
    _mark(run, span, plain=plain)
    link.append(run._r)  # noqa: SLF001 - python-docx cannot write links
    written._p.append(link)  # noqa: SLF001


def _without_stamps(package: bytes) -> bytes:
    """Return the package with fixed dates and order, the content types first."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            member = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 0
            target.writestr(member, source.read(name), compresslevel=9)
    return out.getvalue()
