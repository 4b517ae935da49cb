"""Bytes → text, whatever encoding they are in."""

from __future__ import annotations

import codecs
from typing import Final

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LOOKED_AT: Final = 65_536  # bytes
_MOSTLY: Final = 0.6  # of the bytes in even or odd places: so many are zero in UTF-16 of most Western text
_STRAY: Final = 0.01  # of all bytes: more zeros than that, and it is no text


def decoded(data: bytes) -> str | None:
    """Return the text of bytes: by their byte-order mark, as UTF-16, as UTF-8, else as Windows-1252; None for no text.

    A stray zero byte in a text is left out.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace").removeprefix("\ufeff")
    if b"\0" in data:
        encoding = _wide(data[:_LOOKED_AT])
        if encoding:
            return data.decode(encoding, errors="replace")
        if data.count(b"\0") > _STRAY * len(data):
            return None
        data = data.replace(b"\0", b"")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        # Every byte means something in Windows' Western encoding, but for five.
        return data.decode("cp1252", errors="replace")


def _wide(data: bytes) -> str:
    """Return the name of the UTF-16 that bytes without a mark are in, or nothing."""
    high, low = data[::2].count(0), data[1::2].count(0)
    half = max(len(data) // 2, 1)
    if low > _MOSTLY * half and high <= _STRAY * half:
        return "utf-16-le"
    return "utf-16-be" if high > _MOSTLY * half and low <= _STRAY * half else ""
