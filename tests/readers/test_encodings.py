"""A résumé is read in whatever encoding it comes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tailor.errors import InputError
from tailor.readers import read_resume

TEXT = "# Zoë Muster\n\nzoe@example.com\n\n## Work Experience\n\n### Clerk\n2010 - 2012\n\n- Kept the books of a café\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_usual_encoding_and_end_of_line(tmp_path: Path, encoding: str, end: str) -> None:
    (tmp_path / "cv.md").write_bytes(TEXT.replace("\n", end).encode(encoding))

    resume = read_resume(tmp_path / "cv.md")

    assert resume.name == "Zoë Muster"
    assert [unit.text for unit in resume.units()] == ["Kept the books of a café"]


def test_what_is_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "cv.md").write_bytes(bytes(range(256)) * 4 + b"\0" * 400)

    with pytest.raises(InputError, match="no text"):
        read_resume(tmp_path / "cv.md")
