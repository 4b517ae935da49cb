"""Arguments and options that several commands share, each declared once."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from tailor import __version__

_DEPENDENCIES = (
    *("highspy", "lxml", "markdown-it-py", "pypdfium2", "PyStemmer", "python-docx", "PyYAML", "rapidfuzz", "rich"),
    *("typer", "typst", "joblib", "distributed", "ray"),
)


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"tailor {__version__}")
        # The command line is all that is known while its options are still being read.
        if {"-v", "--verbose"} & set(sys.argv[1:]):
            typer.echo("\n".join(_versions()))
        raise typer.Exit


def _versions() -> Iterator[str]:
    """Yield what a report of a bug should say of the machine, and of what tailor stands on there."""
    import platform  # noqa: PLC0415 - asked for when something is wrong
    from importlib import metadata  # noqa: PLC0415

    yield f"Python {platform.python_version()} on {platform.platform()}"
    for name in sorted(_DEPENDENCIES, key=str.lower):
        try:
            yield f"{name} {metadata.version(name)}"
        except metadata.PackageNotFoundError:
            yield f"{name} is not installed"


Version = Annotated[
    bool,
    typer.Option("--version", help="Print the version and exit; with -v also of all it uses.", callback=_show_version,
                 is_eager=True),
]  # fmt: skip
Verbose = Annotated[bool, typer.Option("-v", "--verbose", help="With --version: say more.", hidden=True)]
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
