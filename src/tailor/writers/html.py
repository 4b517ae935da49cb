"""A résumé as one HTML file that reads well on a screen and prints as the DOCX does: no script, nothing fetched."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from html import escape
from itertools import groupby

from tailor.model import Resume, RichText, Span
from tailor.page import (
    PAPERS,
    Look,
    Paragraph,
    ParagraphStyle,
    directions,
    language_of,
    paragraphs,
    runs_leftward,
    unbroken,
)
from tailor.page.fonts import is_serif, line_share, stand_ins
from tailor.patterns import lazy
from tailor.text import clean

_LINKS = ("http://", "https://", "mailto:", "tel:")
_SEAL = re.compile(rb'<meta name="generator" content="tailor ([0-9a-f]{64})">\n')
# A font may be named by anybody; what would end the name or the style sheet is left out.
_NOT_IN_NAMES = lazy(r"[^\w .-]")
_TAGS = {"Resume Name": "h1", "Heading 1": "h2", "Entry": "h3", "List Bullet": "li"}
_CLASSES = {"Contact": "contact", "Entry Detail": "detail", "Entry Line": "line"}
_SELECTORS = {
    "Resume Name": "h1", "Contact": ".contact", "Heading 1": "h2", "Entry": "h3", "Entry Detail": ".detail",
    "Entry Line": ".line", "List Bullet": "li", "Body": "p",
}  # fmt: skip


def render(resume: Resume, look: Look) -> bytes:
    """Return the page in UTF-8; what a browser could run is written as text."""
    name = clean(resume.name)
    title = escape(f"{name} – Résumé" if name else "Résumé")
    shown = paragraphs(resume, look)
    direction = ' dir="rtl"' if runs_leftward(shown) else ""
    return _sealed(
        f'<!DOCTYPE html>\n<html lang="{language_of(resume)}"{direction}>\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>\n'
        f'<meta name="author" content="{escape(name)}">\n<style>\n{_sheet(look)}</style>\n</head>\n<body>\n'
        f"{_body(shown, look)}</body>\n</html>\n".encode()
    )


def is_sealed(page: bytes) -> bool:
    """Tell whether a page is exactly as it was written here."""
    found = _SEAL.search(page)
    return found is not None and hashlib.sha256(_SEAL.sub(b"", page, count=1)).hexdigest().encode() == found[1]


def _sealed(page: bytes) -> bytes:
    """Return a page with a digest of itself in its head, by which an edited one can be told."""
    seal = f'<meta name="generator" content="tailor {hashlib.sha256(page).hexdigest()}">\n<style>'
    return page.replace(b"<style>", seal.encode(), 1)


# ------------------------------------------------------------------------ text


def _body(shown: tuple[Paragraph, ...], look: Look) -> str:
    parts = []
    turned = tuple(zip(shown, directions(shown), strict=True))
    whole = runs_leftward(shown)
    for section, below in groupby(turned, key=lambda pair: pair[0].section):
        tag = "header" if section is None else "section"
        inner = "".join(_blocks(tuple(below), look, leftward=whole))
        parts.append(f"<{tag}>\n{inner}</{tag}>\n")
    return "".join(parts)


def _blocks(turned: tuple[tuple[Paragraph, bool], ...], look: Look, *, leftward: bool) -> Iterator[str]:
    """Yield each paragraph, those of a list between the marks of a list; `leftward` is the direction of the page."""
    for listed, below in groupby(turned, key=lambda pair: pair[0].style == "List Bullet"):
        marks = {own: "" if own == leftward else f' dir="{"rtl" if own else "ltr"}"' for own in (True, False)}
        inner = "".join(_paragraph(paragraph, look, marks[own]) for paragraph, own in below)
        yield f"<ul>\n{inner}</ul>\n" if listed else inner


def _paragraph(paragraph: Paragraph, look: Look, direction: str) -> str:
    tag = _TAGS.get(paragraph.style, "p")
    classes = [_CLASSES[paragraph.style]] if paragraph.style in _CLASSES else []
    if paragraph.right.spans and paragraph.tab:
        classes.append("two")
    if paragraph.keep_next:
        classes.append("keep")
    marks = f' class="{" ".join(classes)}"' if classes else ""
    before = look.before(paragraph)
    if before != look.style(paragraph.style).before:
        marks += f' style="margin-top:{before:g}pt"'
    return f"<{tag}{marks}{direction}>{_line(paragraph)}</{tag}>\n"


def _line(paragraph: Paragraph) -> str:
    parts = (
        f'<span class="whole">{_span(span)}</span>' if whole else _span(span) for span, whole in unbroken(paragraph)
    )
    left = "".join(parts)
    if not paragraph.right.spans:
        return left
    right = f'<span class="beside">{_text(paragraph.right)}</span>'
    return f"<span>{left}</span> {right}" if paragraph.tab else f"{left}, {right}"


def _text(text: RichText) -> str:
    return "".join(map(_span, text.spans))


def _span(span: Span) -> str:
    shown = escape(span.text)
    shown = f"<em>{shown}</em>" if span.italic else shown
    shown = f"<strong>{shown}</strong>" if span.bold else shown
    return f'<a href="{escape(clean(span.url))}">{shown}</a>' if span.url.lower().startswith(_LINKS) else shown


# ----------------------------------------------------------------------- looks


def _sheet(look: Look) -> str:
    """Return the style sheet: the numbers of the look, on paper with its margins, on a screen as a sheet of paper."""
    width, height = PAPERS[look.paper]
    sheet = f"{look.top:g}pt {look.side:g}pt"
    rules = [
        f"@page {{ size: {width:g}pt {height:g}pt; margin: {look.top:g}pt {look.side:g}pt }}",
        "* { margin: 0; padding: 0 }",
        f"body {{ font: 10pt {_family(look.font)}; color: #000; background: #fff; overflow-wrap: break-word }}",
        "p, li { widows: 2; orphans: 2 }",
        "ul { list-style: disc }",
        ".keep { break-after: avoid }",
        ".two { display: flex; justify-content: space-between; align-items: baseline; gap: 1em }",
        f".beside {{ font-weight: normal; font-style: normal; white-space: nowrap{_colour(look.quiet)} }}",
        ".whole { white-space: nowrap; unicode-bidi: plaintext }",
        f"a {{ color: {'#' + look.accent if look.accent else 'inherit'} }}",
        *(f"{_SELECTORS[style.name]} {{ {_rules(style, look)} }}" for style in (look.style("Body"), *look.styles)),
        "@media screen { html { background: #ddd } }",
        f"@media screen {{ body {{ max-width: {look.text_width:g}pt; margin: 24pt auto; padding: {sheet} }} }}",
        "@media screen and (max-width: 640px) { .two { display: block } body { margin: 0; padding: 16pt } }",
    ]
    return "".join(f"{rule}\n" for rule in dict.fromkeys(rules))


def _family(font: str) -> str:
    names = [f"'{_NOT_IN_NAMES.sub('', name)}'" for name in stand_ins(font)[:3]]
    return ", ".join([*names, "serif" if is_serif(font) else "sans-serif"])


def _colour(colour: str) -> str:
    return f"; color: #{colour}" if colour else ""


def _rules(style: ParagraphStyle, look: Look) -> str:
    """Return the declarations of a style."""
    rule_colour = style.rule_colour or style.colour or "000"
    optional = (
        (style.font, f"font-family: {_family(style.font)}"),
        (style.caps, "text-transform: uppercase"),
        (style.small_caps, "font-variant: small-caps"),
        (style.align != "left", f"text-align: {'justify' if style.align == 'both' else style.align}"),
        (style.spacing, f"letter-spacing: {style.spacing:g}pt"),
        (style.colour, f"color: #{style.colour}"),
        (style.rule, f"border-bottom: {style.rule:g}pt solid #{rule_colour}; padding-bottom: {style.rule_gap:g}pt"),
        (style.indent, f"margin-inline-start: {style.indent:g}pt"),
        (style.keep_next, "break-after: avoid"),
        (style.keep_lines, "break-inside: avoid"),
    )
    return "; ".join(
        [
            f"font-size: {style.size:g}pt",
            f"font-weight: {'bold' if style.bold else 'normal'}",
            f"font-style: {'italic' if style.italic else 'normal'}",
            f"line-height: {line_share(look.font_of(style)) * style.line / 100:.3f}",
            f"margin-top: {style.before:g}pt",
            f"margin-bottom: {style.after:g}pt",
            *(text for wanted, text in optional if wanted),
        ]
    )
