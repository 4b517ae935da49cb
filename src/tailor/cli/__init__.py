"""The command line: one small file per command; parse, call, print, exit."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, cast

import typer
from typer.core import TyperGroup
from typer.main import get_command

from tailor.cli.options import Verbose, Version
from tailor.errors import TailorError

if TYPE_CHECKING:
    from tailor.limits import Limits

COMMANDS: Final = ("write", "score", "keywords", "check", "convert", "new", "schema", "batch", "config")
"""The commands in the order of the help; each is the function of its name in the module of its name."""
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
        alone.command(name)(getattr(import_module(f"tailor.cli.{name}"), name))
        return get_command(alone)


class _OfCommand(Mapping[str, Any]):
    """What a person has set for one command by its parameters' names; looked up when the first is asked for."""

    def __init__(self, command: str) -> None:
        self._command = command

    @cached_property
    def _set(self) -> Mapping[str, Any]:
        from tailor.defaults import SETTINGS, defaults_for, working_folder  # noqa: PLC0415 - help needs none of this

        if not any(self._command in setting.commands for setting in SETTINGS):
            return {}
        try:
            return defaults_for(self._command, working_folder(), os.environ)
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
        from tailor.limits import within  # noqa: PLC0415 - --help of the whole reads nothing

        with within(cache(_limits)):
            return super().invoke(ctx)


def _limits() -> Limits:
    from tailor.defaults import limits_in_force, working_folder  # noqa: PLC0415 - as above

    return limits_in_force(working_folder(), os.environ)


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
