"""Completion in real shells, installed as `tailor --install-completion` installs it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="shells of Unix")
CASES = [
    ("tailor ke", ["keywords"]),
    ("tailor write --style mo", ["modern"]),
    ("tailor write --paper l", ["letter"]),
    ("tailor batch --format h", ["html"]),
    ("tailor write --pin ware", ["warehouse"]),
    ("tailor batch --tag lead", ["leadership"]),
    ("tailor write job_posts/exa", ["job_posts/example.md"]),
    ("tailor write -r resumes/mas", ["resumes/master.yaml"]),
]
# zsh and bash: the function that was installed is called as the shell calls it, with its own builtins in place.
BASH = """
    source "$HOME/.bashrc"
    COMP_WORDS=({line}) COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
    $(complete -p tailor | sed 's/.*-F \\([^ ]*\\).*/\\1/') tailor
    [ ${{#COMPREPLY[@]}} -gt 0 ] || COMPREPLY=($(compgen -o default -- "${{COMP_WORDS[-1]}}"))
    printf '%s\\n' "${{COMPREPLY[@]}}"
"""
ZSH = """
    fpath=("$HOME/.zfunc" $fpath)
    compdef() {{ :; }}
    _files() {{ print -rl -- ${{words[-1]}}*; }}
    _arguments() {{ print -r -- "$@" | grep -o '"[^"]*"' | head -1 | tr -d '"'; }}
    words=({line}) CURRENT=$#words
    autoload -Uz _tailor
    _tailor
    (( $+functions[_tailor_completion] )) && _tailor_completion
"""
FISH = 'complete -C "{line}"'


@pytest.fixture
def home(tmp_path: Path, root: Path) -> Path:
    """A home with `tailor` on the path, and the folder that `tailor new` makes."""
    binaries = tmp_path / "bin"
    binaries.mkdir()
    (binaries / "tailor").write_text(
        f'#!/bin/sh\nPYTHONPATH="{root}/src" exec "{sys.executable}" -m tailor "$@"\n', "utf-8"
    )
    (binaries / "tailor").chmod(0o755)
    (tmp_path / ".bashrc").touch()
    (tmp_path / ".zshrc").touch()
    assert run(tmp_path, "tailor", "new").returncode == 0
    return tmp_path


def run(home: Path, *command: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "TAILOR_", "ZDOTDIR"))}
    known = {"HOME": str(home), "PATH": f"{home / 'bin'}:{os.environ['PATH']}", "TERM": "dumb"}
    # Typer would ask which shell has started it: here that is none.
    known["_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION"] = "1"
    return subprocess.run(command, cwd=home, env=kept | known, capture_output=True, text=True, check=False, timeout=120)


@pytest.mark.parametrize(("shell", "script"), [("bash", BASH), ("zsh", ZSH), ("fish", FISH)])
def test_what_is_installed_completes_commands_values_bullets_and_paths(home: Path, shell: str, script: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    installed = run(home, "tailor", "--install-completion", shell)
    assert installed.returncode == 0, installed.stderr

    offered = {}
    for line, _ in CASES:
        done = run(home, shell, "-c", script.format(line=line))
        offered[line] = [one.split("\t")[0].split(":")[0] for one in done.stdout.split("\n") if one.strip()]

    assert offered == dict(CASES)


@pytest.mark.parametrize("line", ["tailor ke", "tailor write --style mo", "tailor write --pin ware"])
def test_powershell_is_offered_the_same(home: Path, line: str) -> None:
    asked = f"_TAILOR_COMPLETE=complete_powershell _TYPER_COMPLETE_ARGS='{line}'"
    word = f"_TYPER_COMPLETE_WORD_TO_COMPLETE='{line.rsplit(' ', 1)[-1]}'"

    done = run(home, "sh", "-c", f"{asked} {word} tailor")

    assert dict(CASES)[line] == [one.split(":::")[0].strip() for one in done.stdout.splitlines()]
