"""The posting with its needs marked: readable at any width, with and without colour, and harmless to a terminal."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tailor.model import Answer, Keyword, Mention, Posting, PostingLine
from tailor.pipeline import assess
from tailor.postings import parse
from tailor.readers import read_resume
from tailor.reports.columns import cells
from tailor.reports.marked import marked_posting

_ESCAPE = re.compile(r"\x1b\[[\d;]+m")


def _asked(resume: Path, text: str) -> tuple[Posting, tuple[Answer, ...]]:
    posting = parse(text.encode(), "posting.md")
    return posting, assess(read_resume(resume), posting).answers


def test_without_colour_a_sign_tells_how_a_need_is_answered(sample_resume: Path) -> None:
    shown = marked_posting(*_asked(sample_resume, "# Engineer\n\n## Requirements\n\n- SQL and Welding\n"))

    assert "\n- [+SQL] and [-Welding]" in shown
    assert "\x1b" not in shown


def test_with_colour_the_words_stand_as_they_are(sample_resume: Path) -> None:
    asked = _asked(sample_resume, "# Engineer\n\n## Requirements\n\n- SQL and Welding\n")

    shown = marked_posting(*asked, colour=True)

    assert "\x1b[1;32mSQL\x1b[0m and \x1b[1;7;31mWelding\x1b[0m" in shown
    assert "\n- SQL and Welding" in _ESCAPE.sub("", shown)


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("colour", [True, False])
def test_no_line_is_wider_than_the_terminal_or_than_the_eye_can_follow(
    sample_resume: Path, sample_postings: list[Path], width: int, *, colour: bool
) -> None:
    for path in sample_postings:
        shown = marked_posting(*_asked(sample_resume, path.read_text("utf-8")), width=width, colour=colour)

        assert max(cells(_ESCAPE.sub("", line)) for line in shown.splitlines()) <= min(width, 100)


def test_every_word_of_the_posting_is_shown_whatever_the_width(
    sample_resume: Path, sample_postings: list[Path]
) -> None:
    for path in sample_postings:
        asked = _asked(sample_resume, path.read_text("utf-8"))
        whole, narrow = (_ESCAPE.sub("", marked_posting(*asked, width=at, colour=True)).split() for at in (0, 40))

        assert whole == narrow
        said = [word for word in whole if word != "-"]
        assert asked[0].text.split() == said[-len(asked[0].text.split()) :]


def test_nothing_in_a_posting_can_steer_the_terminal() -> None:
    # Made by hand, since reading a posting already drops what cannot be printed.
    evil = "\x1b]8;;https://example.com\x07S\x1b[31mQL\x1b[0m\u202e \x9b2J SQL \x1b[8mhidden"
    posting = Posting(text=evil, lines=(PostingLine(evil, 0, "required"),))
    start = evil.index(" SQL") + 1
    keyword = Keyword("sql", (Mention("SQL", start, len(evil), "required"),), "must", 1.0, "required", shown="SQL")

    for colour in (True, False):
        shown = marked_posting(posting, [Answer(keyword, "missing", None)], width=80, colour=colour)

        assert set(_ESCAPE.findall(shown)) <= {f"\x1b[{style}m" for style in ("1;32", "4;35", "1;7;31", "0")}
        assert all(line.isprintable() for line in _ESCAPE.sub("", shown).splitlines())


def test_text_that_was_broken_to_fit_a_page_is_joined_and_a_list_is_not(sample_resume: Path) -> None:
    full = "We look after very many people in all of our clinics, and need you to"
    text = f"# Engineer\n\n## Requirements\n\n{full}\ncare for them.\n\n- SQL\n- care\n"

    shown = marked_posting(*_asked(sample_resume, text))

    assert "need you to care for them." in re.sub(r"\[[+~-]|\]", "", shown)
    assert re.search(r"\n- \[\+SQL\]\n- \W*care", shown)


def test_items_of_a_list_have_a_sign_and_stand_apart_from_what_goes_on(sample_resume: Path) -> None:
    item = "Keep the books of all of our very many clinics and shops, and pay what"
    text = f"# Clerk\n\n## Requirements\n\nYou can do this:\n\n* {item}\n  is owed.\n* SQL\n"

    shown = re.sub(r"\[[+~-]|\]", "", marked_posting(*_asked(sample_resume, text), width=60))

    assert "\n- Keep the books" in shown
    assert "\n  and pay what is owed.\n- SQL" in shown
    assert "- You can" not in shown
