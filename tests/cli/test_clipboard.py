"""A posting from the clipboard, read by the desktop's own tool."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.conftest import Run

pytestmark = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the tools have other names there")
TEXT = "Ward Nurse\nRequirements:\nEpic, triage\n"


@pytest.fixture
def desktop(tmp_path: Path) -> dict[str, str]:
    """Return the variables of a desktop on which `xclip -out` prints a posting, and nothing else is installed."""
    return {"PATH": str(tool(tmp_path, "xclip", f"printf '%s' '{TEXT}'")), "WAYLAND_DISPLAY": ""}


def tool(folder: Path, name: str, does: str) -> Path:
    path = folder / "bin" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(f'#!/bin/sh\necho "$0 $@" >> {folder}/called\n{does}\n', "utf-8")
    path.chmod(0o755)
    return path.parent


@pytest.mark.parametrize("command", ["write", "score", "keywords"])
def test_the_posting_is_read_from_the_clipboard(
    run: Run, tmp_path: Path, desktop: dict[str, str], sample_resume: Path, command: str
) -> None:
    done = run(command, "--clipboard", "-r", sample_resume, **desktop)

    assert (done.returncode, "Traceback" in done.stderr) == (0, False)
    assert "-selection clipboard -out" in (tmp_path / "called").read_text("utf-8")


def test_what_is_in_the_clipboard_is_the_posting(run: Run, desktop: dict[str, str], sample_resume: Path) -> None:
    from_clipboard = run("keywords", "--clipboard", "--json", "-r", sample_resume, **desktop)

    assert from_clipboard.stdout.replace("the clipboard", "") == run(
        "keywords", "-", "--json", "-r", sample_resume, stdin=TEXT
    ).stdout.replace("standard input", "")


def test_on_wayland_its_own_tool_comes_first(
    run: Run, tmp_path: Path, desktop: dict[str, str], sample_resume: Path
) -> None:
    tool(tmp_path, "wl-paste", f"printf '%s' '{TEXT}'")

    run("keywords", "--clipboard", "-r", sample_resume, **desktop | {"WAYLAND_DISPLAY": "wayland-0"})

    assert "wl-paste" in (tmp_path / "called").read_text("utf-8")


def test_without_a_tool_one_line_says_what_to_install(run: Run, tmp_path: Path, sample_resume: Path) -> None:
    done = run("keywords", "--clipboard", "-r", sample_resume, PATH=str(tmp_path))

    assert done.returncode == 1
    assert done.stderr.startswith("tailor: the clipboard: no tool is installed that reads it - install ")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("does", ["echo secret >&2; exit 1", "printf ''"])
def test_a_clipboard_without_text_is_told(run: Run, tmp_path: Path, sample_resume: Path, does: str) -> None:
    path = tool(tmp_path, "xclip", does)

    done = run("keywords", "--clipboard", "-r", sample_resume, PATH=str(path))

    assert done.returncode == 1
    assert done.stderr.startswith("tailor: the clipboard: ")
    assert "secret" not in done.stderr


def test_a_posting_and_the_clipboard_are_one_too_many(run: Run, sample_resume: Path) -> None:
    done = run("keywords", "a.txt", "--clipboard", "-r", sample_resume, PATH=os.environ["PATH"])

    assert done.returncode == 2
    assert "--clipboard" in done.stderr
