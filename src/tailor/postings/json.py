"""Postings saved as JSON: schema.org's JobPosting, alone or inside other data, and JSON Resume's job schema."""

from __future__ import annotations

import json

from tailor.errors import InputError
from tailor.postings.draft import Draft
from tailor.postings.schema import draft, find_posting
from tailor.postings.text import decode, lines
from tailor.unseen import unseen_note


def read(data: bytes, source: str) -> Draft:
    """Read a posting from JSON; text that only looks like JSON is read as text."""
    text = decode(data, source)
    try:
        found = find_posting(json.loads(text))
    except (ValueError, RecursionError) as error:
        if not source.lower().endswith((".json", ".jsonld")):
            return Draft(lines=lines(text), notes=unseen_note(text, source))
        line = getattr(error, "lineno", None)
        raise InputError(source, "this is not valid JSON", hint="check the file at this line", line=line) from error
    if found is None:
        raise InputError(
            source, "this JSON holds no job posting", hint="it needs a schema.org JobPosting or a JSON Resume job"
        )
    return draft(found, source)
