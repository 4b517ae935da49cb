"""Word postings: paragraphs, headings, lists and tables in the order of the document."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Final

from tailor.errors import InputError
from tailor.postings.draft import Draft, RawLine, printable
from tailor.postings.text import lines as text_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

MAX_UNPACKED: Final = 64 * 1024 * 1024
"""A document part larger than that when unpacked is an attack, not a posting."""

_BODY: Final = "word/document.xml"
_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SKIPPED: Final = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText"})


def read(data: bytes, source: str) -> Draft:
    """Read a DOCX; raise InputError where it is no Word document, or one that unpacks to more than MAX_UNPACKED."""
    body = _body(data, source)
    hidden = _without_hidden(body)
    return Draft(lines=tuple(_lines(body)), hidden=hidden)


def _without_hidden(body: _Element) -> int:
    """Take out the runs that Word hides; return how many words they held."""
    runs = [run for run in body.iter(f"{_W}r") if _is_hidden(run)]
    count = sum(len("".join(text.text or "" for text in run.iter(f"{_W}t")).split()) for run in runs)
    for run in runs:
        parent = run.getparent()
        if parent is not None:
            parent.remove(run)
    return count


def _is_hidden(run: _Element) -> bool:
    mark = run.find(f"{_W}rPr/{_W}vanish")
    return mark is not None and mark.get(f"{_W}val", "1") not in {"0", "false", "off"}


def _body(data: bytes, source: str) -> _Element:
    from lxml import etree  # noqa: PLC0415 - for DOCX and HTML only

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if archive.getinfo(_BODY).file_size > MAX_UNPACKED:
                raise InputError(source, "the document is larger than any posting", hint="save its text instead")
            with archive.open(_BODY) as part:
                xml = part.read(MAX_UNPACKED + 1)
        if len(xml) > MAX_UNPACKED or b"<!DOCTYPE" in xml[:4096] or b"<!ENTITY" in xml[:4096]:
            raise InputError(source, "the document is not a plain Word document", hint="save its text instead")
        return etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        raise InputError(source, "this is not a Word document", hint="save it as DOCX, PDF or text") from error
    except etree.XMLSyntaxError as error:
        raise InputError(source, "this Word document is damaged", hint="open it in Word and save it again") from error
    except zipfile.zlib.error as error:  # type: ignore[attr-defined]
        raise InputError(source, "this Word document is damaged", hint="open it in Word and save it again") from error


def _lines(root: _Element) -> Iterator[RawLine]:
    gap = True
    for paragraph in root.iter(f"{_W}p"):
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
    for element in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}cr", f"{_W}noBreakHyphen"):
        if next(element.iterancestors(f"{_W}p"), None) is not paragraph:
            continue
        name = element.tag.removeprefix(_W)
        parts.append({"t": element.text or "", "tab": "  ", "noBreakHyphen": "-"}.get(name, "\n"))
    return "".join(parts)


def _marked(paragraph: _Element, text: str, *, gap: bool) -> Iterator[RawLine]:
    level, item = _level(paragraph), paragraph.find(f"{_W}pPr/{_W}numPr") is not None or "list" in _style(paragraph)
    for line in text_lines(text):
        bold = not item and not line.item and _is_bold(paragraph)
        yield RawLine(line.text, level or line.level or (7 if bold else 0), (item or line.item) and not level, gap)


def _style(paragraph: _Element) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return (style.get(f"{_W}val") or "").lower() if style is not None else ""


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
    runs = [run for run in paragraph.iter(f"{_W}r") if "".join(t.text or "" for t in run.iter(f"{_W}t")).strip(" :")]
    marks = [run.find(f"{_W}rPr/{_W}b") for run in runs]
    return bool(runs) and all(mark is not None and mark.get(f"{_W}val") not in {"0", "false"} for mark in marks)
