"""The DOCX: real styles, lists, tab stops and links, and nothing that a parser stumbles on."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from dataclasses import replace

import docx
import pytest
from docx.document import Document
from docx.shared import Pt
from hypothesis import given, settings
from hypothesis import strategies as st

from tailor.model import Contact, Entry, Resume, RichText, Section, Span
from tailor.page import LOOKS, Look
from tailor.readers.markdown import read
from tailor.writers.docx import render

RESUME = read(
    "# Sample Person\n\nNurse\n\nBern, Switzerland | +41 44 555 01 00 | sample@example.com | [site](https://example.com/x)\n\n"
    "## Work\n\n### Nurse\n\nAcme Clinic\n\nBern, Switzerland\n\nMay 2019 - June 2021\n\n- Cared for **twelve** and *more* [there](https://example.com).\n- Taught the whole ward, the wards beside it and the school of nursing in the next town how to care for twelve more.\n\n"
    "## Awards\n\n2018 Prize of the town\n\nFrance\n"
)

TAUGHT = (
    "Taught the whole ward, the wards beside it and the school of nursing in the next town how to care for twelve more."
)


def opened(resume: Resume = RESUME) -> Document:
    return docx.Document(io.BytesIO(render(resume, Look())))


def parts(resume: Resume = RESUME) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(render(resume, Look()))) as package:
        return {name: package.read(name).decode() for name in package.namelist()}


def test_every_kind_of_paragraph_has_a_named_style() -> None:
    shape = [(paragraph.style.name, paragraph.text) for paragraph in opened().paragraphs if paragraph.style]

    assert shape == [
        ("Resume Name", "Sample Person"),
        ("Contact", "Nurse"),
        ("Contact", "sample@example.com | +41 44 555 01 00 | example.com/x | Bern, Switzerland"),
        ("Heading 1", "Work"),
        ("Entry", "Acme Clinic\tMay 2019 – June 2021"),
        ("Entry Detail", "Nurse\tBern, Switzerland"),
        ("List Bullet", "Cared for twelve and more there."),
        ("List Bullet", TAUGHT),
        ("Heading 1", "Awards"),
        ("Entry Line", "Prize of the town, France, 2018"),
    ]


def test_bold_italic_and_links_are_kept() -> None:
    bullet = opened().paragraphs[6]

    assert [run.text for run in bullet.runs if run.bold] == ["twelve"]
    assert [run.text for run in bullet.runs if run.italic] == ["more"]
    assert [(link.text, link.address) for link in bullet.hyperlinks] == [("there", "https://example.com")]


def test_bullets_are_a_real_list_with_a_bullet_that_every_font_has() -> None:
    assert '<w:lvlText w:val="•"/>' in parts()["word/numbering.xml"]
    assert "•" not in parts()["word/document.xml"]


def test_there_are_no_tables_text_boxes_headers_or_empty_paragraphs() -> None:
    document = opened()

    assert not document.tables
    assert not any("header" in name or "footer" in name for name in parts())
    assert "txbx" not in parts()["word/document.xml"]
    assert all(paragraph.text.strip() for paragraph in document.paragraphs)


def test_the_properties_hold_title_author_and_language_and_nothing_else() -> None:
    properties = opened().core_properties

    assert (properties.author, properties.title, properties.language) == (
        "Sample Person",
        "Sample Person – Résumé",
        "en-US",
    )
    others = (properties.comments, properties.keywords, properties.subject, properties.last_modified_by)
    assert not any(others)
    assert "docProps/app.xml" not in parts()


def test_the_package_has_no_stamp_of_its_making(monkeypatch: pytest.MonkeyPatch) -> None:
    with zipfile.ZipFile(io.BytesIO(render(RESUME, Look()))) as package:
        assert {member.date_time for member in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.namelist()[0] == "[Content_Types].xml"

    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    assert opened().core_properties.modified.year == 2001


def test_equal_resumes_give_equal_bytes_whatever_the_hash_seed() -> None:
    code = (
        "import hashlib; from tailor.model import Contact, Resume; from tailor.page import Look;"
        "from tailor.writers.docx import render; contacts = (Contact('link', 'x', 'https://example.com'),);"
        "print(hashlib.sha256(render(Resume('Sample Person', contacts=contacts), Look())).hexdigest())"
    )
    made = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }

    assert len(made) == 1


def test_the_title_of_a_nameless_document_is_no_bare_dash() -> None:
    assert opened(Resume("")).core_properties.title == "Résumé"


@pytest.mark.parametrize(("paper", "width"), [("a4", 595.3), ("letter", 612.0)])
def test_the_page_has_the_paper_and_the_margins_of_the_look(paper: str, width: float) -> None:
    section = docx.Document(io.BytesIO(render(RESUME, Look(paper=paper)))).sections[0]

    assert section.page_width
    assert section.page_width.pt == pytest.approx(width)
    assert section.left_margin == section.right_margin == Pt(50.4)


def test_another_size_in_the_look_is_the_size_of_the_style() -> None:
    look = Look(styles=tuple(replace(style, size=style.size + 1) for style in Look().styles))
    styles = docx.Document(io.BytesIO(render(RESUME, look))).styles

    assert {style.name: style.font.size for style in styles if style.name in {"Contact", "Entry", "List Bullet"}} == {
        "Contact": Pt(11),
        "Entry": Pt(11.5),
        "List Bullet": Pt(11),
    }


def test_space_above_follows_the_page_and_not_only_the_style() -> None:
    spaces = [one.paragraph_format.space_before for one in opened().paragraphs]

    assert spaces == [None, None, None, None, Pt(0), None, None, None, None, Pt(0)]


def test_dates_beside_a_bold_title_are_plain() -> None:
    runs = opened().paragraphs[4].runs

    assert [(run.text, run.bold) for run in runs] == [
        ("Acme Clinic", None),
        ("\t", None),
        ("May 2019 – June 2021", False),
    ]


def test_a_link_that_could_run_something_is_written_as_plain_text() -> None:
    entry = Entry(
        title=RichText((Span("here", url="javascript:alert(1)"), Span(" and "), Span("there", url="file:///etc")))
    )

    written = parts(
        Resume("Sample", contacts=(Contact("link", "x", "vbscript:x"),), sections=(Section("Work", "work", (entry,)),))
    )

    assert not any(word in "".join(written.values()) for word in ("javascript", "file:///", "vbscript"))
    assert "here" in written["word/document.xml"]


def test_a_paragraph_from_right_to_left_says_so_and_its_letters_too() -> None:
    written = parts(read("# نرس\n\n## العمل\n\n- قاد فريق Python في المستشفى\n"))

    body, styles = written["word/document.xml"], written["word/styles.xml"]
    assert body.count("<w:bidi/>") == body.count("<w:p>")
    assert '<w:r><w:t xml:space="preserve"> Python </w:t></w:r>' in body
    assert body.count("<w:rtl/>") == 4
    assert 'w:bidi="ar-SA"' in styles


def test_east_asian_text_names_a_font_that_its_readers_have() -> None:
    written = parts(read("# 見本\n\n## 職歴\n\n- 病棟で患者を看護しました。\n"))

    assert 'w:eastAsia="Yu Gothic"' in written["word/styles.xml"]
    assert '<w:lang w:val="ja-JP" w:eastAsia="ja-JP"' in written["word/styles.xml"]


def test_the_language_is_that_of_the_text() -> None:
    german = read(
        "# Sample Person\n\n## Arbeit\n\n- Leitung der Station und Ausbildung der Kolleginnen für die Pflege\n"
    )

    assert opened(german).core_properties.language == "de-DE"


def test_emoji_survive() -> None:
    assert "👩‍⚕️" in parts(read("# Sample 👩‍⚕️ Person\n"))["word/document.xml"]


def test_one_address_is_one_relationship() -> None:
    written = parts(read("# S\n\n## W\n\n- [a](https://example.com/?a=1&b=2) [b](https://example.com/?a=1&b=2)\n"))

    assert written["word/_rels/document.xml.rels"].count("https://example.com/?a=1&amp;b=2") == 1


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_what_a_look_says_is_in_the_styles_and_not_in_the_text(look: Look) -> None:
    document = docx.Document(io.BytesIO(render(RESUME, look)))

    for style in look.styles:
        written = document.styles[style.name]
        assert (written.font.size, bool(written.font.bold), bool(written.font.italic)) == (
            Pt(style.size), style.bold, style.italic,
        )  # fmt: skip
    assert not any(run.font.size or run.font.name for paragraph in document.paragraphs for run in paragraph.runs)


@settings(deadline=None, max_examples=40)
@given(st.text(max_size=80), st.text(max_size=80))
def test_any_characters_give_a_document_that_opens(name: str, text: str) -> None:
    resume = Resume(name, sections=(Section(text, "work", (Entry(id="e", title=RichText.of(text)),)),))

    assert opened(resume) is not None


@pytest.mark.parametrize("style", LOOKS)
def test_the_theme_offers_the_fonts_and_the_colour_of_the_look(style: str) -> None:
    look = LOOKS[style]
    with zipfile.ZipFile(io.BytesIO(render(read("# Sample Person\n"), look))) as package:
        theme = package.read("word/theme.xml").decode()

    assert f'<a:minorFont><a:latin typeface="{look.font}"/>' in theme
    assert f'<a:srgbClr val="{look.style("Heading 1").colour or "000000"}"/></a:accent1>' in theme


def test_letters_that_are_joined_are_not_set_apart_where_others_are() -> None:
    document = opened(read("# نرس\n\n## العمل SQL\n\n- قاد فريق التمريض\n"))
    heading = next(one for one in document.paragraphs if one.style and one.style.name == "Heading 1")

    spacings = [(run.text, run.element.xpath("./w:rPr/w:spacing/@w:val")) for run in heading.runs]
    assert spacings == [("العمل", ["0"]), (" SQL", [])]
