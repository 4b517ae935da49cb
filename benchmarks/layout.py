"""How well our own layout foretells LibreOffice's: pages and lines, over résumés made from real or sample text.

    python benchmarks/layout.py [--resume FILE] [--postings FOLDER] [--count N]

Each résumé is tailored to postings on 1 and 2 pages of A4 and Letter, written as DOCX, and converted to PDF by
LibreOffice; pages come from the PDF, lines from `pdftotext -layout`. Needs soffice, pdftotext and pdfinfo.
"""

from __future__ import annotations

import argparse
import itertools
import re
import subprocess
import tempfile
from pathlib import Path

from tailor.config import Settings, settings_from
from tailor.pipeline import tailor
from tailor.postings import read_posting
from tailor.readers import read_resume
from tailor.selection import measure_resume
from tailor.writers import render

ROOT = Path(__file__).parent.parent


def convert(folder: Path) -> None:
    """Convert every DOCX of a folder to PDF."""
    files = sorted(map(str, folder.glob("*.docx")))
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=900)


def read_pdf(path: Path) -> tuple[int, int, float]:
    """Return pages, lines, and how far down the last page the text reaches (0 to 1)."""
    info = subprocess.run(["pdfinfo", path], check=True, capture_output=True, text=True).stdout
    boxes = subprocess.run(["pdftotext", "-bbox-layout", path, "-"], check=True, capture_output=True, text=True).stdout
    text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout
    last = boxes.rsplit("<page ", 1)[-1]
    height = float(re.search(r'height="([\d.]+)"', last)[1])  # type: ignore[index]
    bottom = max(map(float, re.findall(r'<line [^>]*yMax="([\d.]+)"', last)), default=0.0)
    pages = int(re.search(r"Pages:\s+(\d+)", info)[1])  # type: ignore[index]
    return pages, sum(bool(line.strip()) for line in text.splitlines()), bottom / height


def main() -> None:
    """Print a line per document, and the totals."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--resume", type=Path, action="append", default=[])
    parser.add_argument("--postings", type=Path, default=ROOT / "job_posts")
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument("--keep", type=Path)
    asked = parser.parse_args()
    postings = sorted(path for path in asked.postings.iterdir() if path.is_file())
    postings = postings[:: max(1, len(postings) // asked.count)]
    resumes = asked.resume or [ROOT / "resumes" / "master.md"]
    with tempfile.TemporaryDirectory() as scratch:
        folder = asked.keep or Path(scratch)
        folder.mkdir(exist_ok=True)
        expected = {}
        for path, posting, paper, pages in itertools.product(resumes, postings, ("a4", "letter"), (1, 2)):
            settings: Settings = settings_from(pages=pages, paper=paper)
            master = read_resume(path)
            variant = tailor(master, read_posting(posting), settings).variant
            name = f"{path.stem}-{posting.stem[:60]}-{paper}-{pages}"
            (folder / f"{name}.docx").write_bytes(render(variant, ".docx", settings.look))
            layout = measure_resume(variant, settings.look)
            expected[name] = (layout.pages, layout.lines, pages)
        convert(folder)
        wrong_pages = wrong_lines = over = 0
        fill = []
        for name, (pages, lines, allowed) in expected.items():
            real_pages, real_lines, reach = read_pdf(folder / f"{name}.pdf")
            wrong_pages += pages != real_pages
            wrong_lines += lines != real_lines
            over += real_pages > allowed
            fill.append(reach)
            print(f"{name}: pages {pages} / {real_pages}, lines {lines} / {real_lines}, ends at {reach:.0%}")
    print(f"{len(expected)} documents: {wrong_pages} page counts and {wrong_lines} line counts off, {over} too long")
    print(f"the last page ends at {min(fill):.0%} to {max(fill):.0%} of its height")


if __name__ == "__main__":
    main()
