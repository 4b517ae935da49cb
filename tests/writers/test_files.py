"""Files appear whole or not at all, and never in place of somebody's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tailor.errors import OutputError
from tailor.model import Bullet, Entry, Resume, RichText, Section
from tailor.page import LOOKS, Look
from tailor.writers import render
from tailor.writers.files import save

WHOLE = b"# Sample Person\n\n- One.\n- Two.\n\nPython, SQL\n"


def put(path: Path, text: bytes, *, force: bool = False, source: str = "master.md") -> Path:
    return save(text, path, source=source, whole=lambda: WHOLE, force=force)


def test_a_new_file_holds_the_document_and_nothing_lies_beside_it(tmp_path: Path) -> None:
    put(tmp_path / "new" / "out.md", b"# Sample Person\n")

    assert (tmp_path / "new" / "out.md").read_bytes() == b"# Sample Person\n"
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["out.md"]


def test_an_earlier_variant_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "out.md").write_bytes(b"# Sample Person\n\n- Two.\n\nSQL, Python\n")

    put(tmp_path / "out.md", b"# Sample Person\n\n- One.\n")

    assert b"One" in (tmp_path / "out.md").read_bytes()


@pytest.mark.parametrize("own", [b"# Sample Person\n\n- Mine.\n", b"\x89PNG", b"PK\x03\x04"])
def test_a_file_of_somebody_else_stays(tmp_path: Path, own: bytes) -> None:
    (tmp_path / "out.md").write_bytes(own)

    with pytest.raises(OutputError, match="not written by tailor"):
        put(tmp_path / "out.md", b"# Sample Person\n")

    assert (tmp_path / "out.md").read_bytes() == own


def test_force_overwrites(tmp_path: Path) -> None:
    (tmp_path / "out.md").write_bytes(b"mine")

    put(tmp_path / "out.md", b"theirs", force=True)

    assert (tmp_path / "out.md").read_bytes() == b"theirs"


def test_the_master_itself_is_never_written_even_with_force(tmp_path: Path) -> None:
    (tmp_path / "master.md").write_bytes(WHOLE)

    with pytest.raises(OutputError, match="master"):
        put(tmp_path / "master.md", b"less", force=True, source=str(tmp_path / "master.md"))

    assert (tmp_path / "master.md").read_bytes() == WHOLE


def test_a_folder_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "out.md").mkdir()

    with pytest.raises(OutputError, match="is a folder"):
        put(tmp_path / "out.md", b"text")


def test_a_place_that_cannot_be_written_is_named_and_left_clean(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(OutputError, match=r"out\.md"):
        put(tmp_path / "file" / "out.md", b"text")


def made(name: str, ending: str, look: Look | None = None) -> bytes:
    """Return a document of ours about the duties named."""
    bullets = tuple(Bullet(str(at), RichText.of(text)) for at, text in enumerate(name.split("+")))
    sections = (Section("Work", "work", (Entry("e", RichText.of("Nurse"), bullets=bullets),)),)
    return render(Resume("Sample Person", sections=sections), ending, look or Look())


@pytest.mark.parametrize("ending", [".docx", ".html", ".txt", ".md", ".pdf"])
def test_an_earlier_variant_of_every_format_is_replaced(tmp_path: Path, ending: str) -> None:
    if ending == ".pdf":
        pytest.importorskip("typst")
    path, new = tmp_path / f"me{ending}", made("Cared.", ending, LOOKS["modern"])
    path.write_bytes(made("Taught the whole ward.", ending))

    save(new, path, source="master.md", whole=lambda: made("Cared.+Taught the whole ward.", ending))

    assert path.read_bytes() == new


@pytest.mark.parametrize("ending", [".html", ".txt", ".md"])
def test_an_edited_variant_stays(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"me{ending}"
    path.write_bytes(made("Taught the whole ward.", ending).replace(b"Taught", b"Nearly taught"))

    with pytest.raises(OutputError, match="not written by tailor"):
        save(b"x", path, source="master.md", whole=lambda: made("Cared.+Taught the whole ward.", ending))


def test_another_skill_order_or_wrapping_is_no_edit(tmp_path: Path) -> None:
    (tmp_path / "me.txt").write_bytes(b"Tools: SQL, Python,\nmuch of\nGo\n")

    save(b"x", tmp_path / "me.txt", source="master.md", whole=lambda: b"Tools: Python, SQL, much of Go\n")

    assert (tmp_path / "me.txt").read_bytes() == b"x"
