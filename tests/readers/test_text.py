"""Plain-text résumés: headings, typed bullets, wrapped lines and wide gaps; Markdown in a text file stays Markdown."""

from __future__ import annotations

import re
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from tailor.model import Resume
from tailor.readers.text import read
from tests.readers.test_docx import everything

TOP = "Sample Person\nsample.person@example.com | +41 555 010 203\n\n"
WIDE = """WORK EXPERIENCE

Village Bakery, Bern                              March 2019 - Present
Baker
  * Baked three hundred loaves of rye every night for the villages along
    the river, and never once ran out of flour
  * Trained two apprentices
      - one of whom won a prize
  * Opened a second shop

Old Mill, Thun                                May 2015 - February 2019
Miller
  * Ground rye for four villages and for the monastery on the hill above

EDUCATION

Trade School, Bern                                         2012 - 2015
Certificate of Baking
"""


def bullets(resume: Resume) -> list[str]:
    return [bullet.text.plain for section in resume.sections for entry in section.entries for bullet in entry.bullets]


def titles(resume: Resume) -> list[str]:
    return [section.title for section in resume.sections]


def test_the_name_and_the_contacts_stand_on_top() -> None:
    resume = read(TOP + WIDE)

    assert (resume.name, [contact.kind for contact in resume.contacts]) == ("Sample Person", ["email", "phone"])


def test_lines_in_capitals_are_headings() -> None:
    assert titles(read(TOP + WIDE)) == ["WORK EXPERIENCE", "EDUCATION"]


def test_underlined_lines_are_headings() -> None:
    text = "Skills of the hand\n------------------\nSourdough, Rye\n\nEducation\n---------\nTrade School, 2012 - 2015\n"

    assert titles(read(TOP + "Experience\n----------\nBaker, 2015 - 2019\n\n" + text))[-2:] == [
        "Skills of the hand",
        "Education",
    ]


def test_section_names_alone_on_a_line_are_headings() -> None:
    text = "Profile\n\nBaker of ten years.\n\nWork Experience:\n\nBaker, Mill\n2015 - 2019\n- Baked bread\n"

    assert titles(read(TOP + text)) == ["Profile", "Work Experience"]


def test_two_sections_of_one_kind_are_two() -> None:
    text = "Experience\n\nBaker, Mill\n2015 - 2019\n- Baked bread\n\nPatents\n\nAn oven, 2019\n\nPublications:\nOn rye, 2018\n"

    assert titles(read(TOP + text)) == ["Experience", "Patents", "Publications"]


def test_dates_behind_a_wide_gap_belong_to_the_line() -> None:
    (work, _) = read(TOP + WIDE).sections

    assert [entry.dates and entry.dates.text for entry in work.entries] == [
        "March 2019 - Present",
        "May 2015 - February 2019",
    ]


def test_a_bullet_goes_on_below_its_text() -> None:
    assert bullets(read(TOP + WIDE))[0].endswith("villages along the river, and never once ran out of flour")


def test_a_list_within_a_list_is_read() -> None:
    assert bullets(read(TOP + WIDE))[1:4] == [
        "Trained two apprentices",
        "one of whom won a prize",
        "Opened a second shop",
    ]


def test_a_paragraph_that_was_broken_at_a_column_is_whole_again() -> None:
    lines = (
        "Baker of ten years with a love for rye, a hand for apprentices and a",
        "habit of writing down what worked.",
    )

    assert bullets(read(TOP + "SUMMARY\n\n" + "\n".join(lines) + "\n\n" + WIDE))[0] == " ".join(lines)


def test_short_lines_are_not_joined() -> None:
    text = "Skills\n\nSourdough\nRye\nOvens\n"

    assert bullets(read(TOP + text)) == ["Sourdough", "Rye", "Ovens"]


def test_a_text_file_with_markdown_in_it_is_markdown() -> None:
    resume = read("# Sample Person\n\n## Experience\n\n### Baker\n\n- Baked **bread**\n")

    assert [span.bold for span in resume.sections[0].entries[0].bullets[0].text.spans] == [False, True]


def test_every_kind_of_line_end_is_one() -> None:
    assert read((TOP + WIDE).replace("\n", "\r\n")).sections == read(TOP + WIDE).sections


_LINE = st.text(st.sampled_from("abc XYZ-*•|:.\t12"), max_size=30)


@settings(deadline=None)
@given(st.lists(_LINE, min_size=1, max_size=30))
def test_no_word_is_lost(lines: list[str]) -> None:
    written = "\n".join(["Sample Person", *lines])
    resume = read(written)

    # Stars within a word are Markdown's, and gone where they make a part of it bold: then letters are counted.
    part = r"\w" if re.search(r"\w\*+\w", written) else r"\w+"
    assert not Counter(re.findall(part, written)) - Counter(re.findall(part, everything(resume)))


LABELLED = """Experience

Senior Baker
Village Bakery · Full-time
Jan 2020 - Present · 4 yrs 3 mos
Bern, Switzerland · On-site

• Baked three hundred loaves of rye every night
• Trained two apprentices

Skills: Sourdough · Rye · Ovens

Miller
Old Mill · Internship
Jun 2017 - Dec 2019 · 2 yrs 7 mos

• Ground rye for four villages
"""


def test_skills_told_below_the_bullets_of_a_job_stay_with_it() -> None:
    above, below = read(TOP + LABELLED).sections[0].entries

    assert above.bullets[-1].text.plain == "Skills: Sourdough · Rye · Ovens"
    assert (below.title.plain, below.organization) == ("Miller", "Old Mill")


def test_a_line_of_places_alone_is_the_place_of_its_job() -> None:
    above, _ = read(TOP + LABELLED).sections[0].entries

    assert above.location == "Bern, Switzerland · On-site"
    assert [detail.plain for detail in above.details] == ["Full-time"]


DEGREES = """EDUCATION

Sample University, Denver, CO
Bachelor of Science in Biology
Expected May 2027

College of Nowhere
Associate of Arts, Graduated June 2023
GPA: 3.8

Specimen High School
Diploma - Class of 2021

CERTIFICATIONS

Certified Sample Developer
Acme Web Services
Issued Mar 2021 · Expires Mar 2024
"""


def test_words_before_the_date_of_a_degree_or_certificate_belong_to_it() -> None:
    entries = [entry for section in read(TOP + DEGREES).sections for entry in section.entries]

    assert [(entry.title.plain, entry.dates.text if entry.dates else "") for entry in entries] == [
        ("Bachelor of Science in Biology", "Expected May 2027"),
        ("Associate of Arts", "Graduated June 2023"),
        ("Diploma", "Class of 2021"),
        ("Certified Sample Developer", "Issued Mar 2021"),
    ]


def test_a_line_above_the_blank_before_a_head_stays_with_the_entry_before() -> None:
    _, college, school = read(TOP + DEGREES).sections[0].entries

    assert [detail.plain for detail in college.details] == ["GPA: 3.8"]
    assert (school.organization, school.details) == ("Specimen High School", ())


def test_a_level_below_a_language_belongs_to_it() -> None:
    text = "Languages\n\nDutch\nNative or bilingual proficiency\n\nGerman\nB2\n\nFrisian, Danish\n\nProfessional working Latin\n"

    assert bullets(read(TOP + text)) == [
        "Dutch: Native or bilingual proficiency",
        "German: B2",
        "Frisian, Danish",
        "Professional working Latin",
    ]
