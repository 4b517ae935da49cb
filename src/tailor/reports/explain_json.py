"""Why each line is kept or dropped, as JSON for scripts; the keys are stable."""

from __future__ import annotations

import json

from tailor.model import Coverage, Tailored
from tailor.reports.explain import Explanation, Why, reason_of


def explanation_as_json(found: Explanation, tailored: Tailored, files: tuple[str, ...]) -> str:
    """Return an object with what was written and how well it fits, and every line of the master with its reason."""
    posting = tailored.posting
    answer = {
        "files": list(files),
        "posting": {"title": posting.title, "company": posting.company, "source": posting.source},
        "fit": round(tailored.fit, 1),
        "must": _counts(tailored.must),
        "nice": _counts(tailored.nice),
        "pages": tailored.pages,
        "lines": tailored.lines,
        "gap": round(tailored.gap, 5),
        "kept": [_line(one) for one in found.kept],
        "dropped": [_line(one) for one in found.dropped],
        "next_up": found.next_up and found.next_up.id,
        "with_a_page_more": {
            "lines": [one.id for one in found.with_a_page_more],
            "answers": list(found.needs_with_a_page_more),
        },
        "notes": [{"slug": note.slug, "message": note.message} for note in tailored.notes],
    }
    return json.dumps(answer, ensure_ascii=False, indent=2)


def _counts(counted: Coverage) -> dict[str, int]:
    return {"asked": counted.asked, "answered": counted.answered, "half": counted.half}


def _line(one: Why) -> dict[str, object]:
    return {
        "id": one.id,
        "line": one.number or None,
        "takes": one.height,
        "score": round(one.score, 4),
        "section": one.section,
        "entry": one.entry,
        "text": one.text,
        "answers": list(one.needs),
        "reason": reason_of(one),
    }
