"""A DOCX asked for N pages has at most N, as LibreOffice sets it."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tailor.config import settings_from
from tailor.page import LOOKS
from tailor.pipeline import tailor
from tailor.postings import read_posting
from tailor.readers import read_resume
from tailor.selection import measure_resume
from tailor.writers import render

pytestmark = pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdfinfo")), reason="needs LibreOffice and poppler"
)


def convert(folder: Path) -> None:
    files = sorted(map(str, folder.glob("*.docx")))
    assert files
    command = [
        "soffice",
        "--headless",
        f"-env:UserInstallation=file://{folder}/profile",
        "--convert-to",
        "pdf",
        "--outdir",
    ]
    subprocess.run([*command, str(folder), *files], check=True, capture_output=True, timeout=300)


def read_pdf(path: Path) -> tuple[int, int]:
    """Return pages and lines."""
    info = subprocess.run(["pdfinfo", path], check=True, capture_output=True, text=True).stdout
    text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout
    found = re.search(r"Pages:\s+(\d+)", info)
    assert found
    return int(found[1]), sum(bool(line.strip()) for line in text.splitlines())


def check(resume: Path, postings: list[Path], folder: Path) -> None:
    """Tailor to every posting in every style on both papers, and compare with what LibreOffice makes of it."""
    foretold = {}
    master = read_resume(resume)
    for number, posting in enumerate(postings):
        for style in LOOKS:
            for paper, pages in (("a4", 1), ("letter", 2)):
                settings = settings_from(pages=pages, paper=paper, style=style)
                variant = tailor(master, read_posting(posting), settings).variant
                name = f"{number}-{style}-{paper}-{pages}"
                (folder / f"{name}.docx").write_bytes(render(variant, ".docx", settings.look))
                layout = measure_resume(variant, settings.look)
                foretold[name] = (layout.pages, layout.lines)
                assert layout.pages <= pages
    convert(folder)
    real = {name: read_pdf(folder / f"{name}.pdf") for name in foretold}
    assert {name: pages for name, (pages, _) in real.items()} == {name: pages for name, (pages, _) in foretold.items()}
    # A line that ends within half a point of the margin may break otherwise: the spare lines are there for it.
    assert all(abs(real[name][1] - lines) <= 1 for name, (_, lines) in foretold.items())


def test_pages_and_lines_of_the_sample_are_those_of_libreoffice(
    sample_resume: Path, sample_postings: list[Path], tmp_path: Path
) -> None:
    check(sample_resume, sample_postings, tmp_path)


def test_pages_and_lines_of_a_real_resume_are_those_of_libreoffice(shared: Path, tmp_path: Path) -> None:
    postings = sorted((shared / "postings" / "2026").iterdir())[::80]

    check(shared / "seed" / "resume.md", postings, tmp_path)
