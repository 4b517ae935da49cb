"""The whole tool in two functions: read this first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tailor.coverage import answer, answers_of, coverage, fit
from tailor.keywords import extract_keywords
from tailor.matching import match
from tailor.model import Assessed, Posting, Resume, Tailored

if TYPE_CHECKING:
    from tailor.config import Settings


def tailor(resume: Resume, posting: Posting, settings: Settings) -> Tailored:
    """Return the variant of a master résumé that answers a posting best within the settings' page budget.

    Pure: no file, clock or terminal is touched, and the same values always give the same result.
    BrokenPromise is raised if the variant were to say anything that the master does not.
    """
    from tailor.scoring import score  # noqa: PLC0415 - assessing needs none of this
    from tailor.selection import apply, decide, measure_resume  # noqa: PLC0415
    from tailor.truth import check_truth  # noqa: PLC0415

    found = assess(resume, posting)
    scores = score(resume, posting, found.keywords, found.matches)
    decisions = decide(resume, found.keywords, scores, settings.pages, settings.look)
    variant = apply(resume, found.keywords, scores, decisions)
    shown = answer(found.keywords, answers_of(variant, found.matches))
    check_truth(source=resume, variant=variant)
    layout = measure_resume(variant, settings.look)
    return Tailored(
        variant=variant,
        posting=posting,
        keywords=found.keywords,
        scores=scores,
        decisions=decisions,
        answers=found.answers,
        fit=found.fit,
        must=coverage("must", shown),
        nice=coverage("nice", shown),
        pages=layout.pages,
        lines=layout.lines,
    )


def assess(resume: Resume, posting: Posting) -> Assessed:
    """Return how the whole master answers a posting: its needs, their answers, and the fit; nothing is chosen.

    Pure like `tailor`, of which it is the first step: no scores, no selection, no layout, and a fraction of the time.
    """
    keywords = extract_keywords(posting, resume)
    matches = match(resume, keywords)
    answers = answer(keywords, matches)
    return Assessed(posting, keywords, matches, answers, fit(answers))
