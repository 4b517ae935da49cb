"""Characters that nobody sees are left out of what is read and written, and told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tailor.postings import parse
from tailor.readers import read_resume
from tailor.unseen import unseen_note, visible
from tests.conftest import Run
from tests.readers.docx_files import bullet, docx, paragraph

HIDING = "Knows the \u202eelur\u202c of\u200b the trade"


@pytest.mark.parametrize(
    ("name", "data", "line"),
    [
        ("p.txt", f"Clerk\n\nRequirements\n- {HIDING}\n".encode(), 4),
        ("p.html", f"<html><h1>Clerk</h1><p>{HIDING}</p></html>".encode(), 0),
        ("p.html", b"<html><h1>Clerk</h1><p>Knows the &#x202e;elur&#x202c; of&#8203; the trade</p></html>", 0),
        ("p.json", json.dumps({"@type": "JobPosting", "title": "Clerk", "description": HIDING}).encode(), 0),
        ("p.docx", docx(paragraph("Clerk", "Titel") + paragraph(HIDING)), 0),
    ],
)
def test_a_posting_is_read_without_them_and_that_is_told(name: str, data: bytes, line: int) -> None:
    posting = parse(data, name)

    assert "Knows the elur of the trade" in posting.text
    (note,) = [note for note in posting.notes if note.slug == "invisible"]
    assert "3 invisible characters were left out: U+202E right-to-left override" in note.message
    assert "Knows the <U+202E>elur<U+202C> of" in note.message
    assert note.line == line


@pytest.mark.parametrize("ending", ["md", "txt"])
def test_a_resume_is_read_with_a_note_of_them(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"cv.{ending}"
    path.write_text(
        f"# Sample Person\n\ns@example.com\n\n## Work Experience\n\n### Clerk\n2010 - 2012\n\n- {HIDING}\n", "utf-8"
    )

    notes = [note for note in read_resume(path).notes if note.slug == "invisible"]

    assert [(note.line, note.message[:38]) for note in notes] == [(10, "3 invisible characters were left out: ")]


def test_a_word_resume_is_read_with_a_note_of_them(tmp_path: Path) -> None:
    path = tmp_path / "cv.docx"
    path.write_bytes(
        docx(paragraph("Work Experience", "berschrift1"), paragraph("Clerk", "berschrift2"), bullet(HIDING))
    )

    resume = read_resume(path)

    assert [unit.text for unit in resume.units()] == ["Knows the elur of the trade"]
    assert [note.message[:13] for note in resume.notes if note.slug == "invisible"] == ["3 invisible c"]


def test_a_variant_holds_none_of_them(tmp_path: Path, run: Run, sample_postings: list[Path]) -> None:
    (tmp_path / "cv.md").write_text(f"# Sample Person\n\n## Work Experience\n\n### Clerk\n\n- {HIDING}\n", "utf-8")

    done = run("write", sample_postings[0], "-r", "cv.md", "-o", "-")

    assert "Knows the elur of the trade" in done.stdout
    assert not {"\u202e", "\u202c", "\u200b"} & set(done.stdout + done.stderr)


def test_a_message_shows_them_by_number(tmp_path: Path, run: Run) -> None:
    (tmp_path / "tailor.toml").write_text('style = "mod\u202eern"\n', "utf-8")

    done = run("config")

    assert "<U+202E>" in done.stderr
    assert "\u202e" not in done.stderr


@pytest.mark.parametrize("text", ["می‌خواهم", "क्‍ष", "👩‍🔧", "co\u00adoperate", "\ufeffAt the start", "plain"])
def test_what_scripts_and_emoji_are_spelt_with_is_no_news(text: str) -> None:
    assert unseen_note(text, "p.txt") == ()


def test_one_line_stays_one_line() -> None:
    assert visible("a\x1b[31m\tb\u200bc\n") == "a<U+001B>[31m b<U+200B>c "
