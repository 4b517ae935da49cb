"""Names that are ordinary words too."""

from __future__ import annotations

import pytest

from tailor.matching import Lexicon, answers
from tailor.matching.senses import SENSES


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("Go", "Wrote brokers in Go and Python"),
        ("C", "Drivers in C for sensors, tested in Python"),
        ("R", "R, Stata"),
        ("Excel", "Budgets in Excel"),
        ("Excel", "Budgets with MS Excel"),
        ("Excel", "Excel-based budgets"),
        ("Sketch", "Miro, Sketch, Marvel"),
        ("REST", "Designed a REST interface"),
        ("REST", "used REST-based ways"),
        ("SAP", "We used SAP daily"),
        ("IT", "Led IT staff"),
        ("Java", "Java, coffee and cake"),
        ("Java", "Loved some Java , coffee too"),
        (".NET", "Wrote pages of .NET there"),
        ("Make", "Kept old rules that say Make over and over again in Python"),
        ("Make", "Python kept our rules to say Make"),
        ("R", "Work in Python or R."),
        ("Tableau", "Charts for boards, Tableau"),
        ("Tableau", "Tableau, charts for boards"),
        ("Tableau", "Boards (Tableau) of kings"),
        ("Tableau", "Kings • Tableau • Queens"),
        ("Tableau", "Showed boards a Tableau"),
        ("Snowflake", "By Snowflake Of Old"),
        ("warehousing", "Ran a warehouse of a bank"),
        ("warehousing", "Warehouse data"),
    ],
)
def test_a_name_counts_in_its_writing_and_company(term: str, text: str, lexicon: Lexicon) -> None:
    assert answers(term, text, lexicon)


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("Go", "Go-to-market plans for software"),
        ("Go", "Go live of Python services"),
        ("C", "Vitamin C in Python snakes"),
        ("Spark", "Changed Spark plugs in Python"),
        ("C", "Written by C. Sample in Python"),
        ("R", "R&D of software"),
        ("Excel", "Excels at sums"),
        ("Excel", "Learners excel in maths"),
        ("Sketch", "Sketch of a plan"),
        ("REST", "Fed the rest of the herd"),
        ("Teams", "Coached Teams Across Three Regions"),
        ("Make", "Kept old rules that say Make over and over again and then Python"),
        ("Make", "Python kept old rules that we say Make"),
        ("Java", "Sold Java coffee"),
        ("Java", "The best is Java coffee"),
        ("Swift", "Met Taylor Swift at iOS"),
        ("Swift", "swift-based ways of Python"),
        ("R", "S&R in Python"),
        ("Go", "Python in Go-to plans"),
        ("IT", "WE LED IT STAFF"),
        ("Tableau", "Tableau of kings"),
        ("Tableau", "In a year: Tableau of kings"),
        ("Tableau", "In a year! Tableau of kings"),
        ("Tableau", "In years gone • Tableau of kings"),
        ("Tableau", "Kept a Tableau Of Kings"),
        ("Rust", "Rust Removed"),
        ("warehousing", "Kept a data warehouse of a bank"),
        ("warehousing", "Data warehouse of a bank"),
    ],
)
def test_the_ordinary_word_does_not(term: str, text: str, lexicon: Lexicon) -> None:
    assert answers(term, text, lexicon) is None


def test_a_posting_in_lower_case_asks_for_the_ordinary_word(lexicon: Lexicon) -> None:
    assert answers("teams", "Coached teams of nine", lexicon)
    assert answers("Teams", "Coached teams of nine", lexicon) is None


@pytest.mark.parametrize("name", sorted(SENSES))
def test_each_name_matches_itself_where_nothing_else_stands(name: str, lexicon: Lexicon) -> None:
    written = {"net": ".NET"}.get(name, name.upper())

    assert answers(written, written, lexicon)
