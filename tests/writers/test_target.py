"""Where a variant goes and what it is called."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.errors import UsageError
from tailor.model import Posting
from tailor.writers import choose_targets
from tailor.writers.target import file_stem, target_of


def posting(title: str = "", company: str = "") -> Posting:
    return Posting("", (), title, company)


@pytest.mark.parametrize(
    ("company", "title", "stem"),
    [
        ("Acme GmbH", "Senior Data Engineer (m/w/d)", "acme-gmbh_senior-data-engineer-m-w-d"),
        ("", "Krankenpfleger für Zürich", "krankenpfleger-fur-zurich"),
        ("", "", "resume"),
        ("株式会社", "エンジニア", "株式会社_エンジニア"),
        ("../../etc", "passwd", "etc_passwd"),
        ("CON", "", "_con"),
        ("nul", "x", "_nul_x"),
        ("Łódź Ørsted", "", "lodz-orsted"),
        ("हिन्दी", "", "हिन्दी"),
        ("a\u202egpj.exe ", "... ", "a-gpj-exe"),
        ("C:\\Windows", "a/b\x00c", "c-windows_a-b-c"),
    ],
)
def test_a_name_is_made_from_company_and_title(company: str, title: str, stem: str) -> None:
    assert file_stem(posting(title, company)) == stem


@given(st.text(max_size=300), st.text(max_size=300))
def test_a_name_is_one_harmless_part_of_a_path(company: str, title: str) -> None:
    stem = file_stem(posting(title, company))

    assert stem
    assert all(char.isalnum() or char in "-_" or unicodedata.category(char) in {"Mn", "Mc"} for char in stem)
    assert len(stem.encode()) <= 165


def test_a_name_in_letters_of_three_bytes_still_fits() -> None:
    assert 100 < len(file_stem(posting("看" * 300, "護" * 300)).encode()) <= 165


def test_an_existing_folder_gets_a_docx_of_that_name(tmp_path: Path) -> None:
    assert target_of(str(tmp_path)).named_for(posting("Nurse", "Acme")) == tmp_path / "acme_nurse.docx"


def test_what_ends_in_a_slash_is_a_folder_also_before_it_exists(tmp_path: Path) -> None:
    assert target_of(f"{tmp_path}/new/").named_for(posting("Nurse")) == tmp_path / "new" / "nurse.docx"


def test_a_dash_is_standard_output() -> None:
    assert target_of("-").path is None


def test_each_format_has_its_ending_beside_the_others(tmp_path: Path) -> None:
    targets = choose_targets(f"{tmp_path}/me.docx", ["docx", "md", "PDF", ".txt", "md"])

    assert [str(target.named_for(posting("Nurse"))) for target in targets] == [
        f"{tmp_path}/me.docx", f"{tmp_path}/me.md", f"{tmp_path}/me.pdf", f"{tmp_path}/me.txt",
    ]  # fmt: skip


def test_a_folder_takes_every_format_under_one_name(tmp_path: Path) -> None:
    targets = choose_targets(f"{tmp_path}/", ["html", "docx"])

    assert [target.named_for(posting("Nurse", "Acme")).name for target in targets] == [
        "acme_nurse.html",
        "acme_nurse.docx",
    ]


@pytest.mark.parametrize(
    ("output", "formats", "said"),
    [
        ("-", ["md", "txt"], "one format"),
        ("a.docx", ["rtf"], "choose docx, md"),
        ("a.rtf", [], "ends in .rtf"),
        ("a", [], "nothing"),
    ],
)
def test_what_cannot_be_written_is_said_with_what_can(output: str, formats: list[str], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        choose_targets(output, formats)


def test_standard_output_is_markdown_unless_asked_otherwise() -> None:
    assert [target.ending for target in (*choose_targets("-"), *choose_targets("-", ["txt"]))] == [".md", ".txt"]
