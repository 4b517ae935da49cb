"""The look of a person's own DOCX: its page, fonts and paragraph styles, taken over into a document of ours.

Only numbers are taken. The document itself, with whatever is in its properties, headers and comments, stays behind.
"""

from __future__ import annotations

import math
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tailor.errors import InputError
from tailor.limits import how_to_raise, limits
from tailor.model import Note
from tailor.page import PAPERS, Look, ParagraphStyle, StyleName
from tailor.page.fonts import is_known, line_share, measured_as
from tailor.values import replace, value

if TYPE_CHECKING:
    from docx.document import Document

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_NAMES: Mapping[StyleName, tuple[str, ...]] = {
    "Resume Name": ("resume name", "name", "title"),
    "Contact": ("contact", "contact info", "contact information", "subtitle"),
    "Heading 1": ("heading 1", "section"),
    "Entry": ("entry", "heading 2"),
    "Entry Detail": ("entry detail", "heading 3"),
    "Entry Line": ("entry line",),
    "List Bullet": ("list bullet", "list paragraph"),
    "Body": ("body", "body text", "normal"),
}
"""For each of our styles the names, in lower case, under which a document may have it, the best first."""

_ALIGNMENTS: Mapping[str, Any] = {"center": "center", "right": "right", "end": "right", "both": "both"}
_DEEPEST = 20  # styles that are based on one another
_SMALLEST = 144.0  # points between the margins
_NEAR = 3.0  # points by which a paper may differ
_EDGE = 18.0  # points from the edge of the paper that many printers leave blank
_FEWEST_LINES, _FEWEST_LETTERS = 24, 45  # on a page, and in a line of it: less is no résumé
_TIGHTEST = 85  # hundredths of a single line: what is closer touches
_PALEST = 2.0  # contrast with paper as WCAG 2 reckons it: what is paler cannot be read in print


def read_look(path: Path, base: Look) -> tuple[Look, tuple[Note, ...]]:
    """Return the look of a document, with `base` for what it does not say, and notes on what was not as expected.

    InputError if the file is no DOCX, or leaves no room for a résumé.
    """
    document = _open(path)
    source = _Source(document)
    page, notes = _page(document, base, str(path))
    font = source.font(source.find("Body")) or base.font
    missing = [name for name in _NAMES if source.find(name) is None]
    if len(missing) >= len(_NAMES) - 1:
        named = ", ".join(missing)
        notes += (Note("template-styles", f"has none of the styles {named}: those of --style stand in", str(path)),)
    styles = tuple(source.style(style) for style in base.styles)
    look = replace(page, font=font, styles=_scaled(styles, missing, base))
    _check_room(look, str(path))
    unknown = dict.fromkeys(name for name in map(look.font_of, look.styles) if not is_known(name))
    return look, notes + tuple(_unknown_font(name, str(path)) for name in unknown)


def _check_room(look: Look, path: str) -> None:
    body = look.style("Body")
    lines = look.text_height / (body.size * line_share(look.font_of(body)) * body.line / 100)
    letters = look.text_width / (body.size / 2)
    if lines < _FEWEST_LINES or letters < _FEWEST_LETTERS:
        reason = f"leaves {lines:.0f} lines of {letters:.0f} letters on a page: too few for a résumé"
        raise InputError(path, reason, hint="make its margins narrower or its text smaller")


def _unknown_font(name: str, path: str) -> Note:
    message = f"the widths of {name} are not known: pages are foretold as if it were {measured_as(name)}"
    return Note("unknown-font", message, path)


def _open(path: Path) -> Document:
    import docx  # noqa: PLC0415 - only for a template

    try:
        with zipfile.ZipFile(path) as package:
            size = sum(member.file_size for member in package.infolist())
        document = docx.Document(str(path)) if size <= limits().unpacked_bytes else None
    except OSError as error:
        raise InputError(str(path), f"cannot be read: {(error.strerror or 'unknown reason').lower()}") from None
    except Exception:  # noqa: BLE001 - whatever a broken package makes a library raise
        raise InputError(str(path), "is no DOCX", hint="save the template as a Word document (.docx)") from None
    if document is None:
        reason = f"unpacks to more than {limits().unpacked_bytes:,} bytes"
        raise InputError(str(path), reason, hint=how_to_raise("unpacked_bytes"))
    return document


def _page(document: Document, base: Look, path: str) -> tuple[Look, tuple[Note, ...]]:
    """Return the base with the paper and the margins of a document."""
    section = document.sections[0] if len(document.sections) else None
    if section is None or not section.page_width or not section.page_height:
        return base, ()
    width, height = section.page_width.pt, section.page_height.pt
    found = [name for name, size in PAPERS.items() if abs(size[0] - width) < _NEAR and abs(size[1] - height) < _NEAR]
    notes: tuple[Note, ...] = ()
    if not found:
        message = (
            f"its paper of {width:.0f} × {height:.0f} points is none of {', '.join(PAPERS)}: taken as {base.paper}"
        )
        notes = (Note("template-paper", message, path),)
    # A height below zero is one that no header may stretch.
    margins = [abs(side.pt) if side is not None else 72.0 for side in
               (section.left_margin, section.right_margin, section.top_margin, section.bottom_margin)]  # fmt: skip
    side, top = (margins[0] + margins[1]) / 2, (margins[2] + margins[3]) / 2
    page = replace(base, paper=found[0] if found else base.paper, side=max(side, _EDGE), top=max(top, _EDGE))
    if min(page.text_width, page.text_height) < _SMALLEST:
        message = "its margins leave no room: those of --style stand in"
        return base, (*notes, Note("template-margins", message, path))
    if min(side, top) < _EDGE:
        message = f"its margins are narrower than printers can print: taken as {_EDGE:g} points"
        notes += (Note("template-margins", message, path),)
    return page, notes


def _scaled(styles: tuple[ParagraphStyle, ...], missing: list[StyleName], base: Look) -> tuple[ParagraphStyle, ...]:
    """Return styles with those that a document lacks in proportion to its text."""
    body = next(style for style in styles if style.name == "Body")
    share = body.size / base.style("Body").size
    return tuple(
        replace(style, size=round(2 * style.size * share) / 2, font="", line=body.line)
        if style.name in missing
        else style
        for style in styles
    )


@value
class _Source:
    """The styles of a document, each as it comes out of those that it is based on."""

    document: Document

    def find(self, name: StyleName) -> Any | None:  # noqa: ANN401 - lxml has no types
        """Return the XML of the style that a document has for one of ours."""
        named = {}
        for style in self.document.styles.element.iterfind(f"{_W}style"):
            told = style.find(f"{_W}name")
            if style.get(f"{_W}type") == "paragraph" and told is not None:
                named[(told.get(f"{_W}val") or "").casefold()] = style
        return next((named[one] for one in _NAMES[name] if one in named), None)

    def style(self, base: ParagraphStyle) -> ParagraphStyle:
        """Return a style as the document has it; what it does not say is as in `base`."""
        found = self.find(base.name)
        if found is None:
            return base
        font = self.font(found)
        size = self._number(found, "rPr/sz", "val", 2, (6, 72)) or 10.0
        spaced = 0.0 if self._flag(found, "pPr/contextualSpacing") else 1.0
        colour = self._value(found, "rPr/color", "val")
        return replace(
            _with_rule(base, self._first(found, "pPr/pBdr")),
            font=font,
            size=size,
            bold=self._flag(found, "rPr/b"),
            italic=self._flag(found, "rPr/i"),
            caps=self._flag(found, "rPr/caps"),
            small_caps=self._flag(found, "rPr/smallCaps"),
            colour=colour.upper() if _is_readable(colour) else "",
            align=_ALIGNMENTS.get(self._value(found, "pPr/jc", "val"), "left"),
            spacing=self._number(found, "rPr/spacing", "val", 20, (-2, 10)),
            line=self._line(found, font, size),
            before=spaced * self._number(found, "pPr/spacing", "before", 20, (0, 72)),
            after=spaced * self._number(found, "pPr/spacing", "after", 20, (0, 72)),
        )

    def font(self, style: Any | None) -> str:  # noqa: ANN401
        """Return the font of a style, or nothing where none is named."""
        for element in self._all(style, "rPr/rFonts"):
            theme, name = element.get(f"{_W}asciiTheme"), element.get(f"{_W}ascii")
            if theme and (found := self._theme_font(theme)):
                return found
            if name:
                return str(name)[:60]
        return ""

    def _theme_font(self, name: str) -> str:
        """Return the font that a theme has for headings ("major…") or text ("minor…")."""
        from lxml import etree  # noqa: PLC0415

        kind = "majorFont" if name.startswith("major") else "minorFont"
        for relation in self.document.part.rels.values():
            if relation.reltype.endswith("/theme") and not relation.is_external:
                parser = etree.XMLParser(resolve_entities=False, no_network=True)
                latin = etree.fromstring(relation.target_part.blob, parser).find(f".//{_A}{kind}/{_A}latin")
                return "" if latin is None else latin.get("typeface") or ""
        return ""

    def _line(self, style: Any, font: str, size: float) -> int:  # noqa: ANN401
        """Return the distance of lines in hundredths of a single one."""
        spacing = next((one for one in self._all(style, "pPr/spacing") if one.get(f"{_W}line")), None)
        given = _int(spacing.get(f"{_W}line")) if spacing is not None else 240
        rule = spacing.get(f"{_W}lineRule") if spacing is not None else "auto"
        if rule in {"exact", "atLeast"}:
            single = size * line_share(font or "Calibri")
            share = 100 * given / 20 / single
            return int(min(max(share, 100 if rule == "atLeast" else _TIGHTEST), 300))
        return int(min(max(given / 2.4, _TIGHTEST), 300))

    def _number(self, style: Any, place: str, name: str, unit: float, within: tuple[float, float]) -> float:  # noqa: ANN401
        """Return the first length that a style or one below it gives, in points; 0 without any."""
        text = self._value(style, place, name)
        return min(max(_int(text) / unit, within[0]), within[1]) if text else 0.0

    def _value(self, style: Any, place: str, name: str) -> str:  # noqa: ANN401
        values = (element.get(f"{_W}{name}") for element in self._all(style, place))
        return next((value for value in values if value), "")

    def _flag(self, style: Any, place: str) -> bool:  # noqa: ANN401
        element = self._first(style, place)
        return element is not None and element.get(f"{_W}val", "1") not in {"0", "false", "off", "none"}

    def _first(self, style: Any, place: str) -> Any | None:  # noqa: ANN401
        return next(self._all(style, place), None)

    def _all(self, style: Any | None, place: str) -> Iterator[Any]:  # noqa: ANN401
        """Yield an element of a style, of those it is based on, and of the document's defaults."""
        path = "/".join(f"{_W}{part}" for part in place.split("/"))
        styles = self.document.styles.element
        by_id = {one.get(f"{_W}styleId"): one for one in styles.iterfind(f"{_W}style")}
        for _ in range(_DEEPEST):
            if style is None:
                break
            if (found := style.find(path)) is not None:
                yield found
            based = style.find(f"{_W}basedOn")
            style = by_id.get(based.get(f"{_W}val")) if based is not None else None
        kind = place.partition("/")[0]
        default = styles.find(f"{_W}docDefaults/{_W}{kind}Default/{path}")
        if default is not None:
            yield default


def _with_rule(style: ParagraphStyle, borders: Any | None) -> ParagraphStyle:  # noqa: ANN401
    """Return a style with the line below that a document has, or without any."""
    bottom = borders.find(f"{_W}bottom") if borders is not None else None
    if bottom is None or bottom.get(f"{_W}val") in {None, "nil", "none"}:
        return replace(style, rule=0.0, rule_colour="")
    colour = bottom.get(f"{_W}color") or ""
    return replace(
        style,
        rule=min(_int(bottom.get(f"{_W}sz")) / 8, 6.0),
        rule_gap=float(min(max(_int(bottom.get(f"{_W}space")), 0), 31)),
        rule_colour=colour.upper() if _is_colour(colour) else "",
    )


def _is_colour(text: str) -> bool:
    return len(text) == 6 and all(char in "0123456789abcdefABCDEF" for char in text)  # noqa: PLR2004 - RRGGBB


def _is_readable(text: str) -> bool:
    """Tell whether a text is a colour that can be read on white paper."""
    if not _is_colour(text):
        return False
    # The luminance and the contrast of WCAG 2, with its power law for all values.
    red, green, blue = (math.pow((int(text[at : at + 2], 16) / 255 + 0.055) / 1.055, 2.4) for at in (0, 2, 4))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) >= _PALEST


def _int(text: str | None) -> int:
    try:
        return int(float(text or "0"))
    except (ValueError, OverflowError):
        return 0
