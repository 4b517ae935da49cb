"""What people see in documents of any format: contacts wherever they stand, headings however they are spaced."""

from __future__ import annotations

import pytest

from tailor.model import Resume
from tailor.readers.docx import read
from tests.readers.docx_files import bullet, docx, paragraph, table

BIG = '<w:b/><w:sz w:val="40"/>'
HEAD = '<w:b/><w:sz w:val="28"/>'
MAIL = "sample.person@example.com"
JOB = paragraph("Baker, Village Bakery\t2019 – 2021", look="<w:b/>") + bullet("Baked rye bread")


def titles(resume: Resume) -> list[str]:
    return [section.title for section in resume.sections]


def contacts(resume: Resume) -> set[tuple[str, str]]:
    return {(contact.kind, contact.text) for contact in resume.contacts}


def placed(content: str, x: int, y: int) -> str:
    """A text box at (x, y) points of its page."""
    return (
        f'<w:p><w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="page"><wp:posOffset>{x * 12700}</wp:posOffset>'
        f'</wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>{y * 12700}</wp:posOffset></wp:positionV>'
        f"<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></wp:anchor></w:drawing></w:r></w:p>"
    )


def test_contacts_above_the_first_section_of_a_column_belong_to_the_person() -> None:
    left = paragraph(MAIL) + paragraph("+41 555 010 203") + paragraph("Skills", look=HEAD) + bullet("Rye")
    right = paragraph("Sample Person", look=BIG) + paragraph("Experience", look=HEAD) + JOB

    resume = read(docx(table((left, right))))

    assert {("email", MAIL), ("phone", "+41 555 010 203")} <= contacts(resume)
    assert titles(resume) == ["Experience", "Skills"]


def test_contacts_at_the_very_end_belong_to_the_person() -> None:
    resume = read(docx(paragraph("Sample Person", look=BIG), paragraph("Experience", look=HEAD), JOB, paragraph(MAIL)))

    assert ("email", MAIL) in contacts(resume)
    assert [bullet.text.plain for bullet in resume.sections[0].entries[0].bullets] == ["Baked rye bread"]


@pytest.mark.parametrize("shown", ["W O R K  H I S T O R Y", "W O R K H I S T O R Y", "WORK HISTORY"])
def test_a_heading_with_blanks_between_its_letters_is_read_as_its_words(shown: str) -> None:
    resume = read(docx(paragraph("Sample Person", look=BIG), paragraph(MAIL), paragraph(shown, look=HEAD), JOB))

    assert titles(resume) == ["WORK HISTORY"]


def test_a_name_below_contacts_in_small_letters_comes_first_by_its_size() -> None:
    boxes = [
        placed(paragraph("Experience", look=HEAD) + JOB, 60, 200),
        placed(paragraph(MAIL), 60, 100),
        placed(paragraph("Sample Person", look='<w:b/><w:sz w:val="26"/>'), 60, 40),
    ]

    resume = read(docx(*boxes))

    assert (resume.name, titles(resume)) == ("Sample Person", ["Experience"])
    assert ("email", MAIL) in contacts(resume)


def test_boxes_that_make_up_the_page_are_read_from_top_to_bottom() -> None:
    skills = paragraph("Skills", look=HEAD) + bullet("Rye")
    boxes = [placed(skills, 60, 400), placed(paragraph("Sample Person", look=BIG), 60, 40)]

    resume = read(docx(*boxes, placed(paragraph("Experience", look=HEAD) + JOB, 60, 200)))

    assert titles(resume) == ["Experience", "Skills"]


def test_the_number_of_a_page_in_a_footer_is_no_text() -> None:
    page = '<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    footer = {"rId7": ("footer", paragraph("Page ", inside=page))}
    body = [paragraph("Sample Person", look=BIG), paragraph(MAIL), paragraph("Experience", look=HEAD), JOB]

    resume = read(docx(*body, parts=footer, section='<w:footerReference w:type="default" r:id="rId7"/>'))

    assert "Page" not in str(resume.sections)


def test_what_a_footer_adds_is_no_bullet_of_the_last_job() -> None:
    footer = {"rId7": ("footer", paragraph("References on request"))}
    body = [paragraph("Sample Person", look=BIG), paragraph(MAIL), paragraph("Experience", look=HEAD), JOB]

    resume = read(docx(*body, parts=footer, section='<w:footerReference w:type="default" r:id="rId7"/>'))

    assert [(section.title, section.kind) for section in resume.sections] == [("Experience", "work"), ("", "other")]


def test_dates_behind_a_row_of_blanks_are_the_entrys() -> None:
    head = paragraph("Baker, Village Bakery" + " " * 20 + "2019", look="<w:b/>")
    top = [paragraph("Sample Person", look=BIG), paragraph(MAIL), paragraph("Experience", look=HEAD)]

    entry = read(docx(*top, head, bullet("Baked rye bread"))).sections[0].entries[0]

    assert (entry.title.plain, entry.organization, entry.dates and entry.dates.text) == (
        "Baker",
        "Village Bakery",
        "2019",
    )


def test_the_text_of_a_diagram_is_read() -> None:
    names = 'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"'
    shown = f'<w:r><w:drawing><wp:inline><dgm:relIds {names} r:dm="rId8"/></wp:inline></w:drawing></w:r>'
    a = "http://schemas.openxmlformats.org/drawingml/2006/main"
    data = f'<a:p xmlns:a="{a}"><a:r><a:t>Sourdough</a:t></a:r></a:p>'
    body = [paragraph("Sample Person", look=BIG), paragraph(MAIL), paragraph("Skills", look=HEAD)]

    resume = read(docx(*body, paragraph(inside=shown), parts={"rId8": ("diagramData", data)}))

    assert "Sourdough" in [unit.text for unit in resume.units()]


@pytest.mark.parametrize(
    ("head", "title", "organization", "location"),
    [
        ("Baker, Village Bakery, Bern, Switzerland", "Baker", "Village Bakery", "Bern, Switzerland"),
        ("Electrician, Acme Logistics, Inc.", "Electrician", "Acme Logistics, Inc.", ""),
        ("Village Bakery, Baker", "Baker", "Village Bakery", ""),
        ("Baker, Village Bakery, Remote", "Baker", "Village Bakery", "Remote"),
    ],
)
def test_one_line_may_hold_title_organization_and_place(
    head: str, title: str, organization: str, location: str
) -> None:
    top = [paragraph("Sample Person", look=BIG), paragraph(MAIL), paragraph("Experience", look=HEAD)]

    entry = read(docx(*top, paragraph(f"{head}\t2019 – 2021", look="<w:b/>"), bullet("Baked"))).sections[0].entries[0]

    assert (entry.title.plain, entry.organization, entry.location) == (title, organization, location)


def test_a_name_in_two_lines_is_one() -> None:
    lines = [paragraph("Amara", look=BIG), paragraph("van der Voorbeeld", look=BIG), paragraph(MAIL)]

    assert read(docx(*lines, paragraph("Experience", look=HEAD), JOB)).name == "Amara van der Voorbeeld"


def test_a_town_among_contacts_is_one_of_them() -> None:
    lines = [paragraph("Sample Person", look=BIG), paragraph("Baker"), paragraph(MAIL), paragraph("Utrecht")]

    resume = read(docx(*lines, paragraph("Experience", look=HEAD), JOB))

    assert titles(resume) == ["Experience"]
    assert any("Utrecht" in contact.text for contact in resume.contacts)


def test_titles_of_jobs_that_look_as_headings_do_are_titles_of_jobs() -> None:
    jobs = [
        paragraph(title, look=HEAD) + paragraph("Example Ltd | Leeds") + paragraph(dates) + bullet("Baked rye bread")
        for title, dates in (("Head of Rye", "2021 – 2023"), ("Miller (Night Shift)", "2019 – 2021"))
    ]
    top = paragraph("Sample Person", look=BIG) + paragraph(MAIL)

    resume = read(docx(top, paragraph("Work History", look=HEAD), *jobs, paragraph("Skills", look=HEAD), bullet("Rye")))

    assert titles(resume) == ["Work History", "Skills"]
    assert [entry.title.plain for entry in resume.sections[0].entries] == ["Head of Rye", "Miller (Night Shift)"]
