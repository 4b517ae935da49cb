"""Word postings: paragraphs, headings, lists and tables in the order of the document."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from tailor.limits import limits
from tailor.postings.docx_hiding import W, take_out_hidden
from tailor.postings.draft import Draft, RawLine, printable
from tailor.postings.text import lines as text_lines
from tailor.unseen import unseen_note
from tailor.word_file import open_archive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_SKIPPED: Final = frozenset({f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText"})


def read(data: bytes, source: str) -> Draft:
    """Read a DOCX; raise InputError where it is no Word document, or goes beyond the limits."""
    archive = open_archive(data, source)
    body = archive.body
    hidden = take_out_hidden(body, archive.related(archive.main, "styles"))
    text = "\n".join("".join(one.text or "" for one in block.iter(f"{W}t")) for block in body.iter(f"{W}p"))
    # One more than is read tells that there is more.
    lines = tuple(islice(_lines(body), limits().posting_lines + 1))
    return Draft(lines=lines, hidden=hidden, notes=unseen_note(text, source, first=0))


def _lines(root: _Element) -> Iterator[RawLine]:
    gap = True
    for paragraph in root.iter(f"{W}p"):
        if any(True for _ in paragraph.iterancestors(*_SKIPPED)):
            continue
        parts = printable_lines(paragraph)
        if not parts:
            gap = True
        for text in parts:
            yield from _marked(paragraph, text, gap=gap)
            gap = False


def printable_lines(paragraph: _Element) -> list[str]:
    """Return the lines of a paragraph (a line break begins a new one) that hold text."""
    return [line for line in map(printable, _text(paragraph).split("\n")) if line]


def _text(paragraph: _Element) -> str:
    parts: list[str] = []
    for element in paragraph.iter(f"{W}t", f"{W}tab", f"{W}br", f"{W}cr", f"{W}noBreakHyphen"):
        if next(element.iterancestors(f"{W}p"), None) is not paragraph:
            continue
        name = element.tag.removeprefix(W)
        parts.append({"t": element.text or "", "tab": "  ", "noBreakHyphen": "-"}.get(name, "\n"))
    return "".join(parts)


def _marked(paragraph: _Element, text: str, *, gap: bool) -> Iterator[RawLine]:
    level, item = _level(paragraph), paragraph.find(f"{W}pPr/{W}numPr") is not None or "list" in _style(paragraph)
    for line in text_lines(text):
        bold = not item and not line.item and _is_bold(paragraph)
        yield RawLine(line.text, level or line.level or (7 if bold else 0), (item or line.item) and not level, gap)


def _style(paragraph: _Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return (style.get(f"{W}val") or "").lower() if style is not None else ""


def _level(paragraph: _Element) -> int:
    style = _style(paragraph)
    if style in {"title", "titel", "titre"}:
        return 1
    for name in ("heading", "berschrift", "titre", "kop"):
        rest = style.partition(name)[2]
        if rest[:1].isdigit():
            return min(6, int(rest[0]) or 1)
    return 0


def _is_bold(paragraph: _Element) -> bool:
    runs = [run for run in paragraph.iter(f"{W}r") if "".join(t.text or "" for t in run.iter(f"{W}t")).strip(" :")]
    marks = [run.find(f"{W}rPr/{W}b") for run in runs]
    return bool(runs) and all(mark is not None and mark.get(f"{W}val") not in {"0", "false"} for mark in marks)
