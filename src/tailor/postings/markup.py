"""HTML made into lines: headings, list items and blocks as they are seen; what no reader sees is left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tailor.limits import limits
from tailor.patterns import lazy
from tailor.postings.draft import RawLine, printable
from tailor.postings.hiding import hidden_in, take_out
from tailor.postings.text import lines as text_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
_BLOCKS: Final = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "option",
        "label",
    ]
)
_SILENT: Final = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "head",
        "title",
        "meta",
        "link",
        "svg",
        "canvas",
        "iframe",
        "object",
        "embed",
        "audio",
        "video",
        "map",
        "select",
        "button",
        "input",
        "textarea",
        "datalist",
        "math",
        "img",
        "picture",
        "source",
        "track",
        "param",
        "area",
        "base",
    ]
)
_BOLD: Final = frozenset({"b", "strong", "u"})
_FRAMES: Final = frozenset({"html", "head", "body"})
_LOOKS_LIKE_HTML: Final = lazy(
    r"<(?:p|br|div|li|ul|ol|h[1-6]|strong|b|em|span|table)\b[^<>]*>|&lt;(?:p|br|div|li|ul|h[1-6])\b", re.IGNORECASE
)

# A name with its value, or a mark that is none; what is taken is not given back, so that the search stays linear.
_ATTRIBUTE: Final = r"""(?>\s*+(?:[^\s>="'/][^\s>=/]*+(?:\s*+=\s*+(?:"[^"]*+"?|'[^']*+'?|[^\s>]*+))?|[^\s>]))"""
_CROWDED: Final = lazy(rf"(<[a-zA-Z][^\s>/]*+)(?:{_ATTRIBUTE}){{300,}}+")


def fragment_lines(text: str) -> tuple[tuple[RawLine, ...], int]:
    """Return the lines of a description that may be HTML, HTML escaped once more, Markdown, or plain text.

    Beside them: how many words of it are hidden, and left out.
    """
    import html  # noqa: PLC0415 - only descriptions that hold markup need it

    if not _LOOKS_LIKE_HTML.search(text):
        return text_lines(html.unescape(text) if "&" in text else text), 0
    if "<" not in text or not re.search(r"<\w", text):
        text = html.unescape(text)
    root, hidden = parse(text), 0
    for element in list(hidden_in(root, kept=_FRAMES)):
        hidden += len(element.text_content().split())
        take_out(element)
    return tuple(walk(root)), hidden


def parse(text: str) -> HtmlElement:
    """Parse HTML, however broken; nothing is loaded and no entity of the document's own is expanded.

    Elements with hundreds of attributes lose them, for libxml2 compares each with every other.
    """
    import lxml.etree  # noqa: PLC0415
    import lxml.html  # noqa: PLC0415 - 40 ms, for HTML only

    parser = lxml.html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    bare = _CROWDED.sub(r"\1", re.sub(r"^\s*<\?xml[^<>]{0,200}\?>", "", text).replace("\0", ""))
    try:
        return lxml.html.document_fromstring(bare, parser=parser, ensure_head_body=True)
    except lxml.etree.ParserError:  # a document without elements
        return lxml.html.document_fromstring("<html></html>", parser=parser, ensure_head_body=True)


def walk(root: HtmlElement) -> Iterator[RawLine]:
    """Yield the lines of an element's text, in order."""
    writer = _Lines()
    _visit(root, writer)
    writer.end()
    yield from writer.found


def is_too_deep(root: HtmlElement) -> bool:
    """Tell whether a page holds elements that are nested more deeply than is read."""
    from lxml import etree  # noqa: PLC0415 - as above

    depth, most = 0, limits().markup_depth
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > most:
            return True
    return False


def _visit(root: HtmlElement, writer: _Lines) -> None:
    """Go through the tree without recursion, so that deep nesting is no danger."""
    stack: list[tuple[HtmlElement, bool]] = [(root, False)]
    most = limits().markup_depth
    while stack:
        element, leaving = stack.pop()
        if leaving:
            writer.leave(element.tag)
            writer.write(element.tail)
            continue
        if not isinstance(element.tag, str) or element.tag in _SILENT or len(writer.open) > most:
            writer.write(element.tail)
            continue
        writer.enter(element.tag)
        writer.write(element.text)
        stack.append((element, True))
        stack.extend((child, False) for child in reversed(element))


class _Lines:
    """Text on its way into lines."""

    def __init__(self) -> None:
        self.found: list[RawLine] = []
        self.open: list[str] = []
        self._parts: list[str] = []
        self._bold = self._plain = 0
        self._bold_depth = 0
        self._gap = True

    def enter(self, tag: str) -> None:
        self.open.append(tag)
        if tag == "br":
            self.end(gap=False)
        elif tag in {"td", "th"}:
            self._parts.append("  ")
        elif tag in _BLOCKS or tag in _HEADINGS:
            self.end()
        self._bold_depth += tag in _BOLD

    def leave(self, tag: str) -> None:
        if tag in _HEADINGS:
            self.end(level=_HEADINGS[tag])
        elif tag == "li":
            self.end(item=True, gap=False)
        elif tag in _BLOCKS and tag not in {"td", "th"}:
            self.end()
        self._bold_depth -= tag in _BOLD
        self.open.pop()

    def write(self, text: str | None) -> None:
        if text and (self._parts or not text.isspace()):
            self._parts.append(
                re.sub(r"[ \t\r\n\f]+", " ", text) if "pre" not in self.open else text.replace("\n", "  ")
            )
            if self._bold_depth:
                self._bold += len(text.strip())
            else:
                self._plain += len(text.strip(" \t\r\n:*"))

    def end(self, *, level: int = 0, item: bool = False, gap: bool = True) -> None:
        """Close the line that is being written, if there is one."""
        if text := printable("".join(self._parts)):
            level = level or self._level()
            in_list = item or "li" in self.open[-4:]
            for number, line in enumerate(text_lines(text) if text[0] in "•·●▪-–*✓✔" else (RawLine(text),)):
                self.found.append(RawLine(line.text, level, in_list or line.item, self._gap and not number))
            self._gap = False
        self._gap = self._gap or gap
        self._parts.clear()
        self._bold = self._plain = 0

    def _level(self) -> int:
        heading = next((_HEADINGS[tag] for tag in reversed(self.open) if tag in _HEADINGS), 0)
        return heading or (7 if self._bold and not self._plain else 0)
