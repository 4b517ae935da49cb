"""Which kind of section a heading names."""

from __future__ import annotations

import pytest

from tailor.readers.section_names import kind_likely, kind_named


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Work Experience", "work"),
        ("PROFESSIONAL EXPERIENCE", "work"),
        ("Employment History", "work"),
        ("Berufserfahrung", "work"),
        ("Expérience professionnelle", "work"),
        ("Werkervaring", "work"),
        ("Volunteer Experience", "volunteer"),
        ("Professional Profile", "summary"),
        ("About me", "summary"),
        ("Patents & Publications", "publications"),
        ("Technical Skills", "skills"),
        ("Programming Languages", "skills"),
        ("Languages", "languages"),
        ("Education and Training", "education"),
        ("Training & Education", "certificates"),
        ("Work Experience & Projects", "work"),
        ("Language Skills", "languages"),
        ("Compétences linguistiques", "languages"),
        ("Skills and Languages", "skills"),
        ("Education", "education"),
        ("Ausbildung", "education"),
        ("University Projects", "projects"),
        ("Achievements", "awards"),
        ("Licenses & Certifications", "certificates"),
        ("Hobbies", "interests"),
        ("Academic Appointments", "work"),
        ("Occupation", "work"),
        ("🛠 Tech", "skills"),
        ("Doświadczenie zawodowe", "work"),
        ("Zainteresowania", "interests"),
        ("Опыт работы", "work"),
        ("職務経歴", "work"),
        ("免許・資格", "certificates"),
        ("工作经历", "work"),
        ("教育背景", "education"),
        ("专业技能", "skills"),
    ],
)
def test_a_known_name_names_its_kind(title: str, kind: str) -> None:
    assert kind_named(title) == kind


@pytest.mark.parametrize(
    "title", ["ETH Zürich", "Machine Learning Ops Software Engineering", "Skills for Life Ltd.", "", "***"]
)
def test_a_heading_that_says_more_is_no_section_by_its_name(title: str) -> None:
    assert kind_named(title) is None


def test_a_heading_known_to_open_a_section_is_judged_by_any_of_its_words() -> None:
    assert kind_likely("Things I Published: Papers from Geneva") == "publications"
    assert kind_likely("Curiosities") == "other"
