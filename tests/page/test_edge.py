"""What stands at the right edge: only where whoever extracts the text cannot take it for a second column."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tailor.model import Bullet, Dates, Entry, Month, Resume, RichText, Section
from tailor.page import LOOKS, Paragraph, paragraphs

DATES = Dates("May 2019 - June 2021", Month(2019, 5), Month(2021, 6))
JOB = Entry("e", RichText.of("Nurse"), "Acme Clinic", "Bern", DATES)


def job(*bullets: str, name: str = "e") -> Entry:
    return replace(JOB, id=name, bullets=tuple(Bullet(text, RichText.of(text)) for text in bullets))


def heads(*sections: tuple[Entry, ...], style: str = "classic") -> list[list[str]]:
    """Return the rows of each section that have dates or a place, a bar before what stands at the edge."""
    resume = Resume("Sample Person", sections=tuple(Section("Part", "work", entries) for entries in sections))
    shown = paragraphs(resume, LOOKS[style])
    return [[row(one) for one in shown if one.section == place and one.right.spans] for place in range(len(sections))]


def row(paragraph: Paragraph) -> str:
    return paragraph.plain.replace("\t", " | ")


NARROW, WIDE = "Cared for twelve.", "Cared for twelve patients and for those who were with them " * 2
AT_EDGE = ["Acme Clinic | May 2019 – June 2021", "Nurse | Bern"]
BEHIND = ["Acme Clinic, May 2019 – June 2021", "Nurse, Bern"]


@pytest.mark.parametrize(
    ("bullets", "expected"), [((), BEHIND), ((NARROW,), BEHIND), ((NARROW, WIDE), AT_EDGE), ((WIDE,), AT_EDGE)]
)
def test_dates_stand_at_the_edge_where_a_line_reaches_below_them(bullets: tuple[str, ...], expected: list[str]) -> None:
    assert heads((job(*bullets),)) == [expected]


def test_how_far_a_line_reaches_is_measured_in_the_look_of_the_page() -> None:
    bullet = "Cared for twelve patients, and for those who came to see them, by day and by night."

    assert heads((job(bullet),), style="modern") == [AT_EDGE]
    assert heads((job(bullet),), style="compact") == [BEHIND]


def test_a_line_that_ends_early_before_a_long_word_does_not_reach() -> None:
    address = "example.com/" + "long-path-" * 10

    assert heads((job(f"Wrote the handbook: {address}"),)) == [BEHIND]


def test_all_entries_of_a_section_are_set_alike() -> None:
    assert heads((job(WIDE), job(NARROW, name="f"))) == [BEHIND * 2]


def test_one_section_does_not_change_another() -> None:
    assert heads((job(WIDE),), (job(NARROW, name="f"),)) == [AT_EDGE, BEHIND]


def test_entries_of_one_line_do_not_count() -> None:
    lone = Entry("f", organization="Acme School", dates=DATES)

    assert heads((job(WIDE), lone)) == [AT_EDGE]
