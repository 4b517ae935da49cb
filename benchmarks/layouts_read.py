"""How much of résumés in many layouts is read: name, e-mail, sections, each job's head, dates and bullets, all words.

The people are invented and so is what is theirs (`layouts/people.py`), so what is to be found is known. Word files are
written here; web pages are printed by Chromium, Word files turned into PDF by LibreOffice, and LaTeX set by XeTeX, where
these programs are.

    python -m benchmarks.layouts_read [SEED] [COUNT] [--pdf]
"""

from __future__ import annotations

import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path
from random import Random
from shutil import which
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from benchmarks.layouts import designs, tex, web, word
from benchmarks.layouts.arrange import Sheet, arrange
from benchmarks.layouts.measure import CHECKS, measure
from benchmarks.layouts.people import Person, invent
from tailor.readers import docx, pdf

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tailor.model import Resume

_CHROMIUM = ("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")
Case = tuple[str, Person, Sheet, "Resume"]
# What a file must give to count as read: whoever tailors it needs these.
NEEDED = ("name", "email", "sections", "bullets", "words")
# Text boxes that LibreOffice lays over each other are no page that a person could read.
UNPRINTABLE = ("box_sidebar", "box_top", "boxes_shuffled")


def word_files(seed: str, count: int, *, tracked: bool = True) -> Iterator[tuple[str, Person, Sheet, bytes]]:
    """Give Word files of all layouts in turn."""
    for number in range(count):
        skeleton = word.SKELETONS[number % len(word.SKELETONS)]
        random = Random(f"{seed}-{number}")
        person = invent(random)
        sheet = arrange(person, random, margin=skeleton in word.MARGINS)
        yield skeleton, person, sheet, word.set_word(sheet, random, skeleton, tracked=tracked)


def web_pages(seed: str, count: int) -> Iterator[tuple[str, Person, Sheet, str]]:
    """Give web pages of all layouts in turn."""
    for number in range(count):
        skeleton = web.SKELETONS[number % len(web.SKELETONS)]
        random = Random(f"w{seed}-{number}")
        person = invent(random)
        sheet = arrange(person, random, margin=skeleton in web.MARGINS)
        yield skeleton, person, sheet, web.set_page(sheet, random, skeleton)


def printed_pages(seed: str, count: int) -> Iterator[Case]:
    """Give web pages as a browser prints them."""
    yield from _printed(web_pages(seed, count))


def printed_designs(seed: str, count: int) -> Iterator[Case]:
    """Give web pages in designs of people's own as a browser prints them."""
    yield from _printed(_designed(seed, count))


def _designed(seed: str, count: int) -> Iterator[tuple[str, Person, Sheet, str]]:
    for number in range(count):
        design = list(designs.DESIGNS)[number % len(designs.DESIGNS)]
        random = Random(f"d{seed}-{number}")
        person = invent(random)
        yield design, person, designs.shown(person), designs.set_design(person, random, design)


def _printed(pages: Iterable[tuple[str, Person, Sheet, str]]) -> Iterator[Case]:
    with TemporaryDirectory() as folder:
        for skeleton, person, sheet, page in pages:
            source, made = Path(folder, "page.html"), Path(folder, "page.pdf")
            source.write_text(page, encoding="utf-8")
            subprocess.run(
                [*_CHROMIUM, f"--user-data-dir={folder}/profile", f"--print-to-pdf={made}", source.as_uri()],
                check=True,
                capture_output=True,
            )
            yield skeleton, person, sheet, pdf.read(made.read_bytes())


def printed_files(seed: str, count: int) -> Iterator[Case]:
    """Give Word files as LibreOffice turns them into PDF."""
    cases = [one for one in word_files(seed, count, tracked=False) if one[0] not in UNPRINTABLE]
    with TemporaryDirectory() as folder:
        for number, case in enumerate(cases):
            Path(folder, f"{number}.docx").write_bytes(case[3])
        files = [str(Path(folder, f"{number}.docx")) for number in range(len(cases))]
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", folder, *files]
        subprocess.run(command, check=True, capture_output=True)
        for number, (skeleton, person, sheet, _) in enumerate(cases):
            yield skeleton, person, sheet, pdf.read(Path(folder, f"{number}.pdf").read_bytes())


def set_pages(seed: str, count: int) -> Iterator[Case]:
    """Give LaTeX documents as XeTeX sets them; those whose class or fonts are not installed are left out."""
    with TemporaryDirectory() as folder:
        for number in range(count):
            skeleton = tex.SKELETONS[number % len(tex.SKELETONS)]
            person = invent(Random(f"t{seed}-{number}"))
            source, made = Path(folder, f"{number}.tex"), Path(folder, f"{number}.pdf")
            source.write_text(tex.set_tex(person, skeleton), encoding="utf-8")
            command = ["xelatex", "-interaction=batchmode", source.name]
            subprocess.run(command, cwd=folder, check=False, capture_output=True)
            if made.exists():
                yield skeleton, person, tex.shown(person, skeleton), pdf.read(made.read_bytes())


def report(title: str, cases: Iterator[Case]) -> None:
    """Print which share of the files holds each check, by layout and altogether."""
    held: dict[str, Counter[str]] = defaultdict(Counter)
    for skeleton, person, sheet, resume in cases:
        found = measure(person, sheet, resume).held
        for row in (skeleton, "all"):
            held[row].update(["files", *(check for check in CHECKS if found[check])])
            held[row]["whole"] += all(found[check] for check in NEEDED)
    print(f"\n{title:20} files  whole  " + "  ".join(f"{check:>8}" for check in CHECKS))
    for row, counts in sorted(held.items(), key=lambda one: (one[0] == "all", one[0])):
        shares = (100 * counts[check] / counts["files"] for check in CHECKS)
        whole = 100 * counts["whole"] / counts["files"]
        print(f"{row:20} {counts['files']:5} {whole:6.1f}  " + "  ".join(f"{share:8.1f}" for share in shares))


def main() -> None:
    """Print what is read of Word files, and with --pdf of PDFs."""
    given = [one for one in sys.argv[1:] if one != "--pdf"]
    seed, count = given[0] if given else "1", int(given[1]) if len(given) > 1 else 240
    report("Word files", ((*case[:3], docx.read(case[3])) for case in word_files(seed, count)))
    if "--pdf" in sys.argv:
        for title, program, cases in (
            ("PDF by Chromium", "chromium", printed_pages),
            ("PDF of designs", "chromium", printed_designs),
            ("PDF by LibreOffice", "soffice", printed_files),
            ("PDF by XeTeX", "xelatex", set_pages),
        ):
            if which(program):
                report(title, cases(seed, count // 4))


if __name__ == "__main__":
    main()
