"""`tailor keywords`: what a posting asks for, and what in the résumé answers it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from tailor.cli.console import show
from tailor.cli.declared import Option
from tailor.cli.inputs import load, own_terms
from tailor.cli.options import ClipboardOption, JsonOption, LexiconOption, PostingArgument, ResumeOption
from tailor.errors import UsageError

if TYPE_CHECKING:
    from tailor.model import Answer, Posting

All = Annotated[bool, Option(("--all",), help="Also show what only its place between other words tells.")]

Marked = Annotated[
    bool,
    Option(
        ("--marked",),
        help="Show the posting itself, with what is answered, half answered and missing marked: by colour, in a pipe "
        "and with NO_COLOR as [+answered], [~half] and [-missing].",
    ),
]


def keywords(
    posting: PostingArgument = "",
    resume: ResumeOption = None,
    *,
    clipboard: ClipboardOption = False,
    marked: Marked = False,
    everything: All = False,
    lexicon: LexiconOption = None,
    as_json: JsonOption = False,
) -> None:
    """Print what a posting asks for, and which lines answer it.

    Musts come first. The figures are those of the whole résumé; `tailor write` tells those of a variant.
    """
    from tailor.pipeline import assess  # noqa: PLC0415 - --help needs none of this

    if marked and as_json:
        raise UsageError("--marked and --json would share standard output: leave one out")
    own = own_terms(lexicon)
    master, asked = load(posting, resume, clipboard=clipboard)
    answers = assess(master, asked, own).answers
    if as_json:
        from tailor.reports.json import keywords_as_json  # noqa: PLC0415

        show(keywords_as_json(master, asked, answers))
    elif marked:
        _show_marked(asked, answers, everything=everything)
    else:
        from tailor.reports.table import keywords_as_table  # noqa: PLC0415 - as above

        show(keywords_as_table(master, asked, answers, everything=everything))


def _show_marked(posting: Posting, answers: tuple[Answer, ...], *, everything: bool) -> None:
    from tailor.cli.terminal import has_colour, width_for_people  # noqa: PLC0415 - only where it is asked for
    from tailor.reports.marked import marked_posting  # noqa: PLC0415
    from tailor.reports.words import is_sure  # noqa: PLC0415

    told = [one for one in answers if everything or is_sure(one.keyword)]
    show(marked_posting(posting, told, width=width_for_people(), colour=has_colour()))
