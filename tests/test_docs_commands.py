"""Every command that README and the documentation show is run as it stands; what they show of its output is compared."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tailor.page import LOOKS
from tailor.readers.markdown import read
from tailor.writers import render

ROOT = Path(__file__).parent.parent
PAGES = ("README.md", *sorted(str(path.relative_to(ROOT)) for path in (ROOT / "docs").glob("*.md")))
_BLOCK = re.compile(r"(?<!<!-- transcript -->\n)```console\n(.*?)```", re.DOTALL)
_STOPS_WITH = {"tailor config": 1}  # shown as an example of a fault


class Shown(NamedTuple):
    """A command in a page, and the output that the page shows, empty where it shows none."""

    page: str
    command: str
    output: str


def _shown() -> list[Shown]:
    found: list[Shown] = []
    for page in PAGES:
        for block in _BLOCK.findall((ROOT / page).read_text("utf-8")):
            for part in re.split(r"(?m)^\$ ", block)[1:]:
                command, _, output = part.partition("\n")
                found.append(Shown(page, re.sub(r"\s{2,}#.*", "", command), output))
    return [one for one in found if "tailor" in one.command]


SHOWN = _shown()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the files that the pages speak of, and `tailor` and a clipboard on the path."""
    for name in ("resumes", "job_posts"):
        shutil.copytree(ROOT / name, tmp_path / name)
    text = (ROOT / "resumes" / "master.md").read_text("utf-8")
    (tmp_path / "resume.md").write_text(text, "utf-8")
    posting = (ROOT / "job_posts" / "data-engineer.md").read_bytes()
    for path in (tmp_path / "posting.md", tmp_path / "job_posts" / "example.md"):
        path.write_bytes(posting)
    (tmp_path / "old.docx").write_bytes(render(read(text), ".docx", LOOKS["classic"]))
    binaries = tmp_path / "bin"
    binaries.mkdir()
    scripts = {
        "tailor": f'PYTHONPATH="{ROOT / "src"}" exec "{sys.executable}" -m tailor "$@"',
        **dict.fromkeys(("pbpaste", "xclip"), f'cat "{tmp_path / "posting.md"}"'),
    }
    for name, script in scripts.items():
        (binaries / name).write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        (binaries / name).chmod(0o755)
    return tmp_path


@pytest.mark.skipif(sys.platform == "win32", reason="commands for a POSIX shell")
@pytest.mark.parametrize("shown", SHOWN, ids=lambda one: f"{one.page}: {one.command[:60]}")
def test_a_command_that_a_page_shows_does_what_the_page_says(
    folder: Path, shown: Shown, request: pytest.FixtureRequest
) -> None:
    if "-f pdf" in shown.command:
        pytest.importorskip("typst")
    stops_with = _STOPS_WITH.get(shown.command, 0) if shown.output else 0
    if stops_with:
        (folder / "tailor.toml").write_text('styel = "modern"\n', "utf-8")
    if shown.command == "tailor check resumes/master.yaml":
        convert = subprocess.run(
            ["bin/tailor", "convert", "resume.md", "-o", "resumes/master.yaml"], cwd=folder, check=False
        )
        assert convert.returncode == 0
    if shown.command == "tailor new":
        for name in ("resumes", "job_posts"):
            shutil.rmtree(folder / name)

    done = subprocess.run(
        ["sh", "-c", shown.command],
        cwd=folder,
        env=os.environ
        | {
            "PATH": f"{folder / 'bin'}:{os.environ['PATH']}",
            "HOME": str(folder),
            "COLUMNS": "80",
            "WAYLAND_DISPLAY": "",
        },
        input=(folder / "posting.md").read_bytes(),
        capture_output=True,
        check=False,
        timeout=120,
    )

    assert done.returncode == stops_with, done.stderr.decode()
    if shown.output:
        said = (done.stdout + done.stderr).decode()
        if request.config.getoption("--update-golden"):
            page = ROOT / shown.page
            page.write_text(page.read_text("utf-8").replace(shown.output, said), "utf-8")
        else:
            assert said == shown.output
    for name in re.findall(r"(?<=-o )[\w./]+|(?<=--report )[\w.]+", shown.command):
        assert name == "-" or (folder / name).exists()


def test_there_are_commands_in_several_pages() -> None:
    assert len(SHOWN) > 15
    assert len({one.page for one in SHOWN}) > 3
