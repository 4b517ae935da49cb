"""`tailor write`: the main job."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import docx
import pytest

from tailor.readers.markdown import read

Run = Callable[..., CompletedProcess[str]]


def test_it_writes_a_docx_and_says_what_it_did_on_standard_error(
    run: Run, tmp_path: Path, sample_resume: Path, sample_postings: list[Path]
) -> None:
    result = run("write", sample_postings[0], "-r", sample_resume, "-o", "out.docx")

    assert (result.returncode, result.stdout) == (0, "")
    assert "out.docx: 1 page" in result.stderr
    assert len(result.stderr.splitlines()) <= 5
    text = [paragraph.text for paragraph in docx.Document(str(tmp_path / "out.docx")).paragraphs]
    assert text[0] == read(sample_resume.read_text(encoding="utf-8")).name


def test_it_writes_markdown_that_reads_as_a_part_of_the_master(
    run: Run, tmp_path: Path, sample_resume: Path, sample_postings: list[Path]
) -> None:
    assert run("write", sample_postings[0], "-r", sample_resume, "-o", "out.md").returncode == 0

    master, variant = bullets_of(sample_resume), bullets_of(tmp_path / "out.md")
    assert variant
    assert variant < master


def bullets_of(path: Path) -> set[str]:
    """Return the bullets of a résumé, but for those that may be said in another order."""
    units = read(path.read_text(encoding="utf-8")).units()
    return {unit.text for unit in units if unit.bullet and not unit.bullet.skills}


@pytest.mark.parametrize("dash", [["-"], []])
def test_a_posting_comes_through_a_pipe(
    run: Run, sample_resume: Path, sample_postings: list[Path], dash: list[str]
) -> None:
    posting = sample_postings[0].read_text(encoding="utf-8")

    result = run("write", *dash, "-r", sample_resume, "-o", "-", stdin=posting)

    assert result.returncode == 0
    assert result.stdout.startswith("# ")


def test_a_folder_gets_a_name_made_from_company_and_title(run: Run, tmp_path: Path, sample_resume: Path) -> None:
    posting = "# Ward Nurse — Acme Clinic\n\n## Requirements\n\n- Care for patients\n"

    assert run("write", "-r", sample_resume, "-o", "new/", stdin=posting).returncode == 0

    assert [path.name for path in (tmp_path / "new").iterdir()] == ["acme-clinic_ward-nurse.docx"]


def test_the_same_inputs_give_the_same_bytes_whatever_the_hash_seed(
    run: Run, tmp_path: Path, sample_resume: Path, sample_postings: list[Path]
) -> None:
    for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo")):
        name = f"out{seed}.docx"
        run("write", sample_postings[1], "-r", sample_resume, "-o", name, PYTHONHASHSEED=seed, TZ=zone)

    assert (tmp_path / "out1.docx").read_bytes() == (tmp_path / "out2.docx").read_bytes()


def test_more_pages_hold_more_lines(run: Run, tmp_path: Path, sample_resume: Path, sample_postings: list[Path]) -> None:
    counts = []
    for pages in ("1", "2"):
        run("write", sample_postings[0], "-r", sample_resume, "-o", f"{pages}.docx", "--pages", pages)
        counts.append(len(docx.Document(io.BytesIO((tmp_path / f"{pages}.docx").read_bytes())).paragraphs))

    assert counts[0] < counts[1]


def test_quiet_says_nothing(run: Run, sample_resume: Path, sample_postings: list[Path]) -> None:
    result = run("write", sample_postings[0], "-r", sample_resume, "-o", "out.md", "--quiet")

    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


def test_the_resume_may_come_from_the_environment_or_its_usual_place(
    run: Run, tmp_path: Path, sample_resume: Path, sample_postings: list[Path]
) -> None:
    assert run("write", sample_postings[0], "-o", "one.md", TAILOR_RESUME=str(sample_resume)).returncode == 0

    (tmp_path / "resumes").mkdir()
    (tmp_path / "resumes" / "master.md").write_bytes(sample_resume.read_bytes())
    assert run("write", sample_postings[0], "-o", "two.md").returncode == 0
    assert (tmp_path / "one.md").read_bytes() == (tmp_path / "two.md").read_bytes()
