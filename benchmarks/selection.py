"""How near the selection comes to the proven best, how far beyond simpler ways it is, and how long it takes.

    python benchmarks/selection.py [--resume FILE|FOLDER ...] [--postings FOLDER|FILE.jsonl ...] [--count 10]
                                   [--sizes 40 80 160] [--pages 1] [--seconds 30]

Masters of each size are put together from the bullets of the résumés given: three quarters of them below five jobs
with dates, the others below five projects. Each is tailored to postings taken evenly. The value is that of the program
(docs/selection.md), of what the true layout holds. The best is the bound that HiGHS proves when it may search until
there is no gap, with the room that the true layout has: no choice that fits can be worth more. "By density" adds what
gains most for its height, headings included, until nothing fits; "by score" adds the lines that score best; both begin
with what must be in, and are held by the true layout as the selection is.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from tailor.errors import TailorError
from tailor.model import Budget, Bullet, Contact, Dates, Entry, Month, Posting, Resume, RichText, Section
from tailor.page import Look
from tailor.pipeline import assess
from tailor.postings import parse, read_posting
from tailor.readers import read_resume
from tailor.scoring import score
from tailor.selection import task_of
from tailor.selection.choose import Posed, Task, choose, pose
from tailor.selection.options import Option
from tailor.selection.program import Program, solve

ROOT = Path(__file__).parent.parent
JOBS, PROJECTS = 5, 5
LOOK = Look()


# -------------------------------------------------------------------- masters and postings


def bullets_of(places: list[Path]) -> list[RichText]:
    """Return the different bullets of all résumés that can be read."""
    found: dict[str, RichText] = {}
    for place in places:
        for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
            try:
                units = list(read_resume(path).units()) if path.is_file() else []
            except TailorError as error:
                print(f"left out: {str(error).splitlines()[0]}")
                continue
            found |= {unit.text: unit.bullet.text for unit in units if unit.bullet and not unit.bullet.skills}
    return list(found.values())


def master_of(texts: Sequence[RichText]) -> Resume:
    """Return a résumé with these bullets, three quarters of them below jobs."""
    bullets = [Bullet(f"b{number}", text) for number, text in enumerate(texts)]
    at_work = 3 * len(bullets) // 4
    work = tuple(
        Entry(f"job{at}", RichText.of(f"Role {at}"), f"Company {at}", "Sampleville", _year(2024 - at), bullets=some)
        for at, some in enumerate(_parted(bullets[:at_work], JOBS))
    )
    projects = tuple(
        Entry(f"project{at}", RichText.of(f"Project {at}"), bullets=some)
        for at, some in enumerate(_parted(bullets[at_work:], PROJECTS))
    )
    sections = (Section("Work Experience", "work", work), Section("Projects", "projects", projects))
    return Resume("Sample Person", contacts=(Contact("email", "sample@example.com"),), sections=sections)


def _parted(bullets: list[Bullet], parts: int) -> list[tuple[Bullet, ...]]:
    return [tuple(bullets[at::parts]) for at in range(parts)]


def _year(year: int) -> Dates:
    return Dates(f"{year} - {year + 1}", Month(year), Month(year + 1))


def postings_of(places: list[Path], count: int) -> Iterator[Posting]:
    """Yield so many postings, taken evenly from all places in turn."""
    share = -(-count // len(places))
    for place in places:
        found = list(_postings(place))
        yield from found[:: max(1, len(found) // share)][:share]


def _postings(place: Path) -> Iterator[Posting]:
    if place.suffix == ".jsonl":
        for line in place.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            yield parse(f"# {record['title']}\n\n{record['text']}".encode(), "posting.md")
    for path in sorted(place.iterdir() if place.is_dir() else ()):
        if path.is_file():
            yield read_posting(path)


# -------------------------------------------------------------------- ways to choose


def filled(task: Task, posed: Posed, rank: Callable[[Option, list[Option]], float]) -> list[Option]:
    """Return what a simple way chooses: what must be in, then again and again what ranks highest and still fits."""
    candidates = posed.program.candidates
    chosen = [one.options[0] for one in candidates if one.forced]
    waiting = [one.options for one in candidates if not one.forced]
    twins_of = {at: group for group in posed.program.twins for at in group}
    places = {one.options[0].unit: at for at, one in enumerate(candidates)}
    out: set[int] = set()
    while waiting:
        best = max((option for options in waiting for option in options), key=lambda option: rank(option, chosen))
        waiting = [options for options in waiting if options[0].unit != best.unit]
        at = places[best.unit]
        if at not in out and task.room.holds(task.lay_out([*chosen, best], posed.hidden)):
            chosen.append(best)
            out |= set(twins_of.get(at, ()))
    return chosen


def by_density(program: Program) -> Callable[[Option, list[Option]], float]:
    """Rank by what a line adds to the value for each point of height that it and its headings take."""
    group_of = {option.unit: one.group for one in program.candidates for option in one.options}

    def rank(option: Option, chosen: list[Option]) -> float:
        opened = {group_of[one.unit] for one in chosen}
        group = program.groups[group_of[option.unit]]
        height = option.height
        if group_of[option.unit] not in opened:
            height += group.bullets_height + (0.0 if group.shown else group.height)
            inside = {program.groups[place].inside for place in opened}
            height += 0.0 if group.inside in inside or group.shown else program.groups[group.inside].height
        return (program.value([*chosen, option]) - program.value(chosen)) / max(height, 1.0)

    return rank


def by_score(option: Option, _chosen: list[Option]) -> float:
    """Rank by the line's own score."""
    return option.worth


# -------------------------------------------------------------------- measuring


@dataclass
class Tally:
    """What came out for masters of one size; values are shares of the proven best."""

    shares: dict[str, list[float]] = field(default_factory=dict)
    times: list[float] = field(default_factory=list)
    solves: list[float] = field(default_factory=list)

    def told(self, size: int) -> str:
        """Return the two rows of a size."""
        exact = self.shares["selection"]
        return (
            f"{size:4d} bullets: {len(exact)} tasks, {sum(one >= 0.999 for one in exact)} within 0.1 % of the best "
            f"(mean {statistics.mean(exact):.4f}, least {min(exact):.4f}); {self._below('by density')}; "
            f"{self._below('by score')}\n"
            f"     choosing: median {statistics.median(self.times):.0f}, worst {max(self.times):.0f} ms; one solution: "
            f"median {statistics.median(self.solves):.0f}, worst {max(self.solves):.0f} ms"
        )

    def _below(self, name: str) -> str:
        mean = statistics.mean(self.shares[name])
        return f"{name} {100 * (1 - mean):.1f} % below on average, {100 * (1 - min(self.shares[name])):.1f} at worst"

    def add(self, task: Task, seconds: float) -> None:
        """Choose in every way."""
        begun = time.perf_counter()
        choice = choose(task)
        self.times.append(1000 * (time.perf_counter() - begun))
        posed = pose(task)
        program, height, lines = posed.program, task.room.height - posed.top.height, task.room.lines
        begun = time.perf_counter()
        solve(program, height, lines)
        self.solves.append(1000 * (time.perf_counter() - begun))
        best = solve(program, height, lines, gap=0.0, seconds=seconds, nodes=10**9)
        if best is None:
            raise ValueError("what must be in does not fit")
        chosen = {
            "selection": list(choice.options),
            "by density": filled(task, posed, by_density(program)),
            "by score": filled(task, posed, by_score),
        }
        for name, options in chosen.items():
            if not task.room.holds(task.lay_out(options, posed.hidden)):
                raise ValueError(f"{name}: does not fit")
            self.shares.setdefault(name, []).append(program.value(options) / best.bound)


def main() -> None:
    """Print two rows for each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--resume", type=Path, nargs="+", default=[ROOT / "resumes" / "master.md"])
    parser.add_argument("--postings", type=Path, nargs="+", default=[ROOT / "job_posts"])
    parser.add_argument("--count", type=int, default=10)
    parser.add_argument("--sizes", type=int, nargs="+", default=[40, 80, 160])
    parser.add_argument("--pages", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=30.0)
    asked = parser.parse_args()
    pool, chance = bullets_of(asked.resume), random.Random(1)  # noqa: S311 - no secret
    for size in asked.sizes:
        if size > len(pool):
            print(f"{size:4d} bullets: there are only {len(pool)}")
            continue
        tally = Tally()
        for posting in postings_of(asked.postings, asked.count):
            master = master_of(chance.sample(pool, size))
            found = assess(master, posting)
            scores = score(master, posting, found.keywords, found.matches)
            tally.add(
                task_of(master, found.keywords, scores, replace(Budget(), pages=asked.pages), LOOK), asked.seconds
            )
        print(tally.told(size), flush=True)


if __name__ == "__main__":
    main()
