"""`tailor score`: what every line of the résumé is worth for a posting, and why."""

from __future__ import annotations

from tailor.cli.console import show
from tailor.cli.inputs import load
from tailor.cli.options import JsonOption, PostingArgument, ResumeOption


def score(posting: PostingArgument = "", resume: ResumeOption = None, *, as_json: JsonOption = False) -> None:
    """Print every line of the résumé with its score from 0 to 100 and the words that earned it."""
    from tailor.pipeline import assess  # noqa: PLC0415 - --help needs none of this

    master, asked = load(posting, resume)
    scores = assess(master, asked).scores
    if as_json:
        from tailor.reports.json import scores_as_json  # noqa: PLC0415

        show(scores_as_json(master, asked, scores))
    else:
        from tailor.reports.table import scores_as_table  # noqa: PLC0415 - as above

        show(scores_as_table(master, scores))
