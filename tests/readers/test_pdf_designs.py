"""PDF résumés in designs of site builders: timelines, icons, centred headings, contacts on both sides of a name."""

from __future__ import annotations

from tailor.model import Resume
from tailor.readers.pdf import read
from tests.readers.pdf_files import Item, Line, Text, column, pdf

TOP: list[Item] = [
    Text(50, 770, "Sample Person", 20, "b"),
    Text(50, 752, "sample.person@example.com"),
]


def bullets(resume: Resume) -> list[str]:
    return [bullet.text.plain for section in resume.sections for entry in section.entries for bullet in entry.bullets]


def titles(resume: Resume) -> list[str]:
    return [section.title for section in resume.sections]


def test_the_dots_of_a_timeline_are_no_bullets() -> None:
    page: list[Item] = [Text(50, 730, "Experience", 13, "b")]
    for y, title, dates in ((710, "Baker", "2019 - 2021"), (650, "Miller", "2015 - 2019")):
        page += [
            Line(44, y + 2, 5, 5),
            Text(62, y, title, 11),
            Text(480, y, dates),
            Text(62, y - 14, "Example Group, Austin, TX"),
        ]
        page += [Line(66, y - 26, 3, 3), Text(76, y - 28, "Baked three hundred loaves"), Line(66, y - 40, 3, 3)]
        page += [Text(76, y - 42, "Trained two apprentices")]

    entries = read(pdf([*TOP, *page])).sections[0].entries

    assert [(one.title.plain, one.organization, len(one.bullets)) for one in entries] == [
        ("Baker", "Example Group", 2),
        ("Miller", "Example Group", 2),
    ]


def test_the_picture_of_a_calendar_before_dates_is_no_bullet() -> None:
    page: list[Item] = [Text(50, 730, "Education", 13, "b"), Text(50, 712, "Certificate of Baking", 11, "b")]
    page += [Text(50, 698, "Trade School", 10, "b"), Text(50, 684, "%", 9, "z"), Text(62, 684, "2014", 9)]
    page += [Text(160, 684, "Austin, TX", 9), Text(50, 664, "Skills", 13, "b"), Text(50, 648, "Rye, ovens, flour")]

    (entry,) = read(pdf([*TOP, *page])).sections[0].entries

    assert (entry.dates and entry.dates.text, entry.location, entry.bullets) == ("2014", "Austin, TX", ())


def test_a_header_that_only_names_the_document_is_left_out_with_a_note() -> None:
    header = Text(50, 790, "Sample Person - R\u00e9sum\u00e9", 9)

    resume = read(pdf([header, *TOP, *column(50, 720, "# Experience", "Baker, 2019 - 2021", "* Baked bread")]))

    assert (resume.name, resume.headline, titles(resume)) == ("Sample Person", "", ["Experience"])
    assert any("left out" in note.message for note in resume.notes if note.slug == "document-title")


def test_centred_headings_of_spaced_words_stand_above_their_text() -> None:
    page: list[Item] = []
    for y, words, lines in (
        (720, ((251, "EDUCATION"),), ("Diploma, Trade School", "Certificate, Old Mill")),
        (660, ((250, "LANGUAGES"),), ("English (C1)", "French (B2)")),
        (600, ((208, "AREAS"), (262, "OF"), (297, "EXPERTISE")), ("Ovens", "Flour")),
        (540, ((264, "AWARDS"),), ("Best loaf of the canton, 2021",)),
    ):
        page += [Text(x, y, word, 11, spacing=3) for x, word in words]
        page += column(40, y - 18, *lines)
    page += [Text(530, 702, "2014"), Text(530, 688, "2012")]

    resume = read(pdf([*TOP, *page]))

    assert [(section.title, bool(section.entries)) for section in resume.sections] == [
        ("EDUCATION", True),
        ("LANGUAGES", True),
        ("AREAS OF EXPERTISE", True),
        ("AWARDS", True),
    ]


def test_contacts_on_both_sides_of_a_name_are_read_side_by_side() -> None:
    left = [Text(40, 762, "Bern, Switzerland"), Text(40, 748, "+41 555 010 203")]
    right = [Text(446, 768, "sample.person@example.com", 9.5)]
    name = [Text(210, 758, "Sample Person", 24, "b"), Text(211, 736, "Experienced hand with a steady oven")]
    right += [Text(452, 754, "github.com/sample-person", 9.5)]

    resume = read(pdf([*left, *right, *name, *column(40, 700, "# Experience", "Miller, 2019 - 2021", "* Ground rye")]))

    assert (resume.name, resume.headline, titles(resume)) == (
        "Sample Person",
        "Experienced hand with a steady oven",
        ["Experience"],
    )
    assert any(contact.text == "sample.person@example.com" for contact in resume.contacts)


def test_dates_before_a_bar_are_no_rest_of_the_title_above_them() -> None:
    page = column(250, 720, "# Experience", "OLD MILL | Miller", "2021 - 2023 | Thun, Switzerland")
    page += column(250, 678, "* Ground rye for four villages of the valley", "* Kept the books")
    page += column(250, 650, "THE INVENTED VILLAGE BAKERY | Registered Baker of Fine Rye Bread")
    page += column(250, 636, "2019 - 2021 | Bern, Switzerland", "* Baked bread")
    side = column(50, 720, "# Skills", "* Rye", "* Ovens", "* Flour", "# Languages", "German", "French")

    work = next(one for one in read(pdf([*TOP, *page, *side])).sections if one.kind == "work")

    assert [(one.dates and one.dates.text, len(one.bullets)) for one in work.entries] == [
        ("2021 - 2023", 2),
        ("2019 - 2021", 1),
    ]


def test_an_organization_before_a_dash_and_its_town_is_no_part_of_the_place() -> None:
    page = column(50, 720, "# Experience", "Baker", "Village Bakery - Boise, ID 83702", "2019 - 2021", "* Baked bread")

    (entry,) = read(pdf([*TOP, *page])).sections[0].entries

    assert (entry.title.plain, entry.organization, entry.location) == ("Baker", "Village Bakery", "Boise, ID 83702")
