"""`tailor --version`: what is installed, and with -v what it stands on."""

from __future__ import annotations

import sys
from collections.abc import Iterator
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
