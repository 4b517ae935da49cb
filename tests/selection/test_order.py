"""In which order a variant says what it keeps."""

from __future__ import annotations

from tailor.model import Resume
from tailor.readers.markdown import read
from tailor.selection.order import put_in_order, with_skills

RESUME = read(
    "# Sample\n\n## Work\n\n### Clerk\n2015 - 2019\n- Filed.\n- Typed.\n\n### Nurse\n2019 - present\n- Cared.\n\n"
    "## Awards\n\n### Prize\n- Won.\n\n## Projects\n\n### Garden\n- Grew.\n\n### House\n- Built.\n\n## Skills\n\n- **Care:** triage, dressing, SQL\n"
)
ID = {unit.text: unit.id for unit in RESUME.units()}
ALL = frozenset(ID.values())


def ordered(values: dict[str, float], kept: frozenset[str] = ALL) -> Resume:
    value = dict.fromkeys(ID.values(), 0.0) | {ID[text]: worth for text, worth in values.items()}
    shown = {unit.id: unit.bullet for unit in RESUME.units() if unit.id in kept}
    return put_in_order(RESUME, shown, value)


def titles(resume: Resume, section: str) -> list[str]:
    return [entry.title.plain for one in resume.sections if one.title == section for entry in one.entries]


def test_jobs_are_in_reverse_chronological_order_whatever_they_are_worth() -> None:
    assert titles(ordered({"Filed.": 1.0}), "Work") == ["Nurse", "Clerk"]


def test_bullets_go_by_value_within_their_entry() -> None:
    work = ordered({"Typed.": 0.9, "Filed.": 0.1}).sections[0]

    assert [bullet.text.plain for bullet in work.entries[1].bullets] == ["Typed.", "Filed."]


def test_entries_without_dates_go_by_value() -> None:
    assert titles(ordered({"Built.": 0.9}), "Projects") == ["House", "Garden"]


def test_sections_other_than_jobs_and_degrees_go_by_value() -> None:
    assert [section.title for section in ordered({"Grew.": 0.9}).sections] == ["Work", "Projects", "Awards", "Skills"]


def test_equal_values_keep_the_persons_own_order() -> None:
    assert [section.title for section in ordered({}).sections] == ["Work", "Awards", "Projects", "Skills"]


def test_a_section_with_nothing_kept_vanishes_with_its_heading() -> None:
    assert "Awards" not in [section.title for section in ordered({}, kept=ALL - {ID["Won."]}).sections]


def test_a_job_with_nothing_kept_stays_as_a_bare_head() -> None:
    assert titles(ordered({}, kept=ALL - {ID["Cared."]}), "Work") == ["Nurse", "Clerk"]


def test_skills_that_are_asked_for_come_first_and_the_label_keeps_its_mark() -> None:
    (care,) = RESUME.sections[-1].entries[0].bullets
    line = with_skills(care, care.skills, {"sql": 0.9})

    assert line.text.plain == "Care: SQL, triage, dressing"
    assert [span.text for span in line.text.spans if span.bold] == ["Care:"]


def test_a_paragraph_above_bullets_stays_above_them() -> None:
    master = read(
        "# P\n\n## Work Experience\n\n### Clerk\n2010 - 2012\n\nKept the books of a small office, whose owner was away much of the time.\n\n- one thing\n- another thing\n"
    )
    bullets = master.sections[0].entries[0].bullets
    value = {bullet.id: number / 10 for number, bullet in enumerate(bullets)}
    variant = put_in_order(master, {bullet.id: bullet for bullet in bullets}, value)
    shown = [bullet.text.plain for bullet in variant.sections[0].entries[0].bullets]
    assert shown[0].startswith("Kept the books")
    assert shown[1:] == ["another thing", "one thing"]
