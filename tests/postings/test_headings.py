"""What a heading opens, in four languages."""

from __future__ import annotations

import pytest

from tailor.postings.headings import heading_zone, looks_like_heading

_HEADINGS = {
    "required": [
        "Requirements",
        "What you'll need",
        "Your profile",
        "Who you are",
        "Minimum qualifications",
        "Dein Profil",
        "Was du mitbringst",
        "Profil recherché",
        "Wie ben jij?",
        "Functie-eisen",
    ],
    "preferred": [
        "Nice to have",
        "Bonus points",
        "Preferred qualifications",
        "Desirable",
        "Von Vorteil",
        "Les plus",
        "Pluspunten",
    ],
    "duties": [
        "Responsibilities",
        "What you'll do",
        "Key duties",
        "Your tasks",
        "A typical day",
        "Deine Aufgaben",
        "Vos missions",
        "Wat ga je doen?",
    ],
    "benefits": [
        "Benefits",
        "What we offer",
        "Perks & benefits",
        "Why join us?",
        "Wir bieten",
        "Nous offrons",
        "Wat bieden wij?",
    ],
    "about": [
        "About us",
        "Who we are",
        "Our company",
        "About Example Ltd",
        "Über uns",
        "Qui sommes-nous ?",
        "Over ons",
    ],
    "legal": ["Equal opportunity employer", "Privacy notice", "Diversity & inclusion", "Datenschutz"],
    "other": [
        "How to apply",
        "Interview process",
        "Location",
        "So bewirbst du dich",
        "Comment postuler",
        "Solliciteren",
    ],
}


@pytest.mark.parametrize(("zone", "text"), [(zone, text) for zone, texts in _HEADINGS.items() for text in texts])
def test_a_heading_opens_its_zone(zone: str, text: str) -> None:
    found = heading_zone(text)
    assert found is not None
    assert found.zone == zone


@pytest.mark.parametrize("text", ["What we offer", "REQUIRED LICENCES", "Our pastry line:", "Your profile"])
def test_a_line_set_like_a_heading_is_one(text: str) -> None:
    assert looks_like_heading(text, level=0, item=False)


@pytest.mark.parametrize(
    "text", ["Python experience", "Bake bread every morning", "see https://example.com", "Flour, water and salt,"]
)
def test_an_ordinary_short_line_is_none(text: str) -> None:
    assert not looks_like_heading(text, level=0, item=False)


def test_a_list_item_without_a_mark_is_no_heading() -> None:
    assert not looks_like_heading("Benefits", level=0, item=True)


def test_notes_about_a_posting_are_told_from_the_posting() -> None:
    found = heading_zone("ATS keywords")
    assert found is not None
    assert found.notes
