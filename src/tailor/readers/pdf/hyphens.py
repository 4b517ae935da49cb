"""Words that the end of a line parts are whole again; compounds keep their hyphen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tailor.background.table import word_table
from tailor.background.terms import stems
from tailor.model import Span
from tailor.patterns import lazy
from tailor.readers.section_names import kind_named
from tailor.readers.titles import title_of
from tailor.values import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

_LEAST: Final = 3
_LAST_LETTERS: Final = 4
_COMMON_ENDINGS: Final = frozenset(
    "com org net edu gov info name email eu uk de fr ch at nl be es it pl se dk fi no ie".split()
)
_ADDRESS_END: Final = lazy(r"[\w-]*(?:\.[\w-]{1,63}){0,4}")
_LINK: Final = lazy(r"(?:https?://|www\.)\S{1,200}|(?:[\w-]{1,63}\.){1,4}[a-z]{2,24}/\S{1,200}", re.IGNORECASE)
# A narrow column breaks a link anywhere, and nothing but its rest stands on the next line; other links have a domain.
_LINK_END: Final = lazy(r"(?!(?:https?:|www\.)|[\w-]+\.[a-z]{2,})[a-z][\w/?=&%#~.-]*|[-_/?=&#.][\w/?=&%#~.-]+")
_WHOLE_ADDRESS: Final = lazy(r"@[^\s@]{1,190}\.[a-z]{2,24}$")


def joined(spans: list[Span], more: Sequence[Span], known: frozenset[str]) -> list[Span]:
    """Return two lines as one; a word that was parted at the line's end is whole again."""
    last = spans[-1].text.rstrip() if spans else ""
    then = more[0].text.lstrip() if more else ""
    glue = " "
    if last.endswith("\u00ad"):
        glue, last = "", last[:-1]
    elif last.endswith(("-", "\u2010")) and last[-2:-1].isalpha():
        parted = then[:1].islower() and _is_parted(last[:-1], then, known)
        glue, last = "", last[:-1] if parted else last
    elif (
        re.search(r"\S[/@]$|\d[-–]$", last)
        or (last.endswith("+") and then.startswith("+"))
        or is_broken_address(last, then)
        or is_broken_name("".join(span.text for span in spans).rstrip(), then)
        or (more and spans and more[0].url and more[0].url == spans[-1].url and "/" in last)
    ):
        glue = ""
    return [*spans[:-1], replace(spans[-1], text=last), *([Span(glue)] if glue else []), *more]


def is_broken_address(last: str, then: str) -> bool:
    """Tell whether a line ends within an e-mail or web address, whose rest opens the next one."""
    word = last.rsplit(maxsplit=1)[-1] if last.strip() else ""
    first = then.split(maxsplit=1)[0] if then.strip() else ""
    if _LINK.fullmatch(word):
        return _LINK_END.fullmatch(then.strip()) is not None
    if "@" not in word or not _ADDRESS_END.fullmatch(first):
        return False
    ending = word.rpartition(".")[2] + first
    rest = first == then.strip() and len(first) < len(ending) and ending.casefold() in _COMMON_ENDINGS
    return first.startswith(".") or rest or _WHOLE_ADDRESS.search(word) is None


def is_broken_name(last: str, then: str) -> bool:
    """Tell whether a line ends within a section's name, whose last letters alone make the next: a cell too narrow."""
    rest = then.strip()
    if not rest.isalpha() or len(rest) > _LAST_LETTERS or not last[-1:].isalpha():
        return False
    apart, whole = title_of(f"{last} {rest}"), title_of(f"{last}{rest}")
    return kind_named(whole) is not None and kind_named(apart) is None and kind_named(title_of(rest)) is None


def _is_parted(last: str, then: str, known: frozenset[str]) -> bool:
    """Tell whether a hyphen only parts a word at the line's end, and is none of its own."""
    left = re.split(r"[^\w-]", last)[-1]
    right = re.match(r"[\w-]*", then)
    second = right[0] if right else ""
    if f"{left}-{second}".casefold() in known or len(left) == 1:  # a single letter is never parted: "e-mail"
        return False
    whole = (left.rpartition("-")[2] + second.partition("-")[0]).casefold()
    if whole in known:
        return True
    table = word_table()
    if all(stem in table for stem in stems(whole)) and stems(whole):
        return True
    halves = (left.rpartition("-")[2].casefold(), second.partition("-")[0].casefold())
    return not all(len(half) >= _LEAST and (half in known or any(s in table for s in stems(half))) for half in halves)
