"""A master résumé in Markdown: everything that the model holds, read back as it was."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from tailor.model import Bullet, Contact, Dates, Entry, Month, Resume, RichText, Section, SectionKind, Span
from tailor.readers import read_resume
from tailor.readers.ids import with_ids
from tailor.readers.inline import tidy
from tailor.readers.markdown import read
from tailor.readers.skills import split_items, split_label
from tailor.text import clean
from tailor.writers.markdown import render, render_master
from tailor.writers.sameness import differences

CHARS = st.one_of(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"]),
    st.sampled_from(list("*_`[]()<>!#-+=~|:.,;&\\/ 12ab")),
)
LINE = st.text(CHARS, min_size=1, max_size=25).map(clean).filter(bool)
WORDS = st.sampled_from(
    ["Engineer", "Acme Ltd.", "Bern, Switzerland", "2019", "May 2019 - now", "Experience", "Skills", "a@example.com"]
)
TEXT = st.one_of(LINE, WORDS)
URL = st.sampled_from(["", "", "https://example.com/a_b", "mailto:a@example.com", "https://example.com/x(y)?a=1&b=2"])
RICH = st.lists(st.builds(Span, TEXT, st.booleans(), st.booleans(), URL), min_size=1, max_size=4).map(tidy)
RICH = RICH.filter(lambda rich: bool(rich.plain))
MONTH = st.builds(Month, st.integers(1950, 2050), st.integers(0, 12))
DATES = st.one_of(st.none(), st.builds(Dates, TEXT, st.none() | MONTH, st.none() | MONTH))
ID = st.from_regex(r"[a-z][a-z0-9-]{0,8}", fullmatch=True)
NOTE = st.text(CHARS | st.sampled_from("\n"), max_size=30).filter(lambda note: note == note.strip())


@st.composite
def bullets(draw: st.DrawFn) -> Bullet:
    return Bullet(
        draw(st.just("") | ID),
        draw(RICH),
        draw(st.sampled_from(["bullet", "paragraph"])),
        wordings=tuple(draw(st.lists(RICH, max_size=2))),
        tags=tuple(draw(st.lists(LINE, max_size=2))),
        pin=draw(st.booleans()),
        skip=draw(st.booleans()),
        weight=draw(st.sampled_from([1.0, 2.0, 0.5, 1.25])),
        note=draw(NOTE),
    )


ENTRY = st.builds(
    Entry,
    id=st.just("") | ID,
    title=st.just(RichText()) | RICH,
    organization=st.just("") | TEXT,
    location=st.just("") | TEXT,
    dates=DATES,
    url=URL,
    details=st.lists(RICH, max_size=2).map(tuple),
    bullets=st.lists(bullets(), max_size=3).map(tuple),
)
SECTION = st.builds(
    Section,
    st.just("") | TEXT,
    st.sampled_from(get_args(SectionKind)),
    st.lists(ENTRY, max_size=3).map(tuple),
)
CONTACT = st.builds(Contact, st.sampled_from(["email", "phone", "link", "location", "other"]), TEXT, URL)
RESUME = st.builds(
    lambda name, headline, contacts, sections: Resume(name, headline, tuple(contacts), with_ids(tuple(sections))),
    st.just("") | TEXT,
    st.just("") | TEXT,
    st.lists(CONTACT, max_size=3),
    st.lists(SECTION, max_size=3),
)


@settings(max_examples=80, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(RESUME)
@example(Resume(""))
@example(Resume("", sections=with_ids((Section("", "work", (Entry(),)),))))
@example(Resume("A", sections=with_ids((Section("", "other"), Section("", "summary", (Entry(), Entry()))))))
def test_any_resume_comes_back_as_it_was(resume: Resume) -> None:
    again = read(render_master(resume, read).decode())

    assert differences(resume, again) == set()
    assert not [note for note in again.notes if note.slug == "unknown-hint"]


def test_a_link_behind_an_exclamation_mark_is_no_picture() -> None:
    text = RichText((Span("Wow!"), Span("site", url="https://example.com")))
    resume = Resume("A", sections=with_ids((Section("Work", "work", (Entry(bullets=(Bullet("", text),)),)),)))

    assert differences(resume, read(render_master(resume, read).decode())) == set()


@settings(max_examples=50, deadline=None)
@given(RESUME)
def test_without_a_reader_every_place_says_what_it_is(resume: Resume) -> None:
    assert differences(resume, read(render_master(resume).decode())) == set()


@settings(deadline=None)
@given(LINE, st.lists(LINE.filter(lambda item: "," not in item), min_size=1, max_size=4))
def test_a_skills_line_comes_back_with_its_label_and_items(label: str, items: list[str]) -> None:
    text = RichText.of(f"{label}: {', '.join(items)}")
    found, rest = split_label(text)
    skills = Resume("A", sections=(Section("Skills", "skills", (Entry(bullets=(Bullet("", text),)),)),))

    (unit,) = read(render_master(skills, read).decode()).units()

    assert unit.bullet
    assert unit.bullet.text == text
    if split_items(rest.plain, labelled=bool(found.spans)):
        assert not unit.bullet.skills or unit.bullet.label == found


def test_a_usual_resume_has_no_comments(sample_resume: Path) -> None:
    resume = read_resume(sample_resume)

    assert render_master(resume, read) == render(resume)


def test_a_variant_never_has_hints() -> None:
    bullet = Bullet("x", RichText.of("Led it."), pin=True, note="a story", wordings=(RichText.of("Headed it."),))
    resume = Resume("A", sections=(Section("Work", "work", (Entry(title=RichText.of("Nurse"), bullets=(bullet,)),)),))

    assert "<!--" not in render(resume).decode()


@pytest.mark.parametrize("note", ["ends --> here", "two\nlines", "&amp; &#45;", "--", "-->", "a -- b --- c"])
def test_a_note_may_hold_what_would_end_a_comment(note: str) -> None:
    bullet = Bullet("", RichText.of("Led it."), note=note)
    resume = Resume("A", sections=(Section("Work", "work", (Entry(title=RichText.of("Nurse"), bullets=(bullet,)),)),))

    (unit,) = read(render_master(resume, read).decode()).units()

    assert unit.bullet
    assert unit.bullet.note == note
