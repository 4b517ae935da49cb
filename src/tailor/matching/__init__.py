"""Keywords × résumé → Matches: which lines of a résumé answer which needs, how, and how well."""

from tailor.matching.answer import answers
from tailor.matching.evidence import ANSWERED, Evidence, Lexicon
from tailor.matching.known import lexicon_with
from tailor.matching.match import match

__all__ = ["ANSWERED", "Evidence", "Lexicon", "answers", "lexicon_with", "match"]
