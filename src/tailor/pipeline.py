"""The whole tool in one function: read this first."""

from __future__ import annotations

from tailor.config import Settings
from tailor.coverage import answer, answers_of, coverage, fit
from tailor.keywords import extract_keywords
from tailor.matching import match
from tailor.model import Posting, Resume, Tailored
from tailor.scoring import score
from tailor.selection import apply, decide, measure_resume
from tailor.truth import check_truth


def tailor(resume: Resume, posting: Posting, settings: Settings) -> Tailored:
    """Return the variant of a master résumé that answers a posting best within the settings' page budget.

    Pure: no file, clock or terminal is touched, and the same values always give the same result.
    BrokenPromise is raised if the variant were to say anything that the master does not.
    """
    keywords = extract_keywords(posting, resume)
    matches = match(resume, keywords)
    scores = score(resume, posting, keywords, matches)
    decisions = decide(resume, keywords, scores, settings.pages, settings.look)
    variant = apply(resume, keywords, scores, decisions)
    answers = answer(keywords, matches)
    shown = answer(keywords, answers_of(variant, matches))
    check_truth(source=resume, variant=variant)
    layout = measure_resume(variant, settings.look)
    return Tailored(
        variant=variant,
        posting=posting,
        keywords=keywords,
        scores=scores,
        decisions=decisions,
        answers=answers,
        fit=fit(answers),
        must=coverage("must", shown),
        nice=coverage("nice", shown),
        pages=layout.pages,
        lines=layout.lines,
    )
