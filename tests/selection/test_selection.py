"""What is kept fits the pages, and is worth its place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tailor.model import Budget, Resume, Score
from tailor.page import Look
from tailor.readers.markdown import read
from tailor.selection import SPARE_LINES, apply, decide, measure_resume

WORDS = st.lists(st.from_regex(r"[a-z]{2,10}", fullmatch=True), min_size=1, max_size=40).map(" ".join)
JOBS = st.lists(st.lists(WORDS, max_size=12), min_size=1, max_size=6)


def resume_of(jobs: list[list[str]], projects: list[list[str]] = []) -> Resume:  # noqa: B006 - never changed
    """Return a résumé with the given bullets."""
    lines = ["# Sample Person", "sample@example.com", "## Work"]
    for number, bullets in enumerate(jobs):
        lines += [f"### Nurse {number}", f"{2000 + number} - {2001 + number}", *(f"- {text}" for text in bullets)]
    lines += ["## Projects"] if projects else []
    for number, bullets in enumerate(projects):
        lines += [f"### Project {number}", *(f"- {text}" for text in bullets)]
    return read("\n\n".join(lines))


def scored(resume: Resume, value: float = 0.5) -> tuple[Score, ...]:
    return tuple(Score(unit.id, value) for unit in resume.units())


@settings(deadline=None, max_examples=60)
@given(JOBS, JOBS, st.integers(1, 2), st.sampled_from(["a4", "letter"]))
def test_what_is_kept_fits_the_pages_with_lines_to_spare(
    jobs: list[list[str]], projects: list[list[str]], pages: int, paper: str
) -> None:
    resume, look = resume_of(jobs, projects), Look(paper=paper)
    scores = scored(resume)

    layout = measure_resume(apply(resume, (), scores, decide(resume, (), scores, Budget(pages), look).decisions), look)

    assert layout.pages <= pages
    assert layout.pages < pages or layout.lines_free >= SPARE_LINES


def test_everything_is_kept_where_everything_fits() -> None:
    resume = resume_of([["one", "two"], ["three"]])

    assert all(decision.keep for decision in decide(resume, (), scored(resume), Budget(), Look()).decisions)


def test_of_equal_cost_the_more_valuable_is_kept() -> None:
    resume = resume_of([[f"line {number}" for number in range(100)]])
    scores = tuple(Score(unit.id, number / 100) for number, unit in enumerate(resume.units()))

    decisions = decide(resume, (), scores, Budget(), Look()).decisions

    kept = [decision.keep for decision in decisions]
    assert True in kept
    assert kept == sorted(kept)


def test_every_job_keeps_its_head_so_that_no_gap_is_left() -> None:
    resume = resume_of([["word " * 30] * 10] * 5)
    scores = scored(resume)

    variant = apply(resume, (), scores, decide(resume, (), scores, Budget(), Look()).decisions)

    assert len(variant.sections[0].entries) == 5


def test_decisions_come_for_every_unit_with_a_reason() -> None:
    resume = resume_of([["one"] * 3, ["two"] * 80])

    decisions = decide(resume, (), scored(resume), Budget(), Look()).decisions

    assert [decision.unit for decision in decisions] == [unit.id for unit in resume.units()]
    assert all(decision.reason for decision in decisions)


@pytest.mark.parametrize("pages", [1, 2, 3])
def test_more_pages_never_keep_less(pages: int) -> None:
    resume = resume_of([[f"some words about {number} " * 9 for number in range(60)]])
    scores = scored(resume)

    fewer = sum(decision.keep for decision in decide(resume, (), scores, Budget(pages), Look()).decisions)
    more = sum(decision.keep for decision in decide(resume, (), scores, Budget(pages + 1), Look()).decisions)

    assert fewer <= more
