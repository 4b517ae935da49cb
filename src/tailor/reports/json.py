"""Results as JSON for scripts; the keys are stable."""

from __future__ import annotations

import json
from collections.abc import Sequence

from tailor.coverage import FIT_FORMULA, coverage, fit
from tailor.model import Answer, Coverage, Entry, Posting, Resume, Score, Tailored
from tailor.page import Look
from tailor.reports.words import texts_by_id


def scores_as_json(master: Resume, posting: Posting, scores: Sequence[Score]) -> str:
    """Return an object with the posting's title and company, and every unit with its score and matches, best first."""
    score_of = {score.unit: score for score in scores}
    units = sorted(master.units(), key=lambda unit: -score_of[unit.id].value)
    answer = {
        "posting": {"title": posting.title, "company": posting.company},
        "scores": [
            {
                "id": unit.id,
                "score": round(score_of[unit.id].value, 4),
                "text": unit.text,
                "section": unit.section.title,
                "entry": unit.entry.title.plain,
                "parts": [
                    {"name": part.name, "points": round(part.points, 3), "words": list(part.words)}
                    for part in score_of[unit.id].parts
                ],
                "matches": [
                    {"keyword": found.keyword, "how": found.how, "strength": found.strength, "words": found.words}
                    for found in score_of[unit.id].matches
                ],
            }
            for unit in units
        ],
    }
    return json.dumps(answer, ensure_ascii=False, indent=2)


def variant_as_json(master: Resume, tailored: Tailored, look: Look) -> str:
    """Return an object with the posting's facts, the variant's text, and every line of the master, kept or dropped."""
    from tailor.reports.explain import explain, reason_of  # noqa: PLC0415 - it brings what measures a page

    variant, posting = tailored.variant, tailored.posting
    found = explain(master, tailored, look)
    why = {one.id: reason_of(one) for one in (*found.kept, *found.dropped)}
    text_of = texts_by_id(master)
    score_of = {score.unit: score.value for score in tailored.scores}
    answer = {
        "made_by": "tailor",
        "posting": {"title": posting.title, "company": posting.company, "source": posting.source},
        "fit": round(tailored.fit, 1),
        "must": _counts(tailored.must),
        "nice": _counts(tailored.nice),
        "pages": tailored.pages,
        "lines": tailored.lines,
        "resume": {
            "name": variant.name,
            "headline": variant.headline,
            "contacts": [{"kind": one.kind, "text": one.text, "url": one.url} for one in variant.contacts],
            "sections": [
                {"title": section.title, "kind": section.kind, "entries": [_entry(entry) for entry in section.entries]}
                for section in variant.sections
            ],
        },
        "choices": [
            {
                "id": choice.unit,
                "keep": choice.keep,
                "reason": why.get(choice.unit, choice.reason),
                "score": round(score_of.get(choice.unit, 0.0), 4),
                "line": text_of.get(choice.unit, ""),
            }
            for choice in tailored.decisions
        ],
    }
    return json.dumps(answer, ensure_ascii=False, indent=2)


def _entry(entry: Entry) -> dict[str, object]:
    dates = entry.dates
    return {
        "id": entry.id,
        "title": entry.title.plain,
        "organization": entry.organization,
        "location": entry.location,
        "dates": dates
        and {
            "text": dates.text,
            "start": str(dates.start or ""),
            "end": str(dates.end or ""),
            "current": dates.current,
        },
        "url": entry.url,
        "details": [detail.plain for detail in entry.details],
        "bullets": [
            {"id": bullet.id, "text": bullet.text.plain, "skills": [skill.text for skill in bullet.skills]}
            for bullet in entry.bullets
        ],
    }


def keywords_as_json(master: Resume, posting: Posting, answers: tuple[Answer, ...]) -> str:
    """Return an object with the posting's facts, fit and coverage, and every need with what answers it."""
    text_of = texts_by_id(master)
    answer = {
        "posting": {
            "title": posting.title,
            "company": posting.company,
            "location": posting.location,
            "seniority": posting.seniority,
            "years": posting.years,
            "degree": posting.degree,
            "languages": list(posting.languages),
        },
        "fit": round(fit(answers), 1),
        "fit_formula": FIT_FORMULA,
        "must": _counts(coverage("must", answers)),
        "nice": _counts(coverage("nice", answers)),
        "keywords": [_keyword(one, text_of) for one in answers],
    }
    return json.dumps(answer, ensure_ascii=False, indent=2)


def _counts(counted: Coverage) -> dict[str, int]:
    return {"asked": counted.asked, "answered": counted.answered, "half": counted.half}


def _keyword(one: Answer, text_of: dict[str, str]) -> dict[str, object]:
    keyword, match = one.keyword, one.match
    return {
        "term": keyword.term,
        "shown": keyword.shown,
        "kind": keyword.kind,
        "need": keyword.need,
        "weight": round(keyword.weight, 3),
        "zone": keyword.zone,
        "alternatives": list(keyword.alternatives),
        "years": keyword.years,
        "mentions": [{"text": said.text, "start": said.start, "end": said.end} for said in keyword.mentions],
        "verdict": one.verdict,
        "answer": match
        and {
            "id": match.unit,
            "how": match.how,
            "strength": round(match.strength, 3),
            "words": match.words,
            "line": text_of[match.unit],
        },
    }
