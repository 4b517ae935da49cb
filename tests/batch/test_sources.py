"""Which postings a place holds."""

from __future__ import annotations

import json
from pathlib import Path

from tailor.batch.sources import count, items


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
