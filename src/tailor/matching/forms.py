"""When two words are forms of one: inflection, British and American spelling; guarded against look-alikes."""

from __future__ import annotations

import re
from functools import lru_cache

import Stemmer

_STEMMER = Stemmer.Stemmer("english")
# Endings by which two forms of one word may differ. What else a stemmer joins (organ and organization, general and
# generate, university and universal) are different words.
_ENDINGS = frozenset(
    """s es d ed ing ings e er ers or ors y ies ied ying ment ments ion ions ation ations tion tions ance ence ant ent
    ly izing ized ize izes ization izations izer izers ing's al ally ating ated ate ates ator ators iers ier
    ive""".split()
) | {""}
# Words that a shorter one does not stand for, although the endings would allow it.
_APART = frozenset(
    """marketing accounting banking housing clothing building meeting hearing processing operating engineering news
    universal general policing customs goods arms works sales commercial practical technical clinical medical critical
    logical actor factor motor sector doctor author master minister number matter letter paper power water order
    computer customer officer position station nation section action mission version portion caption information
    communication communications compliance stationary importance national rational functional operation operations
    organ organs port ports part parts party parties partment comment department apartment element moment
    provider interest internal""".split()
)
# Forms that no ending explains, by the word whose stem they share.
_IRREGULAR = {
    form: base
    for base, forms in {
        "analyze": "analysis analyses analytics analytical",
        "maintain": "maintenance",
        "build": "built",
        "lead": "led",
        "teach": "taught",
        "buy": "bought",
        "sell": "sold",
        "write": "wrote written",
        "run": "ran",
        "hold": "held",
        "grow": "grew grown growth",
        "drive": "drove driven",
        "speak": "spoke spoken",
        "choose": "chose chosen",
        "think": "thought",
        "win": "won",
        "make": "made",
        "find": "found",
        "deliver": "delivery deliveries",
        "recruit": "recruitment",
        "diagnose": "diagnosis diagnostic diagnostics",
        "reduce": "reduction reductions",
        "produce": "production",
        "comply": "compliance compliant",
        "decide": "decision decisions",
        "apply": "application applications",
        "strategy": "strategic strategies",
        "child": "children",
        "person": "people",
        "woman": "women",
        "man": "men",
        "criterion": "criteria",
        "datum": "data",
        "migrate": "migration migrations",
        "optimize": "optimization",
        "visualize": "visualization visualizations",
        "assess": "assessment assessments",
        "treat": "treatment treatments",
        "procure": "procurement",
        "negotiate": "negotiation negotiations",
        "budget": "budgeting budgeted budgets",
        "schedule": "scheduling scheduled",
        "forecast": "forecasting forecasts",
    }.items()
    for form in forms.split()
}
_SHORTEST_STEM = 3
_SPELLINGS = (
    (re.compile(r"is(e|ed|es|er|ers|ing|ation|ations)$"), r"iz\1"),
    (re.compile(r"ys(e|ed|es|er|ers|ing)$"), r"yz\1"),
    (re.compile(r"(lab|col|behavi|fav|hon|neighb|harb|endeav|hum|rum|arm|vap)our"), r"\1or"),
    (re.compile(r"ll(ed|ing|er|ers)$"), r"l\1"),
    (re.compile(r"^(cent|theat|lit|met|fib)re(s?)$"), r"\1er\2"),
    (re.compile(r"ogue(s?)$"), r"og\1"),
    (re.compile(r"^programme(s?)$"), r"program\1"),
    (re.compile(r"^(licen|defen|offen)ce(s?)$"), r"\1se\2"),
    (re.compile(r"^(p|orthop)aed"), r"\1ed"),
)


@lru_cache(maxsize=65536)
def spelling(key: str) -> str:
    """Return a word in one spelling: American where British differs."""
    for british, american in _SPELLINGS:
        key = british.sub(american, key)
    return key


@lru_cache(maxsize=65536)
def stem(key: str) -> str:
    """Return the stem under which forms of a word may meet; `same` decides whether they do."""
    spelt = spelling(key)
    spelt = _IRREGULAR.get(spelt, spelt)
    return str(_STEMMER.stemWord(spelt)) if spelt.isalpha() else spelt


@lru_cache(maxsize=65536)
def same(one: str, other: str) -> bool:
    """Tell whether two canonical words are forms of one word."""
    one, other = (_IRREGULAR.get(word, word) for word in (spelling(one), spelling(other)))
    if one == other:
        return True
    if stem(one) != stem(other) or one in _APART or other in _APART:
        return _only_plural(one, other)
    common = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return common >= _SHORTEST_STEM and one[common:] in _ENDINGS and other[common:] in _ENDINGS


def _only_plural(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return long in {f"{short}s", f"{short}es"} and len(short) > _SHORTEST_STEM and long not in _APART
