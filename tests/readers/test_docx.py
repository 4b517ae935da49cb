"""What Word can put into a file: links, changes, hidden text, fields, notes, symbols; and files that are none."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.errors import InputError
from tailor.model import Bullet, Resume
from tailor.readers import read_resume
from tailor.readers.docx import read
from tests.readers.docx_files import box, bullet, docx, link, packed, paragraph, run, table

NAME = paragraph("Sample Person", "Titel")
WORK = NAME + paragraph("Experience", "berschrift1") + paragraph("Baker, Mill\t2019 – 2020", look="<w:b/>")


def bullets(resume: Resume) -> list[Bullet]:
    return [unit.bullet for unit in resume.units() if unit.bullet]


def texts(*body: str) -> list[str]:
    """The bullets of a job that a body holds."""
    return [bullet.text.plain for bullet in bullets(read(docx(WORK, *body)))]


def item(inside: str) -> str:
    return paragraph(inside=inside, style="Punkt")


def test_bold_and_italic_are_kept() -> None:
    (found,) = bullets(read(docx(WORK, item(run("Baked ") + run("rye", "<w:b/>") + run(" daily", "<w:i/>")))))

    assert [(span.text, span.bold, span.italic) for span in found.text.spans] == [
        ("Baked ", False, False),
        ("rye", True, False),
        (" daily", False, True),
    ]


def test_a_link_keeps_its_target() -> None:
    (found,) = bullets(read(docx(WORK, item(link("the bakery")), links={"rId9": "https://example.com/bread"})))

    assert found.text.spans[0].url == "https://example.com/bread"


def test_a_link_made_with_a_field_keeps_its_target_and_hides_its_code() -> None:
    field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.com" </w:instrText></w:r>'
    field += (
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("bread")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )

    (found,) = bullets(read(docx(WORK, item(field + run(" daily")))))

    assert found.text.plain == "bread daily"
    assert [span.url for span in found.text.spans] == ["https://example.com", ""]


def test_a_link_to_what_a_resume_must_not_open_keeps_only_its_words() -> None:
    (found,) = bullets(read(docx(WORK, item(link("bread")), links={"rId9": "file:///etc/passwd"})))

    assert (found.text.plain, found.text.spans[0].url) == ("bread", "")


def test_tracked_insertions_are_in_and_deletions_out_and_told() -> None:
    changed = run("Baked ") + f"<w:ins>{run('rye')}</w:ins><w:del><w:r><w:delText>wheat</w:delText></w:r></w:del>"
    resume = read(docx(WORK, item(changed)))

    assert [found.text.plain for found in bullets(resume)] == ["Baked rye"]
    assert [note.slug for note in resume.notes] == ["tracked-changes"]


def test_hidden_text_is_left_out_and_told() -> None:
    resume = read(docx(WORK, item(run("Baked rye") + run(" keyword keyword", "<w:vanish/>"))))

    assert [found.text.plain for found in bullets(resume)] == ["Baked rye"]
    assert ["2 words" in note.message for note in resume.notes] == [True]


def test_a_text_box_that_stands_twice_in_the_file_is_read_once() -> None:
    assert texts(bullet("Baked rye"), paragraph(inside=box(bullet("Trained two")))) == ["Baked rye", "Trained two"]


def test_old_text_boxes_are_read() -> None:
    vml = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{bullet('Trained two')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"

    assert texts(paragraph(inside=vml)) == ["Trained two"]


def test_tables_within_cells_are_read() -> None:
    assert texts(table((table((bullet("Baked rye"),)),))) == ["Baked rye"]


def test_a_footnote_follows_the_line_that_it_belongs_to() -> None:
    note = f'<w:footnote w:id="2">{paragraph("Measured by the miller.")}</w:footnote>'
    reference = run("Baked 300 loaves") + '<w:r><w:footnoteReference w:id="2"/></w:r>'
    resume = read(docx(WORK, item(reference), bullet("Trained two"), parts={"x": ("footnotes", note)}))

    assert [found.text.plain for found in bullets(resume)] == [
        "Baked 300 loaves",
        "Measured by the miller.",
        "Trained two",
    ]


def test_smart_tags_no_break_hyphens_and_symbols_are_read() -> None:
    inside = f"<w:smartTag>{run('co')}</w:smartTag><w:r><w:noBreakHyphen/></w:r>{run('led ')}"
    inside += '<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>'

    assert texts(item(inside)) == ["co-led α"]


@pytest.mark.parametrize("mark", ["•", "-", "–", "*", "o\t", "▪", "➢", "\uf0b7", "✓", "•\t", "·"])
def test_a_typed_bullet_is_one(mark: str) -> None:
    (found,) = bullets(read(docx(WORK, paragraph(f"{mark} Baked rye"))))

    assert (found.form, found.text.plain) == ("bullet", "Baked rye")


@pytest.mark.parametrize("text", ["o'Brien's bakery was mine", "-5 degrees were kept", "obviously baked"])
def test_what_only_begins_like_a_typed_bullet_is_none(text: str) -> None:
    (found,) = bullets(read(docx(WORK, paragraph(text + " by day and night and for the whole of the village there."))))

    assert found.form == "paragraph"
    assert found.text.plain.startswith(text)


def test_a_list_that_is_switched_off_is_none() -> None:
    off = bullet("Baked rye by day and by night for all of the village.").replace(
        '<w:numId w:val="1"/>', '<w:numId w:val="0"/>'
    )

    (found,) = bullets(read(docx(WORK, off)))
    assert found.form == "paragraph"


def test_a_line_break_within_a_bullet_joins_its_lines() -> None:
    assert texts(bullet("Baked rye\nand wheat")) == ["Baked rye and wheat"]


def test_a_second_page_header_is_not_told_twice() -> None:
    again = paragraph("Sample Person")
    section = '<w:headerReference w:type="default" r:id="h1"/>'
    resume = read(docx(WORK, bullet("Baked rye"), parts={"h1": ("header", again)}, section=section))

    assert resume.name == "Sample Person"
    assert len(resume.sections) == 1


def test_a_file_in_the_strict_form_of_the_standard_is_read() -> None:
    with zipfile.ZipFile(io.BytesIO(docx(WORK, bullet("Baked rye")))) as archive:
        files = {name: archive.read(name).decode() for name in archive.namelist()}
    usual, strict = (
        "http://schemas.openxmlformats.org/wordprocessingml/2006",
        "http://purl.oclc.org/ooxml/wordprocessingml",
    )
    resume = read(packed({name: text.replace(usual, strict) for name, text in files.items()}))

    assert [found.text.plain for found in bullets(resume)] == ["Baked rye"]


# ------------------------------------------------------- files that can't be read


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "not a Word document"),
        (b"PK\x03\x04 broken", "not a Word document"),
        (docx(WORK)[:-40], "not a Word document"),
        (packed({"mimetype": "application/zip"}), "not a Word document"),
        (packed({"word/document.xml": "<w:document"}), "damaged"),
        (packed({"word/document.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}), "DTD"),
        (packed({"word/document.xml": "<a>" * 300 + "</a>" * 300}), "nested more than 256 levels"),
        (packed({"word/document.xml": " " * 100_000_001}), "unpacks to more than"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "old Word file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (docx(paragraph()), "no text"),
    ],
)
def test_what_is_no_resume_in_docx_is_refused_with_advice(data: bytes, reason: str) -> None:
    with pytest.raises(InputError) as caught:
        read(data, "cv.docx")

    assert caught.value.source == "cv.docx"
    assert reason in caught.value.reason
    assert caught.value.hint


def test_a_docx_is_known_by_its_content(tmp_path: Path) -> None:
    path = tmp_path / "resume.txt"
    path.write_bytes(docx(WORK, bullet("Baked rye")))

    assert read_resume(path).name == "Sample Person"


# ---------------------------------------------------------------- any content

WORDS = st.lists(st.sampled_from("Baked rye Education 2019 skills – • | Engineer, present May:".split()), max_size=8)
TEXT = st.builds(" ".join, WORDS) | st.text(max_size=20)
SAFE = TEXT.map(lambda text: "".join(char for char in text if char.isprintable() or char in "\t\n"))
LOOK = st.sampled_from(["", "<w:b/>", "<w:i/>", '<w:sz w:val="30"/>', "<w:caps/>"])
LINE = st.builds(paragraph, SAFE, st.sampled_from(["", "berschrift1", "berschrift2", "Titel", "Punkt", "Band"]), LOOK)
ITEM = st.builds(bullet, SAFE)
CELL = st.lists(LINE | ITEM, max_size=3).map("".join)
TABLE = st.lists(st.tuples(CELL, CELL), min_size=1, max_size=3).map(lambda rows: table(*rows))
BODY = st.lists(
    LINE | ITEM | TABLE | st.builds(lambda text: paragraph(inside=box(text)), CELL), min_size=1, max_size=12
)


@given(BODY)
def test_no_visible_word_is_lost_whatever_a_file_holds(body: list[str]) -> None:
    whole = NAME + "".join(body)
    visible = re.sub(r"<mc:Fallback>.*?</mc:Fallback>", "", whole, flags=re.DOTALL)
    plain = re.sub(r"<[^>]*>", " ", visible).replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")

    assert not words(plain) - words(everything(read(docx(whole))))


def words(text: str) -> Counter[str]:
    """The words of plain letters and digits; a single letter "o" may be a bullet."""
    return Counter(word for word in re.findall(r"[A-Za-z0-9]+", text) if word != "o")


def everything(resume: Resume) -> str:
    parts = [resume.name, resume.headline, *(contact.text for contact in resume.contacts)]
    parts += [note.message for note in resume.notes]
    for section in resume.sections:
        parts.append(section.title)
        for entry in section.entries:
            parts += [entry.plain, entry.location, entry.dates.text if entry.dates else ""]
            parts += [found.text.plain for found in entry.bullets]
    return "\n".join(parts)


def nested(depth: int, text: str, look: str = "") -> str:
    level = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="1"/></w:numPr>'
    return paragraph(text, properties=level, look=look)


def test_jobs_that_are_items_of_a_list_have_the_items_below_them_as_bullets() -> None:
    body = NAME + paragraph("Experience", "berschrift1")
    for firm, dates, title, did in (
        ("Village Bakery", "2019 – 2021", "Baker", "Baked bread"),
        ("Old Mill", "2017 – 2019", "Trainee", "Carried flour"),
    ):
        body += nested(0, firm) + paragraph(dates) + paragraph(title) + nested(1, did)

    (work,) = read(docx(body)).sections

    assert [(one.title.plain, one.organization, len(one.bullets)) for one in work.entries] == [
        ("Baker", "Village Bakery", 1),
        ("Trainee", "Old Mill", 1),
    ]


def test_dates_and_a_bold_title_at_the_start_of_a_list_are_the_jobs() -> None:
    body = NAME + paragraph("Experience", "berschrift1") + paragraph("Village Bakery", "berschrift2")
    body += nested(0, "2019 – 2021", "<w:b/>") + nested(0, "Baker", "<w:b/>") + nested(0, "Baked bread")

    (entry,) = read(docx(body)).sections[0].entries

    assert (entry.title.plain, entry.organization, [one.text.plain for one in entry.bullets]) == (
        "Baker",
        "Village Bakery",
        ["Baked bread"],
    )


def test_the_number_of_entries_behind_a_sections_name_is_no_part_of_it() -> None:
    body = NAME + paragraph("Work Experience (1)", "berschrift1") + paragraph("Baker, Mill\t2019 – 2020", look="<w:b/>")
    resume = read(
        docx(body + item(run("Baked bread")) + paragraph("Languages(2)", "berschrift1") + item(run("German")))
    )

    assert [(section.kind, section.title) for section in resume.sections] == [
        ("work", "Work Experience (1)"),
        ("languages", "Languages(2)"),
    ]


def test_a_label_without_a_colon_names_a_contact() -> None:
    top = NAME + paragraph("Email sample@example.com") + paragraph("Phone +41 555 010 203")
    resume = read(docx(top + paragraph("Experience", "berschrift1") + paragraph("Baker, Mill, 2019", look="<w:b/>")))

    assert [contact.kind for contact in resume.contacts] == ["email", "phone"]
    assert resume.headline == ""


def test_a_dtd_in_an_encoding_of_its_own_is_refused_too() -> None:
    declared = '<!DOCTYPE w:document [<!ENTITY a "aaaa">]>'
    with zipfile.ZipFile(io.BytesIO(docx(paragraph("Kept the books")))) as plain:
        parts = {name: plain.read(name) for name in plain.namelist()}
    body = parts["word/document.xml"].decode()
    body = body.partition("?>")[2] if body.startswith("<?xml") else body
    parts["word/document.xml"] = f'<?xml version="1.0" encoding="UTF-16"?>{declared}{body}'.encode("utf-16")
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as hostile:
        for name, part in parts.items():
            hostile.writestr(name, part)

    with pytest.raises(InputError, match="a DTD"):
        read(made.getvalue(), "r.docx")
