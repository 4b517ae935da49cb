"""Make the pictures of the terminal in docs/screens anew, as SVG: python scripts/build_screenshots.py."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).parent.parent
SCREENS = ROOT / "docs" / "screens"
WIDTH = 100
SHOTS = {
    "write": ("write job_posts/data-engineer.md -r resumes/master.md -o out.docx", 0),
    "score": ("score job_posts/data-engineer.md -r resumes/master.md", 16),
    "keywords": ("keywords job_posts/clinical-informatics-nurse.txt -r resumes/master.md", 18),
    "marked": ("keywords job_posts/clinical-informatics-nurse.txt -r resumes/master.md --marked", 30),
    "batch": ("batch job_posts/ -r resumes/master.md -o out/", 24),
}
"""What is shown: a command, and how many lines of its output (0: all)."""

# A picture must not fetch fonts from anywhere.
_FORMAT = re.sub(r"@font-face \{\{.*?\}\}\s*|<!--.*?-->\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL).replace(
    "Fira Code, monospace", "DejaVu Sans Mono, Menlo, Consolas, monospace"
)


def main() -> None:
    """Run every command in a folder with the samples, and draw what a terminal shows."""
    SCREENS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name in ("resumes", "job_posts"):
            shutil.copytree(ROOT / name, Path(folder) / name)
        for name, (command, most) in SHOTS.items():
            lines = output_of(command, Path(folder)).splitlines()
            shown = lines[:most] if most else lines
            (SCREENS / f"{name}.svg").write_text(_drawn(name, command, shown), encoding="utf-8")


def output_of(command: str, folder: Path) -> str:
    """Return the result of a command as a terminal shows it, or where there is none what it says besides."""
    environment = os.environ | {"COLUMNS": str(WIDTH), "FORCE_COLOR": "1", "TERM": "xterm-256color"}
    environment["PYTHONPATH"] = str(ROOT / "src")
    done = subprocess.run(
        [sys.executable, "-m", "tailor", *command.split()],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout or done.stderr


def _drawn(name: str, command: str, lines: list[str]) -> str:
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    console.print(Text(f"$ tailor {command}", style="bold"))
    for line in lines:
        console.print(Text.from_ansi(line), soft_wrap=False)
    return console.export_svg(
        title=f"tailor {command.split(maxsplit=1)[0]}", code_format=_FORMAT, unique_id=f"tailor-{name}"
    )


if __name__ == "__main__":
    main()
