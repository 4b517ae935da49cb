"""British and American English in one spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.matching.spelling import american


@pytest.mark.parametrize(
    ("british", "spelt"),
    [
        ("organise", "organize"),
        ("organisations", "organizations"),
        ("analysed", "analyzed"),
        ("labour", "labor"),
        ("behavioural", "behavioral"),
        ("modelling", "modeling"),
        ("programme", "program"),
        ("centre", "center"),
        ("catalogue", "catalog"),
        ("licence", "license"),
        ("paediatric", "pediatric"),
        ("haematology", "hematology"),
        ("despatch", "dispatch"),
        ("fulfilment", "fulfillment"),
    ],
)
def test_both_spellings_become_one(british: str, spelt: str) -> None:
    assert american(british) == spelt == american(spelt)


@pytest.mark.parametrize(
    "word", ["supervise", "raise", "noise", "selling", "filling", "hour", "four", "aged", "lied", "rise", "wise"]
)
def test_words_with_one_spelling_stay(word: str) -> None:
    assert american(word) == word


@given(st.text(max_size=60))
def test_the_spelling_of_a_spelling_is_itself(word: str) -> None:
    assert american(american(word)) == american(word)
