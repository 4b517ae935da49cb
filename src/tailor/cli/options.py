"""Arguments and options that several commands share, each declared once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tailor import __version__


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"tailor {__version__}")
        raise typer.Exit


Version = Annotated[
    bool, typer.Option("--version", help="Print the version and exit.", callback=_show_version, is_eager=True)
]
PostingArgument = Annotated[
    str,
    typer.Argument(
        metavar="[POSTING]",
        help="The job posting: a file, or - for standard input. Left out: a pipe, or paste at the terminal.",
        show_default=False,
    ),
]
ResumeOption = Annotated[
    Path | None,
    typer.Option(
        "-r",
        "--resume",
        metavar="FILE",
        help="The master résumé. Left out: $TAILOR_RESUME, else resumes/master.*",
        show_default=False,
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for scripts.")]
