"""What a command takes, as declared beside its parameters: both ways to read a command line are made from it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple


class Option(NamedTuple):
    """An option: its flags and what help says of it; numbers may have bounds.

    `callback` gets the context and the value, and returns the value that holds; `completion` what a shell offers.
    """

    flags: tuple[str, ...]
    help: str
    metavar: str | None = None
    least: int | None = None
    most: int | None = None
    shows_default: bool = True
    callback: Callable[..., Any] | None = None
    completion: Callable[..., Any] | None = None


class Argument(NamedTuple):
    """What stands in a command line without a flag, and what help says of it."""

    metavar: str
    help: str
    shows_default: bool = True
