"""Linear programs with whole numbers, and their solution by HiGHS."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable, Iterator
from importlib.machinery import EXTENSION_SUFFIXES, ExtensionFileLoader
from importlib.util import find_spec, module_from_spec, spec_from_loader
from pathlib import Path
from typing import Any, Final, NamedTuple

from tailor.errors import OutputError
from tailor.values import field, record

_CORE: Final = "highspy._core"
_INFINITY: Final = float("inf")
# Two searches for a first solution that take half of the time and find nothing that the others do not.
_LEFT_OUT: Final = ("mip_heuristic_run_feasibility_jump", "mip_heuristic_run_root_reduced_cost")


@record
class Linear:
    """A program while it is put together: columns with their worth, and limits to sums of them."""

    worths: list[float] = field(default_factory=list)
    lower: list[float] = field(default_factory=list)
    whole: list[bool] = field(default_factory=list)
    entries: list[list[tuple[int, float]]] = field(default_factory=list)
    rows: list[tuple[float, float]] = field(default_factory=list)

    def column(self, worth: float, *, shown: bool = False, whole: bool = False) -> int:
        """Add a quantity from 0 to 1 (1 where `shown`), each part of it worth so much, and return its place."""
        self.worths.append(worth)
        self.lower.append(1.0 if shown else 0.0)
        self.whole.append(whole)
        self.entries.append([])
        return len(self.worths) - 1

    def row(self, terms: Iterable[tuple[int, float]], most: float, least: float = -_INFINITY) -> None:
        """Add a limit to the sum of columns times factors; no column comes twice."""
        if least == -_INFINITY and most == _INFINITY:
            return
        for column, factor in terms:
            self.entries[column].append((len(self.rows), factor))
        self.rows.append((least, most))


class Solved(NamedTuple):
    """The value of each column, and the worth that no values can exceed."""

    values: list[float]
    bound: float


def maximise(program: Linear, *, gap: float, seconds: float, nodes: int) -> Solved | None:
    """Return the values of most worth, or None where no values keep to the limits (or none were found in time).

    The search ends where nothing can be better by more than the share `gap`, after so many seconds or nodes. The same
    program always gives the same values, unless the seconds end the search. OutputError is raised where there is no
    temporary folder to write to.
    """
    core = _core()
    solver = core._Highs()  # noqa: SLF001 - the name of the class that highspy builds upon
    limits = {"mip_rel_gap": gap, "time_limit": seconds, "mip_max_nodes": nodes}
    quiet = {"output_flag": False, "threads": 1, "random_seed": 0, **dict.fromkeys(_LEFT_OUT, False)}
    for option, value in {**quiet, **limits}.items():
        solver.setOptionValue(option, value)
    _hand_over(program, solver)
    solver.run()
    info = solver.getInfo()
    if info.primal_solution_status != core.SolutionStatus.kSolutionStatusFeasible.value:
        return None
    return Solved(list(solver.getSolution().col_value), -info.mip_dual_bound)


def _hand_over(program: Linear, solver: Any) -> None:  # noqa: ANN401 - as _core
    """Give a program to the solver by a file: what takes lists brings numpy, and takes longer than the search."""
    try:
        with tempfile.TemporaryDirectory(prefix="tailor-") as folder:
            path = Path(folder) / "program.mps"
            path.write_text("".join(_as_mps(program)), encoding="ascii")
            solver.readModel(str(path))
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise OutputError(
            "the temporary folder", f"cannot be written: {reason}", hint="set TMPDIR to another"
        ) from None


def _core() -> Any:  # noqa: ANN401 - a module that is not typed
    """Return the part of highspy that holds the solver, without the part that brings numpy."""
    if _CORE in sys.modules:
        return sys.modules[_CORE]
    package = find_spec("highspy")
    places = (package.submodule_search_locations if package else None) or ()
    for path in (Path(place) / f"_core{suffix}" for place in places for suffix in EXTENSION_SUFFIXES):
        if path.is_file():
            spec = spec_from_loader(_CORE, ExtensionFileLoader(_CORE, str(path)))
            if spec and spec.loader:
                module = sys.modules[_CORE] = module_from_spec(spec)
                spec.loader.exec_module(module)
                return module
    from highspy import _core  # noqa: PLC0415 - as any other package is imported

    return _core


def _as_mps(program: Linear) -> Iterator[str]:
    """Yield the program in the MPS format (free form), which minimises: worths change their signs."""
    yield "NAME\nROWS\n N worth\n"
    for place, (least, most) in enumerate(program.rows):
        yield f" {'E' if least == most else 'L' if most < _INFINITY else 'G'} r{place}\n"
    yield "COLUMNS\n whole 'MARKER' 'INTORG'\n"
    yield from _columns(program, whole=True)
    yield " whole 'MARKER' 'INTEND'\n"
    yield from _columns(program, whole=False)
    yield "RHS\n"
    for place, (least, most) in enumerate(program.rows):
        yield f" rhs r{place} {most if most < _INFINITY else least!r}\n"
    yield "RANGES\n"
    for place, (least, most) in enumerate(program.rows):
        if -_INFINITY < least < most < _INFINITY:
            yield f" range r{place} {most - least!r}\n"
    yield "BOUNDS\n"
    for place, lower in enumerate(program.lower):
        yield f" LO bound c{place} {lower!r}\n UP bound c{place} 1.0\n"
    yield "ENDATA\n"


def _columns(program: Linear, *, whole: bool) -> Iterator[str]:
    for place, entries in enumerate(program.entries):
        if program.whole[place] == whole:
            yield f" c{place} worth {-program.worths[place]!r}\n"
            yield from (f" c{place} r{row} {factor!r}\n" for row, factor in entries)
