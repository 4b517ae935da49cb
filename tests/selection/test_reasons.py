"""Each line says in words why it is in or out."""

from __future__ import annotations

import pytest

from tailor.model import Bullet, RichText
from tailor.selection.options import Option
from tailor.selection.reasons import reason_to_drop, reason_to_keep

SHOWN = {"sql": "SQL", "go": "Go", "care": "Patient care", "tax": "Tax", "law": "Law"}


def option(*, wording: int = 0, cut: bool = False, lines: int = 1, pin: bool = False, **answers: float) -> Option:
    return Option("a", Bullet("a", RichText.of("x"), pin=pin), wording, cut, 0.5, 12.0, lines, answers)


@pytest.mark.parametrize(
    ("kept", "reason"),
    [
        (option(pin=True, sql=1.0), "kept: pinned"),
        (option(sql=1.0), "kept: answers SQL"),
        (option(sql=0.5, go=1.0), "kept: answers Go and SQL"),
        (option(sql=0.9, go=1.0, tax=0.8), "kept: answers Go, SQL and Tax"),
        (option(sql=0.9, go=1.0, tax=0.8, law=0.7, care=0.6), "kept: answers Go, SQL and Tax and 2 more"),
        (option(unheard=1.0), "kept: there was room"),
        (option(), "kept: there was room"),
        (option(sql=1.0, wording=1), "kept: answers SQL, in wording 2"),
        (option(sql=1.0, cut=True), "kept: answers SQL, cut to what is asked for most"),
        (option(cut=True), "kept: there was room, cut to what is asked for most"),
    ],
)
def test_what_is_kept_says_what_it_answers(kept: Option, reason: str) -> None:
    assert reason_to_keep(kept, SHOWN) == reason


def test_an_entry_without_bullets_says_so_too() -> None:
    assert reason_to_keep(option(sql=1.0)._replace(bullet=None), SHOWN) == "kept: answers SQL"


@pytest.mark.parametrize(
    ("dropped", "kept", "reason"),
    [
        (option(), [], "dropped: answers nothing that is asked; would need 1 line"),
        (option(lines=2, unheard=1.0), [], "dropped: answers nothing that is asked; would need 2 lines"),
        (
            option(sql=1.0),
            [option(go=1.0)],
            "dropped: no room for it, though nothing else answers SQL; would need 1 line",
        ),
        (
            option(sql=1.0, go=0.9),
            [option(go=1.0)],
            "dropped: no room for it, though nothing else answers SQL; would need 1 line",
        ),
        (
            option(sql=1.0),
            [option(go=1.0), option(sql=1.0)],
            "dropped: covers SQL, which line 2 covers already; would need 1 line",
        ),
        (
            option(sql=1.0, go=0.8),
            [option(go=1.0), option(), option(sql=1.0)],
            "dropped: covers SQL and Go, which lines 1 and 3 cover already; would need 1 line",
        ),
        (
            option(sql=1.0),
            [option(sql=1.0), option(sql=1.0), option(sql=1.0)],
            "dropped: covers SQL, which lines 1 and 2 cover already; would need 1 line",
        ),
        (
            option(sql=1.0, go=1.0, tax=1.0),
            [option(sql=1.0), option(go=1.0), option(tax=1.0), option(tax=1.0)],
            "dropped: covers SQL, Go and Tax, which lines 1, 2 and 3 cover already; would need 1 line",
        ),
    ],
)
def test_what_is_dropped_says_which_lines_say_as_much(dropped: Option, kept: list[Option], reason: str) -> None:
    assert reason_to_drop(dropped, kept, SHOWN) == reason


@pytest.mark.parametrize(("strength", "covered"), [(0.96, True), (0.95, True), (0.94, False), (0.0, False)])
def test_a_line_says_as_much_when_it_answers_about_as_well(strength: float, covered: bool) -> None:
    assert ("which line 1 covers" in reason_to_drop(option(sql=1.0), [option(sql=strength)], SHOWN)) is covered
