"""The top of PDF résumés: names of several lines, contacts beside, below or far from them."""

from __future__ import annotations

import pytest

from tailor.model import Resume
from tailor.readers.pdf import read
from tests.readers.pdf_files import Item, Text, column, pdf

JOB = ("# Experience", "Baker, Village Bakery, 2019 - 2021", "* Baked bread")


def contacts(resume: Resume) -> list[str]:
    return [contact.text for contact in resume.contacts]


def page(*items: Item, below: tuple[str, ...] = JOB, y: float = 660) -> Resume:
    return read(pdf([*items, *column(50, y, *below)]))


def test_contacts_at_the_right_of_a_name_of_two_lines_do_not_part_it() -> None:
    resume = page(
        Text(400, 760, "Bern, Switzerland"),
        Text(50, 752, "Anna-Lena", 30),
        Text(400, 746, "anna@example.com"),
        Text(400, 732, "+41 555 010 203"),
        Text(50, 718, "Placeholder", 30),
    )

    assert resume.name == "Anna-Lena Placeholder"
    assert contacts(resume) == ["Bern, Switzerland", "anna@example.com", "+41 555 010 203"]


def test_an_address_that_breaks_at_the_left_of_a_name_is_whole() -> None:
    resume = page(
        Text(50, 762, "Bern, Switzerland"),
        Text(220, 758, "Sample Person", 26),
        Text(50, 749, "sample.person.of.bern@example"),
        Text(50, 736, ".com"),
        Text(50, 723, "+41 555 010 203"),
    )

    assert "sample.person.of.bern@example.com" in contacts(resume)


def test_ways_to_reach_a_person_below_about_are_contacts() -> None:
    resume = page(
        Text(50, 750, "Sample Person", 20, "b"),
        *column(50, 720, "# About", "Baker of rye.", "Phone: +41 555 010 203", "Email: sample@example.com"),
    )

    assert [contact.kind for contact in resume.contacts] == ["phone", "email"]
    assert [section.kind for section in resume.sections] == ["summary", "work"]


def test_about_with_nothing_but_contacts_is_no_section() -> None:
    resume = page(
        Text(50, 750, "Sample Person", 20, "b"),
        *column(50, 720, "# About", "Riverton", "sample@example.com", "+41 555 010 203"),
    )

    assert contacts(resume) == ["Riverton", "sample@example.com", "+41 555 010 203"]
    assert [section.kind for section in resume.sections] == ["work"]


def test_an_address_in_a_summary_stays_there_when_the_top_has_one() -> None:
    resume = page(
        Text(50, 750, "Sample Person", 20, "b"),
        Text(50, 735, "sample@example.com"),
        *column(50, 715, "# About", "bakery@example.com"),
    )

    assert contacts(resume) == ["sample@example.com"]


def test_a_headline_in_the_line_of_the_name_is_told_from_it() -> None:
    resume = page(Text(50, 750, "Sample Person | Senior Baker", 20, "b"), Text(50, 730, "sample@example.com"))

    assert (resume.name, resume.headline) == ("Sample Person", "Senior Baker")


@pytest.mark.parametrize("more", ["", " | Senior Baker"])
def test_a_degree_behind_a_name_stays_with_it(more: str) -> None:
    resume = page(Text(50, 750, f"Sample Person, MBA{more}", 20, "b"), Text(50, 730, "sample@example.com"))

    assert resume.name == "Sample Person, MBA"


def test_contacts_that_end_a_document_as_a_list_are_contacts() -> None:
    below = (*JOB, "# Interests", "Chess", "", "Bern", "* +41 555 010 203", "* sample@example.com")
    resume = page(Text(50, 750, "Sample Person", 20, "b"), below=below)

    assert {"+41 555 010 203", "sample@example.com"} <= set(contacts(resume))


def test_the_address_of_a_referee_at_the_end_is_no_contact() -> None:
    below = (*JOB, "# References", "Head Baker Placeholder", "* head@example.com")
    resume = page(Text(50, 750, "Sample Person", 20, "b"), below=below)

    assert contacts(resume) == []


def test_an_address_whose_ending_breaks_is_whole() -> None:
    side = [*column(400, 740, "# Contact", "sample.person.of.bern@example.or", "g", "+41 555 010 203")]
    resume = page(Text(50, 750, "Sample Person", 24, "b"), *side, *column(400, 640, "# Skills", "Rye", "Ovens"))

    assert "sample.person.of.bern@example.org" in contacts(resume)


def test_contacts_in_letters_of_their_own_below_references_are_the_persons() -> None:
    below = (*JOB, "# References", "Available upon request")
    resume = page(
        Text(50, 750, "Sample Person", 20, "b"),
        Text(50, 560, "Bern, Switzerland", 10, "i"),
        Text(50, 546, "+41 555 010 203 | sample@example.com", 10, "i"),
        below=below,
    )

    assert contacts(resume) == ["Bern, Switzerland", "+41 555 010 203", "sample@example.com"]


def test_a_place_in_the_footer_of_every_page_is_one_of_the_contacts() -> None:
    foot = [Text(260, 60, "Utrecht", 9), Text(230, 46, "sample@example.com", 9)]
    first = [Text(50, 750, "Sample Person", 20, "b"), *column(50, 700, *JOB), *foot]
    second = [*column(50, 740, "# Skills", "Rye", "Ovens"), *foot]
    resume = read(pdf(first, second))

    assert contacts(resume) == ["Utrecht", "sample@example.com"]
    assert [section.kind for section in resume.sections] == ["work", "skills"]


def test_a_place_and_an_address_in_the_web_in_one_line_are_two_contacts() -> None:
    resume = page(
        Text(50, 750, "Sample Person", 20, "b"),
        Text(50, 734, "Porto, Portugal https://example.com/portfolio"),
        Text(50, 720, "sample@example.com"),
    )

    assert [contact.kind for contact in resume.contacts] == ["location", "link", "email"]


def test_a_town_that_ends_the_contacts_beside_a_name_is_no_headline() -> None:
    resume = page(
        Text(50, 752, "Anna-Lena", 30),
        Text(400, 758, "anna@example.com"),
        Text(400, 744, "+41 555 010 203"),
        Text(400, 722, "Utrecht"),
        Text(50, 718, "Placeholder", 30),
        Text(50, 698, "Experienced baker with a steady hand"),
    )

    assert resume.headline == "Experienced baker with a steady hand"
    assert contacts(resume)[-1] == "Utrecht"


def test_a_name_of_two_lines_is_whole_where_all_else_is_in_letters_of_one_size() -> None:
    name = [Text(50, 771, "Sample", 22, "b"), Text(50, 746, "Person", 22, "b")]
    contacts = [Text(300, 782, "sample.person@example.com"), Text(300, 769, "Bern, Switzerland")]
    contacts += [Text(300, 756, "+41 555 010 203")]
    lines = column(50, 710, "EXPERIENCE", "Baker, Village Bakery, 2019 - 2021", "* Baked bread", "SKILLS", "Rye, ovens")

    assert read(pdf([*name, *contacts, *lines])).name == "Sample Person"
