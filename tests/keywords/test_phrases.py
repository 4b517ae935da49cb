"""Terms that only their form or their place between other words tells."""

from __future__ import annotations

import pytest

from tailor.background.verbs import is_verb
from tailor.keywords.phrases import find_forms, find_runs, is_whole
from tailor.text import words


def forms_in(text: str) -> list[str]:
    found = words(text)
    return [text[found[a].start : found[b - 1].end] for a, b in find_forms(text, found, bytearray(len(found)))]


def runs_in(text: str) -> list[str]:
    found = words(text)
    return [text[found[a].start : found[b - 1].end] for a, b in find_runs(text, found, bytearray(len(found)))]


def test_a_technical_form_is_a_name_wherever_it_stands() -> None:
    assert forms_in("ISO2768 tolerances, eGFR values") == ["ISO2768", "eGFR"]


def test_a_capital_at_the_beginning_says_nothing() -> None:
    assert forms_in("Prepare slides. Present them in Grenoble") == ["Grenoble"]


def test_a_capital_says_nothing_in_german() -> None:
    assert forms_in("du bist für die Aufbereitung von Daten mit QGIS zuständig") == ["QGIS"]


def test_a_blacked_out_name_is_none() -> None:
    assert not forms_in("work at <ORGANIZATION> in <PLACE>")


def test_a_run_leaves_out_the_verb_of_the_duty_and_what_any_posting_says() -> None:
    assert runs_in("Prepares weekly lesson plans effectively") == ["lesson plans"]
    assert runs_in("you will prepare pattern drawings") == ["pattern drawings"]


@pytest.mark.parametrize("word", ["preferred.A", "plus.1", "you'll", "x" * 40])
def test_words_grown_together_or_shortened_are_not_whole(word: str) -> None:
    assert not is_whole(word)


@pytest.mark.parametrize("word", ["Node.js", "TypeScript", "eGFR", "S/4HANA", "R&D"])
def test_a_technical_name_is_whole(word: str) -> None:
    assert is_whole(word)


@pytest.mark.parametrize("form", ["prepare", "prepares", "preparing", "supply", "supplies", "plan", "planning"])
def test_forms_of_a_duty_s_verb_are_known(form: str) -> None:
    assert is_verb(form)


def test_a_noun_is_no_verb() -> None:
    assert not any(map(is_verb, ("kindergarten", "species", "thermodynamics")))
