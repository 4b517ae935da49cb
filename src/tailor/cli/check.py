"""`tailor check`: whether a master résumé can be read, and advice on what stands in it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

from tailor.cli.console import find_resume, say, show
from tailor.cli.declared import Argument, Option
from tailor.cli.options import JsonOption

Given = Annotated[
    Path | None,
    Argument(
        metavar="[RESUME]",
        help="The master résumé. Left out: $TAILOR_RESUME, tailor.toml, else resumes/master.*",
        shows_default=False,
    ),
]
Strict = Annotated[bool, Option(("--strict",), help="End with exit code 3 when there is any advice.")]
# Told for information only: there is nothing to mend.
_QUIET = frozenset({"comments"})


def check(resume: Given = None, *, as_json: JsonOption = False, strict: Strict = False) -> None:
    """Check a master résumé: its faults, then advice.

    Faults are told with file, line and column, advice with line numbers.
    """
    from tailor.errors import ThresholdError  # noqa: PLC0415 - --help needs none of this
    from tailor.lint import lint  # noqa: PLC0415
    from tailor.readers import read_resume  # noqa: PLC0415
    from tailor.text import clean, number_of  # noqa: PLC0415

    master = read_resume(find_resume(resume))
    notes = lint(master)
    if as_json:
        rows = [{"slug": n.slug, "message": n.message, "file": master.source, "line": n.line} for n in notes]
        show(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        for note in notes:
            place = f"{master.source}:{note.line}" if note.line else master.source
            show(clean(f"{place}: {note.message} [{note.slug}]"))
        entries = sum(len(section.entries) for section in master.sections)
        bullets = sum(1 for _ in master.units())
        size = (number_of(len(master.sections), "section"), number_of(entries, "entry"), number_of(bullets, "line"))
        say(f"{master.source}: {', '.join(size)}; {number_of(len(notes), 'note')}")
    if strict and any(note.slug not in _QUIET for note in notes):
        raise ThresholdError(f"{master.source}: there is advice, and --strict was asked for")
