"""Nothing invented: a variant that says more than its master is never written."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tailor.errors import BrokenPromise
from tailor.model import Resume, RichText
from tailor.readers.markdown import read
from tailor.truth import check_truth

MASTER = read(
    "# Sample Person\n\nsample@example.com\n\n## Work\n\n### Nurse\n\nAcme Clinic\n\n2019 - 2021\n\n- Cared for twelve.\n- Taught four.\n\n"
    "### Matron\n\nOther Clinic\n\n2021 - 2023\n\n- Led a ward.\n\n## Skills\n\n- Care: triage, dressing\n"
)


def with_bullets(texts: list[str]) -> Resume:
    """Return the master with other words in its first bullets."""
    work, *others = MASTER.sections
    nurse, *jobs = work.entries
    bullets = tuple(replace(bullet, text=RichText.of(text)) for bullet, text in zip(nurse.bullets, texts, strict=False))
    return replace(MASTER, sections=(replace(work, entries=(replace(nurse, bullets=bullets), *jobs)), *others))


def test_a_part_of_the_master_in_another_order_is_true() -> None:
    check_truth(MASTER, with_bullets(["Taught four.", "Cared for twelve."]))
    check_truth(MASTER, replace(MASTER, sections=MASTER.sections[:1]))


def test_a_changed_word_is_no_longer_true() -> None:
    with pytest.raises(BrokenPromise, match="Cared for twenty"):
        check_truth(MASTER, with_bullets(["Cared for twenty."]))


def test_a_bullet_told_of_another_job_is_no_longer_true() -> None:
    with pytest.raises(BrokenPromise, match="Led a ward"):
        check_truth(MASTER, with_bullets(["Led a ward."]))


def test_changed_dates_are_no_longer_true() -> None:
    work, *others = MASTER.sections
    nurse, *jobs = work.entries
    assert nurse.dates
    longer = replace(nurse, dates=replace(nurse.dates, text="2017 - 2021"))

    with pytest.raises(BrokenPromise, match="2017"):
        check_truth(MASTER, replace(MASTER, sections=(replace(work, entries=(longer, *jobs)), *others)))


def test_a_lost_contact_is_no_longer_true() -> None:
    with pytest.raises(BrokenPromise, match="contact"):
        check_truth(MASTER, replace(MASTER, contacts=()))


@pytest.mark.parametrize("text", ["Care: dressing, triage", "Care: triage"])
def test_skills_may_be_reordered_and_left_out(text: str) -> None:
    check_truth(MASTER, _with_skills(text))


@pytest.mark.parametrize("text", ["Care: triage, surgery", "Care: triage and surgery, dressing"])
def test_skills_may_not_be_added(text: str) -> None:
    with pytest.raises(BrokenPromise, match="skill"):
        check_truth(MASTER, _with_skills(text))


def _with_skills(line: str) -> Resume:
    """Return the master with another line in place of its skills."""
    *others, skills = MASTER.sections
    (group,) = skills.entries
    (before,) = group.bullets
    (after,) = read(f"# S\n\n## Skills\n\n- {line}\n").sections[0].entries[0].bullets
    return replace(
        MASTER, sections=(*others, replace(skills, entries=(replace(group, bullets=(replace(after, id=before.id),)),)))
    )


def test_a_recorded_wording_is_true() -> None:
    work, *others = MASTER.sections
    nurse, *jobs = work.entries
    worded = replace(nurse.bullets[0], wordings=(RichText.of("Nursed a dozen."),))
    master = replace(MASTER, sections=(replace(work, entries=(replace(nurse, bullets=(worded,)), *jobs)), *others))

    check_truth(master, with_bullets(["Nursed a dozen."]))
