"""Which postings a place holds."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import docx

from tailor.batch.sources import count, items
from tailor.page import LOOKS
from tailor.readers import read_resume
from tailor.writers import render


def test_a_folder_is_counted_without_what_is_no_posting(tmp_path: Path) -> None:
    for name in ("a.md", "b.txt", ".hidden.md", "picture.png"):
        (tmp_path / name).write_text("x", "utf-8")
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "c.md").write_text("x", "utf-8")

    assert count(tmp_path, recursive=False, leave_out=()) == 2
    assert count(tmp_path, recursive=True, leave_out=()) == 3


def test_each_line_of_jsonl_counts(tmp_path: Path) -> None:
    (tmp_path / "many.jsonl").write_text("".join(json.dumps({"text": str(n)}) + "\n" for n in range(5)), "utf-8")

    assert count(tmp_path, recursive=False, leave_out=()) == 5
    assert len(list(items(tmp_path, recursive=False, leave_out=()))) == 5


def test_word_files_that_tailor_wrote_are_no_postings_and_all_others_are(tmp_path: Path, sample_resume: Path) -> None:
    written = render(read_resume(sample_resume), ".docx", LOOKS["classic"])
    (tmp_path / "ours.docx").write_bytes(written)
    docx.Document(io.BytesIO(written)).save(str(tmp_path / "saved since.docx"))
    styles = zipfile.ZipFile(io.BytesIO(written)).getinfo("word/styles.xml").header_offset
    (tmp_path / "damaged.docx").write_bytes(written[: styles + 60] + b"\xff" * 40 + written[styles + 100 :])
    (tmp_path / "no package.docx").write_bytes(b"PK")

    found = [item.key for item in items(tmp_path, recursive=False, leave_out=())]

    assert found == ["damaged.docx", "no package.docx", "saved since.docx"]
