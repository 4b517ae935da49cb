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


@pytest.mark.parametrize(
    "heading",
    [
        "Werkstudent bei der Beispiel IT",
        "Serveuse chez Café Exemple",
        "Verkoper bij Winkel Voorbeeld",
        "Cook at Old Mill",
    ],
)
def test_the_word_for_at_parts_title_and_organization(heading: str) -> None:
    ((title, organization, _, _),) = heads(f"### {heading}\n2019 – 2021\n\n- Example\n")

    assert heading.startswith(title)
    assert heading.endswith(organization)
    assert organization.count(" ") == 1


@pytest.mark.parametrize(
    ("heading", "head"),
    [
        ("Electrician - Volt Specimen - Gdynia", ("Electrician", "Volt Specimen", "Gdynia")),
        ("Volt Specimen - Electrician", ("Electrician", "Volt Specimen", "")),
        ("Relief Specimen - Bern, Switzerland", ("Relief Specimen", "", "Bern, Switzerland")),
        ("Electrician, Volt Specimen (Gdynia)", ("Electrician", "Volt Specimen", "Gdynia")),
        ("Developer - Backend - Payments", ("Developer - Backend - Payments", "", "")),
    ],
)
def test_spaced_dashes_and_brackets_part_a_head(heading: str, head: tuple[str, str, str]) -> None:
    assert heads(f"### {heading}\n2019 – 2021\n\n- Example\n") == [(*head, "2019 – 2021")]


def test_a_place_in_brackets_behind_an_organization_is_where_it_is() -> None:
    assert heads("### Clerk\nTrade Specimen SA (Lausanne)\n2019 – 2021\n\n- Filed\n")[0][1:3] == (
        "Trade Specimen SA",
        "Lausanne",
    )


def test_a_town_that_is_a_word_as_well_is_a_place_behind_an_organization() -> None:
    assert heads("### Clerk\nShoe Specimen, Cork\n2019 – 2021\n\n- Filed\n")[0][1:3] == ("Shoe Specimen", "Cork")


def test_a_fact_behind_a_label_is_no_organization() -> None:
    (entry,) = entries("### Postdoc, Specimen University\nAdvisor: Prof. A. Example\n2016 – 2019\n\n- Sequenced\n")

    assert (entry.organization, [detail.plain for detail in entry.details]) == (
        "Specimen University",
        ["Advisor: Prof. A. Example"],
    )


def test_a_position_before_a_colon_is_one() -> None:
    assert heads("### Datamill Inc.\nFounding Engineer: remote\n2019 – 2021\n\n- Built\n")[0][:2] == (
        "Founding Engineer: remote",
        "Datamill Inc.",
    )


def test_lists_within_lists_are_organizations_with_positions() -> None:
    text = (
        "- **Relief Specimen** (Geneva)\n  - *Logistics Officer* (2019 – present)\n    - Shipped\n    - Stored\n"
        "  - *Assistant* (2016 – 2019)\n    - Customs\n- **Trade Specimen SA** (Lausanne)\n  - *Clerk* (2013 – 2016)\n    - Filed\n"
    )

    assert [head[:3] for head in heads(text)] == [
        ("Logistics Officer", "Relief Specimen", "Geneva"),
        ("Assistant", "Relief Specimen", "Geneva"),
        ("Clerk", "Trade Specimen SA", "Lausanne"),
    ]
    assert [bullets(entry) for entry in entries(text)] == [["Shipped", "Stored"], ["Customs"], ["Filed"]]


def test_a_row_without_dates_goes_on_with_the_head_above_it() -> None:
    text = "| **Pharmacist** | 2018 – Present |\n|:---|---:|\n| Lakeside Hospital | Madison, WI |\n\n- Reviews orders\n"

    assert heads(text) == [("Pharmacist", "Lakeside Hospital", "Madison, WI", "2018 – Present")]


def test_prose_right_below_a_bold_head_is_said_of_it() -> None:
    (entry,) = (
        read(
            f"{TOP}## Where I've worked\n\n**Advocate at Pebble Cloud** (2021–present)  \n"
            "I give talks, write docs, answer questions and listen to users.\n"
        )
        .sections[0]
        .entries
    )

    assert (entry.title.plain, entry.organization) == ("Advocate", "Pebble Cloud")
    assert bullets(entry) == ["I give talks, write docs, answer questions and listen to users."]


@pytest.mark.parametrize(
    ("title", "shown", "place"),
    [
        ("Geologist, Denver", "Geologist", "Denver"),
        ("Cook, Bern, Switzerland", "Cook", "Bern, Switzerland"),
        ("Sales Manager, Germany", "Sales Manager, Germany", ""),
    ],
)
def test_a_town_behind_a_title_is_where_that_was(title: str, shown: str, place: str) -> None:
    assert heads(f"### {title}\nSample Works\n2019 – 2021\n\n- Example\n")[0][:3] == (shown, "Sample Works", place)


def test_how_somebody_was_employed_is_no_organization() -> None:
    (entry,) = entries("### Clerk, Sample Works Inc.\nFull-time\n2019 – 2021\n\n- Filed\n")

    assert (entry.title.plain, entry.organization) == ("Clerk", "Sample Works Inc.")


def test_an_address_alone_below_a_title_leads_to_the_organization() -> None:
    (entry,) = entries("### Engineer\nspecimen.io\nSpecimen\n2019 – 2021\n\n- Built\n")

    assert (entry.organization, entry.url) == ("Specimen", "https://specimen.io")


@pytest.mark.parametrize("section", ["Experience", "Education"])
def test_an_organization_in_bold_over_dated_lines_is_that_of_each(section: str) -> None:
    text = "**Sample University**, Brno\n*Assistant (MSc), Cybernetics*, 2015 – 2017\n*Tutor (BSc), Automation*, 2012 – 2015\n"

    assert [(entry.organization, entry.location) for entry in entries(text, section)] == [
        ("Sample University", "Brno"),
        ("Sample University", "Brno"),
    ]


@pytest.mark.parametrize(
    ("line", "organization", "place"),
    [
        ("Sample Motors Pvt Ltd, Pune", "Sample Motors Pvt Ltd", "Pune"),
        ("Hotel Sample, Sampletown", "Hotel Sample", "Sampletown"),
        ("Sample Works GmbH, Bad Musterstadt", "Sample Works GmbH", "Bad Musterstadt"),
        ("Sample Hospital, Cardiology", "Sample Hospital, Cardiology", ""),
        ("Sample Bank, Treasury", "Sample Bank, Treasury", ""),
        ("Sample Works Inc., Sales", "Sample Works Inc., Sales", ""),
    ],
)
def test_a_name_behind_what_is_surely_an_organization_is_its_town(line: str, organization: str, place: str) -> None:
    assert heads(f"### Engineer\n{line}\n2019 – 2021\n\n- Example\n")[0][1:3] == (organization, place)


def test_pictures_before_the_pieces_of_a_head_fall_away() -> None:
    assert heads("### Developer\n🏢 **Sample Commerce** · 📍 Austin, TX · 🗓 2018 - 2021\n\n- Built\n") == [
        ("Developer", "Sample Commerce", "Austin, TX", "2018 - 2021")
    ]


def test_a_short_sentence_in_the_first_person_is_said_of_a_job() -> None:
    (entry,) = entries("**Developer at Marble Pay** (2018–2021)\nI kept the payments running.\n")

    assert (entry.organization, bullets(entry)) == ("Marble Pay", ["I kept the payments running."])
