"""PDF résumés: reading order, wrapped lines, bullets, headings, links, running lines, and files that can't be read."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tailor.errors import InputError
from tailor.model import Resume
from tailor.readers.pdf import read
from tailor.readers.pdf.glyphs import read_pages
from tests.readers.pdf_files import Item, Line, Link, Text, column, pdf

TOP: list[Item] = [
    Text(50, 750, "Sample Person", 20, "b"),
    Text(50, 732, "sample.person@example.com | +41 555 010 203"),
]


def one_page(*lines: str, more: list[Item] | None = None, y: float = 700) -> Resume:
    return read(pdf([*TOP, *column(50, y, *lines), *(more or [])]))


def bullets(resume: Resume) -> list[str]:
    return [bullet.text.plain for section in resume.sections for entry in section.entries for bullet in entry.bullets]


def kinds(resume: Resume) -> list[str]:
    return [section.kind for section in resume.sections]


JOB = ("# Experience", "Baker, Village Bakery, 2019 - 2021")


def test_the_name_and_the_contacts_stand_on_top() -> None:
    resume = one_page(*JOB, "* Baked bread")

    assert (resume.name, [contact.kind for contact in resume.contacts]) == ("Sample Person", ["email", "phone"])


def test_a_bullet_goes_on_in_the_lines_below_its_text() -> None:
    first = "Baked three hundred loaves of rye every night for the villages along the river, and never once"
    resume = one_page(*JOB, f"* {first}", "  ran out of flour", "* Trained two apprentices")

    assert bullets(resume) == [f"{first} ran out of flour", "Trained two apprentices"]


def test_a_line_with_room_left_is_not_joined_with_the_next() -> None:
    resume = one_page("# Experience", "Village Bakery, Bern", "Baker, 2019 - 2021", "* Baked bread")

    assert resume.sections[0].entries[0].title.plain == "Baker"


def test_a_word_parted_at_the_end_of_a_line_is_whole_again() -> None:
    first = "Baked three hundred loaves of rye every night for all the villages along the river with good manage-"

    assert bullets(one_page(*JOB, f"* {first}", "  ment of the flour"))[0].endswith("good management of the flour")


def test_a_compound_keeps_its_hyphen_at_the_end_of_a_line() -> None:
    first = "Baked three hundred loaves of rye every night for all the villages along the river, in a customer-"

    assert bullets(one_page(*JOB, f"* {first}", "  facing shop"))[0].endswith("in a customer-facing shop")


def test_dates_at_the_right_edge_belong_to_the_line() -> None:
    resume = one_page("# Experience", "Baker, Village Bakery", "* Baked bread", more=[Text(480, 686, "2019 - 2021")])

    assert resume.sections[0].entries[0].dates is not None
    assert resume.sections[0].entries[0].title.plain == "Baker"


def test_a_sidebar_is_read_for_itself() -> None:
    side = column(50, 740, "# Skills", "* Rye", "* Ovens", "* Flour", "# Languages", "German", "French")
    main = [Text(220, 750, "Sample Person", 22, "b"), *column(220, 720, "sample.person@example.com", "", *JOB)]
    main += column(220, 664, "* Baked three hundred loaves", "* Trained two apprentices")

    resume = read(pdf([*side, *main]))
    assert (resume.name, sorted(kinds(resume))) == ("Sample Person", ["languages", "skills", "work"])
    assert bullets(resume)[:2] == ["Baked three hundred loaves", "Trained two apprentices"]


def test_a_column_goes_on_over_the_page() -> None:
    main = [Text(220, 750, "Sample Person", 22, "b"), *column(220, 720, *JOB, "* Baked bread", step=20)]
    side = column(50, 740, "# Skills", "* Rye", "* Ovens", "* Flour", step=21)
    more = column(220, 750, "* Trained two apprentices", "* Opened a shop")

    resume = read(pdf([*main, *side], more))
    work = next(section for section in resume.sections if section.kind == "work")
    assert len(work.entries[0].bullets) == 3


def test_dates_in_the_left_margin_belong_to_what_stands_beside_them() -> None:
    dates = [Text(50, 680, "2019 - 2021"), Text(50, 620, "2015 - 2019"), Text(50, 560, "2012 - 2015")]
    jobs = [Text(180, 680, "Baker, Village Bakery", 10, "b"), *column(180, 666, "* Baked bread", "* Trained two")]
    jobs += [
        Text(180, 620, "Miller, Old Mill", 10, "b"),
        *column(180, 606, "* Ground rye for four villages of the valley"),
    ]
    jobs += [Text(180, 560, "Helper, Farm", 10, "b")]

    resume = one_page("# Experience", more=[*dates, *jobs])
    found = [(entry.plain.split(",")[0], entry.dates and entry.dates.text) for entry in resume.sections[0].entries]
    assert found == [("Baker", "2019 - 2021"), ("Miller", "2015 - 2019"), ("Helper", "2012 - 2015")]


@pytest.mark.parametrize(
    ("mark", "font"), [("\u2022", ""), ("\u2013", ""), ("-", ""), ("*", ""), ("n", "z"), ("\u00b7", "s")]
)
def test_bullets_of_many_kinds_are_known(mark: str, font: str) -> None:
    items: list[Item] = [Text(54, 672, mark, 10, font), Text(70, 672, "Baked bread")]

    assert bullets(one_page(*JOB, more=items)) == ["Baked bread"]


def test_a_small_drawn_dot_is_a_bullet() -> None:
    resume = one_page(*JOB, more=[Line(56, 674, 3, 3), Text(70, 672, "Baked bread")])

    assert resume.sections[0].entries[0].bullets[0].form == "bullet"


def test_a_date_behind_a_dash_is_no_bullet() -> None:
    resume = one_page("# Experience", "Baker, Village Bakery", "- 2021", "* Baked bread")

    assert bullets(resume) == ["Baked bread"]


def test_letters_set_apart_in_a_heading_form_words() -> None:
    resume = one_page(
        more=[Text(50, 700, "WORK EXPERIENCE", 12, "b", spacing=4), *column(50, 680, JOB[1], "* Baked bread")]
    )

    assert [section.title for section in resume.sections] == ["WORK EXPERIENCE"]


def test_bold_and_italic_words_are_marked() -> None:
    items: list[Item] = [Text(50, 672, "\u2022"), Text(66, 672, "Baked"), Text(97, 672, "bread", 10, "b")]
    resume = one_page(*JOB, more=items)

    assert [(span.text, span.bold) for span in resume.sections[0].entries[0].bullets[0].text.spans] == [
        ("Baked", False),
        (" bread", True),
    ]


def test_a_link_leads_where_it_led() -> None:
    items: list[Item] = [Text(50, 672, "\u2022"), Text(66, 672, "Shop"), Link(60, 672, 40, "https://example.com/shop")]
    resume = one_page(*JOB, more=items)

    assert resume.sections[0].entries[0].bullets[0].text.spans[0].url == "https://example.com/shop"


def test_page_numbers_are_left_out_with_a_note() -> None:
    first = [*TOP, *column(50, 700, *JOB, "* Baked bread"), Text(290, 30, "1")]
    second = [*column(50, 750, "* Trained two apprentices"), Text(290, 30, "2")]

    resume = read(pdf(first, second))
    assert bullets(resume) == ["Baked bread", "Trained two apprentices"]
    assert "page-numbers" in {note.slug for note in resume.notes}


def test_a_header_on_every_page_is_read_once() -> None:
    pages = [[Text(50, 770, "Sample Person, Baker"), *column(50, 700, "* Baked bread")] for _ in range(2)]
    pages[0] += [*TOP, *column(50, 715, "# Experience")]

    resume = read(pdf(*pages))
    assert "running-lines" in {note.slug for note in resume.notes}
    assert bullets(resume) == ["Baked bread", "Baked bread"]


def test_dates_at_the_edges_of_pages_are_no_running_lines() -> None:
    first = [
        *TOP,
        *column(50, 740 - 30, "# Experience", "Baker, Village Bakery, 2019 - 2021", "* Baked bread", step=20),
    ]
    first += [*column(50, 80, "Miller, Old Mill", "* Ground rye"), Text(480, 80, "2015 - 2019")]
    second = [*column(50, 80, "Helper, Old Farm", "* Fed hens"), Text(480, 80, "2012 - 2015")]

    (work,) = read(pdf(first, second)).sections
    assert [entry.dates and entry.dates.text for entry in work.entries] == ["2019 - 2021", "2015 - 2019", "2012 - 2015"]


def test_text_that_stands_upright_is_kept() -> None:
    page = pdf([*TOP, *column(50, 700, *JOB, "* Baked bread"), Text(20, 300, "Portrait")])
    turned = page.replace(b"1 0 0 1 20 300 Tm", b"0 1 -1 0 20 300 Tm")

    assert "Portrait" in str(read(turned))


def test_a_pdf_without_text_is_named_a_picture() -> None:
    with pytest.raises(InputError, match="no text"):
        read(pdf([Line(50, 50, 300, 300)]), "scan.pdf")


def test_a_locked_pdf_is_named_so() -> None:
    with pytest.raises(InputError, match="password"):
        read(pdf([*TOP], encrypted=True), "locked.pdf")


def test_a_damaged_pdf_is_named_so() -> None:
    with pytest.raises(InputError, match="damaged"):
        read(b"%PDF-1.4\nnothing", "broken.pdf")


_WORD = st.text("abcdefghij", min_size=1, max_size=12)
_SIZE = st.sampled_from([6, 10, 14, 30])
_PLACED = st.tuples(st.integers(0, 560), st.integers(0, 790), _WORD, _SIZE).map(lambda one: Text(*one))


@settings(max_examples=60, deadline=None)
@given(st.lists(_PLACED, min_size=1, max_size=40))
def test_no_letter_is_lost_wherever_it_stands(items: list[Text]) -> None:
    data = pdf(list(items))
    seen = Counter("".join(glyph.text for page in read_pages(data, "") for glyph in page.glyphs))
    resume = replace(read(data), notes=())

    assert not seen - Counter(str(resume))


def test_a_bold_line_below_a_full_bullet_is_the_next_title_and_not_its_end() -> None:
    first = "Baked three hundred loaves of rye every night for the villages along the river, and never once ran dry"
    items = [
        Text(50, 700, "Experience", 14, "b"),
        Text(50, 680, "Baker, Village Bakery, 2021 - 2023", 10, "b"),
        *(Text(x, y, text) for y, mark in ((666, first), (652, first)) for x, text in ((50, "•"), (60, mark))),
        Text(50, 638, "Miller, River Mill, 2019 - 2021", 10, "b"),
        *(Text(x, 624, text) for x, text in ((50, "•"), (60, "Ground the rye"))),
    ]

    assert bullets(read(pdf([*TOP, *items]))) == [first, first, "Ground the rye"]


def test_a_heading_as_long_as_the_rule_below_it_is_a_heading() -> None:
    long: list[Item] = [Text(50, 500, "Awards", 14, "b"), Line(50, 497, 52), Text(50, 480, "Loaf of the Year, 2019")]
    others: list[Item] = [
        *(
            Text(50, 700, "Experience", 14, "b"),
            Line(50, 697, 300),
            Text(50, 680, "Baker, Village Bakery, 2019 - 2021"),
        ),
        *(Text(50, 600, "Education", 14, "b"), Line(50, 597, 300), Text(50, 580, "BSc Baking, Example College, 2018")),
    ]

    assert kinds(read(pdf([*TOP, *others, *long]))) == ["work", "education", "awards"]


def test_the_year_that_a_narrow_column_broke_off_belongs_to_the_dates_before_it() -> None:
    head = [Text(50, 682, "Baker, Village Bakery"), Text(450, 682, "November 2019 - August"), Text(470, 668, "2023")]
    resume = one_page(
        "# Experience", more=[*head, *column(50, 654, "* Baked bread"), *column(50, 630, "# Skills", "Rye")]
    )
    (entry,) = resume.sections[0].entries

    assert entry.dates is not None
    assert str(entry.dates.end) == "2023-08"


def labelled(*rows: tuple[float, str, str]) -> Resume:
    """Section names in a margin, the content of each beside it, in smaller letters whose lines stand higher."""
    items = [Text(50, y, label, 13, "b") for y, label, _ in rows if label]
    return read(pdf([*TOP, *items, *(Text(200, y + 5, content) for y, _, content in rows if content)]))


def titles(resume: Resume) -> list[str]:
    return [section.title for section in resume.sections]


def test_what_stands_beside_a_larger_label_is_its_content_though_its_baseline_is_higher() -> None:
    resume = labelled((690, "Experience", "Baker, Village Bakery, 2019 - 2021"), (660, "Skills", "Rye, Spelt"))

    assert resume.sections[0].entries[0].plain == "Baker, Village Bakery"
    assert titles(resume) == ["Experience", "Skills"]


def test_a_label_that_is_one_name_in_two_lines_is_one_section() -> None:
    resume = labelled(
        (690, "Work", "Baker, Village Bakery, 2019 - 2021"),
        (675, "History:", "Ground rye for four villages along the river"),
        (660, "", "Kept the books"),
        (640, "Languages:", "German, French"),
    )

    assert titles(resume) == ["Work History", "Languages"]


def test_labels_right_below_each_other_are_sections_of_their_own() -> None:
    resume = labelled(
        (690, "Academic", "Certificate of Baking, Trade School, 2015"),
        (675, "Background:", "With distinction"),
        (660, "Experience:", "Baker, Village Bakery, 2019 - 2021"),
        (630, "Languages:", "German, French"),
    )

    assert titles(resume) == ["Academic Background", "Experience", "Languages"]


def test_a_header_of_many_lines_is_read_once() -> None:
    lines = ("Sample Person", "Web: example.com/sample", "Mail: sample.person@example.com", "12 Mill Lane", "3000 Bern")
    head = column(50, 770, *lines, size=9)
    first = column(50, 630, "# Experience", "Baker, Village Bakery, 2019 - 2021", "* Baked bread")
    resume = read(pdf([*head, *first], [*head, *column(50, 600, "* Trained two")]))

    assert bullets(resume) == ["Baked bread", "Trained two"]


def test_small_letters_at_the_right_of_a_name_are_a_line_of_their_own() -> None:
    resume = read(
        pdf([Text(50, 750, "SAMPLE PERSON", 28, "b"), Text(480, 750, "Madrid, Spain"), *column(50, 700, *JOB)])
    )

    assert (resume.name, [one.text for one in resume.contacts]) == ("SAMPLE PERSON", ["Madrid, Spain"])


def test_a_number_that_follows_a_place_without_a_blank_is_a_phone_number() -> None:
    resume = read(pdf([Text(50, 750, "Sample Person", 20, "b"), Text(50, 732, "Bern, Switzerland+41 555 010 203")]))

    assert ("phone", "+41 555 010 203") in [(one.kind, one.text) for one in resume.contacts]


def test_lines_of_a_list_without_marks_are_items_of_their_own_though_some_fill_the_line() -> None:
    long = "Cleaned the ovens of both shops after every single night shift, all year round"
    lines = ["Baked three hundred loaves", long, "Trained two apprentices", "Wrote the plan of every shift"]
    resume = one_page("# Experience", "Baker", "Village Bakery", "2019 - 2021", *lines)

    assert bullets(resume) == lines


def test_the_paragraphs_of_a_summary_are_no_list() -> None:
    first = "A baker who has run two village bakeries for years, and who knows how to bake the rye of Northern"
    resume = one_page("# Summary", first, "Europe by hand.", *JOB)

    assert bullets(resume)[0] == f"{first} Europe by hand."


def test_a_label_above_the_bullets_of_a_job_is_no_title() -> None:
    items = column(50, 700, "# Experience", "", "2019 - 2021", "", "", "* Baked bread", "* Trained two apprentices")
    heads = [(686, "Village Bakery"), (658, "Baker"), (644, "Responsibilities")]
    resume = read(pdf([*TOP, *items, *(Text(50, y, text, 10, "b") for y, text in heads)]))

    (entry,) = resume.sections[0].entries
    assert (entry.title.plain, entry.organization, entry.dates and entry.dates.text) == (
        "Baker",
        "Village Bakery",
        "2019 - 2021",
    )
    assert [line.plain for line in entry.details] == ["Responsibilities"]


def test_dates_that_stand_in_a_list_open_the_job_below_them() -> None:
    resume = one_page("# Experience", "* 2019 - 2021", "Village Bakery", "Baker", "* Baked bread")

    (entry,) = resume.sections[0].entries
    assert entry.dates is not None
    assert bullets(resume) == ["Baked bread"]


def test_what_somebody_did_is_no_part_of_a_head() -> None:
    resume = one_page(
        "# Experience", "2019 - 2021", "Baker at Village Bakery", "Trained the apprentices of two villages"
    )

    assert bullets(resume) == ["Trained the apprentices of two villages"]


def test_a_grid_of_skills_ends_with_its_section() -> None:
    long = "Trained two apprentices, who both passed with honours, and wrote down how we bake the rye of our valley"
    words = "Ovens Kneading Rye Doughs Crusts Yeasts".split()
    grid: list[Item] = []
    for at, word in enumerate(words):
        x, y = (50, 225, 400)[at % 3], 686 - 26 * (at // 3)
        grid += [Text(x, y, ("Tools", "Methods")[at // 3], 11, "b"), Text(x, y - 13, word)]
    baker = [Text(50, 608, "Baker at Village Bakery", 12), Text(470, 608, "2019 - 2021"), Text(50, 595, "Bern")]
    trainee = [Text(50, 540, "Trainee at Old Mill", 12), Text(470, 540, "2017 - 2019"), Text(50, 527, "Thun")]
    heads = column(50, 704, "# Skills") + column(50, 626, "# Work Experience")
    items = column(50, 581, "* Baked bread", f"* {long}") + column(50, 513, f"* {long}")
    resume = read(pdf([*TOP, *heads, *grid, *baker, *trainee, *items]))

    assert kinds(resume) == ["skills", "work"]
    assert [(one.title.plain, one.dates and one.dates.text) for one in resume.sections[1].entries] == [
        ("Baker", "2019 - 2021"),
        ("Trainee", "2017 - 2019"),
    ]


def test_dates_in_a_margin_are_told_though_hardly_a_blank_parts_them() -> None:
    items = column(110, 700, "# Experience", "Baker, Village Bakery", "* Baked bread", "* Swept the floor")
    items += column(110, 644, "Trainee, Old Mill", "* Carried flour", "* Cleaned the stones")
    items += [
        Text(60, 686, "07/2020 -"),
        Text(65, 672, "01/2023"),
        Text(60, 644, "01/2017 -"),
        Text(65, 630, "06/2020"),
    ]
    resume = read(pdf([*TOP, *items]))

    assert [(one.title.plain, one.dates and one.dates.text) for one in resume.sections[0].entries] == [
        ("Baker", "07/2020 - 01/2023"),
        ("Trainee", "01/2017 - 06/2020"),
    ]
    assert bullets(resume) == ["Baked bread", "Swept the floor", "Carried flour", "Cleaned the stones"]


def test_dates_at_the_right_of_a_bullet_below_the_place_belong_to_the_job() -> None:
    items = column(50, 700, "# Experience", "Baker, Village Bakery", "* Baked bread", "* Trained two apprentices")
    resume = read(pdf([*TOP, *items, Text(500, 686, "Bern"), Text(467.4, 672, "2019 - 2021")]))

    (entry,) = resume.sections[0].entries
    assert entry.dates is not None
    assert bullets(resume) == ["Baked bread", "Trained two apprentices"]


def test_dates_at_the_right_of_every_bullet_stay_with_them() -> None:
    items = column(50, 700, "# Awards", "* Best loaf of the canton", "* Baker of the year")
    resume = read(pdf([*TOP, *items, Text(480, 686, "2019"), Text(480, 672, "2021")]))

    assert ["2019" in one for one in bullets(resume)] == [True, False]


def test_dates_that_touch_the_word_before_them_are_told_from_it() -> None:
    items = column(50, 700, "# Experience", "Baker", "Village Bakery, Austin, TXMay 2019 - June 2021", "* Baked bread")
    resume = read(pdf([*TOP, *items]))

    (entry,) = resume.sections[0].entries
    assert (entry.location, entry.dates and entry.dates.text) == ("Austin, TX", "May 2019 - June 2021")


def test_a_year_within_a_name_stays_there() -> None:
    resume = one_page(*JOB, "* Spoke at RYE2019", "* Built Oven2000 - the best of all ovens")

    assert bullets(resume) == ["Spoke at RYE2019", "Built Oven2000 - the best of all ovens"]


def test_a_section_name_that_a_narrow_column_breaks_is_whole() -> None:
    side = [Text(50, 660, "CERTIFICATIO", 15, "b"), Text(50, 646, "NS", 15, "b"), Text(50, 632, "First aid, 2019")]
    side += [Text(50, 600, "LANGUAGES", 15, "b"), Text(50, 586, "German"), Text(50, 572, "French")]
    main = column(180, 655, *JOB, "* Baked three hundred loaves of rye every night", "* Trained two apprentices")
    main += column(180, 594, "# Education", "Baker, Trade School, 2016", "* Learnt the craft")
    resume = read(pdf([*TOP, *side, *main]))

    assert {section.title for section in resume.sections} >= {"CERTIFICATIONS", "LANGUAGES"}


def test_a_range_of_dates_that_a_margin_breaks_into_many_rows_is_whole() -> None:
    rows = ("November", "2021 –", "February", "2024", "", "September", "2019 –", "May 2020", "2015 – 2019")
    margin = [Text(54, 686 - 14 * at, row) for at, row in enumerate(rows) if row]
    jobs = column(122, 686, "Baker, Village Bakery", "* Baked bread", "* Swept", "* Sold rye", "", "Trainee, Old Mill")
    jobs += column(122, 602, "* Carried", "", "Assistant, Example Farm")
    resume = read(pdf([*TOP, Text(122, 706, "Experience", 13, "b"), *margin, *jobs]))

    assert [
        (one.title.plain, one.dates and one.dates.text, len(one.bullets)) for one in resume.sections[0].entries
    ] == [
        ("Baker", "November 2021 – February 2024", 3),
        ("Trainee", "September 2019 – May 2020", 1),
        ("Assistant", "2015 – 2019", 0),
    ]


def test_degrees_of_two_lines_without_bullets_begin_at_the_school() -> None:
    items: list[Item] = [Text(50, 700, "Education", 13, "b")]
    for at, (school, place, degree, dates) in enumerate(
        (
            ("Trade School", "Bern, Switzerland", "Diploma of Baking", "2014 - 2016"),
            ("Village School", "Thun, Switzerland", "Certificate of Milling", "2010 - 2014"),
        )
    ):
        y = 684 - 28 * at
        items += [Text(50, y, school, 10, "b"), Text(460, y, place)]
        items += [Text(50, y - 14, degree, 10, "i"), Text(470, y - 14, dates)]
    resume = read(pdf([*TOP, *items]))

    assert [(one.title.plain, one.organization) for one in resume.sections[0].entries] == [
        ("Diploma of Baking", "Trade School"),
        ("Certificate of Milling", "Village School"),
    ]


@pytest.mark.parametrize("char", ["\u200b", "\u202e", "\u2066", "\ufeff"])
def test_invisible_characters_are_left_out_and_told(char: str) -> None:
    page: list[Item] = [Text(50, 780, "Sample Person", 20), Text(50, 740, "Work Experience", 14, "b")]
    page += [Text(50, 700, "Clerk, Shop", 11, "b"), Text(50, 680, "\u2022 Kept the books~ in Excel")]

    resume = read(pdf(page, tilde=char))

    assert [unit.text for unit in resume.units()] == ["Kept the books in Excel"]
    (note,) = [note for note in resume.notes if note.slug == "invisible"]
    assert note.message.startswith(f"1 invisible character was left out: U+{ord(char):04X}")


def test_sections_below_the_last_dates_in_a_margin_do_not_keep_these_from_their_degree() -> None:
    margin = [Text(54, 680, "2014 - 2016"), Text(54, 660, "2012")]
    degrees = [
        Text(130, 680, "Diploma of Baking, Trade School"),
        Text(130, 660, "Certificate of Milling, Village School"),
    ]
    heads = [Text(130, 704, "Education", 13, "b"), Text(130, 624, "Skills", 13, "b"), Text(130, 594, "Awards", 13, "b")]
    resume = read(pdf([*TOP, *heads, *margin, *degrees, Text(130, 610, "Rye, Ovens"), Text(130, 580, "Best loaf")]))

    assert [(one.title.plain, one.dates and one.dates.text) for one in resume.sections[0].entries] == [
        ("Diploma of Baking", "2014 - 2016"),
        ("Certificate of Milling", "2012"),
    ]
    assert kinds(resume) == ["education", "skills", "awards"]


def test_dates_in_a_margin_are_told_on_every_page_by_the_edges_of_all() -> None:
    first = column(110, 700, "# Experience", "Baker, Village Bakery", "* Baked bread", "* Swept the floor")
    first += [Text(60, 686, "07/2020 -"), Text(65, 672, "01/2023")]
    second = [
        *column(110, 740, "Trainee, Old Mill", "* Carried flour"),
        Text(60, 740, "01/2017 -"),
        Text(65, 726, "06/2020"),
    ]
    resume = read(pdf([*TOP, *first], second))

    assert [(one.title.plain, one.dates and one.dates.text) for one in resume.sections[0].entries] == [
        ("Baker", "07/2020 - 01/2023"),
        ("Trainee", "01/2017 - 06/2020"),
    ]
