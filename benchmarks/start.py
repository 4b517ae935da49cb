"""How long whole processes take, from start to end, beside a bare Python and a "hello, world" of typer's.

    python benchmarks/start.py [--runs 10] [--command score]

Commands take turns, so that a busy moment of the machine meets them all. Prints for each command the least, the median
and the longest wall time and the least processor time in milliseconds, and the least as a multiple of `python -c pass`.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
GIVEN = ("job_posts/data-engineer.md", "-r", "resumes/master.md")
HELLO = """
import typer
app = typer.Typer()
@app.command()
def hello(name: str = "world") -> None:
    print("hello,", name)
app()
"""
TAILOR = ("-m", "tailor")
BARE = "python -c pass"


def commands(folder: Path) -> dict[str, tuple[str, ...]]:
    """Return what is measured: a name, and the arguments for Python; files are written to `folder`."""
    return {
        BARE: ("-c", "pass"),
        "typer hello, world": ("-c", HELLO),
        "tailor --version": (*TAILOR, "--version"),
        "tailor --help": (*TAILOR, "--help"),
        "tailor keywords": (*TAILOR, "keywords", *GIVEN),
        "tailor score": (*TAILOR, "score", *GIVEN),
        "tailor score --json": (*TAILOR, "score", *GIVEN, "--json"),
        "tailor write, Markdown": (*TAILOR, "write", *GIVEN, "-o", str(folder / "out.md"), "--force"),
        "tailor write, DOCX": (*TAILOR, "write", *GIVEN, "-o", str(folder / "out.docx"), "--force"),
    }


def run(arguments: tuple[str, ...]) -> tuple[float, float]:
    """Run Python once; return wall and processor time in milliseconds."""
    # Compiled modules may be kept, as they are for everybody who has installed tailor.
    settings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before, start = os.times(), time.perf_counter()
    subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=settings | {"PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        check=True,
    )
    wall, after = time.perf_counter() - start, os.times()
    busy = after.children_user + after.children_system - before.children_user - before.children_system
    return 1000 * wall, 1000 * busy


def main() -> None:
    """Measure and print a row for each command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--command", default="", help="only commands with this in their name")
    asked = parser.parse_args()
    taken: dict[str, list[tuple[float, float]]] = {}
    with tempfile.TemporaryDirectory() as folder:
        chosen = {name: of for name, of in commands(Path(folder)).items() if asked.command in name or name == BARE}
        for arguments in chosen.values():
            run(arguments)  # once in vain: files get into the system's cache, modules get compiled
        for _ in range(asked.runs):
            for name, arguments in chosen.items():
                taken.setdefault(name, []).append(run(arguments))
    bare = min(wall for wall, _ in taken[BARE])
    print(f"{'milliseconds':24s}{'least':>8s}{'median':>8s}{'longest':>8s}{'cpu':>8s}{'times bare':>12s}")
    for name, times in taken.items():
        walls = [wall for wall, _ in times]
        figures = (min(walls), statistics.median(walls), max(walls), min(busy for _, busy in times))
        print(f"{name:24s}" + "".join(f"{figure:8.0f}" for figure in figures) + f"{min(walls) / bare:12.1f}")


if __name__ == "__main__":
    main()
