"""Plain text and Markdown postings, in whatever encoding they were saved."""

from __future__ import annotations

import re
from typing import Final

from tailor.decoding import decoded
from tailor.errors import InputError
from tailor.kept import Lines
from tailor.patterns import lazy
from tailor.postings.draft import Draft, RawLine, printable, shortened
from tailor.unseen import unseen_note

_HEADING: Final = lazy(r"(#{1,6})[ \t]+(\S.*)")
_FENCED_HEADING: Final = lazy(r"={2,}[ \t]*([^=\s](?:[^=]*[^=\s])?)[ \t]*={2,}")
_LONG_HEADING: Final = 200
_UNDERLINE: Final = lazy(r"(={3,}|-{3,}|~{3,})")
_RULE: Final = lazy(r"(?:[-*_=~#.•·—–+|][ \t]*){3,}")
_ITEM: Final = lazy(
    r"(?:[-*+•·●○▪▫■□◦‣⁃∙➢➤►▶→✓✔✅☑❖✦★◆◇»›–—−o\uf0b7\uf0a7\u2010\u2011]|[✨🚀💡🔹🔸⭐])(?:[ \t]+|"
    r"(?<=[•·●▪✓✔✅➢➤])(?=\S))"
    r"|(?:\(?(?:\d{1,2}|[a-hA-H]|[ivx]{1,4})[.)])[ \t]+"
)
_BOLD_LINE: Final = lazy(r"(\*\*|__)(?!\s)([^*_]{1,160}?)\1[ \t]*(:?)")
_BOLD: Final = lazy(r"(\*\*|__)(?=\S)([^*_\n]{1,300}?)(?<=\S)\1")
_EMPHASIS: Final = lazy(r"(?<![\w*\\])([*_])(?=[^\s*_])([^*_\n]{1,300}?)(?<=[^\s*_\\])\1(?![\w*])")
_IMAGE: Final = lazy(r"!\[([^\[\]]{0,300})\]\([^()\s]{0,2000}\)")
_LINK: Final = lazy(r"\[([^\[\]]{0,300})\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}\)")
_TAG: Final = lazy(r"</?[A-Za-z][^<>]{0,500}>|<!--[^<>]{0,500}-->")
_CODE: Final = lazy(r"`([^`\n]{1,200})`")
_ESCAPE: Final = lazy(r"\\([!-/:-@\[-`{-~])")
_ENTITY: Final = lazy(r"&(?:[A-Za-z]{2,8}|#\d{1,7}|#x[0-9A-Fa-f]{1,6});")


def decode(data: bytes, source: str) -> str:
    """Return the text of `data` in whatever encoding; InputError for binary data."""
    text = decoded(data, strays=True)
    if text is None:
        raise InputError(source, "this is binary data, not text", hint="save the posting as text, HTML, PDF or DOCX")
    return text


def read(data: bytes, source: str) -> Draft:
    """Read a plain text or Markdown posting; raise InputError where it is binary."""
    text, notes = shortened(decode(data, source), source)
    return Draft(lines=lines(text), notes=notes + unseen_note(text, source))


def lines(text: str) -> tuple[RawLine, ...]:
    """Split plain text or Markdown into lines without their marks."""
    found: list[RawLine] = []
    gap = True
    for raw in re.split(r"\r\n?|\n|\x0b|\x0c|\x85|\u2028|\u2029", text):
        line = printable(raw)
        if not line or _RULE.fullmatch(line):
            if line and not gap and _UNDERLINE.fullmatch(line) and _underlined(found[-1]):
                found[-1] = found[-1]._replace(level=1 if line[0] == "=" else 2)
            gap = True
            continue
        parsed = _line(line, gap)
        if parsed.text:
            found.append(parsed)
            gap = False
    return tuple(found)


def _underlined(line: RawLine) -> bool:
    return not line.level and not line.item and len(line.text) <= 100  # noqa: PLR2004 - a heading is short


def _read_line(line: str, gap: bool) -> RawLine:
    line = line.lstrip("> \t") if line[0] == ">" else line
    if heading := _HEADING.fullmatch(line):
        return RawLine(_plain(heading[2].rstrip("# ")).rstrip("*"), level=len(heading[1]), gap=True)
    if line[:2] == "==" and len(line) < _LONG_HEADING and (heading := _FENCED_HEADING.fullmatch(line)):
        return RawLine(heading[1], level=2, gap=True)
    if line[:1] == "|" and line[-1:] == "|":
        return RawLine(_plain("  ".join(cell.strip() for cell in line.strip("|").split("|"))), item=True, gap=gap)
    marker = _ITEM.match(line)
    rest = line[marker.end() :] if marker else line
    if bold := _BOLD_LINE.fullmatch(rest):
        return RawLine(_plain(bold[2]) + bold[3], level=7, item=bool(marker), gap=gap)
    return RawLine(_plain(rest), item=bool(marker), gap=gap)


_line: Final = Lines[bool, RawLine](_read_line)


def _plain(line: str) -> str:
    """Return a Markdown line without its inline marks."""
    if "&" in line and _ENTITY.search(line):
        import html  # noqa: PLC0415 - few postings hold entities

        line = printable(html.unescape(line).replace("\n", " "))
    if "[" in line:
        line = _LINK.sub(r"\1", _IMAGE.sub(r"\1", line))
    if "<" in line:
        line = _TAG.sub(" ", line)
    if "*" in line or "_" in line:
        line = _EMPHASIS.sub(r"\2", _BOLD.sub(r"\2", line))
    if "`" in line:
        line = _CODE.sub(r"\1", line)
    if "\\" in line:
        line = _ESCAPE.sub(r"\1", line)
    return line.strip()
