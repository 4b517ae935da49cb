"""Terms that no lexicon has: technical forms, and runs of words that carry meaning between those that do not."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from tailor.background.table import UNKNOWN, word_table
from tailor.background.terms import FUNCTION_WORDS, stems
from tailor.background.verbs import is_verb
from tailor.keywords.stopwords import GENERIC, STOPWORDS
from tailor.keywords.tagger import shape
from tailor.patterns import lazy
from tailor.text import Word, canonical

_LONGEST_RUN = 4
_LONGEST_ACRONYM = 5  # letters; a longer word in capitals may be any word
_LONGEST_WORD = 30  # letters; a longer one is an address or a code
_SHORTEST_TELLING = 5  # letters; shorter ones are mostly fragments
_TECHNICAL = frozenset("AXD+")
_TELLING = _TECHNICAL | {"C"}
_GROWN = lazy(r"[a-z]\.[A-Z\d]")
_NOUNS_IN_LY = frozenset("family supply assembly anomaly early elderly reply fly assay italy".split())
_BEFORE_VERBS = frozenset("to will shall can you'll by".split())


def find_forms(text: str, words: Sequence[Word], taken: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield first place and end of names: capitalised inside a sentence, or written in a technical form.

    None of them holds a place that is taken (not 0 in `taken`).
    """
    kinds = [shape(word.text) for word in words]
    if _TELLING.isdisjoint(kinds[1:]) and _TECHNICAL.isdisjoint(kinds[:1]):
        return
    # In German every noun has a capital.
    telling = _TECHNICAL if "C" in kinds and _is_german(words) else _TELLING
    at = 0
    while at < len(words):
        end = at
        while (
            end < len(words)
            and not taken[end]
            and _is_name(text, words, end, telling)
            and (end == at or _joined(text, words, end))
        ):
            end += 1
        if end > at:
            yield at, end
        at = max(end, at + 1)


def _is_german(words: Sequence[Word]) -> bool:
    keys = [canonical(word.text) for word in words]
    return sum(key in FUNCTION_WORDS["de"] for key in keys) > sum(key in FUNCTION_WORDS["en"] for key in keys)


def _is_name(text: str, words: Sequence[Word], at: int, telling: Collection[str]) -> bool:
    word = words[at].text
    kind = shape(word)
    if kind not in telling or (kind == "C" and (_opens(text, words, at) or not _is_telling(word))):
        return False
    if kind == "A" and len(word) > _LONGEST_ACRONYM and any(stem in word_table() for stem in stems(word)):
        return False  # a shouted word: REQUIREMENTS
    if sum(map(str.isalpha, word)) < 2 or canonical(word) in STOPWORDS:  # noqa: PLR2004 - a letter alone is no name
        return False
    # "<PLACE>" stands for what somebody has blacked out.
    return is_whole(word) and not word[0].isdigit() and text[max(0, words[at].start - 1) : words[at].start] != "<"


def is_whole(word: str) -> bool:
    """Tell whether a word is one: not two sentences grown together, and nothing shortened by an apostrophe."""
    return "'" not in canonical(word) and len(word) <= _LONGEST_WORD and not _GROWN.search(word)


def _opens(text: str, words: Sequence[Word], at: int) -> bool:
    if at == 0:
        return True
    between = text[words[at - 1].end : words[at].start]
    return any(mark in between for mark in ".!?:•\n")


def _joined(text: str, words: Sequence[Word], at: int) -> bool:
    return text[words[at - 1].end : words[at].start] in {" ", "-"}


def find_runs(text: str, words: Sequence[Word], taken: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield first place and end of runs of two to four words that carry meaning, and of single telling words.

    None of them holds a place that is taken (not 0 in `taken`).
    """
    at = 0
    while at < len(words):
        end = at
        while (
            end < len(words)
            and end - at < _LONGEST_RUN
            and not taken[end]
            and _carries(words[end].text)
            and (end == at or _joined(text, words, end))
        ):
            end += 1
        first, last = _trimmed(text, words, at, end)
        if last - first > 1 or (last > first and _is_telling(words[first].text)):
            yield first, last
        at = max(end, at + 1)


@lru_cache(maxsize=16384)
def _carries(word: str) -> bool:
    key = canonical(word)
    return key not in STOPWORDS and not word.isdigit() and "'" not in key and len(word) <= _LONGEST_WORD


@lru_cache(maxsize=16384)
def _is_telling(word: str) -> bool:
    """Tell whether a word says as much about the work as one too rare to be counted, or more: a technical term."""
    table = word_table()
    return len(word) >= _SHORTEST_TELLING and any(table.telling(stem) >= UNKNOWN for stem in stems(word))


def _trimmed(text: str, words: Sequence[Word], first: int, end: int) -> tuple[int, int]:
    """Take words off the ends that stand in any posting whatever it asks for, and the verb of a duty."""
    while first < end and (_is_generic(words[first].text) or _is_verb(text, words, first)):
        first += 1
    while end > first and _is_generic(words[end - 1].text):
        end -= 1
    return first, end


@lru_cache(maxsize=16384)
def _is_generic(word: str) -> bool:
    key = canonical(word)
    return key in GENERIC or (key.endswith("ly") and key not in _NOUNS_IN_LY)


def _is_verb(text: str, words: Sequence[Word], at: int) -> bool:
    """Tell whether a word opens a duty: "Prepares lesson plans", "to prepare lesson plans"."""
    opens = _opens(text, words, at) or canonical(words[at - 1].text) in _BEFORE_VERBS
    return opens and is_verb(canonical(words[at].text))
