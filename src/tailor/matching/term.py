"""What is asked for, as rows of words to look for: light words dropped, an of-phrase turned round."""

from __future__ import annotations

from functools import lru_cache

from tailor.matching.ambiguous import sense_of
from tailor.matching.page import FUNCTION, key
from tailor.matching.senses import Sense
from tailor.patterns import lazy
from tailor.text import spelt
from tailor.values import value

_OF = frozenset({"of", "von", "de", "van", "du", "des"})
# What a posting wraps around the thing that it wants: "strong communication skills", "experience with SAP".
_LIGHT_TAIL = frozenset(
    "skill skills experience knowledge expertise proficiency competence competency competencies ability"
    " abilities background kenntnisse erfahrung connaissances kennis".split()
)
_LIGHT_HEAD = frozenset(
    "strong excellent good great proven demonstrated solid fluent proficient experienced skilled gute sehr"
    " fundierte knowledge experience expertise proficiency years year jahre ans jaar minimum least".split()
)
# These belong to many a term (deep learning, basic life support): light only where a light word follows the term.
_LIGHT_WITH_TAIL = frozenset("advanced basic native professional deep working practical sound hands on".split())
_KIND_TAIL = frozenset("programming scripting language languages framework library software platform".split())
_SUBSTANCE = lazy(r"(?:tion|ment|ship|ing|sis|ance|ence|ity|ism)$")
_NAME = lazy(r"[A-Z].*[A-Z0-9+#.]|[a-z]+[A-Z]|.*\d|[A-Z][+#]|[A-Z]$")


@value
class Term:
    """A term as asked, with its rows of keys; `light` tells that a light word was left out.

    `name` terms take no endings; `sense` says how to tell a name from an ordinary word.
    """

    asked: str
    full: tuple[str, ...]
    keys: tuple[str, ...]
    turned: tuple[str, ...]
    name: bool
    light: bool
    sense: Sense | None


@lru_cache(maxsize=16384)
def term_of(asked: str) -> Term:
    """Read a term as a posting or a lexicon writes it."""
    written = spelt(asked)
    full = tuple(map(key, written))
    keys, light = _without_light(written, full)
    content = tuple(one for one in keys if one not in FUNCTION) or keys
    turned = _turned(keys)
    sense = sense_of(asked, keys[0]) if len(keys) == 1 else None
    name = sense is not None or (len(written) == 1 and bool(_NAME.match(asked)))
    return Term(asked, full, content, turned, name, light, sense)


def _without_light(written: list[str], full: tuple[str, ...]) -> tuple[tuple[str, ...], bool]:
    last = len(full)
    while last > 1 and full[last - 1] in _LIGHT_TAIL:
        last -= 1
    light = _LIGHT_HEAD | _LIGHT_WITH_TAIL if last < len(full) else _LIGHT_HEAD
    first = 0
    while last - first > 1 and _opens(full[first], light, later=first > 0):
        first += 1
    if last - first > 1 and full[last - 1] in _KIND_TAIL and written[last - 2][:1].isupper():
        last -= 1
    kept = full[first:last]
    if len(kept) == 1 and kept != full and not (written[first][0].isupper() or _SUBSTANCE.search(kept[0])):
        return full, False
    return kept, kept != full


def _opens(word: str, light: frozenset[str], *, later: bool) -> bool:
    """Whether a word only leads up to the term: "5+ years of experience with"."""
    return word in light or word.rstrip("+").isdigit() or (later and word in FUNCTION)


def _turned(keys: tuple[str, ...]) -> tuple[str, ...]:
    """Return the of-phrase as a compound: design of experiments → experiments design; empty for other terms."""
    for place, one in enumerate(keys):
        if one in _OF and 0 < place < len(keys) - 1:
            tail = tuple(word for word in keys[place + 1 :] if word not in FUNCTION)
            return (*tail, *keys[:place]) if tail else ()
    return ()
