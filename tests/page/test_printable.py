"""What a document can hold, and what had to be left out."""

from __future__ import annotations

import pytest

from tailor.model import Bullet, Entry, Resume, RichText, Section
from tailor.page import paragraphs, printable, unprintable


def holding(text: str, line: int = 7) -> Resume:
    entry = Entry("e", RichText.of("Nurse"), bullets=(Bullet("b", RichText.of(text), line=line),), line=3)
    return Resume("Sample", sections=(Section("Work", "work", (entry,)),), source="me.md")


@pytest.mark.parametrize("char", ["\x00", "\x07", "\ufffe", "\ud800", "\ue000"])
def test_a_character_that_no_document_holds_is_left_out_and_told_with_its_line(char: str) -> None:
    resume = holding(f"Cared{char} for twelve.")

    (note,) = unprintable(resume)

    assert (note.slug, note.file, note.line) == ("character-left-out", "me.md", 7)
    assert f"U+{ord(char):04X}" in note.message
    assert paragraphs(resume)[-1].plain == "Cared for twelve."


@pytest.mark.parametrize(
    "text", ["plain", "soft\u00adhyphen", "\ufeffmark", "zero\u200bwidth", "a\tb\u00a0c", "👩‍⚕️ 看護 نرس"]
)
def test_nothing_is_told_of_what_nobody_misses(text: str) -> None:
    assert unprintable(holding(text)) == ()


def test_notes_do_not_go_on_for_ever() -> None:
    bullets = tuple(Bullet(str(at), RichText.of("\x00")) for at in range(100))

    assert len(unprintable(Resume("S", sections=(Section("W", "work", (Entry("e", bullets=bullets),)),)))) == 20


@pytest.mark.parametrize("text", ["👩‍⚕️ nurse", "Łukasz Żółć", "نرس", "ไทย", "हिन्दी"])
def test_letters_of_every_script_and_emoji_stay(text: str) -> None:
    assert printable(RichText.of(text)).plain == text
