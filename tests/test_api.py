"""The library: the documented example runs, the names are those promised, and importing the package costs nothing."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import tailor as package
from tailor import api
from tailor.errors import OutputError


def test_the_documented_example_runs(root: Path, tmp_path: Path) -> None:
    code = "\n".join(re.findall(r"```python\n(.*?)```", (root / "docs" / "api.md").read_text("utf-8"), re.DOTALL))
    for folder in ("resumes", "job_posts"):
        (tmp_path / folder).symlink_to(root / folder)

    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={"PYTHONPATH": str(root / "src"), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert "data-engineer.docx: fit" in done.stdout
    assert (tmp_path / "data-engineer.docx").exists()


def test_every_promised_name_is_there_and_documented(root: Path) -> None:
    text = (root / "docs" / "api.md").read_text("utf-8")

    assert package.__all__ == api.__all__
    assert all(getattr(package, name) is getattr(api, name) for name in package.__all__)
    assert all(name in text and getattr(package, name).__doc__ for name in package.__all__)


def test_another_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nothing"):
        package.nothing  # type: ignore[attr-defined]  # noqa: B018


def test_importing_the_package_imports_nothing_of_it(root: Path) -> None:
    code = "import tailor, sys; print(*[name for name in sys.modules if name.startswith('tailor.')])"
    done = subprocess.run(
        [sys.executable, "-c", code], env={"PYTHONPATH": str(root / "src")}, capture_output=True, text=True, check=True
    )

    assert not done.stdout.split()


def test_a_variant_is_written_and_a_strange_file_is_not_replaced(
    sample_resume: Path, root: Path, tmp_path: Path
) -> None:
    posting = package.parse_posting((root / "job_posts" / "data-engineer.md").read_text("utf-8"))
    tailored = package.tailor(package.read_resume(str(sample_resume)), posting)
    path = package.write(tailored, tmp_path / "me.md")
    assert path.read_text("utf-8").startswith("#")

    path.write_text("mine", "utf-8")

    with pytest.raises(OutputError):
        package.write(tailored, path)
