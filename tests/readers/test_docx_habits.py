"""Word files as people make them who are no typesetters: what templates, habits and many hands leave in them."""

from __future__ import annotations

import pytest

from tailor.model import Entry, Resume
from tailor.readers import docx as reader
from tests.readers.docx_files import bullet, docx, paragraph, table

B, BIG, CAPS = "<w:b/>", '<w:b/><w:sz w:val="40"/>', "<w:b/><w:caps/>"
BULLETED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
ADDRESS = paragraph("person@example.com | 555-0100")


def read(*body: str) -> Resume:
    """The résumé in a Word file of these paragraphs and tables."""
    return reader.read(docx(*body))


def titles(resume: Resume) -> list[str]:
    """The titles of its sections."""
    return [section.title for section in resume.sections]


def entries(resume: Resume, title: str) -> list[Entry]:
    """The entries of the section of that title."""
    return [entry for section in resume.sections if section.title == title for entry in section.entries]


def said(entry: Entry) -> tuple[str, str, str, int]:
    """The title, organization, dates and number of lines of an entry."""
    return entry.title.plain, entry.organization, entry.dates.text if entry.dates else "", len(entry.bullets)


# ------------------------------------------------------------- the names of sections


@pytest.mark.parametrize("name", ["Driving Experience", "Conference Presentations", "Job Related Training"])
def test_a_heading_that_ends_with_what_sections_are_called_is_one_whatever_trade_it_names(name: str) -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        ADDRESS,
        paragraph("Education", look=B),
        paragraph("2012 - 2015, Trade School"),
        paragraph(name, look=B),
        paragraph("2019 - 2020, Driver, Acme"),
        paragraph("Skills", look=B),
        paragraph("Hazmat, TWIC"),
    )

    assert titles(resume) == ["Education", name, "Skills"]


def test_a_job_title_that_looks_as_headings_do_is_no_section_where_it_names_a_position() -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        ADDRESS,
        paragraph("Experience", look=B),
        paragraph("Director of Guest Experience", look=B),
        paragraph("Acme Hotels, 2019 - 2020"),
        bullet("Raised the score of four houses"),
        paragraph("Education", look=B),
        paragraph("2012 - 2015, Trade School"),
    )

    assert titles(resume) == ["Experience", "Education"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("EDV-Kenntnisse", "skills"), ("Schul- und Berufsausbildung", "education"), ("Unterrichtserfahrung", "work")],
)
def test_the_end_of_a_compound_tells_what_its_section_is(name: str, kind: str) -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("Sprachen", look=B),
        paragraph("Deutsch"),
        paragraph(name, look="<w:i/><w:b/>"),
        paragraph("2012 – 2015\tDies und das"),
    )

    assert [(section.title, section.kind) for section in resume.sections] == [("Sprachen", "languages"), (name, kind)]


def test_arrows_before_headings_make_them_no_items_of_a_list() -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("Experience", look=B, properties=BULLETED),
        paragraph("Baker, Mill, 2019 – 2020"),
        bullet("Baked rye"),
        paragraph("Technical Skills", look=B, properties=BULLETED),
        bullet("Ovens"),
    )

    assert titles(resume) == ["Experience", "Technical Skills"]
    (entry,) = entries(resume, "Experience")
    assert (said(entry), entry.bullets[0].form) == (("Baker", "Mill", "2019 – 2020", 1), "bullet")


def test_a_list_whose_items_name_more_than_sections_keeps_them() -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("Skills", look=BIG),
        *(paragraph(name, look=B, properties=BULLETED) for name in ("Training", "Languages", "Ovens")),
    )

    assert said(entries(resume, "Skills")[0])[3] == 3


# ------------------------------------------------------------------ tables


def test_a_heading_in_the_left_column_is_one_though_its_words_are_unknown() -> None:
    resume = read(
        paragraph("Sample Person", style="Titel"),
        table(
            (paragraph("Objective", style="berschrift1"), paragraph("To drive for people who keep their trucks well.")),
            (paragraph("Education", style="berschrift1"), paragraph("Driving certificate, Trade School, 2017")),
            (paragraph("Communication", style="berschrift1"), paragraph("Speaks with dispatch and dock crews.")),
        ),
    )

    assert titles(resume) == ["Objective", "Education", "Communication"]


def test_the_columns_of_a_grid_are_named_by_its_first_row_and_open_no_section() -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("Academic Qualifications", look=B),
        table(
            tuple(paragraph(name, look=B) for name in ("Course", "Institution", "Year", "Marks")),
            tuple(map(paragraph, ("B.E. Civil", "Example College", "2019", "71%"))),
        ),
    )

    assert titles(resume) == ["Academic Qualifications"]


def test_dates_in_a_narrow_column_go_on_in_the_line_below() -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("Experience", look=CAPS),
        table((paragraph("01/2019 –") + paragraph("06/2023"), paragraph("Baker", look=B) + bullet("Baked rye"))),
    )

    assert said(entries(resume, "Experience")[0]) == ("Baker", "", "01/2019 – 06/2023", 1)


# ------------------------------------------------------- the person


def test_a_label_and_what_it_names_are_one_contact_though_a_border_parts_them() -> None:
    rows = [("Name:", "Sample Person"), ("Telefon:", "0731 5550100"), ("E-Mail:", "person@example.com")]
    resume = read(
        paragraph("Lebenslauf", look=BIG),
        paragraph("Persönliche Daten", look=B),
        table(*((paragraph(label), paragraph(value)) for label, value in rows)),
        paragraph("Berufserfahrung", look=B),
        paragraph("2019 – 2020\tBäcker"),
    )

    assert resume.name == "Sample Person"
    assert [contact.text for contact in resume.contacts] == ["Telefon: 0731 5550100", "E-Mail: person@example.com"]


@pytest.mark.parametrize("between", ["\t\t: ", ":\t", "\t"])
def test_a_name_is_found_however_far_its_label_stands_from_it(between: str) -> None:
    resume = read(
        paragraph("CURRICULUM VITAE", look=B),
        paragraph("PERSONAL DETAILS", look=B),
        paragraph(f"Name{between}Sample Person"),
        paragraph("Email\t\t: person@example.com"),
        paragraph("WORK EXPERIENCE", look=B),
        paragraph("Baker, Mill, 2019 – 2020"),
    )

    assert resume.name == "Sample Person"


def test_what_says_that_a_person_follows_is_not_the_person() -> None:
    small = '<w:sz w:val="18"/>'
    resume = read(
        table(
            (paragraph("Personal information", look=small), paragraph("Sample Person", look='<w:sz w:val="26"/>')),
            (paragraph(), paragraph("person@example.com")),
            (paragraph(), paragraph("Sex Female | Nationality Polish")),
        ),
        paragraph("Work experience", look=CAPS),
        paragraph("Baker, Mill, 2019 – 2020"),
    )

    assert resume.name == "Sample Person"


def test_a_street_above_a_town_is_part_of_the_address_and_no_headline() -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("9 Sample Street"),
        paragraph("Portland, OR 97201"),
        paragraph("person@example.com"),
        paragraph("Experience", look=CAPS),
        paragraph("Baker, Mill, 2019 – 2020"),
    )

    assert resume.headline == ""
    assert [contact.text for contact in resume.contacts] == [
        "9 Sample Street, Portland, OR 97201",
        "person@example.com",
    ]


@pytest.mark.parametrize("name", ["Sample Person, Ph.D.", "Sample Person Jr.", "Dr. Sample Person, M.D."])
def test_a_name_may_end_with_the_point_of_a_degree(name: str) -> None:
    resume = read(
        paragraph(name, look=BIG),
        ADDRESS,
        paragraph("Education", look=CAPS),
        paragraph("2012 – 2015, Trade School"),
        paragraph("Outdoor Service", look=CAPS),
        paragraph("Reviewer"),
    )

    assert resume.name == name


# ------------------------------------------------------------- Word's own doings


def test_a_heading_with_a_number_is_no_item_of_a_list() -> None:
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
    resume = reader.read(
        docx(
            paragraph("Sample Person", style="Titel"),
            paragraph("Experience", style="berschrift1", properties=number),
            paragraph("Baker, Mill, 2019 – 2020", style="berschrift2"),
            bullet("Baked rye"),
            paragraph("Beyond Bread", style="berschrift1", properties=number),
            paragraph("Juggling"),
        )
    )

    assert titles(resume) == ["Experience", "Beyond Bread"]


def test_paragraphs_whose_parting_was_removed_are_one() -> None:
    removed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1" w:author="x"/></w:rPr>'
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("Experience", look=CAPS),
        paragraph("Clerk, Town Hall, 2015 – 2020"),
        paragraph("Answered letters ", properties=removed),
        bullet("within two days"),
    )

    (entry,) = entries(resume, "Experience")
    assert [line.text.plain for line in entry.bullets] == ["Answered letters within two days"]


def test_short_lines_drawn_above_headings_are_no_words() -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        table((paragraph("\u3161") + paragraph("Experience", look=CAPS), paragraph("Baker, Mill, 2019 – 2020"))),
        table((paragraph("\u3161") + paragraph("Skills", look=CAPS), paragraph("Ovens"))),
    )

    assert said(entries(resume, "Experience")[0]) == ("Baker", "Mill", "2019 – 2020", 0)


def test_a_mart_is_a_shop_and_no_month() -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("Experience", look=CAPS),
        paragraph("Cashier, Penny Mart\t2014 – 2018"),
    )

    assert said(entries(resume, "Experience")[0])[:3] == ("Cashier", "Penny Mart", "2014 – 2018")


# ------------------------------------------------------------------ the heads of jobs


@pytest.mark.parametrize("dates", ["05/21 – 08/21", "9/98 to 12/03", "06/18 - present"])
def test_years_of_two_digits_behind_months_are_dates_where_they_make_a_range(dates: str) -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("Experience", look=CAPS),
        paragraph(f"Server, Pasta Palace\t{dates}"),
    )

    assert said(entries(resume, "Experience")[0])[:3] == ("Server", "Pasta Palace", dates)


def test_a_ratio_is_no_date() -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("Experience", look=CAPS),
        paragraph("Nurse, Acme, ratio 1/20 - 3/4", look=B),
    )

    assert entries(resume, "Experience")[0].dates is None


def test_dates_between_bars_are_those_of_the_job_and_what_is_behind_them_its_place() -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("Experience", look=CAPS),
        paragraph("Junior Accountant | Acme Inc. | 2015 - 2017 | Boulder, CO", look=B),
        bullet("Filed taxes"),
    )

    (entry,) = entries(resume, "Experience")
    assert (*said(entry), entry.location) == ("Junior Accountant", "Acme Inc.", "2015 - 2017", 1, "Boulder, CO")


def test_each_row_of_a_grid_is_an_entry_and_its_header_is_told() -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("Education", look=B),
        table(
            tuple(paragraph(name, look=B) for name in ("Degree", "Institution", "Year", "Marks")),
            tuple(map(paragraph, ("B.E. Civil", "Example College", "2019", "71%"))),
            tuple(map(paragraph, ("HSC", "Sample Higher Secondary School", "2015", "82%"))),
        ),
    )

    assert [said(entry)[:3] for entry in entries(resume, "Education")] == [
        ("B.E. Civil", "Example College", "2019"),
        ("HSC", "Sample Higher Secondary School", "2015"),
    ]
    assert [note.message for note in resume.notes] == ["left out: Degree | Institution | Year | Marks"]


def test_labels_tell_title_and_company_apart_where_their_words_do_not() -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("Experience", look=CAPS),
        paragraph("2015 – 2017: Corner Kiosk", look=B),
        paragraph("Position: Jack of all trades"),
        bullet("Sold goods"),
        paragraph("Company: Sample Constructions", look=B),
        paragraph("2017 – 2019"),
        paragraph("Cargo: Jack of all trades"),
        bullet("Built walls"),
    )

    assert [said(entry)[:2] for entry in entries(resume, "Experience")] == [
        ("Position: Jack of all trades", "Corner Kiosk"),
        ("Cargo: Jack of all trades", "Company: Sample Constructions"),
    ]


def test_a_fact_behind_a_label_ends_a_job_and_does_not_open_the_next() -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("Work Experience", look=B),
        *(
            paragraph(line) if not line.startswith("-") else bullet(line[1:])
            for employer in ("Department of Samples", "Bureau of Examples")
            for line in (
                f"{employer}\nWashington, DC, United States",
                "06/2018 - 07/2019",
                "Hours per week: 40",
                "Program Analyst",
                "Duties, Accomplishments and Related Skills:",
                "-Wrote budgets",
                "Okay to contact this Supervisor: Yes",
            )
        ),
    )

    first, second = entries(resume, "Work Experience")
    assert [line.text.plain for line in first.bullets] == ["Wrote budgets", "Okay to contact this Supervisor: Yes"]
    assert said(second)[:2] == ("Program Analyst", "Bureau of Examples")


def test_what_a_student_led_has_its_dates_and_bullets_as_jobs_have() -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("Leadership & Activities", look=CAPS),
        paragraph("Debate Club\tCambridge, MA", look=B),
        paragraph("Treasurer\tSept 2021 – May 2023", look=B),
        bullet("Kept accounts"),
    )

    assert [said(entry) for entry in entries(resume, "Leadership & Activities")] == [
        ("Treasurer", "Debate Club", "Sept 2021 – May 2023", 1)
    ]


def test_a_bracket_that_closes_within_a_place_stays() -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("Experience", look=CAPS),
        table((paragraph("2012–2016"), paragraph("Nurse", look=B) + paragraph("Care Home, Kraków (Poland)"))),
    )

    (entry,) = entries(resume, "Experience")
    assert (entry.organization, entry.location) == ("Care Home", "Kraków (Poland)")


def test_the_label_of_a_number_is_known_in_other_languages() -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("Telefone: (11) 95555-0101 / E-mail: person@example.com"),
        paragraph("Experiência", look=CAPS),
        paragraph("2015 – 2018 Auxiliar"),
    )

    assert [contact.text for contact in resume.contacts] == ["Telefone: (11) 95555-0101", "E-mail: person@example.com"]


def test_the_place_of_the_last_degree_is_no_contact_though_it_ends_the_document() -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("Education", look=CAPS),
        paragraph("2012–2016\tNursing"),
        paragraph("Bern, Switzerland"),
    )

    assert resume.contacts == ()
    assert entries(resume, "Education")[0].location == "Bern, Switzerland"
