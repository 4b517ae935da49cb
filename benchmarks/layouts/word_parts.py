"""The paragraphs, tables and boxes of Word files, formatted by hands that differ."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tests.readers.docx_files import packed, paragraph, run

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from benchmarks.layouts.arrange import Item, Row, Sheet, Shown

_STOP: Final = '<w:tabs><w:tab w:val="right" w:pos="{}"/></w:tabs>'
_RULE: Final = '<w:pBdr><w:bottom w:val="single" w:sz="6"/></w:pBdr>'
_BAND: Final = '<w:shd w:val="clear" w:fill="1F3864"/>'
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_KINDS: Final = {
    "docume": "document.main",
    "styles": "styles",
    "number": "numbering",
    "header": "header",
    "footer": "footer",
}
_WPS: Final = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"


@dataclass(frozen=True, slots=True)
class Hand:
    """How a person formats: raw properties, and the ways to make bullets, right margins and names."""

    head_look: str
    head_properties: str
    head_style: str
    spaced: bool
    name: str
    bullet: str
    right: str
    breaks: str
    split: bool
    changes: bool
    item_style: str


def draw_hand(random: Random) -> Hand:
    """Return how one person formats."""
    style = random.choice(
        ("style", "bold", "rule", "band", "caps", "small", "large", "colour", "spaced", "outline", "plain")
    )
    look = {
        "style": "",
        "bold": "<w:b/>",
        "rule": "<w:b/>",
        "band": '<w:b/><w:color w:val="FFFFFF"/>',
        "caps": "<w:b/><w:caps/>",
        "small": '<w:smallCaps/><w:sz w:val="26"/>',
        "large": '<w:sz w:val="30"/>',
        "colour": '<w:b/><w:color w:val="2E74B5"/><w:sz w:val="24"/>',
        "spaced": "<w:b/>",
        "outline": '<w:sz w:val="26"/>',
        "plain": "<w:u w:val='single'/>",
    }[style]
    properties = {"rule": _RULE, "band": _BAND, "outline": '<w:outlineLvl w:val="0"/>'}.get(style, "")
    return Hand(
        look,
        properties,
        "berschrift1" if style == "style" else "",
        style == "spaced",
        random.choice(("title", "big", "big", "bold", "split")),
        random.choice("list list list style dot dash wing letter depth sym google".split()),
        random.choice(("tab", "tab", "tabs", "spaces", "ptab")),
        random.choice(("", "", "", "br")),
        random.random() < 0.4,
        random.random() < 0.1,
        random.choice(("", "", "berschrift2")),
    )


@dataclass(slots=True)
class Writer:
    """Sets a sheet; `made` says which layout was drawn."""

    random: Random
    sheet: Sheet
    hand: Hand
    links: dict[str, str]
    parts: dict[str, tuple[str, str]]
    tracked: bool = True
    width: int = 9800

    # ------------------------------------------------------------ pieces

    def text(self, text: str, look: str = "") -> str:
        """Return runs: cut within words where Word did so, with bookmarks and proofing marks between."""
        if self.tracked and self.hand.changes and " " in text and self.random.random() < 0.3:
            cut = text.index(" ")
            return (
                f'<w:del w:id="1" w:author="x"><w:r><w:delText>gone </w:delText></w:r></w:del>{run(text[:cut], look)}'
                f'<w:ins w:id="2" w:author="x">{run(text[cut:], look)}</w:ins>'
            )
        if not self.hand.split or len(text) < 12:
            return run(text, look)
        cut = self.random.randrange(3, len(text) - 3)
        between = '<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="0" w:name="_G"/><w:bookmarkEnd w:id="0"/>'
        return run(text[:cut], look) + between + run(text[cut:], look)

    def line(self, text: str, look: str = "", properties: str = "", style: str = "") -> str:
        """Return a paragraph."""
        return paragraph("", style, "", self.text(text, look), properties)

    def name(self) -> str:
        """Return the paragraphs of the name and headline."""
        name, big = self.sheet.name, '<w:b/><w:sz w:val="44"/>'
        first, last = name.split(" ", 1) if not name.upper().startswith(("DR", "PROF")) and " " in name else (name, "")
        made = {
            "title": paragraph(name, "Titel"),
            "big": paragraph(name, look=big),
            "bold": paragraph(name, look='<w:b/><w:sz w:val="28"/>'),
            "split": paragraph(first, look=big) + paragraph(last, look=big) if last else paragraph(name, look=big),
        }[self.hand.name]
        return made + (self.line(self.sheet.headline) if self.sheet.headline else "")

    def contacts(self, *, each: bool = False) -> str:
        """Return the paragraphs of the contacts; `each` below the other where there is little room."""
        lines = [(one,) for line in self.sheet.contacts for one in line] if each else self.sheet.contacts
        made = []
        for line in lines:
            inside = run(self.sheet.separator).join(self._contact(one) for one in line)
            made.append(inside)
        if self.random.random() < 0.2:
            return f"<w:p>{'<w:r><w:br/></w:r>'.join(made)}</w:p>"
        return "".join(f"<w:p>{one}</w:p>" for one in made)

    def _contact(self, text: str) -> str:
        if "@" not in text:
            return run(text)
        shape = self.random.randrange(4)
        label, _, address = text.rpartition(" ")
        label += " " * bool(label)
        if shape == 0:
            self.links["rId9"] = f"mailto:{address}"
            return run(label) * bool(label) + f'<w:hyperlink r:id="rId9">{run(address)}</w:hyperlink>'
        if shape == 1:
            code = f' HYPERLINK "mailto:{address}" '
            return (
                run(label) * bool(label) + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
                f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
                f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(address)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            )
        return run(text)

    def heading(self, title: str) -> str:
        """Return a section's heading."""
        shown = "  ".join(" ".join(word) for word in title.upper().split()) if self.hand.spaced else title
        look = self.hand.head_look
        if self.hand.head_look.startswith("<w:u"):  # underlined only: seen as a heading by its capitals
            shown = shown.upper()
        return paragraph(shown, self.hand.head_style, look, "", self.hand.head_properties)

    def bullet(self, text: str) -> str:
        """Return an item of a list."""
        numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
        kind = self.hand.bullet
        if kind == "style":
            return self.line(text, style="Punkt")
        if kind in {"dot", "dash", "letter", "depth"}:
            mark = {"dot": "•\t", "dash": "- ", "letter": "o\t", "depth": "➢ "}[kind]
            return paragraph(mark, inside=self.text(text), properties='<w:ind w:left="360" w:hanging="360"/>')
        if kind == "wing":
            return paragraph("", inside=run("\uf0a7\t", '<w:rFonts w:ascii="Wingdings"/>') + self.text(text))
        if kind == "sym":
            return paragraph("", inside='<w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:tab/></w:r>' + self.text(text))
        if kind == "google":
            return self.line(text, '<w:rtl w:val="0"/>', numbered + '<w:ind w:left="720" w:hanging="360"/>')
        return self.line(text, "", numbered)

    def row(self, row: Row) -> str:
        """Return the content of a line of a head, with its right part behind the gap that this person types."""
        look = {"b": "<w:b/>", "i": "<w:i/>", "": ""}[row.look]
        if not row.right:
            return self.text(row.left, look)
        gap = {"tab": "<w:r><w:tab/></w:r>", "tabs": "<w:r><w:tab/><w:tab/><w:tab/></w:r>", "spaces": run(" " * 20)}
        ptab = '<w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/></w:r>'
        return self.text(row.left, look) + gap.get(self.hand.right, ptab) + run(row.right, look)

    def item(self, item: Item, *, dates: bool = False) -> str:
        """Return a job's paragraphs; its dates above where no margin shows them."""
        rows = [self.row(row) for row in item.rows]
        lead = self.line(item.dates) if dates and item.dates else ""
        if self.hand.breaks and len(rows) > 1:
            head = f"<w:p>{'<w:r><w:br/></w:r>'.join(rows)}</w:p>"
        else:
            head = "".join(
                paragraph("", self.hand.item_style if not at else "", inside=row, properties=_STOP.format(self.width))
                for at, row in enumerate(rows)
            )
        return lead + head + "".join(map(self.bullet, item.bullets))

    def content(self, part: Shown, *, dates: bool = False) -> str:
        """Return what stands below a section's heading."""
        lines = "".join(self.bullet(one) if part.listed else self.line(one) for one in part.lines)
        blank = "<w:p/>" * self.random.choice((0, 0, 1))
        return blank.join(self.item(item, dates=dates) for item in part.items) + lines

    def section(self, part: Shown) -> str:
        """Return a section with its heading."""
        return self.heading(part.title) + self.content(part, dates=True)

    def sections(self, parts: Sequence[Shown]) -> str:
        """Return sections below each other."""
        return ("<w:p/>" * self.random.choice((0, 1))).join(map(self.section, parts))


def table(*rows: Sequence[str], widths: Sequence[int] = (), borders: bool = False) -> str:
    """Return a table; a cell is the XML inside of it, and spans the row where it is alone in it."""
    most = max(map(len, rows))
    drawn = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>' if borders else "<w:tblPr/>"
    made = []
    for row in rows:
        span = f'<w:gridSpan w:val="{most}"/>' if len(row) == 1 and most > 1 else ""
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{widths[at] if at < len(widths) else 4000}"/>{span}</w:tcPr>{cell or "<w:p/>"}</w:tc>'
            for at, cell in enumerate(row)
        )
        made.append(f"<w:tr>{cells}</w:tr>")
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl>{drawn}<w:tblGrid>{grid}</w:tblGrid>{''.join(made)}</w:tbl>"


def box(content: str, x: int, y: int, *, vml: bool = False) -> str:
    """Return a run with a text box that stands at (x, y) points on its page, in both forms that Word writes."""
    inner = f"<w:txbxContent>{content}</w:txbxContent>"
    style = f"position:absolute;margin-left:{x}pt;margin-top:{y}pt;width:200pt;height:300pt;mso-position-horizontal-relative:page;mso-position-vertical-relative:page"
    picture = f'<w:pict><v:shape style="{style}"><v:textbox>{inner}</v:textbox></v:shape></w:pict>'
    if vml:
        return f"<w:r>{picture}</w:r>"
    anchor = (
        f'<wp:anchor><wp:positionH relativeFrom="page"><wp:posOffset>{x * 12700}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{y * 12700}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="2540000" cy="3810000"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        f'<a:graphicData uri="{_WPS}"><wps:wsp><wps:spPr/><wps:txbx>{inner}</wps:txbx><wps:bodyPr/></wps:wsp>'
        "</a:graphicData></a:graphic></wp:anchor>"
    )
    choice = f'<mc:Choice Requires="wps"><w:drawing>{anchor}</w:drawing></mc:Choice>'
    return f"<w:r><mc:AlternateContent>{choice}<mc:Fallback>{picture}</mc:Fallback></mc:AlternateContent></w:r>"


def whole(data: bytes) -> bytes:
    """Return a Word file that programs open as well: with its content types, and bullets in its list style."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name).decode() for name in archive.namelist()}
    listed = '<w:name w:val="List Bullet"/>'
    numbered = f'{listed}<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    files["word/styles.xml"] = files["word/styles.xml"].replace(listed, numbered)
    files["word/_rels/document.xml.rels"] = files["word/_rels/document.xml.rels"].replace(
        "<Relationships>", f'<Relationships xmlns="{_PACKAGE}/relationships">'
    )
    kinds = "".join(
        f'<Override PartName="/{name}" ContentType="{_TYPE}.{_KINDS[name[5:11]]}+xml"/>'
        for name in files
        if name[5:11] in _KINDS
    )
    files["[Content_Types].xml"] = (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{kinds}</Types>'
    )
    files["_rels/.rels"] = (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="d" Target="word/document.xml" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>'
    )
    return packed(files)
