"""Why each line is kept or dropped: the needs by name, and the lines that answer them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tailor.config import Settings, settings_from
from tailor.model import Resume, Tailored
from tailor.pipeline import tailor
from tailor.postings import parse
from tailor.readers.markdown import read
from tailor.reports.explain import Explanation, Why, explain, joined

FILLER = "\n".join(
    f"- Wrote the minutes of meeting number {number} and sent them to all members" for number in range(70)
)
MASTER = read(
    "# Sample Person\n\nsample@example.com\n\n## Work\n\n### Clerk, Acme\n2010 - 2012\n\n"
    "- Queried the ledger with SQL every single day\n- Planned the stock with SAP\n- Read reports with SQL\n"
    f"{FILLER}\n\n## Education\n\n### Diploma\nSample School\n2008\n"
)
ID = {unit.text: unit.id for unit in MASTER.units()}
POSTING = parse(b"# Clerk\n\nRequirements:\n- SQL\n- SAP\n", "posting.md")
SETTINGS = Settings()


def only(master: Resume, ids: set[str]) -> Resume:
    """Return the master with no other bullets than these."""
    sections = []
    for section in master.sections:
        kept = [tuple(bullet for bullet in entry.bullets if bullet.id in ids) for entry in section.entries]
        entries = (replace(entry, bullets=bullets) for entry, bullets in zip(section.entries, kept, strict=True))
        sections.append(replace(section, entries=tuple(entries)))
    return replace(master, sections=tuple(sections))


def explained(master: Resume = MASTER, kept: set[str] | None = None) -> tuple[Explanation, Tailored]:
    """Explain a variant: the tailored one, or one that keeps just the given lines."""
    tailored = tailor(master, POSTING, SETTINGS)
    if kept is not None:
        tailored = replace(tailored, variant=only(master, {ID[text] for text in kept}))
    longer = tailor(master, POSTING, settings_from(pages=2))
    return explain(master, tailored, SETTINGS.look, longer), tailored


def why(found: Explanation, text: str) -> Why:
    (one,) = [one for one in (*found.kept, *found.dropped) if one.text == text]
    return one


def test_every_line_of_the_master_is_told_of_once() -> None:
    found, _ = explained()

    told = [one.id for one in (*found.kept, *found.dropped)]
    assert sorted(told) == sorted(ID.values())
    assert {one.keep for one in found.kept} == {True}
    assert {one.keep for one in found.dropped} == {False}


def test_kept_lines_are_numbered_as_they_stand_in_the_variant() -> None:
    found, tailored = explained()

    assert [one.number for one in found.kept] == list(range(1, len(found.kept) + 1))
    assert [one.id for one in found.kept] == [unit.id for unit in tailored.variant.units()]


def test_the_only_line_for_a_need_is_told_as_such() -> None:
    found, _ = explained(kept={"Planned the stock with SAP"})

    assert why(found, "Planned the stock with SAP").reason == "the only line for SAP"


def test_a_dropped_line_names_the_line_that_covers_its_needs_already_and_what_it_would_take() -> None:
    found, _ = explained(kept={"Planned the stock with SAP", "Queried the ledger with SQL every single day"})

    assert why(found, "Read reports with SQL").reason == "covers SQL, which line 1 covers already; would need 1 line"


def test_a_need_that_no_kept_line_answers_would_be_added() -> None:
    found, _ = explained(kept={"Read reports with SQL"})

    assert why(found, "Planned the stock with SAP").reason == "would add SAP; would need 1 line"


def test_headings_that_would_come_with_a_line_are_counted() -> None:
    projects = read(
        "# Sample Person\n\n## Work\n\n### Clerk, Acme\n2010 - 2012\n\n- Typed.\n\n## Projects\n\n### Garden\n\n- Grew.\n"
    )
    tailored = tailor(projects, POSTING, SETTINGS)
    variant = replace(tailored.variant, sections=tailored.variant.sections[:1])

    (dropped,) = explain(projects, replace(tailored, variant=variant), SETTINGS.look).dropped

    assert (dropped.text, dropped.height) == ("Grew.", 3)


@pytest.mark.parametrize(("hint", "reason"), [("skip", "skipped, as you ask"), ("pin", "pinned; answers SQL")])
def test_what_the_person_asked_for_is_the_reason(hint: str, reason: str) -> None:
    (work, education) = MASTER.sections
    job = work.entries[0]
    bullets = tuple(
        replace(bullet, skip=hint == "skip", pin=hint == "pin") if bullet.text.plain.startswith("Read") else bullet
        for bullet in job.bullets
    )
    master = replace(MASTER, sections=(replace(work, entries=(replace(job, bullets=bullets),)), education))

    assert why(explained(master)[0], "Read reports with SQL").reason == reason


def test_a_job_without_its_bullets_is_told_to_fill_a_gap() -> None:
    found, _ = explained(kept=set())

    assert found.kept[0].reason == "its head alone, so that no year is left unexplained"


def test_one_page_more_adds_dropped_lines_and_the_next_up_is_one_of_them() -> None:
    found, tailored = explained()

    dropped = {one.id for one in found.dropped}
    assert found.with_a_page_more
    assert {one.id for one in found.with_a_page_more} <= dropped
    assert found.next_up in found.with_a_page_more
    assert tailored.pages == 1


def test_needs_with_a_page_more_are_those_that_the_variant_does_not_answer() -> None:
    found, _ = explained(kept={"Read reports with SQL"})

    assert found.needs_with_a_page_more == ("SAP",)


def test_names_are_joined_as_people_do() -> None:
    assert [joined("abc"[:count]) for count in range(4)] == ["", "a", "a and b", "a, b and c"]


def test_a_line_that_says_what_a_kept_one_says_points_at_it() -> None:
    twice = read(
        "# Sample Person\n\n## Work\n\n### Clerk\n2010 - 2012\n\n- Kept the books of two shops and a café\n"
        "- Kept the books of two shops and a cafe.\n- Queried with SQL\n"
    )
    tailored = tailor(twice, POSTING, SETTINGS)

    (dropped,) = explain(twice, tailored, SETTINGS.look).dropped

    (kept,) = [unit for unit in tailored.variant.units() if unit.text.startswith("Kept")]
    number = [unit.id for unit in tailored.variant.units()].index(kept.id) + 1
    assert dropped.reason == f"says the same as line {number}"


def test_another_wording_is_named_and_its_own_needs_are() -> None:
    master = read(
        "# Sample Person\n\n## Work\n\n### Clerk\n2010 - 2012\n\n- Filed things <!-- wording: Queried with SQL -->\n"
    )

    (kept,) = explain(master, tailor(master, POSTING, SETTINGS), SETTINGS.look).kept

    assert (kept.text, kept.reason) == ("Queried with SQL", "the only line for SQL; in its other wording 1")


def test_jobs_without_room_for_their_heads_are_told_of() -> None:
    jobs = "\n\n".join(f"### Job {year}\n\n{year} - {year + 1}\n\n- Did it" for year in range(1950, 2020))
    master = read(f"# Sample Person\n\n## Work\n\n{jobs}\n")

    dropped = explain(master, tailor(master, POSTING, SETTINGS), SETTINGS.look).dropped

    assert [one.reason for one in dropped if one.text == "Job 1950"] == [
        "no room for its head; the oldest jobs go first"
    ]


def test_next_up_is_what_answers_a_need_that_nothing_kept_answers() -> None:
    found, _ = explained(kept={"Read reports with SQL"})

    assert found.next_up
    assert found.next_up.text == "Planned the stock with SAP"


def test_a_need_that_is_answered_by_half_is_told_as_such() -> None:
    master = read("# Sample Person\n\n## Work\n\n### Clerk\n2010 - 2012\n\n- Queried with SQL\n")
    asked = parse(b"# Clerk\n\nRequirements:\n- SQL Server\n", "posting.md")

    (kept,) = explain(master, tailor(master, asked, SETTINGS), SETTINGS.look).kept

    assert (kept.reason, kept.needs) == ("answers SQL Server by half", ())
