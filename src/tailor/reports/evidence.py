"""One posting beside the résumé: what is asked for and the lines that answer it light each other up."""

from __future__ import annotations

from html import escape

from tailor.model import Answer, Resume, Tailored
from tailor.reports.html_frame import page_head, page_tail

Mark = tuple[int, int, int]  # start, end, index of the answer


def evidence_page(master: Resume, tailored: Tailored) -> bytes:
    """Return an HTML page; words asked for and lines of the résumé that answer the same need carry the same key."""
    sure = [one for one in tailored.answers if one.keyword.kind != "phrase"]
    posting = tailored.posting
    title = " - ".join(part for part in (posting.title, posting.company) if part) or "Posting"
    body = (
        f'<p><a href="../summary.html">All postings</a></p><h1>{escape(title)}</h1><p>Fit {tailored.fit:.0f} of 100. '
        "Point at a word or a line, or step with Tab: what belongs together lights up. Dotted: nothing answers it.</p>"
        f'<div class="sides"><section><h2>The posting</h2>{_posting(tailored, sure)}</section>'
        f"<section><h2>The résumé</h2>{_resume(master, tailored, sure)}</section></div>"
    )
    return page_head(title) + body.encode("utf-8", "replace") + page_tail()


def _posting(tailored: Tailored, answers: list[Answer]) -> str:
    marks = sorted(
        (mention.start, mention.end, index) for index, one in enumerate(answers) for mention in one.keyword.mentions
    )
    at, out, next_mark = 0, [], 0
    for line in tailored.posting.lines:
        end, at, parts = line.start + len(line.text), line.start, []
        while next_mark < len(marks) and marks[next_mark][0] < end:
            start, stop, index = marks[next_mark]
            next_mark += 1
            if start < at:
                continue
            parts += [
                escape(tailored.posting.text[at:start]),
                _marked(tailored.posting.text[start:stop], index, answers),
            ]
            at = stop
        parts.append(escape(tailored.posting.text[at:end]) if at < end else "")
        out.append(f"<h3>{''.join(parts)}</h3>" if line.heading else f"<p>{''.join(parts)}</p>")
    return "".join(out)


def _marked(text: str, index: int, answers: list[Answer]) -> str:
    one = answers[index]
    kind = "missing" if one.verdict == "missing" else one.keyword.need
    return f'<span class="{kind}" data-k="k{index}">{escape(text)}</span>'


def _resume(master: Resume, tailored: Tailored, answers: list[Answer]) -> str:
    index_of = {one.keyword.term: index for index, one in enumerate(answers)}
    kept = {decision.unit for decision in tailored.decisions if decision.keep}
    keys_of = {
        score.unit: sorted({index_of[found.keyword] for found in score.matches if found.keyword in index_of})
        for score in tailored.scores
    }
    out, section = [], None
    for unit in master.units():
        if unit.section is not section:
            section = unit.section
            out.append(f"<h3>{escape(section.title)}</h3>")
        keys = " ".join(f"k{index}" for index in keys_of.get(unit.id, ()))
        marks = f' data-k="{keys}"' if keys else ""
        state = "" if unit.id in kept else ' class="dropped"'
        out.append(f"<p{state}{marks}>{escape(unit.text)}</p>")
    return "".join(out)
