"""Markdown résumés in the shapes that people use, with what a person counts in each."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

import pytest

from tailor.model import Resume
from tailor.readers.markdown import read


class Count(NamedTuple):
    """What a person counts: sections, titled entries, bullets of lists, entries with understood dates, contacts."""

    sections: int
    entries: int
    bullets: int
    dates: int
    contacts: int


SHAPES: dict[str, tuple[str, Count]] = {
    "bold titles with bars": (
        (
            "**Sample Person**\n\nsample@example.com | +1 503 555 0199\n\n## Experience\n\n"
            "**Engineer** | Acme Ltd. | 2019 – 2021\n\n- Built it\n- Ran it\n\n"
            "**Nurse** | Specimen Clinic | 2017 – 2019\n\n- Cared\n\n## Education\n\nBSc, Sample University (2012–2015)\n"
        ),
        Count(2, 3, 3, 3, 2),
    ),
    "sections at the level of the name": (
        (
            "# Sample Person\n\nsample@example.com\n\n# Experience\n\n## Cook, Acme Canteen\n\nMar 2018 to May 2020\n\n"
            "- Cooked\n- Cleaned\n\n## Waiter, Example Bar\n\n2016 until 2018\n\n- Served\n\n# Languages\n\nDutch, Frisian\n"
        ),
        Count(2, 2, 3, 2, 1),
    ),
    "setext headings": (
        (
            "Sample Person\n=============\n\n📧 s@example.com · ☎ +49 30 5550199\n\nExperience\n----------\n\n"
            "**Acme**, *Engineer*\tJan 2019 – Present\n\n* Built.\n* Mended.\n\n**Specimen Inc**, *Analyst*\n"
            "Jan 2017 - Dec 2018\n\n* Counted.\n"
        ),
        Count(1, 2, 3, 2, 2),
    ),
    "front matter and tables in German": (
        (
            "---\nname: Muster Person\nemail: muster@example.com\nphone: +49 30 5550123\nlocation: Bremen, Germany\n---\n\n"
            "# Berufserfahrung\n\n| Zeitraum | Stelle |\n|---|---|\n| 2019–2021 | Techniker, Muster GmbH |\n"
            "| seit März 2021 | Leiterin, Beispiel AG |\n\n# Kenntnisse\n\nSprachen\n: Python, Go\n\n# Ausbildung\n\n"
            "| 09/2010 – 07/2014 | Bachelor Informatik, Universität Beispielstadt |\n|---|---|\n"
        ),
        Count(3, 3, 0, 3, 3),
    ),
    "HTML around": (
        (
            '<div align="center">\n<h1>Sample Person</h1>\n<a href="mailto:s@example.com">Mail</a> '
            '<a href="https://example.com">Site</a>\n</div>\n\n### Work Experience\n\n#### Acme Corp\n\n##### Senior Engineer\n'
            "<sub>2020 – now</sub>\n\n- Led<br>\n\n##### Engineer\n*2018 – 2020*\n\n- Built\n- Tested\n"
        ),
        Count(1, 2, 3, 2, 2),
    ),
    "no headings at all": (
        (
            "Sample Person\nPortland, OR, USA\ns@example.com\n\nEXPERIENCE\n\nEngineer, Acme Corp\n\nJan 2019 – Present\n\n"
            "- Did a.\n\nAnalyst, Specimen LLC\n\n2017 – 2018\n\n- Did c.\n- Did d.\n\nSKILLS\n\nPython, SQL\n"
        ),
        Count(2, 2, 3, 2, 2),
    ),
    "organization and dates above a plain title": (
        (
            "# Sample Person\n\n# Experience\n\nAcme Corp\tJan 2019 – Present\nEngineer\n\n- Did a.\n- Did b.\n\n"
            "Specimen LLC\tJan 2017 – Dec 2018\nAnalyst\n\n- Did c.\n\n# Education\n\nSample University\t2013\nBSc Physics\n"
        ),
        Count(2, 3, 3, 3, 0),
    ),
    "nested bullets": (
        "# Sample Person\n\n## Projects\n\n### Robot (2020)\n\n- Frame\n  - Welded\n    - Twice\n- Arms\n  1. Left\n  2. Right\n",
        Count(1, 1, 6, 1, 0),
    ),
    "badges and a picture": (
        (
            "# Sample Person\n\n![Portrait](me.png)\n\n[![LinkedIn](https://img.example.com/x)](https://linkedin.com/in/sample) "
            "[![GitHub](https://img.example.com/y)](https://github.com/sample)\n\n## Experience\n\n"
            "### Baker — Example Bakery — Sept '19 – Oct '20\n\n- Baked\n"
        ),
        Count(1, 1, 1, 1, 2),
    ),
    "French": (
        (
            "# Personne Exemple\n\nInfirmière\n\nexemple@example.com | 01 55 55 01 23\n\n## Expérience professionnelle\n\n"
            "### Infirmière — Clinique Exemple\njanv. 2019 – présent\n\n- Soins\n\n### Aide — Hôpital Exemple\n"
            "sept. 2016 à déc. 2018\n\n- Aide\n\n## Formation\n\n### Diplôme — Université Exemple\n2013 – 2016\n\n"
            "## Centres d'intérêt\n\nLecture, Marche\n"
        ),
        Count(3, 3, 2, 3, 2),
    ),
    "Spanish": (
        (
            "# Persona Ejemplo\n\nejemplo@example.com\n\n## Experiencia laboral\n\n### Ingeniera, Ejemplo Ltd\n"
            "enero de 2019 – actualidad\n\n- Construí\n\n## Formación académica\n\n### Máster, Universidad Ejemplo\n"
            "2014 – 2016\n\n## Idiomas\n\nInglés, Francés\n"
        ),
        Count(3, 2, 1, 2, 1),
    ),
    "Italian and Portuguese": (
        (
            "# Persona Esempio\n\n## Esperienze lavorative\n\n### Cuoca, Esempio Ltd\nmarzo 2019 - oggi\n\n- Cucinato\n\n"
            "## Formação acadêmica\n\n### Bachelor, Universidade Exemplo\nmarço de 2012 até julho de 2015\n"
        ),
        Count(2, 2, 1, 2, 0),
    ),
    "Dutch with years in front": (
        (
            "# Voorbeeld Persoon\n\n06 5550 1234 | voorbeeld@example.com\n\n## Werkervaring\n\n### 2019 – heden: Ontwikkelaar\n"
            "Voorbeeld BV\n\n- Gebouwd\n\n### 2016 – 2019: Tester\nProef NV\n\n- Getest\n\n## Vaardigheden\n\n- Java, Go\n"
        ),
        Count(2, 2, 3, 2, 2),
    ),
    "seasons and quarters": (
        (
            "# Sample Person\n\n## Internships\n\n### Intern, Acme Ltd.\nSummer 2020\n\n- Learned\n\n### Intern, Specimen Inc\n"
            "Q3 2021 – Q1 2022\n\n- Learned more\n\n***\n\n## Interests\n\nChess, Rowing\n"
        ),
        Count(2, 2, 2, 2, 0),
    ),
    "a headline as a heading": (
        (
            "# Sample Person\n\n## Data Engineer\n\nsample@example.com | example.com/me\n\n## Summary\n\nCareful with data.\n\n"
            "## Work\n\n### Engineer | Acme Ltd. (2 years)\nJan 2019 – Dec 2020 (2 years)\n\n- Built\n"
        ),
        Count(2, 1, 1, 1, 2),
    ),
    "contacts above the name": (
        (
            "sample@example.com | Bern, Switzerland\n\n# Sample Person\n\n## Employment\n\n**Clerk**\nExample Office\n2011-03 – 2014-05\n\n"
            "1. Filed\n2. Sorted\n\n**Porter**\nExample Hotel\n2009–11\n\n1. Carried\n"
        ),
        Count(1, 2, 3, 2, 2),
    ),
    "sections without known names": (
        "# Sample Person\n\n## Where I have been\n\n### Acme Ltd.\n\n- Built\n\n## What I make\n\n- Boats\n- Kites\n",
        Count(2, 1, 3, 0, 0),
    ),
}


def count(resume: Resume) -> Count:
    entries = [entry for section in resume.sections for entry in section.entries]
    return Count(
        len(resume.sections),
        sum(bool(entry.title.plain) for entry in entries),
        sum(bullet.form == "bullet" for entry in entries for bullet in entry.bullets),
        sum(entry.dates is not None and entry.dates.start is not None for entry in entries),
        len(resume.contacts),
    )


def everything(resume: Resume) -> str:
    parts = [resume.name, resume.headline]
    parts += [f"{contact.text} {contact.url}" for contact in resume.contacts]
    parts += [note.message for note in resume.notes]
    for section in resume.sections:
        parts.append(section.title)
        for entry in section.entries:
            parts += [entry.plain, entry.location, entry.dates.text if entry.dates else ""]
            parts += [bullet.text.plain for bullet in entry.bullets]
    return "\n".join(parts)


@pytest.mark.parametrize("shape", SHAPES)
def test_what_a_person_counts_is_found(shape: str) -> None:
    text, counted = SHAPES[shape]

    assert count(read(text)) == counted


@pytest.mark.parametrize("shape", SHAPES)
def test_no_word_is_lost(shape: str) -> None:
    text = re.sub(
        r"<[^>]*>|\]\([^)]*\)|^(?:name|email|phone|location):|^ *\d\.", " ", SHAPES[shape][0], flags=re.MULTILINE
    )

    assert (
        Counter(re.findall(r"\w+", text)) - Counter(re.findall(r"\w+", everything(read(text_of(shape))))) == Counter()
    )


def text_of(shape: str) -> str:
    return SHAPES[shape][0]


@pytest.mark.parametrize("shape", SHAPES)
def test_everybody_has_a_name_of_two_words(shape: str) -> None:
    assert len(read(text_of(shape)).name.split()) == 2


@pytest.mark.parametrize(
    "text",
    [
        "### Acme Corp\n\n**Engineer** | 2019 – 2021\n\n- Led\n\n**Intern** | 2018 – 2019\n\n- Built\n",
        "### Acme Corp\n\n#### Engineer\n\n2019 – 2021\n\n- Led\n\n#### Intern\n\n2018 – 2019\n\n- Built\n",
    ],
)
def test_several_jobs_below_one_company_are_all_at_it(text: str) -> None:
    (section,) = read(f"# Sample Person\n\n## Work\n\n{text}").sections

    found = [(entry.title.plain, entry.organization, entry.dates and entry.dates.text) for entry in section.entries]
    assert found == [("Engineer", "Acme Corp", "2019 – 2021"), ("Intern", "Acme Corp", "2018 – 2019")]


def test_what_was_used_in_a_job_opens_no_other_job() -> None:
    text = (
        "# Sample Person\n\nsample@example.com\n\n## Experience\n\nEngineer\nAcme Ltd. | Jan 2020 - Present\n\n- Built it\n\n"
        "Technologies: Airflow, Spark\n\nAnalyst\nFine Shop Ltd. | Jun 2017 - Dec 2019\n\n- Wrote 30 reports\n"
    )
    above, below = read(text).sections[0].entries

    assert above.bullets[-1].text.plain == "Technologies: Airflow, Spark"
    assert (below.title.plain, below.organization) == ("Analyst", "Fine Shop Ltd.")


def test_a_paragraph_that_is_only_a_level_belongs_to_the_language_above_it() -> None:
    resume = read("# Sample Person\n\n## Languages\n\nPortuguese\n\nNative\n\nEnglish\nFull professional proficiency\n")

    assert [bullet.text.plain for bullet in resume.sections[0].entries[0].bullets] == [
        "Portuguese: Native",
        "English: Full professional proficiency",
    ]


PAGE = """---
layout: archive
title: "CV"
redirect_from:
  - /resume
---

{% include base_path %}

Education
======
* B.S. in Physics, Sample University, 2012
* Ph.D in Oceanography, University of Specimen, 2018 (expected)

Work experience
======
* Summer 2015: Research Assistant
  * Sample University
  * Tagged fish
* 2019-2020: Lab Manager
  * Specimen Institute (Bergen, Norway)
  * Ordered everything

Publications
======
  <ul>{% for post in site.publications %}
    {% include archive-single-cv.html %}
  {% endfor %}</ul>
"""


def test_a_list_of_dated_items_lists_degrees_and_jobs() -> None:
    education, work = read(PAGE).sections[:2]

    assert [
        (entry.title.plain, entry.organization, entry.dates and entry.dates.text) for entry in education.entries
    ] == [
        ("B.S. in Physics", "Sample University", "2012"),
        ("Ph.D in Oceanography", "University of Specimen", "2018 (expected)"),
    ]
    assert [(entry.title.plain, entry.organization, entry.location) for entry in work.entries] == [
        ("Research Assistant", "Sample University", ""),
        ("Lab Manager", "Specimen Institute", "Bergen, Norway"),
    ]
    assert [[bullet.text.plain for bullet in entry.bullets] for entry in work.entries] == [
        ["Tagged fish"],
        ["Ordered everything"],
    ]


def test_what_a_generator_fills_in_is_left_out_and_told() -> None:
    resume = read(PAGE)
    said = str(resume.sections)

    assert "{%" not in said
    assert any("{% include base_path %}" in note.message for note in resume.notes if note.slug == "template")


def test_braces_without_front_matter_are_text() -> None:
    resume = read("# Sample Person\n\n## Projects\n\n- Wrote {{ mustache }} templates\n")

    assert resume.sections[0].entries[0].bullets[0].text.plain == "Wrote {{ mustache }} templates"


def test_a_title_that_only_names_the_document_names_nobody() -> None:
    assert read(PAGE).name == ""
    assert read("---\ntitle: Short CV\n---\n# Sample Person\n\n## Skills\n\nGo\n").name == "Sample Person"


def test_positions_without_dates_over_lists_are_jobs() -> None:
    resume = read(
        "# Sample Person\n\n## Internships\n\n* Software Engineer\n  * Sample LLC (Palm City, FL, USA)\n  * Built it\n"
    )
    (entry,) = resume.sections[0].entries

    assert (entry.title.plain, entry.organization, entry.location) == (
        "Software Engineer",
        "Sample LLC",
        "Palm City, FL, USA",
    )


def test_dated_bullets_below_a_job_stay_bullets() -> None:
    (entry,) = (
        read("# Sample Person\n\n## Work\n\n### Manager, Sample LLC\n2010 – 2020\n\n- Expansion, 2015\n- Move, 2017\n")
        .sections[0]
        .entries
    )

    assert [bullet.text.plain for bullet in entry.bullets] == ["Expansion, 2015", "Move, 2017"]


def test_markdown_right_below_a_tag_is_markdown() -> None:
    resume = read(
        '<div align="center">\n# Sample Person\n</div>\n<div class="left" markdown="1">\n## Experience\n'
        "### Baker, Village Bakery\n2019 - 2021\n- Baked\n</div>\n"
    )
    (entry,) = resume.sections[0].entries

    assert (resume.name, entry.title.plain, entry.line) == ("Sample Person", "Baker", 6)
    assert [bullet.text.plain for bullet in entry.bullets] == ["Baked"]


def test_marks_within_preformatted_html_are_text() -> None:
    resume = read("# Sample Person\n\n## Projects\n\n<pre>\nmake\n- all\n</pre>\n")

    assert [bullet.form for bullet in resume.sections[0].entries[0].bullets] == ["paragraph"] * 2
