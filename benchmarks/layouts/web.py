"""Résumés as web pages, in the layouts of résumé builders; browsers and LibreOffice print them."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from benchmarks.layouts.arrange import Item, Row, Sheet, Shown

SKELETONS: Final = "single floats sidebar_left sidebar_right header_band margin_grid labels_grid two_columns cards table centred".split()
MARGINS: Final = frozenset({"margin_grid"})
_FONTS: Final = ("Liberation Serif", "Liberation Sans", "Carlito", "DejaVu Sans", "Liberation Sans Narrow")


def set_page(sheet: Sheet, random: Random, skeleton: str) -> str:
    """Return an HTML page of a sheet in a layout of `SKELETONS`."""
    heading = random.choice(
        (
            "font-weight:bold;border-bottom:1px solid #333",
            "font-size:15pt;color:#2b5797",
            "text-transform:uppercase;letter-spacing:3px;font-weight:bold",
            "font-variant:small-caps;font-size:14pt;border-bottom:2px solid #aaa",
            "background:#ddd;padding:2px 6px;font-weight:bold",
            "font-weight:600;font-size:13pt",
        )
    )
    bullet = random.choice(("disc", "square", "circle", '"– "', '"▪ "', "disc"))
    align = random.choice(("left", "left", "justify"))
    size = random.choice((9, 10, 10.5, 11))
    style = (
        f"@page{{size:{random.choice(('A4', 'letter'))};margin:{random.choice((12, 18, 22))}mm}}"
        f"body{{font:{size}pt '{random.choice(_FONTS)}';margin:0;text-align:{align};line-height:{random.choice((1.15, 1.3, 1.5))}}}"
        f"h1{{font-size:{random.choice((20, 24, 28))}pt;margin:0;text-align:left}}h2{{font-size:12pt;margin:10pt 0 4pt;text-align:left;{heading}}}"
        f"p{{margin:2pt 0}}ul{{margin:2pt 0;padding-left:16pt;list-style-type:{bullet}}}"
        f".row{{display:flex;justify-content:space-between}}.b{{font-weight:bold}}.i{{font-style:italic}}"
        f"{_RULES.get(skeleton, '')}{'ul{columns:1}li::marker{color:#888}' if random.random() < 0.3 else ''}"
    )
    return f"<!doctype html><meta charset='utf-8'><style>{style}</style><body>{_BODIES.get(skeleton, _single)(sheet)}</body>"


def _row(row: Row, tag: str = "div") -> str:
    left = escape(row.left).replace("\t", "&emsp;&emsp;&emsp;")
    if not row.right:
        return f"<{tag} class='{row.look}'>{left}</{tag}>"
    return f"<{tag} class='row {row.look}'><span>{left}</span><span>{escape(row.right)}</span></{tag}>"


def _list(lines: Sequence[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>" if lines else ""


def _item(item: Item) -> str:
    return "<div style='margin-bottom:6pt'>" + "".join(map(_row, item.rows)) + _list(item.bullets) + "</div>"


def _content(part: Shown) -> str:
    lines = _list(part.lines) if part.listed else "".join(f"<p>{escape(line)}</p>" for line in part.lines)
    return "".join(map(_item, part.items)) + lines


def _section(part: Shown) -> str:
    return f"<h2>{escape(part.title)}</h2>{_content(part)}"


def _name(sheet: Sheet) -> str:
    return f"<h1>{escape(sheet.name)}</h1>" + (f"<p class='i'>{escape(sheet.headline)}</p>" if sheet.headline else "")


def _contacts(sheet: Sheet, *, each: bool = False) -> str:
    gap = "&emsp;&emsp;" if sheet.separator == "\t" else escape(sheet.separator)
    lines = [(one,) for line in sheet.contacts for one in line] if each else sheet.contacts
    return "".join(f"<p>{gap.join(map(_contact, line))}</p>" for line in lines if line)


def _contact(text: str) -> str:
    label, _, address = text.rpartition(" ")
    return f"{label} <a href='mailto:{address}'>{address}</a>".lstrip() if "@" in text else escape(text)


def _sections(parts: Sequence[Shown]) -> str:
    return "".join(map(_section, parts))


def _single(sheet: Sheet) -> str:
    return _name(sheet) + _contacts(sheet) + _sections(sheet.parts)


def _sidebar(sheet: Sheet) -> str:
    side = "".join(_section(part) for part in sheet.parts if part.side)
    main = "".join(_section(part) for part in sheet.parts if not part.side)
    contact = "CONTACT" if sheet.parts[0].title.isupper() else "Contact"
    return f"<div class=g><aside><h2>{contact}</h2>{_contacts(sheet, each=True)}{side}</aside><main>{_name(sheet)}{main}</main></div>"


def _header_band(sheet: Sheet) -> str:
    return f"<header><div>{_name(sheet)}</div><div>{_contacts(sheet, each=True)}</div></header>{_sections(sheet.parts)}"


def _margin_grid(sheet: Sheet) -> str:
    made = [_name(sheet), _contacts(sheet)]
    for part in sheet.parts:
        items = "".join(f"<div class=g><div>{escape(one.dates)}</div>{_item(one)}</div>" for one in part.items)
        lines = _list(part.lines) if part.listed else "".join(f"<p>{escape(line)}</p>" for line in part.lines)
        made.append(f"<h2>{escape(part.title)}</h2>{items}{lines}")
    return "".join(made)


def _labels_grid(sheet: Sheet) -> str:
    rows = "".join(f"<div class=g><h2>{escape(one.title)}</h2><div>{_content(one)}</div></div>" for one in sheet.parts)
    return _name(sheet) + _contacts(sheet) + rows


def _two_columns(sheet: Sheet) -> str:
    side = "".join(_section(part) for part in sheet.parts if part.side)
    main = "".join(_section(part) for part in sheet.parts if not part.side)
    return f"{_name(sheet)}{_contacts(sheet)}<div class=g><main>{main}</main><aside>{side}</aside></div>"


def _table(sheet: Sheet) -> str:
    rows = "".join(
        f"<tr><td style='vertical-align:top;width:28%'><b>{escape(part.title)}</b></td><td>{_content(part)}</td></tr>"
        for part in sheet.parts
    )
    return f"{_name(sheet)}{_contacts(sheet)}<table>{rows}</table>"


_RULES: Final = {
    "floats": ".row{display:block}.row span+span{float:right}",
    "sidebar_left": ".g{display:grid;grid-template-columns:30% 1fr;gap:18pt}aside{overflow-wrap:anywhere;background:#eef;padding:6pt}",
    "sidebar_right": ".g{display:grid;grid-template-columns:1fr 30%;gap:18pt}aside{order:2;overflow-wrap:anywhere}main{order:1}",
    "two_columns": ".g{display:flex;gap:20pt}main{flex:2}aside{flex:1}",
    "header_band": "header{display:flex;justify-content:space-between;background:#234;color:#fff;padding:8pt}",
    "margin_grid": ".g{display:grid;grid-template-columns:30mm 1fr;gap:8pt}",
    "labels_grid": ".g{display:grid;grid-template-columns:38mm 1fr;gap:10pt}.g h2{margin:0}",
    "cards": "h2+div{border:1px solid #ccc;padding:4pt}",
    "centred": "h1,h2,body>p{text-align:center!important}",
}
_BODIES: Final = {
    "sidebar_left": _sidebar,
    "sidebar_right": _sidebar,
    "header_band": _header_band,
    "margin_grid": _margin_grid,
    "labels_grid": _labels_grid,
    "two_columns": _two_columns,
    "table": _table,
}
