"""A person's page on a professional network, as it is copied from a browser."""

from __future__ import annotations

from pathlib import Path

from tailor.model import Entry, Resume
from tailor.readers import read_resume
from tailor.readers.profile_page import is_profile_page
from tailor.readers.text import read

TOP = """Sample Person
Sample Person
She/Her
Operations Manager at Sample Freight | Lean
Chicago, Illinois, United States
 Contact info
500+ connections
Message
"""
JOBS = """
Experience
Sample Freight logo
Operations Manager
Operations Manager
Sample Freight · Full-time
Jan 2020 - Present · 4 yrs 2 mos
Chicago, Illinois, United States · On-site
- Runs three sites
Cut overtime by 22 %
… see more
Skills: Lean · Budgeting
Shift Supervisor
Shift Supervisor
Crate Specimen
Mar 2015 - Dec 2019 · 4 yrs 10 mos
- Led 30 packers
"""
GROUP = """
Experience
Specimen Infirmary
Full-time · 6 yrs 3 mos
Leeds, England, United Kingdom
Senior Nurse
Feb 2021 - Present · 3 yrs 1 mo
Runs the night shift.
…see more
Nurse
Dec 2017 - Feb 2021 · 3 yrs 3 mos
Cared for patients.
"""
REST = """
Education
University of Specimen
University of Specimen
BSc, Nursing
Sep 2014 - Jul 2017
Licenses & certifications
Life Support
Resus Specimen
Issued Mar 2022 · Expires Mar 2025
Show credential
Skills
Lean
12 endorsements
Languages
English
Native or bilingual proficiency
Polish
Elementary proficiency
"""


def entries(resume: Resume, number: int = 0) -> list[tuple[str, str, str, str]]:
    return [
        (entry.title.plain, entry.organization, entry.location, entry.dates.text if entry.dates else "")
        for entry in resume.sections[number].entries
    ]


def said(entry: Entry) -> list[str]:
    return [bullet.text.plain for bullet in entry.bullets]


def test_what_only_such_pages_say_tells_them() -> None:
    assert is_profile_page(TOP + JOBS)
    assert not is_profile_page("Sample Person\n\nExperience\n\nManager, Sample Freight\nJan 2020 - Present\n- Led\n")


def test_the_name_and_the_headline_stand_above_the_buttons() -> None:
    resume = read(TOP + JOBS)

    assert (resume.name, resume.headline) == ("Sample Person", "Operations Manager at Sample Freight | Lean")
    assert [(contact.kind, contact.text) for contact in resume.contacts] == [
        ("location", "Chicago, Illinois, United States")
    ]


def test_what_belongs_to_the_page_is_left_out_and_told() -> None:
    resume = read(TOP + JOBS)
    (note,) = [note.message for note in resume.notes if note.slug == "profile-page"]

    assert [section.title for section in resume.sections] == ["Experience"]
    for noise in ("Contact info", "500+ connections", "Message", "She/Her", "Sample Freight logo", "… see more"):
        assert noise in note


def test_each_job_has_its_title_organization_place_and_dates() -> None:
    assert entries(read(TOP + JOBS)) == [
        (
            "Operations Manager",
            "Sample Freight",
            "Chicago, Illinois, United States · On-site",
            "Jan 2020 - Present · 4 yrs 2 mos",
        ),
        ("Shift Supervisor", "Crate Specimen", "", "Mar 2015 - Dec 2019 · 4 yrs 10 mos"),
    ]


def test_what_is_said_of_a_job_stays_with_it() -> None:
    first, second = read(TOP + JOBS).sections[0].entries

    assert said(first) == ["Runs three sites", "Cut overtime by 22 %", "Skills: Lean · Budgeting"]
    assert said(second) == ["Led 30 packers"]


def test_positions_in_one_organization_share_it() -> None:
    resume = read(TOP + GROUP)

    assert [entry[:2] for entry in entries(resume)] == [
        ("Senior Nurse", "Specimen Infirmary"),
        ("Nurse", "Specimen Infirmary"),
    ]
    assert [said(entry) for entry in resume.sections[0].entries] == [["Runs the night shift."], ["Cared for patients."]]


def test_degrees_certificates_and_languages_are_read_as_well() -> None:
    resume = read(TOP + GROUP + REST)

    assert entries(resume, 1)[0][:2] == ("BSc, Nursing", "University of Specimen")
    assert entries(resume, 2)[0] == ("Life Support", "Resus Specimen", "", "Issued Mar 2022")
    assert said(resume.sections[3].entries[0]) == ["Lean"]
    assert said(resume.sections[4].entries[0]) == [
        "English: Native or bilingual proficiency",
        "Polish: Elementary proficiency",
    ]


def test_a_page_that_is_saved_as_markdown_is_one_as_well(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_text(TOP + JOBS, encoding="utf-8")

    assert entries(read_resume(path)) == entries(read(TOP + JOBS))
