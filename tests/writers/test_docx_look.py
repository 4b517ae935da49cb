"""A look from a person's own document: its numbers are taken, nothing else, and what it lacks is filled in."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from tailor.errors import InputError
from tailor.model import Resume
from tailor.page import LOOKS, Look
from tailor.writers.docx import render
from tailor.writers.docx_look import read_look

Template = Callable[..., Path]


@pytest.fixture
def template(tmp_path: Path) -> Template:
    """A template made of python-docx's own document by changes to it."""

    def make(change: Callable[[Document], None]) -> Path:
        document = docx.Document()
        change(document)
        path = tmp_path / "mine.docx"
        document.save(str(path))
        return path

    return make


def restyled(document: Document) -> None:
    body = document.styles["Normal"]
    body.font.name, body.font.size = "Arial", Pt(11)
    heading = document.styles["Heading 1"]
    heading.font.size, heading.font.bold, heading.font.color.rgb = Pt(15), False, RGBColor(0xAA, 0x11, 0x22)
    heading.paragraph_format.space_before = Pt(9)
    entry = document.styles.add_style("Entry", WD_STYLE_TYPE.PARAGRAPH)
    entry.base_style, entry.font.italic = document.styles["Heading 1"], True
    section = document.sections[0]
    section.page_width, section.page_height = Pt(595.3), Pt(841.9)
    section.left_margin, section.right_margin = Pt(50), Pt(60)
    section.top_margin, section.bottom_margin = Pt(40), Pt(50)


def test_page_fonts_and_numbers_are_taken(template: Template) -> None:
    look, notes = read_look(template(restyled), Look(paper="letter"))
    heading = look.style("Heading 1")

    assert (look.paper, look.side, look.top, look.font) == ("a4", 55.0, 45.0, "Arial")
    assert (heading.size, heading.bold, heading.colour, heading.before) == (15, False, "AA1122", 9)
    assert (look.style("Body").size, look.style("Body").font) == (11, "Arial")
    assert [note.slug for note in notes] == []


def test_a_style_has_what_it_is_based_on(template: Template) -> None:
    entry = read_look(template(restyled), Look())[0].style("Entry")

    assert (entry.size, entry.italic, entry.colour) == (15, True, "AA1122")
    assert entry.tab


def test_what_a_template_lacks_is_filled_in_in_proportion(template: Template) -> None:
    look, _ = read_look(template(restyled), LOOKS["compact"])
    line = look.style("Entry Line")

    assert (line.size, line.before) == (11, LOOKS["compact"].style("Entry Line").before)
    assert look.font_of(line) == "Arial"


def test_what_is_filled_in_has_the_font_of_the_text(template: Template) -> None:
    styles = tuple(replace(style, font="Times New Roman") for style in Look().styles)

    look, _ = read_look(template(restyled), replace(Look(), styles=styles))

    assert look.font_of(look.style("Entry Line")) == "Arial"


def test_fonts_come_from_the_theme_and_sizes_from_the_defaults(template: Template) -> None:
    look, _ = read_look(template(lambda _: None), Look())

    assert (look.font, look.font_of(look.style("Heading 1"))) == ("Cambria", "Calibri")
    assert look.style("Body").size == 11


def test_bullets_that_ask_for_no_space_between_them_get_none(template: Template) -> None:
    def change(document: Document) -> None:
        document.styles["List Bullet"].paragraph_format.space_after = Pt(8)

    assert read_look(template(change), Look())[0].style("List Bullet").after == 0


def test_our_own_document_comes_back_as_its_look(tmp_path: Path) -> None:
    for name, look in LOOKS.items():
        path = tmp_path / f"{name}.docx"
        path.write_bytes(render(Resume("Sample"), look))

        found, notes = read_look(path, Look())

        assert notes == ()
        assert (found.side, found.top) == pytest.approx((look.side, look.top), abs=0.05)
        for style in look.styles:
            taken = found.style(style.name)
            assert (taken.size, taken.bold, taken.italic, taken.caps, taken.small_caps, taken.line) == (
                style.size, style.bold, style.italic, style.caps, style.small_caps, style.line,
            )  # fmt: skip
            assert (taken.before, taken.after, taken.rule, taken.colour) == pytest.approx(
                (style.before, style.after, style.rule, style.colour)
            )


@pytest.mark.parametrize(
    ("rule", "line", "hundredths"),
    [("auto", "360", 150), ("exact", "240", 104), ("exact", "120", 85), ("atLeast", "120", 100)],
)
def test_the_distance_of_lines_is_a_share_of_a_single_one(
    template: Template, rule: str, line: str, hundredths: int
) -> None:
    def change(document: Document) -> None:
        restyled(document)
        document.styles["Normal"].font.size = Pt(10)
        properties = document.styles["Normal"].element.get_or_add_pPr()
        spacing = OxmlElement("w:spacing")
        spacing.set(qn("w:line"), line)
        spacing.set(qn("w:lineRule"), rule)
        properties.append(spacing)

    assert read_look(template(change), Look())[0].style("Body").line == hundredths


def test_an_unknown_font_is_kept_and_told(template: Template) -> None:
    def change(document: Document) -> None:
        restyled(document)
        document.styles["Normal"].font.name = "Garamond"

    look, notes = read_look(template(change), Look())

    assert look.font == "Garamond"
    assert any(note.slug == "unknown-font" and "Times New Roman" in note.message for note in notes)


def test_a_paper_that_is_not_known_is_told_and_left(template: Template) -> None:
    def change(document: Document) -> None:
        document.sections[0].page_width = Pt(400)

    look, notes = read_look(template(change), Look(paper="letter"))

    assert look.paper == "letter"
    assert "template-paper" in {note.slug for note in notes}


def test_margins_that_leave_no_room_are_not_taken(template: Template) -> None:
    def change(document: Document) -> None:
        document.sections[0].left_margin = Pt(560)

    look, notes = read_look(template(change), Look())

    assert (look.side, look.top) == (Look().side, Look().top)
    assert "template-margins" in {note.slug for note in notes}


def test_margins_that_no_printer_prints_are_widened_and_told(template: Template) -> None:
    def change(document: Document) -> None:
        restyled(document)
        document.sections[0].left_margin = document.sections[0].right_margin = Pt(0)

    look, notes = read_look(template(change), Look())

    assert (look.side, look.top) == (18.0, 45.0)
    assert [note.slug for note in notes] == ["template-margins"]


def test_a_margin_that_no_header_may_stretch_is_as_wide_as_it_says(template: Template) -> None:
    def change(document: Document) -> None:
        restyled(document)
        document.sections[0].top_margin = Pt(-40)

    assert read_look(template(change), Look())[0].top == 45.0


@pytest.mark.parametrize(("size", "margin"), [(30, 50), (11, 190)])
def test_a_page_without_room_for_a_resume_is_refused(template: Template, size: int, margin: int) -> None:
    def change(document: Document) -> None:
        restyled(document)
        document.styles["Normal"].font.size = Pt(size)
        document.sections[0].left_margin = document.sections[0].right_margin = Pt(margin)

    with pytest.raises(InputError, match="letters on a page: too few for a résumé"):
        read_look(template(change), Look())


@pytest.mark.parametrize(
    ("colour", "taken"), [("FFFFFF", ""), ("F2F2F2", ""), ("7F7F7F", "7F7F7F"), ("1F3864", "1F3864")]
)
def test_a_colour_that_cannot_be_seen_on_paper_is_not_taken(template: Template, colour: str, taken: str) -> None:
    def change(document: Document) -> None:
        document.styles["Normal"].font.color.rgb = RGBColor.from_string(colour)

    assert read_look(template(change), Look())[0].style("Body").colour == taken


def test_styles_based_on_one_another_in_a_circle_come_to_an_end(template: Template) -> None:
    def change(document: Document) -> None:
        document.styles["Heading 1"].base_style = document.styles["Heading 2"]
        document.styles["Heading 2"].base_style = document.styles["Heading 1"]

    assert read_look(template(change), Look())[0].style("Heading 1").size == 14


def test_nothing_of_the_template_but_numbers_is_in_the_document(template: Template) -> None:
    def change(document: Document) -> None:
        restyled(document)
        document.add_paragraph("A secret of the template")
        document.core_properties.author = "Somebody Else"
        document.sections[0].header.paragraphs[0].text = "Somebody Else"

    look, _ = read_look(template(change), Look())
    with zipfile.ZipFile(io.BytesIO(render(Resume("Sample"), look))) as package:
        whole = b"".join(package.read(name) for name in package.namelist())

    assert b"secret" not in whole
    assert b"Somebody" not in whole


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04"])
def test_what_is_no_docx_is_said_to_be_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "mine.docx"
    path.write_bytes(content)

    with pytest.raises(InputError, match=r"mine\.docx"):
        read_look(path, Look())


def test_a_package_that_would_fill_the_memory_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "mine.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * 110_000_000)

    with pytest.raises(InputError, match="limit_unpacked_bytes"):
        read_look(path, Look())


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read_look(tmp_path / "none.docx", Look())
