"""Nothing leaves the machine and nothing is kept elsewhere: what each command asks of the system, traced."""

from __future__ import annotations

import os
import re
import shutil
import site
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
STRACE = shutil.which("strace") or ""
POSTING, RESUME = ROOT / "job_posts" / "data-engineer.md", ROOT / "resumes" / "master.md"
COMMANDS = {
    "write": ("write", POSTING, "-r", RESUME, "-o", "out/", "-f", "docx", "-f", "html", "--report", "out/why.html"),
    "write to PDF": ("write", POSTING, "-r", RESUME, "-o", "out.pdf"),
    "score": ("score", POSTING, "-r", RESUME),
    "keywords": ("keywords", POSTING, "-r", RESUME),
    "check": ("check", RESUME),
    "convert": ("convert", RESUME, "-o", "out.yaml"),
    "batch": ("batch", ROOT / "job_posts", "-r", RESUME, "-o", "out", "-j", "2", "-q"),
    "new": ("new", "start"),
    "schema": ("schema",),
    "config": ("config",),
}
OPENED = re.compile(r'(?:openat|open|creat)\((?:[^,"]+, )?"((?:[^"\\]|\\.)*)"(.*)\) = \d+')
CHANGED = re.compile(
    r'(?:rename|renameat2?|unlink|unlinkat|mkdir|mkdirat|link|symlink)\(.*?"((?:[^"\\]|\\.)*)".*\) = 0'
)
SYSTEM = ("/usr/", "/lib", "/etc/", "/proc/", "/sys/", "/dev/", "/bin/", "/opt/")


def trace(folder: Path, arguments: tuple[object, ...]) -> list[str]:
    """Run a command in a folder and return its calls for files and for the network."""
    log = folder.parent / "calls"
    home, scratch = folder.parent / "home", folder.parent / "scratch"
    home.mkdir()
    scratch.mkdir()
    # A file for each process: in a common one their calls would interrupt each other's lines.
    command = [STRACE, "-ff", "-qq", "-s", "4096", "-e", "trace=%file,%network", "-o", str(log)]
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "PYTHONPATH": str(ROOT / "src")}
    environment["TMPDIR"] = str(scratch)
    done = subprocess.run(
        [*command, sys.executable, "-B", "-m", "tailor", *map(str, arguments)],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    logs = sorted(folder.parent.glob("calls.*"))
    if not logs or (done.returncode and b"ptrace" in done.stderr):
        pytest.skip("processes cannot be traced here")
    assert done.returncode == 0, done.stderr
    return [line for one in logs for line in one.read_text("utf-8", "replace").splitlines()]


@pytest.fixture(params=COMMANDS)
def calls(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, list[str]]:
    if not STRACE:
        pytest.skip("strace is not installed")
    folder = tmp_path / "work"
    folder.mkdir()
    return folder, trace(folder, COMMANDS[request.param])


def python_folders() -> tuple[str, ...]:
    found = {sys.prefix, sys.base_prefix, sys.exec_prefix, *site.getsitepackages(), *sysconfig.get_paths().values()}
    return tuple(str(Path(one).resolve()) for one in found)


def test_no_command_reaches_for_the_network_or_for_files_that_are_not_its_business(
    calls: tuple[Path, list[str]],
) -> None:
    folder, lines = calls
    opened = [(str((folder / found[1]).resolve()), found[2]) for line in lines if (found := OPENED.search(line))]
    changed = [str((folder / found[1]).resolve()) for line in lines if (found := CHANGED.search(line))]
    written = [path for path, flags in opened if re.search("O_WRONLY|O_RDWR|O_CREAT", flags)] + changed
    allowed = (*python_folders(), *SYSTEM, str(ROOT / "src"), str(POSTING.parent), str(RESUME), str(folder))

    # The solver reads numbers from a file of its own, and Python tries whether it may write there.
    scratch = re.compile(rf"{re.escape(str(folder.parent))}/scratch/(?:tailor-\w{{8}}(?:/program\.mps)?|\w{{8}})")

    assert not [line for line in lines if "AF_INET" in line]
    assert not [one for one in written if not one.startswith((f"{folder}/", "/dev/")) and not scratch.fullmatch(one)]
    assert not [one for one, _ in opened if not one.startswith(allowed) and not scratch.fullmatch(one)]
    assert not list((folder.parent / "scratch").iterdir())
