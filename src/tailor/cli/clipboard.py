"""The clipboard, read by the tool that each desktop brings for it: nothing to install, and nothing that listens."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import Final

from tailor.errors import InputError

SOURCE: Final = "the clipboard"
_POWERSHELL: Final = (
    "-NoProfile",
    "-NonInteractive",
    "-Command",
    "[Console]::OutputEncoding = [Text.Encoding]::UTF8; Get-Clipboard -Raw",
)
_SECONDS: Final = 10  # a tool that waits for a desktop that is not there would wait for ever


def read_clipboard() -> bytes:
    """Return the text in the clipboard as bytes; InputError where there is no way to read it, or no text in it."""
    from tailor.limits import limits  # noqa: PLC0415 - only where the clipboard is asked for

    command = next(([path, *rest] for name, *rest in _tools() if (path := shutil.which(name))), None)
    if command is None:
        how = "install wl-clipboard, xclip or xsel, or paste at the terminal" if _is_unix() else "paste at the terminal"
        raise InputError(SOURCE, "no tool is installed that reads it", hint=how)
    try:
        # The tool's own words may hold what was copied.
        found = subprocess.run(  # noqa: S603 - one of the tools below
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        found = None
    if found is None or found.returncode:
        raise InputError(SOURCE, "holds no text, or cannot be read here", hint="copy the posting's text again")
    return found.stdout[: limits().posting_bytes + 1]


def _tools() -> list[tuple[str, ...]]:
    """Return the commands that print the clipboard's text, the likeliest first."""
    if sys.platform == "darwin":
        return [("pbpaste",)]
    if sys.platform == "win32":
        return [("powershell.exe", *_POWERSHELL)]
    wayland = [("wl-paste", "--no-newline", "--type", "text")]
    x11 = [("xclip", "-selection", "clipboard", "-out"), ("xsel", "--clipboard", "--output")]
    # In Linux on Windows, what people copy is in Windows' own clipboard.
    return (wayland if os.environ.get("WAYLAND_DISPLAY") else []) + x11 + [("powershell.exe", *_POWERSHELL)]


def _is_unix() -> bool:
    return sys.platform not in {"darwin", "win32"}
