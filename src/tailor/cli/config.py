"""`tailor config`: which defaults are in force, and where each comes from."""

from __future__ import annotations

import json
import os

from tailor.cli.console import say, show
from tailor.cli.options import JsonOption


def config(*, as_json: JsonOption = False) -> None:
    """Show every default that is in force, and who has set it.

    That may be a tailor.toml, the environment, or nobody.
    """
    from tailor.defaults import FILE_NAME, files_in_force, settings_in_force, user_folder, working_folder  # noqa: PLC0415
    from tailor.reports.columns import Column, aligned  # noqa: PLC0415 - --help needs none of this
    from tailor.text import clean  # noqa: PLC0415

    folder = working_folder()
    held = settings_in_force(folder, os.environ)
    if as_json:
        rows = [
            {"name": one.setting.name, "value": one.value, "from": one.origin, "line": one.line or None}
            | {"flag": one.setting.flag, "variable": one.setting.variable, "help": one.setting.help}
            for one in held
        ]
        show(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    shown = [
        (one.setting.name, clean(_said(one.value)), clean(f"{one.origin}:{one.line}" if one.line else one.origin))
        for one in held
    ]
    show(aligned((Column("setting"), Column("value", 2), Column("from", 3)), shown, None))
    if not files_in_force(folder, os.environ):
        say(f"no {FILE_NAME} here, in a folder above, or in {user_folder(os.environ)}; `tailor new` writes one")


def _said(value: object) -> str:
    """Return a value as tailor.toml would have it, for a person to read."""
    if value in {"", ()}:
        return "(not set)"
    if isinstance(value, bool):
        return str(value).lower()
    return ", ".join(value) if isinstance(value, tuple) else f"{value:_}" if isinstance(value, int) else str(value)
