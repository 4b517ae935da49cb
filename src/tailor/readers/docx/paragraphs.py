"""One paragraph of a Word document → its lines, its text boxes and its footnotes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from tailor.patterns import lazy
from tailor.readers.docx.numbering import Numbering
from tailor.readers.docx.runs import PAGE, Run, lines_of
from tailor.readers.docx.styles import Look, Styles
from tailor.readers.docx.xml import R, alternative, name_of, value
from tailor.readers.inline import target
from tailor.readers.seen.lines import Line
from tailor.readers.symbols import in_font, symbol
from tailor.unseen import without_unseen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lxml.etree import _Element

    from tailor.word_file import Relation

_THROUGH: Final = frozenset(
    "ins moveTo smartTag sdt sdtContent customXml bdo dir ruby rubyBase rt oMath oMathPara num den e sup sub sSup sSub "
    "f d rad deg".split()
)
_BREAKS: Final = frozenset({"br", "cr"})
_CHANGED: Final = frozenset({"del", "moveFrom"})
_PAGE_FIELDS: Final = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})
_LINK_FIELD: Final = lazy(r'HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]*)"', re.IGNORECASE)


@dataclass(slots=True)
class _Field:
    """A field between its marks: its code, and whether what follows is its result."""

    code: str = ""
    result: bool = False

    @property
    def page(self) -> bool:
        return bool(words := self.code.split()) and words[0].upper() in _PAGE_FIELDS


@dataclass(slots=True)
class Found:
    """What reading came across beside lines: counts for notes, and the runs with characters that nobody sees."""

    hidden: int = 0
    removed: int = 0
    paragraphs: int = 0
    unseen: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Content:
    """A paragraph, read: its lines, and what is anchored in it.

    That are the elements of boxes, the ids of footnotes, and the names of the parts that hold a diagram's texts.
    """

    lines: tuple[Line, ...]
    boxes: tuple[_Element, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    diagrams: tuple[str, ...] = ()


@dataclass(slots=True)
class Reader:
    """Reads paragraphs of one part one after another; fields may span several of them."""

    styles: Styles
    numbering: Numbering
    relations: Mapping[str, Relation]
    found: Found = field(default_factory=Found)
    fields: list[_Field] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    diagrams: list[str] = field(default_factory=list)
    base: Look = field(default_factory=Look)
    page: int = 0

    def read(self, paragraph: _Element) -> Content:
        """Return what a paragraph holds."""
        self.found.paragraphs += 1
        self.runs, self.boxes, self.notes, self.diagrams = [], [], [], []
        self.base = self.styles.paragraph_look(paragraph)
        shape = self.styles.shape(paragraph)
        for element in paragraph:
            self._inline(element, "")
        # Only a result may span paragraphs: what is still open is a field that lost its end, and hides nothing.
        self.fields = [one for one in self.fields if one.result and not one.page]
        marked = self.numbering.marks(shape.list_id, shape.depth, heading=shape.outline > 0) or (
            shape.style.startswith(("list bullet", "list number"))
        )
        lines = lines_of(self.runs, shape, self.found.paragraphs, marked=marked)
        return Content(tuple(lines), tuple(self.boxes), tuple(self.notes), tuple(self.diagrams))

    def _inline(self, element: _Element, url: str) -> None:
        name = name_of(element)
        if name == "r":
            self._run(element, url)
        elif name == "hyperlink":
            self._inlines(element, self._link(element) or url)
        elif name == "fldSimple":
            code = value(element, "instr")
            if _Field(code).page:
                self.runs.append(Run(PAGE, self.base))
            else:
                self._inlines(element, _field_link(code) or url)
        elif name == "AlternateContent":
            self._inlines(_form(element), url)
        elif name in _THROUGH:
            self._inlines(element, url)
        elif name in _CHANGED:
            self.found.removed += 1
        elif name in {"pict", "drawing"}:
            self._boxes(element)

    def _inlines(self, elements: Iterable[_Element], url: str) -> None:
        for one in elements:
            self._inline(one, url)

    def _link(self, element: _Element) -> str:
        relation = self.relations.get(str(element.get(R + "id") or ""))
        return target(relation.target) if relation and relation.external else ""

    def _run(self, run: _Element, url: str) -> None:
        look = self.styles.run_look(self.base, run)
        for element in run:
            name = name_of(element)
            if name in {"fldChar", "instrText"}:
                self._field(element, name)
            elif name in {"drawing", "pict", "object"}:
                self._boxes(element)
            elif name == "AlternateContent":
                self._form_in_run(element, look, url)
            elif name in {"footnoteReference", "endnoteReference"}:
                self.notes.append((name.removesuffix("Reference"), value(element, "id")))
            elif name in _THROUGH:
                self._inline(element, url)
            else:
                self.page += name == "lastRenderedPageBreak" or value(element, "type") == "page"
                self._write(_text(element, look), look, url)

    def _form_in_run(self, element: _Element, look: Look, url: str) -> None:
        for one in _form(element):
            if name_of(one) in {"drawing", "pict", "object"}:
                self._boxes(one)
            else:
                self._write(_text(one, look), look, url)

    def _write(self, text: str, look: Look, url: str) -> None:
        if not text or text == PAGE or any(one.page or not one.result for one in self.fields):
            return
        if look.hidden:
            self.found.hidden += len(text.split())
            return
        if not text.isascii() and without_unseen(text) != text:
            self.found.unseen.append(text)
        inner = next((link for one in reversed(self.fields) if (link := _field_link(one.code))), "")
        self.runs.append(Run(text, look, inner or url))

    def _field(self, element: _Element, name: str) -> None:
        kind = value(element, "fldCharType")
        if name == "instrText" and self.fields:
            self.fields[-1].code += element.text or ""
        elif kind == "begin":
            self.fields.append(_Field())
        elif kind == "separate" and self.fields:
            self.fields[-1].result = True
        elif kind == "end" and self.fields and self.fields.pop().page:
            self.runs.append(Run(PAGE, self.base))

    def _boxes(self, element: _Element) -> None:
        """Collect the text boxes of a drawing, each in one of its forms only, and not those within others."""
        name = name_of(element)
        if name == "AlternateContent":
            for one in _form(element):
                self._boxes(one)
        elif name in {"txbxContent", "textpath", "txBody"}:
            self.boxes.append(element)
        elif name == "relIds" and (relation := self.relations.get(str(element.get(R + "dm") or ""))):
            self.diagrams.append(relation.target)
        else:
            for one in element:
                self._boxes(one)


def _form(element: _Element) -> Iterator[_Element]:
    chosen = alternative(element)
    yield from () if chosen is None else chosen


def _field_link(code: str) -> str:
    found = _LINK_FIELD.search(code)
    return target(found[1]) if found else ""


def _text(element: _Element, look: Look) -> str:
    name = name_of(element)
    if name == "t":
        return in_font((element.text or "").replace("\n", " ").replace("\t", " "), look.font)
    if name == "sym":
        code = value(element, "char")
        return symbol(value(element, "font"), int(code, 16)) if re.fullmatch("[0-9A-Fa-f]{1,6}", code) else ""
    if name in {"tab", "ptab"}:
        return "\t"
    if name in _BREAKS:
        return "\n"
    return "-" if name == "noBreakHyphen" else ""
