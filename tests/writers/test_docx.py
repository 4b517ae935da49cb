"""The DOCX: real styles, lists, tab stops and links, and nothing that a parser stumbles on."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.document import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from tailor.model import Contact, Entry, Resume, RichText, Section, Span
from tailor.page import Look
from tailor.readers.markdown import read
from tailor.writers.docx import render

RESUME = read(
    "# Sample Person\n\nNurse\n\nBern, Switzerland | +41 44 555 01 00 | sample@example.com | [site](https://example.com/x)\n\n"
    "## Work\n\n### Nurse\n\nAcme Clinic\n\nBern, Switzerland\n\nMay 2019 - June 2021\n\n- Cared for **twelve** and *more* [there](https://example.com).\n- Taught.\n\n"
    "## Awards\n\n2018 Prize of the town\n\nFrance\n"
)


def opened(resume: Resume = RESUME) -> Document:
    return docx.Document(io.BytesIO(render(resume, Look())))


def parts(resume: Resume = RESUME) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(render(resume, Look()))) as package:
        return {name: package.read(name).decode() for name in package.namelist()}


def test_every_kind_of_paragraph_has_a_named_style() -> None:
    shape = [(paragraph.style.name, paragraph.text) for paragraph in opened().paragraphs if paragraph.style]

    assert shape == [
        ("Resume Name", "Sample Person"),
        ("Contact", "Nurse"),
        ("Contact", "sample@example.com | +41 44 555 01 00 | site | Bern, Switzerland"),
        ("Heading 1", "Work"),
        ("Entry", "Acme Clinic\tMay 2019 – June 2021"),
        ("Entry Detail", "Nurse\tBern, Switzerland"),
        ("List Bullet", "Cared for twelve and more there."),
        ("List Bullet", "Taught."),
        ("Heading 1", "Awards"),
        ("Entry Line", "Prize of the town, France, 2018"),
    ]


def test_bold_italic_and_links_are_kept() -> None:
    bullet = opened().paragraphs[6]

    assert [run.text for run in bullet.runs if run.bold] == ["twelve"]
    assert [run.text for run in bullet.runs if run.italic] == ["more"]
    assert [(link.text, link.address) for link in bullet.hyperlinks] == [("there", "https://example.com")]


def test_bullets_are_a_real_list_with_a_bullet_that_every_font_has() -> None:
    assert '<w:lvlText w:val="•"/>' in parts()["word/numbering.xml"]
    assert "•" not in parts()["word/document.xml"]


def test_there_are_no_tables_text_boxes_headers_or_empty_paragraphs() -> None:
    document = opened()

    assert not document.tables
    assert not any("header" in name or "footer" in name for name in parts())
    assert "txbx" not in parts()["word/document.xml"]
    assert all(paragraph.text.strip() for paragraph in document.paragraphs)


def test_the_properties_hold_title_author_and_language_and_nothing_else() -> None:
    properties = opened().core_properties

    assert (properties.author, properties.title, properties.language) == (
        "Sample Person",
        "Sample Person – Résumé",
        "en-US",
    )
    others = (properties.comments, properties.keywords, properties.subject, properties.last_modified_by)
    assert not any(others)
    assert "docProps/app.xml" not in parts()


def test_the_package_has_no_stamp_of_its_making(monkeypatch: pytest.MonkeyPatch) -> None:
    with zipfile.ZipFile(io.BytesIO(render(RESUME, Look()))) as package:
        assert {member.date_time for member in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.namelist()[0] == "[Content_Types].xml"

    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    assert opened().core_properties.modified.year == 2001


def test_a_link_that_could_run_something_is_written_as_plain_text() -> None:
    entry = Entry(
        title=RichText((Span("here", url="javascript:alert(1)"), Span(" and "), Span("there", url="file:///etc")))
    )

    written = parts(
        Resume("Sample", contacts=(Contact("link", "x", "vbscript:x"),), sections=(Section("Work", "work", (entry,)),))
    )

    assert not any(word in "".join(written.values()) for word in ("javascript", "file:///", "vbscript"))
    assert "here" in written["word/document.xml"]


@settings(deadline=None, max_examples=40)
@given(st.text(max_size=80), st.text(max_size=80))
def test_any_characters_give_a_document_that_opens(name: str, text: str) -> None:
    resume = Resume(name, sections=(Section(text, "work", (Entry(id="e", title=RichText.of(text)),)),))

    assert opened(resume) is not None
