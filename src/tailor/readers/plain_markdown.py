"""Markdown as most résumés have it, read without markdown-it, which takes as long to come as three bare Pythons do.

Headings, paragraphs, bullets of one level, rules and comments, with bold, italic and links in them. A text that has
anything else is left to markdown-it, and so is whatever might be something else; what is read here it reads alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tailor.model import RichText, Span
from tailor.patterns import lazy
from tailor.readers.blocks import Block, BlockKind
from tailor.readers.inline import target, tidy
from tailor.values import field, record

# Ends of lines for some programs and not for Markdown, and what markdown-it or its callers use for themselves.
_ODD: Final = "\0\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029\ue000\ue001\ufffd"
_HEADING: Final = lazy(r"(#{1,6})[ ]+(.*[^#\s])\s*")
_BULLET: Final = lazy(r"[-*+][ ]{1,3}(?=\S)")
_RULE: Final = lazy(r"(?:-{3,}|\*{3,}|_{3,})[ ]*")
_OPENING: Final = frozenset("(\"'“„‘«»$€£@–—…•·[")  # no marks that may begin a block
_LISTED: Final = lazy(r"\d{1,9}[.)](?:\s|$)")
_SIGNED: Final = lazy(r"\+(?=\S)|\*{1,2}(?=[^\s*])")
_COMMENT: Final = r"<!--(?P<comment>[^<>-](?:[^<>-]|-(?![->]))*)-->"
_ONLY_COMMENT: Final = lazy(rf"{_COMMENT}\s*")
_MARKED: Final = lazy(
    _COMMENT
    + r"|(?<!\S)(?P<stars>\*{1,2})(?=[^\s*])(?P<strong>[^*]*)(?<=[^\s*])(?P=stars)(?=[\s.,;:!?)/|-]|$)"
    + r"|(?<!!)\[(?P<shown>[^][<*!]+)\]\((?P<url>(?:https?://|mailto:|tel:)[^][\s()<>&`*\\]+)\)"
)
_SPECIAL: Final = lazy(r"[*`\\[\]]|<[A-Za-z/!?]|&[#\w]+;|(?<![^\W_])_|_(?![^\W_])")


class _NotPlainError(Exception):
    """The text is markdown-it's to read."""


def read_plain(text: str) -> list[Block] | None:
    """Return the blocks of a text; None where it is markdown-it's to read."""
    if any(odd in text for odd in _ODD):
        return None
    state = _State()
    try:
        for number, line in enumerate(text.splitlines(), 1):
            state.take(line, number)
        state.close()
    except _NotPlainError:
        return None
    return state.blocks


@record
class _State:
    """The blocks so far, and the paragraph or bullet that the next line may go on with."""

    blocks: list[Block] = field(default_factory=list)
    bullet: bool = False
    lines: list[str] = field(default_factory=list)
    begun: int = 0

    def take(self, line: str, number: int) -> None:
        """Read the next line."""
        if not line.strip(" \t"):
            self.close()
        elif _ONLY_COMMENT.fullmatch(line):
            self.close()
            from tailor.readers.html_blocks import read_html  # noqa: PLC0415 - few résumés hold any

            self.blocks.extend(read_html(f"{line}\n", number))
        elif found := _HEADING.fullmatch(line):
            self.close()
            self.blocks.extend(_read("heading", [found[2]], len(found[1]), number))
        elif found := _BULLET.match(line):
            self.close()
            self._begin(line[found.end() :], number, bullet=True)
        elif self._goes_on(line):
            self.lines.append(line)
        elif not (_RULE.fullmatch(line) and self._is_apart(number)):
            self._begin(line, number)

    def _goes_on(self, line: str) -> bool:
        """Tell whether a line is more of the paragraph or bullet; one in bold below a bullet may be a title."""
        return bool(self.lines and _begins_text(line.lstrip(" "))) and not (self.bullet and line.startswith("**"))

    def _is_apart(self, number: int) -> bool:
        """Tell whether a line stands below none but a blank one: else a rule may make a heading or a table of it."""
        return not self.lines and (not self.blocks or self.blocks[-1].line < number - 1)

    def _begin(self, line: str, number: int, *, bullet: bool = False) -> None:
        if self.lines or not _begins_text(line):
            raise _NotPlainError
        self.lines, self.begun, self.bullet = [line], number, bullet

    def close(self) -> None:
        """End the paragraph or bullet, if there is one."""
        if self.lines:
            self.blocks.extend(_read("bullet" if self.bullet else "paragraph", self.lines, 0, self.begun))
            self.lines = []


def _begins_text(line: str) -> bool:
    """Tell whether a line that stands by itself is words, whatever else Markdown knows."""
    first = line[:1]
    if first.isalnum():
        return not (first.isdigit() and _LISTED.match(line))
    return first in _OPENING or _SIGNED.match(line) is not None


def _read(kind: BlockKind, lines: list[str], level: int, number: int) -> Iterator[Block]:
    """Yield a block with what stands in its lines, and the comments among it."""
    comments: list[str] = []
    rows = tuple(row for line in lines if (row := tidy(_spans(line, comments), gaps=True)).plain)
    if not rows:
        raise _NotPlainError
    broken = any(line.endswith("  ") for line in lines[:-1])
    yield Block(kind, rows, level, number, broken)
    for comment in comments:
        yield Block("comment", (RichText.of(comment),), 0, number)


def _spans(line: str, comments: list[str]) -> Iterator[Span]:
    """Yield the spans of a line, and note its comments."""
    past = 0
    for found in _MARKED.finditer(line):
        yield Span(_plain(line[past : found.start()]))
        past = found.end()
        if found["comment"]:
            comments.append(found["comment"])
        elif found["url"]:
            yield Span(_plain(found["shown"]), url=target(found["url"]))
        else:
            bold = len(found["stars"]) > 1
            yield Span(_plain(found["strong"]), bold, not bold)
    yield Span(_plain(line[past:]))


def _plain(text: str) -> str:
    if _SPECIAL.search(text):
        raise _NotPlainError
    return text
