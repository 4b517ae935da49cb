"""HTML between Markdown, as blocks: headings, list items, lines, links, and comments."""

from __future__ import annotations

from html.parser import HTMLParser

from tailor.model import RichText, Span
from tailor.patterns import lazy
from tailor.readers.blocks import Block, BlockKind
from tailor.readers.inline import is_to_the_right, target, tidy
from tailor.values import replace

_BLANKS = lazy(r"\s+")
_BOLD, _ITALIC = frozenset({"b", "strong"}), frozenset({"i", "em", "cite"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# These begin and end a block; what they hold is a paragraph unless they are headings or list items.
_BLOCKS = _HEADINGS | frozenset(
    "p div li ul ol dl dt dd section article header footer main center table thead tbody tr blockquote hr details "
    "summary address nav figure pre".split()
)
_CELLS = frozenset({"td", "th"})
_UNSEEN = frozenset({"style", "script", "head"})


def read_html(text: str, line: int) -> list[Block]:
    """Return the blocks of a piece of HTML that begins in a line of the source."""
    walker = _Walker(line)
    walker.feed(_without_open_ends(text))
    walker.close()
    walker.flush()
    return walker.blocks


def _without_open_ends(text: str) -> str:
    """Return HTML in which what is never closed is text; else the end of each is sought in all that follows."""
    comments = text.rfind("-->") + 1
    text = text[:comments] + text[comments:].replace("<!--", "&lt;!--")
    tags = text.rfind(">") + 1
    return text[:tags] + text[tags:].replace("<", "&lt;")


class _Walker(HTMLParser):
    def __init__(self, line: int) -> None:
        super().__init__(convert_charrefs=True)
        self.first, self.blocks = line, list[Block]()
        self.kind: BlockKind = "paragraph"
        self.level = self.depth = self.bold = self.italic = self.unseen = 0
        self.url = ""
        self.lines: list[list[Span]] = [[]]

    @property
    def at(self) -> int:
        return self.first + self.getpos()[0] - 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.flush()
            self.depth += tag in {"ul", "ol"}
            self._enter(tag)
        elif tag in _CELLS or tag == "br":
            self.lines.append([])
        elif is_to_the_right(self.get_starttag_text() or ""):
            before = self.lines[-1][-1:]
            self.lines[-1][-1:] = [*(replace(span, text=span.text.rstrip()) for span in before), Span("\t")]
        elif tag == "a":
            self.url = target(dict(attrs).get("href") or "")
        elif tag == "img" and self.url:
            self.handle_data(dict(attrs).get("alt") or "")
        self._style(tag, 1)

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.flush()
            self.depth = max(0, self.depth - (tag in {"ul", "ol"}))
        elif tag == "a":
            self.url = ""
        self._style(tag, -1)

    def _enter(self, tag: str) -> None:
        if tag in _HEADINGS:
            self.kind, self.level = "heading", int(tag[1])
        elif tag == "li":
            self.kind, self.level = "bullet", max(0, self.depth - 1)
        elif tag == "tr":
            self.kind = "row"

    def _style(self, tag: str, step: int) -> None:
        self.bold = max(0, self.bold + step * (tag in _BOLD))
        self.italic = max(0, self.italic + step * (tag in _ITALIC))
        self.unseen = max(0, self.unseen + step * (tag in _UNSEEN))

    def handle_data(self, data: str) -> None:
        if self.unseen:
            return
        for number, part in enumerate(data.splitlines() if self.kind == "paragraph" else [data]):
            if number:
                self.lines.append([])
            self.lines[-1].append(Span(_BLANKS.sub(" ", part), self.bold > 0, self.italic > 0, self.url))

    def handle_comment(self, data: str) -> None:
        self.flush(keep=True)
        self.blocks.append(Block("comment", (RichText.of(data),), line=self.at))

    def flush(self, *, keep: bool = False) -> None:
        """Close the block at hand, when it holds any words."""
        lines = tuple(line for spans in self.lines if (line := tidy(spans, gaps=True)).plain)
        if lines:
            self.blocks.append(Block(self.kind, lines, self.level, self.at, broken=True))
        self.lines = [[]]
        if not keep:
            self.kind, self.level = "paragraph", 0
