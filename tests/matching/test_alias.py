"""Other names of the same thing."""

from __future__ import annotations

import pytest

from tailor.matching import Lexicon, answers
from tailor.matching.alias import names, singular


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
