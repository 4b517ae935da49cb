"""Headings at the start of their section's first line ("Objective: work outdoors"): each becomes a line of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tailor.patterns import lazy
from tailor.readers.contacts import part_of
from tailor.readers.section_names import kind_named
from tailor.readers.seen.lines import Line
from tailor.readers.seen.looks import is_strong, kind_of
from tailor.readers.titles import title_of
from tailor.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tailor.model import RichText, SectionKind

_LONGEST: Final = 40
_GAP: Final = lazy(r"\s*:\s*|\s*\t\s*|\s{2,}")
_SURE: Final[frozenset[SectionKind]] = frozenset({"summary", "work", "education"})
"""What is no label within another section: "Languages: English" may stand below "Skills"."""


def with_heads_apart(lines: Sequence[Line]) -> list[Line]:
    """Return lines with headings that their sections' first lines begin with on lines of their own.

    Such headings are bold as what follows is not, and this is how the document sets at least one of those sections that
    nothing else could mean, none of which has a heading elsewhere.
    """
    ends = {at: end for at, line in enumerate(lines) if (end := _head_end(line))}
    kinds = {kind_named(title_of(lines[at].plain[:end])) for at, end in ends.items()} & _SURE
    elsewhere = {kind_of(line) for at, line in enumerate(lines) if at not in ends and is_strong(line, 0.0)}
    if not kinds or kinds & elsewhere:
        return list(lines)
    return [part for at, line in enumerate(lines) for part in (_cut(line, ends[at]) if at in ends else [line])]


def _head_end(line: Line) -> int:
    """Return how long the bold words are that a line begins with and that name a section; 0 for none."""
    spans = line.text.spans
    if line.bullet >= 0 or len(spans) < 2 or not spans[0].bold or len(spans[0].text) > _LONGEST:  # noqa: PLR2004
        return 0
    gap = _GAP.search(line.plain)
    end = gap.end() if gap else 0
    lead = len(spans[0].text)
    named = gap is not None and gap.start() <= lead <= end and kind_named(title_of(line.plain[: gap.start()]))
    return end if named else 0


def _cut(line: Line, end: int) -> Iterator[Line]:
    yield replace(line, text=part_of(line.text, 0, end), bold=True)
    rest = part_of(line.text, end, len(line.plain))
    yield replace(line, text=rest, bold=_is_bold(rest))


def _is_bold(text: RichText) -> bool:
    return all(span.bold for span in text.spans if span.text.strip())
