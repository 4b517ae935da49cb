"""Must or nice, one of several, years: what a line says about the terms in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.keywords.needs import LineNeeds, groups_of, read_needs
from tailor.keywords.spans import find_spans
from tailor.lexicon import load_lexicon
from tailor.model import Zone
from tailor.text import canonical, words


def needs_of(text: str, zone: Zone = "required") -> LineNeeds:
    return read_needs(text, zone, [canonical(word.text) for word in words(text)])


def need_of(term: str, text: str, zone: Zone = "required") -> str:
    return needs_of(text, zone).need_at(text.index(term))


@pytest.mark.parametrize(
    ("text", "musts", "nices"),
    [
        ("Python is a plus", "", "Python"),
        ("Nice to have: Terraform and dbt", "", "Terraform dbt"),
        ("Strong SQL, ideally with Snowflake", "SQL", "Snowflake"),
        ("Wound care is required, PALS preferred", "", "PALS"),
        ("Registered nurse required; BLS a plus", "nurse", "BLS"),
        ("CAD is essential. Experience in packaging would be desirable", "CAD", "packaging"),
        ("Excel, SAP (preferred) and Word", "Excel Word", "SAP"),
        ("Cloud (AWS or Azure preferred) and Linux", "Linux", "AWS Azure"),
        ("5 years of welding plus 3 years of milling", "welding milling", ""),
        ("Deutsch fließend, Polnisch von Vorteil", "", "Polnisch"),
        ("Maîtrise d'Excel, SAP serait un plus", "", "SAP"),
        ("Bonus points for Rust", "", "Rust"),
        ("Kennis van SQL, Python is een mooie plus", "", "Python"),
        ("Welding must be certified", "Welding", ""),
    ],
)
def test_the_wording_of_a_line_tells_wishes_from_musts(text: str, musts: str, nices: str) -> None:
    assert {term: need_of(term, text) for term in musts.split()} == dict.fromkeys(musts.split(), "must")
    assert {term: need_of(term, text) for term in nices.split()} == dict.fromkeys(nices.split(), "nice")


def test_what_stands_under_wishes_is_a_wish() -> None:
    assert need_of("SQL", "SQL", "preferred") == "nice"


@pytest.mark.parametrize(
    ("text", "term", "years"),
    [
        ("5+ years of experience in Python", "Python", 5),
        ("at least three years in nursing", "nursing", 3),
        ("2-4 years of welding", "welding", 2),
        ("Python (3+ years), SQL", "Python", 3),
        ("SAP: 4 years", "SAP", 4),
        ("Python (3+ years), SQL", "SQL", None),
        ("3 Jahre Berufserfahrung mit SAP", "SAP", 3),
        ("founded 120 years ago, SAP", "SAP", None),
        ("5 years ago. SQL", "SQL", None),
        ("SQL", "SQL", None),
    ],
)
def test_years_belong_to_what_they_stand_beside(text: str, term: str, years: int | None) -> None:
    start = text.index(term)

    assert needs_of(text).years_at(start, start + len(term)) == years


def groups_in(text: str) -> list[list[str]]:
    found = words(text)
    spans = find_spans(text, found, load_lexicon(), {}).known
    return [[span.shown for span in group] for group in groups_of(text, found, spans) if group]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("one of Scala, Java or Go", ["Scala", "Java", "Go"]),
        ("any of the following: Tableau, Looker, Power BI", ["Tableau", "Looker", "Power BI"]),
        ("Tableau and/or Looker", ["Tableau", "Looker"]),
        ("either French or Dutch", ["French", "Dutch"]),
        ("any of: Scala and Java", ["Scala", "Java"]),
    ],
)
def test_alternatives_are_one_group(text: str, group: list[str]) -> None:
    assert group in groups_in(text)


def test_an_enumeration_without_a_choice_is_several_needs() -> None:
    assert groups_in("Tableau, Looker and Power BI") == [["Tableau"], ["Looker"], ["Power BI"]]


@given(st.text(alphabet="a plus,preferred().;5 years\n", max_size=200))
def test_any_line_can_be_read(text: str) -> None:
    needs = needs_of(text)

    assert all(needs.need_at(at) in {"must", "nice"} for at in range(len(text)))
    assert all(one[1] <= other[0] for one, other in zip(needs.wished, needs.wished[1:], strict=False))
