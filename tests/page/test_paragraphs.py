"""What stands on the page, and in which style: the one list of paragraphs that is written and measured."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.model import (
    Bullet,
    Contact,
    Dates,
    Entry,
    Month,
    Resume,
    RichText,
    Section,
    SectionKind,
    Skill,
    Span,
)
from tailor.page import LOOKS, Look, Paragraph, paragraphs, printable, shown_dates
from tailor.selection.layout import count_lines

DATES = Dates("May 2019 - June 2021", Month(2019, 5), Month(2021, 6))
BULLET = Bullet("b", RichText.of("Cared for twelve."))
WIDE = Bullet("w", RichText.of("Cared for twelve patients " * 5))
JOB = Entry("e", RichText.of("Nurse"), "Acme Clinic", "Bern", DATES, bullets=(BULLET,))


def page(*entries: Entry, kind: SectionKind = "work") -> tuple[Paragraph, ...]:
    """Return what stands below the heading of a section."""
    return paragraphs(Resume("Sample Person", sections=(Section("Part", kind, entries),)))[2:]


def rows(*entries: Entry, kind: SectionKind = "work") -> list[str]:
    """Return the text of each paragraph, what stands at the right edge behind a bar."""
    return [" | ".join(filter(None, (one.left.plain, one.right.plain))) for one in page(*entries, kind=kind)]


def bold(text: RichText) -> str:
    return "".join(span.text for span in text.spans if span.bold)


def test_a_job_shows_employer_and_dates_and_below_title_and_place() -> None:
    assert rows(JOB) == ["Acme Clinic | May 2019 – June 2021", "Nurse | Bern", "Cared for twelve."]
    assert [one.style for one in page(JOB)] == ["Entry", "Entry Detail", "List Bullet"]


def test_a_project_shows_its_title_first() -> None:
    assert rows(JOB, kind="projects")[:2] == ["Nurse | May 2019 – June 2021", "Acme Clinic | Bern"]


def test_an_entry_without_a_title_is_headed_by_its_organization() -> None:
    entry = Entry("e", organization="Acme Clinic", location="Bern", dates=DATES, bullets=(BULLET,))

    assert rows(entry) == ["Acme Clinic | May 2019 – June 2021", "Bern", "Cared for twelve."]


LONG = "Sample Society for the Advancement of Rather Long Names in Northern Places"


@pytest.mark.parametrize(
    ("organization", "title", "expected"),
    [
        (LONG, "Nurse", [LONG, "Nurse | May 2019 – June 2021", "Bern"]),
        (LONG, f"{LONG} and beyond", [LONG, f"{LONG} and beyond", "May 2019 – June 2021, Bern"]),
        (LONG, LONG, [LONG, f"{LONG} | Bern", "May 2019 – June 2021"]),
        ("Acme Clinic", f"{LONG} and beyond", ["Acme Clinic | May 2019 – June 2021", f"{LONG} and beyond", "Bern"]),
        ("病" * 36, "Nurse", ["病" * 36 + " | Bern", "Nurse | May 2019 – June 2021"]),
    ],
)
def test_dates_and_place_never_share_a_line_that_has_no_room_for_them(
    organization: str, title: str, expected: list[str]
) -> None:
    job = replace(JOB, organization=organization, title=RichText.of(title), bullets=(WIDE,))

    assert rows(job)[:-1] == expected


@pytest.mark.parametrize("kind", ["projects", "certificates", "awards", "work"])
def test_what_is_only_a_title_and_a_date_is_one_line_of_text(kind: SectionKind) -> None:
    assert rows(Entry("e", RichText.of("Prize"), dates=Dates("2018")), kind=kind) == ["Prize, 2018"]


def test_a_certificate_is_one_line_even_above_a_bullet() -> None:
    assert rows(JOB, kind="certificates") == ["Nurse, Acme Clinic, Bern, May 2019 – June 2021", "Cared for twelve."]
    assert bold(page(JOB, kind="certificates")[0].left) == "Nurse"


def test_a_publication_names_its_authors_before_where_it_appeared() -> None:
    entry = Entry("e", RichText.of("Falls"), "Journal", "", Dates("2022"), details=(RichText.of("S. Person"),))

    assert rows(entry, kind="publications") == ["Falls, S. Person, Journal, 2022"]


def test_a_part_that_ends_as_a_sentence_needs_no_comma() -> None:
    assert rows(Entry("e", RichText.of("Why?"), "Journal"), kind="publications") == ["Why? Journal"]


def test_a_bare_degree_is_one_line_with_the_school_first() -> None:
    entry = Entry("e", RichText.of("Master"), "Somewhere", "", Dates("2015"))

    assert rows(entry, kind="education") == ["Somewhere, Master, 2015"]


def test_an_untitled_entry_shows_its_paragraphs_and_bullets_alone() -> None:
    loose = Entry("e", bullets=(Bullet("p", RichText.of("I am."), "paragraph"), BULLET))

    assert [(one.style, one.left.plain) for one in page(loose, kind="summary")] == [
        ("Body", "I am."),
        ("List Bullet", "Cared for twelve."),
    ]


def test_a_group_of_skills_in_one_line_takes_its_title_as_label() -> None:
    line = Bullet("b", RichText.of("Python, SQL"), "paragraph", skills=(Skill("1", "Python"), Skill("2", "SQL")))
    (shown,) = page(Entry("e", RichText.of("Tools"), bullets=(line,)), kind="skills")

    assert (shown.left.plain, bold(shown.left), shown.unit) == ("Tools: Python, SQL", "Tools:", "b")


def test_the_label_of_a_skills_line_is_bold() -> None:
    line = Bullet("b", RichText.of("Data: Python"), label=RichText.of("Data:"), skills=(Skill("1", "Python"),))

    assert bold(page(Entry("e", bullets=(line,)), kind="skills")[0].left) == "Data:"


def test_the_address_of_a_project_is_shown_once() -> None:
    title = RichText((Span("Finder", url="https://www.example.com/f/"),))
    shown = page(Entry("e", title, url="https://www.example.com/f/", bullets=(BULLET,)), kind="projects")

    assert [one.left.plain for one in shown] == ["Finder", "example.com/f", "Cared for twelve."]
    assert [one.left.spans[0].url for one in shown[:2]] == ["", "https://www.example.com/f/"]


def test_every_part_of_an_entry_is_on_the_page() -> None:
    parts = (
        "Title",
        "Somewhere",
        "Town",
        "2015",
        "First detail",
        "Second detail",
        "example.com/x",
        "Cared for twelve.",
    )
    entry = Entry(
        "e",
        RichText.of("Title"),
        "Somewhere",
        "Town",
        Dates("2015"),
        "https://example.com/x",
        (RichText.of("First detail"), RichText.of("Second detail")),
        (BULLET,),
    )
    for kind in ("work", "projects", "education", "skills", "publications", "awards", "other"):
        text = "\n".join(rows(entry, kind=kind))
        assert [part for part in parts if part not in text] == []


def test_a_paragraph_knows_the_unit_the_entry_and_the_section_it_is_part_of() -> None:
    shown = paragraphs(Resume("Sample Person", sections=(Section("Part", "work", (JOB,)),)))

    assert [(one.section, one.entry, one.unit) for one in shown] == [
        (None, "", ""),
        (0, "", ""),
        (0, "e", ""),
        (0, "e", ""),
        (0, "e", "b"),
    ]


def test_heads_stay_with_what_is_below_them() -> None:
    look = Look()
    kept = [one.keep_next or look.style(one.style).keep_next for one in page(JOB)]

    assert kept == [True, True, False]


def test_a_last_bullet_of_one_line_does_not_stand_alone_on_a_page() -> None:
    first, middle, last = (replace(BULLET, id=name) for name in "xyz")

    assert [one.keep_next for one in page(replace(JOB, bullets=(first, middle, last)))[2:]] == [False, True, False]
    assert not page(replace(JOB, bullets=(first, middle, WIDE)))[3].keep_next


@pytest.mark.parametrize("style", LOOKS)
def test_what_is_reckoned_to_fit_beside_a_date_or_place_fits_in_every_style(style: str) -> None:
    look, busy = LOOKS[style], "Senior Manager, Global Marketing & Communications (MBA), EMEA "
    job = replace(JOB, organization=busy[:54], title=RichText.of(f"{busy}& Africa – Edinburgh"), bullets=(WIDE,))
    above, below = paragraphs(Resume("", sections=(Section("", "work", (job,)),)), look)[:2]

    assert (len(above.plain) - 1, len(below.plain) - 1) == (74, 86)
    assert [count_lines(one, look) for one in (above, below)] == [1, 1]


def test_contacts_are_broken_into_lines_where_wide_letters_leave_less_room() -> None:
    addresses = ("someone@example.com", "+41 44 555 01 00", "example.com/someone", "Sampletown, Switzerland")
    resume = Resume("", contacts=tuple(Contact("other", address) for address in addresses))
    styles = tuple(replace(style, size=14, spacing=1) if style.name == "Contact" else style for style in Look().styles)
    look = replace(Look(), styles=styles)

    assert len(paragraphs(resume, Look())) == 1
    lines = paragraphs(resume, look)
    assert len(lines) == 2
    assert [count_lines(line, look) for line in lines] == [1, 1]


def test_a_degree_without_bullets_is_one_line_only_where_that_breaks_no_dates() -> None:
    degree = Entry("e", RichText.of("Master of Science in Sampling and Statistics"), "Fictional University of Acme",
                   "Bern, Switzerland", DATES)  # fmt: skip
    resume = Resume("", sections=(Section("", "education", (degree,)),))

    whole, rows = (paragraphs(resume, LOOKS[style]) for style in ("compact", "academic"))
    assert [one.style for one in whole] == ["Entry Line"]
    assert [one.plain for one in rows] == [
        "Fictional University of Acme, May 2019 – June 2021",
        "Master of Science in Sampling and Statistics, Bern, Switzerland",
    ]


def test_a_line_stands_apart_from_an_entry_of_two_rows() -> None:
    bare = replace(JOB, bullets=())
    lone = Entry("f", RichText.of("Porter"), dates=DATES)

    assert [one.apart for one in page(bare, lone)] == [False, False, True]
    assert [one.apart for one in page(lone, lone)] == [False, False]


def test_a_paragraph_that_introduces_bullets_stays_with_them() -> None:
    loose = Entry("e", bullets=(Bullet("p", RichText.of("Strengths:"), "paragraph"), BULLET))

    assert page(loose, kind="summary")[0].keep_next


def test_the_first_paragraph_below_a_heading_leaves_the_space_to_the_heading() -> None:
    look = Look()

    assert [look.before(one) for one in page(JOB, JOB)] == [0.0, 0.0, 1.5, 6.0, 0.0, 1.5]


def test_one_line_entries_with_bullets_stand_apart() -> None:
    plain = Entry("e", RichText.of("Prize"))

    assert [one.apart for one in page(JOB, plain, plain, kind="awards")] == [False, False, True, False]


def test_contacts_begin_with_the_mail_and_show_where_links_lead() -> None:
    contacts = (
        Contact("location", "Bern"),
        Contact("link", "GitHub", "https://github.com/sample"),
        Contact("link", "linkedin.com/in/sample", "https://www.linkedin.com/in/sample/"),
        Contact("email", "sample@example.com", "mailto:sample@example.com"),
    )
    line = paragraphs(Resume("Sample Person", contacts=contacts))[1]

    assert line.left.plain == "sample@example.com | github.com/sample | linkedin.com/in/sample | Bern"


def test_contacts_wider_than_a_page_are_lines_of_about_one_length() -> None:
    contacts = (
        Contact("email", "sample.person@example.com"),
        Contact("phone", "+41 44 555 01 00"),
        Contact("link", "linkedin.com/in/sample-person", "https://linkedin.com/in/sample-person"),
        Contact("link", "github.com/sample-person", "https://github.com/sample-person"),
        Contact("location", "Bern, Switzerland"),
        Contact("other", "\u200b"),
    )

    assert [one.plain for one in paragraphs(Resume("", contacts=contacts))] == [
        "sample.person@example.com | +41 44 555 01 00 | linkedin.com/in/sample-person",
        "github.com/sample-person | Bern, Switzerland",
    ]


@given(st.lists(st.text("abc@.", min_size=1, max_size=60), max_size=12))
def test_contacts_keep_their_order_on_lines_that_hold_them_whole(texts: list[str]) -> None:
    lines = [one.plain for one in paragraphs(Resume("", contacts=tuple(Contact("other", text) for text in texts)))]

    assert " | ".join(lines).split(" | ") == (texts or [""])
    assert all(len(line) <= 92 for line in lines)


def test_one_long_contact_stays_one_line() -> None:
    assert len(paragraphs(Resume("", contacts=(Contact("other", "word " * 40),)))) == 1


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("June 2023 - Dec 2023", "June 2023 – Dec 2023"),
        ("2019-2021", "2019 – 2021"),
        ("2019–2021", "2019 – 2021"),
        ("Sept 2019 -- Present", "Sept 2019 – Present"),
        ("2019-09 - 2021-09", "2019-09 – 2021-09"),
        ("2019-20", "2019–20"),
        ("May 2019 to June 2021", "May 2019 to June 2021"),
    ],
)
def test_the_two_dates_of_a_range_are_parted_by_an_en_dash(written: str, shown: str) -> None:
    assert shown_dates(Dates(written, Month(2019), Month(2021))) == shown


def test_a_single_date_keeps_its_hyphen() -> None:
    assert shown_dates(Dates("2019-05", Month(2019, 5), Month(2019, 5))) == "2019-05"


def test_blanks_are_single_also_where_spans_meet() -> None:
    text = RichText((Span("  one "), Span(" two", bold=True), Span("\u200b"), Span("\tthree\n")))

    assert [span.text for span in printable(text).spans] == ["one ", "two", " three"]


@pytest.mark.parametrize("kind", ["work", "projects", "education", "awards", "publications"])
def test_an_entry_of_blanks_is_not_on_the_page(kind: SectionKind) -> None:
    blank = Entry("e", RichText.of("\x85"), "\u200b", " ", Dates("\t"), "", (RichText.of("\x0c"),))

    assert page(blank, kind=kind) == ()


spans = st.builds(Span, st.text(max_size=20), st.booleans(), st.booleans())


@given(st.lists(spans, max_size=6))
def test_what_is_printed_stays_the_same_when_printed_again(given_spans: list[Span]) -> None:
    once = printable(RichText(tuple(given_spans)))

    assert printable(once) == once
    assert once.plain == " ".join(once.plain.split(" ")).strip(" ")
    assert all(span.text for span in once.spans)
