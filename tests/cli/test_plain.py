"""Plain command lines, which are read without typer: they mean what typer says that they mean."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import wraps
from importlib import import_module
from inspect import signature
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tailor import __version__
from tailor.cli import COMMANDS, command, plain
from tailor.cli.app import app
from tailor.cli.declared import Argument, Option
from tailor.errors import UsageError

PLAIN = [
    "score job_posts/one.md -r resumes/master.md",
    "score - --json",
    "score",
    "keywords one.md --marked --all --resume=me.md",
    "write one.md -o out.docx -f docx -f pdf --pages 2 --pin a --pin b --min-score 40.5 --force -q",
    "write -o - --style modern --paper letter --keep-all --report why.html",
    "batch job_posts -o out -j 4 --top 3 --min-score 50 --fail-on 20 --recursive --tag data",
    "check",
    "check me.yaml --strict",
    "convert me.docx -o me.yaml",
    "new there",
    "schema -o s.json --force",
    "config --json",
]
NOT_PLAIN = [
    "",
    "--version -v",
    "--help",
    "scores one.md",
    "score --help",
    "score -h",
    "score one.md two.md",
    "score --jason",
    "score --json=yes",
    "score -r",
    "score -r --json",
    "score -rme.md",
    "score --resume= one.md",
    "score -- one.md",
    "write -qr me.md",
    "write -o=out.md",
    "write --pages 21",
    "write --pages 0",
    "write --pages two",
    "write --pages 1_0",
    "write --min-score -1",
    "write --min-score 1e1",
    "write --min-score nan",
    "convert",
    "batch -o out",
]


def _called(name: str, call: Callable[[], object], monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Return what a command's function gets, in place of running it."""
    got: dict[str, Any] = {}
    function = command(name)
    known = signature(function)

    @wraps(function)
    def recorded(**given: object) -> None:
        bound = known.bind(**given)
        bound.apply_defaults()
        got.update(bound.arguments)

    with monkeypatch.context() as patch:
        patch.setattr(import_module(f"tailor.cli.{name}"), name, recorded)
        call()
    return got


def _by_typer(line: list[str], monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    return _called(line[0], lambda: app(line, standalone_mode=False), monkeypatch)


def _plainly(line: list[str], monkeypatch: pytest.MonkeyPatch) -> dict[str, Any] | None:
    if plain.understood(line) is None:
        return None

    def call() -> None:
        understood = plain.understood(line)
        assert understood
        understood()

    return _called(line[0], call, monkeypatch)


@pytest.fixture(autouse=True)
def _nothing_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty folder, and nobody's settings."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "no settings"))
    for name in [name for name in os.environ if name.startswith("TAILOR_")]:
        monkeypatch.delenv(name)


@pytest.mark.parametrize("line", PLAIN)
def test_a_plain_line_means_what_typer_says(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    read = _plainly(line.split(), monkeypatch)

    assert read is not None
    assert read == _by_typer(line.split(), monkeypatch)


@pytest.mark.parametrize("line", NOT_PLAIN)
def test_what_is_not_plain_is_left_to_typer(line: str) -> None:
    assert plain.understood(line.split()) is None


VALUES = ("one.md", "-", "2", "0", "40.5", "21", "-x", "", "a b", "=", "--json", "é", "١")


def _tokens(name: str) -> st.SearchStrategy[str]:
    declared = [one.declared for one in plain._parameters(command(name)).values()]  # noqa: SLF001
    flags = [flag for one in declared if isinstance(one, Option) for flag in one.flags]
    long = [f"{flag}={value}" for flag in flags for value in VALUES if flag.startswith("--")]
    return st.sampled_from([*flags, *VALUES, *long])


@given(st.sampled_from(COMMANDS).flatmap(lambda name: st.lists(_tokens(name), max_size=6).map(lambda of: [name, *of])))
@example(["write", "--pages", "3", "--pages", "2", "--pin", "a", "-o", "-"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_whatever_is_read_plainly_typer_reads_alike(monkeypatch: pytest.MonkeyPatch, line: list[str]) -> None:
    read = _plainly(line, monkeypatch)

    assert read is None or read == _by_typer(line, monkeypatch)


@pytest.mark.parametrize("line", ["write one.md -o out.md", "batch folder", "score", "check"])
def test_settings_hold_as_they_do_for_typer(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("tailor.toml").write_text(
        'resume = "me.md"\npages = 2\nkeep_all = true\npin = ["a", "b"]\nmin_score = 30\nstyle = "modern"\njobs = 2\n',
        "utf-8",
    )

    read = _plainly(line.split(), monkeypatch)

    assert read is not None
    assert read["resume"] == Path("me.md")
    assert read == _by_typer(line.split(), monkeypatch)


def test_formats_that_are_set_are_left_to_typer_where_they_may_have_to_make_way(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TAILOR_FORMATS", "md,txt")

    assert plain.understood(["write", "one.md", "-o", "out.html"]) is None
    assert _plainly(["write", "one.md", "-f", "pdf"], monkeypatch) is None
    assert plain.understood(["batch", "folder"])


def test_a_wrong_setting_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TAILOR_PAGES", "many")

    with pytest.raises(UsageError, match="TAILOR_PAGES=many"):
        plain.understood(["write", "one.md"])


def test_the_version_is_told_without_typer(capfd: pytest.CaptureFixture[str]) -> None:
    told = plain.understood(["--version"])

    assert told
    told()
    assert capfd.readouterr().out == f"tailor {__version__}\n"


def test_a_shell_that_completes_is_left_to_typer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_TAILOR_COMPLETE", "complete_bash")

    assert plain.understood(["score", "one.md"]) is None


def test_a_file_that_cannot_be_read_is_left_to_typer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "closed.md").touch()
    monkeypatch.setattr(os, "access", lambda path, _: path != "closed.md")

    assert plain.understood(["score", "one.md", "-r", "closed.md"]) is None
    assert plain.understood(["score", "one.md", "-r", "not there.md"])


def test_in_windows_what_typer_would_expand_is_left_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain, "_EXPANDS", True)

    assert plain.understood(["score", "*.md"]) is None
    assert plain.understood(["score", "one.md"])


def test_every_parameter_of_every_command_is_declared() -> None:
    for name in COMMANDS:
        parameters = plain._parameters(command(name))  # noqa: SLF001
        assert all(isinstance(one.declared, Option | Argument) for one in parameters.values())
        assert parameters.keys() == signature(command(name)).parameters.keys()
