"""`tailor keywords`: what a posting asks for, and what in the résumé answers it."""

from __future__ import annotations

from typing import Annotated

import typer

from tailor.cli.console import show
from tailor.cli.inputs import load, own_terms
from tailor.cli.options import JsonOption, LexiconOption, PostingArgument, ResumeOption

All = Annotated[bool, typer.Option("--all", help="Also show what only its place between other words tells.")]


def keywords(
    posting: PostingArgument = "",
    resume: ResumeOption = None,
    *,
    everything: All = False,
    lexicon: LexiconOption = None,
    as_json: JsonOption = False,
) -> None:
    """Print what a posting asks for, musts first, and what in the résumé answers each, half answers it, or lacks."""
    from tailor.pipeline import assess  # noqa: PLC0415 - --help needs none of this

    own = own_terms(lexicon)
    master, asked = load(posting, resume)
    answers = assess(master, asked, own).answers
    if as_json:
        from tailor.reports.json import keywords_as_json  # noqa: PLC0415

        show(keywords_as_json(master, asked, answers))
    else:
        from tailor.reports.table import keywords_as_table  # noqa: PLC0415 - as above

        show(keywords_as_table(master, asked, answers, everything=everything))
