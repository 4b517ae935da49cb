"""What a posting says of itself and asks of a person."""

from __future__ import annotations

import pytest

from tailor.postings import parse
from tailor.postings.titles import clean_title


@pytest.mark.parametrize(
    ("text", "title", "company"),
    [
        ("# Baker — Example Bakery\n\nTasks\n- Bake", "Baker", "Example Bakery"),
        ("Senior Baker at Example Bakery\n\nTasks\n- Bake", "Senior Baker", "Example Bakery"),
        ("Job title: Baker (m/w/d)\nCompany: Example Bakery\nTasks\n- Bake", "Baker", "Example Bakery"),
        ("Job title\nBaker\nEmployer\nExample Bakery\n\nTasks\n- Bake", "Baker", "Example Bakery"),
        ("Baker\n\nAbout Example Bakery\nExample Bakery is a family firm.\n", "Baker", "Example Bakery"),
        ("Example Bakery is looking for a Night Baker to join us in Ghent.", "Night Baker", "Example Bakery"),
        (
            "At Sample Foods, we cook for schools. As our new Head Cook, you lead the kitchen.",
            "Head Cook",
            "Sample Foods",
        ),
        (
            "https://jobs.lever.co/samplefoods/1234\n\nPurchasing Manager\n\nTasks\n- Buy",
            "Purchasing Manager",
            "Samplefoods",
        ),
    ],
)
def test_title_and_company_are_found(text: str, title: str, company: str) -> None:
    posting = parse(text, "posting")
    assert (posting.title, posting.company) == (title, company)


@pytest.mark.parametrize(
    "text", ["Tasks\n- Bake bread\n- Clean ovens", "https://www.linkedin.com/jobs/view/1\n\nTasks\n- Bake bread"]
)
def test_nothing_is_invented(text: str) -> None:
    posting = parse(text, "posting")
    assert (posting.title, posting.company, posting.location) == ("", "", "")


@pytest.mark.parametrize(
    ("written", "clean"),
    [
        ("Baker (m/f/d)", "Baker"),
        ("Baker [all genders]", "Baker"),
        ("Boulanger H/F", "Boulanger"),
        ("Job description: Baker", "Baker"),
        ("Baker - REQ-20417", "Baker"),
        ("Baker II", "Baker II"),
        ("C++ Developer", "C++ Developer"),
    ],
)
def test_a_title_is_cleaned(written: str, clean: str) -> None:
    assert clean_title(written) == clean


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Baker\nLocation: Ghent, Belgium\nBake", "Ghent, Belgium"),
        ("Baker\nGhent, Belgium\n\nYou bake.", "Ghent, Belgium"),
        ("The job is based in New York for now.", "New York"),
    ],
)
def test_the_place_is_found(text: str, place: str) -> None:
    assert parse(text, "posting").location == place


@pytest.mark.parametrize(
    ("line", "years"),
    [
        ("5+ years of experience in a bakery", 5),
        ("Minimum of three years' experience as a cook", 3),
        ("3-5 years in sales", 3),
        ("mindestens 2 Jahre Berufserfahrung", 2),
        ("4 ans d'expérience en cuisine", 4),
        ("Minimaal 6 jaar ervaring", 6),
        ("You are 18 years old", None),
        ("A contract for 2 years", None),
    ],
)
def test_the_years_asked_for_are_found(line: str, years: int | None) -> None:
    assert parse(f"Requirements\n- {line}", "posting").years == years


def test_years_of_the_company_are_not_asked_for() -> None:
    assert (
        parse("About us\nFor over 20 years of experience in baking we have stood for taste.", "posting").years is None
    )


@pytest.mark.parametrize(
    ("line", "degree"),
    [
        ("Bachelor's or Master's degree in nutrition", "bachelor"),
        ("MSc or PhD in chemistry", "master"),
        ("PhD in chemistry", "doctorate"),
        ("High school diploma", "school"),
        ("Abgeschlossenes Studium der Chemie", "bachelor"),
        ("Abgeschlossene Ausbildung als Koch", "vocational"),
        ("Patience", ""),
    ],
)
def test_the_lowest_degree_that_is_accepted_counts(line: str, degree: str) -> None:
    assert parse(f"Requirements\n- {line}", "posting").degree == degree


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Fluent in English and Dutch", ("English", "Dutch")),
        ("Sehr gute Deutschkenntnisse", ("German",)),
        ("Anglais courant", ("English",)),
        ("You polish the brass with good cloth", ()),
        ("French cuisine", ()),
    ],
)
def test_the_languages_asked_for_are_found(line: str, names: tuple[str, ...]) -> None:
    assert parse(f"Requirements\n- {line}", "posting").languages == names


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("Senior Baker", "senior"),
        ("Head of Bakery", "director"),
        ("Baking Intern", "intern"),
        ("Lead Cook", "lead"),
        ("Baker", ""),
    ],
)
def test_the_level_is_read_from_the_title(title: str, level: str) -> None:
    assert parse(f"Job title: {title}\nTasks\n- Bake", "posting").seniority == level
