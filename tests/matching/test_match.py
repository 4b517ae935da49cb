"""Keywords against a résumé."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tailor.matching import Lexicon, match
from tailor.model import Bullet, Dates, Entry, Keyword, Mention, Month, Resume, RichText, Section, Skill


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


def test_years_that_are_shown_in_part_weaken_an_answer_in_part(lexicon: Lexicon) -> None:
    (plain,) = match(_resume(), (_keyword("hygiene"),), lexicon)
    (section,) = [one for one in _resume().sections if one.kind == "work"]
    dated = replace(section.entries[0], dates=Dates("", Month(2018), Month(2020)))
    resume = replace(_resume(), sections=(replace(section, entries=(dated,)),))

    strengths = [
        match(resume, (replace(_keyword("hygiene"), years=years),), lexicon)[0].strength for years in (2, 4, 9)
    ]
    assert strengths == [plain.strength, plain.strength * 0.75, plain.strength * 0.5]


def test_years_of_the_head_of_an_entry_count_as_well(lexicon: Lexicon) -> None:
    (plain,) = match(_resume(), (_keyword("intensive care"),), lexicon)
    (section,) = [one for one in _resume().sections if one.kind == "work"]
    dated = replace(section.entries[0], dates=Dates("", Month(2018), Month(2020)))
    resume = replace(_resume(), sections=(replace(section, entries=(dated,)),))

    assert match(resume, (replace(_keyword("intensive care"), years=3),), lexicon)[0].strength == plain.strength


@pytest.mark.parametrize(
    ("term", "skill"), [("excel", "s1-1"), ("python", "s1-2"), ("access", "s1-3"), ("sheets", "s1-4"), ("tools", "")]
)
def test_each_item_of_a_skills_line_is_told_by_its_own_place(term: str, skill: str, lexicon: Lexicon) -> None:
    names = ("Excel", "Python", "Access", "Excel sheets")
    line = Bullet(
        "s1",
        RichText.of("Tools: Excel, Python, Access, Excel sheets"),
        label=RichText.of("Tools:"),
        skills=tuple(Skill(f"s1-{at}", name) for at, name in enumerate(names, 1)),
    )
    resume = Resume("Sample Person", sections=(Section("Skills", "skills", (Entry(bullets=(line,)),)),))

    assert match(resume, (_keyword(term),), lexicon)[0].skill == skill


def test_the_first_item_of_a_line_without_a_label_is_told_too(lexicon: Lexicon) -> None:
    line = Bullet("s1", RichText.of("Welding, Baking"), skills=(Skill("a", "Welding"), Skill("b", "Baking")))
    resume = Resume("Sample Person", sections=(Section("Skills", "skills", (Entry(bullets=(line,)),)),))

    assert [one.skill for one in match(resume, (_keyword("welding"), _keyword("baking")), lexicon)] == ["a", "b"]


def test_a_match_outside_of_skills_names_no_item(lexicon: Lexicon) -> None:
    assert [one.skill for one in match(_resume(), (_keyword("hygiene"), _keyword("wound care")), lexicon)] == ["", ""]


def test_the_name_that_a_report_shows_is_asked_for_as_well(lexicon: Lexicon) -> None:
    shown = replace(_keyword("quality of air"), shown="hygiene")

    assert [one.asked for one in match(_resume(), (shown,), lexicon)] == ["hygiene"]
