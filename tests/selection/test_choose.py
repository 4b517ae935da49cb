"""The choice is the best that fits, in the best words, and says nothing twice."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tailor.model import Budget, Bullet, Decision, Entry, Keyword, Match, Mention, Resume, RichText, Score, Section
from tailor.page import Look
from tailor.readers.markdown import read
from tailor.selection import SPARE_LINES, apply, decide, measure_resume
from tailor.selection.program import worth_of_answers
from tailor.wordings import spell_out, wording_id

LOOK = Look()


def job_of(bullets: list[Bullet]) -> Resume:
    return Resume(
        "Sample Person",
        sections=(Section("Work", "work", (Entry("job", RichText.of("Clerk"), bullets=tuple(bullets)),)),),
    )


def lines(count: int) -> list[Bullet]:
    """Bullets of one line each, which differ."""
    return [Bullet(f"b{number}", RichText.of(f"Line with number {number}")) for number in range(count)]


def scores_of(resume: Resume, **values: float) -> tuple[Score, ...]:
    return tuple(Score(unit.id, values.get(unit.id, 0.5)) for unit in spell_out(resume).units())


def need(term: str, weight: float = 0.5) -> Keyword:
    return Keyword(term, (Mention(term, 0, 1, "required"),), "must", weight, "required", shown=term)


def answering(score: Score, *terms: str) -> Score:
    return replace(score, matches=tuple(Match(term, score.unit, "exact", 1.0, term) for term in terms))


def kept(decisions: tuple[Decision, ...]) -> set[str]:
    return {decision.unit for decision in decisions if decision.keep}


def test_a_need_that_nothing_else_answers_outweighs_one_that_is_answered_often() -> None:
    resume = job_of(lines(80))
    scores = tuple(
        answering(score, "sql" if score.unit != "b79" else "forklift") for score in scores_of(resume, b79=0.45)
    )

    assert "b79" in kept(decide(resume, (need("sql"), need("forklift")), scores, Budget(), LOOK).decisions)


def test_a_second_answer_adds_a_quarter_and_a_third_nothing() -> None:
    assert [worth_of_answers(amount) for amount in (0.0, 0.5, 1.0, 2.0, 3.0)] == [0.0, 0.5, 1.0, 1.25, 1.25]


def test_the_wording_that_answers_best_is_used() -> None:
    bullet = Bullet("a", RichText.of("Moved reports"), wordings=(RichText.of("Built a warehouse"),))
    resume = job_of([bullet])
    scores = (Score("a", 0.2), Score(wording_id("a", 1), 0.9))

    decisions = decide(resume, (), scores, Budget(), LOOK).decisions

    assert decisions[0].wording == 1
    assert [unit.text for unit in apply(resume, (), scores, decisions).units()] == ["Built a warehouse"]


def test_a_shorter_wording_makes_room_for_another_line() -> None:
    long = Bullet("long", RichText.of("word " * 300), wordings=(RichText.of("Said in short"),), pin=True)
    resume = job_of([long, *lines(46)])
    scores = scores_of(resume, long=0.6)

    decisions = decide(resume, (), scores, Budget(), LOOK).decisions

    assert (decisions[0].wording, len(kept(decisions))) == (1, 47)


def test_of_two_lines_that_say_the_same_the_better_one_is_shown() -> None:
    twins = [
        Bullet("weak", RichText.of("Kept the books of two shops and a café")),
        Bullet("strong", RichText.of("Kept the books of two shops and a cafe.")),
    ]
    resume = job_of([*twins, *lines(3)])

    chosen = kept(decide(resume, (), scores_of(resume, weak=0.2), Budget(), LOOK).decisions)

    assert chosen == {"strong", "b0", "b1", "b2"}


def test_lines_with_other_figures_say_other_things() -> None:
    resume = job_of(lines(3))

    assert len(kept(decide(resume, (), scores_of(resume), Budget(), LOOK).decisions)) == 3


def test_a_skills_line_is_cut_to_what_is_asked_for_where_its_lines_are_needed() -> None:
    skills = ", ".join(f"some skill named {number}" for number in range(60))
    bullets = "\n".join(f"- Did a thing with number {number}" for number in range(60))
    resume = read(
        f"# Sample Person\n\n## Work\n\n### Clerk\n2019 - 2021\n\n{bullets}\n\n## Skills\n\n- {skills}, SQL\n"
    )
    scores = tuple(Score(unit.id, 0.1 if unit.bullet and unit.bullet.skills else 0.9) for unit in resume.units())

    variant = apply(resume, (need("sql"),), scores, decide(resume, (need("sql"),), scores, Budget(), LOOK).decisions)

    (line,) = variant.sections[-1].entries[0].bullets
    assert line.skills[0].text == "SQL"
    assert 0 < len(line.skills) < 61


def test_at_most_so_many_bullets_of_an_entry() -> None:
    resume = job_of(lines(9))

    assert len(kept(decide(resume, (), scores_of(resume), Budget(per_entry=4), LOOK).decisions)) == 4


def test_everything_is_shown_where_that_is_asked_for() -> None:
    resume = job_of(lines(200))

    assert len(kept(decide(resume, (), scores_of(resume), Budget(everything=True), LOOK).decisions)) == 200


def test_where_not_even_all_heads_fit_the_oldest_jobs_go() -> None:
    jobs = "\n\n".join(f"### Job {year}\n\n{year} - {year + 1}\n\n- Did it" for year in range(1950, 2020))
    resume = read(f"# Sample Person\n\n## Work\n\n{jobs}\n")
    scores = scores_of(resume)

    variant = apply(resume, (), scores, decide(resume, (), scores, Budget(), LOOK).decisions)

    titles = [entry.title.plain for entry in variant.sections[0].entries]
    assert measure_resume(variant, LOOK).pages == 1
    assert titles == [f"Job {2019 - number}" for number in range(len(titles))]


@given(st.integers(1, 45))
@settings(deadline=None, max_examples=20)
def test_a_budget_of_lines_holds(most: int) -> None:
    resume = job_of(lines(60))
    scores = scores_of(resume)

    variant = apply(resume, (), scores, decide(resume, (), scores, Budget(lines=most), LOOK).decisions)

    assert measure_resume(variant, LOOK).lines <= max(most, 1)


VALUES = st.lists(st.tuples(st.integers(1, 40), st.floats(0.01, 1.0)), min_size=20, max_size=60)


@given(VALUES, st.integers(12, 30))
@settings(deadline=None, max_examples=25)
def test_adding_budget_never_lowers_the_value(bullets: list[tuple[int, float]], most: int) -> None:
    resume = job_of([Bullet(f"b{at}", RichText.of(f"{at} word " * length)) for at, (length, _) in enumerate(bullets)])
    worth = {f"b{at}": value for at, (_, value) in enumerate(bullets)}
    scores = scores_of(resume, **worth)

    def value(budget: Budget) -> float:
        return sum(worth[unit] + 0.03 for unit in kept(decide(resume, (), scores, budget, LOOK).decisions))

    # The search may stop a thousandth below the best.
    assert value(Budget(lines=most)) <= value(Budget(lines=most + 3)) * 1.001
    assert value(Budget(pages=1)) <= value(Budget(pages=2)) * 1.001


@given(VALUES)
@settings(deadline=None, max_examples=15)
def test_the_same_input_gives_the_same_choice_which_fits(bullets: list[tuple[int, float]]) -> None:
    resume = job_of([Bullet(f"b{at}", RichText.of(f"{at} word " * length)) for at, (length, _) in enumerate(bullets)])
    scores = scores_of(resume, **{f"b{at}": value for at, (_, value) in enumerate(bullets)})

    first, again = (decide(resume, (), scores, Budget(), LOOK) for _ in range(2))

    layout = measure_resume(apply(resume, (), scores, first.decisions), LOOK)
    assert first == again
    assert layout.pages == 1
    assert layout.lines_free >= SPARE_LINES


@given(st.lists(st.floats(0.01, 1.0), min_size=90, max_size=90))
@settings(deadline=None, max_examples=12)
def test_on_one_page_the_choice_is_proven_though_heads_are_set_otherwise_without_bullets(values: list[float]) -> None:
    degrees = "\n\n".join(
        f"### Degree {number}, School {number}\n\n{2019 - number}\n\n- Took a course\n- Passed it"
        for number in range(4)
    )
    jobs = "\n\n".join(
        f"### Clerk {number}\n\n{2010 - number} - {2011 - number}\n\n" + "\n".join(f"- Did {at}" for at in range(27))
        for number in range(3)
    )
    resume = read(f"# Sample Person\n\n## Work\n\n{jobs}\n\n## Education\n\n{degrees}\n")
    scores = tuple(Score(unit.id, value) for unit, value in zip(resume.units(), values, strict=False))

    assert decide(resume, (), scores, Budget(), LOOK).gap == 0


def test_below_many_heads_the_best_of_what_should_be_in_is_shown() -> None:
    jobs = "\n\n".join(f"### Job {year}\n\n{year} - {year + 1}\n\n- Did it" for year in range(1980, 2020))
    summary = "\n\n".join(f"A paragraph on who somebody is, with number {number}." for number in range(9))
    resume = read(f"# Sample Person\n\n## Summary\n\n{summary}\n\n## Work\n\n{jobs}\n")
    best = next(unit.id for unit in resume.units() if "number 7" in unit.text)
    scores = tuple(Score(unit.id, 0.9 if unit.id == best else 0.1) for unit in resume.units())

    decided = decide(resume, (), scores, Budget(), LOOK)

    summary_kept = kept(decided.decisions) & {unit.id for unit in resume.units() if unit.section.kind == "summary"}
    assert best in summary_kept
    assert 0 < len(summary_kept) < 9


def test_of_many_lines_that_say_the_same_one_is_shown() -> None:
    same = [Bullet(f"same{number}", RichText.of("Kept the books of two shops and a café")) for number in range(5)]
    resume = job_of([*same, *lines(90)])
    scores = scores_of(resume, same1=0.6, same2=0.9, same3=0.8)

    for budget in (Budget(), Budget(pages=4)):
        chosen = kept(decide(resume, (), scores, budget, LOOK).decisions)
        assert {one for one in chosen if one.startswith("same")} == {"same2"}
