"""The PDF: the text of the page in its order, tagged, in the look's paper, the same bytes each time."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tailor.model import Contact, Entry, Resume, RichText, Section, Span
from tailor.page import LOOKS, PAPERS, look_of, paragraphs
from tailor.readers.markdown import read
from tailor.writers.pdf import markup, render

pytest.importorskip("typst")
pdfium = pytest.importorskip("pypdfium2")

RESUME = read(
    "# Sample Person\n\nNurse\n\nsample@example.com | +41 44 555 01 00\n\n## Work\n\n### Nurse\n\nAcme Clinic\n\nBern\n\n"
    "May 2019 - June 2021\n\n- Cared for **twelve** & *more* [there](https://example.com), and taught the whole ward, "
    "the wards beside it and the school of nursing how to do it.\n- Taught.\n"
)


def text_of(document: bytes) -> str:
    pages = pdfium.PdfDocument(document)
    return "".join(page.get_textpage().get_text_range() for page in pages)


def letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


@pytest.mark.parametrize("style", LOOKS)
def test_the_text_is_that_of_the_page_in_its_order(style: str) -> None:
    document = render(RESUME, look_of(style, "letter"))

    assert letters(text_of(document)) == letters("".join(one.plain for one in paragraphs(RESUME)))
    assert pdfium.PdfDocument(document)[0].get_size() == pytest.approx(PAPERS["letter"])


def test_it_is_tagged_has_title_and_language_and_no_date() -> None:
    document = render(RESUME, look_of("classic", "a4"))

    assert b"/StructTreeRoot" in document
    assert b"/Lang" in document
    assert "Sample Person – Résumé" in document.decode("utf-8", errors="replace")
    assert b"/CreationDate" not in document


def test_the_same_resume_gives_the_same_bytes() -> None:
    look = look_of("modern", "a4")

    assert render(RESUME, look) == render(RESUME, look)


@settings(deadline=None, max_examples=25)
@given(st.text(max_size=40))
def test_any_text_stays_text(text: str) -> None:
    hostile = f'#read("/etc/passwd") \\ " $ {text}'
    entry = Entry("e", RichText((Span(hostile, url="https://example.com/" + text),)), hostile)
    resume = Resume(hostile, sections=(Section(hostile, "other", (entry,)),))

    assert "read" in text_of(render(resume, look_of("academic", "a4")))
    assert '\\"/etc/passwd\\"' in markup(resume, look_of("academic", "a4"))


def test_letters_that_are_joined_are_not_set_apart_where_others_are() -> None:
    source = markup(Resume("", sections=(Section("العمل", "work"), Section("Skills", "skills"))), LOOKS["academic"])

    assert 'text(tracking: 0pt, "العمل")' in source
    assert source.count('tracking: 0pt, "') == 1


def test_the_digits_of_a_phone_number_stay_in_order_on_a_page_that_runs_leftward() -> None:
    resume = Resume("شخص", contacts=(Contact("phone", "+971 50 000 0000"), Contact("location", "دبي")))

    assert 'box(text(dir: ltr, { "+971 50 000 0000" }))' in markup(resume, LOOKS["classic"])
    assert 'box(text(dir: rtl, { "دبي" }))' in markup(resume, LOOKS["classic"])


def test_links_have_the_colour_of_the_look() -> None:
    resume = Resume("Sample Person", contacts=(Contact("email", "me@example.com", "mailto:me@example.com"),))

    assert '#show link: it => text(fill: rgb("#1F3864"), underline(it))' in markup(resume, LOOKS["classic"])
    assert "#show link: it => underline(it)" in markup(resume, LOOKS["academic"])
