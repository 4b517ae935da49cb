"""What is asked for, as rows of words."""

from __future__ import annotations

import pytest

from tailor.matching.term import term_of


@pytest.mark.parametrize(
    ("asked", "keys"),
    [
        ("strong communication skills", ("communication",)),
        ("5+ years of experience with Python", ("python",)),
        ("Python programming", ("python",)),
        ("fluent English", ("english",)),
        ("strong basic communication skills", ("communication",)),
        ("practical sound engineering experience", ("engineering",)),
        ("experience in welding", ("welding",)),
        ("years of SAP", ("sap",)),
        ("deep learning", ("deep", "learning")),
        ("basic life support", ("basic", "life", "support")),
        ("people skills", ("people", "skills")),
        ("health and safety", ("health", "safety")),
        ("", ()),
    ],
)
def test_light_words_go_and_the_rest_stays(asked: str, keys: tuple[str, ...]) -> None:
    assert term_of(asked).keys == keys


def test_an_of_phrase_is_also_read_as_a_compound() -> None:
    assert term_of("design of experiments").turned == ("experiments", "design")
