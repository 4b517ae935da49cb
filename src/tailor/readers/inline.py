"""Markdown's inline marks, also those that a converter has broken, as rich text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tailor.model import RichText, Span
from tailor.patterns import lazy
from tailor.text import unescaped
from tailor.values import record, replace

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_TARGET = lazy(r"(?:https?://|mailto:|tel:)\S+", re.IGNORECASE)
_BARE_TARGET = lazy(r"(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}(?:/\S*)?", re.IGNORECASE)
_LOST_MARKER = lazy(r"\*\*|__(?=\s|$)|(?<=\s)__")
_ESCAPED = lazy(r"\\([\\*_])")
# An escaped mark is a character, never a lost marker: it travels through the parser in private use.
_HIDDEN = {"*": "\ue000", "_": "\ue001"}
_SHOWN = {hidden: mark for mark, hidden in _HIDDEN.items()}
_ANY_HIDDEN = lazy("[\ue000\ue001]")
# What stands before a marker that lost its opening partner is a label when it is this short.
_LONGEST_LABEL = 80
# Any blanks but a single space.
_BLANKS = lazy(r"\s{2,}|[^\S ]")
_COMMENT = lazy(r"<!--(.*?)-->", re.DOTALL)
_TAG = lazy(r"<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)")
_HREF = lazy(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", re.IGNORECASE)
# What is set at the right edge of its line, as dates are.
_TO_THE_RIGHT = lazy(r"""float\s*:\s*right|text-align\s*:\s*(?:right|end)|\balign\s*=\s*["']?right""", re.IGNORECASE)
_FILL = lazy(r"[ \t]*\\(?:hfill|hfil|quad|qquad)\b\s*")
_BOLD, _ITALIC = frozenset({"b", "strong"}), frozenset({"i", "em", "cite"})


class Lines(NamedTuple):
    """What an inline text holds: its lines, whether any was broken on purpose, its comments, and if it is a picture."""

    lines: tuple[RichText, ...]
    broken: bool
    comments: tuple[str, ...] = ()
    picture: bool = False


@lru_cache(maxsize=1)
def parser() -> MarkdownIt:
    """Return a parser for CommonMark with tables, in which a link's address stays as written."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - not needed for other formats

    class Parser(MarkdownIt):
        def normalizeLink(self, url: str) -> str:  # noqa: N802 - the library's name
            return url

    return Parser("commonmark").enable("table")


def read_inline(text: str) -> RichText:
    """Return one line of Markdown as text with its marks."""
    tokens = parser().parseInline(hide_escapes(text))
    lines = read_lines(tokens[0].children or ()).lines if tokens else ()
    return tidy(span for line in lines for span in line.spans)


@record
class _Style:
    bold: int = 0
    italic: int = 0
    url: str = ""


def hide_escapes(text: str) -> str:
    """Return Markdown in which escaped asterisks and underscores can't be taken for markers."""
    return _ESCAPED.sub(lambda found: _HIDDEN.get(found[1], found[0]), text)


def show_code_escapes(text: str) -> str:
    """Return code as it was before `hide_escapes`: there a backslash is a backslash."""
    return _ANY_HIDDEN.sub(lambda found: "\\" + _SHOWN[found[0]], text)


def _show(span: Span) -> Span:
    shown = _ANY_HIDDEN.sub(lambda found: _SHOWN[found[0]], span.text)
    return span if shown == span.text else replace(span, text=shown)


def read_lines(tokens: Iterable[Token]) -> Lines:
    """Return the lines of an inline token's children, and what else stands in them."""
    lines: list[list[Span]] = [[]]
    style, broken, picture = _Style(), False, False
    comments: list[str] = []
    for token in tokens:
        comment = _COMMENT.fullmatch(token.content) if token.type == "html_inline" else None
        if comment:
            comments.append(show_code_escapes(comment[1]))
        elif token.type in {"softbreak", "hardbreak"} or (token.type == "html_inline" and _is_break(token.content)):
            broken |= token.type != "softbreak"
            lines.append([])
        elif token.type == "html_inline" and is_to_the_right(token.content):
            before = lines[-1][-1:]
            lines[-1][-1:] = [*(replace(span, text=span.text.rstrip()) for span in before), Span("\t")]
        elif not _restyle(style, token) and (text := _text_of(token)):
            picture |= token.type == "image" and not style.url
            lines[-1].append(Span(text, style.bold > 0, style.italic > 0, style.url))
    picture = picture and all(len(spans) < 2 for spans in lines)  # noqa: PLR2004
    found = (tidy(map(_show, _find_partners(spans)), gaps=True) for spans in lines)
    return Lines(tuple(line for line in found if line.plain), broken, tuple(comments), picture)


def is_to_the_right(tag: str) -> bool:
    """Tell whether a tag sets what it holds at the right edge of its line."""
    return _TO_THE_RIGHT.search(tag) is not None


def _is_break(tag: str) -> bool:
    return tag[:3].lower() == "<br"


def _restyle(style: _Style, token: Token) -> bool:
    step = token.nesting
    if token.type.startswith("strong_"):
        style.bold += step
    elif token.type.startswith("em_"):
        style.italic += step
    elif token.type == "link_open":
        style.url = target(str(token.attrGet("href") or ""))
    elif token.type == "link_close":
        style.url = ""
    elif token.type == "html_inline":
        _restyle_by_tag(style, token.content)
    else:
        return False
    return True


def _restyle_by_tag(style: _Style, tag: str) -> None:
    found = _TAG.match(tag)
    if not found:
        return
    name, step = found["name"].lower(), -1 if found["close"] else 1
    if name in _BOLD:
        style.bold = max(0, style.bold + step)
    elif name in _ITALIC:
        style.italic = max(0, style.italic + step)
    elif name == "a":
        href = _HREF.search(tag)
        style.url = target(unescaped(next(filter(None, href.groups()), ""))) if href else ""


def _text_of(token: Token) -> str:
    if token.type == "code_inline":
        return show_code_escapes(token.content)
    if token.type == "text" and "\\" in token.content:
        return _FILL.sub("\t", token.content)
    return token.content if token.type in {"text", "text_special", "image"} else ""


def target(url: str) -> str:
    """Return where a link leads, or nothing for a link to nowhere or to what a résumé must not open."""
    if _TARGET.fullmatch(url):
        return url
    return f"https://{url}" if _BARE_TARGET.fullmatch(url) else ""


def _find_partners(spans: list[Span]) -> list[Span]:
    """Drop bold markers that are left as text; one that ends a label at the start of a line makes it bold."""
    mended: list[Span] = []
    for span in spans:
        for number, part in enumerate(_LOST_MARKER.split(span.text)):
            if number and _is_label(mended):
                mended = [replace(before, bold=True) for before in mended]
            if part:
                mended.append(span if part == span.text else replace(span, text=part))
    return mended


def _look(span: Span) -> tuple[bool, bool, str]:
    return span.bold, span.italic, span.url


def _gap(blanks: re.Match[str]) -> str:
    # Two blanks end a sentence; one that is as wide as a letter M parts columns.
    return "\t" if "\t" in blanks[0] or "\u2003" in blanks[0] or len(blanks[0]) > 2 else " "  # noqa: PLR2004


def _is_label(spans: list[Span]) -> bool:
    text = "".join(span.text for span in spans)
    return 0 < len(text) <= _LONGEST_LABEL and not any(span.bold for span in spans) and text.rstrip()[-1:] in ":.-–—"


def tidy(spans: Iterable[Span], *, gaps: bool = False) -> RichText:
    """Return rich text with single blanks, none at the ends, and neighbours of the same look joined.

    With `gaps`, a wide gap inside a span (a tab, three blanks) becomes a tab: it parts a title from its dates.
    """
    joined: list[Span] = []
    blank = True
    for span in spans:
        text = _BLANKS.sub(_gap if gaps else " ", span.text)
        text = text.lstrip() if blank else text
        if not text:
            continue
        blank = text.endswith((" ", "\t"))
        if joined and _look(joined[-1]) == _look(span):
            joined[-1] = Span(joined[-1].text + text, *_look(span))
        else:
            joined.append(span if text == span.text else Span(text, *_look(span)))
    while joined and not joined[-1].text.rstrip():
        joined.pop()
    if joined:
        joined[-1] = replace(joined[-1], text=joined[-1].text.rstrip())
    return RichText(tuple(joined))
