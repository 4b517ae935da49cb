"""A PDF's bytes → the glyphs of its pages: where each stands and how it looks, with the lines, dots and links drawn."""

from __future__ import annotations

import ctypes
import re
import sys
from dataclasses import dataclass, field
from functools import cache
from math import atan2, hypot, pi
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from tailor.errors import InputError
from tailor.limits import how_to_raise, limits
from tailor.readers.inline import target
from tailor.readers.pdf.calls import address, quick
from tailor.readers.symbols import BULLET, in_font
from tailor.unseen import unseen_places

if TYPE_CHECKING:
    from collections.abc import Iterator

_HIDDEN_HYPHENS: Final = frozenset({0x02, 0xFFFE})
_LIGATURES: Final = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_BOLD_FROM: Final = 600
_FORCE_BOLD, _ITALIC = 1 << 18, 1 << 6  # flags of a font descriptor, ISO 32000-1 table 123
_BOLD_NAMES: Final = ("bold", "black", "heavy", "semibold", "demi", "cmbx", "sfbx", "-medi", "extrabd")
_ITALIC_NAMES: Final = ("italic", "oblique", "cmti", "cmsl", "-ital", "ital", "slanted")
_ICON_FONTS: Final = ("awesome", "icon", "academicons", "marvosym", "wingding", "webding", "dingbat")
_SYMBOL_FONTS: Final = ("symbol", "wingdings", "webdings", "zapfdingbats", "zapf dingbats", "marlett")
_BLANKS: Final = frozenset({0x20, 0xA0, 0x09, 0x0A, 0x0D, 0x3000})
_WITHIN: Final = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:'’\"()@/&%$€£+#_!?"
_SPACED_OUT: Final = 0.72
"""So many ems for each of its letters, and a word is spaced out, or in wide capitals."""
_THIN: Final = 3.0
_LONG: Final = 20.0
_DOT_SIZES: Final = (1.2, 9.0)


class Look(NamedTuple):
    """How glyphs are drawn: size in points, colour as rrggbb; `icon` where they are pictures, whatever they spell."""

    size: float
    bold: bool = False
    italic: bool = False
    colour: str = "000000"
    icon: bool = False
    quarter: int = 0


class Glyph(NamedTuple):
    """What a glyph, or a word of them that look the same, spells, its left and right edge and its baseline in points.

    Whether a blank precedes it in the file (`spaced`), or the page's look suggests one (`likely`).
    """

    text: str
    x0: float
    x1: float
    y: float
    look: Look
    spaced: bool = False
    url: str = ""
    likely: bool = False


class Rule(NamedTuple):
    """A horizontal line."""

    x0: float
    x1: float
    y: float


class Dot(NamedTuple):
    """A small filled shape, such as browsers draw for bullets; `y` is its middle."""

    x0: float
    x1: float
    y: float


class Area(NamedTuple):
    """A rectangle that can be clicked."""

    x0: float
    y0: float
    x1: float
    y1: float
    url: str


@dataclass(slots=True)
class Page:
    """A page, in points; y grows upwards."""

    width: float
    height: float
    glyphs: list[Glyph] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    dots: list[Dot] = field(default_factory=list)
    links: list[Area] = field(default_factory=list)
    bare_links: list[str] = field(default_factory=list)
    too_much: bool = False
    unseen: str = ""


def read_pages(data: bytes, source: str) -> list[Page]:
    """Return the pages of a PDF. InputError: locked, damaged, too long, or without any text."""
    import pypdfium2  # noqa: PLC0415 - 30 ms, for PDF only

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise InputError(source, "this PDF is locked with a password", hint="save it without one") from error
        raise InputError(source, "this PDF is damaged", hint="export the résumé as PDF or DOCX again") from error
    try:
        most = limits().resume_pages
        if len(document) > most:
            raise InputError(source, f"more than {most} pages", hint=how_to_raise("resume_pages"))
        pages = [_read_page(document[number], source) for number in range(len(document))]
    except pypdfium2.PdfiumError as error:
        raise InputError(source, "a page of this PDF is damaged", hint="export it as PDF or DOCX again") from error
    finally:
        document.close()
    if not any(char.isalnum() for page in pages for glyph in page.glyphs for char in glyph.text):
        raise InputError(
            source,
            "this PDF holds no text, only pictures of it",
            hint="export it from the program it was written in, or run text recognition (OCR) over the scan",
        )
    return pages


def _read_page(handle: Any, source: str) -> Page:  # noqa: ANN401 - pypdfium2 has no types
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - as above

    page = Page(handle.get_width(), handle.get_height())
    page.links = list(_links(pdfium, handle))
    text = handle.get_textpage()
    most = limits().page_characters
    if text.count_chars() > most:
        reason = f"a page with more than {most:,} characters"
        raise InputError(source, reason, hint=how_to_raise("page_characters"))
    clicked: set[str] = set()
    codes = _codes(pdfium, text.raw, text.count_chars())
    whole = "".join(chr(code) if code <= sys.maxunicode else " " for code in codes)
    places = unseen_places(whole)
    page.unseen = whole if places else ""
    page.glyphs = list(_glyphs(_Glyphs(pdfium, text.raw, address(text.raw), codes, whole, page.links, clicked), places))
    page.bare_links = list(dict.fromkeys(area.url for area in page.links if area.url not in clicked))
    _add_shapes(pdfium, handle.raw, page)
    return page


def _glyphs(reader: _Glyphs, unseen: frozenset[int]) -> Iterator[Glyph]:
    """Give the visible glyphs of a page in the order in which they are drawn, words whole where nothing parts them."""
    within = _word_pattern()
    codes, count, is_generated = reader.codes, len(reader.codes), quick("FPDFText_IsGenerated")
    at, spaced, likely = 0, False, False
    while at < count:
        code = codes[at]
        if at in unseen:
            at += 1
            continue
        if code in _BLANKS or 0x2000 <= code <= 0x200B:  # noqa: PLR2004 - blanks of all widths
            generated = is_generated(reader.place, at) == 1
            spaced, likely = spaced or not generated, likely or generated
            at += 1
            continue
        word = within.match(reader.whole, at)
        end = word.end() if word else at + 1
        found = reader.word(at, end, spaced=spaced, likely=likely)
        if found:
            yield from found
            spaced = likely = False
        at = end


def _codes(pdfium: Any, text: Any, count: int) -> list[int]:  # noqa: ANN401
    """Return the characters of a page: by one call, or one by one where that one leaves some out."""
    buffer = (ctypes.c_ushort * (count + 1))()
    pdfium.FPDFText_GetText(text, 0, count, buffer)
    whole = bytes(buffer)[: 2 * count].decode("utf-16-le", "surrogatepass").partition("\0")[0]
    if len(whole) == count and not any("\ud800" <= char <= "\udfff" for char in whole):
        return list(map(ord, whole))
    return [pdfium.FPDFText_GetUnicode(text, at) for at in range(count)]


@cache
def _word_pattern() -> re.Pattern[str]:
    """Return a pattern for runs of characters that stand in words from left to right, and are never bullets."""
    letters = "".join(chr(code) for code in range(0x80, 0x590) if chr(code).isalnum())  # Hebrew begins there
    return re.compile(f"[{re.escape(_WITHIN + letters)}]+")


class _Drawn:
    """Asks PDFium about glyphs; what it writes into is made once for all of them."""

    def __init__(self) -> None:
        import pypdfium2.raw as pdfium  # noqa: PLC0415 - as above

        self.x, self.y = ctypes.c_double(), ctypes.c_double()
        self.box, self.matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        self.colour = (ctypes.c_uint * 4)()
        start, step = ctypes.addressof(self.colour), ctypes.sizeof(ctypes.c_uint)
        self._into_colour = tuple(start + step * at for at in range(4))
        self._into = tuple(map(ctypes.addressof, (self.x, self.y, self.box, self.matrix)))
        self.object_of = quick("FPDFText_GetTextObject")
        self._matrix, self._colour = quick("FPDFText_GetMatrix"), quick("FPDFText_GetFillColor")
        self._size, self._font = quick("FPDFText_GetFontSize"), quick("FPDFTextObj_GetFont")
        self._origin, self._box = quick("FPDFText_GetCharOrigin"), quick("FPDFText_GetLooseCharBox")

    def place(self, text: int, at: int) -> tuple[float, float, Any]:
        """Return a glyph's origin, and its box, which holds until the next call."""
        x, y, box, _ = self._into
        self._origin(text, at, x, y)
        self._box(text, at, box)
        return self.x.value, self.y.value, self.box

    def style(self, text: int, at: int, drawn: int | None) -> tuple[object, ...]:
        """Return all that a glyph's look depends on: its font (else itself), the size, the matrix and the colour."""
        matrix, colour = self.matrix, self.colour
        self._matrix(text, at, self._into[3])
        self._colour(text, at, *self._into_colour)
        font = self._font(drawn) if drawn else None
        size = self._size(text, at)
        return font or -at, size, matrix.a, matrix.b, matrix.c, matrix.d, colour[0], colour[1], colour[2]


@dataclass(slots=True)
class _Glyphs:
    """Reads the glyphs of one page."""

    pdfium: Any
    text: Any
    place: int
    codes: list[int]
    whole: str
    links: list[Area]
    clicked: set[str]
    looks: dict[int | None, tuple[Look, str]] = field(default_factory=dict)
    styles: dict[tuple[object, ...], tuple[Look, str]] = field(default_factory=dict)
    drawn: _Drawn = field(default_factory=_Drawn)

    def word(self, at: int, end: int, *, spaced: bool, likely: bool) -> list[Glyph]:
        """Return a word as one glyph; each of its glyphs where they differ, or stand apart from each other."""
        first = self.glyph(at, spaced=spaced, likely=likely)
        if end - at == 1:
            return [] if first is None else [first]
        if first is not None:
            last, spelt = self.glyph(end - 1), self.whole[at:end]
            if last is not None and self._is_whole(first, last, end - at) and self._is_alike(at, spelt, first.look):
                spelt = spelt if spelt.isascii() else "".join(map(_spelt, self.codes[at:end]))
                return [Glyph(spelt, first.x0, last.x1, first.y, first.look, spaced, first.url, likely)]
        rest = [one for other in range(at + 1, end) if (one := self.glyph(other))]
        if first is None:
            return [one._replace(spaced=spaced, likely=likely) for one in rest[:1]] + rest[1:]
        return [first, *rest]

    def _is_alike(self, at: int, spelt: str, look: Look) -> bool:
        """Tell whether the glyphs within a word look as the first and the last do.

        Capitals, and the marks behind them, are larger than the letters between where capitals are small ones; small
        letters at the end are as those before them.
        """
        rest = spelt[1:]
        return (rest.islower() and rest.isalpha()) or self._look_at(at + 1)[0] == look

    def _is_whole(self, first: Glyph, last: Glyph, count: int) -> bool:
        same = first.look == last.look and first.url == last.url and first.y == last.y
        upright = not first.look.icon and not first.look.quarter
        return same and upright and 0 < last.x1 - first.x0 < _SPACED_OUT * count * first.look.size

    def _look_at(self, at: int) -> tuple[Look, str]:
        number = self.drawn.object_of(self.place, at)
        found = self.looks.get(number)
        if found is None:
            # Browsers put every few glyphs into an object of their own, all of which are drawn alike.
            style = self.drawn.style(self.place, at, number)
            found = self.looks[number] = self.styles.get(style) or _look(self.pdfium, self.text, at)
            self.styles[style] = found
        return found

    def glyph(self, at: int, *, spaced: bool = False, likely: bool = False) -> Glyph | None:
        """Return one glyph; None where it spells nothing."""
        look, font = self._look_at(at)
        shown = BULLET if look.icon else _spelt(self.codes[at])
        if not look.icon and (font or not shown.isascii()):
            shown = in_font(shown, font)
        if not shown:
            return None
        x, y, box = self.drawn.place(self.place, at)
        left, right, baseline = (box.left, box.right, y) if not look.quarter else _level(box, x, y, look.quarter)
        links = self.links
        url = _url_at(links, (box.left + box.right) / 2, (box.bottom + box.top) / 2) if links else ""
        if url and not look.icon:
            self.clicked.add(url)
        return Glyph(shown, left, right, baseline, look, spaced, url, likely)


def _level(box: Any, x: float, y: float, quarter: int) -> tuple[float, float, float]:  # noqa: ANN401
    """Return left, right and baseline of a glyph as they are when its text is turned level."""
    return (
        (box.left, box.right, y),
        (box.bottom, box.top, -x),
        (-box.right, -box.left, -y),
        (-box.top, -box.bottom, x),
    )[quarter]


def _spelt(code: int) -> str:
    """Return what a character code means; surrogates and noncharacters mean nothing."""
    if code in _HIDDEN_HYPHENS:
        return "-"
    if code in _LIGATURES:
        return _LIGATURES[code]
    if code < 0x20 or 0xD800 <= code <= 0xDFFF or 0x7F <= code < 0xA0 or code > 0x10FFFF:  # noqa: PLR2004 - Unicode
        return ""
    return chr(code)


def _look(pdfium: Any, text: Any, at: int) -> tuple[Look, str]:  # noqa: ANN401
    """Return how a glyph is drawn, and its font's name where that is one of symbols."""
    flags = ctypes.c_int()
    buffer = ctypes.create_string_buffer(256)
    length = pdfium.FPDFText_GetFontInfo(text, at, buffer, 256, flags)
    name = buffer.value.decode("utf-8", "replace").rpartition("+")[2].casefold() if length else ""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, at, matrix)
    size = pdfium.FPDFText_GetFontSize(text, at) * (hypot(matrix.c, matrix.d) or 1.0)
    red, green, blue, opaque = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFText_GetFillColor(text, at, red, green, blue, opaque)
    bold = (
        any(word in name for word in _BOLD_NAMES)
        or pdfium.FPDFText_GetFontWeight(text, at) >= _BOLD_FROM
        or bool(flags.value & _FORCE_BOLD)
    )
    italic = any(word in name for word in _ITALIC_NAMES) or bool(flags.value & _ITALIC)
    look = Look(
        round(max(size, 0.5) * 2) / 2,
        bold,
        italic,
        f"{red.value:02x}{green.value:02x}{blue.value:02x}",
        any(word in name for word in _ICON_FONTS),
        round(atan2(matrix.b, matrix.a) / (pi / 2)) % 4,
    )
    plain = name.rstrip("mt").rstrip("-")
    return look, next((font for font in _SYMBOL_FONTS if plain == font or plain.startswith(font + "-")), "")


def _url_at(links: list[Area], x: float, y: float) -> str:
    return next((area.url for area in links if area.x0 <= x <= area.x1 and area.y0 <= y <= area.y1), "")


def _links(pdfium: Any, page: Any) -> Iterator[Area]:  # noqa: ANN401
    """Give the parts of a page that lead out of the document."""
    position, link, box = ctypes.c_int(0), pdfium.FPDF_LINK(), pdfium.FS_RECTF()
    for _ in range(limits().page_objects):
        if not pdfium.FPDFLink_Enumerate(page.raw, position, link):
            return
        action = pdfium.FPDFLink_GetAction(link)
        if not action or not pdfium.FPDFLink_GetAnnotRect(link, box):
            continue
        length = pdfium.FPDFAction_GetURIPath(page.pdf.raw, action, None, 0)
        buffer = ctypes.create_string_buffer(length or 1)
        pdfium.FPDFAction_GetURIPath(page.pdf.raw, action, buffer, length)
        url = target(buffer.value.decode("utf-8", "replace").strip())
        if url:
            bottom, top = sorted((box.bottom, box.top))
            yield Area(min(box.left, box.right), bottom, max(box.left, box.right), top, url)


def _add_shapes(pdfium: Any, page: Any, found: Page) -> None:  # noqa: ANN401
    """Add the horizontal lines and the dots of a page."""
    edges = (ctypes.c_float * 4)()
    into = [ctypes.addressof(edges) + ctypes.sizeof(ctypes.c_float) * at for at in range(4)]
    object_at, type_of, bounds = (quick(f"FPDFPage{name}") for name in ("_GetObject", "Obj_GetType", "Obj_GetBounds"))
    count, most, place, path = (
        pdfium.FPDFPage_CountObjects(page),
        limits().page_objects,
        address(page),
        pdfium.FPDF_PAGEOBJ_PATH,
    )
    found.too_much = count > most or len(found.links) >= most
    for at in range(min(count, most)):
        shape = object_at(place, at)
        if type_of(shape) != path or not bounds(shape, *into):
            continue
        left, bottom, right, top = edges
        width, height = right - left, top - bottom
        if height <= _THIN and width >= _LONG:
            found.rules.append(Rule(left, right, (bottom + top) / 2))
        elif all(_DOT_SIZES[0] <= side <= _DOT_SIZES[1] for side in (width, height)) and abs(width - height) < 1:
            found.dots.append(Dot(left, right, (bottom + top) / 2))
