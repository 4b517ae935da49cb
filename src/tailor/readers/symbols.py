"""What characters of symbol fonts stand for."""

from __future__ import annotations

from typing import Final

BULLET: Final = "•"
_PICTURE_FONTS: Final = ("wingdings", "webdings", "zapf dingbats", "zapfdingbats", "marlett")
_GREEK: Final = dict(zip(range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True)) | dict(
    zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)
)
_SYMBOL: Final = _GREEK | {0xB7: BULLET, 0xB1: "±", 0xA3: "≤", 0xB3: "≥", 0xAE: "→", 0xB0: "°", 0xB4: "×", 0x2D: "−"}
_PRIVATE: Final = 0xF000


def symbol(font: str, code: int) -> str:
    """Return the character of a symbol font in Unicode: a bullet for pictures, whatever they show."""
    if font.casefold() == "symbol":
        return _SYMBOL.get(code - _PRIVATE if code >= _PRIVATE else code, BULLET)
    if font.casefold().startswith(_PICTURE_FONTS) or _PRIVATE <= code <= _PRIVATE + 0xFF:
        return BULLET
    return chr(code) if 0x20 <= code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else ""  # noqa: PLR2004 - Unicode


def in_font(text: str, font: str) -> str:
    """Return text as it is shown in a font; the fonts of letters change nothing but private characters."""
    if font.casefold() == "symbol" or font.casefold().startswith(_PICTURE_FONTS):
        return "".join(char if char.isspace() else symbol(font, ord(char)) for char in text)
    if text.isascii():
        return text
    return "".join(BULLET if 0xF000 <= ord(char) <= 0xF0FF else char for char in text)  # noqa: PLR2004 - private use
