"""`tailor write`: the main job."""

from __future__ import annotations

import io
import json
import re
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
    told = result.stderr.splitlines()
    assert [line.split()[0] for line in told] == ["file", "pages", "lines", "answers", "missing"]
    assert told[0].split() == ["file", "out.docx"]
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


def test_the_variant_is_the_first_of_the_files_that_are_told(
    run: Run, sample_resume: Path, sample_postings: list[Path]
) -> None:
    told = run("write", sample_postings[0], "-r", sample_resume, "-o", "out.md", "--report", "why.html").stderr

    assert told.splitlines()[:2] == ["files    out.md", "         why.html"]


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


def test_several_formats_are_written_in_one_run(run: Run, tmp_path: Path, sample_resume: Path) -> None:
    posting = "# Ward Nurse — Acme Clinic\n\n## Requirements\n\n- Care for patients\n"
    formats = [part for name in ("docx", "md", "txt", "html", "json") for part in ("-f", name)]

    result = run("write", "-r", sample_resume, "-o", "new/", *formats, stdin=posting)

    assert result.returncode == 0
    assert sorted(path.suffix for path in (tmp_path / "new").iterdir()) == [".docx", ".html", ".json", ".md", ".txt"]
    assert {path.stem for path in (tmp_path / "new").iterdir()} == {"acme-clinic_ward-nurse"}
    assert all(f".{name}" in result.stderr for name in formats[1::2])


def test_a_second_run_in_another_style_replaces_the_first(
    run: Run, sample_resume: Path, sample_postings: list[Path]
) -> None:
    formats = [part for name in ("docx", "md", "txt", "html", "json") for part in ("-f", name)]

    for posting, style in zip(sample_postings, ("classic", "modern"), strict=False):
        result = run("write", posting, "-r", sample_resume, "-o", "out.docx", *formats, "--style", style)
        assert result.returncode == 0, result.stderr


def test_json_holds_the_variant_and_every_choice(run: Run, sample_resume: Path, sample_postings: list[Path]) -> None:
    result = run("write", sample_postings[0], "-r", sample_resume, "-o", "-", "-f", "json")
    answer = json.loads(result.stdout)

    kept = {choice["id"] for choice in answer["choices"] if choice["keep"]}
    sections = answer["resume"]["sections"]
    shown = {one["id"] for section in sections for entry in section["entries"] for one in entry["bullets"]}
    assert shown <= kept
    assert 0 < len(kept) < len(answer["choices"])
    assert answer["resume"]["name"]


@pytest.mark.parametrize("style", ["modern", "compact", "academic"])
def test_each_style_gives_another_document(
    run: Run, tmp_path: Path, sample_resume: Path, sample_postings: list[Path], style: str
) -> None:
    run("write", sample_postings[0], "-r", sample_resume, "-o", "one.docx")
    run("write", sample_postings[0], "-r", sample_resume, "-o", "two.docx", "--style", style)

    sizes = [docx.Document(str(tmp_path / name)).styles["Resume Name"].font.size for name in ("one.docx", "two.docx")]
    assert sizes[0] != sizes[1]


def test_dates_take_the_form_asked_for(run: Run, sample_resume: Path, sample_postings: list[Path]) -> None:
    result = run("write", sample_postings[0], "-r", sample_resume, "-o", "-", "--date-format", "yyyy-mm")

    assert re.search(r"^20\d\d-\d\d – (Present|20\d\d-\d\d)$", result.stdout, re.MULTILINE)


def test_a_template_gives_its_fonts(run: Run, tmp_path: Path, sample_resume: Path, sample_postings: list[Path]) -> None:
    mine = docx.Document()
    mine.styles["Normal"].font.name = "Garamond"
    mine.save(str(tmp_path / "mine.docx"))

    result = run("write", sample_postings[0], "-r", sample_resume, "-o", "out.docx", "--template", "mine.docx")

    assert result.returncode == 0
    assert "note: mine.docx: the widths of Garamond are not known" in result.stderr
    assert docx.Document(str(tmp_path / "out.docx")).styles["Body"].font.name == "Garamond"


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--style", "loud", "choose classic, modern"),
        ("--date-format", "DD", "choose as-written, MMM YYYY"),
        ("-f", "rtf", "choose docx, md"),
    ],
)
def test_what_there_is_to_choose_from_is_named(
    run: Run, sample_resume: Path, sample_postings: list[Path], option: str, value: str, said: str
) -> None:
    result = run("write", sample_postings[0], "-r", sample_resume, option, value)

    assert (result.returncode, result.stdout) == (2, "")
    assert said in result.stderr


def test_what_cannot_be_printed_is_told_with_its_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "me.md").write_text("# Sample Person\n\n## Work\n\n- Cared\x07 for patients.\n", encoding="utf-8")

    result = run("write", "-r", "me.md", "-o", "out.docx", stdin="# Nurse\n\n- Care for patients\n")

    assert "note: me.md:5: U+0007 cannot be printed, left out: Cared for patients." in result.stderr


def test_explain_prints_every_line_with_its_reason(run: Run, sample_resume: Path, sample_postings: list[Path]) -> None:
    result = run("write", sample_postings[0], "-r", sample_resume, "-o", "out.md", "--explain", COLUMNS="80")

    assert result.returncode == 0
    assert max(map(len, result.stdout.splitlines())) <= 80
    assert all(
        unit.id in result.stdout for unit in read(sample_resume.read_text(encoding="utf-8")).units() if unit.bullet
    )
    assert "A second page would add" in result.stdout


def test_explain_in_a_pipe_is_one_line_for_each(run: Run, sample_resume: Path, sample_postings: list[Path]) -> None:
    result = run("write", sample_postings[0], "-r", sample_resume, "-o", "out.md", "--explain", COLUMNS="")

    rows = [row.split("\t") for row in result.stdout.splitlines() if not row.startswith("#")]
    assert rows
    assert {(len(row), row[0]) for row in rows} == {(6, "kept"), (6, "dropped")}


def test_json_prints_the_reasons_and_names_the_files(
    run: Run, sample_resume: Path, sample_postings: list[Path]
) -> None:
    answer = json.loads(run("write", sample_postings[0], "-r", sample_resume, "-o", "out.md", "--json").stdout)

    assert answer["files"] == ["out.md"]
    assert all(one["reason"].startswith("kept: ") for one in answer["kept"])
    assert all(one["reason"].startswith("dropped: ") for one in answer["dropped"])


@pytest.mark.parametrize("options", [("--explain", "--json"), ("--json", "-o", "-"), ("--explain", "-o", "-")])
def test_two_things_do_not_share_standard_output(
    run: Run, sample_resume: Path, sample_postings: list[Path], options: tuple[str, ...]
) -> None:
    result = run("write", sample_postings[0], "-r", sample_resume, *options)

    assert (result.returncode, result.stdout) == (2, "")
    assert "standard output" in result.stderr


def test_notes_of_kept_lines_become_a_sheet_and_stay_out_of_the_variant(run: Run, tmp_path: Path) -> None:
    (tmp_path / "me.md").write_text(
        "# Sample Person\n\n## Work\n\n### Nurse\n\n- Cared. <!-- note: ask about nights -->\n", encoding="utf-8"
    )

    result = run("write", "-r", "me.md", "-o", "out.md", "--notes", "sheet.md", stdin="# Nurse\n\n- Care\n")

    assert result.returncode == 0
    assert "> ask about nights" in (tmp_path / "sheet.md").read_text(encoding="utf-8")
    assert "nights" not in (tmp_path / "out.md").read_text(encoding="utf-8")


def test_a_sheet_without_notes_is_told_and_not_written(
    run: Run, tmp_path: Path, sample_resume: Path, sample_postings: list[Path]
) -> None:
    result = run("write", sample_postings[0], "-r", sample_resume, "-o", "out.md", "--notes", "sheet.md")

    assert result.returncode == 0
    assert "note: sheet.md is not written" in result.stderr
    assert not (tmp_path / "sheet.md").exists()


def test_below_the_least_fit_nothing_is_written(run: Run, tmp_path: Path, sample_resume: Path) -> None:
    posting = "# Ward Nurse\n\n## Requirements\n\n- Welding\n- Forklift license\n"

    result = run("write", "-r", sample_resume, "-o", "out.md", "--min-score", "90", stdin=posting)

    assert (result.returncode, result.stdout) == (3, "")
    assert "less than --min-score 90: nothing is written" in result.stderr
    assert not (tmp_path / "out.md").exists()


def kept_by(run: Run, *options: str | Path) -> dict[str, object]:
    """Return what --json tells of a run."""
    answer: dict[str, object] = json.loads(run("write", *options, "-o", "out.md", "--json").stdout)
    return answer


def test_lines_and_bullets_of_an_entry_are_limited(run: Run, sample_resume: Path, sample_postings: list[Path]) -> None:
    lines = kept_by(run, sample_postings[0], "-r", sample_resume, "--lines", "30")["lines"]
    kept = kept_by(run, sample_postings[0], "-r", sample_resume, "--max-bullets", "2")["kept"]

    assert isinstance(lines, int)
    assert 20 < lines <= 30
    assert isinstance(kept, list)
    entries = [one["entry"] for one in kept if one["section"] == "Work Experience"]
    assert max(map(entries.count, entries)) == 2


def test_keep_all_leaves_nothing_out(run: Run, sample_resume: Path, sample_postings: list[Path]) -> None:
    answer = kept_by(run, sample_postings[0], "-r", sample_resume, "--keep-all")

    assert answer["dropped"] == []
    assert answer["pages"] == 3


def test_the_variant_as_json_gives_the_same_reasons(run: Run, sample_resume: Path, sample_postings: list[Path]) -> None:
    variant = json.loads(run("write", sample_postings[0], "-r", sample_resume, "-o", "-", "-f", "json").stdout)
    told = kept_by(run, sample_postings[0], "-r", sample_resume)

    reasons = {one["id"]: one["reason"] for one in (*told["kept"], *told["dropped"])}  # type: ignore[misc]
    assert variant["choices"]
    assert all(choice["reason"] == reasons[choice["id"]] for choice in variant["choices"])


def test_the_report_is_written_anew_but_not_over_a_page_that_was_edited(
    run: Run, root: Path, sample_resume: Path, tmp_path: Path
) -> None:
    report = tmp_path / "report.html"
    asked = ("write", root / "job_posts" / "supply-planner.md", "-r", sample_resume, "-o", f"{tmp_path}/out/")

    assert [run(*asked, "--report", report, *more).returncode for more in ([], ["--pages", "2"])] == [0, 0]
    report.write_text(report.read_text("utf-8") + "mine", "utf-8")

    refused = run(*asked, "--report", report)
    assert (refused.returncode, report.read_text("utf-8")[-4:]) == (1, "mine")


def test_a_posting_puts_no_markup_into_the_report(run: Run, sample_resume: Path, tmp_path: Path) -> None:
    posting, report = tmp_path / "posting.txt", tmp_path / "report.html"
    posting.write_text('Engineer "><script>alert(1)</script>\n\nRequirements:\n- SQL <img src=x onerror=alert(1)>\n')

    run("write", posting, "-r", sample_resume, "-o", f"{tmp_path}/out/", "--report", report)

    assert report.read_text("utf-8").count("<script") == 1
    assert "<img" not in report.read_text("utf-8")
