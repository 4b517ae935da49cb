"""`tailor write`: the main job, one tailored résumé."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from tailor.cli.console import say, say_notes, show_bytes
from tailor.cli.declared import Option
from tailor.cli.inputs import load, own_terms
from tailor.cli.options import (
    ClipboardOption,
    JsonOption,
    LexiconOption,
    PostingArgument,
    ResumeOption,
    bullets_in_force,
    keep_ending,
    tags_in_force,
    values_of,
)
from tailor.cli.write_why import Asked, check_fit, put_page, put_sheet, show_why
from tailor.values import replace

if TYPE_CHECKING:
    from tailor.config import Settings
    from tailor.model import Note, Resume, Tailored
    from tailor.writers import Target

_VARIANT = ".json"  # the variant with its choices, which only this command has
_STYLES = "classic|modern|compact|academic"
_DATE_FORMATS = "as-written, MMM YYYY, MMMM YYYY, MM/YYYY, YYYY-MM"

Output = Annotated[
    str,
    Option(
        ("-o", "--output"),
        metavar="FILE",
        help="Where to write; the ending is the format (.docx, .md, .txt, .html, .pdf, .json). A folder gets a name "
        "made from company and title; - is standard output, as Markdown.",
    ),
]
Pages = Annotated[int, Option(("--pages",), least=1, most=20, help="How many pages the DOCX may have.")]
Lines = Annotated[
    int, Option(("--lines",), least=0, metavar="N", help="At most so many lines of text in all; 0: as many as fit.")
]
MaxBullets = Annotated[
    int, Option(("--max-bullets",), least=0, metavar="N", help="At most so many bullets of one entry; 0: no limit.")
]
KeepAll = Annotated[bool, Option(("--keep-all",), help="Leave nothing out, however many pages that takes.")]
Format = Annotated[
    list[str] | None,
    Option(
        ("-f", "--format"),
        metavar="ENDING",
        help="docx, md, txt, html, pdf, json; repeat it for several files of one run, named alike.",
        shows_default=False,
        callback=keep_ending,
        completion=values_of("formats"),
    ),
]
Style = Annotated[
    str,
    Option(("--style",), metavar=_STYLES, help="How DOCX, HTML and PDF look.", completion=values_of("style")),
]
Template = Annotated[
    Path | None,
    Option(
        ("--template",),
        metavar="FILE.docx",
        help="Take page, fonts and paragraph styles from a document of your own; --style fills in what it lacks.",
        shows_default=False,
    ),
]
Paper = Annotated[
    str, Option(("--paper",), metavar="a4|letter", help="The size of the paper.", completion=values_of("paper"))
]
DateFormat = Annotated[
    str,
    Option(
        ("--date-format",),
        metavar="FORM",
        help=f"How dates are shown: {_DATE_FORMATS}.",
        completion=values_of("date_format"),
    ),
]
Pin = Annotated[
    list[str] | None,
    Option(
        ("--pin",),
        metavar="ID",
        help="Keep this bullet (ids: tailor score --json). Repeats.",
        completion=bullets_in_force,
    ),
]
Skip = Annotated[
    list[str] | None,
    Option(("--skip",), metavar="ID", help="Leave this bullet out. Repeats.", completion=bullets_in_force),
]
Tag = Annotated[
    list[str] | None,
    Option(
        ("--tag",),
        metavar="TAG",
        help="Leave out bullets that have tags, but not this one. Repeats: one of them is enough.",
        completion=tags_in_force,
    ),
]
MinScore = Annotated[
    float,
    Option(("--min-score",), least=0, most=100, metavar="FIT", help="Write nothing and end with 3 if the fit is below.",
                 shows_default=False),
]  # fmt: skip
Explain = Annotated[bool, Option(("--explain",), help="Print every line, kept or dropped, with the reason.")]
Notes = Annotated[
    Path | None,
    Option(("--notes",), metavar="FILE.md", help="Write the private notes of the kept lines, for the interview."),
]
Report = Annotated[
    Path | None,
    Option(
        ("--report",),
        metavar="FILE.html",
        help="Write a page with posting and résumé side by side: what answers what, what is left out and why.",
    ),
]
Force = Annotated[bool, Option(("--force",), help="Overwrite a file that tailor did not write.")]
Quiet = Annotated[bool, Option(("-q", "--quiet"), help="Say nothing but errors.")]


def write(
    posting: PostingArgument = "",
    resume: ResumeOption = None,
    output: Output = "./",
    *,
    clipboard: ClipboardOption = False,
    formats: Format = None,
    pages: Pages = 1,
    lines: Lines = 0,
    max_bullets: MaxBullets = 0,
    keep_all: KeepAll = False,
    style: Style = "classic",
    template: Template = None,
    paper: Paper = "a4",
    date_format: DateFormat = "as-written",
    pin: Pin = None,
    skip: Skip = None,
    tag: Tag = None,
    lexicon: LexiconOption = None,
    min_score: MinScore = 0,
    explain: Explain = False,
    as_json: JsonOption = False,
    notes: Notes = None,
    report: Report = None,
    force: Force = False,
    quiet: Quiet = False,
) -> None:
    """Write the variant of the résumé that answers a posting best.

    It keeps to the pages asked for, and says on standard error what it did.
    """
    from tailor.config import settings_from  # noqa: PLC0415 - --help needs none of this
    from tailor.page import in_date_format, unprintable  # noqa: PLC0415
    from tailor.pipeline import tailor  # noqa: PLC0415
    from tailor.selection import with_hints, with_tags  # noqa: PLC0415
    from tailor.twins import not_compared  # noqa: PLC0415
    from tailor.writers import choose_targets  # noqa: PLC0415

    limits = {"pages": pages, "lines": lines, "per_entry": max_bullets}
    settings = settings_from(
        **limits, everything=keep_all, paper=paper, style=style, date_format=date_format, lexicon=own_terms(lexicon)
    )
    targets = choose_targets(output, formats or (), also=(_VARIANT,))
    why = Asked(explain, as_json, notes, report)
    why.check(output)
    settings, said = with_template(settings, template)
    master, asked = load(posting, resume, clipboard=clipboard)
    master = with_hints(with_tags(in_date_format(master, settings.date_format), tag or ()), pin or (), skip or ())
    tailored = tailor(master, asked, settings)
    check_fit(tailored, min_score)
    written = [_put(target, master, tailored, settings, force=force) for target in targets]
    paths = [path for path in written if path]
    paths += put_sheet(why, tailored, source=master.source, force=force)
    paths += put_page(why, master, tailored, settings.look, force=force)
    show_why(why, master, tailored, settings, paths)
    if not quiet:
        _tell(tailored, paths, said + unprintable(tailored.variant) + not_compared(master))


def with_template(settings: Settings, template: Path | None) -> tuple[Settings, tuple[Note, ...]]:
    """Return the settings with the look of a person's own document, and what there is to say of it."""
    if template is None:
        return settings, ()
    from tailor.writers.docx_look import read_look  # noqa: PLC0415 - it brings python-docx

    look, notes = read_look(template, settings.look)
    return replace(settings, look=look), notes


def _put(target: Target, master: Resume, tailored: Tailored, settings: Settings, *, force: bool) -> Path | None:
    """Write the variant in one format; return the file's path, or None where it went to standard output."""
    from tailor.writers import render, save  # noqa: PLC0415

    if target.ending == _VARIANT:
        from tailor.reports.json import variant_as_json  # noqa: PLC0415 - other formats need none of it

        document = f"{variant_as_json(master, tailored, settings.look)}\n".encode()
    else:
        document = render(tailored.variant, target.ending, settings.look)
    if target.path is None:
        show_bytes(document)
        return None
    return save(
        document,
        target.named_for(tailored.posting),
        source=master.source,
        whole=lambda: b"" if target.ending == _VARIANT else render(master, target.ending, settings.look),
        force=force,
    )


def _tell(tailored: Tailored, paths: list[Path], notes: tuple[Note, ...]) -> None:
    """Say where the files are, and what there is to know of them; nothing where standard output took them."""
    from tailor.reports.summary import summary  # noqa: PLC0415

    if paths:
        say(summary(tailored, paths))
    say_notes(notes)
