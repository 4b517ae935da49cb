"""The parts of a DOCX around its text, and the archive that holds them: nothing but what a word processor needs."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import datetime

from tailor.page import PAPERS, Look
from tailor.text import escaped
from tailor.writers.docx_styles import NAMESPACE, font_table, numbering, styles, twips
from tailor.writers.docx_theme import theme

_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_PARTS = ("styles", "numbering", "settings", "fontTable", "theme")


def package(
    body: str, links: Mapping[str, str], look: Look, *, author: str, title: str, language: str, moment: datetime
) -> bytes:
    """Return the file for the XML of its paragraphs.

    `links` holds the id of each address that they lead to; `language` is a BCP 47 tag; `moment` is the date in the
    properties. The same values always give the same bytes.
    """
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            _relationship("rId1", f"{_RELATIONS}/officeDocument", "word/document.xml"),
            _relationship("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": _core(author, title, language, moment),
        "word/_rels/document.xml.rels": _relationships(
            *(_relationship(f"rId{at}", f"{_RELATIONS}/{part}", f"{part}.xml") for at, part in enumerate(_PARTS, 1)),
            *(_relationship(name, f"{_RELATIONS}/hyperlink", url, external=True) for url, name in links.items()),
        ),
        "word/document.xml": _document(body, look),
        "word/fontTable.xml": font_table(look),
        "word/numbering.xml": numbering(look),
        "word/settings.xml": _settings(language),
        "word/styles.xml": styles(look, language),
        "word/theme.xml": theme(look),
    }
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as target:
        for name, text in parts.items():
            member = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 0
            target.writestr(member, (_HEADER + text).encode(), compresslevel=9)
    return archive.getvalue()


def _content_types() -> str:
    kinds = {f"/word/{part}.xml": f"{_OFFICE}.{part}+xml" for part in _PARTS if part != "theme"}
    kinds["/word/theme.xml"] = "application/vnd.openxmlformats-officedocument.theme+xml"
    kinds |= {"/word/document.xml": f"{_OFFICE}.document.main+xml", "/docProps/core.xml": _CORE}
    rows = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in kinds.items())
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{rows}</Types>'
    )


def _relationships(*rows: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(rows)}</Relationships>'


def _relationship(name: str, kind: str, target: str, *, external: bool = False) -> str:
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{name}" Type="{kind}" Target="{escaped(target)}"{mode}/>'


def _core(author: str, title: str, language: str, moment: datetime) -> str:
    stamp = f"{moment:%Y-%m-%dT%H:%M:%SZ}"
    dates = "".join(
        f'<dcterms:{what} xsi:type="dcterms:W3CDTF">{stamp}</dcterms:{what}>' for what in ("created", "modified")
    )
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escaped(title)}</dc:title><dc:creator>{escaped(author)}</dc:creator>"
        f"<dc:language>{language}</dc:language>{dates}</cp:coreProperties>"
    )


def _document(body: str, look: Look) -> str:
    width, height = (twips(size) for size in PAPERS[look.paper])
    side, top = twips(look.side), twips(look.top)
    return (
        f'<w:document {NAMESPACE} xmlns:r="{_RELATIONS}"><w:body>{body}<w:sectPr>'
        f'<w:pgSz w:w="{width}" w:h="{height}"/>'
        f'<w:pgMar w:top="{top}" w:right="{side}" w:bottom="{top}" w:left="{side}" '
        'w:header="0" w:footer="0" w:gutter="0"/></w:sectPr></w:body></w:document>'
    )


def _settings(language: str) -> str:
    return (
        f'<w:settings {NAMESPACE}><w:zoom w:percent="100"/><w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        f'w:val="15"/></w:compat><w:themeFontLang w:val="{language}"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )
