"""Plain texts as people have them: quoted in a message, numbered, with letters or arrows as marks, from forms."""

from __future__ import annotations

import pytest

from tailor.model import Entry, Resume
from tailor.readers.markdown import read as read_markdown
from tailor.readers.text import read

TOP = "Sample Person\nsample@example.com | +41 555 010 203\n\n"
JOB = "EXPERIENCE\n\nBaker, Village Bakery, Bern\n2019 - 2021\n{}\n\nEDUCATION\n\nTrade School, Bern, 2015\n"


def bullets(entry: Entry) -> list[str]:
    return [bullet.text.plain for bullet in entry.bullets]


def titles(resume: Resume) -> list[str]:
    return [section.title for section in resume.sections]


def test_marks_that_quote_a_whole_message_fall_away() -> None:
    quoted = "\n".join(f"> {row}".rstrip() for row in (TOP + JOB.format("- Baked rye")).splitlines())
    resume = read(quoted)

    assert resume == read(TOP + JOB.format("- Baked rye"))
    assert (resume.name, titles(resume)) == ("Sample Person", ["EXPERIENCE", "EDUCATION"])


@pytest.mark.parametrize("mark", [">", "a)", "(b)", "1)"])
def test_arrows_and_letters_with_a_bracket_are_bullets(mark: str) -> None:
    (entry,) = read(TOP + JOB.format(f"{mark} Baked rye\n{mark} Sold bread")).sections[0].entries

    assert bullets(entry) == ["Baked rye", "Sold bread"]


def test_a_phone_number_whose_area_stands_in_brackets_is_no_bullet() -> None:
    resume = read("Sample Person\nsample@example.com\n(11) 90000-0001\n\n" + JOB.format("- Baked"))

    assert ("phone", "(11) 90000-0001") in {(contact.kind, contact.text) for contact in resume.contacts}


def test_headings_may_be_numbered() -> None:
    resume = read(TOP + "1. PROFILE\nBakes.\n\n2. EXPERIENCE\n\nBaker, Village Bakery\n2019 - 2021\n- Baked\n")

    assert [(section.title, section.kind) for section in resume.sections] == [
        ("1. PROFILE", "summary"),
        ("2. EXPERIENCE", "work"),
    ]


def test_personal_data_below_a_plain_heading_are_contacts() -> None:
    resume = read(
        "Lebenslauf\n\nPersönliche Daten\nName: Sample Person\nGeburtsdatum: 01.01.1980\nE-Mail: s@example.com\n\n"
        "Berufserfahrung\n2016 - 2020\tKrankenpflegerin, Klinikum Musterstadt\n\n- Pflege\n"
    )

    assert (resume.name, titles(resume)) == ("Sample Person", ["Berufserfahrung"])


def test_rules_above_and_below_a_name_are_none_of_it() -> None:
    assert read_markdown("=====\nSample Person\n=====\n\n## Experience\n\n- Baked\n").name == "Sample Person"


def test_links_between_notes_show_their_words() -> None:
    resume = read_markdown(
        "# Sample Person\n\n## Experience\n\n### Nurse @ [[wards/North|North Ward]]\n2019 - 2021\n\n- See [[x]]\n"
    )
    (entry,) = resume.sections[0].entries

    assert (entry.organization, bullets(entry)) == ("North Ward", ["See x"])


def test_a_date_on_a_line_of_its_own_belongs_to_the_award_beside_it() -> None:
    (entry,) = read_markdown("# Sample Person\n\n## Awards\n\n`2015`\nBest talk, Sample Society\n").sections[0].entries

    assert (entry.title.plain, entry.dates and entry.dates.text) == ("Best talk, Sample Society", "2015")


def test_a_school_before_a_town_leaves_the_town_to_the_place() -> None:
    (entry,) = read(TOP + "EDUCATION\n\n2011-2014: Vocational school, Bremen\n").sections[0].entries

    assert (entry.title.plain, entry.location) == ("Vocational school", "Bremen")


ORG = """#+TITLE: Curriculum Vitae
#+AUTHOR: Sample Person
#+EMAIL: sample@example.com

* Experience
** Platform Engineer, Sample Hosting GmbH
   <2019-04-01>--present
   - Moved 200 sites to [[https://example.com][containers]]
   - On call
* Skills
  Linux, Emacs
"""


def test_an_outline_in_org_mode_is_one() -> None:
    resume = read(ORG)
    (entry,) = resume.sections[0].entries

    assert (resume.name, [contact.text for contact in resume.contacts]) == ("Sample Person", ["sample@example.com"])
    assert titles(resume)[:2] == ["Experience", "Skills"]
    assert (entry.title.plain, entry.organization) == ("Platform Engineer", "Sample Hosting GmbH")
    assert bullets(entry) == ["Moved 200 sites to containers", "On call"]


def test_stars_around_headings_make_no_outline() -> None:
    resume = read(
        "*** CURRICULUM VITAE ***\n\nSample Person\ns@example.com\n\n*** EXPERIENCE ***\n\nBaker, Old Mill\n2019 - 2020\n- Ground\n"
    )

    assert (resume.name, titles(resume)) == ("Sample Person", ["EXPERIENCE"])


FORM = """Work Experience

Job Title: Dental Assistant
Employer: Smile Dental
Location: Denver, CO
Dates: 02/2018 - Present
Responsibilities:
- Assists with procedures

Job Title: Receptionist
Employer: Eye Clinic
Location: Aurora, CO
Dates: 05/2015 - 01/2018
- Booked visits
"""


def test_labels_of_a_form_are_none_of_what_they_name() -> None:
    resume = read(TOP + FORM)

    assert [(entry.title.plain, entry.organization, entry.location) for entry in resume.sections[0].entries] == [
        ("Dental Assistant", "Smile Dental", "Denver, CO"),
        ("Receptionist", "Eye Clinic", "Aurora, CO"),
    ]


def test_a_client_is_where_somebody_worked() -> None:
    text = "EXPERIENCE\n\nClient: Sample Bank, Dallas, TX          2021 - Present\nRole: Build Engineer\nResponsibilities:\n- Built\n"
    (entry,) = read(TOP + text).sections[0].entries

    assert (entry.title.plain, entry.organization, entry.location) == ("Build Engineer", "Sample Bank", "Dallas, TX")


def test_labels_that_were_left_out_are_told() -> None:
    assert "labels are left out: job title, employer, location, dates" in {
        note.message for note in read(TOP + FORM).notes
    }


def test_an_organization_that_bears_the_persons_name_is_one() -> None:
    resume = read_markdown("# Anna Sample\n\n## Experience\n\n### Clerk\nSample Clinic\n2019 - 2021\n\n- Filed\n")

    assert resume.sections[0].entries[0].organization == "Sample Clinic"


GROUPED = """PROFESSIONAL EXPERIENCE

U.S. Army, Fort Sample, NC                          2013 - 2023
Supply Sergeant                                     2018 - 2023
- Accountable for equipment
Unit Supply Specialist                              2013 - 2018
- Issued gear

Old Mill, Thun                                      2010 - 2012
Miller
- Ground rye
"""


def test_positions_whose_times_lie_within_their_organizations_belong_to_it() -> None:
    entries = read(TOP + GROUPED).sections[0].entries

    assert [(entry.title.plain, entry.organization, bullets(entry)) for entry in entries] == [
        ("Supply Sergeant", "U.S. Army", ["Accountable for equipment"]),
        ("Unit Supply Specialist", "U.S. Army", ["Issued gear"]),
        ("Miller", "Old Mill", ["Ground rye"]),
    ]


def test_degrees_with_times_within_each_other_are_apart() -> None:
    entries = (
        read(TOP + "EDUCATION\n\n2011-2014: Vocational school, Bremen\n2011: Abitur, Gymnasium Sample\n")
        .sections[0]
        .entries
    )

    assert [entry.title.plain for entry in entries] == ["Vocational school", "Abitur"]


PROMOTED = """EXPERIENCE

BRIGHTWAY SPECIMEN, Nashville, TN
Account Executive (2019 - Present)
+ Closed deals

{}
+ Set meetings
"""


@pytest.mark.parametrize(
    ("head", "organization"),
    [
        ("Sales Representative (2017 - 2019)", "BRIGHTWAY SPECIMEN"),
        ("Sales Representative (2014 - 2016)", ""),
        ("Freelance Representative (2017 - 2019)", ""),
    ],
)
def test_a_bare_position_before_another_in_time_was_held_in_the_same_place(head: str, organization: str) -> None:
    entry = read(TOP + PROMOTED.format(head)).sections[0].entries[1]

    assert (entry.organization, bullets(entry)) == (organization, ["Set meetings"])


def test_names_right_above_bullets_are_projects() -> None:
    text = "PROJECTS\nCampus Map | React\n* Used by students\nChess Engine | C++\n* Rated 1900\n\nSKILLS\nGo, C++\n"

    assert [entry.title.plain for entry in read(TOP + text).sections[0].entries] == ["Campus Map", "Chess Engine"]


def test_chinese_and_japanese_texts_are_read_by_their_own_headings_marks_and_labels() -> None:
    resume = read(
        "履歴書\n\n氏名:見本 花子\nメール:hanako@example.jp\n\n職歴\n\n"
        "2018年4月〜現在 株式会社見本商事 営業\n・法人営業を担当\n・売上を伸ばした\n\n技能\nGo、Python\n"
    )

    assert (resume.name, titles(resume)) == ("見本 花子", ["職歴", "技能"])
    assert bullets(resume.sections[0].entries[0]) == ["法人営業を担当", "売上を伸ばした"]
    assert [skill.text for skill in resume.sections[1].entries[0].bullets[0].skills] == ["Go", "Python"]


def test_a_chinese_name_is_one_word() -> None:
    assert read("李样本\n深圳 | li@example.cn\n\n技能\nGo、Python\n").name == "李样本"


def test_lines_that_open_with_dates_are_not_joined_although_they_are_long() -> None:
    text = "FORMATION\n\n2014 : Diplôme d'État d'infirmier, IFSI Spécimen, Grenoble\n2011 : Baccalauréat S, Lycée Exemple\n"
    prose = "PROFIL\n\n" + "Soins en service de cardiologie et encadrement des étudiants\n" * 3 + "\n"

    assert [entry.title.plain for entry in read(TOP + prose + text).sections[1].entries] == [
        "Diplôme d'État d'infirmier",
        "Baccalauréat S",
    ]


def test_from_and_to_may_have_colons() -> None:
    (entry,) = (
        read(TOP + "EXPERIENCE\n\nFrom: 2016 To: Present\nEmployer: Haul Inc.\nPosition: Truck Driver\n\n")
        .sections[0]
        .entries
    )

    assert (entry.title.plain, entry.organization, entry.dates and entry.dates.current) == (
        "Truck Driver",
        "Haul Inc.",
        True,
    )


def test_numbered_jobs_of_a_form_are_jobs() -> None:
    text = (
        "WORK EXPERIENCE\n\n1) Organisation : Sample Motors Pvt Ltd, Pune\n   Designation  : Senior Engineer\n"
        "   Duration     : July 2016 to Till date\n   Responsibilities:\n   - Design of jigs\n\n"
        "2) Organisation : Sample Castings Ltd, Nashik\n   Designation  : Trainee\n   Duration     : June 2013 to June 2016\n"
        "   Responsibilities:\n   - Quality checks\n"
    )
    first, second = read(TOP + text).sections[0].entries

    assert (first.title.plain, first.organization, bullets(first)) == (
        "Senior Engineer",
        "Sample Motors Pvt Ltd",
        ["Design of jigs"],
    )
    assert (second.title.plain, second.organization, bullets(second)) == (
        "Trainee",
        "Sample Castings Ltd",
        ["Quality checks"],
    )
