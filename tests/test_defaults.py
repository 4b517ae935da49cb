"""tailor.toml and the environment: what is found, which is stronger, and what is told of mistakes."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.defaults import (
    FILE_NAME,
    SETTINGS,
    as_markdown,
    defaults_for,
    files_in_force,
    settings_in_force,
    starter,
    user_folder,
)
from tailor.errors import InputError, InvalidFile, UsageError
from tailor.page import DATE_FORMATS, LOOKS, PAPERS
from tailor.writers import WRITERS


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """An environment whose user has settings of their own."""
    own = tmp_path / "own" / "tailor"
    own.mkdir(parents=True)
    (own / "tailor.toml").write_text('style = "compact"\npages = 3\n', "utf-8")
    return {"XDG_CONFIG_HOME": str(tmp_path / "own"), "APPDATA": str(tmp_path / "own")}


@pytest.fixture
def work(tmp_path: Path) -> Path:
    folder = tmp_path / "work" / "deep" / "down"
    folder.mkdir(parents=True)
    return folder


def held(folder: Path, environment: dict[str, str]) -> dict[str, tuple[object, str]]:
    return {one.setting.name: (one.value, one.origin) for one in settings_in_force(folder, environment)}


def put(folder: Path, text: str) -> Path:
    path = folder / "tailor.toml"
    path.write_text(text, "utf-8")
    return path


def test_without_files_and_variables_every_setting_has_its_default(work: Path) -> None:
    nobody = {"XDG_CONFIG_HOME": str(work), "APPDATA": str(work)}

    assert {origin for _, origin in held(work, nobody).values()} == {"default"}


def test_the_project_is_stronger_than_the_user_and_a_variable_than_both(work: Path, home: dict[str, str]) -> None:
    path = put(work.parent.parent, 'style = "modern"\npaper = "letter"\n')

    found = held(work, home | {"TAILOR_PAPER": "a4"})

    assert found["pages"][0] == 3
    assert found["style"] == ("modern", str(path))
    assert found["paper"] == ("a4", "TAILOR_PAPER")


def test_the_nearest_file_above_is_the_projects(work: Path) -> None:
    put(work.parent.parent, "pages = 2\n")
    nearest = put(work.parent, "pages = 4\n")

    assert files_in_force(work, {"XDG_CONFIG_HOME": str(work)}) == (nearest,)


def test_the_users_file_counts_once_where_it_is_also_the_nearest(home: dict[str, str]) -> None:
    own = user_folder(home)

    assert files_in_force(own, home) == (own / "tailor.toml",)


def test_paths_in_a_file_are_meant_from_where_it_lies(work: Path) -> None:
    put(work.parent, 'resume = "cv.md"\noutput = "down/out"\n')

    found = held(work, {"XDG_CONFIG_HOME": str(work)})

    assert (found["resume"][0], found["output"][0]) == (str(work.parent / "cv.md"), "out")


@pytest.mark.parametrize(
    ("text", "line", "reason", "hint"),
    [
        ('pages = 2\nstyel = "modern"', 2, "unknown key `styel`", "did you mean `style`?"),
        ("max-bullets = 2", 1, "unknown key `max-bullets`", "did you mean `max_bullets`?"),
        ("[paper]\nsize = 4", 1, "paper: must be text: a4, letter", 'for example paper = "letter"'),
        ("\npages = true", 2, "pages: must be a whole number from 1 to 20", "for example pages = 2"),
        ("pages = 21", 1, "pages: must be a whole number from 1 to 20", "for example pages = 2"),
        ("lines = -1", 1, "lines: must be a whole number of 0 or more", "for example lines = 45"),
        ('formats = ["docx", "doc"]', 1, "formats: there is no 'doc': choose docx, md", ""),
        ("resume = 3", 1, "resume: must be the name of a file or folder in quotes", ""),
        ("pages = 2\nstyle = modern", 2, "invalid value", "text in quotes"),
        ('style = "modern', 1, "", "text in quotes"),
    ],
)
def test_a_mistake_is_told_with_line_and_remedy(work: Path, text: str, line: int, reason: str, hint: str) -> None:
    put(work, text)

    with pytest.raises(InvalidFile) as told:
        settings_in_force(work, {"XDG_CONFIG_HOME": str(work)})

    problem = told.value.problems[0]
    assert (told.value.source, problem.line) == ("tailor.toml", line)
    assert reason in problem.reason
    assert hint in problem.hint


def test_all_mistakes_are_told_at_once(work: Path) -> None:
    put(work, "a = 1\nb = 2\npages = 0\n")

    with pytest.raises(InvalidFile) as told:
        settings_in_force(work, {"XDG_CONFIG_HOME": str(work)})

    assert [problem.line for problem in told.value.problems] == [1, 2, 3]


@pytest.mark.parametrize("value", ["0", "x", "1.5", "9" * 5000])
def test_a_variable_that_makes_no_sense_is_wrong_usage(work: Path, value: str) -> None:
    with pytest.raises(UsageError, match=r"TAILOR_PAGES.*whole number from 1 to 20"):
        settings_in_force(work, {"XDG_CONFIG_HOME": str(work), "TAILOR_PAGES": value})


def test_formats_in_a_variable_are_separated_by_commas(work: Path) -> None:
    found = held(work, {"XDG_CONFIG_HOME": str(work), "TAILOR_FORMATS": "docx, .PDF"})

    assert found["formats"][0] == ("docx", "pdf")


def test_an_empty_variable_counts_as_none(work: Path) -> None:
    assert held(work, {"XDG_CONFIG_HOME": str(work), "TAILOR_STYLE": ""})["style"][1] == "default"


def test_a_command_hears_only_of_its_own_settings(work: Path) -> None:
    put(work, 'resume = "cv.md"\nstyle = "modern"\njobs = 2\n')
    environment = {"XDG_CONFIG_HOME": str(work)}

    assert set(defaults_for("score", work, environment)) == {"resume"}
    assert set(defaults_for("write", work, environment)) == {"resume", "style"}
    assert set(defaults_for("batch", work, environment)) == {"resume", "style", "jobs"}


@pytest.mark.parametrize(
    ("platform", "environment", "folder"),
    [
        ("linux", {"HOME": "/home/p"}, "/home/p/.config/tailor"),
        ("linux", {"HOME": "/home/p", "XDG_CONFIG_HOME": "/etc/p"}, "/etc/p/tailor"),
        ("linux", {"HOME": "/home/p", "XDG_CONFIG_HOME": "relative"}, "/home/p/.config/tailor"),
        ("darwin", {"HOME": "/Users/p"}, "/Users/p/Library/Application Support/tailor"),
        ("win32", {"HOME": "/u", "APPDATA": "/u/Roaming"}, "/u/Roaming/tailor"),
    ],
)
def test_a_users_settings_lie_where_the_platform_keeps_such_things(
    platform: str, environment: dict[str, str], folder: str
) -> None:
    assert user_folder(environment, platform) == Path(folder)


def test_the_starter_sets_nothing_and_every_line_of_it_works(work: Path) -> None:
    environment = {"XDG_CONFIG_HOME": str(work)}
    put(work, starter())
    assert {origin for _, origin in held(work, environment).values()} == {"default"}

    put(work, "\n".join(line[2:] for line in starter().splitlines() if " = " in line))

    assert {origin for _, origin in held(work, environment).values()} == {"tailor.toml"}


def test_a_file_that_is_no_text_or_far_too_large_is_refused(work: Path) -> None:
    for content in (b"\xff\xfe\x00", b"#" * 2_000_000):
        (work / "tailor.toml").write_bytes(content)
        with pytest.raises(InputError, match=r"tailor\.toml"):
            settings_in_force(work, {"XDG_CONFIG_HOME": str(work)})


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("any")
    (folder / "tailor.toml").write_bytes(text.encode("utf-8", "replace"))

    with contextlib.suppress(InputError):
        assert settings_in_force(folder, {"XDG_CONFIG_HOME": str(folder)})


def test_the_choices_are_those_that_there_are() -> None:
    choices = {one.name: one.choices for one in SETTINGS}

    assert choices["style"] == tuple(LOOKS)
    assert choices["paper"] == tuple(PAPERS)
    assert choices["date_format"] == DATE_FORMATS
    assert choices["formats"] == tuple(ending[1:] for ending in WRITERS)


def test_the_documentation_has_the_table_of_settings(root: Path) -> None:
    assert as_markdown() in (root / "docs" / "config.md").read_text("utf-8")


def test_pins_and_truths_are_read_from_files_and_variables(work: Path) -> None:
    (work / FILE_NAME).write_text('pin = ["warehouse", "sql"]\nkeep_all = true\n', "utf-8")

    held = defaults_for("write", work, {"TAILOR_KEEP_ALL": "no", "TAILOR_SKIP": "a, b"})

    assert held == {"pin": ("warehouse", "sql"), "keep_all": False, "skip": ("a", "b")}


@pytest.mark.parametrize("line", ["pin = 3", "pin = [3]", "keep_all = 1", "min_score = 101"])
def test_pins_and_truths_of_other_types_are_told(work: Path, line: str) -> None:
    (work / FILE_NAME).write_text(line, "utf-8")

    with pytest.raises(InvalidFile):
        defaults_for("write", work, {})
