"""Résumés in Markdown, in the shapes that people use."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.model import Entry, Resume
from tailor.readers.markdown import read


def only_entry(resume: Resume) -> Entry:
    ((entry,),) = (section.entries for section in resume.sections)
    return entry


JOB = "# Sample Person\n\nsample@example.com\n\n## Experience\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "### Data Engineer\n\nAcme Ltd.\n\nBern, Switzerland\n\nMay 2019 - June 2021\n\n- Built it.\n",
        "### Acme Ltd.\n\nBern, Switzerland\n\nData Engineer\n\nMay 2019 - June 2021\n\n- Built it.\n",
        "### Data Engineer | Acme Ltd. | Bern, Switzerland | May 2019 - June 2021\n\n- Built it.\n",
        "### Data Engineer at Acme Ltd. (May 2019 - June 2021)\nBern, Switzerland\n\n* Built it.\n",
        "### Data Engineer, Acme Ltd.\nMay 2019 - June 2021 | Bern, Switzerland\n\n- Built it.\n",
        "### Data Engineer\nAcme Ltd., Bern, Switzerland\nMay 2019 - June 2021\n\n1. Built it.\n",
        "### Data Engineer\nAcme Ltd.\nMay 2019 - June 2021\nBern, Switzerland\n\n1. Built it.\n",
        "### Data Engineer — Acme Ltd.\n*May 2019 - June 2021, Bern, Switzerland*\n\n+ Built it.\n",
        "### Acme Ltd.\n**Data Engineer** · Bern, Switzerland · May 2019 - June 2021\n\n- Built it.\n",
    ],
)
def test_title_organization_place_and_dates_are_told_apart_by_what_they_are(text: str) -> None:
    entry = only_entry(read(JOB + text))

    assert entry.dates
    assert (entry.title.plain, entry.organization, entry.location, entry.dates.text, str(entry.dates.start)) == (
        "Data Engineer",
        "Acme Ltd.",
        "Bern, Switzerland",
        "May 2019 - June 2021",
        "2019-05",
    )
    assert [bullet.text.plain for bullet in entry.bullets] == ["Built it."]


def test_a_heading_is_a_title_however_much_it_looks_like_a_place() -> None:
    entry = only_entry(read(JOB + "### Registered Nurse (RN), State of Oregon\n\nSpecimen Clinic\n\n- Cared.\n"))

    assert (entry.title.plain, entry.organization) == ("Registered Nurse (RN), State of Oregon", "Specimen Clinic")


@pytest.mark.parametrize("organization", ["Fernhill Network", "Oakline Supply", "College of Nursing"])
def test_organization_town_region_and_country_may_stand_in_one_line(organization: str) -> None:
    entry = only_entry(read(JOB + f"### Registered Nurse, Cardiology\n\n{organization}, Salem, OR, USA\n\n- Cared.\n"))

    assert (entry.title.plain, entry.organization, entry.location) == (
        "Registered Nurse, Cardiology",
        organization,
        "Salem, OR, USA",
    )


def test_heading_levels_may_change_midway() -> None:
    text = "# Sample\n\n## Work\n\n### Nurse\n\n- Cared.\n\n# Education\n\n## BSc Nursing\n\n- Learned.\n\n# Awards\n\n## Prize\n"

    shape = [(section.title, [entry.title.plain for entry in section.entries]) for section in read(text).sections]

    assert shape == [("Work", ["Nurse"]), ("Education", ["BSc Nursing"]), ("Awards", ["Prize"])]


def test_entries_may_have_the_level_of_their_section_when_dates_say_what_they_are() -> None:
    text = "# Sample\n\n## Work\n\n## Nurse\n2019 - 2021\n\n- Cared.\n\n## Midwife\n2015 - 2019\n\n- Helped.\n"

    assert [entry.title.plain for section in read(text).sections for entry in section.entries] == ["Nurse", "Midwife"]


def test_a_contact_line_is_split_at_its_bars() -> None:
    resume = read(
        "# Sample\n\nBern, Switzerland | +41 44 555 01 00 | sample@example.com | [my site](https://example.com)\n"
    )

    assert [(contact.kind, contact.text) for contact in resume.contacts] == [
        ("location", "Bern, Switzerland"),
        ("phone", "+41 44 555 01 00"),
        ("email", "sample@example.com"),
        ("link", "my site"),
    ]


def test_a_line_below_the_name_that_reaches_nobody_is_the_headline() -> None:
    assert read("# Sample\n\nNurse and data person\n\nsample@example.com\n").headline == "Nurse and data person"


def test_a_bold_marker_that_lost_its_partner_makes_the_label_before_it_bold() -> None:
    bullet = only_entry(read(JOB + "- Tagging:** Developed a **fast** tagger.\n")).bullets[0]

    assert bullet.text.plain == "Tagging: Developed a fast tagger."
    assert [span.text for span in bullet.text.spans if span.bold] == ["Tagging:", "fast"]


def test_a_lost_marker_elsewhere_is_dropped_without_effect() -> None:
    bullet = only_entry(read(JOB + "- Developed a fast** tagger.\n")).bullets[0]

    assert bullet.text.plain == "Developed a fast tagger."
    assert not any(span.bold for span in bullet.text.spans)


def test_paragraphs_that_begin_with_a_year_are_achievements_and_a_place_below_is_theirs() -> None:
    resume = read("# Sample\n\n# Awards\n\n2019 **Best Paper**, one of 300\n\nFrance\n\n2015 Rank 4\n\nIndia\n")

    ((first, second),) = (section.entries for section in resume.sections)
    assert (first.title.plain, first.location, str(first.dates and first.dates.start)) == (
        "Best Paper, one of 300",
        "France",
        "2019",
    )
    assert (second.title.plain, second.location) == ("Rank 4", "India")


def test_authors_below_a_publication_are_a_detail_and_the_venue_its_organization() -> None:
    text = "# Sample Person\n\n## Publications\n\n### On Things\n\nSingapore\n\nJournal of Things\n\nMay 2022\n\nAda Other, Sample Person\n"

    entry = only_entry(read(text))

    assert (entry.organization, entry.location) == ("Journal of Things", "Singapore")
    assert [detail.plain for detail in entry.details] == ["Ada Other, Sample Person"]


def test_a_skills_line_knows_its_label_and_its_items() -> None:
    (bullet,) = only_entry(read("# S\n\n## Skills\n\n- **Data:** SQL, dbt (core, cloud), Python 3\n")).bullets

    assert bullet.label.plain == "Data:"
    assert [skill.text for skill in bullet.skills] == ["SQL", "dbt (core, cloud)", "Python 3"]


def test_a_paragraph_broken_by_its_author_is_several_lines_and_a_wrapped_one_is_one() -> None:
    broken = only_entry(read("# S\n\n## Skills\n\nGit, Docker  \nJava, Scala\n"))
    wrapped = only_entry(read("# S\n\n## Profile\n\nA person\nwho cares.\n"))

    assert [bullet.text.plain for bullet in broken.bullets] == ["Git, Docker", "Java, Scala"]
    assert [bullet.text.plain for bullet in wrapped.bullets] == ["A person who cares."]


def test_ids_survive_reordering_and_edits_elsewhere() -> None:
    before = read(JOB + "### Nurse\n- One thing.\n- Two things.\n")
    after = read(JOB + "### Matron\n- Another thing.\n- Two things.\n- One thing.\n")

    ids = {unit.text: unit.id for unit in before.units()}
    assert {unit.text: unit.id for unit in after.units() if unit.text in ids} == ids


def test_equal_lines_have_ids_of_their_own() -> None:
    units = list(read(JOB + "### Nurse\n- Same.\n### Matron\n- Same.\n").units())

    assert len({unit.id for unit in units}) == 2


WORD = st.from_regex(r"[A-Za-zäöüéł]{2,12}", fullmatch=True)
PIECE = st.one_of(
    WORD,
    st.sampled_from(
        [
            "# Sample",
            "## Work",
            "### Nurse",
            "# Education",
            "- item",
            "**",
            "2019 - 2021",
            "|",
            "\n",
            "\n\n",
            "  \n",
            "* a",
            "[x](#)",
            "1. one",
            "> q",
            "`c`",
            "Bern, CH",
            ":",
        ]
    ),
)


@given(st.lists(PIECE, max_size=40).map(" ".join))
def test_no_word_of_any_markdown_is_lost(text: str) -> None:
    resume = read(text)

    parts = [resume.name, resume.headline, *(contact.text for contact in resume.contacts)]
    for section in resume.sections:
        parts.append(section.title)
        for entry in section.entries:
            parts += [entry.plain, entry.location, entry.dates.text if entry.dates else ""]
            parts += [bullet.text.plain for bullet in entry.bullets]
    source = Counter(re.findall(r"[A-Za-zäöüéł]{2,}", text))
    assert source - Counter(re.findall(r"[A-Za-zäöüéł]{2,}", " ".join(parts))) == Counter()


def test_settings_of_other_programs_in_front_matter_are_kept_out_of_contacts_and_variants() -> None:
    text = "---\nlayout: post\ntitle: My CV\nname: Sample Person\nemail: a@example.com\n---\n## Work\n- Baked bread\n"

    resume = read(text)

    assert (resume.name, resume.headline) == ("Sample Person", "")
    assert [contact.text for contact in resume.contacts] == ["a@example.com"]
    assert [(unit.text, unit.bullet and unit.bullet.skip) for unit in resume.units()][1:] == [
        ("layout: post", True),
        ("title: My CV", True),
    ]


def test_a_line_of_two_dates_loses_neither() -> None:
    (section,) = read("# Sample Person\n\n## Education\n\n2019 2019\n").sections

    assert section.entries[0].plain + section.entries[0].bullets[0].text.plain == "2019 2019"


def test_a_second_date_of_an_undated_heading_stays_as_text() -> None:
    (section,) = read("# Sample Person\n\n## Education\n\n2019 Baked - 2019\n").sections

    assert (section.entries[0].dates is not None, section.entries[0].plain) == (True, "Baked, 2019")


@pytest.mark.parametrize("address", ["https://example.com/rain", "<https://example.com/rain>"])
def test_an_address_below_a_heading_is_where_the_entry_leads(address: str) -> None:
    entry = only_entry(read(f"# Sample Person\n\n## Projects\n\n### Rain Gauge\n\n2020\n\n{address}\n\n- Built it\n"))

    assert (entry.url, entry.organization, entry.details) == ("https://example.com/rain", "", ())


def test_a_second_address_stays_as_text() -> None:
    text = (
        "# Sample Person\n\n## Projects\n\n### [Gauge](https://a.example)\n\n2020\n\nhttps://b.example\n\n- Built it\n"
    )
    entry = only_entry(read(text))

    assert (entry.url, [detail.plain for detail in entry.details]) == ("https://a.example", ["https://b.example"])


@pytest.mark.parametrize("fence", ["```", "```\n\n```", "```\n \u200b\n```"])
def test_an_empty_block_of_code_is_no_paragraph(fence: str) -> None:
    text = f"# Sample Person\n\n## Work\n\n### Clerk\n\n- Kept the books\n\n{fence}\n"

    assert [unit.text for unit in read(text, "cv.md").units()] == ["Kept the books"]
