"""What the person pins is in, what they skip is out, and weights count."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tailor.config import Settings
from tailor.errors import UsageError
from tailor.model import Resume, Score
from tailor.pipeline import tailor
from tailor.postings import parse
from tailor.readers.markdown import read
from tailor.selection import measure_resume, with_hints, with_tags
from tailor.selection.hints import values

BULLETS = "\n".join(
    f"- Kept ledger number {number} of a small town's office in good order for years" for number in range(70)
)
MASTER = read(f"# Sample Person\n\nsample@example.com\n\n## Work Experience\n\n### Clerk\n2010 - 2012\n\n{BULLETS}\n")
IDS = [unit.id for unit in MASTER.units()]
POSTING = parse(b"# Clerk\n\nRequirements:\n- keeping a ledger\n- good order\n", "posting.md")


def kept(master: Resume) -> set[str]:
    tailored = tailor(master, POSTING, Settings())
    return {decision.unit for decision in tailored.decisions if decision.keep}


def test_there_is_more_than_fits() -> None:
    assert len(kept(MASTER)) < len(IDS)


@given(st.sets(st.sampled_from(IDS), max_size=8), st.sets(st.sampled_from(IDS), max_size=8))
@settings(max_examples=20, deadline=None)
def test_pins_are_in_skips_are_out_and_the_page_still_holds(pins: set[str], skips: set[str]) -> None:
    pins -= skips
    master = with_hints(MASTER, pins, skips)
    chosen = kept(master)
    assert pins <= chosen
    assert not skips & chosen
    assert measure_resume(tailor(master, POSTING, Settings()).variant, Settings().look).pages == 1


def test_a_weight_of_two_counts_twice() -> None:
    section = MASTER.sections[0]
    entry = section.entries[0]
    heavy = replace(entry.bullets[0], weight=2.0)
    master = replace(
        MASTER, sections=(replace(section, entries=(replace(entry, bullets=(heavy, *entry.bullets[1:])),)),)
    )
    assert values(master, (Score(heavy.id, 0.3), Score(IDS[1], 0.3))) == {heavy.id: 0.6, IDS[1]: 0.3}


def test_an_unknown_id_is_an_error_with_a_suggestion() -> None:
    with pytest.raises(UsageError, match=f"did you mean {IDS[0]}"):
        with_hints(MASTER, {f"{IDS[0]}x"}, ())


def test_a_bullet_is_not_both_pinned_and_skipped() -> None:
    with pytest.raises(UsageError, match="both pinned and skipped"):
        with_hints(MASTER, {IDS[0]}, {IDS[0]})


def test_pins_that_do_not_fit_are_an_error_that_counts_them() -> None:
    with pytest.raises(UsageError, match=r"of 70 pinned bullets do not fit on one page"):
        kept(with_hints(MASTER, set(IDS), ()))


def test_pins_that_are_worth_nothing_are_in_all_the_same() -> None:
    section = MASTER.sections[0]
    entry = section.entries[0]
    bullets = tuple(replace(bullet, weight=0.0) for bullet in entry.bullets)
    worthless = replace(MASTER, sections=(replace(section, entries=(replace(entry, bullets=bullets),)),))
    assert {IDS[3], IDS[7]} <= kept(with_hints(worthless, {IDS[3], IDS[7]}, ()))


TAGGED = read("""# Sample Person

## Work Experience

### Clerk
2010 - 2012

- Kept the ledger of a small town <!-- tags: Office -->
- Built the town's database <!-- tags: data, lead -->
- Led three people <!-- tags: lead -->
- Answered letters
- Filed every paper <!-- pin --> <!-- tags: office -->
""")


def skipped(master: Resume) -> list[str]:
    return [unit.text for unit in master.units() if unit.bullet and unit.bullet.skip]


def test_a_tag_leaves_out_what_has_only_other_tags_and_is_not_pinned() -> None:
    assert skipped(with_tags(TAGGED, ["data"])) == ["Kept the ledger of a small town", "Led three people"]


def test_one_of_several_tags_is_enough_and_their_case_does_not_matter() -> None:
    assert skipped(with_tags(TAGGED, ["DATA", "office"])) == ["Led three people"]


def test_without_a_tag_nothing_is_left_out() -> None:
    assert with_tags(TAGGED, ()) == TAGGED


def test_what_is_pinned_for_one_run_stands_whatever_its_tags() -> None:
    ids = {unit.text: unit.id for unit in TAGGED.units()}
    assert skipped(with_hints(with_tags(TAGGED, ["data"]), [ids["Led three people"]], ())) == [
        "Kept the ledger of a small town"
    ]


def test_an_unknown_tag_is_an_error_with_a_suggestion() -> None:
    with pytest.raises(UsageError, match="no bullet has the tag date - did you mean data"):
        with_tags(TAGGED, ["date"])


def test_an_unlike_tag_is_an_error_that_lists_those_that_there_are() -> None:
    with pytest.raises(UsageError, match="there are data, lead"):
        with_tags(TAGGED, ["x"])


def test_a_tag_for_a_resume_without_tags_is_an_error() -> None:
    with pytest.raises(UsageError, match="no bullet of this résumé has any"):
        with_tags(MASTER, ["x"])


def hints_of(resume: Resume) -> dict[str, tuple[bool, bool]]:
    return {unit.id: (unit.bullet.pin, unit.bullet.skip) for unit in resume.units() if unit.bullet}


def test_a_hint_for_this_run_replaces_that_of_the_master() -> None:
    master = with_hints(MASTER, {IDS[0], IDS[1]}, {IDS[2], IDS[3]})
    again = hints_of(with_hints(master, {IDS[2]}, {IDS[0]}))

    assert (again[IDS[0]], again[IDS[2]]) == ((False, True), (True, False))
    assert (again[IDS[1]], again[IDS[3]], again[IDS[4]]) == ((True, False), (False, True), (False, False))


def test_without_hints_the_master_stays_as_it_is() -> None:
    assert with_hints(MASTER, (), ()) is MASTER


def test_an_id_like_no_other_is_told_where_ids_are_shown() -> None:
    with pytest.raises(UsageError) as told:
        with_hints(MASTER, (), {"?"})

    assert str(told.value) == "no bullet has the id ? - `tailor score --json` shows them"
