"""The program's choice is the best of all that keep to the rules."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tailor.selection.options import Option
from tailor.selection.program import Candidate, Group, Program, solve

_ANSWERS = st.dictionaries(st.sampled_from(["sql", "go"]), st.sampled_from([0.3, 0.75, 1.0]))
_WORTHS = st.sampled_from([0.05, 0.2, 0.5, 0.9])


@st.composite
def options(draw: st.DrawFn, unit: str) -> tuple[Option, ...]:
    """One or two ways to show a unit, of one to three lines."""
    return tuple(
        Option(unit, None, wording, False, draw(_WORTHS), 10.0 * lines, lines, draw(_ANSWERS))
        for wording, lines in enumerate(draw(st.lists(st.integers(1, 3), min_size=1, max_size=2)))
    )


@st.composite
def programs(draw: st.DrawFn) -> Program:
    """Two sections with three entries, one of them without bullets of its own, and up to six units."""
    heads = [Group(draw(st.sampled_from([0.0, 15.0])), draw(st.integers(0, 1))) for _ in range(2)]
    entries = [
        Group(
            *(draw(st.sampled_from([0.0, 10.0])), draw(st.integers(0, 1)), draw(st.integers(0, 1))),
            *(draw(st.sampled_from([0.0, 5.0])), draw(st.integers(0, 1))),
            explained=draw(st.booleans()),
            shown=draw(st.booleans()),
        )
        for _ in range(2)
    ]
    if draw(st.booleans()):
        entries[1] = entries[1]._replace(above=2, apart=draw(st.sampled_from([0.0, 7.0])))
    candidates = [
        Candidate(draw(options(f"b{at}")), draw(st.integers(2, 3)), True, draw(st.integers(0, 7)) == 0)
        for at in range(draw(st.integers(1, 5)))
    ]
    candidates.append(Candidate(draw(options("head")), draw(st.integers(0, 1)), False, False))
    bullets = range(len(candidates) - 1)
    twins = draw(st.sets(st.sampled_from(bullets), max_size=3))
    return Program(
        groups=(*heads, *entries),
        candidates=tuple(candidates),
        needs={"sql": draw(st.sampled_from([0.0, 0.4, 1.0])), "go": 0.5},
        twins=(tuple(sorted(twins)),) if len(twins) > 1 else (),
        per_entry=draw(st.sampled_from([0, 0, 1, 2])),
    )


def size_of(program: Program, chosen: tuple[Option | None, ...]) -> tuple[float, float]:
    """Return the height and the lines of a choice with all headings that it needs."""
    opened = {one.group for one, way in zip(program.candidates, chosen, strict=True) if way and one.is_bullet}
    shown = {one.group for one, way in zip(program.candidates, chosen, strict=True) if way} | opened
    shown |= {place for place, group in enumerate(program.groups) if group.shown}
    shown |= {program.groups[place].inside for place in shown} - {-1}
    height = sum(way.height for way in chosen if way) + sum(program.groups[place].height for place in shown)
    height += sum(program.groups[place].bullets_height for place in opened)
    height += sum(
        group.apart
        for place, group in enumerate(program.groups)
        if group.above in opened and place not in opened and group.above >= 0
    )
    lines = sum(way.lines for way in chosen if way) + sum(program.groups[place].lines for place in shown)
    return height, lines + sum(program.groups[place].bullets_lines for place in opened)


def keeps_the_rules(program: Program, chosen: tuple[Option | None, ...]) -> bool:
    """Whether all that must be in is, no twins are but those that must, and no entry has too many bullets."""
    taken = {at for at, way in enumerate(chosen) if way}
    forced = {at for at, one in enumerate(program.candidates) if one.forced}
    most = [max(1, len(forced & {*group})) for group in program.twins]
    entries = [one.group for at, one in enumerate(program.candidates) if at in taken and one.is_bullet]
    return (
        forced <= taken
        and all(len(taken & {*group}) <= limit for group, limit in zip(program.twins, most, strict=True))
        and not (program.per_entry and any(entries.count(place) > program.per_entry for place in entries))
    )


def best_of_all(program: Program, height: float, lines: float) -> float | None:
    """Try every choice; return the value of the best, None where none keeps to the rules and the room."""
    values = [
        program.value([way for way in chosen if way])
        for chosen in product(*([None, *one.options] for one in program.candidates))
        if keeps_the_rules(program, chosen)
        and all(used <= room for used, room in zip(size_of(program, chosen), (height, lines), strict=True))
    ]
    return max(values, default=None)


@settings(deadline=None, max_examples=150)
@given(programs(), st.sampled_from([10.0, 30.0, 55.0, 90.0]), st.sampled_from([2.0, 4.0, 99.0]))
def test_no_other_choice_that_keeps_to_the_rules_is_worth_more(program: Program, height: float, lines: float) -> None:
    best = best_of_all(program, height, lines)
    found = solve(program, height, lines, gap=0.0)

    assert (found is None) is (best is None)
    if found and best is not None:
        chosen = tuple(
            next((way for way in found.chosen if way.unit == one.options[0].unit), None) for one in program.candidates
        )
        assert keeps_the_rules(program, chosen)
        assert program.value(found.chosen) == pytest.approx(best, abs=1e-4)
        assert found.bound == pytest.approx(best, abs=1e-4)
        assert size_of(program, chosen)[0] <= height + 1e-6
        assert size_of(program, chosen)[1] <= lines + 1e-6


def option(unit: str, worth: float, **answers: float) -> Option:
    return Option(unit, None, 0, False, worth, 10.0, 1, answers)


def test_a_choice_is_worth_its_lines_the_first_bullets_of_jobs_and_the_needs_that_it_answers() -> None:
    first, second = option("a", 0.5, sql=1.0), option("b", 0.2, sql=0.5, go=0.5, unheard=1.0)
    program = Program(
        groups=(Group(0, 0), Group(0, 0, 0, explained=True)),
        candidates=(Candidate((first,), 1, True, False), Candidate((second,), 1, True, False)),
        needs={"sql": 1.0, "go": 0.5},
    )

    assert program.value([]) == 0
    assert program.value([first]) == pytest.approx(0.5 + 0.03 + 0.3 + 1.0)
    assert program.value([first, second]) == pytest.approx(0.7 + 0.06 + 0.3 + 1.0 + 0.25 * 0.5 + 0.5 * 0.5)


def test_of_two_equal_choices_the_earlier_one_is_made() -> None:
    candidates = tuple(Candidate((option(unit, 0.5),), 0, False, False) for unit in "abcd")

    found = solve(Program((Group(0, 0),), candidates, {}), 20.0, 99.0)

    assert found
    assert [one.unit for one in found.chosen] == ["a", "b"]
    assert found.height == 20.0


def test_what_must_be_in_and_does_not_fit_has_no_solution() -> None:
    program = Program((Group(0, 0),), (Candidate((option("a", 0.5),), 0, False, True),), {})

    assert solve(program, 9.0, 99.0) is None
    assert solve(program, 99.0, 0.0) is None
    assert solve(program, 10.0, 1.0) is not None


def test_room_for_bullets_that_are_not_there_does_not_stand_in_for_the_space_below_others() -> None:
    groups = (Group(0, 0), Group(0, 0, 0), Group(0, 0, 0, shown=True, above=1, apart=7.0))
    candidates = (Candidate((option("a", 0.5),), 1, True, True), Candidate((option("b", 0.5),), 0, False, False))

    found = solve(Program(groups, candidates, {}), 26.0, 99.0)

    assert found
    assert [one.unit for one in found.chosen] == ["a"]
    assert found.height == pytest.approx(17.0)
