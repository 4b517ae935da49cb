"""Scores as a table for the terminal."""

from __future__ import annotations

from tailor.model import Part, Score
from tailor.readers.markdown import read
from tailor.reports.table import scores_as_table

MASTER = read("# Sample Person\n\n## Work\n\n### Clerk, Acme\n2010 - 2012\n\n- Wrote weekly SQL reports.\n")


def test_words_that_answer_a_need_are_told_before_those_that_merely_recur() -> None:
    parts = (Part("words", 4.0, ("weekly", "SQL")), Part("kind", 1.0), Part("keywords", 0.2, ("SQL", "reports")))
    scores = [Score(unit.id, 0.5, (), parts) for unit in MASTER.units()]

    shown = scores_as_table(MASTER, scores, 120)

    assert shown.splitlines()[1].endswith("SQL, reports, weekly")
