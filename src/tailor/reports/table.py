"""Results as tables for the terminal, that read well at 80 columns, without colour and in a pipe."""

from __future__ import annotations

import io
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from tailor.coverage import FIT_FORMULA, coverage, fit
from tailor.model import Answer, Coverage, Posting, Resume, Score
from tailor.reports.words import is_sure, said, texts_by_id
from tailor.text import clean

_MOST_WORDS_SHOWN = 6


def scores_as_table(master: Resume, scores: Sequence[Score], width: int | None = None) -> str:
    """Return a row for every unit, best first: score, id, its words, and those that earned the score.

    `width` is in columns, the terminal's if None; what does not fit ends with an ellipsis.
    """
    table = Table(box=None, padding=(0, 2, 0, 0), expand=True)
    table.add_column("score", justify="right", no_wrap=True)
    table.add_column("id", no_wrap=True)
    table.add_column("line", ratio=5, no_wrap=True, overflow="ellipsis")
    table.add_column("because of", ratio=3, no_wrap=True, overflow="ellipsis")
    score_of = {score.unit: score for score in scores}
    for unit in sorted(master.units(), key=lambda unit: -score_of[unit.id].value):
        score = score_of[unit.id]
        table.add_row(f"{100 * score.value:.0f}", unit.id, Text(clean(unit.text)), Text(clean(_because(score))))
    return _print(table, width)


def _because(score: Score) -> str:
    words = list(dict.fromkeys(word for part in score.parts for word in part.words))
    more = len(words) - _MOST_WORDS_SHOWN
    return ", ".join(words[:_MOST_WORDS_SHOWN]) + (f" and {more} more" if more > 0 else "")


def keywords_as_table(
    master: Resume, posting: Posting, answers: tuple[Answer, ...], width: int | None = None, *, everything: bool = False
) -> str:
    """Return a row for every need, musts first: whether it is answered, how, and by which line; then the figures.

    Guesses are left out unless `everything` is asked for.
    """
    table = Table(box=None, padding=(0, 2, 0, 0), expand=True)
    table.add_column("need", no_wrap=True)
    table.add_column("asked for", ratio=4, no_wrap=True, overflow="ellipsis")
    table.add_column("", no_wrap=True)
    table.add_column("how", no_wrap=True)
    table.add_column("your line", ratio=6, no_wrap=True, overflow="ellipsis")
    text_of = texts_by_id(master)
    for one in answers:
        if everything or is_sure(one.keyword):
            line = text_of[one.match.unit] if one.match else ""
            how = one.match.how if one.match else ""
            table.add_row(one.keyword.need, Text(clean(said(one.keyword))), one.verdict, how, Text(clean(line)))
    head = " - ".join(clean(part) for part in (posting.title, posting.company, posting.location) if part)
    must, nice = _counted(coverage("must", answers)), _counted(coverage("nice", answers))
    figures = f"fit {fit(answers):.0f} of 100; must: {must}; nice: {nice}"
    return "\n".join([*([head, ""] if head else []), _print(table, width), "", figures, f"({FIT_FORMULA})"])


def _counted(counted: Coverage) -> str:
    return f"{counted.answered} answered and {counted.half} half of {counted.asked}"


def _print(table: Table, width: int | None) -> str:
    """Return what a console would show: plain text, one table line per line."""
    out = io.StringIO()
    console = Console(file=out, width=width, markup=False, highlight=False, color_system=None, emoji=False)
    console.print(table)
    return "\n".join(line.rstrip() for line in out.getvalue().rstrip("\n").splitlines())
