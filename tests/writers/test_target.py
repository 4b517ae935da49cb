"""Where a variant goes and what it is called."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.model import Posting
from tailor.writers.target import file_stem, target_of


def posting(title: str = "", company: str = "") -> Posting:
    return Posting("", (), title, company)


@pytest.mark.parametrize(
    ("company", "title", "stem"),
    [
        ("Acme GmbH", "Senior Data Engineer (m/w/d)", "acme-gmbh_senior-data-engineer-m-w-d"),
        ("", "Krankenpfleger für Zürich", "krankenpfleger-fur-zurich"),
        ("", "", "resume"),
        ("株式会社", "エンジニア", "株式会社_エンシニア"),
        ("../../etc", "passwd", "etc_passwd"),
        ("CON", "", "_con"),
    ],
)
def test_a_name_is_made_from_company_and_title(company: str, title: str, stem: str) -> None:
    assert file_stem(posting(title, company)) == stem


@given(st.text(max_size=300), st.text(max_size=300))
def test_a_name_is_one_harmless_part_of_a_path(company: str, title: str) -> None:
    stem = file_stem(posting(title, company))

    assert stem
    assert all(char.isalnum() or char in "-_" for char in stem)
    assert len(stem) <= 130


def test_an_existing_folder_gets_a_docx_of_that_name(tmp_path: Path) -> None:
    assert target_of(str(tmp_path)).named_for(posting("Nurse", "Acme")) == tmp_path / "acme_nurse.docx"


def test_what_ends_in_a_slash_is_a_folder_also_before_it_exists(tmp_path: Path) -> None:
    assert target_of(f"{tmp_path}/new/").named_for(posting("Nurse")) == tmp_path / "new" / "nurse.docx"


def test_a_dash_is_standard_output() -> None:
    assert target_of("-").path is None
