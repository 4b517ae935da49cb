"""A posting pasted at the terminal and ended with Ctrl-D."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="needs a pseudo-terminal")


def paste(arguments: list[str], text: str, folder: Path, root: Path) -> tuple[int, str, str]:
    """Run tailor on a terminal of its own, paste a text, press Ctrl-D; return exit code, output and messages."""
    ours, theirs = pty.openpty()
    environment = os.environ | {"PYTHONPATH": str(root / "src"), "NO_COLOR": "1"}
    process = subprocess.Popen(
        [sys.executable, "-m", "tailor", *arguments],
        cwd=folder,
        env=environment,
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    os.write(ours, text.encode() + b"\x04")
    out, messages = process.communicate(timeout=60)
    os.close(ours)
    os.close(theirs)
    return process.returncode, out, messages


def test_tailor_asks_for_the_posting_and_reads_until_ctrl_d(tmp_path: Path, root: Path, sample_resume: Path) -> None:
    code, out, messages = paste(
        ["write", "-r", str(sample_resume), "-o", "-"], "Ward Nurse\nRequirements:\nEpic, triage\n", tmp_path, root
    )

    assert code == 0
    assert "Ctrl-D" in messages
    assert out.startswith("# Sample Person")


def test_a_bad_resume_is_told_before_anything_is_pasted(tmp_path: Path, root: Path) -> None:
    code, out, messages = paste(["score", "-r", "missing.md"], "", tmp_path, root)

    assert (code, out) == (1, "")
    assert "missing.md" in messages
    assert "Ctrl-D" not in messages
