"""Markdown that reads well as text, and comes back through the reader as the same résumé."""

from __future__ import annotations

from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from tailor.model import Bullet, Entry, Resume, RichText, Section, Span
from tailor.readers import read_resume
from tailor.readers.markdown import read
from tailor.text import clean
from tailor.writers.markdown import render


def units(resume: Resume) -> list[tuple[str, ...]]:
    return [
        (unit.section.title, unit.entry.title.plain, unit.entry.organization, unit.entry.location, unit.text)
        for unit in resume.units()
    ]


def test_the_sample_comes_back_as_it_was(sample_resume: Path) -> None:
    resume = read_resume(sample_resume)

    again = read(render(resume).decode())

    assert (again.name, again.headline, again.contacts) == (resume.name, resume.headline, resume.contacts)
    assert units(again) == units(resume)


def test_a_real_resume_comes_back_as_it_was(shared: Path) -> None:
    resume = read_resume(shared / "seed" / "resume.md")

    assert units(read(render(resume).decode())) == units(resume)


def test_contacts_that_lead_somewhere_are_links_in_markdown_too() -> None:
    shown = ("me@example.com", "https://example.com/me", "example.org/me", "+41 44 555 01 00")
    resume = read(f"# Sample Person\n\n{' | '.join(shown)}\n\n## Work\n\n- Cared for twelve.\n")

    written = render(resume).decode()

    assert "<me@example.com> | <https://example.com/me> | example.org/me | +41 44 555 01 00" in written
    assert read(written).contacts == resume.contacts


TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"]), min_size=1, max_size=60
)


@example("__", False)
@example("**", True)
@example("a\\*b", False)
@given(TEXT.map(clean).filter(bool), st.booleans())
def test_any_bullet_comes_back_with_the_same_characters(text: str, bold: bool) -> None:
    bullet = Bullet("", RichText((Span("Led "), Span(text, bold=bold), Span(" well."))))
    resume = Resume(
        "Sample", sections=(Section("Work", "work", (Entry(title=RichText.of("Nurse"), bullets=(bullet,)),)),)
    )

    (unit,) = read(render(resume).decode()).units()

    assert unit.text == bullet.text.plain


def test_where_an_entry_leads_is_shown_and_comes_back() -> None:
    entry = Entry("", RichText.of("Rain Gauge"), url="https://example.com/rain", bullets=())
    written = render(Resume("Sample Person", sections=(Section("Projects", "projects", (entry,)),))).decode()

    assert "<https://example.com/rain>" in written
    assert read(written).sections[0].entries[0].url == entry.url
