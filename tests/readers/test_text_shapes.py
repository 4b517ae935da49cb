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
