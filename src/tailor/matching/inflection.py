"""Words of one family: managed, manager, management; joined by known endings, never by a bare stem.

A stemmer cuts "marketing" and "market", "organization" and "organ", "policy" and "police" to the same stump. Here two
words are kin only if endings of listed roles lead both to the same base, the base is long enough for the ending, and
the pair is not known to mean two things. The endings are those of English; the plural -s also serves French and Dutch.
"""

from __future__ import annotations

from functools import lru_cache

from tailor.matching.irregular import DERIVED, DIFFERENT, past_of
from tailor.matching.spelling import american

# How sure a reader may be that the base is still meant: a plural says the same, a form of the verb says it was done,
# a doer or an adjective only that it has to do with it.
ROLES = {"self": 1.0, "spelling": 0.98, "plural": 0.97, "verb": 0.92, "action": 0.95, "doer": 0.85, "quality": 0.76}
_NO_PLURAL = ("ss", "us", "is", "ics")
_NEVER_PLURAL = frozenset(
    "news always goods means customs series species lens gas bias canvas pancreas chaos perhaps across".split()
)
_ICS = frozenset(
    "metrics graphics topics clinics fabrics mechanics critics ceramics basics analytics statistics electronics".split()
)
_PLURAL_ALL_THE_SAME = frozenset("menus gurus bureaus plateaus taxis kiwis skis alibis".split())
_NO_QUALITY = frozenset("business witness harness city university community quality facility utility".split())
_VOWELS = frozenset("aeiouy")


_SHORTEST_BASE = 3  # letters; also of the plurals that lose an -s
_Ending = tuple[str, int, tuple[str, ...]]
# (ending, fewest letters of the word, what may stand in its place); of each role the first that fits counts. The
# lengths keep short words whole, in which the same letters are no ending: station, moment, total, family.
_ACTION: tuple[_Ending, ...] = (
    ("ification", 10, ("ify",)),
    ("ation", 8, ("ate", "e", "")),
    ("ition", 9, ("e", "")),
    ("ion", 8, ("", "e")),
    ("ment", 8, ("", "e")),
    ("ance", 8, ("", "e", "ant")),
    ("ence", 8, ("", "e", "ent")),
    ("ship", 8, ("",)),
    ("ery", 6, ("er", "", "e")),
    ("entry", 8, ("enter",)),
    ("ung", 7, ("", "en")),
    ("keit", 8, ("",)),
    ("heit", 8, ("",)),
)
_DOER: tuple[_Ending, ...] = (
    ("grapher", 8, ("graph", "graphy")),
    ("erin", 8, ("er", "")),
    ("ist", 7, ("", "y", "e", "ics", "ism")),
    ("ant", 8, ("",)),
)
_QUALITY: tuple[_Ending, ...] = (
    ("bility", 9, ("ble",)),
    ("ity", 8, ("", "e")),
    ("atory", 8, ("ate", "e")),
    ("ics", 7, ("ic",)),
    ("iness", 8, ("y",)),
    ("ness", 8, ("",)),
    ("ical", 6, ("ic", "ics", "y", "istry")),
    ("al", 7, ("", "e")),
    ("graphic", 8, ("graphy",)),
    ("scopic", 9, ("scopy",)),
    ("metric", 8, ("metry",)),
    ("logic", 7, ("logy",)),
    ("iant", 8, ("y",)),
    ("ative", 9, ("ate", "", "e")),
    ("ly", 7, ("",)),
)
# German feminine, action and other plurals, as Dutch; then English ones that take -es.
_PLURALS: tuple[_Ending, ...] = (
    ("innen", 9, ("in", "")),
    ("ungen", 9, ("ung", "")),
    ("en", 7, ("e", "")),
    ("ies", 5, ("y", "ie")),
    *((ending, len(ending) + 1, (ending[:-2],)) for ending in ("ches", "shes", "sses", "xes", "zzes", "oes")),
)


def _alone(endings: tuple[_Ending, ...]) -> tuple[str, ...]:
    return tuple([ending for ending, _, _ in endings])


# One look at all endings of a role spares most words a look at each.
_ACTION_ENDS, _DOER_ENDS = _alone(_ACTION), _alone(_DOER)
_QUALITY_ENDS, _PLURAL_ENDS = _alone(_QUALITY), _alone(_PLURALS)


def _without(word: str, endings: tuple[_Ending, ...]) -> tuple[str, ...]:
    for ending, fewest, instead in endings:
        if word.endswith(ending) and len(word) >= fewest:
            base = word.removesuffix(ending)
            return tuple([base + one for one in instead])
    return ()


def _verb_stems(base: str) -> tuple[str, ...]:
    """Return the forms that a verb may have had before -ed, -ing, -er: mov(e), plan(n), carr(y)."""
    forms = [base, base + "e"]
    if len(base) > _SHORTEST_BASE and base[-1] == base[-2] and base[-1] not in "aeiou":
        forms.append(base[:-1])
    if base.endswith("i"):
        forms.append(base[:-1] + "y")
    return tuple(forms)


def plural_of(word: str) -> tuple[str, ...]:
    """Return the singulars that a word may be the plural of, likeliest first."""
    if word in _PLURAL_ALL_THE_SAME:
        return (word[:-1],)
    if word in _NEVER_PLURAL or (word.endswith(_NO_PLURAL) and word not in _ICS):
        return ()
    found = _without(word, _PLURALS) if word.endswith(_PLURAL_ENDS) else ()
    return found or ((word[:-1],) if word.endswith("s") and len(word) > _SHORTEST_BASE else ())


def _verb(word: str) -> tuple[str, ...]:
    for ending in ("ing", "ed"):
        base = word.removesuffix(ending)
        if base != word and len(base) >= _SHORTEST_BASE and not _VOWELS.isdisjoint(base):
            return _verb_stems(base)
    return ()


def _doer(word: str) -> tuple[str, ...]:
    found = _without(word, _DOER) if word.endswith(_DOER_ENDS) else ()
    if found or not word.endswith(("er", "or")) or word.endswith(("eer", "oor")):
        return found
    return _verb_stems(word[:-2]) if len(word) >= _SHORTEST_BASE + 2 else ()


def _action(word: str) -> tuple[str, ...]:
    return _without(word, _ACTION) if word.endswith(_ACTION_ENDS) else ()


def _quality(word: str) -> tuple[str, ...]:
    return () if word in _NO_QUALITY or not word.endswith(_QUALITY_ENDS) else _without(word, _QUALITY)


_RULES = (("plural", plural_of), ("verb", _verb), ("action", _action), ("doer", _doer), ("quality", _quality))


def _step(word: str) -> list[tuple[str, str]]:
    found = [(base, "verb") for base in past_of(word)]
    found += [(base, "action") for base in DERIVED.get(word, ())]
    return found + [(base, role) for role, rule in _RULES for base in rule(word)]


@lru_cache(maxsize=8192)
def bases(word: str) -> dict[str, str]:
    """Return the bases that a canonical word may come from, each with the weakest role on the way, itself included.

    Two endings deep: managers → manager (plural) → manage (doer). Not every base is a word.
    """
    first = american(word)
    roles = {word: "self"} if first == word else {word: "self", first: "spelling"}
    for base, role in _step(first):
        roles.setdefault(base, role)
        for deeper, other in _step(base):
            if "quality" in {role, other} and {role, other} & {"action", "doer"}:
                continue  # too far: internship, intern, internal
            roles.setdefault(deeper, min(role, other, key=ROLES.__getitem__))
    return roles


def _forms(word: str) -> tuple[str, ...]:
    """Return a word in one spelling, and its singular."""
    first = american(word)
    return (first, *plural_of(first))


def kinship(asked: str, said: str) -> tuple[str, float]:
    """Return how a résumé's word belongs to the posting's, as (role, strength); ("", 0.0) if it does not."""
    if asked == said:
        return "self", 1.0
    left, right = bases(asked), bases(said)
    shared = [base for base in left if base in right]
    if not shared or any((one, other) in DIFFERENT for one in _forms(asked) for other in _forms(said)):
        return "", 0.0
    if {*(left[base] for base in shared), *(right[base] for base in shared)} == {"quality", "doer"}:
        return "", 0.0
    best = max(shared, key=lambda base: ROLES[left[base]] * ROLES[right[base]])
    role = min(left[best], right[best], key=ROLES.__getitem__)
    return role, ROLES[left[best]] * ROLES[right[best]]
