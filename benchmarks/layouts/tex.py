"""Résumés as LaTeX sets them: plain classes with lists, heads in tables, and the styles of moderncv."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from benchmarks.layouts.arrange import Item, Row, Sheet, Shown

if TYPE_CHECKING:
    from benchmarks.layouts.people import Job, Part, Person

SKELETONS: Final = ("tables", "centred", "right_block", "moderncv_classic", "moderncv_casual", "moderncv_banking")
_ESCAPED: Final = {
    "\\": r"\textbackslash{}",
    "€": r"\texteuro{}",
    "'": r"\textquotesingle{}",
    **{char: f"\\{char}" for char in "&%$#_"},
}
_PLAIN: Final = r"""\documentclass[10pt]{article}
\usepackage{fontspec,textcomp,enumitem,titlesec}
\usepackage[margin=0.9in]{geometry}
\setlength{\parindent}{0pt}\setlength{\tabcolsep}{0in}\pagestyle{plain}
\titleformat{\section}{\scshape\raggedright\large}{}{0em}{}[\titlerule]
\begin{document}
"""


def shown(person: Person, skeleton: str) -> Sheet:
    """Return what a document shows of a person."""
    modern = skeleton.startswith("moderncv")
    link = person.link.removeprefix("https://") if modern else person.link
    pieces = tuple(one for one in (person.place, person.email, person.phone, link) if one)
    headline = person.headline if modern else ""
    parts = tuple(
        Shown(
            part.title,
            tuple(
                Item((Row(f"{job.title} {job.organization} {job.place}", job.dates),), job.bullets) for job in part.jobs
            ),
            part.lines,
            False,
            False,
        )
        for part in person.parts
    )
    return Sheet(person.name, headline, (pieces,), " ", parts, skeleton)


def set_tex(person: Person, skeleton: str) -> str:
    """Return the source of a document, for xelatex."""
    body = "".join(_part(part, skeleton) for part in person.parts)
    if skeleton.startswith("moderncv"):
        return _modern_top(person, skeleton.removeprefix("moderncv_")) + body + "\\end{document}\n"
    return _PLAIN + _plain_top(person, skeleton) + body + "\\end{document}\n"


def _plain_top(person: Person, skeleton: str) -> str:
    pieces = [_escaped(one) for one in (person.place, person.email, person.phone, person.link) if one]
    if skeleton == "right_block":
        rows = r"\\ ".join(pieces)
        return (
            rf"{{\Huge {_escaped(person.name)}}}\hfill\begin{{tabular}}[b]{{r}}{rows}\end{{tabular}}\par\medskip" + "\n"
        )
    between = r" $|$ " if skeleton == "tables" else r" \textbullet\ "
    name = rf"{{\Huge\bfseries {_escaped(person.name)}}}"
    return rf"\begin{{center}}{name}\\[4pt] {between.join(pieces)}\end{{center}}" + "\n"


def _modern_top(person: Person, style: str) -> str:
    first, _, last = person.name.rpartition(" ")
    lines = [
        r"\documentclass[11pt,a4paper,sans]{moderncv}",
        rf"\moderncvstyle{{{style}}}\moderncvcolor{{blue}}\usepackage[scale=0.78]{{geometry}}",
        rf"\name{{{_escaped(first)}}}{{{_escaped(last)}}}",
        rf"\address{{{_escaped(person.place)}}}{{}}{{}}\phone[mobile]{{{_escaped(person.phone)}}}\email{{{person.email}}}",
        rf"\title{{{_escaped(person.headline)}}}" if person.headline else "",
        rf"\homepage{{{person.link.removeprefix('https://')}}}" if person.link else "",
        r"\begin{document}\makecvtitle",
    ]
    return "\n".join(lines) + "\n"


def _part(part: Part, skeleton: str) -> str:
    modern = skeleton.startswith("moderncv")
    head = rf"\section{{{_escaped(part.title)}}}" if modern else rf"\section*{{{_escaped(part.title)}}}"
    jobs = "".join(_job(job, skeleton) for job in part.jobs)
    if not modern:
        return f"\n{head}\n{jobs}" + "\n\n".join(map(_escaped, part.lines)) + "\n"
    listed = part.kind != "summary"
    lines = (rf"\cvlistitem{{{_escaped(one)}}}" if listed else rf"\cvitem{{}}{{{_escaped(one)}}}" for one in part.lines)
    return f"\n{head}\n{jobs}" + "\n".join(lines) + "\n"


def _job(job: Job, skeleton: str) -> str:
    title, firm, place, dates = map(_escaped, (job.title, job.organization, job.place, job.dates))
    items = "".join(rf"\item {_escaped(one)}" + "\n" for one in job.bullets)
    bullets = rf"\begin{{itemize}}{items}\end{{itemize}}" if items else ""
    if skeleton.startswith("moderncv"):
        return rf"\cventry{{{dates}}}{{{title}}}{{{firm}}}{{{place}}}{{}}{{{bullets}}}" + "\n"
    if skeleton == "tables":
        columns = r"{l@{\extracolsep{\fill}}r}"
        rows = rf"\textbf{{{title}}} & {dates} \\ \textit{{{firm}}} & \textit{{{place}}} \\"
        return rf"\begin{{tabular*}}{{\textwidth}}{columns}{rows}\end{{tabular*}}" + f"\n{bullets}\\medskip\n\n"
    if skeleton == "centred":
        return rf"\textbf{{{title}}}, {firm}, {place}\hfill {dates}" + f"\n{bullets}\n\\medskip\n\n"
    return rf"\textbf{{{firm}}}\hfill {place}\\ \emph{{{title}}}\hfill {dates}" + f"\n{bullets}\n\\medskip\n\n"


def _escaped(text: str) -> str:
    return "".join(_ESCAPED.get(char, char) for char in text)
