"""A résumé as JSON Resume, for the many programs and web sites that take it."""

from __future__ import annotations

import json

from tailor.json_resume import make
from tailor.model import Resume


def render(resume: Resume, *, whole: bool = False) -> bytes:
    """Return the résumé as UTF-8 JSON that obeys the schema; `whole` gives back all of a master from there."""
    return f"{json.dumps(make(resume, whole=whole).fields, ensure_ascii=False, indent=2)}\n".encode()
