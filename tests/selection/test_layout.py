"""Lines and pages are foretold as a word processor sets them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tailor.model import RichText, Span
from tailor.page import Look, Paragraph
from tailor.selection.layout import count_lines, measure

LOOK = Look()


def body(text: str, *, bold: bool = False) -> Paragraph:
    return Paragraph("Body", RichText((Span(text, bold=bold),)))


def test_a_short_paragraph_takes_one_line() -> None:
    assert count_lines(body("One line."), LOOK) == 1


def test_bold_letters_take_more_room() -> None:
    plain = [
        count_lines(body("Managed a ward budget and hired nine able nurses, " * number), LOOK)
        for number in range(1, 60)
    ]
    bold = [
        count_lines(body("Managed a ward budget and hired nine able nurses, " * number, bold=True), LOOK)
        for number in range(1, 60)
    ]

    assert all(thin <= thick for thin, thick in zip(plain, bold, strict=True))
    assert sum(bold) > sum(plain)


def test_a_bullet_has_less_room_than_body_text() -> None:
    widest = max(number for number in range(1, 400) if count_lines(body("i" * number), LOOK) == 1)

    assert count_lines(Paragraph("List Bullet", RichText.of("i" * widest)), LOOK) == 2


def test_a_line_may_end_after_a_hyphen_between_letters() -> None:
    parted, whole = (f"{'W' * 20} {'W' * 20}{mark}{'W' * 34} {'W' * 15}" for mark in "-+")

    assert (count_lines(body(parted), LOOK), count_lines(body(whole), LOOK)) == (2, 3)


def test_a_title_and_a_date_that_do_not_fit_beside_each_other_take_two_lines() -> None:
    narrow = Paragraph("Entry", RichText.of("Nurse"), RichText.of("2019 – 2021"))
    wide = Paragraph("Entry", RichText.of("W" * 45), RichText.of("September 2019 – September 2021"))

    assert (count_lines(narrow, LOOK), count_lines(wide, LOOK)) == (1, 2)


def test_a_heading_is_never_left_alone_at_the_foot_of_a_page() -> None:
    heading = Paragraph("Heading 1", RichText.of("Education"))
    lines = [body("x")] * 500
    full = max(number for number in range(1, 100) if measure(lines[:number], LOOK).pages == 1)

    layout = measure([*lines[: full - 2], heading, body("x")], LOOK)

    assert layout.pages == 2
    assert layout.lines_free > 40


def test_letter_paper_is_wider_and_shorter_than_a4() -> None:
    lines = [body("x")] * 50

    assert measure(lines, Look(paper="a4")).lines_free > measure(lines, Look(paper="letter")).lines_free
    assert Look(paper="letter").text_width > Look(paper="a4").text_width


@given(st.text(max_size=300))
def test_any_text_takes_at_least_one_line_and_more_text_never_fewer(text: str) -> None:
    assert 1 <= count_lines(body(text), LOOK) <= count_lines(body(f"{text} and more"), LOOK)
