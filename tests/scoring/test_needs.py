"""What a posting asks for in plain words."""

from collections.abc import Callable

import pytest

from tailor.background.table import word_table
from tailor.model import Posting, PostingLine, Zone
from tailor.scoring.needs import Needs, read_needs

Read = Callable[..., Needs]


@pytest.fixture
def read() -> Read:
    """Read the needs of lines that are given with their zones."""

    def read(*lines: tuple[Zone, str], title: str = "") -> Needs:
        return read_needs(Posting("", tuple(PostingLine(text, 0, zone) for zone, text in lines), title), word_table())

    return read


def test_a_word_counts_by_its_zone(read: Read) -> None:
    zones: tuple[Zone, ...] = ("required", "preferred", "about", "benefits")
    worth = [read((zone, "welding")).words["weld"] for zone in zones]
    assert worth == sorted(worth, reverse=True)
    assert worth[0] > 3 * worth[2]


def test_legal_text_asks_for_nothing(read: Read) -> None:
    assert read(("legal", "regardless of disability")).words == {}


def test_a_word_repeated_in_a_line_counts_once(read: Read) -> None:
    assert read(("duties", "weld, weld and weld")).words == read(("duties", "weld")).words


def test_more_lines_add_less_and_less(read: Read) -> None:
    one, two, three = (read(*[("duties", "weld")] * n).words["weld"] for n in (1, 2, 3))
    assert two - one > three - two > 0


def test_a_title_that_stands_in_no_line_counts_too(read: Read) -> None:
    assert "welder" in read(("duties", "paint"), title="Welder").words


def test_neighbours_are_a_phrase_within_a_line_only(read: Read) -> None:
    phrases = read(("duties", "code reviews"), ("duties", "code"), ("duties", "board")).phrases
    assert list(phrases) == [("code", "review")]


def test_a_word_of_the_trade_leans_to_the_subject(read: Read) -> None:
    needs = read(("required", "Registered nurse with experience of surgical patients in a hospital"))
    assert needs.leaning("ward")[1] > 2 * abs(needs.leaning("kubernet")[1])


def test_a_posting_of_nothing_asks_for_nothing(read: Read) -> None:
    needs = read()
    assert (needs.words, needs.phrases, needs.leaning("ward")[1]) == ({}, {}, 0.0)
