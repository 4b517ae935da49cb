"""Text boxes of a Word file: where each stands on its page, and in which order a person reads them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tailor.model import RichText
from tailor.patterns import lazy
from tailor.readers.docx.xml import name_of, number
from tailor.readers.seen.lines import Line
from tailor.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.etree import _Element

_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_EMU: Final = 12_700.0  # English Metric Units in a point, ECMA-376 part 1, 20.4.2
_OF_PAGE: Final = frozenset({"page", "margin", "topMargin"})
_STYLE: Final = lazy(r"(margin-left|margin-top|mso-position-vertical-relative):\s*([\w.-]{1,20})")
_WHOLE: Final = lazy(r"-?[0-9]{1,10}")
_COLUMN: Final = 100.0


@dataclass(frozen=True, slots=True)
class Box:
    """A text box: its lines, and where it begins: the page (from 0), and points from the page's left and upper edge."""

    lines: tuple[Line, ...]
    page: int
    x: float
    y: float


def place_of(box: _Element) -> tuple[float, float] | None:
    """Return where a box begins on its page, in points; None where it moves with the text around it."""
    for above in box.iterancestors():
        name = name_of(above)
        if name == "anchor":
            return _anchored(above)
        if name in {"shape", "rect", "group"}:
            said = dict(_STYLE.findall(str(above.get("style") or "")))
            at = [number(said.get(side, "0").removesuffix("pt")) for side in ("margin-left", "margin-top")]
            fixed = said.get("mso-position-vertical-relative") in {"page", "margin"}
            return (at[0], at[1]) if fixed and at[0] is not None and at[1] is not None else None
        if name == "p":
            return None
    return None


def _anchored(anchor: _Element) -> tuple[float, float] | None:
    found: dict[str, float] = {}
    for position in anchor:
        name = name_of(position)
        offset = next((one for one in position if name_of(one) == "posOffset"), None)
        fixed = name == "positionH" or position.get("relativeFrom") in _OF_PAGE
        measure = _WHOLE.fullmatch((offset.text or "").strip()) if offset is not None and fixed else None
        if name in {"positionH", "positionV"} and measure is not None:
            found[name] = int(measure[0]) / _EMU
    return (found.get("positionH", 0.0), found["positionV"]) if "positionV" in found else None


def drawn_lines(element: _Element) -> Iterator[Line]:
    """Give the lines of text that stands in a drawing itself, as those of diagrams (SmartArt) do."""
    for paragraph in element.iter(f"{_A}p"):
        text = clean("".join(str(one.text or "") for one in paragraph.iter(f"{_A}t")))
        if any(char.isalnum() for char in text):
            yield Line(RichText.of(text))


def in_order(boxes: Iterable[Box]) -> list[Sequence[Line]]:
    """Return the lines of boxes in reading order: page by page, column by column, from top to bottom."""
    ordered: list[Box] = []
    column: list[Box] = []
    for box in sorted(boxes, key=lambda one: (one.page, one.x, one.y)):
        if column and (box.page != column[0].page or box.x - column[0].x > _COLUMN):
            ordered += sorted(column, key=lambda one: one.y)
            column = []
        column.append(box)
    ordered += sorted(column, key=lambda one: one.y)
    return [box.lines for box in ordered]
