"""The same posting in every encoding, with every kind of line end, is the same posting."""

from __future__ import annotations

import codecs
import unicodedata
from typing import Literal

import pytest

from tailor.keywords import extract_keywords
from tailor.model import Posting, Resume
from tailor.postings import parse

TEXT = "# Café manager\n\nRequirements\n\n- Knows naïve Bayes – and Excel\n- 5 years of crème brûlée\n\nNice to have\n\n- SQL\n"


def lines(posting: Posting) -> list[tuple[str, str]]:
    return [(unicodedata.normalize("NFC", line.text), line.zone) for line in posting.lines]


def terms(posting: Posting) -> list[str]:
    return [one.term for one in extract_keywords(posting, Resume("Sample Person"))]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_encoding_makes_no_difference(encoding: str) -> None:
    assert lines(parse(TEXT.encode(encoding), "p.txt")) == lines(parse(TEXT, "p.txt"))


@pytest.mark.parametrize("order", ["le", "be"])
def test_either_order_of_bytes_is_read(order: str) -> None:
    mark = codecs.BOM_UTF16_LE if order == "le" else codecs.BOM_UTF16_BE

    assert lines(parse(mark + TEXT.encode(f"utf-16-{order}"), "p.txt")) == lines(parse(TEXT, "p.txt"))


def test_latin_1_is_read() -> None:
    plain = TEXT.replace("–", "-")

    assert lines(parse(plain.encode("latin-1"), "p.txt")) == lines(parse(plain, "p.txt"))


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x85", "\u2028"])
def test_the_kind_of_line_ends_makes_no_difference(end: str) -> None:
    assert lines(parse(TEXT.replace("\n", end).encode(), "p.txt")) == lines(parse(TEXT, "p.txt"))


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_accents_of_their_own_make_no_difference(form: Literal["NFC", "NFD"]) -> None:
    posting = parse(unicodedata.normalize(form, TEXT).encode(), "p.txt")

    assert lines(posting) == lines(parse(TEXT, "p.txt"))
    assert terms(posting) == terms(parse(TEXT, "p.txt"))
