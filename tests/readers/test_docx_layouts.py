"""Résumés in the layouts of Word's and Google's templates, and of people who use none, are read as a person does."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from typing import NamedTuple

import pytest

from tailor.model import Resume
from tailor.readers.docx import read
from tests.readers.docx_files import box, bullet, docx, link, paragraph, run, table

B = "<w:b/>"
BIG = '<w:b/><w:sz w:val="40"/>'
HEAD = '<w:b/><w:sz w:val="28"/><w:color w:val="2E74B5"/>'
RULE = '<w:pBdr><w:bottom w:val="single"/></w:pBdr>'
MAIL = "sample.person@example.com"


class Layout(NamedTuple):
    """A file, and what a person counts in it: section kinds, then bullets of each job."""

    file: bytes
    kinds: tuple[str, ...]
    jobs: tuple[int, ...]
    name: str = "Sample Person"


def jobs(first: str = "Baker", second: str = "Miller") -> tuple[str, ...]:
    """Two jobs with real bullets; each begins with what is given."""
    return (
        first,
        bullet("Baked 300 loaves every night"),
        bullet("Trained two apprentices"),
        second,
        bullet("Ground rye for four villages"),
    )


def google() -> Layout:
    """Headings by style: the employer in one, the dates in another."""
    return Layout(
        docx(
            paragraph("Sample Person", "Titel"),
            paragraph(f"12 Mill Lane, Bern\n+41 555 010 203\n{MAIL}"),
            paragraph("EXPERIENCE", "berschrift1"),
            *jobs(
                paragraph("Village Bakery, Bern — Baker", "berschrift2")
                + paragraph("March 2019 - PRESENT", "berschrift3"),
                paragraph("Old Mill, Thun — Miller", "berschrift2")
                + paragraph("May 2015 - February 2019", "berschrift3"),
            ),
            paragraph("EDUCATION", "berschrift1"),
            paragraph("Trade School, Bern — Certificate of Baking", "berschrift2"),
            paragraph("2012 - 2015", "berschrift3"),
            paragraph("SKILLS", "berschrift1"),
            paragraph("Sourdough, Rye, Ovens"),
        ),
        ("work", "education", "skills"),
        (2, 1),
    )


def looks_alone() -> Layout:
    """No styles at all: headings in bold capitals, dates behind a tab."""
    return Layout(
        docx(
            paragraph("Sample Person", look=BIG),
            paragraph(f"Bern | {MAIL} | +41 555 010 203"),
            paragraph("PROFESSIONAL SUMMARY", look=B),
            paragraph("Baker of ten years with a love for rye and a hand for apprentices."),
            paragraph("WORK EXPERIENCE", look=B),
            *jobs(
                paragraph("Village Bakery\tMarch 2019 – Present", look=B) + paragraph("Baker"),
                paragraph("Old Mill\tMay 2015 – Feb 2019", look=B) + paragraph("Miller"),
            ),
            paragraph("EDUCATION", look=B),
            paragraph("Trade School\t2012 – 2015", look=B),
        ),
        ("summary", "work", "education"),
        (2, 1),
    )


def typed_bullets() -> Layout:
    """Bullets that were typed, of several kinds; headings with a rule below."""
    return Layout(
        docx(
            paragraph("Sample Person", look=BIG),
            paragraph("", inside=link(MAIL)),
            paragraph("Experience", look=B, properties=RULE),
            paragraph("Baker, Village Bakery, March 2019 – Present", look=B),
            paragraph("•\tBaked 300 loaves every night"),
            paragraph("- Trained two apprentices"),
            paragraph("Miller, Old Mill, May 2015 – February 2019", look=B),
            paragraph("", inside=run("\uf0b7 ", '<w:rFonts w:ascii="Symbol"/>') + run("Ground rye for four villages")),
            paragraph("Education", look=B, properties=RULE),
            paragraph("Certificate of Baking, Trade School, 2012 – 2015"),
        ),
        ("work", "education"),
        (2, 1),
    )


def dates_column() -> Layout:
    """A table: dates on the left, the job on the right."""
    return Layout(
        docx(
            paragraph("Curriculum Vitae", look=HEAD),
            paragraph("Sample Person", look=BIG),
            paragraph(f"E-Mail: {MAIL}"),
            paragraph("Berufserfahrung", look=HEAD),
            table(
                (
                    paragraph("03/2019 – heute"),
                    paragraph("Bäcker, Dorfbäckerei", look=B) + bullet("Buk 300 Brote") + bullet("Zwei Lehrlinge"),
                ),
                (paragraph("05/2015 – 02/2019"), paragraph("Müller, Alte Mühle", look=B) + bullet("Mahlte Roggen")),
            ),
            paragraph("Ausbildung", look=HEAD),
            table((paragraph("2012 – 2015"), paragraph("Lehre, Gewerbeschule Bern"))),
        ),
        ("work", "education"),
        (2, 1),
    )


def sidebar_table() -> Layout:
    """Two columns made with a table: contact and skills on the left, name and jobs on the right."""
    left = (
        paragraph("CONTACT", look=HEAD)
        + paragraph(MAIL)
        + paragraph("+41 555 010 203")
        + paragraph("SKILLS", look=HEAD)
        + bullet("Sourdough")
        + bullet("Rye")
    )
    right = (
        paragraph("Sample Person", look=BIG)
        + paragraph("Baker")
        + paragraph("EXPERIENCE", look=HEAD)
        + "".join(
            jobs(
                paragraph("Baker | Village Bakery | 2019 – Present", look=B),
                paragraph("Miller | Old Mill | 2015 – 2019", look=B),
            )
        )
        + paragraph("EDUCATION", look=HEAD)
        + paragraph("Certificate of Baking, Trade School, 2012 – 2015")
    )
    return Layout(docx(table((left, right))), ("work", "education", "skills"), (2, 1))


def label_rows() -> Layout:
    """A table whose left column names the sections."""
    work = "".join(jobs(paragraph("Baker, Village Bakery, 2019 – Present"), paragraph("Miller, Old Mill, 2015 – 2019")))
    return Layout(
        docx(
            paragraph("Sample Person", look=BIG),
            paragraph(MAIL),
            table(
                (paragraph("Profile", look=B), paragraph("Baker of ten years with a love for rye.")),
                (paragraph("Experience", look=B), work),
                (paragraph("Education", look=B), paragraph("Certificate of Baking, Trade School, 2012 – 2015")),
                (paragraph("Skills", look=B), paragraph("Sourdough, Rye, Ovens")),
            ),
        ),
        ("summary", "work", "education", "skills"),
        (2, 1),
    )


def text_boxes() -> Layout:
    """Name and contact in a box, the sidebar in another, the jobs in the body."""
    sidebar = (
        paragraph("SKILLS", look=HEAD) + bullet("Sourdough") + paragraph("LANGUAGES", look=HEAD) + bullet("German")
    )
    return Layout(
        docx(
            paragraph(inside=box(paragraph("Sample Person", look=BIG) + paragraph(MAIL)) + box(sidebar)),
            paragraph("EXPERIENCE", look=HEAD),
            *jobs(
                paragraph("Village Bakery — Baker\t2019 – Present", look=B),
                paragraph("Old Mill — Miller\t2015 – 2019", look=B),
            ),
        ),
        ("work", "skills", "languages"),
        (2, 1),
    )


def header_name() -> Layout:
    """Name and contact in the header, page numbers in the footer."""
    page = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    page += f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("1")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    return Layout(
        docx(
            paragraph("Objective", "Band"),
            paragraph("To bake the bread that a village talks about."),
            paragraph("Employment History", "Band"),
            *jobs(
                paragraph("Village Bakery, Bern") + paragraph("Baker, March 2019 to present", look=B),
                paragraph("Old Mill, Thun") + paragraph("Miller, May 2015 to February 2019", look=B),
            ),
            parts={
                "h1": ("header", paragraph("Sample Person", look=BIG) + paragraph(f"{MAIL} • +41 555 010 203")),
                "f1": ("footer", paragraph(inside=page)),
            },
            section='<w:headerReference w:type="default" r:id="h1"/><w:footerReference w:type="default" r:id="f1"/>',
        ),
        ("summary", "work"),
        (2, 1),
    )


def soft_breaks() -> Layout:
    """Everything of a job in one paragraph, its lines broken by hand."""
    return Layout(
        docx(
            paragraph("Sample\nPerson", look=BIG),
            paragraph(f"Email: {MAIL}, Phone: +41 555 010 203"),
            paragraph("Work History:", look=B),
            paragraph(
                "Baker, Village Bakery\nMarch 2019 - Present\n• Baked 300 loaves every night\n• Trained two apprentices"
            ),
            paragraph("Miller, Old Mill\nMay 2015 - February 2019\n• Ground rye for four villages"),
            paragraph("Education:", look=B),
            paragraph("Certificate of Baking, Trade School\n2012 - 2015"),
        ),
        ("work", "education"),
        (2, 1),
    )


def controls() -> Layout:
    """Word's newer templates: everything in content controls, labels in a skills table."""

    def control(content: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"

    return Layout(
        docx(
            control(paragraph("Sample Person", "Titel")),
            table((control(paragraph("Bern")), paragraph(MAIL))),
            paragraph(inside=control(run("Experience")), style="berschrift1"),
            control(
                "".join(
                    jobs(
                        paragraph("March 2019 – Present") + paragraph("Baker, Village Bakery", "berschrift2"),
                        paragraph("May 2015 – February 2019") + paragraph("Miller, Old Mill", "berschrift2"),
                    )
                )
            ),
            paragraph("Skills", "berschrift1"),
            table(
                (paragraph("Bread"), paragraph("Sourdough, Rye")),
                (paragraph("Languages"), paragraph("German, French")),
            ),
        ),
        ("work", "skills"),
        (2, 1),
    )


def title_left_dates_right() -> Layout:
    """A table of two columns for each job's head; bullets between the tables."""
    return Layout(
        docx(
            table((paragraph("Sample Person", look=BIG), paragraph(MAIL) + paragraph("+41 555 010 203"))),
            paragraph("EXPERIENCE", "Band"),
            *jobs(
                table(
                    (
                        paragraph("Village Bakery", look=B) + paragraph("Baker", look="<w:i/>"),
                        paragraph("2019 – Present") + paragraph("Bern, Switzerland"),
                    )
                ),
                table((paragraph("Old Mill", look=B) + paragraph("Miller", look="<w:i/>"), paragraph("2015 – 2019"))),
            ),
            paragraph("AWARDS", "Band"),
            paragraph("Best Rye of the Canton\t2020"),
            paragraph("Golden Roll\t2018"),
        ),
        ("work", "awards"),
        (2, 1),
    )


def plain() -> Layout:
    """No mark anywhere: only words tell headings."""
    return Layout(
        docx(
            paragraph("Sample Person"),
            paragraph(MAIL),
            paragraph("Experience"),
            *jobs(paragraph("Baker, Village Bakery, 2019 – Present"), paragraph("Miller, Old Mill, 2015 – 2019")),
            paragraph("Education"),
            paragraph("Certificate of Baking, Trade School, 2012 – 2015"),
        ),
        ("work", "education"),
        (2, 1),
    )


def bold_employers() -> Layout:
    """Employers and positions as bold as the headings, but smaller; achievements named within a job."""
    return Layout(
        docx(
            paragraph("SAMPLE PERSON", look=BIG),
            paragraph(f"Bern, Switzerland · +41 555 010 203 · {MAIL}"),
            paragraph("EMPLOYMENT", look=HEAD),
            paragraph("VILLAGE BAKERY, Bern", look=B),
            paragraph("Head Baker (March 2019 – Present)", look=B),
            bullet("Baked 300 loaves every night"),
            paragraph("Key Achievements:", look=B),
            bullet("Trained two apprentices"),
            paragraph("OLD MILL, Thun", look=B),
            paragraph("Miller (May 2015 – February 2019)", look=B),
            bullet("Ground rye for four villages"),
            paragraph("LANGUAGES", look=HEAD),
            paragraph("German (native), French (B2)"),
        ),
        ("work", "languages"),
        (2, 1),
        "SAMPLE PERSON",
    )


def converted() -> Layout:
    """As LibreOffice writes a page with two columns: headings no larger than the text, a bare town as contact."""
    left = (
        paragraph("CONTACT", look=B) + paragraph(MAIL) + paragraph("Bern") + paragraph("SKILLS", look=B) + bullet("Rye")
    )
    right = (
        paragraph("PROFILE", look=B)
        + paragraph("Baker of ten years who loves rye and people.")
        + paragraph("EXPERIENCE", look=B)
        + "".join(
            jobs(
                paragraph(inside=run("Village Bakery", B) + run(", Bern"))
                + paragraph("Baker, 2019 - today", look="<w:i/>"),
                paragraph(inside=run("Old Mill", B) + run(", Thun")) + paragraph("Miller, 2015 - 2019", look="<w:i/>"),
            )
        )
    )
    return Layout(
        docx(paragraph("Sample Person", look=BIG), paragraph("Baker and Miller"), table((left, right))),
        ("skills", "summary", "work"),
        (2, 1),
    )


LAYOUTS = {
    make.__name__: make()
    for make in (
        google,
        looks_alone,
        typed_bullets,
        dates_column,
        sidebar_table,
        label_rows,
        text_boxes,
        header_name,
        soft_breaks,
        controls,
        title_left_dates_right,
        plain,
        bold_employers,
        converted,
    )
}
each = pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)


@each
def test_the_name_is_found(layout: Layout) -> None:
    assert read(layout.file).name == layout.name


@each
def test_the_address_is_found(layout: Layout) -> None:
    assert [contact.text for contact in read(layout.file).contacts if contact.kind == "email" and MAIL in contact.text]


@each
def test_the_sections_are_found(layout: Layout) -> None:
    assert tuple(section.kind for section in read(layout.file).sections) == layout.kinds


@each
def test_each_job_has_its_bullets_and_dates(layout: Layout) -> None:
    (work,) = (section for section in read(layout.file).sections if section.kind == "work")

    found = [entry for entry in work.entries if entry.dates]
    assert tuple(sum(bullet.form == "bullet" for bullet in entry.bullets) for entry in found) == layout.jobs


@each
def test_no_word_is_lost(layout: Layout) -> None:
    resume = read(layout.file)

    assert not shown(layout.file) - words_of(resume)


def shown(file: bytes) -> Counter[str]:
    """The words of a file made here, each counted once for both forms of a text box."""
    words: Counter[str] = Counter()
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        for name in archive.namelist():
            if re.fullmatch(r"word/(document|h\d)\.xml", name):
                xml = re.sub(r"<mc:Fallback>.*?</mc:Fallback>", "", archive.read(name).decode(), flags=re.DOTALL)
                words.update(re.findall(r"\w+", re.sub(r"<[^>]*>", " ", xml).replace("&amp;", "&").replace("PAGE", "")))
    return words


def words_of(resume: Resume) -> Counter[str]:
    """How often each word is in a résumé."""
    return Counter(re.findall(r"\w+", everything(resume)))


def everything(resume: Resume) -> str:
    """All words of a résumé, those of its notes included."""
    parts = [resume.name, resume.headline, *(contact.text for contact in resume.contacts)]
    parts += [note.message for note in resume.notes]
    for section in resume.sections:
        parts.append(section.title)
        for entry in section.entries:
            parts += [entry.plain, entry.location, entry.dates.text if entry.dates else ""]
            parts += [bullet.text.plain for bullet in entry.bullets]
    return "\n".join(parts)


def test_a_heading_of_unknown_words_is_one_where_it_is_ruled_as_the_others_are() -> None:
    file = docx(
        paragraph("Sample Person", look=BIG),
        paragraph("Experience", properties=RULE),
        paragraph("Baker, Mill, 2019 – 2020"),
        paragraph("Bread I Gave Away", properties=RULE),
        bullet("Fed the fair"),
    )

    assert [section.title for section in read(file).sections] == ["Experience", "Bread I Gave Away"]


def test_a_label_less_marked_than_the_headings_opens_no_section() -> None:
    file = docx(
        paragraph("Sample Person", look=BIG),
        paragraph("Experience", properties=RULE),
        paragraph("Baker, Mill, 2019 – 2020"),
        paragraph("Achievements", look="<w:i/>"),
        bullet("Fed the fair"),
        paragraph("Education", properties=RULE),
        paragraph("Trade School, 2012 – 2015"),
    )

    assert [section.title for section in read(file).sections] == ["Experience", "Education"]


def test_dates_and_place_in_the_left_column_are_those_of_the_job_on_the_right() -> None:
    file = docx(
        paragraph("Sample Person", look=BIG),
        paragraph("Experience", look=HEAD),
        table((paragraph("2019 – 2020\nBern, Switzerland"), paragraph("Baker", look=B) + bullet("Baked rye"))),
    )

    (entry,) = read(file).sections[0].entries
    assert (entry.title.plain, entry.location, entry.dates and entry.dates.text) == (
        "Baker",
        "Bern, Switzerland",
        "2019 – 2020",
    )


def test_a_place_above_the_name_is_not_the_name() -> None:
    file = docx(paragraph("Bern, Switzerland"), paragraph("Sample Person"), paragraph("Skills", look=B), bullet("Rye"))

    assert read(file).name == "Sample Person"
