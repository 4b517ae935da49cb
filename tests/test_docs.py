"""What README says is what the tool does: its transcript is a run, its files exist, its commands are all there."""

from __future__ import annotations

import html
import re
import shlex
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import jsonschema
import pytest
import yaml

from scripts.build_screenshots import SHOTS, output_of
from tailor.cli import COMMANDS
from tailor.errors import ExitCode
from tailor.page import DATE_FORMATS, LOOKS
from tailor.readers import read_resume
from tailor.readers.own import BULLET_KEYS, ENTRY_KEYS, RESUME_KEYS, SECTION_KEYS
from tailor.readers.own_schema import schema

Run = Callable[..., CompletedProcess[str]]

_TRANSCRIPT = re.compile(r"(<!-- transcript -->\n```console\n)(.*?)(```\n)", re.DOTALL)


def _transcribe(commands: list[str], run: Run, root: Path, tmp_path: Path) -> str:
    """Run the commands of a transcript in a folder that has the samples; return commands and what a terminal shows."""
    for folder in ("resumes", "job_posts"):
        (tmp_path / folder).symlink_to(root / folder)
    shown = []
    for command in commands:
        line, _, head = command.partition(" | head -")
        result = run(*shlex.split(line)[1:], COLUMNS="80")
        assert result.returncode == 0, result.stderr
        printed = (result.stdout + result.stderr).splitlines()
        shown += [f"$ {command}", *(printed[: int(head)] if head else printed)]
    return "\n".join(shown) + "\n"


def test_the_transcript_in_the_readme_is_a_real_run(
    run: Run, root: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    readme = root / "README.md"
    text = readme.read_text(encoding="utf-8")
    found = _TRANSCRIPT.search(text)
    assert found
    commands = [line.removeprefix("$ ") for line in found[2].splitlines() if line.startswith("$ ")]
    assert len(commands) > 1

    actual = _transcribe(commands, run, root, tmp_path)

    if request.config.getoption("--update-golden"):
        readme.write_text(text[: found.start(2)] + actual + text[found.end(2) :], encoding="utf-8")
    else:
        assert actual == found[2]


def test_every_file_that_the_readme_names_exists(root: Path) -> None:
    text = (root / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:tests|resumes|docs|src)/[\w./-]+)`", text)) | set(
        re.findall(r"\]\((?!http)([^)#]+)\)", text)
    )

    assert len(named) > 5
    assert not [name for name in named if not (root / name).exists()]


def test_every_command_is_in_the_readme(root: Path) -> None:
    text = (root / "README.md").read_text(encoding="utf-8")

    assert COMMANDS
    assert all(f"tailor {command}" in text for command in COMMANDS)


def test_every_style_is_explained_and_shown(root: Path) -> None:
    text = (root / "docs" / "styles.md").read_text(encoding="utf-8")

    assert LOOKS
    assert all(f"| `{style}`" in text and f"](styles/{style}.png)" in text for style in LOOKS)
    assert all((root / "docs" / "styles" / f"{style}.png").is_file() for style in LOOKS)
    assert all(f'"{form}"' in text or f"`{form}`" in text for form in DATE_FORMATS)


@pytest.mark.parametrize("name", SHOTS)
def test_a_picture_of_the_terminal_shows_what_the_command_says_now(name: str, root: Path, tmp_path: Path) -> None:
    for folder in ("resumes", "job_posts"):
        (tmp_path / folder).symlink_to(root / folder)
    command, most = SHOTS[name]
    picture = (root / "docs" / "screens" / f"{name}.svg").read_text(encoding="utf-8")
    drawn = " ".join(html.unescape(one) for one in re.findall(r"<text[^>]*>(.*?)</text>", picture)).split()

    output = re.sub(r"\x1b\[[\d;]*m", "", output_of(command, tmp_path))
    said = "\n".join(output.splitlines()[: most or None]).split()

    assert drawn[drawn.index("$") :][: len(command.split()) + 2] == ["$", "tailor", *command.split()]
    assert "".join(said) in "".join(drawn)
    assert not re.findall(r"url\(http|src=|href=", picture)


def test_every_promise_names_tests_that_are_there(root: Path) -> None:
    text = (root / "README.md").read_text(encoding="utf-8").split("## What you can rely on")[1].split("\n## ")[0]
    rows = [row for row in text.splitlines() if row.startswith("| **")]

    assert len(rows) > 5
    for row in rows:
        named = re.findall(r"`(tests/[\w/]+\.py)`", row)
        assert named, row
        assert all((root / name).is_file() for name in named), row


def test_every_example_of_the_yaml_is_read_and_obeys_the_schema(root: Path, tmp_path: Path) -> None:
    text = (root / "docs" / "yaml.md").read_text(encoding="utf-8")
    examples = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    assert len(examples) > 4

    for number, example in enumerate(examples):
        path = tmp_path / f"{number}.yaml"
        path.write_text(example, encoding="utf-8")
        assert list(read_resume(path).units())
        jsonschema.validate(yaml.safe_load(example), schema())


def test_the_examples_of_the_yaml_show_every_key_that_is_written_by_hand(root: Path) -> None:
    text = (root / "docs" / "yaml.md").read_text(encoding="utf-8")
    by_tailor = {"json_resume", "label", "skills"}

    assert all(f"{key}:" in text for key in {*RESUME_KEYS, *SECTION_KEYS, *ENTRY_KEYS, *BULLET_KEYS} - by_tailor)


def test_the_readme_and_the_documentation_name_the_same_exit_codes(root: Path) -> None:
    for name in ("README.md", "docs/exit-codes.md"):
        text = (root / name).read_text(encoding="utf-8")
        assert all(f"\n| {int(code)} |" in text for code in ExitCode)


@pytest.mark.parametrize(
    ("name", "head"), [("README.md", "| promise | held by |"), ("SECURITY.md", "| promise | test |")]
)
def test_every_promise_names_a_test_that_exists(root: Path, name: str, head: str) -> None:
    table = (root / name).read_text("utf-8").partition(head)[2].partition("\n\n")[0]
    rows = table.splitlines()[2:]
    named = [re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", row) for row in rows]

    assert len(rows) > 5
    assert all(named), "a promise without a test"
    for file, test in (one for row in named for one in row):
        assert f"def {test}" in (root / file).read_text("utf-8"), f"{file} has no {test}"
