"""Word files made for tests: paragraphs in short notation, raw XML where python-docx has no word for it."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMES = (
    f'xmlns:w="{_W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STYLES = f"""<w:styles {_NAMES}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:rPr><w:sz w:val="48"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="berschrift3"><w:name w:val="heading 3"/></w:style>
<w:style w:type="paragraph" w:styleId="Punkt"><w:name w:val="List Bullet"/></w:style>
<w:style w:type="paragraph" w:styleId="Band"><w:name w:val="Section band"/><w:basedOn w:val="Normal"/>
<w:pPr><w:pBdr><w:bottom w:val="single"/></w:pBdr></w:pPr><w:rPr><w:caps/></w:rPr></w:style></w:styles>"""


def run(text: str, look: str = "") -> str:
    """A run; `look` is the inside of its properties. Tabs and line breaks are Word's own."""
    parts = escape(text).replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    parts = parts.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{parts}</w:t></w:r>'


def paragraph(text: str = "", style: str = "", look: str = "", inside: str = "", properties: str = "") -> str:
    """A paragraph of one run, with raw content after it."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{run(text, look) if text else ''}{inside}</w:p>"


def bullet(text: str, depth: int = 0) -> str:
    """An item of a numbered list."""
    return paragraph(text, properties=f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="1"/></w:numPr>')


def table(*rows: tuple[str, ...]) -> str:
    """A table; each cell is the XML inside of it."""
    made = ("".join(f"<w:tc>{cell or paragraph()}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in made) + "</w:tbl>"


def box(content: str) -> str:
    """A run with a text box, once as DrawingML and once, for old programs, as VML."""
    inner = f"<w:txbxContent>{content}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:txbx>'
        f"{inner}</wps:txbx></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{inner}"
        "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def link(text: str, relation: str = "rId9") -> str:
    """A hyperlink by relationship."""
    return f'<w:hyperlink r:id="{relation}">{run(text)}</w:hyperlink>'


def docx(
    *body: str, links: dict[str, str] | None = None, parts: dict[str, tuple[str, str]] | None = None, section: str = ""
) -> bytes:
    """A Word file. `parts` are further ones by relationship id: their kind (say "header") and the XML inside."""
    document = f"<w:document {_NAMES}><w:body>{''.join(body)}<w:sectPr>{section}</w:sectPr></w:body></w:document>"
    numbering = (
        f'<w:numbering {_NAMES}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
        '<w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0">'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1">'
        '<w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )
    files = {"word/document.xml": document, "word/styles.xml": _STYLES, "word/numbering.xml": numbering}
    relations = [f'<Relationship Id="s" Type="{_KIND}/styles" Target="styles.xml"/>']
    relations.append(f'<Relationship Id="n" Type="{_KIND}/numbering" Target="numbering.xml"/>')
    for name, url in (links or {}).items():
        relations.append(
            f'<Relationship Id="{name}" Type="{_KIND}/hyperlink" Target="{escape(url)}" TargetMode="External"/>'
        )
    roots = {"header": "hdr", "footer": "ftr"}
    for name, (kind, content) in (parts or {}).items():
        files[f"word/{name}.xml"] = f"<w:{roots.get(kind, kind)} {_NAMES}>{content}</w:{roots.get(kind, kind)}>"
        relations.append(f'<Relationship Id="{name}" Type="{_KIND}/{kind}" Target="{name}.xml"/>')
    files["word/_rels/document.xml.rels"] = f"<Relationships>{''.join(relations)}</Relationships>"
    return packed(files)


def packed(files: dict[str, str]) -> bytes:
    """A zip of text files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return buffer.getvalue()
