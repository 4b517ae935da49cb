"""The same words in another order: "managed three projects", "management of projects", "data cleaning and analysis".

English says a two-word term in three other ways: verb and object, of-phrase, and a shared word in a list. Each is
recognised by its own small grammar, so that "managed the night shift of a project" stays what it is.
"""

from __future__ import annotations

from tailor.matching.inflection import bases
from tailor.matching.irregular import past_of
from tailor.matching.page import FUNCTION, Line
from tailor.patterns import lazy

OF_PHRASE = 0.92  # says the same
SHARED = 0.9  # says the same, further apart
VERB_OBJECT = 0.85  # says that it was done, often with words between
_MOST_WORDS = 4  # of a term; longer ones are clauses, and clauses are not turned round
_REACH = 5  # words between verb and object
_DETERMINERS = frozenset(
    "a an the our my their its all new up to both several many some more most these those large small big".split()
)
_CONNECTORS = frozenset("and or und oder et en".split())
_BREAKS = frozenset(".;:!?•")
_SLASH = lazy(r"[/&]")
# Prepositions and the infinitive's "to" end what a verb reaches for.
_STOPS = (FUNCTION - _DETERMINERS - _CONNECTORS) | frozenset(
    "to while when where which who how was were is are not through across during under between among after"
    " before since until without against toward towards plus including along around behind beyond despite"
    " inside near outside upon worth using so".split()
)
_BARE = _STOPS | {"a", "an", "the"}
# The preposition that some verbs take to their object: responded to incidents, communicated with parents.
_PARTNERS = frozenset({"to", "with", "for", "on"})
_OF = frozenset("of von de du des van der for für im".split())
# Endings that make an object of an adjective, whose noun follows, or an adverb.
_ADJECTIVES = ("ly", "ical", "ific", "cial", "gal")
# Nouns so light that the word before them still is the object: data sets, case files.
_LIGHT_NOUNS = frozenset("set sets record records file files item items data point points".split())
_AFTER_NOUN = FUNCTION | _STOPS | _LIGHT_NOUNS | frozenset("each every daily last this next".split())
# Terms that name a thing of their own; their words in another order mean something else.
_FIXED = frozenset(
    tuple(term.split())
    for term in (
        "machine learning; deep learning; unit testing; unit tests; unit test; operating system;"
        " operating systems; social work; social worker; social media; human resources; supply chain;"
        " cloud computing; lead generation; public administration; public service; public procurement;"
        " general management; word processing; power bi; load balancing; web services; active directory;"
        " black box; master data; version control; soft skills; life sciences; customer success;"
        " business intelligence; case law; common law; field work; team work; information technology"
    ).split(";")
)
# Of these, the verb with its object still says it: generated leads.
_FIXED_BUT_OBJECT = frozenset({("lead", "generation")})


def movable(keys: tuple[str, ...]) -> bool:
    """Whether a term may be looked for in another order at all."""
    return 1 < len(keys) <= _MOST_WORDS and (keys not in _FIXED or keys in _FIXED_BUT_OBJECT)


def arranged(line: Line, keys: tuple[str, ...], modifier: tuple[int, int], head: int) -> tuple[str, float]:
    """Return (rule, strength) for a modifier (first, last word) and a head that stand apart; ("", 0.0) if unrelated.

    `keys` are those of the term, its head the last.
    """
    first, last = modifier
    fixed = keys in _FIXED
    if head > last:
        return ("shared in a list", SHARED) if not fixed and _shared(line, last, head) else ("", 0.0)
    if not fixed and _of_phrase(line, head, first) and _ends(line, last):
        return "of-phrase", OF_PHRASE
    return ("verb and object", VERB_OBJECT) if _verb_object(line, first, last, head) else ("", 0.0)


def _unbroken(line: Line, first: int, last: int) -> bool:
    return _BREAKS.isdisjoint(line.between(first, last))


def _of_phrase(line: Line, head: int, first: int) -> bool:
    gap = line.keys[head + 1 : first]
    return (
        1 <= len(gap) <= _REACH
        and gap[0] in _OF
        and not any(one in _STOPS for one in gap[1:])
        and _unbroken(line, head, first)
    )


def _verb_object(line: Line, first: int, last: int, head: int) -> bool:
    gap = line.keys[head + 1 : first]
    verb = line.keys[head]
    if gap and gap[0] in _PARTNERS and verb.endswith("ed") and not verb.startswith("report"):
        gap = gap[1:]
    if len(gap) > _REACH or any(one in _STOPS for one in gap) or not _unbroken(line, head, first):
        return False
    if not verbal(line, head) or "-" in line.between(head):
        return False
    object_ = line.keys[last]
    return object_.endswith(_ADJECTIVES) or _ends(line, last)


def verbal(line: Line, position: int) -> bool:
    """Whether a word is used as a verb: by its form, or by the determiner or number behind it."""
    word = line.keys[position]
    if past_of(word) or any(role == "verb" for role in bases(word).values()):
        return True
    return position == 0 or governs(line, position)


def governs(line: Line, position: int) -> bool:
    """Whether a determiner or a number follows, as behind a verb: "lead a team", not "lead pipes"."""
    after = line.keys[position + 1] if position + 1 < len(line.keys) else ""
    return after in _DETERMINERS or after[:1].isdigit()


def _ends(line: Line, position: int) -> bool:
    """Whether a noun is the last of its group: "business" is not in "business case"."""
    mark = line.between(position).strip()
    if position + 1 >= len(line.keys) or mark:
        return not mark.startswith(("-", "'", "’"))  # a compound; an owner
    after = line.keys[position + 1]
    return after in _AFTER_NOUN or after[0].isdigit() or after.endswith(("ing", "ly", "ed"))


def _shared(line: Line, last: int, head: int) -> bool:
    gap = line.keys[last + 1 : head]
    if (
        not 1 <= len(gap) <= _REACH
        or not _unbroken(line, last, head)
        or not _BARE.isdisjoint(gap)
        or line.keys[head].endswith("ed")
    ):
        return False
    connectors = sum(one in _CONNECTORS for one in gap)
    between = line.between(last, head)
    commas, slashes = between.count(","), len(_SLASH.findall(between))
    if gap[-1] in _CONNECTORS or _SLASH.search(line.between(head - 1)):
        return (
            commas + connectors + slashes >= len(gap) - connectors
        )  # data cleaning, sorting and analysis: one word an item
    return commas == 0 and (gap[0] in _CONNECTORS or bool(_SLASH.search(line.between(last))))
