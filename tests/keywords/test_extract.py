"""What a posting asks for."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tailor.errors import InputError
from tailor.keywords import extract_keywords
from tailor.model import Keyword, Resume
from tailor.postings import parse
from tailor.readers.markdown import read

NOBODY = Resume("")
POSTING = """# Data Engineer

## About us
We are a Java shop that loves Kubernetes and was founded in 1999.

## Requirements
- 5+ years of experience with Python
- Experience with one of Scala, Java or Go
- Strong SQL

## Nice to have
- Terraform
- dbt

## What we offer
- Free Spanish lessons and a Tableau licence

We are an equal opportunity employer and use Workday.
"""


def keywords_of(text: str, resume: Resume = NOBODY) -> dict[str, Keyword]:
    return {keyword.term: keyword for keyword in extract_keywords(parse(text, "posting"), resume)}


def test_requirements_are_musts_and_wishes_are_nice() -> None:
    found = keywords_of(POSTING)

    assert found["python"].need == found["sql"].need == "must"
    assert found["terraform"].need == found["dbt"].need == "nice"


def test_blurb_benefits_and_legal_text_earn_nothing() -> None:
    assert not {"kubernetes", "spanish", "tableau", "workday"} & keywords_of(POSTING).keys()


def test_one_of_several_is_one_need_with_several_answers() -> None:
    found = keywords_of(POSTING)["scala"]

    assert set(found.alternatives) == {"java", "go"}
    assert "java" not in keywords_of(POSTING)


def test_a_term_leads_one_need_only_even_if_it_is_also_one_of_a_choice() -> None:
    text = "# Buyer\n\n## Requirements\n- Strong SAP\n- Experience with SAP, QuickBooks or Salesforce\n- dbt\n- Python or dbt\n"

    terms = [keyword.term for keyword in extract_keywords(parse(text, "posting"), NOBODY)]

    assert sorted(terms).count("sap") == sorted(terms).count("dbt") == 1
    assert "quickbooks" in terms


def test_a_choice_whose_every_answer_is_asked_for_elsewhere_is_no_further_need() -> None:
    text = "# Buyer\n\n## Requirements\n- Strong SAP\n- Strong Tableau\n- SAP or Tableau\n"

    found = keywords_of(text)

    assert not found["sap"].alternatives
    assert not found["tableau"].alternatives


def test_a_heading_asks_for_nothing() -> None:
    assert "kubernetes" not in keywords_of("# Cook\n\n## Requirements (Kubernetes team)\n\n- Menu planning\n")


def test_forms_of_a_term_that_no_lexicon_has_are_one_need() -> None:
    found = keywords_of("# Clerk\n\n## Requirements\n- Repair varnished soundboards\n- Judge a varnished soundboard\n")

    assert len([term for term in found if "soundboard" in term]) == 1


def test_years_asked_for_are_with_what_they_are_asked_of() -> None:
    found = keywords_of(POSTING)

    assert found["python"].years == 5
    assert found["sql"].years is None


def test_a_wish_within_the_requirements_is_nice() -> None:
    found = keywords_of("# Nurse\n\n## Requirements\n- Wound care\n- PALS is a plus\n- Spanish preferred\n")

    assert {term: keyword.need for term, keyword in found.items() if term in {"wound care", "spanish"}} == {
        "wound care": "must",
        "spanish": "nice",
    }
    assert found["paediatric advanced life support"].need == "nice"


def test_the_resumes_own_terms_are_found_in_any_field() -> None:
    text = "# Luthier\n\n## Requirements\n- You have built viols and done purfling by hand\n"
    luthier = read("# Sample\n\n## Skills\n\n- Craft: purfling, viols\n")

    assert keywords_of(text, luthier)["purfling"].weight > 0
    assert "purfling" not in {term for term, one in keywords_of(text).items() if one.kind != "phrase"}


def test_shouted_words_and_contractions_are_no_names() -> None:
    found = keywords_of(
        "# Clerk\n\n## Requirements\n- MINIMUM ABILITIES: you’ve filed, and we’d train, with Zorblax and SQL\n"
    )

    sure = {term for term, keyword in found.items() if keyword.kind != "phrase"}
    assert {"zorblax", "sql"} <= sure
    assert not sure & {"minimum", "abilities", "you've", "we'd"}


def test_mentions_say_where_they_stand_in_the_text() -> None:
    posting = parse(POSTING, "posting")

    for keyword in extract_keywords(posting, NOBODY):
        assert keyword.mentions
        assert all(posting.text[said.start : said.end] == said.text for said in keyword.mentions)


def test_musts_come_first_and_the_weightiest_first_among_them() -> None:
    found = list(keywords_of(POSTING).values())

    order = [(keyword.need == "nice", -keyword.weight) for keyword in found]
    assert order == sorted(order)


def test_a_nurse_and_a_buyer_are_served_as_well() -> None:
    nurse = keywords_of(
        "# Nurse\n\n## Requirements\n- Registered nurse (RN), BLS\n- Experience in wound care and triage\n"
    )
    buyer = keywords_of(
        "# Buyer\n\n## Requirements\n- Contract negotiation, SAP\n- Knowledge of incoterms and tenders\n"
    )

    assert {"registered nurse", "basic life support", "wound care", "triage"} <= nurse.keys()
    assert {"contract negotiation", "sap", "procurement"} <= buyer.keys()


@settings(deadline=None)
@given(st.text(max_size=400))
def test_any_text_gives_weights_from_0_to_1_or_is_no_posting(text: str) -> None:
    try:
        posting = parse(text, "posting")
    except InputError:
        return
    keywords = extract_keywords(posting, NOBODY)
    assert all(0 < keyword.weight <= 1 for keyword in keywords)
    assert len({keyword.term for keyword in keywords}) == len(keywords)


def test_who_asks_and_where_is_no_need() -> None:
    below = keywords_of("# Analyst\n\nExample Goods, Springfield\n\n## Requirements\n- SQL\n")
    labelled = keywords_of("# Analyst\n\nCompany: Riverton Freight\nLocation: Leeds, UK\n\n## Requirements\n- SQL\n")

    assert below.keys() == labelled.keys() == {"sql"}


def test_a_notion_is_shown_in_the_words_of_the_posting_and_a_name_as_it_is_spelt() -> None:
    found = keywords_of("# Analyst\n\n## Requirements\n- Forecast demand\n- k8s\n")

    assert [found["demand forecasting"].shown, found["kubernetes"].shown] == ["Forecast demand", "Kubernetes"]


def test_an_abbreviation_that_spells_an_ordinary_word_counts_in_capitals_only() -> None:
    asking = "# Teacher\n\n## Requirements\n- {} and reports to parents\n"

    assert "special educational needs" in keywords_of(asking.format("SEND"))
    assert "special educational needs" not in keywords_of(asking.format("Send letters"))
