"""`tailor config`, and that commands obey what it shows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.main import get_command

from tailor.cli.app import app
from tailor.defaults import SETTINGS
from tests.conftest import Run

POSTING = "job_posts/example.md"


@pytest.fixture
def folder(tmp_path: Path, run: Run) -> Path:
    """A starter folder, in which the commands run."""
    assert run("new").returncode == 0
    return tmp_path


def test_every_setting_is_a_parameter_of_its_commands_with_the_same_default() -> None:
    commands = get_command(app).commands  # type: ignore[attr-defined]
    for setting in SETTINGS:
        for command in setting.commands:
            (found,) = [one for one in commands[command].params if one.name == setting.name]
            assert str(found.default if found.default is not None else setting.default) == str(setting.default)


def test_it_shows_what_is_in_force_and_from_where(folder: Path, run: Run) -> None:
    (folder / "tailor.toml").write_text('# mine\nstyle = "modern"\n', "utf-8")

    rows = {one["name"]: one for one in json.loads(run("config", "--json", TAILOR_PAGES="2").stdout)}

    assert (rows["style"]["value"], rows["style"]["from"], rows["style"]["line"]) == ("modern", "tailor.toml", 2)
    assert (rows["pages"]["value"], rows["pages"]["from"]) == (2, "TAILOR_PAGES")
    assert (rows["paper"]["value"], rows["paper"]["from"]) == ("a4", "default")


def test_as_a_table_it_names_file_and_line(folder: Path, run: Run) -> None:
    (folder / "tailor.toml").write_text("pages = 2\n", "utf-8")

    assert "tailor.toml:1" in run("config").stdout


def test_a_command_obeys_the_file_and_a_flag_is_stronger(folder: Path, run: Run) -> None:
    (folder / "tailor.toml").write_text('resume = "resumes/mine.yaml"\npages = 2\n', "utf-8")
    (folder / "resumes" / "master.yaml").rename(folder / "resumes" / "mine.yaml")

    assert run("write", POSTING, "-o", "a.docx").returncode == 0
    assert "nowhere.md" in run("write", POSTING, "-r", "nowhere.md").stderr


def test_formats_that_are_set_hold_for_folders_and_not_for_files(folder: Path, run: Run) -> None:
    (folder / "tailor.toml").write_text('formats = ["md", "txt"]\n', "utf-8")

    assert run("write", POSTING, "-o", "one.html").returncode == 0
    assert run("write", POSTING, "-o", "-").stdout
    assert run("write", POSTING, "-o", "many/").returncode == 0

    assert (folder / "one.html").exists()
    assert {path.suffix for path in (folder / "many").iterdir()} == {".md", ".txt"}


def test_a_batch_obeys_too(folder: Path, run: Run) -> None:
    (folder / "tailor.toml").write_text('formats = ["md"]\noutput = "all"\njobs = 1\n', "utf-8")

    assert run("batch", "job_posts").returncode == 0
    assert list((folder / "all").rglob("*.md"))


@pytest.mark.parametrize("command", [("config",), ("score", POSTING), ("write", POSTING)])
def test_a_broken_file_is_told_by_every_command_that_would_use_it(
    folder: Path, run: Run, command: tuple[str, ...]
) -> None:
    (folder / "tailor.toml").write_text("styel = 1\n", "utf-8")

    done = run(*command)

    assert done.returncode == 1
    assert "tailor.toml:1:1: unknown key `styel` - did you mean `style`?" in done.stderr


def test_a_broken_file_does_not_disturb_commands_that_take_no_setting(folder: Path, run: Run) -> None:
    (folder / "tailor.toml").write_text("styel = 1\n", "utf-8")

    assert run("schema").returncode == 0
    assert run("--help").returncode == 0


def test_help_is_shown_whatever_the_file_holds(folder: Path, run: Run) -> None:
    (folder / "tailor.toml").write_text("styel = 1\n", "utf-8")

    assert "--style" in run("write", "--help").stdout
