"""What a unit is worth for a posting, and the reasons given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.model import (
    Bullet,
    Dates,
    Entry,
    Keyword,
    Match,
    Month,
    Posting,
    PostingLine,
    Resume,
    RichText,
    Score,
    Section,
)
from tailor.scoring import Weights, score

POSTING = Posting(
    "",
    (
        PostingLine("Staff nurse, general surgery", 0, "title"),
        PostingLine("You lead the night shift of a surgical ward.", 0, "duties"),
        PostingLine("Four years of experience with acute surgical patients are required.", 0, "required"),
        PostingLine("We run a bakery and a gym for our staff.", 0, "benefits"),
    ),
)
ASKED = Keyword("registered nurse", (), "must", 0.9, "required")


def entry(*bullets: str, title: str = "", end: int | None = None) -> Entry:
    dates = Dates(str(end), Month(end), Month(end)) if end else None
    texts = tuple(Bullet(text, RichText.of(text)) for text in bullets)
    return Entry(id=title, title=RichText.of(title), dates=dates, bullets=texts)


def resume(*entries: Entry, kind: str = "work", title: str = "Work") -> Resume:
    return Resume("Sample Person", sections=(Section(title, kind, entries),))  # type: ignore[arg-type]


def values(found: tuple[Score, ...]) -> list[float]:
    return [one.value for one in found]


def test_a_line_that_answers_beats_one_that_does_not() -> None:
    found = score(resume(entry("Cared for surgical patients at night.", "Painted fences at night.")), POSTING)
    assert found[0].value > 2 * found[1].value


def test_the_same_words_in_the_benefits_are_worth_little() -> None:
    found = score(resume(entry("Led a surgical ward.", "Led a bakery and a gym.")), POSTING)
    assert found[0].value > found[1].value


def test_a_line_about_the_subject_beats_another_without_shared_words() -> None:
    found = score(resume(entry("Changed dressings and catheters.", "Compiled kernels and firmware.")), POSTING)
    assert found[0].value > found[1].value


def test_a_title_speaks_for_the_lines_below_it() -> None:
    found = score(resume(entry("Wrote plans.", title="Surgical nurse"), entry("Wrote plans.", title="Baker")), POSTING)
    assert found[0].value > found[1].value


def test_a_word_of_the_title_that_a_line_repeats_counts_for_the_line_alone() -> None:
    (found,) = score(resume(entry("Surgical nurse", title="Surgical nurse")), POSTING)
    assert "entry" not in {part.name for part in found.parts}


def test_a_match_adds_to_the_score_and_is_named() -> None:
    about = resume(entry("RGN since 2015"))
    match = Match(ASKED.term, "RGN since 2015", "alias", 0.9, "RGN")
    (bare,), (answered,) = score(about, POSTING, [ASKED]), score(about, POSTING, [ASKED], [match])
    assert answered.value > bare.value
    assert answered.matches == (match,)
    assert ("RGN",) in [part.words for part in answered.parts if part.name == "keywords"]


def test_two_answers_to_one_keyword_count_as_the_better() -> None:
    about = resume(entry("RGN"))
    strong, weak = Match(ASKED.term, "RGN", "alias", 0.9, "RGN"), Match(ASKED.term, "RGN", "typo", 0.5, "RGN")
    assert values(score(about, POSTING, [ASKED], [weak, strong])) == values(score(about, POSTING, [ASKED], [strong]))


def test_a_match_with_a_keyword_that_was_not_given_is_no_reason() -> None:
    match = Match("unknown", "RGN", "exact", 1.0, "RGN")
    assert values(score(resume(entry("RGN")), POSTING, [], [match])) == values(score(resume(entry("RGN")), POSTING))


@pytest.mark.parametrize("lower", ["education", "awards", "interests"])
def test_work_beats_the_same_words_elsewhere(lower: str) -> None:
    line = entry("Surgical patients")
    assert values(score(resume(line), POSTING)) > values(score(resume(line, kind=lower), POSTING))


def test_of_equal_lines_the_later_entry_wins_wherever_it_stands() -> None:
    found = score(resume(entry("Led a ward.", title="A", end=2010), entry("Led a ward.", title="B", end=2020)), POSTING)
    assert found[0].value < found[1].value


def test_without_all_dates_the_order_tells_what_is_recent() -> None:
    found = score(resume(entry("Led a ward.", title="A"), entry("Led a ward.", title="B", end=2020)), POSTING)
    assert found[0].value > found[1].value


def test_an_entry_without_bullets_is_scored_itself() -> None:
    (found,) = score(resume(entry(title="Surgical nurse")), POSTING)
    assert found.unit == "Surgical nurse"
    assert "Surgical" in {word for part in found.parts for word in part.words}


def test_the_parts_add_up_and_come_best_first() -> None:
    (found,) = score(resume(entry("Led a surgical ward.")), POSTING)
    points = [part.points for part in found.parts]
    assert points == sorted(points, reverse=True)
    assert all(point > 0 for point in points)


def test_a_part_without_weight_is_no_reason() -> None:
    (found,) = score(resume(entry("Led a surgical ward.")), POSTING, weights=Weights(words=0))
    assert "words" not in {part.name for part in found.parts}


@given(st.lists(st.text(max_size=200), max_size=5), st.lists(st.text(max_size=200), max_size=5))
def test_any_text_gets_a_value_between_0_and_1_for_every_unit_in_order(bullets: list[str], lines: list[str]) -> None:
    posting = Posting("", tuple(PostingLine(line, 0, "required") for line in lines))
    about = resume(entry(*bullets, title="A"))
    found = score(about, posting)
    assert [one.unit for one in found] == [unit.id for unit in about.units()]
    assert all(0 <= one.value <= 1 for one in found)


@given(st.permutations([Match(ASKED.term, "RGN", "alias", 0.9, "RGN"), Match(ASKED.term, "RGN", "exact", 1.0, "RN")]))
def test_the_order_of_matches_changes_nothing(matches: list[Match]) -> None:
    about = resume(entry("RGN"))
    assert score(about, POSTING, [ASKED], matches) == score(about, POSTING, [ASKED], matches[::-1])
