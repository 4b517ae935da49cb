"""Rich text as one line of Markdown, and values as the inside of a Markdown comment."""

from __future__ import annotations

import re

from tailor.model import RichText, Span
from tailor.patterns import lazy

_SPECIAL = lazy(r"([\\`*_\[\]<>]|&(?=#?\w+;))")
_LEADING = lazy(r"^(?:[#>+-]|\d{1,9}[.)])(?=\s|$)|^#{2,6}(?=\s|$)|^(?:={1,}|-{2,}|~{3,})|^:(?=\s)")
_NUMBER = lazy(r"^(\d{1,9})([.)])(?=\s|$)")
_CLOSING = lazy(r"(^|\s)(#+)$")
_PLAIN_URL = lazy(r"[^\s()<>\\]+")
# Beside these a mark opens and closes whatever stands on its other side (CommonMark's flanking rules).
_BESIDE = frozenset(" (),.:;/|!?\"'-–—")


def line(text: RichText, *, exact: bool = False) -> str:
    """Return one line; what would open a heading or a list at its start is escaped."""
    written = inline(text, exact=exact)
    if _LEADING.match(written) and not written[0].isdigit():
        return f"\\{written}"
    return _NUMBER.sub(r"\1\\\2", written)


def heading(text: RichText, *, exact: bool = False) -> str:
    """Return what stands in a heading; hashes at its end would be taken for its closing marks."""
    return _CLOSING.sub(r"\1\\\2", inline(text, exact=exact))


def inline(text: RichText, *, exact: bool = False) -> str:
    """Return text with its marks; `exact` writes all of them as HTML, which nothing around them can break."""
    written = ""
    plain, at = text.plain, 0
    for span in text.spans:
        at += len(span.text)
        added = _span(span, written[-1:], plain[at : at + 1], exact=exact)
        # A link right behind an exclamation mark would be a picture.
        written = f"{written[:-1]}\\!" if added.startswith("[") and written.endswith("!") else written
        written += added
    return written


def _span(span: Span, before: str, after: str, *, exact: bool) -> str:
    """Return a span with its marks set tightly around the words: blanks at its ends stay outside."""
    escaped = _SPECIAL.sub(r"\\\1", span.text)
    if exact:
        return _linked(_tagged(escaped, span), span.url)
    if not escaped.strip():
        return escaped
    core = escaped.strip()
    at = escaped.index(core)
    lead, tail = escaped[:at], escaped[at + len(core) :]
    marks = "**" * span.bold + "*" * span.italic
    outside = ("[", "]") if span.url else ((lead or before)[-1:], (tail or after)[:1])
    if marks and not (_opens(outside[0], core[0]) and _opens(outside[1], core[-1])):
        return f"{lead}{_linked(_tagged(core, span), span.url)}{tail}"
    return f"{lead}{_linked(f'{marks}{core}{marks[::-1]}', span.url)}{tail}"


def _opens(outside: str, inside: str) -> bool:
    """Tell whether a mark between two characters is one; the rule for its end is the same, mirrored."""
    if outside in {"*", "_", "\\"}:
        return False
    return not outside or outside in _BESIDE or outside in "[]" or inside.isalnum()


def _tagged(text: str, span: Span) -> str:
    text = f"<i>{text}</i>" if span.italic else text
    return f"<b>{text}</b>" if span.bold else text


def _linked(text: str, url: str) -> str:
    if not url:
        return text
    return f"[{text}]({url})" if _PLAIN_URL.fullmatch(url) else f"[{text}](<{url}>)"


def value(text: str) -> str:
    """Return text as the value of a comment: on one line, and without what would end the comment."""
    text = re.sub(r"&(?=#?\w)", "&amp;", text).replace("--", "-&#45;").replace("--", "-&#45;")
    text = text.replace("\r", "&#13;").replace("\n", "&#10;")
    return re.sub(r"^\s|\s$", lambda found: f"&#{ord(found[0])};", text)


def word(text: str) -> str:
    """Return text as one of several values in a comment: without blanks and commas too."""
    return re.sub(r"[\s,]", lambda found: f"&#{ord(found[0])};", value(text))


def item(text: str) -> str:
    """Return text as one of several values that commas part."""
    return value(text).replace(",", "&#44;")


def wording(text: RichText) -> str:
    """Return a line of Markdown as the value of a comment."""
    return inline(text).replace("--", "-&#45;").replace("--", "-&#45;")
