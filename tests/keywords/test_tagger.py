"""The model that finds names of knowledge in running text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.keywords.extract import knowledge_spans
from tailor.keywords.tagger import (
    BEGIN,
    INSIDE,
    OUTSIDE,
    Tagger,
    feature_names,
    load_groups,
    load_tagger,
    shape,
    spans_of,
    tag,
)
from tailor.lexicon import load_lexicon
from tailor.text import words

STEPS = [[0, 0, -1000], [0, 0, 0], [0, 0, 0]]
EVEN = Tagger({}, STEPS)


def names_in(text: str) -> list[str]:
    return [text[start:end] for start, end in knowledge_spans(text)]


def test_names_that_no_lexicon_has_are_found_by_their_company() -> None:
    assert "Zorblax" in names_in("knowledge of Zorblax and SQL")


@pytest.mark.parametrize("name", ["pattern cutting", "Dutch labour law", "thermodynamics"])
def test_a_subject_of_any_field_is_found_behind_a_cue(name: str) -> None:
    assert any(set(name.split()) & set(found.split()) for found in names_in(f"Good knowledge of {name}"))


def test_a_name_does_not_cross_a_comma() -> None:
    assert all("," not in name for name in names_in("Experience with Zorblax, Quuxify, Blarg and Frobnicator 9"))


def test_behind_a_comma_no_name_goes_on() -> None:
    text = "Zorblax, Quuxify Blarg"
    weights = load_tagger().emissions(text, words(text), [])

    assert [one.imag < -1e8 for one in weights] == [False, True, False]


def test_the_best_sequence_never_goes_on_with_what_has_not_begun() -> None:
    assert EVEN.decode([complex(-1, 9), complex(-1, 9)])[0] != INSIDE


def test_a_bias_names_more() -> None:
    assert EVEN.decode([complex(-2, -9)]) == [OUTSIDE]
    assert EVEN.decode([complex(-2, -9)], bias=3) == [BEGIN]


def test_runs_of_tags_are_spans() -> None:
    assert spans_of([OUTSIDE, BEGIN, INSIDE, BEGIN, OUTSIDE]) == [(1, 3), (3, 4)]


def test_the_shape_tells_how_a_word_is_written() -> None:
    assert [shape(word) for word in ("sql", "Sql", "SQL", "MySQL", "s3", "2019", "c++")] == list("lCAXDN+")


def test_words_of_alike_company_are_in_one_group() -> None:
    groups = load_groups()

    assert groups.of("monday") == groups.of("friday") != groups.of("python")
    assert groups.of("zorblax") == ("-", "-")


def test_the_weights_that_are_summed_are_those_of_the_features_that_are_learned() -> None:
    text = "Experience with Python, R&D (5 years) and wound care."
    found = words(text)
    terms = load_lexicon().find(text, found)
    named = sorted({name for names in feature_names(text, found, terms) for name in names})
    weights = {name: (at % 7, at % 5) for at, name in enumerate(named)}

    summed = Tagger(weights, STEPS).emissions(text, found, terms)

    for names, total in zip(feature_names(text, found, terms), summed, strict=True):
        assert total.real == sum(weights[name][0] for name in names)
        assert total.imag in {sum(weights[name][1] for name in names), -1e9 + sum(weights[name][1] for name in names)}


def test_likely_is_a_share() -> None:
    text = "We want Python and a smile"
    found = words(text)
    tagged = tag(text, found, load_lexicon().find(text, found))

    assert 0 < tagged.likely(0, 1) < 0.5 < tagged.likely(2, 3) <= 1


@given(st.lists(st.tuples(st.integers(-90, 90), st.integers(-90, 90)), max_size=30))
def test_what_is_inside_follows_a_beginning(weights: list[tuple[int, int]]) -> None:
    tags = load_tagger().decode([complex(*one) for one in weights])

    assert len(tags) == len(weights)
    assert not [at for at, one in enumerate(tags) if one == INSIDE and (at == 0 or tags[at - 1] == OUTSIDE)]


@given(st.text(max_size=300))
def test_spans_of_any_text_are_in_it_and_apart(text: str) -> None:
    spans = knowledge_spans(text)

    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
