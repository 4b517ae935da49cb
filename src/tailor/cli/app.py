"""The command line as typer has it: help, what is wrong with a line, and how a shell may complete one."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, wraps
from inspect import signature
from typing import Annotated, Any, Final, cast, get_args

import typer
from typer.core import TyperGroup
from typer.main import get_command

from tailor.cli import COMMANDS, command
from tailor.cli.declared import Argument, Option
from tailor.cli.in_force import set_for, within_limits
from tailor.cli.version import Verbose, Version
from tailor.errors import TailorError

_SETTINGS: Final[dict[str, Any]] = {"help_option_names": ["-h", "--help"]}


class _Modules(Mapping[str, Any]):
    """The commands by name, each imported when it is asked for: a short run needs one of them."""

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)

    def __getitem__(self, name: str) -> object:
        """Return a command; KeyError where there is none of that name."""
        if name not in COMMANDS:
            raise KeyError(name)
        alone = typer.Typer(
            add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False, context_settings=_SETTINGS
        )
        alone.command(name)(_for_typer(command(name)))
        return get_command(alone)


def _for_typer(function: Callable[..., None]) -> Callable[..., None]:
    """Return a command's function with what is declared of its parameters as typer has it."""

    @wraps(function)
    def called(**given: object) -> None:
        function(**given)

    known = signature(function, eval_str=True)
    parameters = [one.replace(annotation=_annotation(*get_args(one.annotation))) for one in known.parameters.values()]
    called.__signature__ = known.replace(parameters=parameters)  # type: ignore[attr-defined]
    return called


def _annotation(kind: object, declared: Argument | Option) -> object:
    found: Any
    if isinstance(declared, Argument):
        found = typer.Argument(metavar=declared.metavar, help=declared.help, show_default=declared.shows_default)
    else:
        found = typer.Option(
            *declared.flags,
            metavar=declared.metavar,
            help=declared.help,
            min=declared.least,
            max=declared.most,
            show_default=declared.shows_default,
            callback=declared.callback,
            autocompletion=declared.completion,
        )
    return Annotated[kind, found]


class _OfCommand(Mapping[str, Any]):
    """What a person has set for one command by its parameters' names; looked up when the first is asked for."""

    def __init__(self, command: str) -> None:
        self._command = command

    @cached_property
    def _set(self) -> Mapping[str, Any]:
        try:
            return set_for(self._command)
        except TailorError:
            # A shell that asks how a line goes on has no place for errors; help is what somebody with errors needs.
            if "_TAILOR_COMPLETE" in os.environ or not {"-h", "--help"}.isdisjoint(sys.argv):
                return {}
            raise

    def __iter__(self) -> Iterator[str]:
        return iter(self._set)

    def __len__(self) -> int:
        return len(self._set)

    def __getitem__(self, name: str) -> object:
        return self._set[name]


class _Defaults(Mapping[str, _OfCommand]):
    """What typer asks for a command's defaults before it takes its own."""

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)

    def __getitem__(self, name: str) -> _OfCommand:
        if name not in COMMANDS:  # typer asks for the options of the whole as well
            raise KeyError(name)
        return _OfCommand(name)


class _Commands(TyperGroup):
    """typer's group, with the commands above."""

    def __init__(self, **given: Any) -> None:  # noqa: ANN401 - typer's own options, handed on
        super().__init__(**given)
        self.commands = cast("dict[str, Any]", _Modules())

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - typer's own types of Click are private
        """Run the command that is asked for within the limits that a person has set."""
        with within_limits():
            return super().invoke(ctx)


app = typer.Typer(
    name="tailor",
    cls=_Commands,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings=_SETTINGS | {"default_map": _Defaults()},
)


@app.callback()
def main(*, version: Version = False, verbose: Verbose = False) -> None:
    """Make one master résumé answer one job posting: offline, nothing invented, every line accounted for.

    \b
    tailor write posting.md -r resume.md -o out.docx
    tailor score posting.md -r resume.md
    tailor keywords posting.md -r resume.md
    tailor batch job_posts/ -r resume.md -o out/
    """
