"""One spelling for British and American English.

Both sides are put into the same form, so a rule may bend a word that has no other spelling
("exercize") as long as it never makes two different words equal.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tailor.patterns import lazy

# Words whose last l British English doubles: modelling, travelled.
_DOUBLED = (
    "cancel|channel|counsel|dial|distil|enrol|equal|fuel|fulfil|initial|instal|label|level|marvel|model|panel|parcel"
    "|signal|spiral|total|travel|tunnel"
)
_OUR = "arb|arm|behavi|col|endeav|fav|flav|glam|harb|hon|hum|lab|neighb|od|parl|rig|rum|sav|tum|vap|vig"
# (letters without which a rule changes nothing, pattern, replacement)
_RULES: tuple[tuple[str, re.Pattern[str], str], ...] = tuple(
    (letters, lazy(pattern), replacement)
    for letters, pattern, replacement in (
        ("our", rf"^(|en|dis|mis)({_OUR})our", r"\1\2or"),
        ("ll", rf"^(re|pre|un|)({_DOUBLED})l(?=(?:ed|ing|er|ers|or|ors|able)$)", r"\1\2"),
        ("is", r"(?<=[^aeiouv])is(?=(?:ation|ations|ational)$)", "iz"),
        ("is", r"(?<=\w{3}[^aeouv])is(?=(?:e|ed|es|er|ers|ing)$)", "iz"),
        ("ys", r"(?<=\w\w[aeiou]l)ys(?=(?:e|ed|er|ers|ing)$)", "yz"),
        ("re", r"(cent|theat|lit|met|fib|calib|spect|lust)re(?=[sd]?$)", r"\1er"),
        ("logue", r"^(cata|dia|ana|mono|pro|epi)logue(?=s?$)", r"\1log"),
        ("ce", r"^(defen|offen|licen|preten)ce(?=s?$)", r"\1se"),
        ("practis", r"^practis(?=(?:e|ed|es|ing)$)", "practic"),
        ("programme", r"^programme(?=s?$)", "program"),
        ("despatch", r"^despatch", "dispatch"),
        ("preventative", r"^preventative", "preventive"),
        ("ge", r"^(ag|acknowledg|judg)e(?=(?:ing|ment|ments)$)", r"\1"),
        ("lment", r"^(enro|fulfi|insta)l(?=ment)", r"\1ll"),
        ("skilful", r"^skilful", "skillful"),
        ("jewellery", r"^jewellery$", "jewelry"),
        ("aluminium", r"^aluminium", "aluminum"),
        ("manoeuv", r"^manoeuv(?:re|er)", "maneuver"),
        ("mould", r"^(s?m)ould(?=s|ed|ing|er|$)", r"\1old"),
        ("sceptic", r"^sceptic", "skeptic"),
        ("tyre", r"^tyre(?=s?$)", "tire"),
        ("grey", r"^grey", "gray"),
        ("orientated", r"orientated$", "oriented"),
        ("aed", r"^(p|orthop|encyclop)aed", r"\1ed"),
        ("aem", r"^(an|leuk|isch)aem", r"\1em"),
        ("haem", r"^haem", "hem"),
        ("aesth", r"^(an|par|hyp)aesth", r"\1esth"),
        ("gynaec", r"^gynaec", "gynec"),
        ("archaeo", r"^archaeo", "archeo"),
        ("oe", r"^oe(?=soph|str|dem)", "e"),
        ("foet", r"^foet", "fet"),
    )
)
# No rule changes a word without one of these; looking first spares most words the thirty rules.
_MARK = lazy(
    "our|ll(?:ed|ing|er|or|abl)|is(?:at|e|ing)|ys(?:e|ing)|re[sd]?$|logue|nces?$|^pract|mme|^desp|tative|e(?:ing|ment)|lment|lful"
    "|ellery|inium|oeuv|oul|^scep|^tyre|^grey|tated|ae|^oe|^foet"
)
_LONGEST = 40  # characters; what is longer is no word


@lru_cache(maxsize=16384)
def american(word: str) -> str:
    """Return the American spelling of a canonical English word; other words come back as they are."""
    if len(word) > _LONGEST or not word.isascii() or not _MARK.search(word):
        return word
    for letters, pattern, replacement in _RULES:
        if letters in word:
            word = pattern.sub(replacement, word, count=1)
    return word
