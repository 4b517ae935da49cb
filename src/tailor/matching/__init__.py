"""Keywords × units → Matches: which lines of a résumé answer which needs, how, and how well."""

from tailor.matching.evidence import Evidence, answers
from tailor.matching.match import match

__all__ = ["Evidence", "answers", "match"]
