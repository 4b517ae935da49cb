"""The lines below a name: e-mail, phone, links, place, and a headline among them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tailor.model import Contact, RichText, Span
from tailor.patterns import lazy
from tailor.readers.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

_EMAIL = lazy(r"[^\s@<>|,;:]{1,64}@[^\s@<>|,;:]{1,190}\.[^\W\d_]{2,24}")
_PHONE = lazy(r"\+?\(?\d[\d\s()./-]{5,24}\d")
_LINK = lazy(
    r"(?:https?://|www\.)\S+|(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12}/\S*|(?:[a-z0-9-]{2,63}\.){1,3}[a-z]{2,12}",
    re.IGNORECASE,
)
_LABEL = lazy(
    r"(?:e-?mail|mail|phone|tel(?:efon|ephone)?|mobile?|handy|cell|web(?:site)?|homepage|url|linked-?in|git-?hub|git-?lab|"
    r"twitter|x|address|adresse?|location|ort|wohnort|anschrift|city|based in|e-?post|correo(?: electrónico)?|courriel|"
    r"teléfono|telefono|telefone|téléphone|portable|móvil|celular|cellulare|telemóvel|dirección|indirizzo|endereço|"
    r"ciudad|cidade|ville|adres|телефон|почта|邮箱|电子邮件|电话|手机|メール|電話|住所|地址)(?:\.?\s*[::]\s*|\.\s+)(?=\S)"
    r"|(?:e-?mail|mail|phone|tel(?:efon|ephone)?|mobile?|handy|cell)\s+(?=\S{1,64}@|\+?\(?\d[\d ().-]{4})",
    re.IGNORECASE,
)
# An emoji, its name between colons, or the sign of an icon font before a contact says what its shape says.
_ICON = lazy(r"^(?:(?:[^\w\s\x00-\x7f]|\ufe0f|\u20e3)+|:[a-z][a-z0-9_+-]{1,30}:)\s*(?=\S)")
_BETWEEN = lazy(r"\s+[|•·∙◦⋅●▪♦⎮¦‖]\s*|\s*[|•∙●▪]\s+|\t+|\s{3,}|\s+[–—]\s+")
EMAIL: Final = lazy(r"[^\s@<>|,;:()]{1,64}@[^\s@<>|,;:()]{1,190}\.[^\W\d_]{2,24}")
_NUMBER: Final = lazy(r"(?:(?<![\w/.-])|(?=\+))\+?\(?\d[\d ().-]{6,22}\d(?![\w/])")
_ADDRESS: Final = lazy(
    r"(?:https?://|www\.)[^\s|,;]{3,200}|(?<![\w.@])(?:[a-z0-9-]{1,63}\.){1,3}[a-z]{2,12}/[^\s|,;]{1,200}"
)
_WAY: Final = lazy(
    r"(?:e-?mail|phone|tel(?:[eé]fono?|efone|[eé]phone)?|courriel|correo|portable|móvil|celular|cellulare|mobile?|cell|handy|web(?:site)?|linkedin|github|address|adresse|邮箱|电话|手机|"
    r"メール|電話)\.?\s*[::]?\s*$",
    re.IGNORECASE,
)
# "person (at) example (dot) com" is how people keep an address from machines that gather them.
_VEILED: Final = lazy(
    r"[\w.+-]{1,64}\s*(?:@|[\[({]\s*at\s*[\])}])\s*[\w-]{1,63}(?:\s*(?:\.|[\[({]\s*dot\s*[\])}])\s*[\w-]{1,63}){1,3}",
    re.IGNORECASE,
)
_STREET: Final = lazy(r"\d+\w?\s+[^\W\d_].*|.*[^\W\d_]\.?\s+\d+\w?|[A-Z]{0,2}-?\d{4,6}\s+[^\W\d_].*")
_LONGEST_ADDRESS: Final = 80
_MOST_DIGITS, _LEAST_DIGITS = 15, 7  # E.164 allows 15 digits; local numbers have 7 and more


def read_contact(piece: RichText) -> Contact | None:
    """Return what a piece of the contact line is; None when it is not a way to reach or place a person."""
    shown = _ICON.sub("", piece.plain.strip())
    text = _LABEL.sub("", shown, count=1) if _LABEL.match(shown) else shown
    url = next((span.url for span in piece.spans if span.url), "")
    if url.startswith("mailto:") and "@" not in shown and not _VEILED.fullmatch(text):
        # A link that is named "Mail" tells nobody the address on paper.
        shown = ": ".join(filter(None, (shown.rstrip(" :"), url.removeprefix("mailto:").partition("?")[0])))
    if url.startswith("mailto:") or _EMAIL.fullmatch(text):
        return Contact("email", shown, url or f"mailto:{text}")
    if _VEILED.fullmatch(text):
        return Contact("email", shown, url)
    if url.startswith("tel:") or _is_phone(text):
        return Contact("phone", shown, url)
    if url or _LINK.fullmatch(text):
        return Contact("link", shown, url or (text if text.lower().startswith("http") else f"https://{text}"))
    return None


def _is_phone(text: str) -> bool:
    """Tell whether a text is a telephone number; "2007- 2010" has as many digits and is none."""
    return bool(_PHONE.fullmatch(text)) and _LEAST_DIGITS <= _digits(text) <= _MOST_DIGITS and not find_dates(text)


def without_label(text: str) -> str:
    """Return a contact's text without an icon or "Address:" before it."""
    return _LABEL.sub("", _ICON.sub("", text.strip()), count=1)


def is_address(text: str) -> bool:
    """Tell whether a line is a postal address: parts between commas, one of which has a number as streets have."""
    plain = without_label(text)
    parts = [part.strip() for part in plain.split(",")]
    named = len(plain) <= _LONGEST_ADDRESS and len(parts) > 1 and not plain.endswith(".") and not find_dates(plain)
    return named and all(parts) and any(_STREET.fullmatch(part) for part in parts)


def _digits(text: str) -> int:
    return sum(char.isdigit() for char in text)


def pieces(line: RichText) -> list[RichText]:
    """Split a line at bars, bullets, wide gaps and spaced dashes; marks and links stay with their pieces."""
    cut = [(found.start(), found.end()) for found in _BETWEEN.finditer(line.plain)]
    starts = [0, *(end for _, end in cut)]
    ends = [*(start for start, _ in cut), len(line.plain)]
    parts = (part_of(line, start, end) for start, end in zip(starts, ends, strict=True))
    return [link for part in parts if part.plain for link in _links(part)]


def _links(piece: RichText) -> list[RichText]:
    """Split links that only blanks part, as badges in a row are."""
    between = [span.text.strip() for span in piece.spans if not span.url]
    if any(between) or not between:
        return [piece]
    return [part for span in piece.spans if (part := part_of(RichText((span,)), 0, len(span.text))).plain]


def part_of(line: RichText, start: int, end: int) -> RichText:
    """Return a part of a line with its marks, without blanks around it; offsets into `plain`, end exclusive."""
    plain = line.plain[start:end]
    start += len(plain) - len(plain.lstrip())
    end -= len(plain) - len(plain.rstrip())
    spans, at = [], 0
    for span in line.spans:
        text = span.text[max(start - at, 0) : max(end - at, 0)]
        if text:
            spans.append(Span(text, span.bold, span.italic, span.url))
        at += len(span.text)
    return RichText(tuple(spans))


def names_way(text: str) -> bool:
    """Tell whether an e-mail address, a phone number or a web address stands in a text."""
    return bool(EMAIL.search(text) or _ADDRESS.search(text)) or any(_numbers(text))


def _numbers(text: str) -> Iterator[tuple[int, int]]:
    """Yield where telephone numbers stand in a text."""
    return (one.span() for one in _NUMBER.finditer(text) if not find_dates(one[0]))


def cut_contacts(piece: RichText) -> list[RichText]:
    """Cut a piece around addresses, numbers and links, each with the label before it."""
    if read_contact(piece) and not any(char in piece.plain for char in ",;"):
        alone = [piece] if len(_ways(piece)) <= 1 and not _rest(piece) else []
        if alone:
            return alone
    parts: list[RichText] = []
    at = 0
    for start, end in _ways(piece):
        before = piece.plain[at:start]
        label = _WAY.search(before)
        cut = at + label.start() if label else start
        parts.append(part_of(piece, at, cut))
        parts.append(part_of(piece, cut, end))
        at = end
    parts.append(part_of(piece, at, len(piece.plain)))
    trimmed = (_trimmed(part) for part in parts)
    return [part for part in trimmed if any(char.isalnum() for char in part.plain)]


def _rest(piece: RichText) -> str:
    (span,) = _ways(piece) or [(0, len(piece.plain))]
    before = piece.plain[: span[0]]
    left = _WAY.sub("", before) + piece.plain[span[1] :]
    return "".join(char for char in left if char.isalnum())


def _ways(piece: RichText) -> list[tuple[int, int]]:
    """Return where e-mail addresses, phone numbers and links stand, in order, none within another."""
    found = [one.span() for pattern in (EMAIL, _ADDRESS) for one in pattern.finditer(piece.plain)]
    at = 0
    for span in piece.spans:
        if span.url:
            found.append((at, at + len(span.text)))
        at += len(span.text)
    found += _numbers(piece.plain)
    apart: list[tuple[int, int]] = []
    for start, end in sorted(found, key=lambda one: (one[0], -one[1])):
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return apart


def _trimmed(text: RichText) -> RichText:
    plain = text.plain
    return part_of(text, len(plain) - len(plain.lstrip(" ,;|/·•-–—\t")), len(plain.rstrip(" ,;|/·•-–—\t")))
