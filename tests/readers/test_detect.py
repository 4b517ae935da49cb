"""The format of a file is told by its content before its ending."""

from __future__ import annotations

import io
import zipfile

import pytest

from tailor.readers.detect import format_of


def zipped(name: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, "<x/>")
    return buffer.getvalue()


def test_a_zip_with_a_word_document_is_docx_whatever_its_ending() -> None:
    assert format_of(zipped("word/document.xml"), ".md") == "docx"


def test_any_other_zip_is_a_zip() -> None:
    assert format_of(zipped("content.xml"), ".odt") == "zip"


def test_a_zip_that_calls_itself_docx_is_the_docx_readers_to_judge() -> None:
    assert format_of(zipped("content.xml"), ".docx") == "docx"


def test_old_word_files_go_to_the_reader_that_explains_them() -> None:
    assert format_of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), ".doc") == "docx"


def test_a_pdf_may_begin_after_some_other_bytes() -> None:
    assert format_of(b"\n\n" + b"%PDF-1.4\n", "") == "pdf"


def test_a_text_that_speaks_of_pdf_is_text() -> None:
    assert format_of(b"Wrote a parser for %PDF-1.4 files\n", ".txt") == "text"


@pytest.mark.parametrize(
    ("text", "suffix", "expected"),
    [
        ("# Sample Person\n", ".MD", "markdown"),
        ("Sample Person\n", ".txt", "text"),
        ('{"basics": {"name": "Sample Person"}}', "", "json"),
        ("name: Sample Person\nsections:\n- title: Work\n", "", "yaml"),
        ("# a comment\nname: Sample Person\n", "", "yaml"),
        ("Name: Sample Person\nEngineer in Bern\n", "", "text"),
        ("Sample Person\n\n## Work\n", "", "markdown"),
        ("", "", "text"),
        ("{", ".yaml", "yaml"),
        (r"{\rtf1 Sample Person}", ".doc", "rtf"),
    ],
)
def test_the_formats_of_text_are_told_by_ending_then_by_shape(text: str, suffix: str, expected: str) -> None:
    assert format_of(text.encode(), suffix) == expected


def test_what_is_left_of_a_broken_word_file_is_not_taken_for_text() -> None:
    assert format_of(b"PK broken", ".docx") == "docx"
