"""Whole Word résumés in the layouts of many people: what a person counts in them is found."""

from __future__ import annotations

import pytest

from tailor.readers import docx as reader
from tests.readers.docx_people import MAKERS, Maker, Person

every_layout = pytest.mark.parametrize(("make", "person"), MAKERS, ids=[make.__name__ for make, _ in MAKERS])


@every_layout
def test_the_person_is_found(make: Maker, person: Person) -> None:
    resume = reader.read(make())

    assert resume.name == person.name
    assert any(person.email in contact.text for contact in resume.contacts)


@every_layout
def test_the_sections_are_found(make: Maker, person: Person) -> None:
    assert sorted(section.title for section in reader.read(make()).sections if section.title) == sorted(person.sections)


@every_layout
def test_each_job_is_found_with_its_organization_dates_and_bullets(make: Maker, person: Person) -> None:
    jobs = [entry for section in reader.read(make()).sections if section.kind == "work" for entry in section.entries]

    assert [
        (
            job.title.plain,
            job.organization,
            job.dates.text if job.dates else "",
            sum(line.form == "bullet" for line in job.bullets) or len(job.bullets),
        )
        for job in jobs
    ] == list(person.jobs)
