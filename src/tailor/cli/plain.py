"""Command lines as most people write them, read without typer, which takes as long to come as four bare Pythons do.

Only a plain line is read here: a command, its options in full, their values, and the arguments. What asks for help,
has a fault or is written in another way is left to typer, which is told of the same declarations; a plain line means
the same to both.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, get_args, get_type_hints

from tailor import __version__
from tailor.cli import COMMANDS, command
from tailor.cli.console import show
from tailor.cli.declared import Argument, Option
from tailor.cli.in_force import set_for, within_limits

if TYPE_CHECKING:
    from tailor.defaults import Value

_LONGEST_NUMBER: Final = 9  # digits
_EXPANDS: Final = os.name == "nt"  # typer does there what elsewhere the shell does
_EXPANDED: Final = frozenset("*?[~$%")


class _NotPlainError(Exception):
    """The line is typer's to read."""


class _Parameter(NamedTuple):
    """A parameter of a command: the type of its value, whether it takes several, and what is declared of it."""

    type: Callable[[Any], Any]
    several: bool
    declared: Option | Argument


def understood(line: Sequence[str]) -> Callable[[], None] | None:
    """Return what runs the command that a line asks for; None where typer is to read it.

    TailorError tells what is wrong with a person's settings.
    """
    if "_TAILOR_COMPLETE" in os.environ or not line:
        return None
    if list(line) == ["--version"]:
        return partial(show, f"tailor {__version__}")
    if line[0] not in COMMANDS:
        return None
    if _EXPANDS and not _EXPANDED.isdisjoint("".join(line)):
        return None
    function = command(line[0])
    parameters = _parameters(function)
    try:
        given = _read(line[1:], parameters)
        given = _set(set_for(line[0]), parameters) | given
    except _NotPlainError:
        return None
    return None if _required(function) - given.keys() else partial(_run, function, given)


def _run(function: Callable[..., None], given: Mapping[str, object]) -> None:
    with within_limits():
        function(**given)


def _parameters(function: Callable[..., None]) -> dict[str, _Parameter]:
    found = {}
    for name, hint in get_type_hints(function, include_extras=True).items():
        if name != "return":
            written, declared = get_args(hint)
            kind = next(iter(get_args(written)), written)  # of `Path | None` it is Path
            several = kind == list[str]
            found[name] = _Parameter(str if several else kind, several, declared)
    return found


def _required(function: Callable[..., None]) -> set[str]:
    """Return the names of the parameters that have no default."""
    code = function.__code__
    return set(code.co_varnames[: code.co_argcount - len(function.__defaults__ or ())])


def _read(line: Sequence[str], parameters: Mapping[str, _Parameter]) -> dict[str, Any]:
    """Return what a line gives, by the names of the command's parameters."""
    given: dict[str, Any] = {}
    for name, text in _named(line, parameters):
        if name not in parameters:
            raise _NotPlainError
        one = parameters[name]
        if (text is None) is not (one.type is bool):
            raise _NotPlainError
        value = True if text is None else _converted(one, text)
        given[name] = [*given.get(name, ()), value] if one.several else value
    return given


def _named(line: Sequence[str], parameters: Mapping[str, _Parameter]) -> Iterator[tuple[str, str | None]]:
    """Yield the parameters that a line speaks of, each with its value as written; None beside a flag that has none."""
    declared = [(name, one.declared) for name, one in parameters.items()]
    places = iter([name for name, one in declared if isinstance(one, Argument)])
    flags = {flag: name for name, one in declared if isinstance(one, Option) for flag in one.flags}
    tokens = iter(line)
    for token in tokens:
        if _is_value(token):
            yield next(places, ""), token
            continue
        flag, mark, text = token.partition("=") if token.startswith("--") else (token, "", "")
        name = flags.get(flag, "")
        if mark:
            yield name, text
        elif name and parameters[name].type is bool:
            yield name, None
        else:
            text = next(tokens, "")
            yield name, text if _is_value(text) else ""


def _is_value(text: str) -> bool:
    return text == "-" or not text.startswith("-")


def _converted(parameter: _Parameter, text: str) -> Any:  # noqa: ANN401 - of the type that is asked for
    if not text or (parameter.type is Path and os.path.exists(text) and not os.access(text, os.R_OK)):  # noqa: PTH110
        raise _NotPlainError
    if parameter.type not in {int, float}:
        return parameter.type(text)
    digits = text.replace(".", "", parameter.type is float)
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= _LONGEST_NUMBER):
        raise _NotPlainError
    number = parameter.type(text)
    if isinstance(parameter.declared, Option):
        least, most = parameter.declared.least, parameter.declared.most
        if (least is not None and number < least) or (most is not None and number > most):
            raise _NotPlainError
    return number


def _set(held: Mapping[str, Value], parameters: Mapping[str, _Parameter]) -> dict[str, Any]:
    """Return what a person has set, as the command takes it."""
    given: dict[str, Any] = {}
    for name, value in held.items():
        one = parameters[name]
        if isinstance(one.declared, Option) and one.declared.callback:
            raise _NotPlainError  # it must hear from typer where the value comes from
        if isinstance(value, tuple):
            given[name] = list(value)
        else:
            given[name] = value if one.type is bool else _converted(one, str(value))
    return given
