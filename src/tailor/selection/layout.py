"""How many lines each paragraph takes, and how many pages the whole: no word processor, no font library.

Lengths are whole numbers of dots (tailor.page.widths) across the page and of twips (1440 to the inch) down it, because
LibreOffice rounds to them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from tailor.model import RichText, Span
from tailor.page import Look, Paragraph, ParagraphStyle
from tailor.page.fonts import UNITS, font_table, measured_as
from tailor.page.widths import DOTS, TWIPS, advances_of, capitals, to_dots
from tailor.patterns import lazy
from tailor.values import record, replace, value

_WIDOWS = 2  # lines of a paragraph that stand together at the top or bottom of a page, at least

# Where a line may end, as LibreOffice applies UAX #14: after blanks, but not those behind an opening bracket; after
# these marks unless a closing one follows, but a slash not between digits; between one bracket and the next; rarely
# also before a dash or a percent sign, and between East Asian letters.
_CLOSING = r"\s!\"'),./:;?\\\]|}\-–—’”…"
_WIDE = r"\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef\U0001f000-\U0001faff\U00020000-\U0003ffff"
_USUAL = (
    rf"(?<![(\[{{]) (?=\S)|[!?|\-–—](?=[^{_CLOSING}])|[/\\](?=[^\d{_CLOSING}])|(?<!\d)[/\\](?=\d)"
    r"|[),.:;\]}](?=[$(\[{])"
)
_BREAK = lazy(_USUAL)
_WIDE_FROM = "\u2e80"  # the first of them
_LETTER_PERCENT = lazy(r"[^\W\d_]%")
_RARE_BREAK = lazy(
    rf"{_USUAL}|[^\s(\[{{\"'“‘—](?=—)|[^\W\d_](?=[%‰])"
    rf"|[{_WIDE}](?=[^{_CLOSING}、。，．：；！？）」』】])|[^\s(\[{{\"'“‘（「『【](?=[{_WIDE}])"
)
_LOOK_BACK = 64  # characters


@value
class Layout:
    """How paragraphs lie on their pages.

    Of each paragraph: lines, height (points, spacing included) and the page (from 1) on which it begins; of the
    whole: pages, and how many lines of body text have room below the last.
    """

    line_counts: tuple[int, ...]
    heights: tuple[float, ...]
    page_numbers: tuple[int, ...]
    pages: int
    lines_free: float

    @property
    def lines(self) -> int:
        """The lines of all paragraphs together."""
        return sum(self.line_counts)


def measure(paragraphs: Sequence[Paragraph], look: Look) -> Layout:
    """Return how paragraphs lie on pages of that look."""
    blocks = _blocks(paragraphs, look)
    sheet = _Sheet(round(TWIPS * look.text_height))
    numbers = tuple(number for group in _groups(blocks) for number in sheet.place(group))
    return Layout(
        line_counts=tuple(block.lines for block in blocks),
        heights=tuple((block.before + block.height + block.after) / TWIPS for block in blocks),
        page_numbers=numbers,
        pages=sheet.page,
        lines_free=(sheet.room - sheet.used) / _style_twips(look.style("List Bullet"), look),
    )


def line_height(look: Look) -> float:
    """Return the height of a line of body text in points."""
    return _style_twips(look.style("List Bullet"), look) / TWIPS


def count_lines(paragraph: Paragraph, look: Look) -> int:
    """Return how many lines a paragraph takes."""
    style = look.style(paragraph.style)
    return _count(
        paragraph.left, paragraph.right, paragraph.between, style, font=look.font_of(style), width=look.text_width
    )


# ------------------------------------------------------------------ lines' heights


@lru_cache(maxsize=64)
def _line_twips(size: float, font: str) -> int:
    """Return the height of a line: ascent and descent together, and the gap, each rounded as LibreOffice does."""
    ascent, descent, gap = (round(units * to_dots(size) / UNITS) for units in font_table()[measured_as(font)]["line"])
    return _twips(ascent + descent) + _twips(gap)


def _style_twips(style: ParagraphStyle, look: Look) -> int:
    """Return the distance of the lines of a style."""
    return _line_twips(style.size, look.font_of(style)) * style.line // 100


def _twips(dots: int) -> int:
    return (2 * dots + DOTS) // (2 * DOTS)


# ----------------------------------------------------------------------- lines


@lru_cache(maxsize=8192)
def _count(left: RichText, right: RichText, between: str, style: ParagraphStyle, *, font: str, width: float) -> int:
    line = _Line(to_dots(width) - to_dots(style.indent))
    plain = replace(style, bold=False, italic=False) if right.spans else style
    behind = right if between == "\t" else RichText((Span(between), *right.spans))
    first, second = _set(left, style, font), _set(behind, plain, font)
    if between == "\t":
        line.add(*first)
        line.add_right(*second)
    else:
        line.add(first[0] + second[0], first[1] + second[1], first[2] + second[2])
    return line.number


def _set(text: RichText, style: ParagraphStyle, font: str) -> tuple[str, list[int], list[int]]:
    return _text(text, style), advances_of(text, style, font), _slants(text, style, font)


def _may_break_rarely(text: str) -> bool:
    """Tell whether a text holds any of what lines rarely break at; the pattern for that takes long to compile."""
    if "%" in text and _LETTER_PERCENT.search(text):
        return True
    return not text.isascii() and ("—" in text or "‰" in text or max(text) >= _WIDE_FROM)


@record
class _Line:
    """The line that is being filled: its number, what is used of it, and the blanks that may hang over its end.

    `word` is the place in the text where the line's last word begins, `before` what was used up to there; -1 where
    the line holds no blank.
    """

    room: int
    number: int = 1
    used: int = 0
    blank: int = 0
    word: int = -1
    before: int = 0

    def add(self, text: str, advances: list[int], slants: list[int]) -> None:
        """Add text, going on in the next line wherever it does not fit."""
        upto = [0, *accumulate(advances)]
        breaks = _RARE_BREAK if _may_break_rarely(text) else _BREAK
        start = 0
        for end in (*(found.end() for found in breaks.finditer(text)), len(text)):
            visible = end - (text[end - 1 : end] == " ")
            size = upto[visible] - upto[start]
            if self.used and self.used + self.blank + size + slants[visible - 1] > self.room:
                self._go_on(size, self._moved(text, start))
            else:
                self.used += self.blank
                if self.blank:
                    self.word, self.before = start, self.used
                self.used += size
            if self.used > self.room:
                self._break_word(advances[start:visible])
            self.blank = upto[end] - upto[visible]
            start = end

    def _moved(self, text: str, start: int) -> int:
        """Return how much of the line goes to the next with what follows: a slash parts a word only if it must.

        LibreOffice then ends the line at a blank instead, if there is one among the last 64 characters.
        """
        if text[start - 1 : start] not in {"/", "\\"} or self.word < 0 or start - 1 - self.word > _LOOK_BACK:
            return 0
        return self.used - self.before

    def _go_on(self, size: int, moved: int) -> None:
        self.number, self.word = self.number + 1, -1
        if moved and moved + size > self.room:
            self.number, moved = self.number + 1, 0
        self.used = moved + size

    def _break_word(self, advances: list[int]) -> None:
        """Break what is wider than a line and has no place to break, where each line ends."""
        self.used = 0
        for advance in advances:
            if self.used and self.used + advance > self.room:
                self.number, self.used = self.number + 1, 0
            self.used += advance

    def add_right(self, text: str, advances: list[int], slants: list[int]) -> None:
        """Add text that a tab pushes to the right edge; what does not fit beside the rest goes on below."""
        if self.used + sum(advances) > self.room:
            self.blank, self.word = 0, -1
            self.add(text, advances, slants)
        else:
            self.used = self.room


def _text(text: RichText, style: ParagraphStyle) -> str:
    return "".join(map(capitals, text.plain)) if style.caps or style.small_caps else text.plain


def _slants(text: RichText, style: ParagraphStyle, font: str) -> list[int]:
    """Return how far each character leans over its right edge in dots: LibreOffice reckons a twelfth of the line."""
    if not style.italic and not any(span.italic for span in text.spans):
        return [0] * len(text.plain)
    slant = _line_twips(style.size, font) // 12 * DOTS
    return [slant if style.italic or span.italic else 0 for span in text.spans for _ in span.text]


# ----------------------------------------------------------------------- pages


class _Block(NamedTuple):
    """A paragraph as the page sees it, in twips; `rule` is what a line below it takes.

    `hang` is what spaced lines add to a single one: LibreOffice adds it below, and lets it hang over a page's end.
    """

    lines: int
    line: int
    rule: int
    before: int
    after: int
    keep_next: bool
    keep_lines: bool
    hang: int

    @property
    def height(self) -> int:
        return self.lines * self.line + self.rule

    @property
    def least(self) -> int:
        """The lines that stand together at the foot of a page, at least."""
        return self.lines if self.keep_lines or self.lines < 2 * _WIDOWS else _WIDOWS


def _blocks(paragraphs: Sequence[Paragraph], look: Look) -> list[_Block]:
    width, blanks = look.text_width, {style.name: _blank(style, look) for style in look.styles}
    blocks = []
    for paragraph in paragraphs:
        style, block = blanks[paragraph.style]
        font = look.font_of(style)
        lines = _count(paragraph.left, paragraph.right, paragraph.between, style, font=font, width=width)
        blocks.append(
            block._replace(
                lines=lines,
                before=round(TWIPS * look.before(paragraph)) if paragraph.first or paragraph.apart else block.before,
                keep_next=paragraph.keep_next or block.keep_next,
            )
        )
    return blocks


def _blank(style: ParagraphStyle, look: Look) -> tuple[ParagraphStyle, _Block]:
    """Return a style and what all of its paragraphs have in common on the page."""
    line, single = _style_twips(style, look), _line_twips(style.size, look.font_of(style))
    return style, _Block(
        lines=0,
        line=line,
        rule=round(TWIPS * (style.rule + style.rule_gap)) if style.rule else 0,
        before=round(TWIPS * style.before),
        after=round(TWIPS * style.after),
        keep_next=style.keep_next,
        keep_lines=style.keep_lines,
        hang=0 if style.rule else max(0, line - single),
    )


def _groups(blocks: Sequence[_Block]) -> Iterator[list[_Block]]:
    """Yield what stays together: paragraphs that are kept with the next, and that next one."""
    group: list[_Block] = []
    for block in blocks:
        group.append(block)
        if not block.keep_next:
            yield group
            group = []
    if group:
        yield group


@record
class _Sheet:
    """The page that is being filled, in twips; `after` is the space that the last paragraph asks for below it."""

    room: int
    page: int = 1
    used: int = 0
    after: int = 0

    def place(self, group: list[_Block]) -> list[int]:
        """Put paragraphs that stay together on the page, or on the next; return on which page each begins."""
        if self.used and not self._holds(group):
            self._turn()
        return [self._put(block) for block in group]

    def _holds(self, group: list[_Block]) -> bool:
        used, after = self.used, self.after
        for block in group[:-1]:
            used, after = used + max(after, block.before) + block.height, block.after
        last = group[-1]
        least = last.height if last.least == last.lines else last.least * last.line
        return used + max(after, last.before) + least - last.hang <= self.room

    def _turn(self) -> None:
        self.page, self.used, self.after = self.page + 1, 0, 0

    def _put(self, block: _Block) -> int:
        if self.used and not self._holds([block]):
            self._turn()
        begun, left = self.page, block.lines
        # Space above the first line of a page is left out.
        self.used += max(self.after, block.before) if self.used else 0
        while self.used + left * block.line + block.rule - block.hang > self.room:
            fitting = max((self.room - self.used + block.hang) // block.line, 1)
            if left <= 1:
                break
            left -= min(fitting, max(left - _WIDOWS, 1))
            self._turn()
        self.used += left * block.line + block.rule
        self.after = block.after
        return begun
