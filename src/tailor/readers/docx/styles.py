"""How text looks and what paragraphs are, as styles, defaults and direct formatting add up."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from tailor.readers.docx.xml import W, child, children, is_on, number, value
from tailor.values import replace

if TYPE_CHECKING:
    from lxml.etree import _Element

_DEEPEST: Final = 30
_DEFAULT_SIZE: Final = 10.0  # points: what Word takes where a file says nothing (ECMA-376 part 1, 17.3.2.38)
_AUTOMATIC: Final = frozenset({"", "auto", "000000"})
_BLACK: Final = 0x60
"""Darker than that in each of red, green and blue, a colour is no mark of anything."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a run of characters looks; `size` in points, `colour` empty for black and greys near it."""

    bold: bool = False
    italic: bool = False
    caps: bool = False
    size: float = _DEFAULT_SIZE
    colour: str = ""
    hidden: bool = False
    font: str = ""
    underlined: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """What a paragraph is: `outline` is its heading level (from 1, 0 is none), `numbered` its list and depth."""

    style: str = ""
    outline: int = 0
    list_id: str = ""
    depth: int = 0
    ruled: bool = False


@dataclass(slots=True)
class Styles:
    """The styles of a document, resolved along what each is based on."""

    root: _Element | None
    elements: dict[str, _Element] = field(init=False)
    normal: str = field(init=False, default="")
    chains: dict[str, tuple[_Element, ...]] = field(init=False, default_factory=dict)
    shapes: dict[str, tuple[Shape, int]] = field(init=False, default_factory=dict)
    looks: dict[str, Look] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        found = [] if self.root is None else self.root.findall(W + "style")
        self.elements = {value(style, "styleId"): style for style in found}
        defaults = (
            one for one in found if value(one, "default") in {"1", "true"} and value(one, "type") == "paragraph"
        )
        self.normal = next((value(one, "styleId") for one in defaults), "")

    def _chain(self, style: str) -> tuple[_Element, ...]:
        """Return a style's elements, that which all others are based on first."""
        if style not in self.chains:
            chain: list[_Element] = []
            at = style
            while at in self.elements and len(chain) < _DEEPEST and self.elements[at] not in chain:
                chain.append(self.elements[at])
                at = value(child(self.elements[at], "basedOn"))
            self.chains[style] = tuple(reversed(chain))
        return self.chains[style]

    def name(self, style: str) -> str:
        """Return a style's name in lower case; Word's own are English in every language ("heading 1")."""
        element = self.elements.get(style)
        return (value(child(element, "name")) or style).casefold()

    def shape(self, paragraph: _Element) -> Shape:
        """Return what a paragraph is."""
        direct = child(paragraph, "pPr")
        style = value(child(direct, "pStyle")) or self.normal
        if style not in self.shapes:
            shape = Shape(self.name(style))
            for element in self._chain(style):
                shape = _shaped(shape, child(element, "pPr"))
            self.shapes[style] = shape, _named_outline(self, style)
        of_style, outline = self.shapes[style]
        shape = _shaped(of_style, direct)
        return replace(shape, outline=outline) if outline else shape

    def paragraph_look(self, paragraph: _Element) -> Look:
        """Return how a paragraph's characters look as far as no run says otherwise."""
        style = value(child(child(paragraph, "pPr"), "pStyle")) or self.normal
        if style not in self.looks:
            look = Look()
            if self.root is not None:
                look = _applied(look, self.root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
            for element in self._chain(style):
                look = _applied(look, child(element, "rPr"))
            self.looks[style] = look
        return self.looks[style]

    def run_look(self, base: Look, run: _Element) -> Look:
        """Return how a run looks in a paragraph that looks like `base`."""
        direct = child(run, "rPr")
        if direct is None:
            return base
        named = child(direct, "rStyle")
        for element in () if named is None else self._chain(value(named)):
            base = _applied(base, child(element, "rPr"))
        return _applied(base, direct) if len(direct) else base


def _shaped(shape: Shape, properties: _Element | None) -> Shape:
    if properties is None:
        return shape
    said = children(properties)
    outline = number(value(said.get("outlineLvl")))
    if outline is not None:
        shape = replace(shape, outline=int(outline) + 1 if 0 <= outline < 9 else 0)  # noqa: PLR2004 - 9 is body text
    numbering = said.get("numPr")
    if numbering is not None:
        depth = number(value(child(numbering, "ilvl")))
        list_id = value(child(numbering, "numId"))
        shape = replace(
            shape, list_id=list_id or shape.list_id, depth=shape.depth if depth is None else max(0, min(8, int(depth)))
        )
    borders = said.get("pBdr")
    if borders is not None:
        sides = [child(borders, "bottom"), child(borders, "top")]
        ruled = any(side is not None and value(side) not in {"nil", "none", ""} for side in sides)
        shape = replace(shape, ruled=ruled)
    fill = value(said.get("shd"), "fill").lower()
    return replace(shape, ruled=True) if fill not in {"", "auto", "ffffff"} else shape


def _named_outline(styles: Styles, style: str) -> int:
    """Return the heading level that a style's name says, or that of a style it is based on; 0 for no heading."""
    for element in reversed(styles._chain(style)):  # noqa: SLF001 - a part of the class that needs no state
        name = (value(child(element, "name")) or value(element, "styleId")).casefold().replace(" ", "")
        if name.startswith("heading") and name[7:8].isdigit():
            return max(1, int(name[7]))
    plain = style.casefold()
    return max(1, int(plain[7])) if plain.startswith("heading") and plain[7:8].isdigit() else 0


def _applied(look: Look, properties: _Element | None) -> Look:
    if properties is None:
        return look
    said = children(properties)
    bold, italic, hidden, underlined = (is_on(said.get(name)) for name in ("b", "i", "vanish", "u"))
    caps = [found for name in ("caps", "smallCaps") if (found := is_on(said.get(name))) is not None]
    size = number(value(said.get("sz")))
    colour, fonts = said.get("color"), said.get("rFonts")
    return Look(
        look.bold if bold is None else bold,
        look.italic if italic is None else italic,
        any(caps) if caps else look.caps,
        look.size if size is None or size <= 0 else size / 2,
        look.colour if colour is None else _colour(colour),
        look.hidden if hidden is None else hidden,
        look.font if fonts is None else value(fonts, "ascii") or value(fonts, "hAnsi") or look.font,
        look.underlined if underlined is None else underlined,
    )


def _colour(element: _Element) -> str:
    shown = value(element).lower()
    if shown in _AUTOMATIC:
        return ""
    try:
        parts = [int(shown[at : at + 2], 16) for at in (0, 2, 4)]
    except ValueError:
        return shown
    return "" if max(parts) < _BLACK else shown
