"""What stands above the first section of Markdown: the name among greetings, contacts however they are set apart."""

from __future__ import annotations

import pytest

from tailor.model import Resume
from tailor.readers.markdown import read

JOB = "\n\n## Experience\n\n### Baker, Village Bakery\n2019 – 2021\n\n- Baked\n"


def top(text: str) -> Resume:
    return read(text + JOB)


def contacts(resume: Resume) -> list[tuple[str, str]]:
    return [(contact.kind, contact.text) for contact in resume.contacts]


@pytest.mark.parametrize(
    "line",
    [
        "Hi there 👋, I'm Sample Person",
        "Hello, my name is Sample Person!",
        "👩‍🏫 Sample Person",
        "Sample Person's résumé",
        "Sample Person - CV",
        "Lebenslauf – Sample Person",
        "Curriculum Vitae of Sample Person",
        "Resume: Sample Person",
    ],
)
def test_the_name_is_told_from_what_stands_beside_it(line: str) -> None:
    assert top(f"# {line}\n\nsample@example.com").name == "Sample Person"


def test_what_stood_beside_the_name_is_told() -> None:
    assert any("Lebenslauf" in note.message for note in top("# Lebenslauf – Sample Person").notes)


def test_the_title_of_front_matter_may_hold_the_name() -> None:
    resume = top("---\ntitle: Sample Person's CV\n---\n# Sample Person\nBaker of rye\n")

    assert (resume.name, resume.headline) == ("Sample Person", "Baker of rye")


@pytest.mark.parametrize(
    "line",
    [
        "📧 sample@example.com ☎️ 0170 0000001 📍 Kassel",
        "sample@example.com / 0170 0000001 / Kassel",
        "sample@example.com, 0170 0000001, Kassel",
        "E-Mail: sample@example.com Tel.: 0170 0000001, Kassel",
        "邮箱:sample@example.com 电话:0170 0000001 | Kassel",
    ],
)
def test_contacts_are_told_apart_without_bars_between_them(line: str) -> None:
    assert [kind for kind, _ in contacts(top(f"# Sample Person\n\n{line}"))] == ["email", "phone", "location"]


def test_a_sentence_with_an_address_in_it_stays_whole() -> None:
    said = "You can write to sample@example.com at any time of the day, or to my office in town"

    assert not contacts(top(f"# Sample Person\n\n{said}"))


def test_a_position_before_the_contacts_is_the_headline() -> None:
    resume = top("# Sample Person\n\n**Product Manager** — sample@example.com — 555-010-0199")

    assert (resume.headline, [kind for kind, _ in contacts(resume)]) == ("Product Manager", ["email", "phone"])


def test_rows_of_a_table_are_contacts_with_their_labels() -> None:
    table = "| | |\n|---|---|\n| E-Mail | sample@example.com |\n| Address | 2 Sample Road, 80000 Specimen |"

    assert contacts(top(f"# Sample Person\n\n{table}")) == [
        ("email", "E-Mail: sample@example.com"),
        ("location", "Address: 2 Sample Road, 80000 Specimen"),
    ]


@pytest.mark.parametrize("line", ["1 Sample Road, Specimen", "Storgatan 1, 111 22 Stockholm", "São Paulo, SP"])
def test_a_postal_address_is_where_the_person_lives(line: str) -> None:
    assert contacts(top(f"# Sample Person\n\n{line}")) == [("location", line)]


def test_a_link_that_hides_the_address_shows_it() -> None:
    assert contacts(top("# Sample Person\n\n[Mail](mailto:sample@example.com)")) == [
        ("email", "Mail: sample@example.com")
    ]


@pytest.mark.parametrize("address", ["sample (at) example (dot) com", "sample[at]example.com"])
def test_an_address_that_is_veiled_from_machines_is_one(address: str) -> None:
    assert contacts(top(f"# Sample Person\n\n{address}")) == [("email", address)]


def test_a_heading_that_names_the_document_is_no_name() -> None:
    resume = top("# Curriculum Vitae\n\nSample Person\n\nsample@example.com")

    assert (resume.name, resume.headline) == ("Sample Person", "")


def test_a_section_of_personal_details_is_the_top() -> None:
    resume = top("# Curriculum Vitae\n\n## Personal details\n\n**Name:** Ewa Sample\n**Email:** ewa@example.com\n")

    assert (resume.name, contacts(resume)) == ("Ewa Sample", [("email", "Email: ewa@example.com")])
    assert [section.title for section in resume.sections] == ["Experience"]


def test_a_section_named_contact_without_any_stays_one() -> None:
    assert [section.title for section in top("# Sample Person\n\n## Contact\n\nAsk my agent.\n").sections] == [
        "Contact",
        "Experience",
    ]


def test_a_position_behind_the_name_is_the_headline() -> None:
    resume = top("# Sample Person — Photographer\n\nsample@example.com")

    assert (resume.name, resume.headline) == ("Sample Person", "Photographer")


def test_a_day_in_front_matter_is_no_phone_number() -> None:
    assert not contacts(top("---\nauthor: Sample Person\ndate: 2024-05-01\n---\n"))


def test_a_position_beside_the_name_is_kept_below_a_headline_that_stands_above_it() -> None:
    assert top("Always curious\n\n# Sample Person — Photographer").headline == "Always curious, Photographer"


def test_an_address_alone_is_no_name() -> None:
    resume = top("## About me\nI am a translator.\n\n## Contact\nsample@example.com")

    assert (resume.name, contacts(resume)) == ("", [("email", "sample@example.com")])


def test_the_names_of_emoji_before_contacts_are_none_of_them() -> None:
    resume = top("# Sample Person\n\n- :email: sample@example.com\n- :iphone: +41 555 010 203\n- :earth_asia: Bern")

    assert contacts(resume)[:2] == [("email", "sample@example.com"), ("phone", "+41 555 010 203")]
    assert contacts(resume)[2][0] == "location"
