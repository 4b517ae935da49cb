"""The counted words: what is read from their table, and that the shipped one makes sense."""

import math

import pytest

from tailor.background.table import LENGTH, UNKNOWN, WordTable, along, unit, word_table


@pytest.fixture
def small() -> WordTable:
    """Three words, two of which point along the two axes; the background points along neither more."""
    head = b'{"dimensions": 2, "middle": 0.0}\nsuture scalpel rare\n'
    return WordTable(head + bytes([255, 51, 102]) + bytes([90, 90, 127, 0, 0, 127]))


def test_a_word_tells_as_much_as_its_byte_says(small: WordTable) -> None:
    assert small.telling("suture") == 1.0
    assert small.telling("scalpel") == pytest.approx(0.2)


def test_a_word_that_was_not_counted_tells_what_rare_words_do(small: WordTable) -> None:
    assert small.telling("zyxwv") == UNKNOWN


def test_a_word_that_was_counted_too_seldom_points_nowhere(small: WordTable) -> None:
    assert list(small.direction("suture") or ()) == [LENGTH, 0]
    assert small.direction("rare") is None
    assert small.direction("zyxwv") is None


def test_words_that_tell_more_decide_the_direction(small: WordTable) -> None:
    east, north = small.meaning([("suture", 1.0), ("scalpel", 1.0)])
    assert east > 20 * north > 0


def test_unknown_words_have_no_meaning(small: WordTable) -> None:
    assert small.meaning([("zyxwv", 1.0)]) == [0.0, 0.0]
    assert small.meaning([]) == [0.0, 0.0]


def test_scaling_a_vector_of_no_length_leaves_it() -> None:
    assert unit([0.0, 0.0]) == [0.0, 0.0]


def test_every_vector_that_is_shipped_has_the_stored_length() -> None:
    table = word_table()
    lengths = [math.hypot(*row) for stem in ("nurs", "welder", "python") if (row := table.direction(stem))]
    assert lengths == pytest.approx([LENGTH] * 3, rel=0.03)


@pytest.mark.parametrize(
    ("telling", "plain"),
    [("javascript", "ensur"), ("patient", "provid"), ("weld", "includ"), ("classroom", "process"), ("kubernet", "new")],
)
def test_a_word_of_one_trade_tells_more_than_a_word_of_all(telling: str, plain: str) -> None:
    assert word_table().telling(telling) > 1.5 * word_table().telling(plain)


@pytest.mark.parametrize(
    ("word", "near", "far"),
    [
        ("nurs", "patient", "docker"),
        ("weld", "solder", "nurs"),
        ("docker", "kubernet", "classroom"),
        ("teacher", "classroom", "sql"),
        ("supplier", "procur", "css"),
    ],
)
def test_words_of_one_trade_point_the_same_way(word: str, near: str, far: str) -> None:
    table = word_table()
    own = table.meaning([(word, 1.0)])
    assert along(own, table.meaning([(near, 1.0)])) > along(own, table.meaning([(far, 1.0)])) + 0.2
