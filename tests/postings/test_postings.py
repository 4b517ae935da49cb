"""Reading a posting whatever its format: detection, encodings, limits, and what holds for every input."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tailor.errors import InputError
from tailor.limits import Limits
from tailor.postings import SOURCES, parse, read_posting

if TYPE_CHECKING:
    from pathlib import Path

_WORDS = st.sampled_from(
    [
        "Requirements:",
        "# Nurse",
        "- item",
        "must have",
        "**Tasks**",
        "•",
        "a plus",
        "\n",
        "\n\n",
        "  ",
        ";",
        "Ltd",
        "(",
        "é",
        "\u200b",
    ]
)


@settings(deadline=None, max_examples=200)
@given(st.one_of(st.text(max_size=400), st.lists(_WORDS, max_size=60).map(" ".join)))
def test_every_text_parses_or_is_refused_and_offsets_hold(text: str) -> None:
    try:
        posting = parse(text, "posting")
    except InputError:
        return
    for line in posting.lines:
        assert posting.text[line.start : line.start + len(line.text)] == line.text


@settings(deadline=None, max_examples=150)
@given(st.one_of(st.binary(max_size=300), st.binary(max_size=200).map(lambda tail: b"<html><p>" + tail)))
def test_every_file_parses_or_is_refused(data: bytes) -> None:
    try:
        posting = parse(data, "posting")
    except InputError:
        return
    assert posting.lines


@settings(deadline=None, max_examples=50)
@given(st.text(alphabet="ab .\n:-•", min_size=1, max_size=200))
def test_lines_stand_in_order_and_do_not_overlap(text: str) -> None:
    try:
        lines = parse(text, "posting").lines
    except InputError:
        return
    ends = [line.start + len(line.text) for line in lines]
    assert all(end <= following.start for end, following in zip(ends, lines[1:], strict=False))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_encoding_is_found(encoding: str) -> None:
    posting = parse("Köchin gesucht\r\nWir bieten ein Gehalt".encode(encoding), "posting.txt")
    assert posting.text == "Köchin gesucht\nWir bieten ein Gehalt"


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff", "\u200b\u200b\n", "---\n***"])
def test_a_posting_without_words_is_empty(text: str) -> None:
    with pytest.raises(InputError, match="is empty"):
        parse(text, "posting.txt")


def test_binary_data_are_refused() -> None:
    with pytest.raises(InputError, match="binary"):
        parse(b"MZ\x00\x01text\x00", "posting.txt")


def test_of_a_text_longer_than_any_posting_the_beginning_is_read_and_that_is_told() -> None:
    posting = parse("Some words of one line\n" * (Limits().posting_characters // 20), "posting.txt")

    most = Limits().posting_characters
    assert most * 0.9 < len(posting.text) <= most
    assert [note.slug for note in posting.notes] == ["too-long"]


def test_a_stray_zero_byte_is_left_out() -> None:
    assert (
        parse(b"Data engi\x00neer\n" + b"Good SQL and Python are needed here.\n" * 9, "p.txt").title == "Data engineer"
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "latin-1"])
def test_a_text_is_read_in_any_usual_encoding(encoding: str) -> None:
    posting = parse("Ingénieur données\n\nExigences :\n- Très bon SQL\n".encode(encoding), "posting.txt")

    assert posting.text.startswith("Ingénieur données")


def test_a_file_larger_than_the_limit_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "posting.txt"
    with path.open("wb") as file:
        file.truncate(Limits().posting_bytes + 1)
    with pytest.raises(InputError, match="larger"):
        read_posting(path)


def test_a_missing_file_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_posting(tmp_path / "none.txt")


@pytest.mark.parametrize(
    ("data", "ending"),
    [
        (b'{"@type": "JobPosting", "title": "Cook"}', ".txt"),
        (b"<!doctype html><h1>Cook</h1>", ".txt"),
        (b"# Cook", ".html"),
    ],
)
def test_what_a_file_holds_decides_before_its_ending(data: bytes, ending: str) -> None:
    assert parse(data, f"posting{ending}").title == "Cook"


def test_every_source_has_a_module_and_endings() -> None:
    assert SOURCES
    for source in SOURCES.values():
        assert source.module.startswith("tailor.postings.")
        assert source.endings


def test_importing_the_package_loads_no_heavy_library() -> None:
    code = "import sys, tailor.postings; print([m for m in ('lxml', 'docx', 'pypdfium2') if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout == "[]\n"


def test_long_lines_without_an_end_take_no_quadratic_time() -> None:
    for piece in ("A", "!", "- ", "[](", "<a", "== a ", "Aa", "a:", "**", "; "):
        text = piece * (60_000 // len(piece))
        assert parse("Cook wanted. " + text, "posting").text
