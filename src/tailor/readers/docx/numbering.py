"""Which lists of a document are lists: numbering definitions and their levels."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from tailor.readers.docx.xml import W, child, value

if TYPE_CHECKING:
    from lxml.etree import _Element

_BULLET: Final = "bullet"


@dataclass(slots=True)
class Numbering:
    """The list definitions of a document."""

    root: _Element | None
    levels: dict[tuple[str, str], str] = field(init=False, default_factory=dict)
    abstract_of: dict[str, str] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        if self.root is None:
            return
        for one in self.root.findall(W + "num"):
            self.abstract_of[value(one, "numId")] = value(child(one, "abstractNumId"))
        for one in self.root.findall(W + "abstractNum"):
            for level in one.findall(W + "lvl"):
                form = value(child(level, "numFmt"))
                shown = form != "none" or bool(value(child(level, "lvlText")).strip())
                self.levels[value(one, "abstractNumId"), value(level, "ilvl")] = form or _BULLET if shown else ""

    def marks(self, list_id: str, depth: int, *, heading: bool = False) -> bool:
        """Tell whether paragraphs of a list at a depth (from 0) are its items; a heading with a number is none."""
        if list_id in {"", "0"}:
            return False
        form = self.levels.get((self.abstract_of.get(list_id, ""), str(depth)), _BULLET)
        return form in {_BULLET, "none"} if heading else bool(form)
