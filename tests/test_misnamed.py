"""A file that is called PDF or Word document and is none is told as that, not read as something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tailor.errors import InputError
from tailor.postings import read_posting
from tailor.readers import read_resume
from tests.readers.test_encodings import TEXT


@pytest.mark.parametrize("ending", ["pdf", "docx"])
@pytest.mark.parametrize("content", [TEXT, "<html><h1>404</h1><p>Not found</p></html>", '{"basics": {"name": "S"}}'])
@pytest.mark.parametrize("read", [read_resume, read_posting])
def test_text_under_such_a_name_is_told(tmp_path: Path, ending: str, content: str, read: object) -> None:
    path = tmp_path / f"file.{ending}"
    path.write_text(content, "utf-8")

    with pytest.raises(InputError, match=f"this is no {ending.upper()}.*rename it"):
        read(path)  # type: ignore[operator]
