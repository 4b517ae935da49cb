"""A résumé in Markdown, as people and converters write it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING

from tailor.model import Resume, RichText
from tailor.readers.blocks import Block
from tailor.readers.inline import hide_escapes, read_lines, show_code_escapes
from tailor.readers.outline import build_resume
from tailor.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

_TAG = re.compile(r"<!--.*?-->|</?[a-zA-Z][^<>]*>", re.DOTALL)


def read(text: str, source: str = "") -> Resume:
    """Return the résumé that a Markdown text holds; `source` names it in messages."""
    return build_resume(list(read_blocks(text)), source)


def read_blocks(text: str) -> Iterator[Block]:
    """Headings, paragraphs and bullets in order; a table's rows and code are kept as paragraphs."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - not needed for other formats

    state = _State()
    for token in MarkdownIt("commonmark").enable("table").parse(hide_escapes(text)):
        if token.type in {"fence", "code_block"}:
            rows = show_code_escapes(token.content).splitlines()
            lines = tuple(RichText.of(clean(row)) for row in rows if clean(row))
            yield Block("paragraph", lines, line=_line(token), broken=True)
        elif token.type == "html_block":
            yield from _read_html(token)
        elif token.type == "tr_close" and state.row:
            yield Block("paragraph", tuple(state.row), line=state.line, broken=True)
        elif token.type == "inline":
            block = state.block(token)
            if block:
                yield block
        else:
            state.enter(token)


def _read_html(token: Token) -> Iterator[Block]:
    """Keep the words of HTML between Markdown, without its tags and comments."""
    words = _TAG.sub("", token.content)
    lines = tuple(RichText.of(clean(unescape(line))) for line in words.splitlines() if clean(line))
    if lines:
        yield Block("paragraph", lines, line=_line(token), broken=True)


def _line(token: Token) -> int:
    return token.map[0] + 1 if token.map else 0


@dataclass(slots=True)
class _State:
    """Where in the document the parser stands."""

    depth: int = -1
    heading: int = 0
    bullet: bool = False
    table: bool = False
    line: int = 0
    row: list[RichText] = field(default_factory=list)

    def enter(self, token: Token) -> None:
        if token.type in {"bullet_list_open", "ordered_list_open", "bullet_list_close", "ordered_list_close"}:
            self.depth += token.nesting
        elif token.type in {"table_open", "table_close"}:
            self.table = token.nesting > 0
        elif token.type == "list_item_open":
            self.bullet = True
        elif token.type == "heading_open":
            self.heading = int(token.tag[1])
        elif token.type == "tr_open":
            self.row, self.line = [], _line(token)

    def block(self, token: Token) -> Block | None:
        lines, broken = read_lines(token.children or ())
        heading, bullet, self.heading, self.bullet = self.heading, self.bullet, 0, False
        if self.table:
            self.row.extend(lines)
            return None
        if not lines:
            return None
        if heading:
            return Block("heading", lines, heading, _line(token))
        if bullet:
            return Block("bullet", lines, self.depth, _line(token), broken)
        return Block("paragraph", lines, 0, _line(token), broken)
