"""One paragraph of a Word document → its lines, its text boxes and its footnotes."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from tailor.model import RichText, Span
from tailor.patterns import lazy
from tailor.readers.docx.lines import Line
from tailor.readers.docx.numbering import Numbering
from tailor.readers.docx.styles import Look, Shape, Styles
from tailor.readers.docx.symbols import in_font, symbol
from tailor.readers.docx.xml import R, alternative, name_of, value
from tailor.readers.inline import target
from tailor.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lxml.etree import _Element

    from tailor.readers.docx.archive import Relation

_THROUGH: Final = frozenset(
    "ins moveTo smartTag sdt sdtContent customXml bdo dir ruby rubyBase rt oMath oMathPara num den e sup sub sSup sSub "
    "f d rad deg".split()
)
_BREAKS: Final = frozenset({"br", "cr"})
_CHANGED: Final = frozenset({"del", "moveFrom"})
_PAGE_FIELDS: Final = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})
_LINK_FIELD: Final = lazy(r'HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]*)"', re.IGNORECASE)
_TYPED_BULLET: Final = lazy(
    r"[\s\u200b]*(?:(?:[•●○◦▪▫■□‣⁃∙➢➤►▶▸➔➜→✓✔❖◆◇★☆✦✧⦿⚫⬤·]|[-–—*](?=\s|[^\W\d_])|o(?=\s+\S)|§(?=\s))[\s\u200b]*)+"
)
_PAGE: Final = "\ufffc"
"""Stands for the number of a page while a line is read."""
_PAGE_WORDS: Final = lazy(
    r"[\s|·•–—-]*(?:(?:page|seite|pagina|página|p\.|s\.)\s*)?\ufffc(?:\s*(?:/|of|von|sur|van|de|di|av|z)\s*\ufffc)?[\s|]*",
    re.IGNORECASE,
)
_WIDE: Final = lazy(r"[ \xa0]{3,}")
_LETTER_SPACED: Final = lazy(r"(?:[^\W\d_](?: |$)){3,}(?: +(?:[^\W_](?: |$)|&(?: |$))+)*")
_TYPED_LETTER: Final = lazy(r"[\s\u200b]*o(?:\t+| {2,}| (?=[A-Z]))")


@dataclass(frozen=True, slots=True)
class _Run:
    text: str
    look: Look
    url: str = ""


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
    """What reading came across beside lines: counts for notes."""

    hidden: int = 0
    removed: int = 0
    paragraphs: int = 0


@dataclass(frozen=True, slots=True)
class Content:
    """A paragraph, read: its lines, and the elements of boxes and the ids of footnotes anchored in it."""

    lines: tuple[Line, ...]
    boxes: tuple[_Element, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class Reader:
    """Reads paragraphs of one part one after another; fields may span several of them."""

    styles: Styles
    numbering: Numbering
    relations: Mapping[str, Relation]
    found: Found = field(default_factory=Found)
    fields: list[_Field] = field(default_factory=list)
    runs: list[_Run] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    base: Look = field(default_factory=Look)

    def read(self, paragraph: _Element) -> Content:
        """Return what a paragraph holds."""
        self.found.paragraphs += 1
        self.runs, self.boxes, self.notes = [], [], []
        self.base = self.styles.paragraph_look(paragraph)
        shape = self.styles.shape(paragraph)
        for element in paragraph:
            self._inline(element, "")
        marked = self.numbering.marks(shape.list_id, shape.depth) or shape.style.startswith(
            ("list bullet", "list number")
        )
        lines = _lines(self.runs, shape, self.found.paragraphs, marked=marked)
        return Content(tuple(lines), tuple(self.boxes), tuple(self.notes))

    def _inline(self, element: _Element, url: str) -> None:
        name = name_of(element)
        if name == "r":
            self._run(element, url)
        elif name == "hyperlink":
            self._inlines(element, self._link(element) or url)
        elif name == "fldSimple":
            code = value(element, "instr")
            if _Field(code).page:
                self.runs.append(_Run(_PAGE, self.base))
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
                self._write(_text(element, look), look, url)

    def _form_in_run(self, element: _Element, look: Look, url: str) -> None:
        for one in _form(element):
            if name_of(one) in {"drawing", "pict", "object"}:
                self._boxes(one)
            else:
                self._write(_text(one, look), look, url)

    def _write(self, text: str, look: Look, url: str) -> None:
        if not text or text == _PAGE or any(one.page or not one.result for one in self.fields):
            return
        if look.hidden:
            self.found.hidden += len(text.split())
            return
        inner = next((link for one in reversed(self.fields) if (link := _field_link(one.code))), "")
        self.runs.append(_Run(text, look, inner or url))

    def _field(self, element: _Element, name: str) -> None:
        kind = value(element, "fldCharType")
        if name == "instrText" and self.fields:
            self.fields[-1].code += element.text or ""
        elif kind == "begin":
            self.fields.append(_Field())
        elif kind == "separate" and self.fields:
            self.fields[-1].result = True
        elif kind == "end" and self.fields and self.fields.pop().page:
            self.runs.append(_Run(_PAGE, self.base))

    def _boxes(self, element: _Element) -> None:
        """Collect the text boxes of a drawing, each in one of its forms only, and not those within others."""
        name = name_of(element)
        if name == "AlternateContent":
            for one in _form(element):
                self._boxes(one)
        elif name in {"txbxContent", "textpath"}:
            self.boxes.append(element)
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


# ------------------------------------------------------------------- to lines


def _lines(runs: list[_Run], shape: Shape, paragraph: int, *, marked: bool) -> list[Line]:
    """Return the lines of a paragraph that hold words; those of an item of a list are one."""
    lines: list[Line] = []
    for whole in _split(runs):
        part = _unspaced(_without_page(whole))
        typed = _typed(part)
        shown = _without(part, typed)
        text = _rich(shown)
        if not any(char.isalnum() for char in text.plain):
            continue
        if marked and lines and not typed:
            spans = (*lines[-1].text.spans, Span(" "), *text.spans)
            lines[-1] = replace(lines[-1], text=RichText(spans))
        else:
            depth = shape.depth if marked else 0
            line = _look(shown, text, shape, paragraph)
            lines.append(replace(line, bullet=depth if marked or typed else -1))
    return lines


def _split(runs: list[_Run]) -> list[list[_Run]]:
    lines: list[list[_Run]] = [[]]
    for run in runs:
        if "\n" not in run.text:
            lines[-1].append(run)
            continue
        for number, part in enumerate(run.text.split("\n")):
            if number:
                lines.append([])
            if part:
                lines[-1].append(replace(run, text=part))
    return lines


def _without_page(line: list[_Run]) -> list[_Run]:
    """Return a line without "Page 1 of 2" where fields count the pages."""
    if not any(_PAGE in run.text for run in line):
        return line
    plain = "".join(run.text for run in line)
    found = _PAGE_WORDS.search(plain)
    start, end = found.span() if found else (0, 0)
    before = sum(len(run.text) for run in line)
    kept = [*_first(line, start), *_without(line, end)] if end < before else _first(line, start)
    return [replace(run, text=run.text.replace(_PAGE, "")) for run in kept]


def _first(line: list[_Run], count: int) -> list[_Run]:
    """Return the runs that hold a line's first characters."""
    kept: list[_Run] = []
    for run in line:
        if run.text[:count]:
            kept.append(replace(run, text=run.text[:count]))
        count = max(0, count - len(run.text))
    return kept


def _unspaced(line: list[_Run]) -> list[_Run]:
    """Return a line whose letters stand apart ("N A M E") in words, where wider gaps tell these apart."""
    plain = "".join(run.text for run in line).strip()
    if not _LETTER_SPACED.fullmatch(plain):
        return line
    return [replace(line[0], text=" ".join("".join(word.split()) for word in re.split(r"\s{2,}", plain)))]


def _typed(line: list[_Run]) -> int:
    """Return how many characters the bullet that a line's author typed takes; 0 for none."""
    plain = "".join(run.text for run in line)
    found = _TYPED_LETTER.match(plain) or _TYPED_BULLET.match(plain)
    return found.end() if found and any(char.isalnum() for char in plain[found.end() :]) else 0


def _without(line: list[_Run], count: int) -> list[_Run]:
    left: list[_Run] = []
    for run in line:
        cut = min(count, len(run.text))
        count -= cut
        if run.text[cut:]:
            left.append(replace(run, text=run.text[cut:]) if cut else run)
    return left


def _rich(runs: list[_Run]) -> RichText:
    """Return a line's characters and marks: single blanks, tabs kept, none of both at the ends."""
    spans: list[Span] = []
    for run in runs:
        text = _printable(run.text)
        if spans and (spans[-1].text[-1:] in {" ", "\t"}):
            text = text.lstrip(" ")
        elif not spans:
            text = text.lstrip()
        if text:
            same = spans and (spans[-1].bold, spans[-1].italic, spans[-1].url) == (
                run.look.bold,
                run.look.italic,
                run.url,
            )
            lead = spans.pop().text if same else ""
            spans.append(Span(lead + text, run.look.bold, run.look.italic, run.url))
    while spans and not spans[-1].text.rstrip():
        spans.pop()
    if spans:
        spans[-1] = replace(spans[-1], text=spans[-1].text.rstrip())
    return RichText(tuple(spans))


def _printable(text: str) -> str:
    """Return text in single blanks, with its tabs, without what can't be printed."""
    text = _WIDE.sub("\t", text)
    plain = text.isascii() and "  " not in text and text.replace("\t", "").isprintable()
    parts = [part if plain else clean(f"x{part}x")[1:-1] for part in text.split("\t")]
    return re.sub(r" *\t *", "\t", "\t".join(parts))


def _look(runs: list[_Run], text: RichText, shape: Shape, paragraph: int) -> Line:
    """Return a line with the look of most of its characters; it is bold, italic or in capitals where all of it is."""
    seen = [run for run in runs if any(char.isalnum() for char in run.text)]
    sizes, colours = Counter[float](), Counter[str]()
    for run in seen:
        sizes[run.look.size] += len(run.text)
        colours[run.look.colour] += len(run.text)
    return Line(
        text,
        paragraph,
        style=shape.style,
        heading=shape.outline,
        size=max(sizes, key=lambda size: (sizes[size], size)),
        bold=all(run.look.bold for run in seen),
        italic=all(run.look.italic for run in seen),
        caps=all(run.look.caps for run in seen) or text.plain.isupper(),
        colour=max(colours, key=lambda colour: (colours[colour], colour)),
        ruled=shape.ruled,
    )
