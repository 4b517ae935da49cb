"""What the readers of text-like formats find in a file, before it is understood as a résumé."""

from __future__ import annotations

from typing import Literal

from tailor.model import RichText
from tailor.values import value

BlockKind = Literal["heading", "paragraph", "bullet", "row", "comment", "picture"]


@value
class Block:
    """A heading, paragraph, bullet, row of a table, comment, or picture.

    `lines` are the lines as written, or a row's cells; a paragraph's `broken` tells whether its author broke them on
    purpose. `level` is a heading's (1 is the highest) or a bullet's depth (from 0); `line` is the source line, from 1.
    A header's row has level 1. A comment says something about the block before it, or about those that follow;
    a picture's line is what stands for it.
    """

    kind: BlockKind
    lines: tuple[RichText, ...]
    level: int = 0
    line: int = 0
    broken: bool = False

    @property
    def text(self) -> RichText:
        """All lines as one."""
        spans = []
        for number, line in enumerate(self.lines):
            if number and line.spans:
                first = line.spans[0]
                spans.append(type(first)(" " + first.text, first.bold, first.italic, first.url))
                spans.extend(line.spans[1:])
            else:
                spans.extend(line.spans)
        return RichText(tuple(spans))
