"""Results as JSON for scripts; the keys are stable."""

from __future__ import annotations

import json

from tailor.model import Resume, Tailored


def scores_as_json(master: Resume, tailored: Tailored) -> str:
    """Return an object with the posting's title and company, and every unit with its score and matches, best first."""
    score_of = {score.unit: score for score in tailored.scores}
    units = sorted(master.units(), key=lambda unit: -score_of[unit.id].value)
    answer = {
        "posting": {"title": tailored.posting.title, "company": tailored.posting.company},
        "scores": [
            {
                "id": unit.id,
                "score": round(score_of[unit.id].value, 4),
                "text": unit.text,
                "section": unit.section.title,
                "entry": unit.entry.title.plain,
                "matches": [
                    {"keyword": found.keyword, "how": found.how, "strength": found.strength, "words": found.words}
                    for found in score_of[unit.id].matches
                ],
            }
            for unit in units
        ],
    }
    return json.dumps(answer, ensure_ascii=False, indent=2)
