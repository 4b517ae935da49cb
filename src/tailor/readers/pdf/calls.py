"""The few functions of PDFium that are called for every glyph, called with plain numbers: it takes half the time."""

from __future__ import annotations

import ctypes
from functools import cache
from typing import Any, Final

_NUMBER, _PLACE, _SIZE = ctypes.c_int, ctypes.c_void_p, ctypes.c_double
_SIGNATURES: Final = {
    "FPDFText_GetTextObject": (_PLACE, _PLACE, _NUMBER),
    "FPDFText_GetMatrix": (_NUMBER, _PLACE, _NUMBER, _PLACE),
    "FPDFText_GetFillColor": (_NUMBER, _PLACE, _NUMBER, _PLACE, _PLACE, _PLACE, _PLACE),
    "FPDFText_GetFontSize": (_SIZE, _PLACE, _NUMBER),
    "FPDFText_GetCharOrigin": (_NUMBER, _PLACE, _NUMBER, _PLACE, _PLACE),
    "FPDFText_GetLooseCharBox": (_NUMBER, _PLACE, _NUMBER, _PLACE),
    "FPDFText_IsGenerated": (_NUMBER, _PLACE, _NUMBER),
    "FPDFTextObj_GetFont": (_PLACE, _PLACE),
    "FPDFPage_GetObject": (_PLACE, _PLACE, _NUMBER),
    "FPDFPageObj_GetType": (_NUMBER, _PLACE),
    "FPDFPageObj_GetBounds": (_NUMBER, _PLACE, _PLACE, _PLACE, _PLACE, _PLACE),
}


@cache
def quick(name: str) -> Any:  # noqa: ANN401 - ctypes has no types for foreign functions
    """Return a function of PDFium that takes and returns addresses as integers; KeyError: it is none of those here."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - 30 ms, for PDF only

    result, *arguments = _SIGNATURES[name]
    return ctypes.PYFUNCTYPE(result, *arguments)(address(getattr(pdfium, name)))


def address(handle: Any) -> int:  # noqa: ANN401
    """Return where a handle of PDFium's points, or where a function is; 0 for none."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0
