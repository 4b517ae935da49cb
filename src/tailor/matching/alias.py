"""Other names of the same thing: from the lexicon, from the maker's habit, from initials."""

from __future__ import annotations

from collections.abc import Iterator

from tailor.matching.evidence import Lexicon
from tailor.matching.inflection import plural_of
from tailor.matching.page import FUNCTION, Line, Page
from tailor.matching.term import Term
from tailor.patterns import lazy
from tailor.text import canonical, words

STRENGTH = 0.95  # the same thing, but a keyword search for the posting's word misses it
INITIALS = 0.85  # four initials in a row are hardly an accident, but nobody has confirmed them
_MAKERS = frozenset({"microsoft", "ms", "adobe", "apache", "autodesk", "atlassian", "hashicorp"})
_FEWEST_INITIALS = 3
_MOST_INITIALS = 6
_SHORTEST = 3  # letters of a name that a version or an ending is taken off
_CAMEL = lazy(r"(?<=[a-z])(?=[A-Z])")
_BREAK = lazy(r"[.;:!?()]")
_MOST_WORDS = 5  # longer terms are sentences
_SURE_INITIALS = 4  # below, the words must be written with capitals


def names(asked: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield every other name of a term, likeliest first, without repeats."""
    given = asked.casefold()
    seen = {given}
    for name in (*lexicon.aliases(asked), *lexicon.aliases(singular(asked)), *_habits(asked), *_partly(asked, lexicon)):
        if name.casefold() not in seen:
            seen.add(name.casefold())
            yield name


def _partly(asked: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield a longer term with one or two of its words under another name: RESTful APIs for REST APIs."""
    parts = asked.split(" ")
    if 1 < len(parts) <= _MOST_WORDS:
        for size in range(1, min(3, len(parts))):
            for place in range(len(parts) - size + 1):
                for other in lexicon.aliases(" ".join(parts[place : place + size])):
                    yield " ".join((*parts[:place], other, *parts[place + size :]))


def _habits(asked: str) -> tuple[str, ...]:
    """Names by habit: Microsoft Excel is Excel, React.js React, MongoDB Mongo DB, Machine Learning (ML) either."""
    found = []
    maker, _, product = asked.partition(" ")
    if canonical(maker) in _MAKERS and product:
        found.append(product[0].upper() + product[1:])
        if canonical(maker) in {"microsoft", "ms"}:
            found += ["MS " + product, "Microsoft " + product]
    bare = asked.rstrip("0123456789")
    if bare != asked and bare.isalpha() and len(bare) >= _SHORTEST:
        found.append(bare)
    plain = asked.removesuffix(".js").removesuffix("JS") if asked.endswith((".js", "JS")) else ""
    if len(plain) >= _SHORTEST:
        found.append(plain)
    apart = _CAMEL.sub(" ", asked)
    if apart != asked and FUNCTION.isdisjoint(apart.casefold().split()):
        found.append(apart)
    outside, _, inside = asked.partition("(")
    if inside:
        found += [outside.strip(), inside.partition(")")[0].strip()]
    return tuple(name for name in found if name)


def singular(asked: str) -> str:
    """Return a term with its last word in the singular, as a lexicon lists it; the term itself if that is no plural."""
    head, gap, last = asked.rpartition(" ")
    if last[:-1].isupper() and last.endswith("s") and len(last) >= _SHORTEST:
        return head + gap + last[:-1]
    forms = plural_of(last) if last.isalpha() else ()
    return head + gap + forms[0] if forms else asked


def initials(term: Term) -> tuple[str, ...]:
    """Return the initials of a term of three words or more as keys, with and without its joining words."""
    forms = ("".join([one[0] for one in keys]) for keys in (term.keys, term.full))
    return tuple(dict.fromkeys(form for form in forms if len(form) >= _FEWEST_INITIALS))


def spelt_out(acronym: str, page: Page) -> Iterator[tuple[int, int, int]]:
    """Yield the places (line, first word, last word) where a page spells out an acronym, one a line.

    Three letters need capitals and nothing between; four and more do without. A mark between
    the words makes two sentences of them, and a comma between capitalised ones a list.
    """
    letters = acronym.removesuffix("s").lower()
    for number, (run, places) in enumerate(page.initials):
        at = run.find(letters)
        while at >= 0:
            said = places[at : at + len(letters)]
            if _initialled(page.lines[number], said):
                yield number, said[0], said[-1]
                break
            at = run.find(letters, at + 1)


def _initialled(line: Line, places: list[int]) -> bool:
    capitals = all(line.word(place)[0].isupper() for place in places)
    sure = len(places) >= _SURE_INITIALS or (capitals and places[-1] - places[0] == len(places) - 1)
    between = line.between(places[0], places[-1])
    # "extract, transform, load" is a name spelt out; "Stella, Anna Pohl" is a list of people.
    return sure and not _BREAK.search(between) and not (capitals and "," in between)


def is_acronym(asked: str) -> bool:
    """Whether a term is written as initials: three to six capitals."""
    asked = asked.removesuffix("s")
    return (
        _FEWEST_INITIALS <= len(asked) <= _MOST_INITIALS
        and asked.isalpha()
        and asked.isupper()
        and len(words(asked)) == 1
    )


def in_capitals(word: str) -> bool:
    """Whether a word looks like initials: IaC, KPIs, NLP; not "nlp", and not "Iac"."""
    return word[0].isupper() and word.rstrip("s")[-1:].isupper()
