"""A line of a document as it is seen: its words and how they look."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from tailor.model import RichText


@dataclass(frozen=True, slots=True)
class Line:
    """A line that its author began; tabs are kept in its text.

    `size` is in points and that of most characters, `heading` a level from 1 (0: no heading by style), `bullet` a
    depth from 0 (-1: none), `paragraph` the number of the paragraph from 1.
    """

    text: RichText
    paragraph: int = 0
    style: str = ""
    heading: int = 0
    bullet: int = -1
    size: float = 10.0
    bold: bool = False
    italic: bool = False
    caps: bool = False
    colour: str = ""
    ruled: bool = False
    underlined: bool = False

    @property
    def plain(self) -> str:
        """The characters without marks."""
        return self.text.plain


def body_size(lines: list[Line]) -> float:
    """Return the size that most characters have, in points; the smaller of equals."""
    seen: Counter[float] = Counter()
    for line in lines:
        seen[line.size] += len(line.plain)
    return min(seen, key=lambda size: (-seen[size], size)) if seen else 10.0
