"""What no line should break in two."""

from __future__ import annotations

from tailor.model import RichText, Span
from tailor.page import Paragraph, StyleName, unbroken


def whole(style: StyleName, *texts: str) -> list[str]:
    paragraph = Paragraph(style, RichText(tuple(map(Span, texts))))
    parts = list(unbroken(paragraph))

    assert "".join(span.text for span, _ in parts) == paragraph.plain
    return [span.text for span, held in parts if held]


def test_a_contact_is_whole_and_what_parts_two_is_not() -> None:
    assert whole("Contact", "a@example.com", " | ", "+41 44 555 01 00") == ["a@example.com", "+41 44 555 01 00"]


def test_what_is_as_long_as_a_line_may_break() -> None:
    assert whole("Contact", "word " * 20) == []


def test_the_month_and_year_of_a_line_are_whole() -> None:
    assert whole("Entry Line", "Prize", ", Bern, Sept. 2019 – März 2021, 2022") == ["Sept. 2019", "März 2021"]


def test_other_text_breaks_at_any_blank() -> None:
    assert whole("List Bullet", "Led it from May 2019 on.") == []
