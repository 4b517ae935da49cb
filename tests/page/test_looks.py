"""The styles as data: complete, really different, readable, in fonts that readers have."""

from __future__ import annotations

import itertools
from typing import get_args

import pytest

from tailor.page import LOOKS, PAPERS, Look, StyleName, look_of
from tailor.page.fonts import ALTERNATIVES, font_table, is_known, line_share, measured_as, stand_ins


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_a_look_has_every_style_once(look: Look) -> None:
    assert sorted(style.name for style in look.styles) == sorted(get_args(StyleName))


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_text_is_at_least_10_points_in_a_font_whose_widths_are_known(look: Look) -> None:
    assert min(style.size for style in look.styles) >= 10
    assert {look.font_of(style) for style in look.styles} <= set(font_table())


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_every_colour_of_text_can_be_read_on_white(look: Look) -> None:
    colours = {style.colour for style in look.styles} | {look.quiet, look.accent}

    assert all(1.05 / (luminance(colour) + 0.05) >= 4.5 for colour in colours if colour)


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_headings_stay_with_what_is_below_and_lists_hang(look: Look) -> None:
    bullet = look.style("List Bullet")

    assert look.style("Heading 1").keep_next
    assert look.style("Heading 1").rule
    assert bullet.keep_lines
    assert 0 < bullet.hanging <= bullet.indent


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_entries_and_headings_stand_further_apart_than_bullets(look: Look) -> None:
    spaces = [look.style(name).before for name in ("List Bullet", "Entry", "Heading 1")]

    assert spaces == sorted(set(spaces))


def test_no_two_looks_share_name_and_heading() -> None:
    for one, other in itertools.combinations(LOOKS.values(), 2):
        assert one.style("Heading 1") != other.style("Heading 1")
        assert one.style("Resume Name") != other.style("Resume Name")


def test_a_named_look_is_set_on_a_named_paper() -> None:
    assert look_of("modern", "letter").text_width == PAPERS["letter"][0] - 2 * LOOKS["modern"].side


@pytest.mark.parametrize(
    ("font", "known", "nearest"),
    [
        ("Arial", True, "Arial"),
        ("Carlito", True, "Calibri"),
        ("Helvetica", True, "Arial"),
        ("Garamond", False, "Times New Roman"),
        ("Source Serif 4", False, "Times New Roman"),
        ("Georgia", False, "Arial"),
        ("Aptos", False, "Arial"),
        ("Calibri Light", False, "Calibri"),
        ("Comic Neue", False, "Arial"),
        ("", False, "Arial"),
    ],
)
def test_a_font_is_measured_as_its_twin_or_as_what_its_name_tells(font: str, known: bool, nearest: str) -> None:
    assert (is_known(font), measured_as(font)) == (known, nearest)


def test_every_known_font_names_the_one_that_may_stand_in_for_it() -> None:
    assert set(ALTERNATIVES) == set(font_table())


def test_in_the_place_of_a_font_stands_its_twin_before_all_others() -> None:
    assert stand_ins("Calibri")[:2] == ("Calibri", "Carlito")
    assert stand_ins("Georgia")[:2] == ("Georgia", "Times New Roman")
    assert stand_ins("Garamond")[:3] == ("Garamond", "Times New Roman", "Liberation Serif")


def test_a_line_of_arial_is_a_little_higher_than_its_size() -> None:
    assert line_share("Arial") == pytest.approx(1.15, abs=0.005)
