"""Every constant of the score, with the reason for it; docs/scoring.md shows the formulas."""

from __future__ import annotations

from typing import Final

from tailor.model import Need, SectionKind, Zone
from tailor.values import value

ZONE: Final[dict[Zone, float]] = {
    "title": 1.5,
    "required": 1.0,
    "duties": 1.0,
    "preferred": 0.7,
    "other": 0.6,
    "about": 0.15,
    "benefits": 0.1,
    "legal": 0.0,
}
"""What a line counts by its zone. What the work is and needs counts in full and the title more; a wish less than a
need; an unrecognised line is more often a need than not; the company's praise of itself and of its canteen says little.
Not fitted: halving or doubling any one of them moves nDCG@10 on the graded pairs by 0.02 at most."""

KIND: Final[dict[SectionKind, float]] = {
    "work": 1.0,
    "skills": 1.0,
    "summary": 0.8,
    "projects": 0.8,
    "certificates": 0.8,
    "publications": 0.6,
    "volunteer": 0.6,
    "other": 0.6,
    "education": 0.5,
    "languages": 0.5,
    "awards": 0.2,
    "interests": 0.1,
    "references": 0.0,
}
"""What a section's lines are usually worth to whoever reads them for a job: work done above things learnt, both above
honours. Set by judgement, because two résumés cannot teach it; only its weight is fitted."""

NEED: Final[dict[Need, float]] = {"must": 1.0, "nice": 0.6}
"""What a keyword counts by its need, beside its own weight."""

TELLING: Final = 1.5
"""The power to which a word's telling is raised: at 1 and at 2 the order is a little worse, at 1 for common words
that add up, at 2 because nothing but the rarest counts."""

ENOUGH: Final = 1.0
"""How many full lines of the posting must hold a word for half of its worth; the rest comes slowly (n / (n + 1))."""

SOME_WORDS: Final = 0.1
"""Worth of shared words from which on more of them add less: that of one plain word (telling 0.22)."""

SOME_KEYWORDS: Final = 2.0
"""Answered keywords from which on more of them add less: two musts, so that the first few count nearly alike."""

AGE: Final = 0.5
"""An entry with n later ones beside it counts 1 / (1 + n / 2): the second job 0.67, the third 0.5."""


@value
class Weights:
    """The points that one unit of each part earns; fitted by benchmarks/rank.py, never below 0."""

    words: float = 1.7
    phrases: float = 0.35
    subject: float = 0.85
    entry: float = 0.55
    kind: float = 1.25
    recent: float = 0.8
    keywords: float = 0.5


WEIGHTS: Final = Weights()

MIDDLE: Final = 6.0
"""Points at which a line is as likely as not to be taken for good evidence by the judges (a grade of 2 of 3)."""
