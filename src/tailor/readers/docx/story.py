"""A whole Word document → its lines in reading order: body, tables, boxes, headers, footers and notes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from tailor.errors import InputError
from tailor.limits import how_to_raise, limits
from tailor.model import RichText
from tailor.readers.docx.boxes import Box, drawn_lines, in_order, place_of
from tailor.readers.docx.numbering import Numbering
from tailor.readers.docx.paragraphs import Found, Reader
from tailor.readers.docx.styles import Styles
from tailor.readers.docx.xml import R, W, child, name_of, number, switch, unwrapped, value
from tailor.readers.seen import Seen
from tailor.readers.seen.lines import Line
from tailor.readers.seen.looks import kind_of
from tailor.readers.seen.tables import Cell, first_things_first, read_rows
from tailor.text import clean, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from tailor.word_file import Archive

_PARAGRAPHS_TO_A_BULLET: Final = 2  # headings, gaps and layouts take some, but never as many as there are bullets
_NOTE_PARTS: Final = {"footnote": "footnotes", "endnote": "endnotes"}


@dataclass(slots=True)
class Document:
    """The lines of a document, and what was come across beside them."""

    seen: Seen = field(default_factory=Seen)
    found: Found = field(default_factory=Found)
    embedded: int = 0


@dataclass(slots=True)
class _Story:
    """One part of the file while it is read."""

    archive: Archive
    reader: Reader
    notes: dict[tuple[str, str], _Element]
    floating: list[list[Line]] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    embedded: int = 0

    def lines(self, container: _Element) -> list[Line]:
        """Return the lines of whatever holds paragraphs and tables."""
        found: list[Line] = []
        for element in unwrapped(container):
            name = name_of(element)
            if name == "p":
                if not _ends_removed(element):
                    found.extend(self._paragraph(element))
            elif name == "tbl":
                found.extend(read_rows([row for one in unwrapped(element) if (row := self._row(one))]))
            elif name == "altChunk":
                self.embedded += 1
        return found

    def _paragraph(self, paragraph: _Element) -> Iterator[Line]:
        content = self.reader.read(paragraph)
        yield from content.lines
        for box in content.boxes:
            lines = self._box(box)
            place = place_of(box)
            if place and lines:
                self.boxes.append(Box(tuple(lines), self.reader.page, *place))
            if any(kind_of(line) for line in lines) and len(lines) > 1:
                self.floating.append(lines)
            else:
                yield from lines
        for part in content.diagrams:
            root = self.archive.part(part)
            yield from () if root is None else drawn_lines(root)
        for key in content.notes:
            if key in self.notes:
                yield from self.lines(self.notes.pop(key))

    def parts(self, lines: list[Line]) -> list[Sequence[Line]]:
        """Return all lines in reading order, where `lines` are those of paragraphs, tables and small boxes.

        Where the document is made of boxes, their places on the page tell, else those of their anchors in the text.
        """
        boxed = {id(line) for box in self.boxes for line in box.lines}
        loose = [line for line in lines if id(line) not in boxed]
        unplaced = [one for one in self.floating if id(one[0]) not in boxed]
        if sum(len(line.plain) for line in loose) < sum(len(line.plain) for box in self.boxes for line in box.lines):
            return [loose, *in_order(self.boxes), *unplaced]
        return [lines, *self.floating]

    def _box(self, box: _Element) -> list[Line]:
        if name_of(box) == "textpath":
            text = clean(str(box.get("string") or ""))
            return [Line(RichText.of(text), size=20.0)] if text else []
        return list(drawn_lines(box)) if name_of(box) == "txBody" else self.lines(box)

    def _row(self, row: _Element) -> list[Cell]:
        if name_of(row) != "tr" or child(child(row, "trPr"), "del") is not None:
            return []
        cells, column = [], 0
        for cell in unwrapped(row):
            if name_of(cell) != "tc":
                continue
            lines = tuple(self.lines(cell))
            if lines:
                cells.append(Cell(column, lines))
            column += max(1, int(number(value(child(child(cell, "tcPr"), "gridSpan"))) or 1))
        return cells


def _ends_removed(paragraph: _Element) -> bool:
    """Move what a paragraph holds to the next where a tracked change removed its end; tell whether that was so."""
    mark = child(child(child(paragraph, "pPr"), "rPr"), "del")
    following = paragraph.getnext()
    if mark is None or following is None or name_of(following) != "p":
        return False
    first = 0 if child(following, "pPr") is None else 1
    following[first:first] = [one for one in paragraph if name_of(one) != "pPr"]
    return True


def read_document(archive: Archive) -> Document:
    """Return the lines of a Word file; InputError where it is damaged."""
    main = archive.main
    root = archive.part(main)
    _check_length(root, archive.source)
    styles, numbering = Styles(archive.related(main, "styles")), Numbering(archive.related(main, "numbering"))
    notes = dict(_notes(archive, main))
    document = Document()

    def read(part: str, container: _Element | None) -> list[Line]:
        if container is None:
            return []
        reader = Reader(styles, numbering, archive.relations(part), document.found)
        story = _Story(archive, reader, notes)
        lines = story.lines(container)
        document.embedded += story.embedded
        return [line for one in first_things_first(story.parts(lines)) for line in one]

    first, others = _running(archive, main, root)
    document.seen.top = [line for part in first for line in read(part, archive.part(part))]
    document.seen.body = read(main, child(root, "body"))
    known = {phrase(line.plain) for line in (*document.seen.top, *document.seen.body)}
    for part in others:
        document.seen.foot.extend(line for line in read(part, archive.part(part)) if phrase(line.plain) not in known)
        known |= {phrase(line.plain) for line in document.seen.foot}
    return document


def _check_length(root: _Element | None, source: str) -> None:
    """Refuse what would be refused for its bullets anyway, before a minute is spent on reading it."""
    most = limits().resume_bullets
    if root is not None and sum(1 for _ in root.iter(W + "p")) > _PARAGRAPHS_TO_A_BULLET * most:
        raise InputError(source, f"more than {most:,} bullets and skills", hint=how_to_raise("resume_bullets"))


def _notes(archive: Archive, main: str) -> Iterator[tuple[tuple[str, str], _Element]]:
    """Give footnotes and endnotes by kind and id, without the lines that Word draws above them."""
    for name, kind in _NOTE_PARTS.items():
        root = archive.related(main, kind)
        for note in () if root is None else root.findall(W + name):
            if value(note, "type") in {"", "normal"}:
                yield (name, value(note, "id")), note


def _running(archive: Archive, main: str, root: _Element | None) -> tuple[list[str], list[str]]:
    """Return the header parts of the first page, and all other header and footer parts in use."""
    relations = archive.relations(main)
    first: list[str] = []
    others: list[str] = []
    for at, section in enumerate(() if root is None else root.iter(W + "sectPr")):
        on_first = "first" if switch(section, "titlePg") else "default"
        for reference in section:
            relation = relations.get(str(reference.get(R + "id") or ""))
            kind = name_of(reference)
            if relation is None or kind not in {"headerReference", "footerReference"}:
                continue
            if at == 0 and kind == "headerReference" and value(reference, "type") == on_first:
                first.append(relation.target)
            elif value(reference, "type") != "first" or switch(section, "titlePg"):
                others.append(relation.target)
    return first, [part for part in dict.fromkeys(others) if part not in first]
