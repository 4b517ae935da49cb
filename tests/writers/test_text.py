"""Plain text for web forms: every line of the page, wrapped, without markup."""

from __future__ import annotations

from tailor.model import Resume
from tailor.page import paragraphs
from tailor.readers.markdown import read
from tailor.writers.text import render

RESUME = read(
    "# Sample Person\n\nNurse\n\nsample@example.com | +41 44 555 01 00\n\n## Work\n\n### Nurse\n\nAcme Clinic\n\nBern, Switzerland\n\n"
    "May 2019 - June 2021\n\n- Cared for **twelve**, and taught the whole ward, the wards beside it and the school of "
    "nursing how.\n- Wrote `C++` where a < b.\n\n### Porter\n\nAcme Clinic\n\nBern, Switzerland\n\n2018\n\n- Carried.\n"
)


def test_it_reads_as_a_person_would_type_it() -> None:
    assert render(RESUME).decode() == (
        "Sample Person\nNurse\nsample@example.com\n+41 44 555 01 00\n\nWork\n"
        "Acme Clinic, May 2019 – June 2021\nNurse, Bern, Switzerland\n"
        "- Cared for twelve, and taught the whole ward, the wards beside it and the\n"
        "  school of nursing how.\n- Wrote C++ where a < b.\n\nAcme Clinic, 2018\nPorter, Bern, Switzerland\n- Carried.\n"
    )


def test_every_word_of_the_page_is_there_in_its_order() -> None:
    words = render(RESUME).decode().replace("- ", " ").replace(",", " ").split()

    assert words == " ".join(one.plain for one in paragraphs(RESUME)).replace("|", " ").replace(",", " ").split()


def test_only_a_word_longer_than_a_line_makes_a_line_longer() -> None:
    link = "https://www.example.com/" + "a" * 90
    text = render(read(f"# Sample\n\n## Work\n\n- Read {link} and {'more ' * 40}\n")).decode()

    assert link in text
    assert all(len(line) <= 80 for line in text.splitlines() if link not in line)


def test_nobody_is_one_empty_line() -> None:
    assert render(Resume("")) == b"\n"


def test_a_long_headline_is_wrapped_too() -> None:
    headline = "Registered nurse, data engineer, team lead, and teacher of all those who would like to be one of them"

    lines = render(Resume("Sample Person", headline)).decode().splitlines()

    assert " ".join(lines[1:]) == headline
    assert max(map(len, lines)) <= 80
