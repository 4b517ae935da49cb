"""Slips of the keyboard."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from tailor.matching import Lexicon
from tailor.matching.page import Page
from tailor.matching.typo import one_slip_apart, slips


@pytest.mark.parametrize("said", ["managment", "mangaement", "managemment", "menagement"])
def test_one_slip_in_a_long_word_is_rescued(said: str, lexicon: Lexicon) -> None:
    assert slips("management", Page([said]), lexicon) == [said]


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("java", "lava"),
        ("scala", "scalla"),
        ("contract", "contrast"),
        ("barista", "batista"),
        ("logistics", "logistic"),
        ("microscopy", "microscope"),
        ("training", "straining"),
        ("abcdefgh", "abcdefgi"),
        ("microscopes", "microscopic"),
    ],
)
def test_another_word_is_not_rescued(word: str, said: str, lexicon: Lexicon) -> None:
    assert slips(word, Page([said]), lexicon) == []


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_one_slip_is_a_distance_of_one(one: str, other: str) -> None:
    assert one_slip_apart(one, other) == (OSA.distance(one, other) == 1)
