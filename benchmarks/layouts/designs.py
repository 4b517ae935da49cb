"""Résumés as web pages in designs of people's own: site builders, profile exports, timelines, grids, office templates."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from benchmarks.layouts.arrange import Item, Row, Sheet, Shown

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

    from benchmarks.layouts.people import Job, Part, Person

_SIDE: Final = frozenset({"skills", "languages", "interests", "certificates", "awards"})
_BASE: Final = (
    "*{box-sizing:border-box}body{margin:0}p{margin:2pt 0}ul{margin:2pt 0;padding-left:14pt}h1,h2,h3{margin:0}"
    ".row{display:flex;justify-content:space-between;gap:8pt}.row>:last-child{white-space:nowrap}"
)


def shown(person: Person) -> Sheet:
    """Return what a design shows of a person: everything."""
    parts = [
        Shown(
            part.title,
            tuple(
                Item((Row(job.title), Row(job.organization), Row(job.place)), job.bullets, job.dates)
                for job in part.jobs
            ),
            part.lines,
            listed=False,
            side=False,
        )
        for part in person.parts
    ]
    contacts = tuple((one,) for one in (person.place, person.phone, person.email, person.link) if one)
    return Sheet(person.name, person.headline, contacts, "", tuple(parts), "design")


def set_design(person: Person, random: Random, design: str) -> str:
    """Return an HTML page of a person in a design of `DESIGNS`."""
    font = random.choice(("Liberation Sans", "Carlito", "Liberation Serif", "DejaVu Sans", "Caladea"))
    size = random.choice((9, 9.5, 10, 10.5))
    css, body = DESIGNS[design](person)
    style = (
        f"@page{{size:{random.choice(('A4', 'letter'))};margin:14mm}}{_BASE}body{{font:{size}pt/1.35 '{font}'}}{css}"
    )
    return f"<!doctype html><html lang=en><meta charset=utf-8><style>{style}</style><body>{body}</body></html>"


def _list(lines: Sequence[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>" if lines else ""


def _div(text: str, kind: str = "") -> str:
    return f"<div class='{kind}'>{escape(text)}</div>" if text else ""


def _lines(part: Part) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in part.lines)


def _section(part: Part, job: Callable[[Job], str], lines: Callable[[Part], str] = _lines) -> str:
    return f"<section><h2>{escape(part.title)}</h2>{''.join(map(job, part.jobs))}{lines(part)}</section>"


def _contacts(person: Person) -> list[str]:
    return [one for one in (person.place, person.phone, person.email, person.link) if one]


def _split(person: Person) -> tuple[list[Part], list[Part]]:
    return [one for one in person.parts if one.kind in _SIDE], [one for one in person.parts if one.kind not in _SIDE]


def _head(person: Person, between: str = " | ") -> str:
    return f"<h1>{escape(person.name)}</h1>{_div(person.headline, 'hl')}<div class=ct>{escape(between.join(_contacts(person)))}</div>"


def _stacked(job: Job) -> str:
    return (
        f"<div class=job><h3>{escape(job.title)}</h3>{_div(job.organization, 'org')}"
        f"<div class=meta>{_div(job.dates)}{_div(job.place)}</div>{_list(job.bullets)}</div>"
    )


def _two_rows(job: Job) -> str:
    second = f"<div class='row i'><span>{escape(job.organization)}</span><span>{escape(job.place)}</span></div>"
    return (
        f"<div class=job><div class='row b'><span>{escape(job.title)}</span><span>{escape(job.dates)}</span></div>"
        f"{second if job.organization else ''}{_list(job.bullets)}</div>"
    )


def _dark_sidebar(person: Person) -> tuple[str, str]:
    side, main = _split(person)
    rows = "".join(
        f"<div class=c><span class=ic>{'☎✉⌂⚲'[at % 4]}</span> {escape(one)}</div>"
        for at, one in enumerate(_contacts(person))
    )

    def bars(part: Part) -> str:
        return "".join(f"<p>{escape(one)}</p><div class=bar><i></i></div>" for one in part.lines)

    left = f"<h2>Contact</h2>{rows}" + "".join(_section(one, _stacked, bars) for one in side)
    css = (
        ".g{display:grid;grid-template-columns:32% 1fr}aside{background:#223;color:#fff;padding:12pt;overflow-wrap:anywhere}"
        "main{padding:12pt}h1{font-size:24pt}h2{font-size:12pt;text-transform:uppercase;letter-spacing:1px;margin:10pt 0 4pt}"
        ".meta{display:flex;gap:14pt;color:#777}.bar{height:4pt;background:#556;width:90%}.bar i{display:block;height:4pt;width:60%;background:#9cf}"
    )
    right = f"<h1>{escape(person.name)}</h1>{_div(person.headline)}" + "".join(_section(one, _stacked) for one in main)
    return css, f"<div class=g><aside>{left}</aside><main>{right}</main></div>"


def _gutter(person: Person) -> tuple[str, str]:
    def job(one: Job) -> str:
        return (
            f"<div class=g><div class=d>{_div(one.dates)}{_div(one.place)}</div><div><h3>{escape(one.title)}</h3>"
            f"{_div(one.organization, 'org')}{_list(one.bullets)}</div></div>"
        )

    css = ".g{display:grid;grid-template-columns:36mm 1fr;gap:6mm;margin-bottom:8pt}.d{color:#666}h2{border-bottom:1px solid;margin:10pt 0 5pt}.org{font-style:italic}"
    return css, _head(person) + "".join(_section(one, job) for one in person.parts)


def _timeline(person: Person) -> tuple[str, str]:
    def job(one: Job) -> str:
        return (
            f"<div class=t><div class=dot></div><div class=row><h3>{escape(one.title)}</h3><span>{escape(one.dates)}</span></div>"
            f"<div>{escape(', '.join(filter(None, (one.organization, one.place))))}</div>{_list(one.bullets)}</div>"
        )

    css = (
        "h1{font-size:26pt;font-weight:300}h2{color:#c33;text-transform:uppercase;margin:12pt 0 6pt}.t{border-left:2px solid #c33;"
        "padding-left:12pt;position:relative;padding-bottom:6pt}.dot{position:absolute;left:-5px;top:4px;width:8px;height:8px;border-radius:4px;background:#c33}"
    )
    return css, _head(person, " · ") + "".join(_section(one, job) for one in person.parts)


def _letterspaced(person: Person) -> tuple[str, str]:
    css = (
        "h1{font-size:22pt;letter-spacing:8px;text-transform:uppercase;text-align:center;font-weight:400}.hl,.ct{text-align:center}"
        ".hl{letter-spacing:4px;text-transform:uppercase}h2{letter-spacing:6px;text-transform:uppercase;text-align:center;font-size:11pt;"
        "font-weight:400;border-top:1px solid #999;border-bottom:1px solid #999;padding:3pt;margin:10pt 0 6pt}.b{font-weight:bold}"
    )
    return css, _head(person, "   •   ") + "".join(_section(one, _two_rows) for one in person.parts)


def _justified(person: Person) -> tuple[str, str]:
    side, main = _split(person)
    css = (
        "body{text-align:justify;hyphens:auto}.g{display:flex;gap:16pt}main{flex:62}aside{flex:38}h2{font-size:13pt;border-bottom:2px solid #28a;"
        "margin:8pt 0 4pt;text-align:left}.b{font-weight:bold}.i{font-style:italic}h1{text-align:left}"
    )
    left = "".join(_section(one, _two_rows) for one in main)
    right = "".join(_section(one, _two_rows, lambda part: _list(part.lines)) for one in side)
    return css, f"{_head(person)}<div class=g><main>{left}</main><aside>{right}</aside></div>"


def _profile_export(person: Person) -> tuple[str, str]:
    side, main = _split(person)

    def job(one: Job) -> str:
        said = "".join(f"<div>- {escape(line)}</div>" for line in one.bullets)
        return f"<div class=job><div class=o>{escape(one.organization or one.title)}</div>{_div(one.title if one.organization else '', 't')}{_div(one.dates, 'm')}{_div(one.place, 'm')}{said}</div>"

    left = "<h2>Contact</h2>" + "".join(map(_div, _contacts(person))) + "".join(_section(one, job) for one in side)
    right = f"<h1>{escape(person.name)}</h1>{_div(person.headline, 'hl')}" + "".join(_section(one, job) for one in main)
    css = (
        ".g{display:grid;grid-template-columns:30% 1fr}aside{background:#293e49;color:#eee;padding:14pt 10pt;overflow-wrap:anywhere}aside h2{font-size:12pt;color:#fff}"
        "main{padding:14pt}h1{font-size:26pt;font-weight:400}main h2{font-size:15.75pt;font-weight:400;margin-top:14pt}.o{font-size:12pt}.t{font-size:11.5pt}.m{color:#666}.job{margin-bottom:8pt}"
    )
    return css, f"<div class=g><aside>{left}</aside><main>{right}</main></div>"


def _board_export(person: Person) -> tuple[str, str]:
    def job(one: Job) -> str:
        said = "".join(f"<div>• {escape(line)}</div>" for line in one.bullets)
        place = " - ".join(filter(None, (one.organization, one.place)))
        return f"<div class=job><h3>{escape(one.title)}</h3>{_div(place, 'o')}{_div(one.dates, 'm')}{said}</div>"

    css = "h1{font-size:22pt;font-weight:400}h2{font-size:16pt;font-weight:400;border-bottom:1px solid #ccc;margin:12pt 0 6pt}.job{margin-bottom:8pt}.o,.m{color:#555}"
    top = f"<h1>{escape(person.name)}</h1>{_div(person.headline)}" + "".join(map(_div, _contacts(person)))
    return css, top + "".join(
        _section(one, job, lambda part: "".join(f"<div>• {escape(one)}</div>" for one in part.lines))
        for one in person.parts
    )


def _small_capitals(person: Person) -> tuple[str, str]:
    side, main = _split(person)

    def job(one: Job) -> str:
        head = (
            f"<span class=sc>{escape(one.organization)}</span> | {escape(one.title)}"
            if one.organization
            else f"<span class=sc>{escape(one.title)}</span>"
        )
        return f"<div class=job><div class=b>{head}</div><div class=m>{escape(' | '.join(filter(None, (one.dates, one.place))))}</div>{_list(one.bullets)}</div>"

    css = (
        ".g{display:grid;grid-template-columns:1fr 2fr;gap:14pt}h1{font-size:30pt;font-weight:300;text-align:center}.ct,.hl{text-align:center}"
        "h2{text-transform:uppercase;font-weight:300;font-size:14pt;color:#666;margin-top:8pt}.sc{text-transform:uppercase}.m{color:#888}.job{margin-bottom:6pt}"
    )
    left = "".join(_section(one, job) for one in side)
    right = "".join(_section(one, job) for one in main)
    return css, f"{_head(person)}<div class=g><div>{left}</div><div>{right}</div></div>"


def _icons(person: Person) -> tuple[str, str]:
    def job(one: Job) -> str:
        when = f"<span>\uf073 {escape(one.dates)}</span>" + (
            f"<span>\uf3c5 {escape(one.place)}</span>" if one.place else ""
        )
        return f"<div class=job><h3>{escape(one.title)}</h3>{_div(one.organization, 'org')}<div class=m>{when}</div>{_list(one.bullets)}</div>"

    side, main = _split(person)

    def tags(part: Part) -> str:
        return "".join(f"<span class=tag>{escape(one)}</span>" for one in part.lines)

    css = (
        ".g{display:grid;grid-template-columns:1.6fr 1fr;gap:18pt}h1{font-size:24pt;color:#147}h2{color:#147;border-bottom:2px solid #147;text-transform:uppercase;margin:8pt 0 5pt}"
        ".m{display:flex;gap:16pt;font-size:8.5pt}.job{border-bottom:1px dashed #aaa;padding-bottom:4pt;margin-bottom:5pt}.org{color:#27b;font-weight:bold}"
        ".tag{display:inline-block;border:1px solid #999;border-radius:3pt;padding:1pt 5pt;margin:2pt}.ct span{margin-right:12pt}"
    )
    contacts = "".join(f"<span>\uf0e0 {escape(one)}</span>" for one in _contacts(person))
    left, right = ("".join(_section(one, job, how) for one in parts) for parts, how in ((main, _lines), (side, tags)))
    return (
        css,
        f"<h1>{escape(person.name)}</h1>{_div(person.headline)}<div class=ct>{contacts}</div><div class=g><div>{left}</div><div>{right}</div></div>",
    )


def _listed_in_columns(person: Person) -> tuple[str, str]:
    def lines(part: Part) -> str:
        return (
            f"<div class=cols>{_list(part.lines)}</div>" if part.kind in _SIDE and len(part.lines) > 2 else _lines(part)
        )

    css = ".cols{columns:3}h2{background:#eee;padding:2pt 4pt;font-size:11pt;margin:8pt 0 4pt}.b{font-weight:bold}.i{color:#555}h1{font-size:20pt}"
    return css, _head(person) + "".join(_section(one, _two_rows, lines) for one in person.parts)


def _three_in_head(person: Person) -> tuple[str, str]:
    contacts = _contacts(person)
    halves = contacts[:2], contacts[2:]
    left, right = ("".join(map(_div, half)) for half in halves)
    head = f"<header><div>{left}</div><div class=mid><h1>{escape(person.name)}</h1>{_div(person.headline)}</div><div class=r>{right}</div></header>"
    css = "header{display:grid;grid-template-columns:1fr 2fr 1fr;align-items:center;overflow-wrap:anywhere}.mid{text-align:center}.r{text-align:right}h1{font-size:20pt}h2{text-align:center;border-bottom:1px double #000;margin:9pt 0 4pt}.b{font-weight:bold}.i{font-style:italic}"
    return css, head + "".join(_section(one, _two_rows) for one in person.parts)


def _plain_paragraphs(person: Person) -> tuple[str, str]:
    def job(one: Job) -> str:
        said = "".join(f"<p>{escape(line)}</p>" for line in one.bullets)
        return (
            f"<div class=job><b>{escape(one.title)}</b>, {escape(', '.join(filter(None, (one.organization, one.place))))} <i>({escape(one.dates)})</i>{said}</div>"
            if one.organization
            else f"<div class=job><b>{escape(one.title)}</b> <i>({escape(one.dates)})</i>{said}</div>"
        )

    css = "h1{font-size:18pt}h2{font-size:12pt;text-decoration:underline;margin:10pt 0 4pt}p{margin:4pt 0}.job{margin-bottom:8pt}"
    return css, _head(person) + "".join(_section(one, job) for one in person.parts)


def _office_labels(person: Person) -> tuple[str, str]:
    rows = "".join(
        f"<tr><td class=l>{escape(one.title)}</td><td>{''.join(map(_two_rows, one.jobs))}{_lines(one)}</td></tr>"
        for one in person.parts
    )
    css = "table{border-collapse:collapse;width:100%}td{vertical-align:top;padding:5pt}.l{width:24%;color:#257;font-size:12pt;text-align:right;border-right:2px solid #257}.b{font-weight:bold}.i{font-style:italic}h1{font-size:24pt}"
    return css, f"{_head(person)}<table>{rows}</table>"


def _pages_with_headers(person: Person) -> tuple[str, str]:
    css = (
        f"@page{{margin:20mm;@top-left{{content:'{person.name.replace(chr(39), '’')} – Résumé'}}@bottom-right{{content:'Page ' counter(page) ' of ' counter(pages)}}}}"
        "body{line-height:1.9}h1{font-size:22pt}h2{margin:14pt 0 6pt;font-size:14pt}.b{font-weight:bold}.i{font-style:italic}"
    )
    return css, _head(person) + "".join(_section(one, _two_rows) for one in person.parts)


def _cards(person: Person) -> tuple[str, str]:
    css = ".grid{display:grid;grid-template-columns:1fr 1fr;gap:10pt}section{border:1px solid #ccd;border-radius:4pt;padding:6pt;break-inside:avoid}h2{font-size:12pt;color:#639}h1{font-size:24pt}.meta{color:#777}.wide{grid-column:1/3}"
    cards = "".join(
        _section(one, _stacked).replace("<section>", "<section class=wide>" if one.jobs else "<section>")
        for one in person.parts
    )
    return css, f"{_head(person)}<div class=grid>{cards}</div>"


def _right_sidebar(person: Person) -> tuple[str, str]:
    side, main = _split(person)

    def job(one: Job) -> str:
        said = (
            f"<b>{escape(one.organization)}</b>, {escape(one.place)} — <i>{escape(one.title)}</i>"
            if one.organization
            else f"<b>{escape(one.title)}</b>"
        )
        return (
            f"<div class=job><div>{said}</div><div class=m>{escape(one.dates.upper())}</div>{_list(one.bullets)}</div>"
        )

    left = f"<h1>{escape(person.name)}</h1>{_div(person.headline)}" + "".join(_section(one, job) for one in main)
    right = "".join(f"<div class={'b' if '@' in one else 'n'}>{escape(one)}</div>" for one in _contacts(person))
    right += "".join(_section(one, job) for one in side)
    css = ".g{display:grid;grid-template-columns:68% 1fr;gap:20pt}aside{overflow-wrap:anywhere;padding-top:6pt}.b{font-weight:bold}h1{font-size:30pt}h2{font-size:9pt;color:#2079c7;text-transform:uppercase;margin:14pt 0 4pt}.m{font-size:8pt;color:#666}"
    return css, f"<div class=g><main>{left}</main><aside>{right}</aside></div>"


def _bullets_in_columns(person: Person) -> tuple[str, str]:
    css = "ul{columns:2;column-gap:20pt}h2{border-bottom:1px solid;margin:9pt 0 4pt;text-transform:uppercase;font-size:11pt}.b{font-weight:bold}.i{font-style:italic}"
    return css, _head(person) + "".join(_section(one, _two_rows) for one in person.parts)


DESIGNS: Final[dict[str, Callable[[Person], tuple[str, str]]]] = {
    "dark_sidebar": _dark_sidebar,
    "gutter": _gutter,
    "timeline": _timeline,
    "letterspaced": _letterspaced,
    "justified": _justified,
    "profile_export": _profile_export,
    "board_export": _board_export,
    "small_capitals": _small_capitals,
    "icons": _icons,
    "listed_in_columns": _listed_in_columns,
    "three_in_head": _three_in_head,
    "plain_paragraphs": _plain_paragraphs,
    "office_labels": _office_labels,
    "pages_with_headers": _pages_with_headers,
    "cards": _cards,
    "right_sidebar": _right_sidebar,
    "bullets_in_columns": _bullets_in_columns,
}
