"""What is decided about each unit, and on what grounds."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

import pytest

from tailor.model import Budget, Bullet, Decision, Keyword, Match, Mention, Resume, Score
from tailor.page import Look
from tailor.readers.markdown import read
from tailor.selection import apply, decide, task_of, with_hints

LOOK = Look()


def need(term: str, weight: float = 0.5) -> Keyword:
    return Keyword(term, (Mention(term, 0, 1, "required"),), "must", weight, "required", shown=term.upper())


def score(unit: str, value: float, *terms: str) -> Score:
    return Score(unit, value, tuple(Match(term, unit, "exact", 1.0, term) for term in terms))


def clerk(count: int, *, more: str = "") -> tuple[Resume, list[str]]:
    """Return a résumé with one job and the ids of its bullets."""
    bullets = "\n".join(f"- Did a thing with number {number}" for number in range(count))
    resume = read(f"# Sample Person\n\n## Work\n\n### Clerk\n2019 - 2021\n\n{bullets}\n{more}")
    return resume, [unit.id for unit in resume.units()]


def decisions_of(
    resume: Resume, scores: tuple[Score, ...], *needs: Keyword, budget: Budget | None = None
) -> dict[str, Decision]:
    found = decide(resume, needs, scores, budget or Budget(), LOOK).decisions
    return {decision.unit: decision for decision in found}


def test_a_decision_tells_lines_needs_and_the_reason_in_the_postings_words() -> None:
    resume, (first, second) = clerk(2)

    found = decisions_of(resume, (score(first, 0.5, "sql", "go"), score(second, 0.1)), need("sql"), need("go"))

    assert found[first] == Decision(first, True, "kept: answers SQL and GO", 0, lines=1, covers=("sql", "go"))
    assert found[second] == Decision(second, True, "kept: there was room", 0, lines=1, covers=())


def test_what_is_skipped_says_so() -> None:
    resume, (first, second) = clerk(2)
    scores = (score(first, 0.5), score(second, 0.1))

    found = decisions_of(with_hints(resume, (), {first}), scores)

    assert found[first] == Decision(first, False, "dropped: skipped as you asked")
    assert found[second].keep


def test_what_is_dropped_names_the_kept_lines_by_their_place_in_the_variant() -> None:
    resume, ids = clerk(4)
    scores = tuple(score(unit, 0.2 + at / 10, "sql") for at, unit in enumerate(ids))

    found = decisions_of(resume, scores, need("sql"), budget=Budget(per_entry=2))

    assert [found[unit].keep for unit in ids] == [False, False, True, True]
    assert found[ids[0]].reason == "dropped: covers SQL, which lines 1 and 2 cover already; would need 1 line"


def test_phrases_that_only_their_place_tells_are_not_named_as_needs() -> None:
    resume, (first,) = clerk(1)

    found = decisions_of(
        resume, (score(first, 0.5, "sql", "big town"),), need("sql"), replace(need("big town"), kind="phrase")
    )

    assert found[first].reason == "kept: answers SQL"


def test_a_need_that_no_report_shows_otherwise_is_named_as_it_is() -> None:
    resume, (first,) = clerk(1)

    assert (
        decisions_of(resume, (score(first, 0.5, "sql"),), replace(need("sql"), shown=""))[first].reason
        == "kept: answers sql"
    )


def test_only_a_line_that_is_cut_names_the_items_that_it_keeps() -> None:
    skills = ", ".join(f"some skill named {number}" for number in range(60))
    resume, ids = clerk(60, more=f"\n## Skills\n\n- {skills}\n\n- Short, List\n")
    scores = tuple(score(unit, 0.9 if at < 60 else 0.1) for at, unit in enumerate(ids))

    found = decisions_of(resume, scores)

    cut, short = found[ids[60]], found[ids[61]]
    assert cut.keep
    assert 0 < len(cut.skills) < 60
    assert short.skills == ()
    variant = apply(resume, (), scores, tuple(found.values()))
    shown = next(unit.bullet for unit in variant.units() if unit.id == ids[60])
    assert shown is not None
    assert tuple(skill.id for skill in shown.skills) == cut.skills


@pytest.mark.parametrize(("kind", "share"), [("must", 1.0), ("nice", 0.5)])
def test_what_would_be_nice_counts_half_of_what_is_a_must(kind: Literal["must", "nice"], share: float) -> None:
    resume, (first,) = clerk(1)

    task = task_of(resume, (replace(need("sql", 0.6), need=kind),), (score(first, 0.5),), Budget(), LOOK)

    assert task.needs == {"sql": pytest.approx(0.6 * share)}


def crowded(years: range, *, pinned: int = 0) -> Resume:
    """Return a résumé with more jobs than have room on a page; the one that began in a year may be pinned."""
    jobs = "\n\n".join(
        f"### Job {year}\n\n{year} - {year + 1}\n\n- Did it{' <!-- pin -->' if year == pinned else ''}"
        for year in years
    )
    return read(f"# Sample Person\n\n## Work\n\n{jobs}\n")


def test_a_job_with_a_pinned_bullet_stays_where_not_all_heads_fit() -> None:
    resume = crowded(range(1950, 2020), pinned=1950)
    scores = tuple(score(unit.id, 0.5) for unit in resume.units())

    decided = decide(resume, (), scores, Budget(), LOOK).decisions
    titles = [entry.title.plain for entry in apply(resume, (), scores, decided).sections[0].entries]

    assert titles[-1] == "Job 1950"
    assert titles[:-1] == [f"Job {2019 - number}" for number in range(len(titles) - 1)]


def test_jobs_without_bullets_that_find_no_room_are_decided_on_as_well() -> None:
    jobs = "\n\n".join(f"### Job {year}, Example Works\n\n{year} - {year + 1}" for year in range(1950, 2020))
    resume = read(f"# Sample Person\n\n## Work\n\n{jobs}\n\n### Clerk\n\n2021\n\n- Did it\n")
    scores = tuple(score(unit.id, 0.5) for unit in resume.units())

    decided = decide(resume, (), scores, Budget(), LOOK).decisions

    entries = {entry.id: entry.title.plain for entry in resume.sections[0].entries}
    gone = {entries[one.unit] for one in decided if not one.keep and one.unit in entries}
    assert gone
    assert gone == {f"Job {1950 + number}, Example Works" for number in range(len(gone))}


def test_a_pin_is_shown_beside_its_twin_and_the_better_twin_without_one() -> None:
    same = "Kept the books of two shops and a café"
    resume = read(
        f"# Sample Person\n\n## Work\n\n### Clerk\n2019\n\n- {same}\n- {same}.\n- Taught apprentices to bake\n"
    )
    ids = [unit.id for unit in resume.units()]
    scores = tuple(score(unit, value) for unit, value in zip(ids, (0.9, 0.2, 0.5), strict=True))

    free = decisions_of(resume, scores)
    pinned = decisions_of(with_hints(resume, {ids[1]}, ()), scores)

    assert [free[unit].keep for unit in ids] == [True, False, True]
    assert [pinned[unit].keep for unit in ids] == [False, True, True]


def test_the_wording_that_is_dropped_is_the_best_one() -> None:
    resume, ids = clerk(60)
    long = Bullet("long", resume.sections[0].entries[0].bullets[0].text, weight=0.0)
    entry = resume.sections[0].entries[0]
    section = replace(resume.sections[0], entries=(replace(entry, bullets=(*entry.bullets[1:], long)),))
    scores = (*(score(unit, 0.5) for unit in ids[1:]), score("long", 0.5, "sql"))

    found = decisions_of(replace(resume, sections=(section,)), scores, need("sql", 0.0))

    assert not found["long"].keep
    assert found["long"].reason.startswith("dropped: no room for it, though nothing else answers SQL")
