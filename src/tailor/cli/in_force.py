"""What a person has set, in tailor.toml or the environment, for a command that runs."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import AbstractContextManager
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tailor.defaults import Value
    from tailor.limits import Limits


def set_for(command: str) -> Mapping[str, Value]:
    """Return what is set for a command by its parameters' names; TailorError tells what is wrong with a setting."""
    from tailor.defaults import SETTINGS, defaults_for, working_folder  # noqa: PLC0415 - help needs none of this

    if not any(command in setting.commands for setting in SETTINGS):
        return {}
    return defaults_for(command, working_folder(), os.environ)


def within_limits() -> AbstractContextManager[None]:
    """Let the limits hold that are set; they are looked up when something is read."""
    from tailor.limits import within  # noqa: PLC0415 - --help of the whole reads nothing

    return within(cache(_limits))


def _limits() -> Limits:
    from tailor.defaults import limits_in_force, working_folder  # noqa: PLC0415 - as above

    return limits_in_force(working_folder(), os.environ)
