"""The whole tool in two functions: read this first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tailor.coverage import answer, answers_of, coverage, fit
from tailor.keywords import extract_keywords
from tailor.lexicon import OwnTerms, load_lexicon
from tailor.matching import lexicon_with, match
from tailor.model import Assessed, Posting, Resume, Tailored
from tailor.wordings import matches_of_units, matches_shown, scores_of_units, spell_out

if TYPE_CHECKING:
    from tailor.config import Settings


def tailor(resume: Resume, posting: Posting, settings: Settings) -> Tailored:
    """Return the variant of a master résumé that answers a posting best within the settings' page budget.

    Pure: no file, clock or terminal is touched, and the same values always give the same result.
    BrokenPromise is raised if the variant were to say anything that the master does not.
    """
    return tailor_assessed(resume, assess(resume, posting, settings.lexicon), settings)


def tailor_assessed(resume: Resume, found: Assessed, settings: Settings) -> Tailored:
    """Return the variant that answers best a posting which `assess` has compared with the same résumé, as `tailor`."""
    from tailor.scoring import score  # noqa: PLC0415 - assessing needs none of this
    from tailor.selection import apply, decide, measure_resume  # noqa: PLC0415
    from tailor.truth import check_truth  # noqa: PLC0415

    posting = found.posting
    scores = score(spell_out(resume), posting, found.keywords, found.matches)
    decisions, gap = decide(resume, found.keywords, scores, settings.budget, settings.look)
    variant = apply(resume, found.keywords, scores, decisions)
    shown = answer(found.keywords, answers_of(variant, matches_shown(found.matches, decisions)))
    check_truth(source=resume, variant=variant)
    layout = measure_resume(variant, settings.look)
    return Tailored(
        variant=variant,
        posting=posting,
        keywords=found.keywords,
        scores=scores_of_units(scores),
        decisions=decisions,
        answers=found.answers,
        fit=found.fit,
        must=coverage("must", shown),
        nice=coverage("nice", shown),
        pages=layout.pages,
        lines=layout.lines,
        gap=gap,
    )


def assess(resume: Resume, posting: Posting, own: OwnTerms = ()) -> Assessed:
    """Return how the whole master answers a posting: its needs, their answers, and the fit; nothing is chosen.

    `own` are terms of the person's own, beside those of the lexicon that comes with tailor.
    Pure like `tailor`, of which it is the first step: no scores, no selection, no layout, and a fraction of the time.
    """
    keywords = extract_keywords(posting, resume, load_lexicon(own))
    matches = match(spell_out(resume), keywords, lexicon_with(own))
    answers = answer(keywords, matches_of_units(matches))
    return Assessed(posting, keywords, matches, answers, fit(answers))
