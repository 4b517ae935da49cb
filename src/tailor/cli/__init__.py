"""The command line: one small file per command; parse, call, print, exit."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, Final

COMMANDS: Final = ("write", "score", "keywords", "check", "convert", "new", "schema", "batch", "config")
"""The commands in the order of the help; each is the function of its name in the module of its name."""


def command(name: str) -> Callable[..., None]:
    """Return a command's function, imported when it is asked for: a short run needs one of them."""
    found: Any = getattr(import_module(f"tailor.cli.{name}"), name)
    return found  # type: ignore[no-any-return]
