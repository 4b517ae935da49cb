"""A sealed file tells whether somebody has edited it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.errors import OutputError
from tailor.writers.files import save
from tailor.writers.seal import is_sealed, sealed


@given(st.text(), st.text(min_size=1))
def test_an_edited_file_is_known(text: str, more: str) -> None:
    assert is_sealed(sealed(text))
    assert not is_sealed(sealed(text) + more.encode("utf-8", "replace"))


def test_an_earlier_sheet_is_replaced_but_not_an_edited_one(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    save(sealed("one"), path, source="master.md", whole=bytes)
    save(sealed("two"), path, source="master.md", whole=bytes)
    path.write_bytes(path.read_bytes() + b"my own words\n")

    with pytest.raises(OutputError, match="not written by tailor"):
        save(sealed("three"), path, source="master.md", whole=bytes)
