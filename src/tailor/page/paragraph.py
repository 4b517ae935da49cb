"""One paragraph of a page, as it is written and measured."""

from __future__ import annotations

from typing import Literal

from tailor.model import RichText
from tailor.values import value

StyleName = Literal["Resume Name", "Contact", "Body", "Heading 1", "Entry", "Entry Detail", "Entry Line", "List Bullet"]

NOTHING = RichText()
"""Text without a character."""


@value
class Paragraph:
    """One paragraph: what stands left, and right of it in plain type; characters are those that are written.

    Between the two is a `tab` to the right edge, or a comma.

    `unit`, `entry` and `section` (its place) name what it is part of; headings belong to no unit. `first` stands
    right below its section's heading, whose space after parts the two; `apart` begins an entry below one of several
    lines, and has the space above of an entry's head; `keep_next` adds to what its style says.
    """

    style: StyleName
    left: RichText
    right: RichText = NOTHING
    tab: bool = True
    unit: str = ""
    entry: str = ""
    section: int | None = None
    keep_next: bool = False
    first: bool = False
    apart: bool = False

    @property
    def between(self) -> str:
        """What parts left from right."""
        return ("\t" if self.tab else ", ") if self.right.spans else ""

    @property
    def plain(self) -> str:
        """The whole line without its marks."""
        return f"{self.left.plain}{self.between}{self.right.plain}"
