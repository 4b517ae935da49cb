"""How a page looks, as data: paper, margins, fonts, and the numbers of every paragraph style."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from tailor.page.paragraph import Paragraph, StyleName
from tailor.values import replace, value

Alignment = Literal["left", "center", "right", "both"]

PAPERS: dict[str, tuple[float, float]] = {"a4": (595.3, 841.9), "letter": (612.0, 792.0)}
"""Width and height in points: ISO 216 A4 as word processors round it, and US Letter."""


@value
class ParagraphStyle:
    """The numbers of a paragraph style, in points; `tab` sets a right tab stop at the text's right edge.

    `font` is empty where it is the look's; `line` is the distance of lines in whole hundredths of a single one;
    `spacing` is added to every letter; `rule` is the thickness of a line below, `rule_gap` its distance in whole
    points, `rule_colour` empty where it is the text's; of `after` and the next paragraph's `before` the larger one
    holds. Colours are six hexadecimal digits, or empty for the reader's own.
    """

    name: StyleName
    size: float
    font: str = ""
    bold: bool = False
    italic: bool = False
    caps: bool = False
    small_caps: bool = False
    align: Alignment = "left"
    tab: bool = False
    rule: float = 0.0
    rule_gap: float = 1.0
    rule_colour: str = ""
    spacing: float = 0.0
    line: int = 100
    before: float = 0.0
    after: float = 0.0
    indent: float = 0.0
    hanging: float = 0.0
    keep_next: bool = False
    keep_lines: bool = False
    colour: str = ""


_CLASSIC = (
    ParagraphStyle("Resume Name", 23, bold=True, align="center", colour="1F3864", keep_next=True),
    ParagraphStyle("Contact", 10, align="center"),
    ParagraphStyle(
        "Heading 1",
        11,
        bold=True,
        caps=True,
        rule=0.75,
        spacing=0.7,
        before=10,
        after=2,
        keep_next=True,
        colour="1F3864",
    ),
    ParagraphStyle("Entry", 10.5, bold=True, tab=True, before=6),
    ParagraphStyle("Entry Detail", 10, italic=True, tab=True),
    ParagraphStyle("Entry Line", 10, before=1.5),
    ParagraphStyle("List Bullet", 10, before=1.5, indent=14.2, hanging=9.9, keep_lines=True),
    ParagraphStyle("Body", 10, before=1.5),
)
# Ranged left, one accent colour, grey for what stands beside: much white, few lines.
_MODERN = (
    ParagraphStyle("Resume Name", 26, bold=True, colour="14506B", keep_next=True),
    ParagraphStyle("Contact", 10, before=1.5, colour="404040"),
    ParagraphStyle(
        "Heading 1",
        12.5,
        bold=True,
        rule=1.5,
        rule_gap=2,
        rule_colour="9FC3D1",
        before=13,
        after=4,
        keep_next=True,
        colour="14506B",
    ),
    ParagraphStyle("Entry", 10.5, bold=True, tab=True, before=8),
    ParagraphStyle("Entry Detail", 10, tab=True, before=1, colour="14506B"),
    ParagraphStyle("Entry Line", 10, line=105, before=2.5),
    ParagraphStyle("List Bullet", 10, line=105, before=2.5, indent=12, hanging=12, keep_lines=True),
    ParagraphStyle("Body", 10, line=105, before=2.5),
)
# As much as fits on a page that can still be read with ease.
_COMPACT = (
    ParagraphStyle("Resume Name", 17, bold=True, keep_next=True),
    ParagraphStyle("Contact", 10),
    ParagraphStyle(
        "Heading 1",
        10,
        bold=True,
        caps=True,
        rule=0.5,
        rule_gap=0,
        rule_colour="7F7F7F",
        spacing=1,
        before=6,
        after=1,
        keep_next=True,
    ),
    ParagraphStyle("Entry", 10, bold=True, tab=True, before=3),
    ParagraphStyle("Entry Detail", 10, italic=True, tab=True),
    ParagraphStyle("Entry Line", 10, before=0.5),
    ParagraphStyle("List Bullet", 10, before=0.5, indent=10, hanging=8, keep_lines=True),
    ParagraphStyle("Body", 10, before=0.5),
)
# The page of a university: a serif, small capitals, no colour, wide margins.
_ACADEMIC = (
    ParagraphStyle("Resume Name", 22, small_caps=True, spacing=1, align="center", keep_next=True),
    ParagraphStyle("Contact", 10.5, align="center", before=1),
    ParagraphStyle("Heading 1", 13, small_caps=True, spacing=0.5, rule=0.5, before=12, after=3, keep_next=True),
    ParagraphStyle("Entry", 11, bold=True, tab=True, before=6),
    ParagraphStyle("Entry Detail", 11, italic=True, tab=True),
    ParagraphStyle("Entry Line", 11, before=2),
    ParagraphStyle("List Bullet", 11, before=2, indent=16, hanging=11, keep_lines=True),
    ParagraphStyle("Body", 11, before=2),
)


@value
class Look:
    """A page: its paper, margins (points), font and one style for each kind of paragraph.

    `quiet` is the colour of dates and places at the right edge, `accent` that of links.
    """

    paper: str = "a4"
    side: float = 50.4
    top: float = 36.0
    font: str = "Calibri"
    styles: tuple[ParagraphStyle, ...] = _CLASSIC
    quiet: str = ""
    accent: str = "1F3864"

    @property
    def text_width(self) -> float:
        """Points between the margins."""
        return PAPERS[self.paper][0] - 2 * self.side

    @property
    def text_height(self) -> float:
        """Points between top and bottom margin."""
        return PAPERS[self.paper][1] - 2 * self.top

    def style(self, name: StyleName) -> ParagraphStyle:
        """Return the numbers of a kind of paragraph."""
        return next(style for style in self.styles if style.name == name)

    def font_of(self, style: ParagraphStyle) -> str:
        """Return the font that a style is set in."""
        return style.font or self.font

    def before(self, paragraph: Paragraph) -> float:
        """Return the points of space that a paragraph asks for above it."""
        if paragraph.first:
            return 0.0
        return self.style("Entry" if paragraph.apart else paragraph.style).before


LOOKS: Mapping[str, Look] = {
    "classic": Look(),
    "modern": Look(side=56.7, top=45.4, font="Arial", styles=_MODERN, quiet="595959", accent="14506B"),
    "compact": Look(side=39.6, top=31.2, styles=_COMPACT, accent=""),
    "academic": Look(side=64.8, top=54.0, font="Times New Roman", styles=_ACADEMIC, accent=""),
}
"""The styles that can be asked for by name.

Their fonts are on the machines of nearly all readers, and where they are not, others of the same widths take their
place (Carlito, Liberation Sans and Serif), so that pages stay as they are.
"""


def look_of(style: str, paper: str) -> Look:
    """Return a named look on a named paper; both must be known."""
    return replace(LOOKS[style], paper=paper)
