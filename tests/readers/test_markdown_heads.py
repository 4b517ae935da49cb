"""How jobs and degrees open in Markdown: in bold, in lists, in lines below each other, with dates at the edge."""

from __future__ import annotations

import pytest

from tailor.model import Entry, Resume
from tailor.readers.markdown import read

TOP = "# Sample Person\n\nsample@example.com\n\n"


def entries(text: str, section: str = "Experience") -> tuple[Entry, ...]:
    return read(f"{TOP}## {section}\n\n{text}").sections[0].entries


def heads(text: str, section: str = "Experience") -> list[tuple[str, str, str, str]]:
    return [
        (entry.title.plain, entry.organization, entry.location, entry.dates.text if entry.dates else "")
        for entry in entries(text, section)
    ]


def bullets(entry: Entry) -> list[str]:
    return [bullet.text.plain for bullet in entry.bullets]


def titles(resume: Resume) -> list[str]:
    return [section.title for section in resume.sections]


@pytest.mark.parametrize(
    "heading",
    [
        "**Case Manager** (County of Sample)",
        "**Case Manager**, County of Sample",
        "**Case Manager** – *County of Sample*",
        "**County of Sample** Case Manager",
        "**County of Sample**: Case Manager",
    ],
)
def test_where_bold_ends_the_title_or_the_organization_does(heading: str) -> None:
    assert heads(f"{heading}\n2019 – 2021\n\n- Kept 25 open cases\n") == [
        ("Case Manager", "County of Sample", "", "2019 – 2021")
    ]


def test_what_is_bold_stays_whole_at_its_commas() -> None:
    assert heads("**VP, Product**, Orbit Example\n2019 – 2021\n\n- Owned it\n")[0][:2] == (
        "VP, Product",
        "Orbit Example",
    )


def test_a_word_in_brackets_behind_a_bold_title_is_part_of_it() -> None:
    assert heads("**Developer** (Backend)\nSample Foods\n2019 – 2021\n\n- Built it\n")[0][0] == "Developer (Backend)"


def test_a_bold_line_right_below_a_bullet_is_no_part_of_it() -> None:
    first, second = entries(
        "**Lead, Crate Inc.**\n*Reno, NV — 2018–Present*\n- Leads two shifts\n**Tools:** SAP\n"
        "**Picker, Crate Inc.**\n*Reno, NV — 2015–2017*\n- Picked\n"
    )

    assert bullets(first) == ["Leads two shifts", "Tools: SAP"]
    assert (second.title.plain, second.organization, second.location) == ("Picker", "Crate Inc.", "Reno, NV")


def test_bold_words_in_the_rest_of_a_bullet_stay_in_it() -> None:
    (entry,) = entries("### Picker\n2015–2017\n\n- Wrote it in\n**Python** and Go\n")

    assert bullets(entry) == ["Wrote it in Python and Go"]


@pytest.mark.parametrize("mark", ["", "**"])
def test_lines_that_all_have_dates_are_an_entry_each(mark: str) -> None:
    text = f"{mark}MSc Statistics{mark} | Sample University | 2015 – 2017\n{mark}BSc Maths{mark} | Sample University | 2012 – 2015\n"

    assert heads(text, "Education") == [
        ("MSc Statistics", "Sample University", "", "2015 – 2017"),
        ("BSc Maths", "Sample University", "", "2012 – 2015"),
    ]


def test_a_time_within_the_one_above_belongs_to_the_same_entry() -> None:
    assert len(entries("Sample Foods, 2012 – 2020\nDirector, 2015 – 2020\n\n- Led\n")) == 1


def test_items_of_a_list_with_dates_and_a_list_of_their_own_are_jobs() -> None:
    first, second = entries(
        "- **Bookkeeper**, Ledger LLC, Tampa, FL, 2012–present\n  - Keeps books\n  - Files taxes\n"
        "- Accounts Clerk, Sample Foods, Tampa, FL, 2008–2012\n  - Posted invoices\n"
    )

    assert (first.title.plain, first.organization, first.location, bullets(first)) == (
        "Bookkeeper",
        "Ledger LLC",
        "Tampa, FL",
        ["Keeps books", "Files taxes"],
    )
    assert (second.title.plain, second.organization, bullets(second)) == (
        "Accounts Clerk",
        "Sample Foods",
        ["Posted invoices"],
    )


@pytest.mark.parametrize(
    "gap", ['<span style="float:right">{}</span>', '<span align="right">{}</span>', r"\hfill {}", "&emsp;{}"]
)
def test_what_is_set_at_the_right_edge_is_apart_from_the_words_before_it(gap: str) -> None:
    text = f"**Developer** {gap.format('2019 – 2021')}<br>\nServo Inc. {gap.format('Boston, MA')}\n\n- Wrote firmware\n"

    assert heads(text) == [("Developer", "Servo Inc.", "Boston, MA", "2019 – 2021")]


def test_html_blocks_set_dates_at_the_right_edge_as_well() -> None:
    text = '<p><b>Developer</b> <span style="float: right">2019 – 2021</span><br>Servo Inc.</p>\n\n- Wrote firmware\n'

    assert heads(text)[0][:2] == ("Developer", "Servo Inc.")


@pytest.mark.parametrize("place", ["Reno, NV", "Calgary, AB", "Golden, CO"])
def test_a_state_whose_code_also_ends_companies_is_a_place(place: str) -> None:
    assert heads(f"### Picker\nCrate Inc.\n{place}\n2015–2017\n\n- Picked\n")[0][2] == place


@pytest.mark.parametrize(
    "grade", ["CGPA: 8.9/10", "First", "First-class honours", "with distinction", "magna cum laude"]
)
def test_how_well_a_degree_was_passed_is_no_school(grade: str) -> None:
    assert heads(f"### BSc Physics, Sample University (2016 – 2020)\n{grade}\n", "Education")[0][:2] == (
        "BSc Physics",
        "Sample University",
    )


def test_a_grade_behind_a_degree_leaves_the_school_above_it() -> None:
    (entry,) = entries("### University of Sample\n\n#### MEng Computing, First\n\n2008–2012\n", "Education")

    assert (entry.title.plain, entry.organization) == ("MEng Computing, First", "University of Sample")
