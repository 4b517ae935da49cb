"""`tailor score`: what every line of the résumé is worth for a posting, and why."""

from __future__ import annotations

from tailor.cli.console import show
from tailor.cli.inputs import load, own_terms
from tailor.cli.options import ClipboardOption, JsonOption, LexiconOption, PostingArgument, ResumeOption


def score(
    posting: PostingArgument = "",
    resume: ResumeOption = None,
    *,
    clipboard: ClipboardOption = False,
    lexicon: LexiconOption = None,
    as_json: JsonOption = False,
) -> None:
    """Print what every line of the résumé is worth for a posting.

    Scores go from 0 to 100; beside each stand the words that earned it.
    """
    from tailor.pipeline import assess  # noqa: PLC0415 - --help needs none of this
    from tailor.scoring import score as score_units  # noqa: PLC0415
    from tailor.wordings import scores_of_units, spell_out  # noqa: PLC0415

    own = own_terms(lexicon)
    master, asked = load(posting, resume, clipboard=clipboard)
    found = assess(master, asked, own)
    scores = scores_of_units(score_units(spell_out(master), asked, found.keywords, found.matches))
    if as_json:
        from tailor.reports.json import scores_as_json  # noqa: PLC0415

        show(scores_as_json(master, asked, scores))
    else:
        from tailor.reports.table import scores_as_table  # noqa: PLC0415 - as above

        show(scores_as_table(master, scores))
