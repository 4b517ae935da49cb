"""What standard output is: how wide a text for people may be there, and whether it may have colour."""

from __future__ import annotations

import os
import sys

from tailor.reports.columns import terminal_width


def width_for_people() -> int:
    """Return the columns of the terminal, or what COLUMNS says; 0 in a pipe, where nothing is to be cut or wrapped."""
    asked = os.environ.get("COLUMNS", "").isdecimal()
    return terminal_width() if asked or _is_terminal() else 0


def has_colour() -> bool:
    """Tell whether standard output is a terminal with colours that nobody has switched off.

    NO_COLOR (no-color.org) and TERM=dumb switch them off, FORCE_COLOR switches them on in a pipe as well.
    """
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (_is_terminal() and os.environ.get("TERM") != "dumb")


def _is_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()
