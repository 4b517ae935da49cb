"""Postings as JSON: schema.org and JSON Resume."""

from __future__ import annotations

import json

import pytest

from tailor.errors import InputError
from tailor.postings import parse

_SCHEMA_ORG = {
    "@context": "https://schema.org/",
    "@type": "JobPosting",
    "title": "Warehouse Lead",
    "hiringOrganization": "Example Logistics",
    "jobLocationType": "TELECOMMUTE",
    "description": "&lt;p&gt;You will lead a shift.&lt;/p&gt;",
    "qualifications": ["Forklift licence", "Five years of experience in a warehouse"],
    "jobBenefits": "Pension",
}
_JOB_RESUME = {
    "title": "Web Developer",
    "company": "Example Ltd",
    "location": {"city": "Porto", "countryCode": "PT"},
    "description": "Example Ltd draws maps.",
    "responsibilities": ["Build pages"],
    "qualifications": ["Two years of experience with JavaScript"],
    "skills": [{"name": "Styling", "level": "Master", "keywords": ["HTML", "CSS"]}],
}


def test_schema_org_is_read() -> None:
    posting = parse(json.dumps(_SCHEMA_ORG), "posting.json")
    assert (posting.title, posting.company, posting.location) == ("Warehouse Lead", "Example Logistics", "Remote")
    assert {line.text: line.zone for line in posting.lines}["Forklift licence"] == "required"
    assert posting.years == 5


def test_an_escaped_description_is_unescaped() -> None:
    assert "You will lead a shift." in [line.text for line in parse(json.dumps(_SCHEMA_ORG), "-").lines]


def test_a_json_resume_job_is_read() -> None:
    posting = parse(json.dumps(_JOB_RESUME), "posting.json")
    zones = {line.text: line.zone for line in posting.lines}
    assert (posting.company, posting.location) == ("Example Ltd", "Porto, PT")
    assert (zones["Build pages"], zones["Styling - Master - HTML, CSS"]) == ("duties", "required")


def test_a_posting_inside_other_data_is_found() -> None:
    assert parse(json.dumps({"props": [{"job": _SCHEMA_ORG}]}), "page.json").title == "Warehouse Lead"


def test_json_without_a_posting_says_what_it_needs() -> None:
    with pytest.raises(InputError, match="JobPosting"):
        parse('{"name": "Ada"}', "posting.json")


def test_broken_json_names_the_line() -> None:
    with pytest.raises(InputError, match=r"posting\.json:2: this is not valid JSON"):
        parse('{"title": "Cook",\n oops}', "posting.json")


def test_text_in_braces_is_text() -> None:
    assert parse('{Cook "soup" for us}', "posting.txt").text == '{Cook "soup" for us}'
