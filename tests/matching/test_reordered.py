"""The same words in another order."""

from __future__ import annotations

import pytest

from tailor.matching import Lexicon, answers


@pytest.mark.parametrize(
    ("term", "text", "rule"),
    [
        ("project management", "Management of large projects", "of-phrase"),
        ("project management", "Managed three rail projects", "verb and object"),
        ("incident response", "Responded to incidents at night", "verb and object"),
        ("software testing", "Built, tested and sold software", "verb and object"),
        ("data analysis", "Data cleaning and analysis", "shared in a list"),
        ("wound care", "Wound and palliative care", "shared in a list"),
        ("project management", "Management of large new rail building projects", "of-phrase"),
        ("incident response", "Reported, then responded to incidents daily", "verb and object"),
        ("project management", "Managed all our many large new projects", "verb and object"),
        ("project management", "Managed projects' budgets; managed two projects", "verb and object"),
        ("data analysis", "Analysed new data using scripts", "verb and object"),
        ("data analysis", "Analysed new data weekly", "verb and object"),
        ("data analysis", "Analysed new data collected abroad", "verb and object"),
        ("data analysis", "Analysed new data 3 times", "verb and object"),
        ("team leadership", "Lead 4 teams", "verb and object"),
        ("team leadership", "They lead a team", "verb and object"),
        ("data analysis", "Data or analysis", "shared in a list"),
        ("data analysis", "Data cleaning/analysis", "shared in a list"),
        ("data analysis", "Data cleaning, sorting, mining, reading and analysis", "shared in a list"),
    ],
)
def test_a_term_is_found_in_its_other_forms(term: str, text: str, rule: str, lexicon: Lexicon) -> None:
    evidence = answers(term, text, lexicon)

    assert evidence is not None
    assert (evidence.how, evidence.rule) == ("reordered", rule)
    assert evidence.strength < 1


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("project management", "Managed the night shift of a project"),
        ("project management", "Managed nights. Projects followed"),
        ("business development", "Developed the business case"),
        ("machine learning", "Learned to run a machine"),
        ("supply chain", "Chained supplies to a wall"),
        ("data modelling", "Data science, computer vision, model trains"),
        ("project management", "Management of one two three four five projects"),
        ("project management", "Management of staff with projects"),
        ("project management", "Management of staff; projects"),
        ("project management", "Managed one two three four five six projects"),
        ("incident response", "Reported to incidents"),
        ("project management", "Managed our project-based staff"),
        ("project management", "Managed the project's staff"),
        ("project management", "Managed the project’s staff"),
        ("project management", "Managed the project staff"),
        ("project management", "Managed-care projects"),
        ("data analysis", "Data cleaning, sorting, mining, reading, writing and analysis"),
        ("data analysis", "Data cleaning, sorting; mining and analysis"),
    ],
)
def test_words_that_only_stand_near_each_other_are_no_answer(term: str, text: str, lexicon: Lexicon) -> None:
    assert answers(term, text, lexicon) is None
