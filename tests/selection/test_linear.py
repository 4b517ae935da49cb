"""Linear programs with whole numbers are solved exactly, without numpy and without a word on standard output."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tailor.errors import OutputError
from tailor.selection.linear import Linear, maximise

WORTHS = st.lists(st.integers(0, 20), min_size=1, max_size=7)


def knapsack(worths: list[int], sizes: list[int], room: int) -> Linear:
    program = Linear()
    columns = [program.column(float(worth), whole=True) for worth in worths]
    program.row(zip(columns, map(float, sizes), strict=False), float(room))
    return program


def solved(program: Linear) -> tuple[list[float], float]:
    found = maximise(program, gap=0.0, seconds=60.0, nodes=100_000)
    assert found
    return found.values, found.bound


@settings(deadline=None, max_examples=40)
@given(WORTHS, st.lists(st.integers(1, 9), min_size=7, max_size=7), st.integers(0, 30))
def test_no_other_choice_is_worth_more(worths: list[int], sizes: list[int], room: int) -> None:
    values, bound = solved(knapsack(worths, sizes, room))

    best = max(
        sum(worth * taken for worth, taken in zip(worths, choice, strict=True))
        for choice in product((0, 1), repeat=len(worths))
        if sum(size * taken for size, taken in zip(sizes, choice, strict=False)) <= room
    )
    assert sum(worth * value for worth, value in zip(worths, values, strict=True)) == pytest.approx(best, abs=1e-6)
    assert bound == pytest.approx(best, abs=1e-6)


def test_what_is_shown_is_taken_though_it_is_worth_less_than_nothing() -> None:
    program = Linear()
    program.column(-1.0, shown=True)
    program.column(-1.0)

    assert solved(program)[0] == [1.0, 0.0]


@pytest.mark.parametrize(("least", "most", "taken"), [(2.0, 2.0, 2), (1.0, 2.0, 1), (2.0, float("inf"), 2)])
def test_a_sum_is_held_between_its_limits(least: float, most: float, taken: int) -> None:
    program = Linear()
    columns = [program.column(-1.0, whole=True) for _ in range(3)]
    program.row([(column, 1.0) for column in columns], most, least)

    assert sum(solved(program)[0]) == pytest.approx(taken)


def test_limits_that_nothing_keeps_to_have_no_solution() -> None:
    program = Linear()
    program.row([(program.column(1.0, whole=True), 1.0)], 3.0, 2.0)

    assert maximise(program, gap=0.0, seconds=60.0, nodes=1000) is None


def test_solving_brings_no_numpy_and_prints_nothing() -> None:
    code = (
        "import sys; from tailor.selection.linear import Linear, maximise; program = Linear();"
        "program.row([(program.column(1.0, whole=True), 1.0)], 1.0); maximise(program, gap=0, seconds=9, nodes=9);"
        "sys.exit('numpy' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")


def test_highspy_can_be_imported_afterwards() -> None:
    code = (
        "from tailor.selection.linear import Linear, maximise; program = Linear(); program.column(1.0);"
        "maximise(program, gap=0, seconds=9, nodes=9); import highspy; highspy.Highs()"
    )

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0


def test_a_temporary_folder_that_cannot_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))

    with pytest.raises(OutputError, match="temporary folder: cannot be written"):
        maximise(knapsack([1], [1], 1), gap=0.0, seconds=1.0, nodes=10)
