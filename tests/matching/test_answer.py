"""One need against one line: the ladder of rules, and what holds for any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.matching import ANSWERED, Lexicon, answers


@pytest.mark.parametrize(
    ("term", "text", "how"),
    [
        ("welding", "Welding of pipes", "exact"),
        ("Kubernetes", "Jobs on k8s", "alias"),
        ("welding", "Welded pipes", "inflection"),
        ("project management", "Management of projects", "reordered"),
        ("administration", "Adminstration of leases", "typo"),
        ("deep learning", "Models in PyTorch", "related"),
    ],
)
def test_each_rule_is_named_in_the_evidence(term: str, text: str, how: str, lexicon: Lexicon) -> None:
    evidence = answers(term, text, lexicon)

    assert evidence is not None
    assert evidence.how == how


def test_evidence_holds_the_words_of_both_sides_and_their_place(lexicon: Lexicon) -> None:
    evidence = answers("data analysis", "Since 2020: analysed large data sets", lexicon)

    assert evidence is not None
    assert (evidence.asked, evidence.words) == ("data analysis", "analysed large data")
    assert "Since 2020: analysed large data sets"[evidence.start : evidence.end] == evidence.words


def test_the_posting_s_own_word_is_stronger_than_any_other_way(lexicon: Lexicon) -> None:
    texts = ["Kubernetes", "k8s", "Kubernets"]
    strengths = [
        evidence.strength for text in texts if (evidence := answers("Kubernetes", f"Ran {text} for a bank", lexicon))
    ]

    assert strengths[0] == 1.0
    assert strengths == sorted(strengths, reverse=True)
    assert len(strengths) == len(texts)


def test_the_whole_only_half_answers_its_part(lexicon: Lexicon) -> None:
    evidence = answers("SageMaker", "Hosted sites on AWS", lexicon)

    assert evidence is not None
    assert evidence.strength < ANSWERED


def test_a_part_answers_the_whole_better_than_a_sibling_its_sibling(lexicon: Lexicon) -> None:
    part = answers("AWS", "Models on SageMaker", lexicon)
    sibling = answers("TensorFlow", "Models in PyTorch", lexicon)

    assert part is not None
    assert sibling is not None
    assert part.strength >= ANSWERED > sibling.strength


def test_an_unrelated_line_answers_nothing(lexicon: Lexicon) -> None:
    assert answers("welding", "Sold cheese on a market", lexicon) is None


@given(term=st.text(max_size=60), text=st.text(max_size=400))
def test_any_term_and_any_text_are_accepted(lexicon: Lexicon, term: str, text: str) -> None:
    evidence = answers(term, text, lexicon)

    assert evidence is None or (0 < evidence.strength <= 1 and evidence.words == text[evidence.start : evidence.end])


_PLAIN = st.text(alphabet="bcdfghklmnprtuvz", min_size=8, max_size=14)


@given(before=_PLAIN, term=st.lists(_PLAIN, min_size=1, max_size=4), after=_PLAIN)
def test_a_term_matches_itself_wherever_it_stands(lexicon: Lexicon, before: str, term: list[str], after: str) -> None:
    asked = " ".join(term)
    evidence = answers(asked, f"{before} {asked} {after}", lexicon)

    assert evidence is not None
    assert (evidence.how, evidence.strength, evidence.words) == ("exact", 1.0, asked)


@given(text=st.text(max_size=200))
def test_the_same_question_has_the_same_answer(lexicon: Lexicon, text: str) -> None:
    assert answers("data analysis", text, lexicon) == answers("data analysis", text, lexicon)


@pytest.mark.parametrize(
    "text",
    [
        "data " * 20_000,
        "-" * 100_000,
        "a" * 100_000,
        "managed projects " * 10_000,
        "project " * 10_000 + "managed " * 10_000,
        "C." * 50_000,
    ],
)
def test_long_and_odd_lines_are_read_to_their_end(text: str, lexicon: Lexicon) -> None:
    for term in ("data analysis", "project management", "C", "Excel", "a" * 50):
        assert answers(term, text, lexicon) is None or text


@pytest.mark.parametrize(
    ("term", "text", "words"),
    [("Asana", "Planned work in Asana and Jira", "Asana"), ("Asana", "Taught two people Asana", "Asana")],
)
def test_a_name_that_is_an_ordinary_word_too_counts_where_the_lexicon_sees_it(term: str, text: str, words: str) -> None:
    evidence = answers(term, text)

    assert evidence is not None
    assert (evidence.how, evidence.strength, evidence.rule) == ("exact", 1.0, "same words")
    assert (evidence.asked, evidence.words, text[evidence.start : evidence.end]) == (term, words, words)


@pytest.mark.parametrize(("term", "text"), [("Asana", "Taught asana"), ("Notion", "A notion of things")])
def test_the_ordinary_word_is_not_the_name(term: str, text: str) -> None:
    assert answers(term, text) is None


@pytest.mark.parametrize(
    ("term", "text", "strength", "rule", "words"),
    [
        ("AWS", "Models on SageMaker", 0.75, "part of what is asked", "SageMaker"),
        ("SageMaker", "Hosted on AWS", 0.4, "the wider field only", "AWS"),
        ("TensorFlow", "Models in PyTorch", 0.3, "a neighbour of what is asked", "PyTorch"),
    ],
)
def test_relatives_answer_by_what_they_are_to_each_other(
    term: str, text: str, strength: float, rule: str, words: str, lexicon: Lexicon
) -> None:
    evidence = answers(term, text, lexicon)

    assert evidence is not None
    assert (evidence.how, evidence.strength, evidence.rule) == ("related", strength, rule)
    assert (evidence.asked, evidence.words, text[evidence.start : evidence.end]) == (term, words, words)


@pytest.mark.parametrize(
    ("term", "text", "strength", "rule"),
    [
        ("leadership", "Lead a team of six", 0.9, "form of the verb"),
        ("cash flow", "Watched the cashflow of a shop", 0.98, "written together or apart"),
        ("flow charts", "Drew flowchart after flowchart", 0.97, "other number"),
        ("spreadsheets", "Kept spread sheet files", 0.97, "other number"),
        ("machine learning tools", "Kept machinelearning tools", 0.98, "written together or apart"),
        ("big cashflow tools", "Kept big cash flow tools", 0.98, "written together or apart"),
        ("communication skills", "Communication with all", 0.98, "same words, light words left out"),
    ],
)
def test_each_way_to_say_the_same_has_its_strength_and_its_name(
    term: str, text: str, strength: float, rule: str, lexicon: Lexicon
) -> None:
    evidence = answers(term, text, lexicon)

    assert evidence is not None
    assert (evidence.strength, evidence.rule) == (strength, rule)


def test_a_noun_that_is_a_verb_with_another_sense_is_no_answer(lexicon: Lexicon) -> None:
    assert answers("leadership", "Sold lead pipes of six", lexicon) is None
