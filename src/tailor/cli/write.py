"""`tailor write`: the main job, one tailored résumé."""

from __future__ import annotations

from typing import Annotated

import typer

from tailor.cli.console import say, show_bytes
from tailor.cli.inputs import load
from tailor.cli.options import PostingArgument, ResumeOption

Output = Annotated[
    str,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help="Where to write; the ending is the format (.docx, .md). A folder gets a name made from company and title; "
        "- is standard output, as Markdown.",
    ),
]
Pages = Annotated[int, typer.Option("--pages", min=1, max=20, help="How many pages the DOCX may have.")]
Paper = Annotated[str, typer.Option("--paper", metavar="a4|letter", help="The size of the paper.")]
Force = Annotated[bool, typer.Option("--force", help="Overwrite a file that tailor did not write.")]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Say nothing but errors.")]


def write(
    posting: PostingArgument = "",
    resume: ResumeOption = None,
    output: Output = "./",
    pages: Pages = 1,
    paper: Paper = "a4",
    *,
    force: Force = False,
    quiet: Quiet = False,
) -> None:
    """Write the variant of the résumé that answers a posting best within the pages asked for."""
    from tailor.config import settings_from  # noqa: PLC0415 - --help needs none of this
    from tailor.pipeline import tailor  # noqa: PLC0415
    from tailor.reports.summary import summary  # noqa: PLC0415
    from tailor.writers import choose_target, render, save  # noqa: PLC0415

    settings = settings_from(pages=pages, paper=paper)
    target = choose_target(output)
    master, asked = load(posting, resume)
    tailored = tailor(master, asked, settings)
    document = render(tailored.variant, target.ending, settings.look)
    if target.path is None:
        show_bytes(document)
        return

    path = save(
        document,
        target.named_for(asked),
        source=master.source,
        whole=lambda: render(master, target.ending, settings.look),
        force=force,
    )
    if not quiet:
        say(summary(tailored, path))
