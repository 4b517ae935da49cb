"""The terms that a line names: of the lexicon, the tagger, the résumé and the text itself, and which of them wins."""

from __future__ import annotations

from itertools import pairwise

from tailor.keywords.spans import GUESSED, LineTerms, find_spans
from tailor.lexicon import load_lexicon
from tailor.text import words


def terms_of(text: str, own: dict[str, str] | None = None) -> LineTerms:
    return find_spans(text, words(text), load_lexicon(), own or {})


def kinds_in(text: str) -> dict[str, str]:
    return {span.term: span.kind for span in terms_of(text).all}


def test_no_term_lies_within_another() -> None:
    spans = terms_of("Experience with Adobe Creative Cloud, wound care and Zorblax pipelines in a Kubernetes world").all

    assert all(one.end <= other.first for one, other in pairwise(spans))


def test_a_tagged_phrase_around_a_known_term_is_told_beside_it() -> None:
    terms = terms_of("Strong knowledge of cloud cost allocation")

    assert "cloud computing" in [span.term for span in terms.all]
    assert any("cloud" in span.shown and len(span.shown) > len("cloud") for span in terms.wider)


def test_a_degree_is_one_term_and_its_subject_another() -> None:
    terms = terms_of("Bachelor's degree in marine biology")

    assert "bachelor degree" in [span.term for span in terms.all]
    assert not [span for span in (*terms.all, *terms.wider) if "degree in" in span.shown]


def test_an_ordinary_word_is_not_guessed_to_be_the_name_that_it_also_is() -> None:
    assert not {"apache spark", "go", "rest", "microsoft excel"} & kinds_in("a spark that will rest and excel").keys()


def test_what_only_its_place_tells_is_called_a_guess() -> None:
    assert kinds_in("You will restore varnished soundboards")["varnished soundboards"] == GUESSED


def test_without_guesses_only_what_is_known_counts() -> None:
    assert not [span for span in terms_of("12 Elm Road, Zorbury").known if span.kind == GUESSED]


def test_the_resume_s_own_phrase_is_a_term() -> None:
    own = {"hide glue": "hide glue"}

    assert "hide glue" in [span.term for span in terms_of("You mix hide glue by eye", own).all if span.kind != GUESSED]


def test_nothing_is_asked_for_by_an_address() -> None:
    line = (
        "SQL: https://example.com/jobs/Python-Engineer?source=LinkedIn or tableau@docker.example.com, www.kafka.example"
    )

    assert kinds_in(line).keys() == {"sql"}


def test_what_stands_beside_an_address_is_asked_for_as_elsewhere() -> None:
    assert "python" in kinds_in("Python (https://example.com)")
