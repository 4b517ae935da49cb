"""Results as tables for the terminal, that read well at 80 columns, without colour and in a pipe."""

from __future__ import annotations

from collections.abc import Sequence

from tailor.coverage import FIT_FORMULA, coverage, fit
from tailor.model import Answer, Posting, Resume, Score
from tailor.reports.columns import Column, aligned
from tailor.reports.summary import counted
from tailor.reports.words import is_sure, said, texts_by_id
from tailor.text import clean

_MOST_WORDS_SHOWN = 6
_FIRST = {"keywords": 0, "phrases": 1}
"""The parts of a score that are named first; the others follow by what they add."""


def scores_as_table(master: Resume, scores: Sequence[Score], width: int | None = None) -> str:
    """Return a row for every unit, best first: score, id, its words, and those that earned the score.

    `width` is in columns, the terminal's if None; what does not fit ends with an ellipsis.
    """
    score_of = {score.unit: score for score in scores}
    best_first = sorted(master.units(), key=lambda unit: -score_of[unit.id].value)
    rows = [
        (f"{100 * score_of[unit.id].value:.0f}", unit.id, clean(unit.text), clean(_because(score_of[unit.id])))
        for unit in best_first
    ]
    return aligned((Column("score", right=True), Column("id"), Column("line", 5), Column("because of", 3)), rows, width)


def _because(score: Score) -> str:
    # What answers a need tells most; words that merely recur in the posting ("weekly") come behind it.
    parts = sorted(score.parts, key=lambda part: _FIRST.get(part.name, len(_FIRST)))
    words = list(dict.fromkeys(word for part in parts for word in part.words))
    more = len(words) - _MOST_WORDS_SHOWN
    return ", ".join(words[:_MOST_WORDS_SHOWN]) + (f" and {more} more" if more > 0 else "")


def keywords_as_table(
    master: Resume, posting: Posting, answers: tuple[Answer, ...], width: int | None = None, *, everything: bool = False
) -> str:
    """Return a row for every need, musts first: whether it is answered, how, and by which line; then the figures.

    Guesses are left out unless `everything` is asked for.
    """
    text_of = texts_by_id(master)
    rows = []
    for one in answers:
        if everything or is_sure(one.keyword):
            line = text_of[one.match.unit] if one.match else ""
            how = one.match.how if one.match else ""
            rows.append((one.keyword.need, clean(said(one.keyword)), one.verdict, how, clean(line)))
    columns = (Column("need"), Column("asked for", 4), Column(""), Column("how"), Column("your line", 6))
    head = " - ".join(clean(part) for part in (posting.title, posting.company, posting.location) if part)
    must, nice = counted(coverage("must", answers)), counted(coverage("nice", answers))
    figures = f"your whole résumé: fit {fit(answers):.0f} of 100; must {must}, nice {nice}"
    return "\n".join([*([head, ""] if head else []), aligned(columns, rows, width), "", figures, f"({FIT_FORMULA})"])
