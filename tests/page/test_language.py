"""The language of a résumé, by its script and its small words."""

from __future__ import annotations

import pytest

from tailor.model import Bullet, Entry, Resume, RichText, Section
from tailor.page import language_of


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Led the team that built a ward for twelve patients and taught them.", "en-US"),
        ("Leitung der Station und Ausbildung der neuen Kolleginnen für die Pflege.", "de-DE"),
        ("Direction de l'équipe et formation des soignants dans les services.", "fr-FR"),
        ("Leiding gegeven aan het team en de zorg voor patiënten van de afdeling.", "nl-NL"),
        ("Dirección del equipo y formación de los enfermeros para el hospital.", "es-ES"),
        ("Gestione della squadra e formazione degli infermieri per il reparto.", "it-IT"),
        ("Gestão da equipa e formação dos enfermeiros do hospital com os médicos.", "pt-PT"),
        ("Ledde arbetet på avdelningen och utbildade kollegor som är nya.", "sv-SE"),
        ("病棟で患者を看護しました。", "ja-JP"),
        ("病棟看護業務担当、患者教育の実施", "ja-JP"),
        ("负责病房护理工作", "zh-CN"),
        ("병동에서 환자를 간호했습니다", "ko-KR"),
        ("Руководил командой отделения", "ru-RU"),
        ("قاد فريق التمريض في المستشفى", "ar-SA"),
        ("Python, SQL", "en-US"),
        ("", "en-US"),
    ],
)
def test_the_language_is_told_from_the_text(text: str, tag: str) -> None:
    entry = Entry("e", bullets=(Bullet("b", RichText.of(text)),))

    assert language_of(Resume("Sample", sections=(Section("", "work", (entry,)),))) == tag
