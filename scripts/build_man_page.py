"""Write docs/tailor.1, the manual page, from the commands and options that there are.

    PYTHONPATH=src python scripts/build_man_page.py

tests/test_man_page.py holds that it is up to date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from typer.main import get_command

from tailor.cli.app import app
from tailor.defaults import SETTINGS
from tailor.errors import ExitCode

_VALUES = {"int": "N", "integer": "N", "float": "N"}
_VALUES = {"int": "N", "integer": "N", "float": "N"}
PAGE = Path(__file__).parent.parent / "docs" / "tailor.1"
_CODES = {
    ExitCode.DONE: "Done.",
    ExitCode.INPUT: "An input could not be used, or a result not be written.",
    ExitCode.USAGE: "Wrong usage.",
    ExitCode.THRESHOLD: "A threshold that was asked for is missed.",
    ExitCode.BUG: "A bug of ours; nothing was written.",
    ExitCode.INTERRUPTED: "Interrupted; nothing is half written.",
}


def man_page() -> str:
    """Return the manual page as roff (man(7))."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    group: Any = get_command(app)
    yield from ('.TH TAILOR 1 "" "tailor" "User Commands"', ".SH NAME")
    yield _plain("tailor - make one master résumé answer one job posting")
    yield from (".SH SYNOPSIS", ".B tailor", r"\fICOMMAND\fR [\fIOPTIONS\fR] [\fIARGUMENTS\fR]", ".SH DESCRIPTION")
    yield _plain((group.help or "").split("\b")[0].strip())
    yield ".SH COMMANDS"
    for name in group.commands:
        yield from _command(name, group.commands[name])
    yield ".SH ENVIRONMENT"
    for setting in SETTINGS:
        yield from (".TP", rf"\fB{setting.variable}\fR", _plain(f"{setting.help} As {setting.flag}."))
    yield from (".SH FILES", ".TP", r"\fBtailor.toml\fR")
    yield _plain("Defaults, in the working folder or one above it, or in ~/.config/tailor; tailor config shows them.")
    yield ".SH EXIT STATUS"
    for code, meaning in _CODES.items():
        yield from (".TP", rf"\fB{int(code)}\fR", _plain(meaning))


def _command(name: str, command: Any) -> Iterator[str]:  # noqa: ANN401 - typer's own
    arguments = [one for one in command.params if one.param_type_name == "argument"]
    shown = " ".join(rf"\fI{_escaped(one.metavar or one.name.upper())}\fR" for one in arguments)
    yield from (rf".SS tailor {name} {shown}".rstrip(), _plain(command.help or ""))
    for one in command.params:
        if one.param_type_name != "option":
            yield from (".TP", rf"\fI{_escaped(one.metavar or one.name.upper())}\fR", _plain(one.help or ""))
            continue
        flags = ", ".join(rf"\fB{_escaped(flag)}\fR" for flag in one.opts)
        value = (
            "" if one.is_flag else rf" \fI{_escaped(one.metavar or _VALUES.get(one.type.name.split()[0], 'VALUE'))}\fR"
        )
        yield from (".TP", flags + value, _plain(one.help or ""))


def _escaped(text: str) -> str:
    return text.replace("\\", r"\e").replace("-", r"\-")


def _plain(text: str) -> str:
    """Return text that no line of can be taken for a request."""
    line = re.sub(r"\s+", " ", _escaped(text)).strip()
    return rf"\&{line}" if line[:1] in {".", "'"} else line


if __name__ == "__main__":
    PAGE.write_text(man_page(), "utf-8")
    print(PAGE)
