"""Whether variants fit the pages asked for, and fill them: by LibreOffice, and by our own layout.

    python benchmarks/fit.py [--resume FILE ...] [--postings FOLDER|FILE.jsonl ...] [--count 40] [--keep FOLDER]
                             [--show]

Every résumé is tailored to postings taken evenly from the folders and JSON lines given, on 1 and 2 pages, A4 and
Letter. Each DOCX is converted by LibreOffice (those of equal content once), and the PDF tells the pages and how far
down the last one is filled, from the top margin to the last line. Counted are documents of more pages than asked for,
page counts that our own layout foretold wrong, and documents that leave something out, which no line of theirs says,
although the last page asked for is less than 85 % full. Needs soffice.
"""

from __future__ import annotations

import argparse
import itertools
import json
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import pypdfium2

from tailor.config import settings_from
from tailor.errors import TailorError
from tailor.model import Posting, Resume, Tailored
from tailor.page import PAPERS, Look, look_of
from tailor.pipeline import tailor
from tailor.postings import parse, read_posting
from tailor.readers import read_resume
from tailor.twins import find_twins
from tailor.writers import render

ROOT = Path(__file__).parent.parent
LEAST_FULL = 0.85
PAGES = (1, 2)


@dataclass(frozen=True)
class Case:
    """A variant, and what was asked for and foretold of it."""

    name: str
    document: str
    pages: int
    foretold: int
    leaves_out: bool
    look: Look


@dataclass
class Tally:
    """What LibreOffice made of the variants."""

    documents: set[str] = field(default_factory=set)
    variants: int = 0
    too_long: int = 0
    foretold_wrong: int = 0
    leaving_out: int = 0
    not_full: int = 0
    fullness: list[float] = field(default_factory=list)

    def add(self, case: Case, pages: int, filled: float, *, show: bool) -> None:
        """Count a variant; `filled` is the share of its last page."""
        self.documents.add(case.document)
        self.variants += 1
        self.too_long += pages > case.pages
        self.foretold_wrong += pages != case.foretold
        reached = filled if pages >= case.pages else 0.0
        wanting = case.leaves_out and reached < LEAST_FULL
        self.leaving_out += case.leaves_out
        self.not_full += wanting
        if case.leaves_out:
            self.fullness.append(reached)
        if show and (pages > case.pages or pages != case.foretold or wanting):
            print(f"{case.name}: {case.foretold} foretold, {pages} pages, the last {filled:.0%} full")

    def told(self) -> str:
        """Return the totals."""
        full = sorted(self.fullness) or [0.0]
        return (
            f"{self.variants} variants ({len(self.documents)} different documents): {self.too_long} too long, "
            f"{self.foretold_wrong} page counts foretold wrong; {self.leaving_out} leave something out, "
            f"{self.not_full} of them on a last page less than {LEAST_FULL:.0%} full (least {full[0]:.1%}, median "
            f"{full[len(full) // 2]:.1%})"
        )


def postings_of(places: list[Path], count: int) -> Iterator[tuple[str, Posting]]:
    """Yield so many postings with their names, taken evenly from all places in turn."""
    share = -(-count // len(places))
    for place in places:
        found = list(_postings(place))
        yield from found[:: max(1, len(found) // share)][:share]


def _postings(place: Path) -> Iterator[tuple[str, Posting]]:
    if place.suffix == ".jsonl":
        for line in place.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            yield record["id"], parse(f"# {record['title']}\n\n{record['text']}".encode(), "posting.md")
    for path in sorted(place.iterdir() if place.is_dir() else ()):
        if path.is_file():
            yield path.stem, read_posting(path)


def resumes_of(places: list[Path]) -> Iterator[tuple[str, Resume]]:
    """Yield the résumés that can be read, with their names."""
    for place in places:
        for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if path.is_file():
                try:
                    yield path.stem, read_resume(path)
                except TailorError as error:
                    print(f"left out: {str(error).splitlines()[0]}")


def cases(resumes: list[Path], postings: list[Path], count: int, folder: Path) -> Iterator[Case]:
    """Write every variant's DOCX once into the folder, and yield what was asked for."""
    asked_for = list(postings_of(postings, count))
    for (resume, master), (posting, asked) in itertools.product(resumes_of(resumes), asked_for):
        for pages, paper in itertools.product(PAGES, PAPERS):
            look = look_of("classic", paper)
            tailored = tailor(master, asked, settings_from(pages=pages, paper=paper))
            document = render(tailored.variant, ".docx", look)
            digest = sha256(document).hexdigest()[:24]
            (folder / f"{digest}.docx").write_bytes(document)
            name = f"{resume} / {posting[:60]} / {paper} / {pages}"
            yield Case(name, digest, pages, tailored.pages, _leaves_out(master, tailored), look)


def _leaves_out(master: Resume, tailored: Tailored) -> bool:
    """Tell whether there was more to say than the variant says: neither skipped, nor said in a line that is kept."""
    bullets = [unit.bullet for unit in master.units() if unit.bullet]
    first_of = {at: at for at in range(len(bullets))}
    for at, first in find_twins([bullet.text.plain for bullet in bullets]).items():
        first_of[at] = first_of[first]
    kept = {decision.unit for decision in tailored.decisions if decision.keep}
    said = {first_of[at] for at, bullet in enumerate(bullets) if bullet.id in kept}
    fine = kept | {bullet.id for at, bullet in enumerate(bullets) if bullet.skip or first_of[at] in said}
    return any(decision.unit not in fine for decision in tailored.decisions)


def convert(folder: Path) -> None:
    """Convert every DOCX of a folder to PDF."""
    files = sorted(map(str, folder.glob("*.docx")))
    profile = f"-env:UserInstallation=file://{folder}/profile"
    for at in range(0, len(files), 100):
        command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder)]
        subprocess.run([*command, *files[at : at + 100]], check=True, capture_output=True, timeout=900)


def read_pdf(path: Path, look: Look) -> tuple[int, float]:
    """Return the pages of a PDF, and the share of its last page that is filled."""
    document = pypdfium2.PdfDocument(path)
    text = document[len(document) - 1].get_textpage()
    lowest = min((text.get_rect(at)[1] for at in range(text.count_rects())), default=0.0)
    return len(document), (PAPERS[look.paper][1] - look.top - lowest) / look.text_height


def main() -> None:
    """Print what falls short, and the totals."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--resume", type=Path, nargs="+", default=[ROOT / "resumes" / "master.md"])
    parser.add_argument("--postings", type=Path, nargs="+", default=[ROOT / "job_posts"])
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--keep", type=Path, help="leave the documents in this folder")
    parser.add_argument("--show", action="store_true", help="name every variant that falls short")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = asked.keep or Path(scratch)
        folder.mkdir(exist_ok=True)
        tally, found = Tally(), list(cases(asked.resume, asked.postings, asked.count, folder))
        convert(folder)
        read = {case.document: read_pdf(folder / f"{case.document}.pdf", case.look) for case in found}
        for case in found:
            tally.add(case, *read[case.document], show=asked.show)
        print(tally.told())


if __name__ == "__main__":
    main()
