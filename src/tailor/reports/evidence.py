"""One posting beside the résumé: what is asked for and the lines that answer it light each other up."""

from __future__ import annotations

from html import escape

from tailor.model import Answer, Entry, Resume, Tailored
from tailor.reports.explain import Explanation, Why, reason_of
from tailor.reports.html_frame import page_head, page_tail
from tailor.reports.mentions import paragraphs
from tailor.reports.summary import figures
from tailor.reports.words import is_sure


def evidence_page(master: Resume, tailored: Tailored, *, above: str = "", why: Explanation | None = None) -> bytes:
    """Return an HTML page; words asked for and lines of the résumé that answer the same need carry the same key.

    `above` is the address of the page of all postings, if there is one. With an explanation, the lines of the variant
    are numbered in its order, and those that are left out say why.
    """
    sure = [one for one in tailored.answers if is_sure(one.keyword)]
    posting = tailored.posting
    title = " - ".join(part for part in (posting.title, posting.company) if part) or "Posting"
    back = f'<p><a href="{escape(above)}">All postings</a></p>' if above else ""
    body = (
        f"{back}<h1>{escape(title)}</h1><p>Fit {tailored.fit:.0f} of 100. {escape(figures(tailored))}</p>"
        "<p>Point at a word or a line, or step with Tab: what belongs together lights up. Green: a must, blue: "
        "nice to have. Dashed: answered by half. Dotted: nothing answers it. Pale: left out.</p>"
        f'<div class="sides"><section><h2>The posting</h2>{_posting(tailored, sure)}</section>'
        f"<section><h2>The résumé</h2>{_resume(master, tailored, sure, why)}</section></div>"
    )
    return page_head(title) + body.encode("utf-8", "replace") + page_tail()


def _posting(tailored: Tailored, answers: list[Answer]) -> str:
    out, in_list = list[str](), False
    for _, lines in paragraphs(tailored.posting, answers):
        text = " ".join(
            "".join(
                escape(piece.text) if piece.answer is None else _marked(piece.text, piece.answer, answers)
                for piece in pieces
            )
            for _, pieces in lines
        )
        first = lines[0][0]
        if first.item != in_list:
            out.append("<ul>" if first.item else "</ul>")
            in_list = first.item
        tag = "li" if first.item else "h3" if first.heading else "p"
        out.append(f"<{tag}>{text}</{tag}>")
    return "".join(out) + "</ul>" * in_list


def _marked(text: str, index: int, answers: list[Answer]) -> str:
    one = answers[index]
    kind = {"missing": "missing", "half": f"{one.keyword.need} half"}.get(one.verdict, one.keyword.need)
    found = f"{one.keyword.need}, {one.verdict}" + (f": {one.match.words}" if one.match else "")
    return f'<span class="{kind}" data-k="k{index}" title="{escape(found)}">{escape(text)}</span>'


def _resume(master: Resume, tailored: Tailored, answers: list[Answer], why: Explanation | None) -> str:
    index_of = {one.keyword.term: index for index, one in enumerate(answers)}
    kept = {decision.unit for decision in tailored.decisions if decision.keep}
    reasons = {one.id: one for one in (*why.kept, *why.dropped)} if why else {}
    keys_of = {
        score.unit: sorted({index_of[found.keyword] for found in score.matches if found.keyword in index_of})
        for score in tailored.scores
    }
    out, section, entry = list[str](), None, None
    for unit in master.units():
        if unit.section is not section:
            section = unit.section
            out.append(f"<h3>{escape(section.title)}</h3>")
        if unit.bullet and unit.entry is not entry:
            out.append(_head(unit.entry, reasons.get(unit.entry.id)))
        entry = unit.entry
        keys = " ".join(f"k{index}" for index in keys_of.get(unit.id, ()))
        marks = f' data-k="{keys}"' if keys else ""
        state = "" if unit.id in kept else ' class="dropped"'
        before, behind = _told(reasons.get(unit.id))
        out.append(f"<p{state}{marks}>{before}{escape(unit.text)}{behind}</p>")
    return "".join(out)


def _head(entry: Entry, why: Why | None) -> str:
    """Return the head of a job or degree; with the number that it has where it stands in the variant alone."""
    if not entry.plain:
        return ""
    dates = f" <small>{escape(entry.dates.text)}</small>" if entry.dates else ""
    return f"<h4>{_told(why)[0]}{escape(entry.plain)}{dates}</h4>"


def _told(why: Why | None) -> tuple[str, str]:
    """Return what stands before and behind a line: its number in the variant, or why it is left out."""
    if why is None:
        return "", ""
    return (f"<b>{why.number}</b> ", "") if why.keep else ("", f" <small>({escape(reason_of(why))})</small>")
