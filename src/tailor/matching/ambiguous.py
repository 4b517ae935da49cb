"""Whether a name that is also an ordinary word is meant: by its writing and its company.

"excellent" is no Excel, "the rest of" no REST, "R&D" no R. A posting that itself writes "teams" or "access" in lower
case means the ordinary word, and then nothing here applies.
"""

from __future__ import annotations

from tailor.matching.page import Line
from tailor.matching.senses import LOWER_TOO, NOT_AFTER, SENSES, Sense
from tailor.patterns import lazy

_INTRODUCERS = frozenset({"in", "with", "using", "via", "by", "on", "mit", "avec", "met", "en"})
_MAKERS = lazy(r"\b(?:MS|Microsoft|Adobe|Apache|Google|Atlassian|Amazon|SAP|Epic)\s+$")
# Behind a hyphen these leave a name what it is: Excel-based.
_SUFFIX = lazy(r"-(?:based|powered|driven|like|style|certified|trained|only)\b")
_INITIAL = ("&", ". ")  # R&D, R. Thompson
_LOOK = 20  # characters on either side that are looked at
_NEAR = 6  # words on either side that count as company
_VERY_NEAR = 2
_ITEM_MARKS = frozenset({",", "/", "|", ";", "•", "·", ")", "("})
_STARTS = frozenset({".", "!", "?", ":", "•", "–", "—"})
_TITLE_SHARE = 0.6  # of the words capitalised: then a capital tells nothing


def sense_of(term: str, term_key: str) -> Sense | None:
    """Return how a term must be told from an ordinary word; None if it needs not, or is meant as the ordinary word."""
    sense = SENSES.get(term_key)
    if sense is None or (term == term.lower() and len(term) > 1 and term_key not in LOWER_TOO):
        return None
    return sense


def stands(sense: Sense, line: Line, position: int) -> bool:
    """Whether the word at a position is the name and not the ordinary word."""
    start, end = line.spans[position]
    word, before, after = line.text[start:end], line.text[max(0, start - _LOOK) : start], line.text[end : end + _LOOK]
    if not sense.writing.fullmatch(word) and not (word.lower() == "net" and before.endswith(".")):
        return False
    if len(line.keys) == 1:
        return True
    if _other_meaning(sense, line, position, after):
        return False
    if _part_of_more(word, before, after):
        return not after.startswith(_INITIAL) and _near(sense, line, position, _VERY_NEAR)
    return (
        bool(_MAKERS.search(before)) or _near(sense, line, position, _NEAR) or (sense.alone and _midway(line, position))
    )


def _other_meaning(sense: Sense, line: Line, position: int, after: str) -> bool:
    """Whether the word before or behind shows the ordinary meaning; behind a comma it shows nothing."""
    if position and line.keys[position - 1] in sense.never_before:
        return True
    following = line.keys[position + 1] if position + 1 < len(line.keys) else ""
    return following in sense.never_after and not after.lstrip().startswith(",")


def _part_of_more(word: str, before: str, after: str) -> bool:
    """Whether a hyphen, or at a single letter an ampersand or a full stop, joins the word to something else."""
    if after.startswith("-"):
        return not _SUFFIX.match(after)
    return len(word) == 1 and (after.startswith(_INITIAL) or before.endswith("&"))


def _near(sense: Sense, line: Line, position: int, reach: int) -> bool:
    """Whether a word of the company stands near."""
    around = (*line.keys[max(0, position - reach) : position], *line.keys[position + 1 : position + 1 + reach])
    return not sense.company.isdisjoint(around)


def _midway(line: Line, position: int) -> bool:
    """Whether the writing tells something: capitals alone, a name behind "in", in a list or within a sentence."""
    word = line.word(position)
    if len(word) > 1 and word.isupper():
        return not line.text.isupper()
    if not word[0].isupper() and word[0] != ".":
        return False
    if position and line.keys[position - 1] in _INTRODUCERS:
        return True
    return _suffixed(line, position) or _listed(line, position) or _capital_tells(line, position)


def _suffixed(line: Line, position: int) -> bool:
    return bool(
        _SUFFIX.match(line.between(position) + (line.word(position + 1) if position + 1 < len(line.keys) else ""))
    )


def _listed(line: Line, position: int) -> bool:
    """Whether the word is by itself an item of a list, at its beginning, in its middle or at its end."""
    opened = position == 0 or line.between(position - 1).strip()[-1:] in _ITEM_MARKS
    closed = position + 1 == len(line.keys) or line.between(position).strip()[:1] in _ITEM_MARKS
    return opened and closed


def _capital_tells(line: Line, position: int) -> bool:
    """Whether the word is neither the first of a sentence nor in a line where every word has a capital."""
    start = position == 0 or line.between(position - 1).strip()[-1:] in _STARTS
    return not start and line.capitals < _TITLE_SHARE


def misled(line: Line, position: int) -> bool:
    """Whether the word before turns an ordinary word into something else."""
    return position > 0 and line.keys[position - 1] in NOT_AFTER.get(line.keys[position], ())
