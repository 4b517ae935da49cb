"""The ways in which a unit can be shown, and what each costs and is worth."""

from __future__ import annotations

import pytest

from tailor.model import Bullet, Entry, Match, Resume, RichText, Score, Section
from tailor.page import Look, paragraphs
from tailor.readers.markdown import read
from tailor.selection.layout import line_height, measure
from tailor.selection.options import Option, options_of
from tailor.wordings import wording_id

LOOK = Look()


def resume_with(bullet: Bullet) -> Resume:
    job = Entry("job", RichText.of("Clerk"), bullets=(bullet,))
    return Resume("Sample Person", sections=(Section("Work", "work", (job,)),))


def ways_of(resume: Resume, *scores: Score, wanted: dict[str, float] | None = None) -> dict[str, tuple[Option, ...]]:
    return options_of(resume, {score.unit: score for score in scores}, wanted or {}, LOOK)


def match(term: str, strength: float, skill: str = "") -> Match:
    return Match(term, "a", "exact", strength, term, skill=skill)


def test_each_wording_is_a_way_of_its_own_with_its_own_score() -> None:
    bullet = Bullet("a", RichText.of("Kept books"), wordings=(RichText.of("Balanced books"),), weight=2.0)
    scores = (Score("a", 0.2, (match("books", 1.0),)), Score(wording_id("a", 1), 0.4, (match("balance", 0.5),)))

    own, other = ways_of(resume_with(bullet), *scores)["a"]

    assert [one.bullet.text.plain for one in (own, other) if one.bullet] == ["Kept books", "Balanced books"]
    assert [(one.unit, one.wording, one.cut, one.worth) for one in (own, other)] == [
        ("a", 0, False, 0.4),
        ("a", 1, False, 0.8),
    ]
    assert (own.answers, other.answers) == ({"books": 1.0}, {"balance": 0.5})


def test_a_wording_that_says_the_same_or_has_no_score_is_no_way() -> None:
    wordings = (RichText.of("Kept books"), RichText.of("Balanced books"))
    scores = (Score("a", 0.2), Score(wording_id("a", 1), 0.4))

    assert len(ways_of(resume_with(Bullet("a", RichText.of("Kept books"), wordings=wordings)), *scores)["a"]) == 1


def test_of_several_answers_to_a_need_the_best_counts() -> None:
    score = Score("a", 0.2, (match("books", 0.3), match("books", 0.9), match("books", 0.5)))

    assert ways_of(resume_with(Bullet("a", RichText.of("Kept books"))), score)["a"][0].answers == {"books": 0.9}


def test_what_is_skipped_has_no_way() -> None:
    assert ways_of(resume_with(Bullet("a", RichText.of("Kept books"), skip=True)), Score("a", 0.2)) == {}


def test_an_entry_without_bullets_is_one_way_and_takes_its_head() -> None:
    degree = Entry("degree", RichText.of("Diploma"))
    resume = Resume("Sample Person", sections=(Section("School", "education", (degree,)),))

    (way,) = ways_of(resume, Score("degree", 0.7, (match("diploma", 0.8),)))["degree"]

    assert way._replace(height=0) == Option("degree", None, 0, False, 0.7, 0, 1, {"diploma": 0.8})
    assert way.height > line_height(LOOK)


@pytest.mark.parametrize("words", [3, 40, 90])
def test_the_size_of_a_way_is_that_of_its_lines(words: int) -> None:
    resume = resume_with(Bullet("a", RichText.of("word " * words)))
    shown = [one for one in paragraphs(resume) if one.unit == "a"]

    (way,) = ways_of(resume, Score("a", 0.2))["a"]

    layout = measure(shown, LOOK)
    assert way.lines == layout.lines
    assert way.height == pytest.approx(sum(layout.heights), abs=line_height(LOOK) / 2)


SKILLS = [f"skill number {number}" for number in range(60)]
SKILLED = read(f"# Sample Person\n\n## Skills\n\n- {', '.join([*SKILLS, 'SQL', 'Go'])}\n")
(LINE,) = [unit.bullet for unit in SKILLED.units() if unit.bullet]
WANTED = {"sql": 0.9, "go": 0.5}


def cuts(matches: tuple[Match, ...] = ()) -> tuple[Option, ...]:
    return ways_of(SKILLED, Score(LINE.id, 0.8, matches), wanted=WANTED)[LINE.id]


def test_a_skills_line_can_be_cut_to_each_number_of_lines_below_its_own() -> None:
    whole, *cut = cuts()

    assert not whole.cut
    assert all(one.cut for one in cut)
    assert [one.lines for one in cut] == list(range(whole.lines - 1, 0, -1))
    assert [one.wording for one in cut] == [0] * len(cut)


def test_what_is_asked_for_most_comes_first_and_goes_last() -> None:
    for way in cuts():
        assert way.bullet
        assert [skill.text for skill in way.bullet.skills[:3]] == ["SQL", "Go", "skill number 0"]
        assert way.bullet.text.plain.endswith(way.bullet.skills[-1].text)


def test_each_cut_holds_as_many_items_as_its_lines_have_room_for() -> None:
    whole, *cut = cuts()
    assert whole.bullet

    for way in cut:
        assert way.bullet
        one_more = Bullet(
            LINE.id, RichText.of(", ".join(one.text for one in whole.bullet.skills[: len(way.bullet.skills) + 1]))
        )
        (longer,) = ways_of(resume_with(one_more), Score(LINE.id, 0.8))[LINE.id]
        assert longer.lines > way.lines


def test_a_cut_is_worth_the_share_of_what_it_keeps() -> None:
    whole, *cut = cuts()
    # Each item is worth a twentieth, and what is asked for its weight besides.
    every = 62 * 0.05 + 0.9 + 0.5

    assert whole.worth == 0.8
    for way in cut:
        assert way.bullet
        assert way.worth == pytest.approx(0.8 * (len(way.bullet.skills) * 0.05 + 1.4) / every)


def test_a_cut_answers_with_the_items_that_it_keeps_and_with_its_label() -> None:
    last, first = LINE.skills[59].id, LINE.skills[60].id
    whole, *cut = cuts((match("label", 0.4), match("sql", 1.0, first), match("late", 1.0, last)))

    assert whole.answers == {"label": 0.4, "sql": 1.0, "late": 1.0}
    assert all(way.answers == {"label": 0.4, "sql": 1.0} for way in cut)


def test_a_skills_line_of_one_line_is_not_cut() -> None:
    resume = read("# Sample Person\n\n## Skills\n\n- SQL, Go\n")
    (line,) = [unit.id for unit in resume.units()]

    assert len(ways_of(resume, Score(line, 0.8))[line]) == 1


def test_a_skills_line_of_thousands_of_items_is_cut_to_a_page_at_most() -> None:
    resume = read(f"# Sample Person\n\n## Skills\n\n- {', '.join(f'skill number {at}' for at in range(2000))}\n")
    (line,) = [unit.id for unit in resume.units()]

    whole, *cut = ways_of(resume, Score(line, 0.8))[line]

    assert whole.lines > 100
    assert [one.lines for one in cut] == list(range(60, 0, -1))
