"""Which lines of a document are section headings: by style and by look, measured against the document's own body."""

from __future__ import annotations

from collections import Counter
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from tailor.model import RichText, SectionKind, Span
from tailor.patterns import lazy
from tailor.readers.dates import find_dates, parse_dates
from tailor.readers.section_names import kind_ended, kind_named
from tailor.readers.seen.lines import Line, body_size
from tailor.readers.titles import title_of
from tailor.readers.vocabulary import names_position
from tailor.values import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST: Final = 60
_MOST_WORDS: Final = 8
_FEWEST_LETTERS: Final = 5
_LETTERS: Final = lazy(r"[^\W\d_]+")
_LARGER: Final = 1.05
_HIGHEST_HEAD: Final = 4

Look = tuple[int, float, bool, bool, str, bool, bool]


def kind_of(line: Line) -> SectionKind | None:
    """Return the kind of section that a short line names, whatever it looks like."""
    if line.bullet >= 0 or len(line.plain) > _LONGEST or "\t" in line.plain:
        return None
    title = title_of(line.plain)
    return kind_named(title) if len(title.split()) <= _MOST_WORDS else None


def without_heads_marks(lines: Sequence[Line]) -> list[Line]:
    """Return lines without the marks of lists before headings: of a look in which items name sections and nothing else.

    Such marks are arrows and squares by which a writer sets off headings.
    """
    kinds_of: dict[Look, set[SectionKind | None]] = {}
    bare = [replace(line, bullet=-1) if not line.bullet else line for line in lines]
    for line, plain in zip(lines, bare, strict=True):
        if not line.bullet:
            kinds_of.setdefault(look_of(line), set()).add(kind_of(plain) or kind_ended(title_of(line.plain)))
    heads = {look for look, kinds in kinds_of.items() if len(kinds) > 1 and None not in kinds}
    return [plain if look_of(line) in heads else line for line, plain in zip(lines, bare, strict=True)]


def look_of(line: Line) -> Look:
    """Return what lines of the same kind have in common."""
    return line.heading, line.size, line.bold, line.caps, line.colour, line.underlined, line.ruled


def weight(line: Line, body: float) -> float:
    """Return how much a line stands out from text of `body` points; 0 is not at all."""
    larger = max(0.0, line.size - body)
    styled = 7 - min(line.heading, 6) if line.heading else 0
    drawn = line.ruled or line.underlined
    return larger + styled + 2 * drawn + 1.5 * line.caps + line.bold + 0.5 * bool(line.colour) + 0.3 * line.italic


def is_strong(line: Line, body: float) -> bool:
    """Tell whether a line may be the title of something: short, no sentence, and unlike the body."""
    short = len(line.plain) <= 2 * _LONGEST and not line.plain.endswith((",", ";"))
    drawn = line.ruled or line.underlined
    marked = line.bold or line.caps or line.heading or line.size > body * _LARGER or line.colour or drawn
    return bool(short and marked)


def section_heads(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the lines that are section headings."""
    body = body_size(list(lines))
    named = {at: kind for at, line in enumerate(lines) if (kind := kind_of(line))}
    strong = {at: kind for at, kind in named.items() if is_strong(lines[at], body)}
    if not strong:
        return frozenset(_styled_heads(lines) or _plain_heads(lines, named))
    main = _main_look(lines, strong, body)
    least = min((weight(lines[at], body) for at in strong if look_of(lines[at]) == main), default=0.0)
    kinds_of: dict[Look, set[SectionKind]] = {}
    for at, kind in strong.items():
        kinds_of.setdefault(look_of(lines[at]), set()).add(kind)
    heads = {
        at
        for at in strong
        if weight(lines[at], body) >= least
        or _is_like(lines[at], main)
        or (len(kinds_of[look_of(lines[at])]) > 1 and not _is_label(lines, at))
    }
    heads |= _alone(lines, strong, heads)
    heads |= _of_a_trade(lines, main)
    return frozenset(heads | _unnamed(lines, heads, main, body))


def _of_a_trade(lines: Sequence[Line], main: Look) -> set[int]:
    """Return lines that look as headings do, and name a kind of section beside words of a trade."""
    return {
        at
        for at, line in enumerate(lines)
        if look_of(line) == main and line.bullet < 0 and "\t" not in line.plain and kind_ended(title_of(line.plain))
    }


def _is_like(line: Line, main: Look) -> bool:
    """Tell whether a line looks as headings do, but for the rule below it: as long as the words, it may underline."""
    return look_of(line)[:-1] == main[:-1] and bool(line.heading or line.bold or line.caps)


def _main_look(lines: Sequence[Line], named: dict[int, SectionKind], body: float) -> Look:
    """Return the look in which most kinds of sections are named; the strongest, then the first of equals."""
    kinds: dict[Look, set[SectionKind]] = {}
    weights: dict[Look, float] = {}
    for at, kind in named.items():
        kinds.setdefault(look_of(lines[at]), set()).add(kind)
        weights.setdefault(look_of(lines[at]), weight(lines[at], body))
    return max(kinds, key=lambda look: (len(kinds[look]), weights[look]))


def _is_label(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a name is but a label in a list: lines of the same kind stand right around it."""
    return lines[at].plain.rstrip().endswith(":") and 0 < at < len(lines) - 1 and lines[at - 1].bullet >= 0


def _alone(lines: Sequence[Line], strong: dict[int, SectionKind], heads: set[int]) -> set[int]:
    """Return names of another look whose kind is named nowhere else, unless they stand within a job."""
    seen = Counter(strong.values())
    sure = {"education", "languages", "references", "interests", "skills", "work"}
    return {
        at
        for at, kind in strong.items()
        if at not in heads and seen[kind] == 1 and kind in sure and not _is_label(lines, at)
    }


def _styled_heads(lines: Sequence[Line]) -> set[int]:
    """Where no heading has a known name: lines of the highest style of headings that several have, and no position."""
    levels = Counter(line.heading for line in lines if line.heading)
    level = min((level for level, count in levels.items() if count > 1), default=0)
    heads = {at for at, line in enumerate(lines) if level and line.heading == level}
    return set() if any(names_position(lines[at].plain) for at in heads) else heads


def _plain_heads(lines: Sequence[Line], named: dict[int, SectionKind]) -> set[int]:
    """Where no heading stands out at all: lines that hold nothing but a section's name, each kind once."""
    seen: set[SectionKind] = set()
    heads: set[int] = set()
    for at, kind in named.items():
        if kind not in seen and at and at + 1 < len(lines):
            heads.add(at)
            seen.add(kind)
    return heads


def _unnamed(lines: Sequence[Line], heads: set[int], main: Look, body: float) -> set[int]:
    """Return lines that look as section headings do though their words are unknown."""
    if not heads or not (main[0] or main[3] or any(main[5:]) or main[1] > body * _LARGER):
        return set()
    first = _first_below_name(lines, min(heads), main)
    found = {
        at
        for at, line in enumerate(lines)
        if at > first and at not in heads and look_of(line) == main and line.bullet < 0 and _may_head(lines, at)
    }
    opening = [sum(head < at for head in heads) for at in found if _opens_entry(lines, at)]
    if any(at - 1 in heads for at in found) or len(set(opening)) < len(opening):
        # A heading with nothing below it but another, or several in one section that dates stand below: this document
        # sets its jobs' titles as it sets its headings.
        found = {at for at in found if at - 1 not in heads and not _opens_entry(lines, at)}
    found = {at for at in found if not (lines[at].caps and _is_initials(lines[at].plain))}
    return found if len(found) <= len(heads) else set()


def _first_below_name(lines: Sequence[Line], first: int, main: Look) -> int:
    """Return from where on headings may stand: the `first` known, or the name in larger letters above it."""
    above = [at for at, line in enumerate(lines[:first]) if line.size > main[1]]
    return above[0] if above and main[0] else first


def _is_initials(text: str) -> bool:
    """Tell whether text is but abbreviations, which are in capitals anywhere: "SAP FI/CO"."""
    return text.isupper() and all(len(word) < _FEWEST_LETTERS for word in _LETTERS.findall(text))


def _opens_entry(lines: Sequence[Line], at: int) -> bool:
    """Tell whether the lines below one, up to the first bullet, have dates, as those of a job's head do."""
    below = list(takewhile(lambda line: line.bullet < 0, lines[at + 1 : at + _HIGHEST_HEAD]))
    return any(find_dates(line.plain) for line in below)


def _may_head(lines: Sequence[Line], at: int) -> bool:
    plain = lines[at].plain
    # What is set off by more than its letters may stand right above an entry with its dates.
    drawn = bool(lines[at].heading or lines[at].ruled or lines[at].underlined)
    near = [line.plain for line in lines[at : at + 2] if line.bullet < 0][: 1 if drawn else 2]
    return (
        sum(map(str.isalpha, plain)) >= _FEWEST_LETTERS
        and len(plain) <= _LONGEST
        and len(plain.split()) <= _MOST_WORDS
        and "\t" not in plain
        and at + 1 < len(lines)
        and not any(find_dates(text) for text in near)
        and not (drawn and parse_dates(lines[at + 1].plain))
        and not (at and lines[at].heading != 1 and parse_dates(lines[at - 1].plain))
    )


def joined(left: Line, right: Line, between: str = "\t") -> RichText:
    """Return the words of two lines as those of one."""
    return RichText((*left.text.spans, Span(between), *right.text.spans))
