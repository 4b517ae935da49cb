"""One HTML file: semantic, escaped, without script or anything fetched, printable with the numbers of the look."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.model import Contact, Entry, Resume, RichText, Section, Span
from tailor.page import LOOKS, Look, paragraphs
from tailor.readers.markdown import read
from tailor.writers.html import is_sealed, render

RESUME = read(
    "# Sample Person\n\nNurse\n\nsample@example.com | +41 44 555 01 00\n\n## Work\n\n### Nurse\n\nAcme Clinic\n\nBern\n\n"
    "May 2019 - June 2021\n\n- Cared for **twelve** & *more* [there](https://example.com?a=1&b=2), and taught the whole "
    "ward, the wards beside it and the school of nursing how to do it.\n- Taught.\n"
)
VOID = {"meta", "link", "br", "img", "input", "hr"}


class Outline(HTMLParser):
    """Collects tags, text and links, and fails where marks do not nest."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.links: list[str | None] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an opening mark."""
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name == "href"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Hold that it closes the last one opened."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note the text of the body."""
        if "body" in self.open:
            self.text += data


def outline(resume: Resume = RESUME, look: Look | None = None) -> Outline:
    found = Outline()
    found.feed(render(resume, look or Look()).decode())
    found.close()
    assert not found.open
    return found


def squeezed(text: str) -> str:
    return re.sub(r"[\s,]+", "", text)


def test_headings_lists_and_links_are_what_they_are() -> None:
    found = outline()

    assert [tag for tag in found.tags if tag in {"h1", "h2", "h3", "ul", "li", "strong", "em"}] == [
        "h1", "h2", "h3", "ul", "li", "strong", "em", "li",
    ]  # fmt: skip
    assert found.links == ["mailto:sample@example.com", "https://example.com?a=1&b=2"]


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_the_text_is_that_of_the_page_in_its_order(look: Look) -> None:
    assert squeezed(outline(look=look).text) == squeezed("".join(one.plain for one in paragraphs(RESUME)))


def test_nothing_is_run_and_nothing_fetched() -> None:
    entry = Entry("e", RichText((Span("<script>alert(1)</script>", url="javascript:alert(1)"),)))
    resume = Resume('"><img src=x>', contacts=(Contact("link", "x", "file:///x"),),
                    sections=(Section("W", "work", (entry,)),))  # fmt: skip
    found = outline(resume)

    assert not {"script", "img", "link", "iframe"} & set(found.tags)
    assert found.links == []
    assert "<script>alert(1)</script>" in found.text


def test_paper_margins_and_colours_are_those_of_the_look() -> None:
    page = render(RESUME, LOOKS["modern"]).decode()

    assert "@page { size: 595.3pt 841.9pt; margin: 45.4pt 56.7pt }" in page
    assert f"#{LOOKS['modern'].style('Heading 1').colour}" in page
    assert '<html lang="en-US">' in page


def test_the_name_of_a_font_cannot_end_the_style_sheet() -> None:
    page = render(RESUME, replace(Look(), font="A'}</style><script>alert(1)</script>")).decode()

    assert "<script" not in page
    assert page.count("</style>") == 1


def test_a_page_that_runs_from_right_to_left_says_so() -> None:
    page = render(read("# نرس\n\n## العمل\n\n- قاد فريق التمريض في المستشفى\n"), Look()).decode()

    assert '<html lang="ar-SA" dir="rtl">' in page


def test_the_head_of_an_entry_stays_on_the_page_of_what_stands_below_it() -> None:
    resume = read("# Sample Person\n\n## Work\n\n### Nurse\n\nAcme Clinic\n\n2019\n\n- Cared for twelve.\n")
    page = render(resume, LOOKS["classic"]).decode()

    assert ".keep { break-after: avoid }" in page
    assert '<h3 class="keep">' in page.replace(' style="margin-top:0pt"', "")
    assert '<p class="detail keep">Nurse</p>' in page


def test_each_contact_runs_in_its_own_direction() -> None:
    page = render(Resume("شخص", contacts=(Contact("phone", "+971 50 000 0000"),)), LOOKS["classic"]).decode()

    assert ".whole { white-space: nowrap; unicode-bidi: plaintext }" in page
    assert '<span class="whole">+971 50 000 0000</span>' in page


def test_a_page_as_written_is_sealed_and_an_edited_one_is_not() -> None:
    page = render(RESUME, Look())

    assert is_sealed(page)
    assert not is_sealed(page.replace(b"twelve", b"thirteen"))
    assert not is_sealed(b"<!DOCTYPE html>")


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_characters_give_a_page_that_nests(name: str, text: str) -> None:
    entry = Entry("e", RichText((Span(text, bold=True, url="https://example.com/" + text),)), text)

    outline(Resume(name, text, sections=(Section(text, "other", (entry,)),)))
