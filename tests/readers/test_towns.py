"""Places that are named by their town alone, as most people name them."""

from __future__ import annotations

import pytest

from tailor.model import Entry
from tailor.readers.markdown import read
from tailor.readers.places import is_place, split_place

TOP = "# Sample Person\n\nsample@example.com\n\n## Work Experience\n\n"


def first(text: str) -> Entry:
    return read(TOP + text).sections[0].entries[0]


@pytest.mark.parametrize("town", ["London", "Saint Étienne", "Stoke-on-Trent", "St. Louis", "São Paulo", "東京都"])
def test_a_well_known_town_is_a_place_by_itself(town: str) -> None:
    assert is_place(town)


@pytest.mark.parametrize("word", ["Reading", "Nice", "essen", "Marketing", "Sampletown"])
def test_other_words_are_none(word: str) -> None:
    assert not is_place(word)


def test_a_name_before_a_town_is_no_part_of_the_place() -> None:
    assert split_place("Sample & Partners, London") == ("Sample & Partners", "London")
    assert not is_place("Sample & Partners, London")


def test_a_town_alone_below_a_job_is_where_it_was() -> None:
    entry = first("### Paralegal\n\nSample & Partners\n\nLondon\n\n2019 - 2022\n\n- Drafted leases\n")

    assert (entry.title.plain, entry.organization, entry.location) == ("Paralegal", "Sample & Partners", "London")


def test_a_town_beside_the_dates_leaves_the_heading_its_organization() -> None:
    entry = first("### Planner, Sample Foods GmbH\n*March 2018 – today, Vienna*\n\n- Planned tours\n")

    assert (entry.title.plain, entry.organization, entry.location) == ("Planner", "Sample Foods GmbH", "Vienna")


def test_a_town_behind_an_organization_is_where_it_is() -> None:
    entry = first("### Welder\nSteel Example s.r.o., Brno\n2012 - 2018\n\n- Welded\n")

    assert (entry.organization, entry.location) == ("Steel Example s.r.o.", "Brno")


@pytest.mark.parametrize(
    ("heading", "title", "organization"),
    [
        ("Contable, Gestoría Ejemplo S.L., Valencia", "Contable", "Gestoría Ejemplo S.L."),
        ("Krankenpflegerin, Klinikum Musterstadt", "Krankenpflegerin", "Klinikum Musterstadt"),
        ("Projektleiter, Muster Anlagenbau AG, München", "Projektleiter", "Muster Anlagenbau AG"),
        ("Transportadora Exemplo Ltda., Motorista carreteiro", "Motorista carreteiro", "Transportadora Exemplo Ltda."),
        ("Kierownik zmiany, Przykład Sp. z o.o., Kraków", "Kierownik zmiany", "Przykład Sp. z o.o."),
        ("Responsabile vendite, Esempio S.p.A., Torino", "Responsabile vendite", "Esempio S.p.A."),
        ("Serveuse, Café Exemple, Lyon", "Serveuse", "Café Exemple"),
        ("Museum of Specimens, Archivist", "Archivist", "Museum of Specimens"),
        ("Nutritionist, Corner Gym", "Nutritionist", "Corner Gym"),
        ("株式会社サンプル — バックエンドエンジニア", "バックエンドエンジニア", "株式会社サンプル"),
        ("样本网络公司 | 初级分析师", "初级分析师", "样本网络公司"),
    ],
)
def test_a_title_is_told_from_its_organization_in_other_languages(heading: str, title: str, organization: str) -> None:
    entry = first(f"### {heading}\n2019 - 2022\n\n- Example\n")

    assert (entry.title.plain, entry.organization) == (title, organization)


def test_an_unknown_title_and_name_before_a_town_are_told_apart_by_their_comma() -> None:
    entry = first("### Gezelpha, Zorghuis Monster, Delft\n2019 - 2022\n\n- Example\n")

    assert (entry.title.plain, entry.organization, entry.location) == ("Gezelpha", "Zorghuis Monster", "Delft")
