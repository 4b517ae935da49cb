"""Lines and pages are foretold as a word processor sets them."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.model import RichText, Span
from tailor.page import Look, Paragraph
from tailor.page.paragraph import StyleName
from tailor.selection.layout import _BREAK, _RARE_BREAK, _may_break_rarely, count_lines, line_height, measure

LOOK = Look()


HEADING = Paragraph("Heading 1", RichText.of("Education"))


def body(text: str, *, bold: bool = False, italic: bool = False) -> Paragraph:
    return Paragraph("Body", RichText((Span(text, bold, italic),)))


def long(lines: int, style: Literal["Body", "List Bullet"] = "Body") -> Paragraph:
    """Return a paragraph of as many lines."""
    paragraph = Paragraph(style, RichText.of(" ".join(["W" * 45] * lines)))
    assert count_lines(paragraph, LOOK) == lines
    return paragraph


def full_page() -> int:
    """Return how many lines of body text fill a page."""
    return max(number for number in range(1, 100) if measure([body("x")] * number, LOOK).pages == 1)


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


def test_a_line_is_full_when_no_further_letter_has_room() -> None:
    # 494.5 pt hold 94 letters of 5.25 pt: Carlito's n is 1076 / 2048 em wide.
    assert [count_lines(body("n" * number), LOOK) for number in (94, 95)] == [1, 2]


def test_two_letters_that_melt_into_one_glyph_take_less_room() -> None:
    # 150 letters of 3.35 pt are 502 pt wide, but 75 pairs of 6.34 pt have room in 494.5 pt.
    assert count_lines(body("t" * 150), LOOK) == 1


def test_italic_letters_lean_over_the_margin_and_need_room_for_it() -> None:
    # Upright and italic letters of these are equally wide: 493.6 pt of 494.5 pt, and the lean is 0.95 pt.
    look, text = Look(font="Times New Roman"), f"{'n' * 90} {'n' * 6}iiii"

    assert [count_lines(body(text, italic=italic), look) for italic in (False, True)] == [1, 2]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"{'n' * 50} {'n' * 30}/{'n' * 60} {'n' * 30}", 3),
        (f"{'n' * 90}/{'n' * 90} {'n' * 3}", 2),
        (f"{'n' * 10} {'i' * 120}/{'n' * 60} {'n' * 40}", 3),
        (f"{'n' * 10} {'i' * 120}/{'n' * 60} {'n' * 30}", 2),
    ],
)
def test_a_slash_parts_a_word_only_where_no_near_blank_could_end_the_line(text: str, lines: int) -> None:
    assert count_lines(body(text), LOOK) == lines


@pytest.mark.parametrize(("mark", "lines"), [("-", 2), ("–", 2), ("|", 2), ("!", 2), ("+", 3), (".", 3), ("_", 3)])
def test_a_line_ends_behind_some_marks_and_not_behind_others(mark: str, lines: int) -> None:
    assert count_lines(body(f"{'n' * 50} {'n' * 30}{mark}{'n' * 60} {'n' * 30}"), LOOK) == lines


def test_no_line_ends_behind_an_opening_bracket() -> None:
    assert count_lines(body(f"{'n' * 80} ( {'n' * 85} {'n' * 6}"), LOOK) == 2


def test_a_word_wider_than_the_line_is_broken() -> None:
    assert count_lines(body("n" * 94 * 3), LOOK) == 3


def test_capitals_of_a_heading_are_wider_than_its_letters() -> None:
    text = RichText.of("n" * 70)

    assert count_lines(Paragraph("Heading 1", text), LOOK) > count_lines(body("n" * 70), LOOK)


@pytest.mark.parametrize(("char", "lines"), [("語", 2), ("\u0301", 1), ("x", 1)])
def test_letters_that_the_font_lacks_have_the_width_of_their_script(char: str, lines: int) -> None:
    assert count_lines(body(char * 60), LOOK) == lines


@pytest.mark.parametrize("font", ["Calibri", "Arial", "Times New Roman"])
def test_every_font_knows_every_face(font: str) -> None:
    look = Look(font=font)
    faces = [body("Sample " * 40, bold=bold, italic=italic) for bold in (False, True) for italic in (False, True)]

    assert all(2 <= count_lines(paragraph, look) <= 4 for paragraph in faces)


def test_a_heading_is_never_left_alone_at_the_foot_of_a_page() -> None:
    lines = [body("x")] * 500

    layout = measure([*lines[: full_page() - 2], HEADING, body("x")], LOOK)

    assert layout.pages == 2
    assert layout.page_numbers[-2:] == (2, 2)
    assert layout.lines_free > 40


def test_a_long_paragraph_leaves_at_least_two_lines_on_either_page() -> None:
    room = full_page()
    begins = [measure([body("x")] * (room - left) + [long(5)], LOOK).page_numbers[-1] for left in range(1, 7)]

    assert begins == [2, 1, 1, 1, 1, 1]


def test_three_lines_are_never_parted() -> None:
    assert measure([body("x")] * (full_page() - 2) + [long(3)], LOOK).page_numbers[-1] == 2


def test_a_bullet_is_never_parted() -> None:
    layout = measure([body("x")] * (full_page() - 3) + [long(5, "List Bullet")], LOOK)

    assert layout.page_numbers[-1] == 2


def test_the_space_above_the_first_line_of_a_page_is_left_out() -> None:
    lines = [body("x")] * full_page()
    layout, plain = measure([*lines, HEADING, body("x")], LOOK), measure([HEADING, body("x")], LOOK)

    assert layout.page_numbers[-2:] == (2, 2)
    assert layout.lines_free == plain.lines_free


def test_a_paragraph_longer_than_a_page_goes_on_page_after_page() -> None:
    assert measure([long(150)], LOOK).pages == 3


def test_what_is_taken_and_what_is_free_fill_the_page() -> None:
    layout = measure([body("x")] * 10, LOOK)

    assert layout.lines == 10
    assert sum(layout.heights) - 1.5 + layout.lines_free * line_height(LOOK) == pytest.approx(LOOK.text_height)


def test_what_stands_behind_a_comma_goes_on_in_the_next_line() -> None:
    beside = Paragraph("Entry", RichText.of("n" * 60), RichText.of("x" * 10), tab=False)
    below = Paragraph("Entry", RichText.of("n" * 80), RichText.of("x" * 20), tab=False)

    assert (count_lines(beside, LOOK), count_lines(below, LOOK)) == (1, 2)


def test_letter_paper_is_wider_and_shorter_than_a4() -> None:
    lines = [body("x")] * 50

    assert measure(lines, Look(paper="a4")).lines_free > measure(lines, Look(paper="letter")).lines_free
    assert Look(paper="letter").text_width > Look(paper="a4").text_width


@given(st.text(max_size=300))
def test_any_text_takes_at_least_one_line_and_more_text_never_fewer(text: str) -> None:
    assert 1 <= count_lines(body(text), LOOK) <= count_lines(body(f"{text} and more"), LOOK)


def most_in_a_line(char: str, style: StyleName = "Body", look: Look = LOOK) -> int:
    """Return how many times a letter stands in one line."""
    return max(
        number for number in range(1, 400) if count_lines(Paragraph(style, RichText((Span(char * number),))), look) == 1
    )


def test_what_a_font_lacks_is_six_tenths_of_an_em_wide_and_an_em_in_east_asia() -> None:
    # 494.5 pt at 10 pt.
    assert (most_in_a_line("\u0e01"), most_in_a_line("語"), most_in_a_line("Ａ")) == (82, 49, 49)


@pytest.mark.parametrize("char", ["\u0301", "\u20dd", "\u2060"])
def test_marks_that_stand_on_other_letters_take_no_room(char: str) -> None:
    assert count_lines(body(char * 70_000), LOOK) == 1


def test_a_broken_word_fills_each_of_its_lines() -> None:
    assert [count_lines(body("n" * number), LOOK) for number in (188, 189, 282, 283)] == [2, 3, 3, 4]


def test_what_follows_a_broken_word_goes_on_in_its_last_line() -> None:
    assert [count_lines(body(f"{'n' * 100} {'n' * number}"), LOOK) for number in (86, 88)] == [2, 3]


def test_small_capitals_are_capitals_of_four_fifths_of_the_size() -> None:
    small = replace(LOOK.style("Body"), small_caps=True)
    look = replace(LOOK, styles=tuple(small if one.name == "Body" else one for one in LOOK.styles))
    fifths = replace(small, small_caps=False, size=8)
    smaller = replace(LOOK, styles=tuple(fifths if one.name == "Body" else one for one in LOOK.styles))

    assert most_in_a_line("n", look=look) == most_in_a_line("N", look=smaller)
    assert most_in_a_line("N", look=look) == most_in_a_line("N")
    assert most_in_a_line("ß", look=look) == most_in_a_line("ß", look=smaller)


def test_capitals_are_set_as_capitals() -> None:
    caps = replace(LOOK.style("Body"), caps=True)
    look = replace(LOOK, styles=tuple(caps if one.name == "Body" else one for one in LOOK.styles))

    assert most_in_a_line("n", look=look) == most_in_a_line("N") < most_in_a_line("n")


def test_spacing_widens_every_letter_and_parts_ligatures() -> None:
    spaced = replace(LOOK.style("Body"), spacing=1.0)
    look = replace(LOOK, styles=tuple(spaced if one.name == "Body" else one for one in LOOK.styles))

    # An n is 5.25 pt, a t 3.35 pt wide.
    assert most_in_a_line("n", look=look) == int(494.5 / 6.25)
    assert most_in_a_line("t", look=look) == int(494.5 / 4.35)


def test_an_indent_takes_its_room_from_every_line() -> None:
    style = LOOK.style("List Bullet")

    assert most_in_a_line("n", "List Bullet") == int((494.5 - style.indent) / 5.25)


@pytest.mark.parametrize("style", ["Heading 1", "Body", "List Bullet", "Entry", "Resume Name"])
def test_a_paragraph_is_as_high_as_its_lines_its_spaces_and_its_rule(style: StyleName) -> None:
    shape = LOOK.style(style)
    plain = replace(shape, before=0.0, after=0.0, rule=0.0)
    bare = replace(LOOK, styles=tuple(plain if one.name == style else one for one in LOOK.styles))

    (height,) = measure([Paragraph(style, RichText.of("x"))], LOOK).heights
    (line,) = measure([Paragraph(style, RichText.of("x"))], bare).heights

    rule = shape.rule + shape.rule_gap if shape.rule else 0
    assert height == pytest.approx(line + shape.before + shape.after + rule, abs=0.05)
    assert line == pytest.approx(shape.size * 1.22, abs=0.3)


def test_more_space_between_lines_makes_them_higher_in_proportion() -> None:
    wide = replace(LOOK.style("Body"), line=150, before=0.0)
    looks = [
        replace(LOOK, styles=tuple(replace(wide, line=line) if one.name == "Body" else one for one in LOOK.styles))
        for line in (100, 150)
    ]
    single, half_more = (measure([long(4)], look).heights[0] for look in looks)

    assert half_more == pytest.approx(single * 1.5, abs=0.2)


def test_of_the_spaces_below_and_above_the_larger_one_counts() -> None:
    heading, first = LOOK.style("Heading 1"), LOOK.style("Body")
    assert heading.after > first.before
    alone = [measure([one], LOOK).lines_free for one in (HEADING, body("x"))]
    empty = LOOK.text_height / line_height(LOOK)

    together = measure([HEADING, body("x")], LOOK).lines_free

    # Neither has space above when it stands alone at the top of a page.
    assert together == pytest.approx(sum(alone) - empty - heading.after / line_height(LOOK), abs=0.01)


@pytest.mark.parametrize("dates", ["n", "n" * 10, "n" * 30])
def test_a_title_and_dates_share_a_line_as_long_as_both_have_room(dates: str) -> None:
    lines = [
        count_lines(Paragraph("Entry", RichText.of("n" * number), RichText.of(dates)), LOOK) for number in range(120)
    ]

    # Of 494.5 pt a bold n of 10.5 pt takes 5.64, and one that is not bold 5.52.
    assert lines.index(2) == int((494.5 - 5.515 * len(dates)) / 5.64) + 1


def test_what_has_no_room_beside_a_title_is_set_from_the_edge_of_the_next_line() -> None:
    beside = Paragraph("Entry", RichText.of("n" * 60), RichText.of("n" * 89))
    wider = Paragraph("Entry", RichText.of("n" * 60), RichText.of("n" * 95))

    assert (count_lines(beside, LOOK), count_lines(wider, LOOK)) == (2, 3)


@pytest.mark.parametrize(
    "text",
    [
        f"{'n' * 50} {'n' * 30}/{'n' * 60} {'n' * 30}",
        f"{'n' * 90}/{'n' * 90} {'n' * 3}",
        f"{'n' * 10} {'i' * 120}/{'n' * 60} {'n' * 40}",
        f"{'n' * 10} {'i' * 120}/{'n' * 60} {'n' * 30}",
    ],
)
def test_either_slash_parts_words_alike(text: str) -> None:
    assert count_lines(body(text.replace("/", "\\")), LOOK) == count_lines(body(text), LOOK)


def test_a_heading_and_the_rest_of_its_page_fill_the_page() -> None:
    style = LOOK.style("Heading 1")
    layout = measure([HEADING], LOOK)

    taken = layout.heights[0] - style.before - style.after
    assert taken + layout.lines_free * line_height(LOOK) == pytest.approx(LOOK.text_height, abs=0.05)


def test_a_blank_further_back_than_64_letters_ends_no_line_before_a_slash() -> None:
    near, far = (f"{'i' * 10} {'i' * size}/{'n' * 80} {'n' * 10}" for size in (60, 70))

    assert (count_lines(body(near), LOOK), count_lines(body(far), LOOK)) == (3, 2)


def test_pages_are_numbered_from_one_as_paragraphs_begin_on_them() -> None:
    room = full_page()

    layout = measure([body("x")] * (2 * room + 1), LOOK)

    assert layout.page_numbers == (1,) * room + (2,) * room + (3,)
    assert (layout.pages, layout.lines, layout.line_counts[-1]) == (3, 2 * room + 1, 1)


def test_what_is_kept_with_the_next_goes_with_it_to_the_next_page() -> None:
    group = [HEADING, Paragraph("Entry", RichText.of("x"), keep_next=True), body("x")]

    layout = measure([body("x")] * (full_page() - 2) + group, LOOK)

    assert layout.page_numbers[-3:] == (2, 2, 2)


def test_a_heading_without_anything_below_it_is_placed_all_the_same() -> None:
    assert measure([body("x"), HEADING], LOOK).page_numbers == (1, 1)


@given(st.text("a 5%—–‰-/([)]}日本、。🚀é\ue000"))
def test_the_usual_breaks_are_all_where_nothing_is_rare(text: str) -> None:
    usual = [found.span() for found in _BREAK.finditer(text)]

    assert _may_break_rarely(text) or usual == [found.span() for found in _RARE_BREAK.finditer(text)]


def test_a_figure_in_percent_is_nothing_rare() -> None:
    assert not _may_break_rarely("cut costs by 38% – and more")
    assert _may_break_rarely("n%")
    assert _may_break_rarely("東京")
