"""Arguments and options that several commands share, each declared once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from tailor.cli.declared import Argument, Option
from tailor.errors import TailorError
from tailor.text import clean

if TYPE_CHECKING:
    from tailor.model import Unit

_SHOWN = 60  # characters of a line beside its id

PostingArgument = Annotated[
    str,
    Argument(
        metavar="[POSTING]",
        help="The job posting: a file, or - for standard input. Left out: a pipe, or paste at the terminal.",
        shows_default=False,
    ),
]
ClipboardOption = Annotated[bool, Option(("--clipboard",), help="Read the posting from the clipboard.")]
ResumeOption = Annotated[
    Path | None,
    Option(
        ("-r", "--resume"),
        metavar="FILE",
        help="The master résumé. Left out: $TAILOR_RESUME, tailor.toml, else resumes/master.*",
        shows_default=False,
    ),
]
LexiconOption = Annotated[
    Path | None,
    Option(
        ("--lexicon",),
        metavar="FILE",
        help="Terms of your own, one in each line with its other names: Kubernetes = K8s, kube.",
        shows_default=False,
    ),
]
JsonOption = Annotated[bool, Option(("--json",), help="Print JSON for scripts.")]


def keep_ending(context: Any, formats: list[str] | None) -> list[str] | None:  # noqa: ANN401 - typer's own
    """Return the formats asked for; those that are only set as a default make way for the ending of -o."""
    source = context.get_parameter_source("formats")
    output = str(context.params.get("output") or "./")
    named = output == "-" or (Path(output).suffix and not output.endswith(("/", "\\")) and not Path(output).is_dir())
    return None if source is not None and source.name == "DEFAULT_MAP" and named else formats


def values_of(setting: str) -> Callable[[str], list[str]]:
    """Return what completes an option's value: the choices of a setting that begin with what is typed."""

    def complete(incomplete: str) -> list[str]:
        from tailor.defaults import SETTINGS  # noqa: PLC0415 - only where a shell asks

        choices = next(one.choices for one in SETTINGS if one.name == setting)
        return [choice for choice in choices if choice.casefold().startswith(incomplete.casefold())]

    return complete


def bullets_in_force(ctx: Any, incomplete: str) -> list[tuple[str, str]]:  # noqa: ANN401 - as above
    """Return what completes --pin and --skip: the ids in the résumé in force that begin so, each with its line."""
    return [(one.id, clean(one.text)[:_SHOWN]) for one in _units_in_force(ctx) if one.id.startswith(incomplete)]


def tags_in_force(ctx: Any, incomplete: str) -> list[str]:  # noqa: ANN401 - as above
    """Return what completes --tag: the tags in the résumé in force that begin so."""
    tags = {tag for unit in _units_in_force(ctx) if unit.bullet for tag in unit.bullet.tags}
    return sorted(tag for tag in tags if tag.casefold().startswith(incomplete.casefold()))


def _units_in_force(ctx: Any) -> tuple[Unit, ...]:  # noqa: ANN401 - as above
    """Return the units of the résumé that a command would read, none where it cannot be read."""
    from tailor.cli.console import find_resume  # noqa: PLC0415 - only where a shell asks
    from tailor.readers import read_resume  # noqa: PLC0415

    try:
        given = ctx.params.get("resume") or (ctx.default_map or {}).get("resume")
        return tuple(read_resume(find_resume(Path(given) if given else None)).units())
    except (TailorError, OSError):
        return ()
