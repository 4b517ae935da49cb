"""How the time of the main job grows with what it is given: the exponent of a power fitted to it, 1 where it is linear.

    python benchmarks/growth.py [--runs 3]

The posting grows in lines, the master résumé in bullets, a batch in postings, each eightfold in four steps, with words
that are new in every line, so that nothing remembered flatters the figure. Every point is the least processor time of
several processes' own work, without their start; the exponent is the slope of a straight line fitted to the logarithms.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent
STEPS = (1, 2, 4, 8)
SYLLABLES = "ba de ki lo mu na po ra si tu ve zo chi shu tre bro gla".split()
SKILLS = "Python SQL Excel welding triage Kubernetes budgeting negotiation Docker HACCP forklift German".split()
WORK = """
import sys, time
from pathlib import Path
from tailor import read_posting, read_resume, settings_from, tailor
resume, posting = Path(sys.argv[1]), Path(sys.argv[2])
tailor(read_resume("resumes/master.md"), read_posting("job_posts/data-engineer.md"), settings_from())
begun = time.process_time()
tailor(read_resume(resume), read_posting(posting), settings_from())
print(time.process_time() - begun)
"""
BATCH = """
import sys, time
from tailor.cli.app import app
begun = time.process_time()
app(["batch", sys.argv[1], "-r", "resumes/master.md", "-o", sys.argv[2], "-q", "-j", "1", "--score-only"],
    standalone_mode=False)
print(time.process_time() - begun)
"""


def main() -> None:
    """Measure and print a line for each of the three."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3)
    runs = parser.parse_args().runs
    for name, unit, of, measure in (
        ("posting", "lines", 100, _with_posting),
        ("résumé", "bullets", 50, _with_resume),
        ("batch", "postings", 100, _with_batch),
    ):
        sizes = [of * step for step in STEPS]
        seconds = [min(measure(size) for _ in range(runs)) for size in sizes]
        points = "  ".join(f"{size} {unit} {took:.2f} s" for size, took in zip(sizes, seconds, strict=True))
        print(f"{name:8} exponent {slope(sizes, seconds):.2f}   {points}", flush=True)


def slope(sizes: list[int], seconds: list[float]) -> float:
    """Return the exponent of the power that fits best, by least squares of the logarithms."""
    x, y = [math.log(size) for size in sizes], [math.log(took) for took in seconds]
    mean_x, mean_y = sum(x) / len(x), sum(y) / len(y)
    return sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y, strict=True)) / sum((a - mean_x) ** 2 for a in x)


def _sentence(draw: random.Random) -> str:
    words = ["".join(draw.choices(SYLLABLES, k=draw.randint(1, 3))) for _ in range(12)]
    return " ".join(["Built", *words[:6], "with", draw.choice(SKILLS), *words[6:]])


def _posting(lines: int, seed: int = 1) -> str:
    draw = random.Random(seed)  # noqa: S311 - no secret
    return "# Engineer\n\n## Requirements\n\n" + "".join(f"- {_sentence(draw)}\n" for _ in range(lines))


def _resume(bullets: int) -> str:
    draw, text = random.Random(2), "# Sample Person\n\nsample@example.com\n\n## Work\n"  # noqa: S311 - as above
    for number in range(bullets):
        if number % 10 == 0:
            year = 2024 - number // 10 % 40
            text += f"\n### Engineer {number}, Example Ltd | {year - 1} - {year}\n\n"
        text += f"- {_sentence(draw)}\n"
    return text


def _with_posting(lines: int) -> float:
    return _in_folder(lambda folder: _tailored(folder, _resume(50), _posting(lines)))


def _with_resume(bullets: int) -> float:
    return _in_folder(lambda folder: _tailored(folder, _resume(bullets), _posting(50)))


def _with_batch(postings: int) -> float:
    def measure(folder: Path) -> float:
        with (folder / "postings.jsonl").open("w", encoding="utf-8") as file:
            file.writelines(json.dumps({"text": _posting(20, seed)}) + "\n" for seed in range(postings))
        return _run(BATCH, folder / "postings.jsonl", folder / "out")

    return _in_folder(measure)


def _in_folder(measure: Callable[[Path], float]) -> float:
    with tempfile.TemporaryDirectory() as folder:
        return measure(Path(folder))


def _tailored(folder: Path, resume: str, posting: str) -> float:
    (folder / "resume.md").write_text(resume, "utf-8")
    (folder / "posting.md").write_text(posting, "utf-8")
    return _run(WORK, folder / "resume.md", folder / "posting.md")


def _run(code: str, *given: Path) -> float:
    command = [sys.executable, "-c", code, *map(str, given)]
    settings = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(command, cwd=ROOT, env=settings, capture_output=True, text=True, check=True)
    return float(done.stdout.split()[-1])


if __name__ == "__main__":
    main()
