"""A posting file or pasted text → Posting."""

from __future__ import annotations

import re
from pathlib import Path

from tailor.errors import InputError
from tailor.model import Posting, PostingLine, Zone

_ZONES: tuple[tuple[Zone, str], ...] = (
    ("preferred", r"nice to have|preferred|bonus|a plus|desirable|ideally|advantage"),
    (
        "required",
        r"requirement|qualification|you (?:have|bring)|(?:your|dein) profile?|must have|looking for|who you are|skills",
    ),
    ("benefits", r"benefit|we offer|perks|what you get|wir bieten"),
    ("legal", r"equal opportunit|privacy|diversity"),
    ("about", r"about (?:us|the company|[A-Z])|who we are|über uns"),
    ("duties", r"responsibilit|you will|you'll|duties|the role|tasks|aufgaben|missions"),
)
_HEADING = re.compile(r"\s*(?:#{1,6}\s+|\*\*(?=[^*]+\*\*:?\s*$))|.{1,60}:\s*$|[^.!?,]{1,40}$")


def read_posting(path: Path) -> Posting:
    """Return the posting in a file; InputError says what to do when there is none."""
    try:
        text = path.read_bytes().decode("utf-8-sig", errors="replace")
    except FileNotFoundError:
        raise InputError(str(path), "no such file", hint="check the name, or paste the posting with '-'") from None
    except OSError as error:
        raise InputError(str(path), (error.strerror or "cannot be read").lower()) from None
    return parse_posting(text, str(path))


def parse_posting(text: str, source: str) -> Posting:
    """Return the posting that a text holds; `source` names it in messages."""
    if not any(char.isalnum() for char in text):
        raise InputError(source, "this posting is empty", hint="save or paste its text")
    lines: list[PostingLine] = []
    zone: Zone = "other"
    at = 0
    for row in text.splitlines(keepends=True):
        line = row.rstrip()
        heading = bool(line.strip()) and bool(_HEADING.match(line))
        zone = next((name for name, cue in _ZONES if heading and re.search(cue, line, re.IGNORECASE)), zone)
        lines.append(PostingLine(line, at, zone, heading))
        at += len(row)
    title, _, company = next(line.text for line in lines if line.text.strip()).strip("# ").partition(" — ")
    return Posting(text, tuple(lines), title, company, source=source)
