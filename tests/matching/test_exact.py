"""The same words, written together or apart."""

from __future__ import annotations

import pytest

from tailor.matching import Lexicon, answers


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("e-commerce", "An ecommerce shop"),
        ("ecommerce", "An e-commerce shop"),
        ("microservices", "Many micro services"),
        ("micro-services", "Many microservices"),
        ("database", "An old data base"),
        ("front-end", "A frontend"),
        ("health and safety", "Health & safety"),
        ("comptabilité", "Comptabilite"),
        ("Führerschein Klasse B", "Führerschein der Klasse B"),
        ("CI/CD", "CI CD"),
    ],
)
def test_hyphens_blanks_accents_and_articles_make_no_difference(term: str, text: str, lexicon: Lexicon) -> None:
    evidence = answers(term, text, lexicon)

    assert evidence is not None
    assert evidence.how == "exact"


@pytest.mark.parametrize("text", ["sales. Management", "sales, management", "sales; management"])
def test_a_break_keeps_words_apart(text: str, lexicon: Lexicon) -> None:
    assert answers("sales management", text, lexicon) is None


def test_a_written_name_is_not_put_together_from_ordinary_words(lexicon: Lexicon) -> None:
    assert answers("Salesforce", "Led a sales force of six", lexicon) is None
    assert answers("Salesforce", "Reports in Sales Force", lexicon)
