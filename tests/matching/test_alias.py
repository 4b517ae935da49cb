"""Other names of the same thing."""

from __future__ import annotations

import pytest

from tailor.matching import Lexicon, answers
from tailor.matching.alias import names, singular
from tailor.matching.answer import find
from tailor.matching.page import Page
from tailor.matching.related import Kin
from tailor.matching.search import Search


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("Microsoft Excel", "Budgets in Excel"),
        ("Adobe Photoshop", "Retouched in Photoshop"),
        ("ReactJS", "Pages in React"),
        ("HTML5", "Pages in HTML"),
        ("Machine Learning (ML)", "Taught machine learning"),
        ("RESTful APIs", "Designed REST APIs"),
        ("natural language processing", "NLP for letters"),
        ("ABCD", "Built the Automatic Bird Call Detector"),
    ],
)
def test_another_name_answers(term: str, text: str, lexicon: Lexicon) -> None:
    evidence = answers(term, text, lexicon)

    assert evidence is not None
    assert evidence.how == "alias"


@pytest.mark.parametrize(
    ("term", "text"), [("KYC", "keep your calm"), ("SOP", "sold old pans"), ("user experience", "ux")]
)
def test_initials_by_chance_do_not(term: str, text: str, lexicon: Lexicon) -> None:
    evidence = answers(term, text, lexicon)

    assert evidence is None or term == "user experience"


def test_a_name_comes_once_and_the_term_itself_never(lexicon: Lexicon) -> None:
    found = [name.casefold() for name in names("JavaScript", lexicon)]

    assert len(found) == len(set(found))
    assert "javascript" not in found


@pytest.mark.parametrize(
    ("term", "one"), [("KPIs", "KPI"), ("relational databases", "relational database"), ("chess", "chess")]
)
def test_a_term_is_looked_up_in_the_singular_too(term: str, one: str) -> None:
    assert singular(term) == one


@pytest.mark.parametrize(
    ("term", "text", "words"),
    [
        ("SOPs", "Kept Standard Operating Procedures, kept them well", "Standard Operating Procedures"),
        ("SOP", "Anna, Stella, Olga, Paul and the Standard Operating Procedures", "Standard Operating Procedures"),
        ("ABCD", "Ate bread at cafes daily, then slept", "Ate bread at cafes daily"),
        ("ABCD", "Always, being careful, drew", "Always, being careful, drew"),
    ],
)
def test_initials_are_answered_where_they_are_spelt_out(term: str, text: str, words: str, lexicon: Lexicon) -> None:
    evidence = answers(term, text, lexicon)

    assert evidence is not None
    assert (evidence.how, evidence.strength, evidence.rule) == ("alias", 0.85, "initials spelt out")
    assert (evidence.asked, evidence.words, text[evidence.start : evidence.end]) == (term, words, words)


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("SOP", "Sales. Operations Planning of a plant"),
        ("SOP", "Stella, Olga, Paul"),
        ("SOP", "Stella Owned a Plant"),
        ("ABCD", "Ate bread; cheese daily"),
        ("ABCD", "Ate bread at cafes. Daily too"),
        ("ABCD", "Anna, Bert, Carl, Dora"),
    ],
)
def test_a_list_of_people_and_two_sentences_spell_out_nothing(term: str, text: str, lexicon: Lexicon) -> None:
    assert answers(term, text, lexicon) is None


@pytest.mark.parametrize("words", ["IaC", "IAC", "NLP", "NLPs"])
def test_initials_answer_what_they_stand_for(words: str, lexicon: Lexicon) -> None:
    asked = "infrastructure as code" if words[0] == "I" else "natural language processing"
    evidence = answers(asked, f"Taught {words} to banks", lexicon)

    assert evidence is not None
    assert (evidence.how, evidence.strength, evidence.rule, evidence.words) == ("alias", 0.85, "initials", words)


@pytest.mark.parametrize("words", ["iac", "Iac", "iaC", "Iacs"])
def test_initials_are_written_in_capitals(words: str, lexicon: Lexicon) -> None:
    assert answers("infrastructure as code", f"Taught {words} to banks", lexicon) is None


def test_each_line_may_spell_initials_out(lexicon: Lexicon) -> None:
    lines = ["Kept Standard Operating Procedures", "Sold cheese", "Wrote Standard Operating Procedures"]
    found = match_lines("SOP", lines, lexicon)

    assert found == [0, 2]


def match_lines(term: str, lines: list[str], lexicon: Lexicon) -> list[int]:
    return sorted(find((term,), Search(Page(lines), lexicon, Kin(lines, lexicon))))
