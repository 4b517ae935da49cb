"""The lexicon: names, other names, broader terms, and names that are ordinary words as well."""

from __future__ import annotations

import pytest

from tailor.lexicon import Lexicon, load_lexicon
from tailor.text import words


def found_in(text: str) -> list[str]:
    return [found.term.display for found in load_lexicon().find(text, words(text))]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Kubernetes on k8s", ["Kubernetes", "Kubernetes"]),
        ("C++, C# and .NET", ["C++", "C#", ".NET"]),
        ("Java/JavaScript", ["Java", "JavaScript"]),
        ("a registered nurse with BLS", ["registered nurse", "basic life support"]),
        ("continuous integration and IFRS", ["CI/CD", "IFRS"]),
        ("fluent German, Führerschein", ["German", "driving licence"]),
        ("NoSQL", ["NoSQL"]),
    ],
)
def test_terms_of_any_field_are_found_under_any_of_their_names(text: str, terms: list[str]) -> None:
    assert found_in(text) == terms


@pytest.mark.parametrize(
    "text",
    [
        "you excel at this",
        "Excellent manners",
        "we go to market",
        "the rest of the team",
        "a swift reply",
        "take part in teams",
        "in other words, a word",
        "Go to our page",
        "Excel in your role",
        "we spark joy",
        "Lean on us",
    ],
)
def test_an_ordinary_word_is_no_name(text: str) -> None:
    assert not set(found_in(text)) & {
        "Go",
        "REST",
        "Swift",
        "Microsoft Excel",
        "Microsoft Teams",
        "Microsoft Word",
        "Apache Spark",
        "Lean",
    }


@pytest.mark.parametrize(
    ("text", "term"), [("Python, Go or Rust", "Go"), ("advanced Excel", "Microsoft Excel"), ("REST APIs", "REST")]
)
def test_a_name_in_its_own_spelling_and_company_is_found(text: str, term: str) -> None:
    assert term in found_in(text)


def test_broader_terms_come_with_their_distance() -> None:
    broader = load_lexicon().broader("amazon sagemaker")

    assert (broader["amazon web services"], broader["cloud computing"]) == (1, 2)
    assert "kubernetes" not in broader


def test_relations_never_run_in_a_circle() -> None:
    lexicon = Lexicon(["a\ttool\tA\t*\tb\t50", "b\ttool\tB\t*\ta\t50"])

    assert lexicon.broader("a") == {"b": 1}


def test_every_row_is_whole_and_every_other_name_has_its_term() -> None:
    lexicon = load_lexicon()
    keys = list(lexicon.keys())

    assert len(keys) > 5000
    assert not [key for key in keys if lexicon.term(key) is None]


def test_all_fields_of_work_have_their_share() -> None:
    lexicon = load_lexicon()
    named = [
        "haccp",
        "forklift",
        "wound care",
        "autocad",
        "ifrs",
        "lesson planning",
        "welding",
        "gdpr",
        "figma",
        "payroll",
        "triage",
    ]

    assert not [term for term in named if lexicon.term(term) is None]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Microsoft Office (Word, Excel)", ["Microsoft Office", "Microsoft Word", "Microsoft Excel"]),
        ("AWS, S3", ["Amazon Web Services", "Amazon S3"]),
        ("CI/CD and CI - CD", ["CI/CD", "CI/CD"]),
    ],
)
def test_a_name_does_not_cross_commas_and_brackets(text: str, terms: list[str]) -> None:
    assert found_in(text) == terms


def test_the_plural_of_a_name_is_found() -> None:
    assert found_in("data scientists and technical drawings") == ["data science", "technical drawings"]


def test_a_trait_has_no_plural() -> None:
    assert found_in("strategic initiatives") != ["initiative"]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("dementia care", "elderly care"),
        ("conveyancing", "conveyancing"),
        ("HGV", "HGV licence"),
        ("P&L responsibility", "profit and loss"),
        ("TEFL", "TEFL"),
        ("GD&T", "technical drawings"),
        ("HPLC", "HPLC"),
        ("wireframes", "prototyping"),
        ("food hygiene", "HACCP"),
        ("cold calling", "telesales"),
    ],
)
def test_every_field_of_work_has_its_share(text: str, term: str) -> None:
    assert term.lower() in [one.lower() for one in found_in(text)]


@pytest.mark.parametrize(
    "text", ["things to do", "Google and Microsoft", "the ADA and an ILP", "a job posting", "innovate"]
)
def test_what_names_nothing_to_know_is_left_out(text: str) -> None:
    assert not found_in(text)
