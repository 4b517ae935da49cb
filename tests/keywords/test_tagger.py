"""The model that finds names of knowledge in running text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tailor.keywords.extract import knowledge_spans
from tailor.keywords.tagger import BEGIN, INSIDE, OUTSIDE, decode, shape, spans_of

EVEN = ((0.0, 0.0, 0.0),) * 4


def test_names_that_no_lexicon_has_are_found_by_their_company() -> None:
    text = "knowledge of Zorblax and SQL"

    assert "Zorblax" in [text[start:end] for start, end in knowledge_spans(text)]


def test_the_best_sequence_never_goes_on_with_what_has_not_begun() -> None:
    assert decode([(-1.0, 9.0), (-1.0, 9.0)], EVEN) == [OUTSIDE, OUTSIDE] or decode([(-1.0, 9.0)] * 2, EVEN)[0] == BEGIN


def test_runs_of_tags_are_spans() -> None:
    assert spans_of([OUTSIDE, BEGIN, INSIDE, BEGIN, OUTSIDE]) == [(1, 3), (3, 4)]


def test_the_shape_tells_how_a_word_is_written() -> None:
    assert [shape(word) for word in ("sql", "Sql", "SQL", "MySQL", "s3", "2019", "c++")] == [
        "l",
        "C",
        "A",
        "X",
        "D",
        "N",
        "+",
    ]


@given(st.lists(st.tuples(st.floats(-9, 9), st.floats(-9, 9)), max_size=30))
def test_what_is_inside_follows_a_beginning(scores: list[tuple[float, float]]) -> None:
    tags = decode(scores, EVEN)

    assert len(tags) == len(scores)
    assert not [at for at, tag in enumerate(tags) if tag == INSIDE and (at == 0 or tags[at - 1] == OUTSIDE)]


@given(st.text(max_size=300))
def test_spans_of_any_text_are_in_it_and_apart(text: str) -> None:
    spans = knowledge_spans(text)

    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
