"""A real résumé, with the marks that a PDF-to-Markdown conversion leaves, is read right."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from tailor.model import Resume, Section
from tailor.readers import read_resume
from tailor.readers.places import is_place


@pytest.fixture
def seed(shared: Path) -> Resume:
    return read_resume(shared / "seed" / "resume.md")


def section(resume: Resume, kind: str) -> Section:
    (found,) = (one for one in resume.sections if one.kind == kind)
    return found


def test_it_has_eight_sections(seed: Resume) -> None:
    assert len(seed.sections) == 8


@pytest.mark.parametrize(
    ("kind", "entries"),
    [
        ("work", 3),
        ("publications", 3),
        ("skills", 2),
        ("education", 3),
        ("certificates", 3),
        ("projects", 3),
        ("awards", 8),
    ],
)
def test_each_section_has_the_entries_that_a_person_counts(seed: Resume, kind: str, entries: int) -> None:
    assert len(section(seed, kind).entries) == entries


def test_it_has_29_bullets(seed: Resume) -> None:
    assert sum(unit.bullet is not None and unit.bullet.form == "bullet" for unit in seed.units()) == 29


def test_the_profile_is_two_sentences_around_two_bullets(seed: Resume) -> None:
    (profile,) = section(seed, "summary").entries

    assert [bullet.form for bullet in profile.bullets] == ["paragraph", "bullet", "bullet", "paragraph"]


def test_every_job_degree_and_project_has_title_organization_place_and_months(seed: Resume) -> None:
    for kind in ("work", "education", "projects", "certificates", "publications"):
        for entry in section(seed, kind).entries:
            assert entry.title.plain
            assert entry.organization
            assert entry.location
            assert entry.dates
            assert entry.dates.start
            assert entry.dates.end
            assert entry.dates.start.month
            assert entry.dates.end.month


def test_every_achievement_has_year_text_and_country(seed: Resume) -> None:
    for entry in section(seed, "awards").entries:
        assert entry.dates
        assert entry.dates.start
        assert entry.title.plain
        assert is_place(entry.location)


def test_a_school_and_what_was_earned_there_are_told_apart(seed: Resume) -> None:
    degree = re.compile("master|bachelor|high school", re.IGNORECASE)

    for entry in section(seed, "education").entries:
        assert degree.search(entry.title.plain)
        assert not degree.search(entry.organization)


def test_bold_is_kept_also_where_its_marker_lost_its_partner(seed: Resume, shared: Path) -> None:
    source = (shared / "seed" / "resume.md").read_text(encoding="utf-8")
    orphans = re.findall(r"^- ([^*\n]+:)\*\*", source, re.MULTILINE)
    assert orphans

    bold = {span.text for unit in seed.units() if unit.bullet for span in unit.bullet.text.spans if span.bold}
    assert set(orphans) <= bold


def test_a_link_to_nowhere_keeps_its_words_and_loses_its_target(seed: Resume, shared: Path) -> None:
    (words,) = re.findall(r"\[([^\]]+)\]\(#\)", (shared / "seed" / "resume.md").read_text(encoding="utf-8"))

    spans = [span for unit in seed.units() if unit.bullet for span in unit.bullet.text.spans]
    assert any(words in span.text for span in spans)
    assert not any(span.url for span in spans)


def test_the_contacts_are_place_phone_mail_and_link(seed: Resume) -> None:
    assert [contact.kind for contact in seed.contacts] == ["location", "phone", "email", "link"]


def test_every_word_of_the_source_is_in_the_model(seed: Resume, shared: Path) -> None:
    source = re.sub(r"\]\(#\)", "]", (shared / "seed" / "resume.md").read_text(encoding="utf-8"))
    written = Counter(re.findall(r"\w+", source))

    assert written - Counter(re.findall(r"\w+", _everything(seed))) == Counter()


def _everything(resume: Resume) -> str:
    parts = [resume.name, resume.headline, *(contact.text for contact in resume.contacts)]
    for one in resume.sections:
        parts.append(one.title)
        for entry in one.entries:
            parts += [entry.plain, entry.location, entry.dates.text if entry.dates else ""]
            parts += [bullet.text.plain for bullet in entry.bullets]
    return "\n".join(parts)
