"""A person's own terms: read strictly, and known wherever the lexicon is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tailor.errors import InputError, InvalidFile
from tailor.lexicon import load_lexicon
from tailor.own_terms import read_terms
from tailor.text import words


def file_of(folder: Path, text: str) -> Path:
    path = folder / "terms.txt"
    path.write_text(text, encoding="utf-8")
    return path


def problems_of(folder: Path, text: str) -> list[tuple[int, str]]:
    with pytest.raises(InvalidFile) as error:
        read_terms(file_of(folder, text))
    return [(problem.line, problem.reason) for problem in error.value.problems]


def shown(text: str, *own: tuple[str, tuple[str, ...]]) -> list[str]:
    return [found.term.display for found in load_lexicon(own).find(text, words(text))]


def test_a_line_is_a_term_with_its_other_names(tmp_path: Path) -> None:
    text = "# mine\n\nKubernetes = K8s, kube\nZorbflow\nC++ = cpp"

    assert read_terms(file_of(tmp_path, text)) == (("Kubernetes", ("K8s", "kube")), ("Zorbflow", ()), ("C++", ("cpp",)))


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    found = problems_of(tmp_path, "A = x\nB = x\n= c\none two three four five six seven\n!!!")

    assert [line for line, _ in found] == [2, 3, 4, 5]
    assert "is a name of 'a' already" in found[0][1]


@pytest.mark.parametrize("data", [b"\x00\x01\x02\x00", b"x" * 1_000_001])
def test_what_is_no_list_of_terms_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "terms.txt"
    path.write_bytes(data)

    with pytest.raises(InputError):
        read_terms(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"terms\.txt"):
        read_terms(tmp_path / "terms.txt")


def test_a_term_of_ones_own_is_found_under_each_of_its_names() -> None:
    own = ("Zorbflow", ("Zorb Flow Engine", "zflow"))

    assert shown("the Zorb Flow Engine, Zorbflow and ZFlow", own) == ["Zorbflow"] * 3


def test_a_known_term_gets_further_names_and_keeps_its_own() -> None:
    own = ("Kubernetes", ("captain yard",))

    assert shown("Captain Yard and K8s", own) == ["Kubernetes", "Kubernetes"]


def test_a_short_name_in_capitals_counts_in_capitals_only() -> None:
    own = ("Zorbflow", ("ZO",))

    assert (shown("ZO at scale", own), shown("zo at scale", own)) == (["Zorbflow"], [])


def test_terms_of_ones_own_leave_the_shipped_lexicon_alone() -> None:
    shown("Zorbflow", ("Zorbflow", ()))

    assert shown("Zorbflow") == []
