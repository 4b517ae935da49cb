"""PDF files made for tests by hand: text put at places, rules, dots and links; no program is needed."""

from __future__ import annotations

from typing import NamedTuple

FONTS = {
    "": "Helvetica",
    "b": "Helvetica-Bold",
    "i": "Helvetica-Oblique",
    "t": "Times-Roman",
    "z": "ZapfDingbats",
    "s": "Symbol",
}


class Text(NamedTuple):
    """Text that begins at (x, y), in points from the lower left corner."""

    x: float
    y: float
    text: str
    size: float = 10
    font: str = ""
    colour: str = "0 0 0"
    spacing: float = 0


class Line(NamedTuple):
    """A filled rectangle: thin and wide it is a rule, small a dot."""

    x: float
    y: float
    width: float
    height: float = 0.5


class Link(NamedTuple):
    """An area that opens an address."""

    x: float
    y: float
    width: float
    url: str


Item = Text | Line | Link


def pdf(*pages: list[Item], encrypted: bool = False, tilde: str = "") -> bytes:
    """A PDF with such pages, of 600 by 800 points; a `tilde` in them is copied as that character."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    fonts = "".join(f"/{key or 'r'} {3 + at} 0 R " for at, key in enumerate(FONTS))
    for name in FONTS.values():
        coded = "" if name in {"ZapfDingbats", "Symbol"} else " /Encoding /WinAnsiEncoding"
        coded += f" /ToUnicode {3 + len(FONTS)} 0 R" if tilde else ""
        objects.append(f"<< /Type /Font /Subtype /Type1 /BaseFont /{name}{coded} >>".encode())
    if tilde:
        objects.append(_copied_as(tilde))
    kids = []
    for page in pages:
        content = "".join(map(_drawn, page)).encode("cp1252")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        links = " ".join(_link(item) for item in page if isinstance(item, Link))
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {len(objects)} 0 R "
            f"/Resources << /Font << {fonts}>> >> /Annots [{links}] >>".encode()
        )
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    return _file(objects, "/Encrypt << /Filter /Standard /V 1 /R 2 /O <00> /U <00> /P -4 >>" if encrypted else "")


def _copied_as(char: str) -> bytes:
    """A map that says which character each code is, a tilde's apart its own."""
    code = char.encode("utf-16-be").hex()
    rows = (
        f"2 beginbfrange <20> <7d> <0020> <a0> <ff> <00a0> endbfrange 2 beginbfchar <7e> <{code}> <95> <2022> endbfchar"
    )
    content = f"1 begincodespacerange <00> <ff> endcodespacerange {rows}".encode()
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def _drawn(item: Item) -> str:
    if isinstance(item, Text):
        escaped = item.text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        return (
            f"BT {item.colour} rg /{item.font or 'r'} {item.size} Tf {item.spacing} Tc "
            f"1 0 0 1 {item.x} {item.y} Tm ({escaped}) Tj ET\n"
        )
    if isinstance(item, Line):
        return f"0 0 0 rg {item.x} {item.y} {item.width} {item.height} re f\n"
    return ""


def _link(item: Link) -> str:
    box = f"{item.x} {item.y - 3} {item.x + item.width} {item.y + 10}"
    return f"<< /Type /Annot /Subtype /Link /Rect [{box}] /A << /S /URI /URI ({item.url}) >> >>"


def _file(objects: list[bytes], trailer: str) -> bytes:
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    end = f"trailer << /Size {len(objects) + 1} /Root 1 0 R /ID [<00><00>] {trailer} >>\nstartxref\n{len(data)}\n%%EOF"
    return data + head + rows + end.encode()


def column(x: float, y: float, *lines: str, size: float = 10, font: str = "", step: float = 14) -> list[Item]:
    """Lines below each other; "# " begins a bold heading, "* " a bullet, with its text indented."""
    items: list[Item] = []
    for at, line in enumerate(lines):
        here = y - at * step
        if line.startswith("# "):
            items.append(Text(x, here, line[2:], size + 3, "b"))
        elif line.startswith("* "):
            items.extend([Text(x + 4, here, "\u2022", size, font), Text(x + 16, here, line[2:], size, font)])
        elif line.startswith("  "):
            items.append(Text(x + 16, here, line[2:], size, font))
        elif line:
            items.append(Text(x, here, line, size, font))
    return items
