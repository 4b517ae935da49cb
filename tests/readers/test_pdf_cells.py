"""PDF résumés laid out in narrow cells: what touches its neighbour, or goes on in the line below, is told from it."""

from __future__ import annotations

import pytest

from tailor.model import Resume
from tailor.readers.pdf import read
from tests.readers.pdf_files import Item, Text, column, pdf

TOP: list[Item] = [
    Text(50, 770, "Sample Person", 20, "b"),
    Text(50, 752, "sample.person@example.com"),
]
JOB = ("# Experience", "Baker, Village Bakery, 2019 - 2021")


def bullets(resume: Resume) -> list[str]:
    return [bullet.text.plain for section in resume.sections for entry in section.entries for bullet in entry.bullets]


def titles(resume: Resume) -> list[str]:
    return [section.title for section in resume.sections]


def test_a_label_that_hardly_a_blank_parts_from_its_content_is_a_heading() -> None:
    labels = [Text(50, y, name, 10, "b") for y, name in ((700, "Experience"), (640, "Education"), (600, "Skills"))]
    content = column(107, 700, "Baker, Village Bakery, 2019 - 2021", "Baked rye bread", "Trained two apprentices")
    content += column(107, 640, "Certificate of Baking, Trade School, 2012", "With a prize for the best loaf")
    content += column(107, 600, "Sourdough, ovens, flour", "Book-keeping")

    assert titles(read(pdf([*TOP, *labels, *content]))) == ["Experience", "Education", "Skills"]


def test_the_contacts_beside_a_name_are_told_from_it_though_hardly_a_blank_parts_them() -> None:
    name = [Text(50, 740, "Sample Person", 28, "b"), Text(50, 712, "Baker")]
    beside = ((757, "sample.person@example.com"), (742, "+41 555 010 203"), (727, "Bern, Switzerland"))
    page = [
        *name,
        *(Text(252.5, y, text) for y, text in beside),
        *column(50, 680, "# Experience", "Baker, 2019 - 2021"),
    ]

    resume = read(pdf([*page, *column(50, 650, "* Baked bread")]))

    assert (resume.name, resume.headline) == ("Sample Person", "Baker")
    assert {contact.kind for contact in resume.contacts} == {"email", "phone", "location"}


def test_small_capitals_are_one_word_wherever_other_lines_begin() -> None:
    heading = [Text(50, 720, "E", 13), Text(59, 720, "DUCATION", 10)]
    lines = column(
        59, 700, "Certificate of Baking, Trade School", "Certificate of Milling, Old Mill", "Diploma, School"
    )

    assert titles(read(pdf([*TOP, *heading, *lines]))) == ["EDUCATION"]


def test_a_title_and_its_dates_that_both_break_are_one_line() -> None:
    heads = [
        Text(50, 700, "Baker, The Invented Village", 10, "b"), Text(200, 700, "October 2020 -", 10, "b"),
        Text(50, 688, "Bakery", 10, "b"), Text(200, 688, "January 2021", 10, "b"),
    ]  # fmt: skip
    page: list[Item] = [
        Text(50, 716, "Experience", 13, "b"),
        *heads,
        *column(50, 674, "* Baked bread", "* Trained two"),
    ]

    (entry,) = read(pdf([*TOP, *page])).sections[0].entries

    assert (entry.title.plain, entry.organization) == ("Baker", "The Invented Village Bakery")
    assert entry.dates is not None
    assert entry.dates.text == "October 2020 - January 2021"


def test_dates_whose_second_month_stands_below_the_first_are_one_range() -> None:
    heads = [Text(50, 700, "Baker", 10, "b"), Text(400, 700, "October 2020 -"), Text(400, 688, "January 2021")]
    page: list[Item] = [
        Text(50, 716, "Experience", 13, "b"),
        *heads,
        *column(50, 676, "Village Bakery", "* Baked bread"),
    ]

    (entry,) = read(pdf([*TOP, *page])).sections[0].entries

    assert entry.dates is not None
    assert entry.dates.text == "October 2020 - January 2021"


def test_dates_below_a_full_bullet_open_the_next_job() -> None:
    first = "Baked three hundred loaves of rye every night for the villages along the river, and never once burnt"
    page: list[Item] = [
        Text(50, 716, "Experience", 13, "b"),
        Text(50, 700, "2021 - 2023"),
        Text(50, 686, "Baker", 10, "b"),
    ]
    page += [*column(46, 672, f"* {first}"), Text(50, 658, "2019 - 2021"), Text(50, 644, "Miller", 10, "b")]

    resume = read(pdf([*TOP, *page, *column(46, 630, "* Ground rye")]))

    assert bullets(resume) == [first, "Ground rye"]


def test_a_line_that_ends_in_a_bar_goes_on_below() -> None:
    heads = [Text(50, 700, "Miller | Old Mill | Austin, TX | 2021 - 2023", 10, "b")]
    heads += [Text(50, 686, "Baker | The Invented Bakery of Villages |", 10, "b")]
    heads += [Text(50, 672, "Bern, Switzerland | 2019 - 2021", 10, "b")]
    side = column(300, 716, "# Skills", "* Rye", "* Ovens", "* Flour", "# Languages", "German", "French")
    page = [
        Text(50, 716, "Experience", 13, "b"),
        *heads,
        *column(50, 658, "* Baked bread", "* Trained two apprentices"),
    ]

    resume = read(pdf([*TOP, *page, *side]))

    work = next(one for one in resume.sections if one.kind == "work")
    assert [(one.title.plain, one.location, len(one.bullets)) for one in work.entries] == [
        ("Miller", "Austin, TX", 0),
        ("Baker", "Bern, Switzerland", 2),
    ]


def test_signs_that_belong_to_a_word_are_not_parted_from_it_by_a_line() -> None:
    first = "Wrote the programs that count three hundred loaves of rye for the villages along the river in C+"
    page = column(50, 716, "# Experience", "Baker, 2019 - 2021", f"* {first}", "  +, and kept them going")

    assert bullets(read(pdf([*TOP, *page]))) == [f"{first}+, and kept them going"]


def test_a_range_of_years_that_a_line_breaks_behind_its_dash_is_whole() -> None:
    first = "Ground the rye of all the villages along the river, as their mill had no miller of its own in 2011-"
    page = column(50, 716, "# Experience", "Baker, 2019 - 2021", f"* {first}", "  2014, and kept the books")

    assert bullets(read(pdf([*TOP, *page]))) == [f"{first}2014, and kept the books"]


def test_a_gap_much_wider_than_blanks_parts_a_place_from_an_organization() -> None:
    page: list[Item] = [
        Text(50, 716, "Experience", 13, "b"),
        Text(50, 700, "Baker", 10, "b"),
        Text(420, 700, "2019 - 2021"),
    ]
    page += [Text(50, 686, "The Example Group"), Text(151, 686, "Leeds, UK"), *column(50, 672, "* Baked bread")]

    (entry,) = read(pdf([*TOP, *page])).sections[0].entries

    assert (entry.organization, entry.location) == ("The Example Group", "Leeds, UK")


@pytest.mark.parametrize("skill", ["SAP FI/CO", "SQL"])
def test_abbreviations_below_a_heading_in_capitals_are_none(skill: str) -> None:
    page = column(
        50, 720, "EXPERIENCE", "Baker, Village Bakery, 2019 - 2021", "* Baked bread", "SKILLS", "Ovens", skill
    )

    assert titles(read(pdf([*TOP, *page, *column(50, 632, "Book-keeping", "LANGUAGES", "German")]))) == [
        "EXPERIENCE",
        "SKILLS",
        "LANGUAGES",
    ]


def test_a_name_no_larger_than_headings_in_the_second_column_is_the_persons() -> None:
    side = column(
        50, 740, "# Contact", "sample.person@example.com", "Bern, Switzerland", "# Skills", "* Rye", "* Ovens"
    )
    main = column(220, 744, "# Sample Person", "Baker with a steady hand", "# Experience")
    main += column(220, 700, "Baker, Village Bakery, 2019 - 2021", "* Baked bread", "* Trained two apprentices")

    resume = read(pdf([*side, *main]))

    assert (resume.name, sorted(titles(resume))) == ("Sample Person", ["Experience", "Skills"])


def test_a_generic_word_in_a_margin_ends_the_label_above_it() -> None:
    labels = column(50, 700, "CAREER", "HISTORY", step=12) + column(50, 640, "EDUCATION &", "TRAINING", step=12)
    labels += [Text(50, 600, "SKILLS")]
    content: list[Item] = [Text(150, 697, "Baker, Village Bakery, 2019 - 2021", 14, "b")]
    content += column(150, 680, "* Baked three hundred loaves of rye", "* Trained two apprentices")
    content += [Text(150, 640, "Certificate, Trade School, 2012", 14, "b"), Text(150, 600, "Rye, ovens, book-keeping")]

    assert titles(read(pdf([*TOP, *labels, *content]))) == ["CAREER HISTORY", "EDUCATION & TRAINING", "SKILLS"]


def test_a_link_that_a_narrow_column_breaks_is_whole() -> None:
    side = column(
        50, 690, "# Contact", "linkedin.com/in/sample.perso", "n", "Oldtown", "# Languages", "German", "French"
    )
    main = [Text(220, 750, "Sample Person", 22, "b"), *column(220, 720, *JOB, "* Baked three hundred loaves")]

    resume = read(pdf([*main, *side]))

    assert "linkedin.com/in/sample.person" in {contact.text for contact in resume.contacts}


@pytest.mark.parametrize("below", ["Oldtown", "github.com/sample-person", "sample.person@example.com", "555 010 4477"])
def test_what_stands_below_a_whole_link_is_no_part_of_it(below: str) -> None:
    side = column(50, 690, "# Contact", "linkedin.com/in/sample.person", below, "# Languages", "German", "French")
    main = [Text(220, 750, "Sample Person", 22, "b"), *column(220, 720, *JOB, "* Baked three hundred loaves")]

    resume = read(pdf([*main, *side]))

    assert {"linkedin.com/in/sample.person", below} <= {contact.text for contact in resume.contacts}


def test_a_short_word_of_a_label_whose_letters_are_set_apart_is_a_word() -> None:
    label = [
        Text(50, 690 - 15 * at, word, 12, "b", spacing=4) for at, word in enumerate(("EDUCATION", "AND", "TRAINING"))
    ]
    label += [Text(50, 590 - 60 * at, word, 12, "b", spacing=4) for at, word in enumerate(("SKILLS", "LANGUAGES"))]
    content = [Text(180, y, text) for y, text in ((690, "Diploma, 2021"), (590, "Rye, Spelt"), (530, "German"))]

    resume = read(pdf([*TOP, *label, *content]))

    assert [section.title for section in resume.sections] == ["EDUCATION AND TRAINING", "SKILLS", "LANGUAGES"]


def test_a_degree_that_ends_the_document_with_its_years_is_no_way_to_reach_the_person() -> None:
    last = [Text(50, 600, "Certificate of Baking, Trade School, Bern"), Text(480, 600, "2007- 2010")]
    resume = read(pdf([TOP[0], *column(50, 700, *JOB, "* Baked bread"), Text(50, 620, "Education", 13, "b"), *last]))

    assert [entry.dates and entry.dates.text for entry in resume.sections[-1].entries] == ["2007- 2010"]


@pytest.mark.parametrize(
    ("begun", "rest"), [("April 2022 – March", "2024"), ("Feb. 2023 to", "Dec. 2025"), ("May. 2020 to Jun.", "2023")]
)
def test_dates_that_a_cell_breaks_anywhere_are_whole(begun: str, rest: str) -> None:
    head = [Text(50, 700, "Baker and Miller, The Invented Village", 10, "b"), Text(250, 700, begun, 10, "b")]
    below = [Text(50, 686, "Bakery of Bern", 10, "b"), Text(250, 686, rest, 10, "b")]
    resume = read(pdf([*TOP, Text(50, 720, "Experience", 13, "b"), *head, *below, *column(50, 672, "* Baked bread")]))
    (entry,) = resume.sections[0].entries

    assert (entry.dates and entry.dates.text, len(entry.bullets)) == (f"{begun} {rest}", 1)
    assert "Invented Village Bakery" in entry.plain


def test_dates_that_touch_the_words_of_their_cell_are_cut_where_the_rest_stands_below() -> None:
    head = [Text(50, 700, "Baker and Miller, The Invented Feb. 2023 to", 10, "b")]
    below = [Text(50, 686, "Village Bakery", 10, "b"), Text(197.3, 686, "Dec. 2025", 10, "b")]
    resume = read(pdf([*TOP, Text(50, 720, "Experience", 13, "b"), *head, *below, *column(50, 672, "* Baked bread")]))
    (entry,) = resume.sections[0].entries

    assert entry.dates is not None
    assert entry.dates.text == "Feb. 2023 to Dec. 2025"


@pytest.mark.parametrize(("begun", "rest"), [("April 2024 –", "November 2025"), ("05/2014", "- 05/2015")])
def test_dates_that_go_on_at_the_left_edge_for_want_of_room_are_whole(begun: str, rest: str) -> None:
    head = [Text(50, 700, "Baker, Village Bakery, Bern"), Text(460, 700, begun)]
    resume = read(
        pdf([*TOP, Text(50, 720, "Experience", 13, "b"), *head, *column(50, 686, rest, "* Baked bread", "* Ran it")])
    )
    (entry,) = resume.sections[0].entries

    assert (entry.dates and entry.dates.text, len(entry.bullets)) == (f"{begun} {rest}", 2)


def test_a_column_goes_on_in_the_first_one_of_the_next_page() -> None:
    first = column(50, 700, "# Skills", "* Rye", "* Ovens", "* Flour", "# Languages", "German", "French")
    second = column(320, 700, *JOB, *(f"* Baked {number} hundred loaves" for number in range(2, 45)))
    resume = read(pdf([*TOP, *first, *second], column(50, 750, "* Trained two apprentices", "* Opened a shop")))
    (work,) = (section for section in resume.sections if section.kind == "work")

    assert [bullet.text.plain for bullet in work.entries[0].bullets][-2:] == [
        "Trained two apprentices",
        "Opened a shop",
    ]


def test_a_column_that_is_full_goes_on_in_its_own_place() -> None:
    first = column(50, 700, "# Skills", *(f"* Loaf number {number}" for number in range(1, 43)), step=15)
    second = column(320, 700, *JOB, *(f"* Baked {number} hundred loaves" for number in range(2, 45)))
    resume = read(pdf([*TOP, *first, *second], column(50, 750, "* Loaf number 43", "* Flour")))
    (skills,) = (section for section in resume.sections if section.kind == "skills")

    assert [bullet.text.plain for entry in skills.entries for bullet in entry.bullets][-1] == "Flour"


def test_the_marks_of_bullets_that_are_indented_far_are_no_column() -> None:
    items: list[Item] = [*column(50, 730, *JOB), Text(50, 676, "Skills", 13, "b"), Text(50, 628, "Projects", 13, "b")]
    lines = ("Baked", "Swept", "", "Public speaking", "Rye", "Ovens", "", "Built an oven", "Planned a shop")
    for at, line in enumerate(lines):
        items += [Text(150, 700 - 12 * at, "\u2022"), Text(168, 700 - 12 * at, line)] if line else []

    assert bullets(read(pdf([*TOP, *items]))) == [line for line in lines if line]


def test_bullets_far_from_their_marks_within_a_sidebar_leave_it_a_column() -> None:
    side = [Text(50, 766, "Skills", 13, "b")]
    for at, skill in enumerate(("Rye", "Ovens", "Flour", "Book-keeping", "Sourdough", "Spelt")):
        side += [Text(50, 748 - 13 * at, "\u2022"), Text(86, 748 - 13 * at, skill)]
    side += column(50, 660, "# Languages", "German")
    main = [Text(220, 768, "Sample Person", 22, "b"), *column(220, 750, "sample.person@example.com", "# Experience")]
    main += column(220, 722, "Baker, Village Bakery, 2019 - 2021", "* Baked bread", "* Trained two apprentices")
    main += column(220, 680, "Miller, Old Mill, 2015 - 2019", "* Ground rye", "* Kept the books")

    resume = read(pdf([*side, *main]))

    work = next(one for one in resume.sections if one.kind == "work")
    assert [len(entry.bullets) for entry in work.entries] == [2, 2]
    assert sorted(titles(resume)) == ["Experience", "Languages", "Skills"]
