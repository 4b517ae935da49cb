"""Help and version, as a newcomer meets them."""

from __future__ import annotations

from collections.abc import Callable
from subprocess import CompletedProcess

import pytest

from tailor import __version__
from tailor.cli import COMMANDS

Run = Callable[..., CompletedProcess[str]]


def test_help_names_every_command(run: Run) -> None:
    result = run("--help")

    assert result.returncode == 0
    assert all(command in result.stdout for command in ("write", "score"))


@pytest.mark.parametrize("command", ["write", "score"])
def test_every_command_has_help(run: Run, command: str) -> None:
    result = run(command, "--help")

    assert result.returncode == 0
    assert "POSTING" in result.stdout
    assert "--resume" in result.stdout


def test_no_command_is_cut_short_in_the_list_of_80_columns(run: Run) -> None:
    listed = run("--help", COLUMNS="80").stdout.split("Commands:")[1].strip().splitlines()

    assert len(listed) == len(COMMANDS)
    assert not [line for line in listed if line.endswith("...")]


def test_version_is_one_line(run: Run) -> None:
    assert run("--version").stdout == f"tailor {__version__}\n"


def test_without_a_command_help_is_shown(run: Run) -> None:
    result = run()

    assert "write" in result.stdout + result.stderr


def test_version_with_v_tells_what_a_report_needs(run: Run) -> None:
    told = run("--version", "-v").stdout.splitlines()

    assert told[0] == f"tailor {__version__}"
    assert told[1].startswith("Python 3.")
    assert any(line.startswith("typer ") for line in told)
