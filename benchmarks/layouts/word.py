"""Résumés as Word files, in the layouts that people make with Word, Google Docs and LibreOffice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from benchmarks.layouts.word_parts import Writer, box, draw_hand, table, whole
from tests.readers.docx_files import docx, paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from benchmarks.layouts.arrange import Sheet, Shown

SKELETONS: Final = (
    "single single single headings_in_tables sidebar_left sidebar_right sidebar_rows dates_tables dates_one_table labels job_tables "
    "top_table box_sidebar box_top boxes_shuffled columns header_name header_contact footer_contact frames nested "
    "controls bordered outer_table"
).split()


def set_word(sheet: Sheet, random: Random, skeleton: str, *, tracked: bool = True) -> bytes:
    """Return a Word file of a sheet in a layout of `SKELETONS`; with `tracked` changes where its author made some."""
    writer = Writer(random, sheet, draw_hand(random), {}, {}, tracked, _WIDTHS.get(skeleton, 9800))
    section = ""
    if skeleton.startswith(("header_", "footer_")):
        kind = skeleton.partition("_")[0]
        section = f'<w:{kind}Reference w:type="default" r:id="{kind}"/>'
    if skeleton == "columns":
        section = '<w:cols w:num="2" w:space="400"/>'
    section += '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1000"/>'
    body = _BODIES.get(skeleton, _single)(writer)
    return whole(docx(*body, links=writer.links, parts=writer.parts, section=section))


def _sides(writer: Writer) -> tuple[list[Shown], list[Shown]]:
    parts = writer.sheet.parts
    return [one for one in parts if one.side], [one for one in parts if not one.side]


def _single(writer: Writer) -> list[str]:
    return [writer.name(), writer.contacts(), writer.sections(writer.sheet.parts)]


def _headings_in_tables(writer: Writer) -> list[str]:
    made = [writer.name(), writer.contacts()]
    for part in writer.sheet.parts:
        made += [table([writer.heading(part.title)], widths=(9000,)), writer.content(part, dates=True)]
    return made


def _side_content(writer: Writer, side: Sequence[Shown], *, titled: bool) -> str:
    title = writer.heading("Contact" if writer.sheet.parts[0].title[-1].islower() else "CONTACT") if titled else ""
    return title + writer.contacts(each=True) + writer.sections(side)


def _sidebar_left(writer: Writer) -> list[str]:
    side, main = _sides(writer)
    cells = [_side_content(writer, side, titled=True), writer.name() + writer.sections(main)]
    return [table(cells, widths=(3000, 7000)), "<w:p/>"]


def _sidebar_right(writer: Writer) -> list[str]:
    side, main = _sides(writer)
    return [
        writer.name(),
        table([writer.sections(main), _side_content(writer, side, titled=True)], widths=(7000, 3000)),
    ]


def _sidebar_rows(writer: Writer) -> list[str]:
    side, main = _sides(writer)
    rows = [[writer.contacts(each=True), writer.name()]]
    rows += [
        ["".join(map(writer.section, one[at : at + 1])) for one in (side, main)]
        for at in range(max(len(side), len(main)))
    ]
    return [table(*rows, widths=(3000, 7000))]


def _dates_tables(writer: Writer) -> list[str]:
    made = [writer.name(), writer.contacts()]
    for part in writer.sheet.parts:
        made.append(writer.heading(part.title))
        if part.items and part.items[0].dates:
            made.append(table(*([writer.line(one.dates), writer.item(one)] for one in part.items), widths=(2000, 7000)))
        else:
            made.append(writer.content(part))
    return made


def _dates_one_table(writer: Writer) -> list[str]:
    rows = [[writer.name() + writer.contacts()]]
    for part in writer.sheet.parts:
        rows.append([writer.heading(part.title)])
        if part.items and part.items[0].dates:
            rows += [[writer.line(one.dates), writer.item(one)] for one in part.items]
        else:
            rows.append(["", writer.content(part)])
    return [table(*rows, widths=(2000, 7000))]


def _labels(writer: Writer) -> list[str]:
    rows = [[writer.heading(part.title), writer.content(part, dates=True)] for part in writer.sheet.parts]
    return [writer.name(), writer.contacts(), table(*rows, widths=(2000, 7000))]


def _job_tables(writer: Writer) -> list[str]:
    made = [writer.name(), writer.contacts()]
    for part in writer.sheet.parts:
        made.append(writer.heading(part.title))
        for item in part.items:
            first, *others = item.rows
            top = [writer.line(first.left, "<w:b/>"), writer.line(item.dates)]
            below = "".join(f"<w:p>{writer.row(row)}</w:p>" for row in others) + "".join(
                map(writer.bullet, item.bullets)
            )
            made.append(table(top, [below or "<w:p/>"], widths=(7000, 2000)) + "<w:p/>")
        made.append(writer.content(type(part)(part.title, (), part.lines, part.listed, part.side)))
    return made


def _top_table(writer: Writer) -> list[str]:
    cells = [writer.name(), writer.contacts(each=True)]
    return [table(cells if writer.random.random() < 0.6 else cells[::-1]), writer.sections(writer.sheet.parts)]


def _box_sidebar(writer: Writer) -> list[str]:
    side, main = _sides(writer)
    inside = box(_side_content(writer, side, titled=True), 400, 60, vml=writer.random.random() < 0.2)
    return [f"<w:p>{inside}</w:p>", writer.name(), writer.sections(main)]


def _box_top(writer: Writer) -> list[str]:
    boxes = [box(writer.name(), 60, 40), box(writer.contacts(each=True), 60, 90)]
    if writer.random.random() < 0.5:
        boxes.reverse()
    return [f"<w:p>{''.join(boxes)}</w:p>", writer.sections(writer.sheet.parts)]


def _boxes_shuffled(writer: Writer) -> list[str]:
    boxes, y = [box(writer.name(), 60, 40), box(writer.contacts(each=True), 60, 100)], 160
    for part in writer.sheet.parts:
        boxes.append(box(writer.section(part), 60, y))
        y += 90
    writer.random.shuffle(boxes)
    return ["".join(f"<w:p>{one}</w:p>" for one in boxes)]


def _columns(writer: Writer) -> list[str]:
    side, main = _sides(writer)
    end = '<w:p><w:pPr><w:sectPr><w:type w:val="continuous"/><w:cols w:num="1"/></w:sectPr></w:pPr></w:p>'
    jump = '<w:p><w:r><w:br w:type="column"/></w:r></w:p>'
    return [writer.name(), end, _side_content(writer, side, titled=True), jump, writer.sections(main)]


def _header_name(writer: Writer) -> list[str]:
    writer.parts["header"] = ("header", writer.name())
    return [writer.contacts(), writer.sections(writer.sheet.parts)]


def _header_contact(writer: Writer) -> list[str]:
    writer.parts["header"] = ("header", writer.name() + writer.contacts())
    return [writer.sections(writer.sheet.parts)]


def _footer_contact(writer: Writer) -> list[str]:
    page = '<w:p><w:r><w:t xml:space="preserve">Page </w:t></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
    writer.parts["footer"] = ("footer", writer.contacts() + page)
    return [writer.name(), writer.sections(writer.sheet.parts)]


def _frames(writer: Writer) -> list[str]:
    frame = (
        '<w:framePr w:w="2000" w:hSpace="141" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="900" w:y="700"/>'
    )
    lines = [one for line in writer.sheet.contacts for one in line]
    made = "".join(paragraph(one, properties=frame) for one in lines)
    return [made, writer.name(), writer.sections(writer.sheet.parts)]


def _nested(writer: Writer) -> list[str]:
    side, main = _sides(writer)
    inner = table([writer.sections(side) or "<w:p/>"], widths=(2800,)) + "<w:p/>"
    top = table([writer.name(), writer.contacts(each=True)]) + "<w:p/>"
    return [table([top], [writer.sections(main), inner], widths=(7000, 3000))]


def _controls(writer: Writer) -> list[str]:
    def control(content: str) -> str:
        return f"<w:sdt><w:sdtPr><w:placeholder/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"

    return [
        control(writer.name()),
        control(writer.contacts()),
        *(control(writer.section(part)) for part in writer.sheet.parts),
    ]


def _bordered(writer: Writer) -> list[str]:
    rows = [[writer.heading(part.title) + writer.content(part, dates=True)] for part in writer.sheet.parts]
    return [writer.name(), writer.contacts(), table(*rows, widths=(9000,), borders=True)]


def _outer_table(writer: Writer) -> list[str]:
    return [table([writer.name() + writer.contacts()], [writer.sections(writer.sheet.parts)], widths=(9000,))]


_BODIES: Final = {
    "headings_in_tables": _headings_in_tables,
    "sidebar_left": _sidebar_left,
    "sidebar_right": _sidebar_right,
    "sidebar_rows": _sidebar_rows,
    "dates_tables": _dates_tables,
    "dates_one_table": _dates_one_table,
    "labels": _labels,
    "job_tables": _job_tables,
    "top_table": _top_table,
    "box_sidebar": _box_sidebar,
    "box_top": _box_top,
    "boxes_shuffled": _boxes_shuffled,
    "columns": _columns,
    "header_name": _header_name,
    "header_contact": _header_contact,
    "footer_contact": _footer_contact,
    "frames": _frames,
    "nested": _nested,
    "controls": _controls,
    "bordered": _bordered,
    "outer_table": _outer_table,
}
# How wide the column of jobs is, in twentieths of a point, where it is not the whole page.
_WIDTHS: Final = {"columns": 4600} | dict.fromkeys(
    "sidebar_left sidebar_right sidebar_rows nested dates_tables dates_one_table labels job_tables".split(), 6600
)
MARGINS: Final = frozenset({"dates_tables", "dates_one_table", "job_tables"})
