"""Word files as people make them who are no typesetters: what templates, habits and many hands leave in them."""

from __future__ import annotations

import pytest

from tailor.model import Entry, Resume
from tailor.readers import docx as reader
from tests.readers.docx_files import bullet, docx, paragraph, run, table

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


def test_a_label_tells_the_title_where_its_words_do_not() -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("Experience", look=CAPS),
        paragraph("2015 – 2017: Corner Kiosk", look=B),
        paragraph("Position: Jack of all trades"),
        bullet("Sold goods"),
    )

    assert said(entries(resume, "Experience")[0])[:2] == ("Position: Jack of all trades", "Corner Kiosk")


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


# ----------------------------------------------------- headings and labels, told apart


def test_bold_labels_of_a_list_of_skills_are_no_headings_though_some_name_sections() -> None:
    rows = [("Languages", "Java, SQL"), ("Frameworks", "Spring"), ("Databases", "Oracle"), ("Tools", "Jenkins")]
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("TECHNICAL SKILLS", look=B),
        table(*((paragraph(label, look=B), paragraph(items)) for label, items in rows)),
        paragraph("EDUCATION", look=B),
        paragraph("2012 – 2015, Trade School"),
    )

    assert titles(resume) == ["TECHNICAL SKILLS", "EDUCATION"]
    assert [line.label.plain for line in entries(resume, "TECHNICAL SKILLS")[0].bullets] == [
        f"{label}:" for label, _ in rows
    ]


def test_bold_lines_are_no_headings_where_these_are_underlined_too() -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("Experience", look=f'{B}<w:u w:val="single"/>'),
        paragraph("Clerk, Town Hall, 2015 – 2020", look=B),
        paragraph("Achievements", look=B),
        bullet("Answered letters"),
        paragraph("Education", look=f'{B}<w:u w:val="single"/>'),
        paragraph("2012 – 2015, Trade School"),
    )

    assert titles(resume) == ["Experience", "Education"]


def test_labels_in_the_left_column_say_what_the_head_of_a_job_holds() -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("Employment record", look=B),
        *(
            table(
                (paragraph("Period"), paragraph(dates)),
                (paragraph("Employer"), paragraph(employer)),
                (paragraph("Position"), paragraph(position)),
                (paragraph("Duties"), bullet(duty)),
            )
            + paragraph()
            for dates, employer, position, duty in (
                ("2015 - 2020", "Sample Relief", "Water Engineer", "Drilled wells"),
                ("2010 - 2015", "Ministry of Samples", "Engineer", "Drew plans"),
            )
        ),
    )

    assert [said(entry) for entry in entries(resume, "Employment record")] == [
        ("Water Engineer", "Sample Relief", "2015 - 2020", 1),
        ("Engineer", "Ministry of Samples", "2010 - 2015", 1),
    ]


@pytest.mark.parametrize("gap", [": ", "\t"])
def test_a_heading_at_the_start_of_its_first_line_opens_its_section(gap: str) -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph(inside=run(f"Objective{gap}", B) + run("Work outdoors")),
        paragraph(inside=run(f"Experience{gap}", B) + run("Clerk, Town Hall, 2015 – 2020")),
        bullet("Answered letters"),
        paragraph(inside=run(f"Education{gap}", B) + run("Trade School, 2012 – 2015")),
    )

    assert titles(resume) == ["Objective", "Experience", "Education"]
    assert said(entries(resume, "Experience")[0]) == ("Clerk", "Town Hall", "2015 – 2020", 1)


def test_a_bold_label_opens_no_section_where_headings_stand_alone() -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("Education", look=B),
        paragraph("Trade School, 2012 – 2015"),
        paragraph(inside=run("Coursework: ", B) + run("Ovens and flour")),
        paragraph("Skills & Interests", look=B),
        paragraph(inside=run("Languages: ", B) + run("English")),
    )

    assert titles(resume) == ["Education", "Skills & Interests"]


def test_further_positions_are_at_the_organization_that_stands_above_the_first() -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("Experience", look=CAPS),
        paragraph("Kestrel Hotels\tReno, NV", look=B),
        paragraph("Hotel Manager\t2016 – 2020", look="<w:i/>"),
        bullet("Led 60 people"),
        paragraph("Front Desk Agent\t2012 – 2016", look="<w:i/>"),
        bullet("Checked in guests"),
        paragraph("Acme Stores\tReno, NV", look=B),
        paragraph("Clerk\t2010 – 2012", look="<w:i/>"),
        bullet("Sold goods"),
    )

    assert [said(entry)[:2] for entry in entries(resume, "Experience")] == [
        ("Hotel Manager", "Kestrel Hotels"),
        ("Front Desk Agent", "Kestrel Hotels"),
        ("Clerk", "Acme Stores"),
    ]


def test_a_head_is_whole_where_blank_lines_part_all_its_lines() -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("Experience", look=CAPS),
        *(
            line + paragraph()
            for line in (
                *map(paragraph, ("Cook", "Diner Sample", "2010 – 2014")),
                bullet("Fried eggs"),
                *map(paragraph, ("Waiter", "Cafe Example", "2008 – 2010")),
                bullet("Served"),
            )
        ),
    )

    assert [said(entry) for entry in entries(resume, "Experience")] == [
        ("Cook", "Diner Sample", "2010 – 2014", 1),
        ("Waiter", "Cafe Example", "2008 – 2010", 1),
    ]


@pytest.mark.parametrize("mark", ["»", "›"])
def test_a_typed_arrow_is_a_bullet(mark: str) -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("Experience", look=CAPS),
        paragraph("Clerk, Town Hall, 2015 – 2020"),
        paragraph(f"{mark} Answered letters"),
    )

    assert [line.text.plain for line in entries(resume, "Experience")[0].bullets] == ["Answered letters"]


@pytest.mark.parametrize("name", ["Työkokemus", "Munkatapasztalat", "Experiență profesională", "Radno iskustvo"])
def test_work_is_known_in_further_languages_of_europe(name: str) -> None:
    resume = read(
        paragraph("Sample Person", look=BIG), paragraph(name, look=B), paragraph("2012 – 2015\tDies und das", look="")
    )

    assert [section.kind for section in resume.sections] == ["work"]


def test_a_contact_is_no_name_where_the_name_is_but_a_picture() -> None:
    resume = read(
        paragraph("person@example.com, Duluth, MN"),
        paragraph("Experience", look=CAPS),
        paragraph("Clerk, Town Hall, 2015 – 2020"),
    )

    assert resume.name == ""
    assert [contact.text for contact in resume.contacts] == ["person@example.com", "Duluth, MN"]


@pytest.mark.parametrize("degrees", ["MD", "PT, DPT", "PA-C", "RN, BSN"])
def test_degrees_behind_a_name_in_the_largest_letters_are_no_states(degrees: str) -> None:
    resume = read(
        paragraph(f"Sandra Sample, {degrees}", look=BIG),
        paragraph("person@example.com • Albany, NY"),
        paragraph("Experience", look=CAPS),
        paragraph("Clerk, Town Hall, 2015 – 2020"),
    )

    assert (resume.name, resume.contacts[-1].text) == (f"Sandra Sample, {degrees}", "Albany, NY")


def test_a_field_that_lost_its_end_hides_nothing_below_it() -> None:
    open_field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> SEQ x </w:instrText></w:r>'
    resume = read(
        paragraph("Sample Person", look=BIG, inside=open_field),
        paragraph("Experience", look=CAPS),
        paragraph("Clerk, Town Hall, 2015 – 2020"),
    )

    assert said(entries(resume, "Experience")[0])[:2] == ("Clerk", "Town Hall")


def test_a_summary_of_jobs_with_dates_and_bullets_is_the_section_of_work() -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("PROFILE", look=B),
        paragraph("Runs terminals."),
        paragraph("CAREER SUMMARY", look=B),
        paragraph("2015 – 2020\tSample Airports\tOperations Director"),
        bullet("Led 700 people"),
        paragraph("2009 – 2015\tExample Airport\tTerminal Manager"),
        bullet("Opened a pier"),
    )

    assert [(section.title, section.kind) for section in resume.sections] == [
        ("PROFILE", "summary"),
        ("CAREER SUMMARY", "work"),
    ]
    assert said(entries(resume, "CAREER SUMMARY")[0])[:2] == ("Operations Director", "Sample Airports")


def test_headings_by_style_are_sections_though_nobody_knows_their_names() -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("Hello", style="berschrift1"),
        paragraph("I draw."),
        paragraph("Where I've Worked", style="berschrift1"),
        paragraph("Illustrator, Studio Sample, 2016 – 2021", style="berschrift2"),
        bullet("Drew nine books"),
    )

    assert [(section.title, section.kind) for section in resume.sections] == [
        ("Hello", "other"),
        ("Where I've Worked", "work"),
    ]


def test_signs_beside_a_heading_are_none_of_its_words() -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("💼 Experience", look=B),
        paragraph("Clerk, Town Hall, 2015 – 2020"),
    )

    assert titles(resume) == ["Experience"]


def test_a_short_sentence_is_what_somebody_did_and_no_name() -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("EXPERIENCE", look='<w:u w:val="single"/>'),
        paragraph("Packer, Acme Inc., 2010 – 2015"),
        paragraph("Packed boxes."),
        paragraph("Drove a forklift."),
    )

    assert said(entries(resume, "EXPERIENCE")[0]) == ("Packer", "Acme Inc.", "2010 – 2015", 2)


def test_columns_for_the_first_and_the_last_year_are_one_range() -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("Employment History", look=B),
        table(
            tuple(paragraph(name, look=B) for name in ("From", "To", "Employer", "Position")),
            tuple(map(paragraph, ("2014", "2020", "Sample Infirmary", "Nurse"))),
            tuple(map(paragraph, ("2010", "2014", "Example Clinic", "Carer"))),
        ),
    )

    assert [said(entry)[:3] for entry in entries(resume, "Employment History")] == [
        ("Nurse", "Sample Infirmary", "2014 – 2020"),
        ("Carer", "Example Clinic", "2010 – 2014"),
    ]


@pytest.mark.parametrize("name", ["Professional Memberships", "Posters", "Military Service"])
def test_further_names_of_sections_are_known_above_dates(name: str) -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("Education", look=B),
        paragraph("Trade School, 2012 – 2015"),
        paragraph(name, look=B),
        paragraph("Sample Society, 2016–2019"),
    )

    assert titles(resume) == ["Education", name]


@pytest.mark.parametrize("intro", ["", "Thirty years in the trade, and still curious about every loaf."])
def test_jobs_that_are_set_as_headings_open_no_sections(intro: str) -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("Experience", style="berschrift1"),
        paragraph(intro) if intro else "",
        paragraph("Acme Mills", style="berschrift1"),
        paragraph("Baker, 2015 – 2020"),
        bullet("Baked rye"),
        paragraph("Golden Crust", style="berschrift1"),
        paragraph("Baker, 2010 – 2015"),
        bullet("Baked buns"),
        paragraph("Education", style="berschrift1"),
        paragraph("Trade School, 2007 – 2010"),
    )

    assert titles(resume) == ["Experience", "Education"]


def test_an_unknown_heading_by_style_may_stand_right_above_dates() -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("Experience", style="berschrift1"),
        paragraph("Baker, Acme Mills, 2015 – 2020"),
        paragraph("Ordination", style="berschrift1"),
        paragraph("Ordained in 2014, First Sample Church"),
        paragraph("Education", style="berschrift1"),
        paragraph("Trade School, 2007 – 2010"),
    )

    assert titles(resume) == ["Experience", "Ordination", "Education"]


def test_dates_alone_in_bold_open_no_job() -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("Experience", look=CAPS),
        paragraph("Court Interpreter\nSuperior Court of Samples\n2013–Present", look=B),
        bullet("Interprets"),
    )

    assert [said(entry) for entry in entries(resume, "Experience")] == [
        ("Court Interpreter", "Superior Court of Samples", "2013–Present", 1)
    ]


@pytest.mark.parametrize(
    ("name", "kind"), [("Software", "skills"), ("Educational Background", "education"), ("Studied", "education")]
)
def test_short_names_of_sections_are_known(name: str, kind: str) -> None:
    resume = read(
        paragraph("Sample Person", look=BIG),
        paragraph("Languages", look=B),
        paragraph("English"),
        paragraph(name, look=f"{B}<w:i/>"),
        paragraph("This and that, 2012"),
    )

    assert [section.kind for section in resume.sections] == ["languages", kind]
