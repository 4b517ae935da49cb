"""An empty document of our own: named styles that can be changed in a word processor, and nothing else.

python-docx's own template carries a date of 2013, a thumbnail, 790 kB of styles and a compatibility mode.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from tailor.page import PAPERS, Look, ParagraphStyle

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ALTERNATIVES = {"Calibri": "Carlito", "Arial": "Liberation Sans", "Times New Roman": "Liberation Serif"}
_LINK_COLOUR = "1F3864"


def template(look: Look, language: str) -> bytes:
    """Return the package of an empty document; `language` is a BCP 47 tag such as en-US."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(
            ("rId1", f"{_RELATIONS}/officeDocument", "word/document.xml"),
            (
                "rId2",
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml",
            ),
        ),
        "docProps/core.xml": _core(),
        "word/document.xml": _document(look),
        "word/_rels/document.xml.rels": _relations(
            ("rId1", f"{_RELATIONS}/styles", "styles.xml"),
            ("rId2", f"{_RELATIONS}/numbering", "numbering.xml"),
            ("rId3", f"{_RELATIONS}/settings", "settings.xml"),
            ("rId4", f"{_RELATIONS}/fontTable", "fontTable.xml"),
        ),
        "word/styles.xml": _styles(look, language),
        "word/numbering.xml": _numbering(look),
        "word/settings.xml": _settings(language),
        "word/fontTable.xml": _fonts(look),
    }
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, _HEADER + text)
    return package.getvalue()


def style_id(name: str) -> str:
    """Return the id of a named style: its name without blanks."""
    return name.replace(" ", "")


def _content_types() -> str:
    overrides = {
        "/word/document.xml": f"{_OFFICE}.document.main+xml",
        "/word/styles.xml": f"{_OFFICE}.styles+xml",
        "/word/numbering.xml": f"{_OFFICE}.numbering+xml",
        "/word/settings.xml": f"{_OFFICE}.settings+xml",
        "/word/fontTable.xml": f"{_OFFICE}.fontTable+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }
    rows = "".join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in overrides.items())
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{rows}</Types>'
    )


def _relations(*rows: tuple[str, str, str]) -> str:
    inner = "".join(f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>' for name, kind, target in rows)
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'
    )


def _core() -> str:
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>'
    )


def _document(look: Look) -> str:
    width, height = (_twips(size) for size in PAPERS[look.paper])
    side, top = _twips(look.side), _twips(look.top)
    return (
        f'<w:document {_W} xmlns:r="{_RELATIONS}"><w:body><w:sectPr>'
        f'<w:pgSz w:w="{width}" w:h="{height}"/>'
        f'<w:pgMar w:top="{top}" w:right="{side}" w:bottom="{top}" w:left="{side}" '
        'w:header="0" w:footer="0" w:gutter="0"/></w:sectPr></w:body></w:document>'
    )


def _styles(look: Look, language: str) -> str:
    fonts = "".join(f' w:{kind}="{look.font}"' for kind in ("ascii", "hAnsi", "eastAsia", "cs"))
    body = "".join(_style(style, look) for style in look.styles)
    return (
        f"<w:styles {_W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts{fonts}/>"
        f'<w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        '<w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        f'{body}<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:color w:val="{_LINK_COLOUR}"/>'
        '<w:u w:val="single"/></w:rPr>'
        "</w:style></w:styles>"
    )


def _style(style: ParagraphStyle, look: Look) -> str:
    # Word knows its own styles by these spellings.
    named = style.name.lower() if style.name.startswith("Heading") else style.name
    return (
        f'<w:style w:type="paragraph" w:styleId="{style_id(style.name)}"><w:name w:val="{named}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{"".join(_paragraph_properties(style, look))}</w:pPr>'
        f"<w:rPr>{''.join(_run_properties(style))}</w:rPr></w:style>"
    )


def _paragraph_properties(style: ParagraphStyle, look: Look) -> Iterator[str]:
    """Yield the properties in the order that the schema demands."""
    if style.keep_next:
        yield "<w:keepNext/>"
    if style.keep_lines:
        yield "<w:keepLines/>"
    if style.name == "List Bullet":
        yield '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    if style.rule:
        size, gap = round(8 * style.rule), round(style.rule_gap)
        yield f'<w:pBdr><w:bottom w:val="single" w:sz="{size}" w:space="{gap}" w:color="{style.colour}"/></w:pBdr>'
    if style.tab:
        yield f'<w:tabs><w:tab w:val="right" w:pos="{_twips(look.text_width)}"/></w:tabs>'
    yield f'<w:spacing w:before="{_twips(style.before)}" w:after="{_twips(style.after)}"/>'
    if style.indent:
        yield f'<w:ind w:left="{_twips(style.indent)}" w:hanging="{_twips(style.hanging)}"/>'
    if style.centred:
        yield '<w:jc w:val="center"/>'
    if style.name == "Heading 1":
        yield '<w:outlineLvl w:val="0"/>'


def _run_properties(style: ParagraphStyle) -> Iterator[str]:
    """Yield the properties in the order that the schema demands."""
    if style.bold:
        yield "<w:b/><w:bCs/>"
    if style.italic:
        yield "<w:i/><w:iCs/>"
    if style.caps:
        yield "<w:caps/>"
    if style.colour:
        yield f'<w:color w:val="{style.colour}"/>'
    if style.spacing:
        yield f'<w:spacing w:val="{_twips(style.spacing)}"/>'
    size = round(2 * style.size)
    yield f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


def _numbering(look: Look) -> str:
    bullet = look.style("List Bullet")
    return (
        f'<w:numbering {_W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/>'
        '<w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{_twips(bullet.indent)}" w:hanging="{_twips(bullet.hanging)}"/></w:pPr>'
        f'<w:rPr><w:rFonts w:ascii="{look.font}" w:hAnsi="{look.font}" w:cs="{look.font}"/></w:rPr></w:lvl>'
        "</w:abstractNum>"
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def _settings(language: str) -> str:
    return (
        f'<w:settings {_W}><w:zoom w:percent="100"/><w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        f'w:val="15"/></w:compat><w:themeFontLang w:val="{language}"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def _fonts(look: Look) -> str:
    alternative = _ALTERNATIVES[look.font]
    return f'<w:fonts {_W}><w:font w:name="{look.font}"><w:altName w:val="{alternative}"/></w:font></w:fonts>'


def _twips(points: float) -> int:
    return round(20 * points)
