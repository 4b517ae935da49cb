"""Which format a file has: told by what is in it, and by its ending where the content leaves it open."""

from __future__ import annotations

import io
import re
from typing import Final, Literal

from tailor.patterns import lazy

Format = Literal["docx", "pdf", "rtf", "zip", "json", "yaml", "markdown", "text"]

_BY_ENDING: Final[dict[str, Format]] = {
    ".json": "json",
    ".yaml": "yaml",
    ".yml": "yaml",
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "text",
    ".text": "text",
}
_WORD_ENDINGS: Final = frozenset({".docx", ".docm", ".dotx", ".dotm", ".doc", ".dot"})
_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
# The container of Word's binary format, and of any Office file that is protected by a password.
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# The standard lets up to 1024 bytes stand before a PDF's first line (ISO 32000-1, note 13 of annex H).
_PDF: Final = re.compile(rb"%PDF-\d")
_PDF_WITHIN: Final = 1024
_LOOKED_AT: Final = 65_536
_KEY: Final = lazy(r"""(?:[A-Za-z_][\w-]{0,40}|"[^"\n]{1,40}"|'[^'\n]{1,40}')\s?:(?:\s|$)""")
_MARKDOWN: Final = lazy(r"^(?:#{1,6}\s|\*\*\S|[-*+]\s+\S|\|.*\||={3,}\s*$)", re.MULTILINE)


def format_of(data: bytes, suffix: str) -> Format:
    """Return the format of a file's bytes; `suffix` is its ending with the dot, in any case, or empty."""
    ending = suffix.lower()
    if data.startswith(_OLE) or (data.startswith(_ZIP) and (ending in _WORD_ENDINGS or _is_word(data))):
        return "docx"
    if data.startswith(_ZIP):
        return "zip"
    if data.startswith(b"{\\rtf"):
        return "rtf"
    if _PDF.search(data[:_PDF_WITHIN]) and (data.startswith(b"%PDF") or ending not in _BY_ENDING):
        return "pdf"
    if ending in _WORD_ENDINGS and (b"\0" in data[:_LOOKED_AT] or data.startswith(b"PK")):
        return "docx"
    whole_lines = data if len(data) <= _LOOKED_AT else data[:_LOOKED_AT].rpartition(b"\n")[0]
    text = whole_lines.decode("utf-8-sig", errors="replace")
    return _BY_ENDING.get(ending) or _text_format(text)


def _is_word(data: bytes) -> bool:
    import zipfile  # noqa: PLC0415 - most résumés are no packages

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return any(name.lower().startswith("word/") for name in archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return False


def _text_format(text: str) -> Format:
    """Tell the formats of text apart where the ending says nothing."""
    start = text.lstrip()
    if start.startswith(("{", "[")) and '"' in start:
        return "json"
    if _is_mapping(text):
        return "yaml"
    return "markdown" if _MARKDOWN.search(text) else "text"


def _is_mapping(text: str) -> bool:
    """Tell whether every line that is not indented is a key, a comment, or an item of a list below a key."""
    lines = [line for line in text.splitlines() if line.strip() and line[0] not in " \t#"]
    keys = sum(bool(_KEY.match(line)) for line in lines)
    others = sum(not _KEY.match(line) and not line.startswith(("- ", "---", "...", "%", "]", "}")) for line in lines)
    return bool(lines) and keys > 0 and not others and not lines[0].startswith("- ")
