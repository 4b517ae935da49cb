"""A résumé in Markdown, as people and converters write it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from tailor.model import Note, Resume, RichText, Span
from tailor.patterns import lazy
from tailor.readers.blocks import Block
from tailor.readers.contacts import part_of
from tailor.readers.front_matter import split_front_matter
from tailor.readers.inline import hide_escapes, parser, read_lines, show_code_escapes
from tailor.readers.outline import build_resume
from tailor.readers.plain_markdown import read_plain
from tailor.text import clean
from tailor.values import field, record, replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

# [[Page]] and [[Page|shown]] lead to a page of somebody's notes, and nowhere else.
_NOTE_LINK = lazy(r"(?<!\\)\[\[(?:[^\[\]|\n]{1,100}\|)?([^\[\]|\n]{1,100})\]\](?!\()")
_TEMPLATE = lazy(r"\{%[^{}]{0,300}%\}|\{\{[^{}]{0,300}\}\}")
_MARKED = lazy(r"#{1,6} \S|[-*+] \S|\*\*\S|\d{1,2}\. \S")
_RULE = lazy(r"[=~^#*+-]{3,}")
_DEFINITION = lazy(r":\s+")


def read(text: str, source: str = "") -> Resume:
    """Return the résumé that a Markdown text holds; `source` names it in messages."""
    front, body, skipped = split_front_matter(text, source)
    # Only pages of a generator have front matter, and what the generator fills in.
    filled = list(dict.fromkeys(_TEMPLATE.findall(body))) if skipped else []
    body = _NOTE_LINK.sub(r"\1", _TEMPLATE.sub("", body) if filled else body)
    blocks = [replace(block, line=block.line + skipped) for block in read_blocks(body)]
    resume = build_resume([*blocks, *_kept(front.others)], source, front.top)
    told = [Note("template", f"what a site's generator fills in was left out: {'; '.join(filled)[:200]}", source)]
    return replace(resume, notes=(*front.notes, *(told if filled else ()), *resume.notes))


def _kept(texts: Sequence[str]) -> Iterator[Block]:
    """Give texts that are none of a résumé as bullets that no variant takes, in a section of their own."""
    if texts:
        yield Block("comment", (RichText.of("section: other untitled"),))
    for text in texts:
        yield Block("bullet", (RichText.of(text),), line=1)
        yield Block("comment", (RichText.of("skip"),), line=1)


def read_blocks(text: str) -> Iterator[Block]:
    """Headings, paragraphs, bullets, table rows and comments in order; code is kept as paragraphs."""
    plain = read_plain(text)
    return iter(plain) if plain is not None else _parsed(text)


def _parsed(text: str) -> Iterator[Block]:
    """Yield the blocks as markdown-it finds them."""
    state = _State(rows=text.splitlines())
    for token in parser().parse(hide_escapes(text)):
        if token.type in {"fence", "code_block"}:
            rows = show_code_escapes(token.content).splitlines()
            lines = tuple(RichText.of(clean(row)) for row in rows if clean(row))
            if lines:
                yield Block("paragraph", lines, line=_line(token), broken=True)
        elif token.type == "html_block":
            yield from _within_html(token.content, _line(token))
        elif token.type == "tr_close" and state.row:
            yield Block("row", tuple(state.row), level=int(state.header), line=state.line, broken=True)
        elif token.type == "inline":
            yield from state.blocks(token)
        else:
            state.enter(token)


def _within_html(text: str, line: int) -> Iterator[Block]:
    """Give the blocks of a piece of HTML; Markdown that begins right below a tag, as site generators allow, is that."""
    from tailor.readers.html_blocks import read_html  # noqa: PLC0415 - few résumés hold any

    rows = text.split("\n")
    raw = text.lstrip().startswith(("<!--", "<pre", "<script", "<style", "<textarea"))
    cut = len(rows) if raw else next((at for at, row in enumerate(rows) if at and _MARKED.match(row)), len(rows))
    yield from read_html(show_code_escapes("\n".join(rows[:cut])), line)
    if cut < len(rows):
        yield from (replace(block, line=block.line + line - 1 + cut) for block in read_blocks("\n".join(rows[cut:])))


def _line(token: Token) -> int:
    return token.map[0] + 1 if token.map else 0


@record
class _State:
    """Where in the document the parser stands."""

    depth: int = -1
    heading: int = 0
    bullet: bool = False
    table: bool = False
    header: bool = False
    line: int = 0
    row: list[RichText] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)

    def enter(self, token: Token) -> None:
        if token.type in {"bullet_list_open", "ordered_list_open", "bullet_list_close", "ordered_list_close"}:
            self.depth += token.nesting
        elif token.type in {"table_open", "table_close"}:
            self.table = token.nesting > 0
        elif token.type in {"thead_open", "thead_close"}:
            self.header = token.nesting > 0
        elif token.type == "list_item_open":
            self.bullet = True
        elif token.type == "heading_open":
            self.heading = int(token.tag[1])
        elif token.type == "tr_open":
            self.row, self.line = [], _line(token)

    def blocks(self, token: Token) -> Iterator[Block]:
        found = read_lines(token.children or ())
        if self.table:
            self.row.extend([Block("row", found.lines).text] if found.lines else [])
            return
        line = _line(token)
        if found.picture and found.lines:
            yield Block("picture", found.lines, 0, line)
        elif found.lines:
            yield from self._blocks(*_define(found.lines, broken=found.broken), line)
        for comment in found.comments:
            yield Block("comment", (RichText.of(comment),), 0, line)

    def _blocks(self, lines: tuple[RichText, ...], broken: bool, line: int) -> Iterator[Block]:
        heading, bullet, self.heading, self.bullet = self.heading, self.bullet, 0, False
        if heading:
            lines = tuple(text for text in lines if not _RULE.fullmatch(text.plain)) or lines
            yield Block("heading", lines, heading, line)
        elif not bullet:
            yield Block("paragraph", lines, 0, line, broken)
        else:
            cuts = [at for at in range(1, len(lines)) if self._is_below(lines[at], line + at)]
            ends = [*cuts, len(lines)]
            yield Block("bullet", lines[: ends[0]], self.depth, line, broken)
            for start, end in pairwise(ends):
                yield Block("paragraph", lines[start:end], 0, line + start, broken=True)

    def _is_below(self, text: RichText, number: int) -> bool:
        """Tell whether a line that CommonMark takes for the rest of a bullet is none: not indented, a bold title."""
        row = self.rows[number - 1] if number <= len(self.rows) else ""
        first, *others = text.spans
        alone = not others or first.text.rstrip().endswith(":") or others[0].text.startswith(":")
        return row.startswith(("**", "__")) and first.bold and alone


def _define(lines: tuple[RichText, ...], *, broken: bool) -> tuple[tuple[RichText, ...], bool]:
    """Join a definition list's terms, `Term` over `: meaning`, to "Term: meaning"."""
    if not any(_DEFINITION.match(line.plain) for line in lines[1:]):
        return lines, broken
    joined: list[RichText] = []
    term = False
    for line in lines:
        lead = _DEFINITION.match(line.plain)
        if not lead:
            joined.append(line)
        elif term:
            joined[-1] = RichText((*joined[-1].spans, Span(": "), *part_of(line, lead.end(), len(line.plain)).spans))
        else:
            joined.append(part_of(line, lead.end(), len(line.plain)))
        term = not lead
    return tuple(joined), True
