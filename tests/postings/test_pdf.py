"""PDF postings."""

from __future__ import annotations

import pytest

from tailor.errors import InputError
from tailor.postings import parse
from tailor.postings.draft import RawLine
from tailor.postings.pdf import _joined, _without_running_lines


def _pdf(*rows: str) -> bytes:
    """Return a one-page PDF with one row of text under the other."""
    drawn = " ".join(f"({row}) Tj 0 -16 Td" for row in rows)
    stream = f"BT /F1 11 Tf 50 780 Td {drawn} ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    body = "%PDF-1.4\n" + "".join(f"{number} 0 obj\n{text}\nendobj\n" for number, text in enumerate(objects, 1))
    return (body + "trailer << /Root 1 0 R /Size 6 >>\n%%EOF\n").encode("latin-1")


def test_the_text_is_read_and_zoned() -> None:
    posting = parse(
        _pdf("Store Manager", "Requirements", "Five years of experience in retail", "We offer a pension plan"),
        "posting.pdf",
    )
    assert posting.title == "Store Manager"
    assert [line.zone for line in posting.lines] == ["title", "required", "required", "benefits"]


def test_a_line_broken_by_the_margin_is_joined() -> None:
    long = "Ask growers for prices and compare the offers that they send in week after"
    assert [line.text for line in _joined([RawLine(long), RawLine("week"), RawLine("Order stock")])] == [
        long + " week",
        "Order stock",
    ]


def test_a_list_item_is_never_joined_to_the_line_above() -> None:
    found = [RawLine("a line as long as the page is wide", item=True), RawLine("another item", item=True)]
    assert len(_joined(found)) == 2


def test_running_headers_and_page_numbers_are_dropped() -> None:
    pages = [["Example Ltd", f"text {number}", f"Page {number} of 3"] for number in (1, 2, 3)]
    assert _without_running_lines(pages) == ["text 1", "text 2", "text 3"]


def test_a_pdf_without_text_asks_for_text() -> None:
    with pytest.raises(InputError, match="holds no text"):
        parse(_pdf(""), "scan.pdf")


def test_a_broken_pdf_is_refused() -> None:
    with pytest.raises(InputError, match="not a PDF that can be read"):
        parse(b"%PDF-1.7\nbroken", "posting.pdf")
