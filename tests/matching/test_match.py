"""Keywords against a résumé."""

from __future__ import annotations

from dataclasses import replace

from tailor.matching import Lexicon, match
from tailor.model import Bullet, Entry, Keyword, Mention, Resume, RichText, Section, Skill


def _keyword(term: str, *, written: str = "", alternatives: tuple[str, ...] = ()) -> Keyword:
    mentions = (Mention(written, 0, len(written), "required"),) if written else ()
    return Keyword(term, mentions, "must", 1.0, "required", alternatives=alternatives)


def _resume() -> Resume:
    job = Entry(
        id="job",
        title=RichText.of("Nurse, intensive care"),
        bullets=(
            Bullet("b1", RichText.of("Cared for patients")),
            Bullet("b2", RichText.of("Trained teams in hygiene")),
        ),
    )
    line = Bullet(
        "s1",
        RichText.of("Tools: Excel, Go, Access"),
        label=RichText.of("Tools:"),
        skills=(Skill("s1-1", "Excel"), Skill("s1-2", "Go"), Skill("s1-3", "Access")),
    )
    degree = Entry(id="degree", title=RichText.of("Diploma in wound care"))
    return Resume(
        "Sample Person",
        sections=(
            Section("Work", "work", (job,)),
            Section("Skills", "skills", (Entry(bullets=(line,)),)),
            Section("School", "education", (degree,)),
        ),
    )


def test_a_match_tells_both_sides_and_the_rule(lexicon: Lexicon) -> None:
    (found,) = match(_resume(), (_keyword("patient care"),), lexicon)

    assert (found.keyword, found.unit, found.how) == ("patient care", "b1", "reordered")
    assert (found.asked, found.words, found.rule) == ("patient care", "Cared for patients", "of-phrase")


def test_any_alternative_answers_the_keyword(lexicon: Lexicon) -> None:
    (found,) = match(_resume(), (_keyword("mentoring", alternatives=("training",)),), lexicon)

    assert (found.keyword, found.asked, found.unit) == ("mentoring", "training", "b2")


def test_the_posting_s_writing_tells_the_program_from_the_word(lexicon: Lexicon) -> None:
    assert match(_resume(), (_keyword("teams", written="Teams"),), lexicon) == ()
    assert [found.unit for found in match(_resume(), (_keyword("teams", written="teams"),), lexicon)] == ["b2"]


def test_a_match_in_a_skills_line_names_its_item(lexicon: Lexicon) -> None:
    (found,) = match(_resume(), (_keyword("excel", written="Excel"),), lexicon)

    assert (found.unit, found.skill) == ("s1", "s1-1")


def test_an_entry_without_bullets_is_matched_as_a_line(lexicon: Lexicon) -> None:
    assert [found.unit for found in match(_resume(), (_keyword("wound care"),), lexicon)] == ["degree"]


def test_the_head_of_an_entry_is_matched_under_its_id(lexicon: Lexicon) -> None:
    assert [found.unit for found in match(_resume(), (_keyword("intensive care"),), lexicon)] == ["job"]


def test_matches_come_line_by_line_in_the_order_of_the_resume(lexicon: Lexicon) -> None:
    found = match(_resume(), (_keyword("hygiene"), _keyword("training"), _keyword("patients")), lexicon)

    assert [(one.unit, one.keyword) for one in found] == [("b1", "patients"), ("b2", "hygiene"), ("b2", "training")]


def test_years_that_are_not_shown_halve_an_answer(lexicon: Lexicon) -> None:
    (plain,) = match(_resume(), (_keyword("hygiene"),), lexicon)
    (asked,) = match(_resume(), (replace(_keyword("hygiene"), years=5),), lexicon)

    assert asked.strength == plain.strength / 2


def test_without_keywords_or_lines_there_are_no_matches(lexicon: Lexicon) -> None:
    assert match(_resume(), (), lexicon) == ()
    assert match(Resume("Sample Person"), (_keyword("hygiene"),), lexicon) == ()
