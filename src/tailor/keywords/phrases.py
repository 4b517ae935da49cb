"""Terms that no lexicon has: technical forms, and runs of words that carry meaning between those that do not."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from tailor.background.table import UNKNOWN, word_table
from tailor.background.terms import stems
from tailor.keywords.stopwords import GENERIC, STOPWORDS
from tailor.keywords.tagger import shape
from tailor.text import Word, canonical

_LONGEST_RUN = 4
_SHORTEST_TELLING = 5  # letters; shorter ones are mostly fragments
_LONGEST_ACRONYM = 5  # letters; a longer word in capitals may be any word
_CONTRACTED = re.compile(r"['’]")
_TECHNICAL = frozenset("AXD+")


def find_forms(text: str, words: Sequence[Word], taken: Collection[int]) -> Iterator[tuple[int, int]]:
    """Yield first place and end of names: capitalised inside a sentence, or written in a technical form.

    None of them holds a place that is taken.
    """
    at = 0
    while at < len(words):
        end = at
        while (
            end < len(words)
            and end not in taken
            and _is_name(text, words, end)
            and (end == at or _joined(text, words, end))
        ):
            end += 1
        if end > at:
            yield at, end
        at = max(end, at + 1)


def _is_name(text: str, words: Sequence[Word], at: int) -> bool:
    word = words[at].text
    if sum(map(str.isalpha, word)) < 2 or canonical(word) in STOPWORDS:  # noqa: PLR2004 - a letter alone is no name
        return False
    kind = shape(word)
    if kind in _TECHNICAL:
        # A shouted word (REQUIREMENTS) and a contraction (we’d) look technical and are not.
        shouted = kind == "A" and len(word) > _LONGEST_ACRONYM and any(stem in word_table() for stem in stems(word))
        return not shouted and not _CONTRACTED.search(word)
    return kind == "C" and not _opens(text, words, at) and _is_telling(words[at])


def _opens(text: str, words: Sequence[Word], at: int) -> bool:
    if at == 0:
        return True
    between = text[words[at - 1].end : words[at].start]
    return any(mark in between for mark in ".!?:•\n")


def _joined(text: str, words: Sequence[Word], at: int) -> bool:
    return text[words[at - 1].end : words[at].start] in {" ", "-"}


def find_runs(text: str, words: Sequence[Word], taken: Collection[int]) -> Iterator[tuple[int, int]]:
    """Yield first place and end of runs of two to four words that carry meaning, and of single telling words.

    None of them holds a place that is taken.
    """
    at = 0
    while at < len(words):
        end = at
        while (
            end < len(words)
            and end - at < _LONGEST_RUN
            and end not in taken
            and _carries(words[end])
            and (end == at or _joined(text, words, end))
        ):
            end += 1
        first, last = _trimmed(words, at, end)
        if last - first > 1 or (last > first and _is_telling(words[first])):
            yield first, last
        at = max(end, at + 1)


def _carries(word: Word) -> bool:
    return canonical(word.text) not in STOPWORDS and not word.text.isdigit()


def _is_telling(word: Word) -> bool:
    """Tell whether a word says as much about the work as one too rare to be counted, or more: a technical term."""
    table = word_table()
    return len(word.text) >= _SHORTEST_TELLING and any(table.telling(stem) >= UNKNOWN for stem in stems(word.text))


def _trimmed(words: Sequence[Word], first: int, end: int) -> tuple[int, int]:
    """Take words off the ends that stand in any posting whatever it asks for."""
    while first < end and canonical(words[first].text) in GENERIC:
        first += 1
    while end > first and canonical(words[end - 1].text) in GENERIC:
        end -= 1
    return first, end
