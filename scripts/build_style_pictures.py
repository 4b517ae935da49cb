"""Draw the pictures of docs/styles.md: the sample in every style, as LibreOffice sets the DOCX.

    PYTHONPATH=src python scripts/build_style_pictures.py

Writes docs/styles/STYLE.png (the first page) for every style. Needs soffice and pdftoppm.
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from tailor.config import settings_from
from tailor.page import LOOKS
from tailor.pipeline import tailor
from tailor.postings import read_posting
from tailor.readers import read_resume
from tailor.writers import render

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "docs" / "styles"
DOTS = 80  # to the inch


def main() -> None:
    """Draw them all."""
    master, posting = read_resume(ROOT / "resumes" / "master.md"), read_posting(ROOT / "job_posts" / "data-engineer.md")
    TARGET.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for style in LOOKS:
            settings = settings_from(style=style)
            variant = tailor(master, posting, settings).variant
            (folder / f"{style}.docx").write_bytes(render(variant, ".docx", settings.look))
        profile = f"-env:UserInstallation=file://{folder}/profile"
        files = sorted(map(str, folder.glob("*.docx")))
        convert = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", name, *files]
        subprocess.run(convert, check=True, capture_output=True)
        for style in LOOKS:
            pdf = str(folder / f"{style}.pdf")
            draw = ["pdftoppm", "-r", str(DOTS), "-png", "-singlefile", "-l", "1", pdf, str(TARGET / style)]
            subprocess.run(draw, check=True)


if __name__ == "__main__":
    main()
