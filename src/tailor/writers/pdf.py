"""A résumé as a tagged PDF with the look of the DOCX, set by Typst (the extra `pdf`)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from tailor.errors import UsageError
from tailor.model import Resume, RichText, Span
from tailor.page import (
    PAPERS,
    Look,
    Paragraph,
    ParagraphStyle,
    directions,
    is_right_to_left,
    language_of,
    paragraphs,
    unbroken,
)
from tailor.page.fonts import UNITS, font_table, measured_as, stand_ins
from tailor.text import clean

_LINKS = ("http://", "https://", "mailto:", "tel:")
_LEVELS = {"Resume Name": 1, "Heading 1": 2, "Entry": 3}
_SMALL = 0.8  # of the size: the lower-case letters of small capitals, as LibreOffice draws them


def render(resume: Resume, look: Look) -> bytes:
    """Return the PDF; UsageError says what to install where Typst is missing."""
    try:
        import typst  # noqa: PLC0415 - an extra
    except ImportError:
        raise UsageError("PDF needs Typst: pip install 'tailor-resume[pdf]', or write DOCX and print it") from None
    document = typst.compile(markup(resume, look).encode(), format="pdf", timestamp=0)
    return bytes(document) if isinstance(document, bytes) else b"".join(map(bytes, document or ()))


def markup(resume: Resume, look: Look) -> str:
    """Return the Typst source; every text of the résumé is in it as a string, and so cannot be markup."""
    shown = paragraphs(resume, look)
    language, _, region = language_of(resume).partition("-")
    width, height = PAPERS[look.paper]
    name = clean(resume.name)
    title = f"{name} – Résumé" if name else "Résumé"
    return (
        f"#set document(title: {_string(title)}, author: {_string(name)}, date: none)\n"
        f"#set page(width: {width:g}pt, height: {height:g}pt, margin: (x: {look.side:g}pt, y: {look.top:g}pt))\n"
        f"#set text(lang: {_string(language)}, region: {_string(region)}, hyphenate: false)\n"
        '#set par(spacing: 0pt, justify: false, linebreaks: "simple")\n'
        f"#set block(spacing: 0pt)\n#show heading: it => it.body\n{_links(look)}"
        f"{''.join(_blocks(shown, look))}"
    )


def _links(look: Look) -> str:
    colour = f"text(fill: {_fill(look.accent)}, underline(it))" if look.accent else "underline(it)"
    return f"#show link: it => {colour}\n"


def _blocks(shown: tuple[Paragraph, ...], look: Look) -> Iterator[str]:
    """Yield the source of each paragraph, and of those that make a list together."""
    turned = zip(shown, directions(shown), strict=True)
    for (listed, leftward), below in groupby(turned, key=lambda pair: (pair[0].style == "List Bullet", pair[1])):
        yield f"#set text(dir: {'rtl' if leftward else 'ltr'})\n"
        if listed:
            yield _list(tuple(paragraph for paragraph, _ in below), look)
        else:
            yield from (_block(paragraph, look) for paragraph, _ in below)


def _list(bullets: tuple[Paragraph, ...], look: Look) -> str:
    style = look.style("List Bullet")
    hanging, indent = f"{style.hanging:g}pt", f"{style.indent - style.hanging:g}pt"
    marker = f"marker: box(width: {hanging}, align(start)[•]), indent: {indent}, body-indent: 0pt"
    items = ", ".join(f"block(breakable: {_bool(not style.keep_lines)}, {_line(bullet, look)})" for bullet in bullets)
    inner = f"list(tight: false, spacing: {style.before:g}pt, {marker}, {items})"
    above = look.before(bullets[0])
    return f"#block(above: {above:g}pt, below: {style.after:g}pt, {_styled(style, look, inner)})\n"


def _block(paragraph: Paragraph, look: Look) -> str:
    style = look.style(paragraph.style)
    inner = _line(paragraph, look)
    if paragraph.style in _LEVELS:
        # A name on top and entries without end would be no table of contents.
        marked = _bool(paragraph.style == "Heading 1")
        inner = f"heading(level: {_LEVELS[paragraph.style]}, bookmarked: {marked}, {inner})"
    sticky, whole = _bool(paragraph.keep_next or style.keep_next), _bool(not style.keep_lines)
    rule = ""
    if style.rule:
        rule = f", stroke: (bottom: {style.rule:g}pt + {_fill(style.rule_colour or style.colour)})"
        rule += f", inset: (bottom: {style.rule_gap:g}pt)"
    return (
        f"#block(width: 100%, above: {look.before(paragraph):g}pt, below: {style.after:g}pt, sticky: {sticky}, "
        f"breakable: {whole}{rule}, {_styled(style, look, inner)})\n"
    )


def _styled(style: ParagraphStyle, look: Look, inner: str) -> str:
    """Return an expression with the fonts and lines of a style."""
    font = look.font_of(style)
    ascent, descent, gap = (units / UNITS for units in font_table()[measured_as(font)]["line"])
    leading = (style.line / 100 - 1) * (ascent + descent + gap)
    names = ", ".join(map(_string, stand_ins(font)))
    settings = [
        f"font: ({names})",
        f"size: {style.size:g}pt",
        f"weight: {_weight(style.bold)}",
        f'style: "{"italic" if style.italic else "normal"}"',
        f"fill: {_fill(style.colour)}",
        f"tracking: {style.spacing:g}pt",
        f"top-edge: {ascent + gap:.4f}em",
        f"bottom-edge: -{descent:.4f}em",
    ]
    align = "" if style.align in {"left", "both"} else f"#set align({style.align})\n"
    justify = ", justify: true" if style.align == "both" else ""
    rules = f"set text({', '.join(settings)})"
    return f"[#{rules}\n#show heading: {rules}\n#set par(leading: {leading:.4f}em{justify})\n{align}#{inner}]"


def _line(paragraph: Paragraph, look: Look) -> str:
    """Return an expression for the text of a paragraph."""
    style = look.style(paragraph.style)
    parts = [_whole(span, style) if whole else _span(span, style) for span, whole in unbroken(paragraph)]
    if paragraph.right.spans:
        parts.append('" "; h(1fr)' if paragraph.tab else _string(paragraph.between))
        fill = f", fill: {_fill(look.quiet)}" if look.quiet else ""
        parts.append(f'box(text(weight: "regular", style: "normal"{fill}, {_text(paragraph.right, style)}))')
    return f"{{ {'; '.join(parts)} }}"


def _whole(span: Span, style: ParagraphStyle) -> str:
    """Return an expression for a span on one line, digits from left to right also between words that run leftward."""
    direction = "rtl" if is_right_to_left(span.text) else "ltr"
    return f"box(text(dir: {direction}, {_span(span, style)}))"


def _text(text: RichText, style: ParagraphStyle) -> str:
    return f"{{ {'; '.join(_span(span, style) for span in text.spans)} }}"


def _span(span: Span, style: ParagraphStyle) -> str:
    """Return an expression for a span."""
    shown = "; ".join(_letters(span.text, style))
    shown = f"{{ {shown} }}"
    marks = ['weight: "bold"'] * span.bold + ['style: "italic"'] * span.italic
    if marks:
        shown = f"text({', '.join(marks)}, {shown})"
    if span.url.lower().startswith(_LINKS):
        shown = f"link({_string(clean(span.url))}, {shown})"
    return shown


def _letters(text: str, style: ParagraphStyle) -> Iterator[str]:
    """Yield strings, in capitals where the style says so; fonts with small capitals of their own are rare."""
    if style.spacing and is_right_to_left(text):
        # Its letters are joined: spaces would tear them apart.
        yield f"text(tracking: 0pt, {_string(text)})"
    elif style.caps:
        yield _string(text.upper())
    elif not style.small_caps:
        yield _string(text)
    else:
        for small, letters in groupby(text, key=str.islower):
            word = "".join(letters)
            yield f"text(size: {_SMALL}em, {_string(word.upper())})" if small else _string(word)


def _string(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _bool(value: bool) -> str:
    return "true" if value else "false"


def _weight(bold: bool) -> str:
    return '"bold"' if bold else '"regular"'


def _fill(colour: str) -> str:
    return f'rgb("#{colour}")' if colour else "black"
