"""Word postings."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from tailor.errors import InputError
from tailor.postings import parse


def _document() -> bytes:
    document = docx.Document()
    document.add_heading("Store Manager", 0)
    document.add_heading("Responsibilities", 1)
    document.add_paragraph("Lead a team of eight", style="List Bullet")
    document.add_paragraph().add_run("Requirements").bold = True
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Experience", "Five years of experience in retail"
    document.add_paragraph("We offer a company car.")
    return _saved(document)


def _saved(document: object) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)  # type: ignore[attr-defined]
    return buffer.getvalue()


def _zipped(xml: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", xml)
    return buffer.getvalue()


def test_headings_lists_tables_and_bold_lines_are_read_in_order() -> None:
    posting = parse(_document(), "posting.docx")
    zones = {line.text: line.zone for line in posting.lines}
    assert posting.title == "Store Manager"
    assert (zones["Lead a team of eight"], zones["Five years of experience in retail"]) == ("duties", "required")
    assert zones["We offer a company car."] == "benefits"


def test_a_zip_that_is_no_document_is_refused() -> None:
    with pytest.raises(InputError, match="not a Word document"):
        parse(b"PK\x03\x04 and no more", "posting.docx")


def test_entities_are_refused() -> None:
    with pytest.raises(InputError, match="DTD"):
        parse(_zipped(b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'), "posting.docx")


def test_damaged_xml_is_refused() -> None:
    with pytest.raises(InputError, match="damaged"):
        parse(_zipped(b"<w:document><oops>"), "posting.docx")


def test_what_is_left_of_a_broken_document_is_not_taken_for_text() -> None:
    with pytest.raises(InputError, match="not a Word document"):
        parse(b"PK broken", "posting.docx")


def test_text_that_word_hides_is_left_out_and_told() -> None:
    document = docx.Document()
    document.add_paragraph("Requirements: five years of experience in retail")
    document.add_paragraph().add_run("mention the word banana").font.hidden = True

    posting = parse(_saved(document), "posting.docx")

    assert "banana" not in posting.text
    assert [(note.slug, "4 words" in note.message) for note in posting.notes] == [("hidden-text", True)]


@pytest.mark.parametrize(
    ("inside", "told"), [(b"WordDocument", "old Word file"), ("EncryptedPackage".encode("utf-16-le"), "password")]
)
def test_an_old_or_a_locked_document_is_told_as_what_it_is(inside: bytes, told: str) -> None:
    with pytest.raises(InputError, match=told):
        parse(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + inside, "posting.docx")


def test_the_body_is_found_where_the_file_says_that_it_is() -> None:
    source, target = zipfile.ZipFile(io.BytesIO(_document())), io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            moved = name.replace("word/document.xml", "word/document2.xml").replace(
                "_rels/document.xml.rels", "_rels/document2.xml.rels"
            )
            content = source.read(name).replace(b"word/document.xml", b"word/document2.xml")
            archive.writestr(moved, content)

    assert parse(target.getvalue(), "posting.docx").title == "Store Manager"
