"""A posting as a person reads it, with what it asks for marked: by colour, or by signs where there is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from tailor.coverage import fit
from tailor.model import Answer, Posting, PostingLine, Verdict
from tailor.reports.columns import cells
from tailor.reports.mentions import Piece, paragraphs
from tailor.text import clean

_READABLE: Final = 100  # columns; longer lines lose the eye on its way back
_HANGING: Final = "  "
_BULLET: Final = "- "
_SIGNS: Final[dict[Verdict, str]] = {"answered": "+", "half": "~", "missing": "-"}
# Colours that stand out on black and on white; bold, underlined and reversed tell them apart without colour, too.
_STYLES: Final[dict[Verdict, str]] = {"answered": "1;32", "half": "4;35", "missing": "1;7;31"}
_HEADING: Final = "1"
_SAID: Final[dict[Verdict, str]] = {
    "answered": "answered",
    "half": "answered by half",
    "missing": "not in your résumé",
}


class _Run(NamedTuple):
    """Printable characters that look the same; `style` holds the numbers of an escape sequence, or nothing."""

    text: str
    style: str = ""


def marked_posting(posting: Posting, answers: Sequence[Answer], *, width: int = 0, colour: bool = False) -> str:
    """Return the posting's text, each need marked by how the résumé answers it, below a line that explains the marks.

    `width` is in columns of the terminal, of which no more than 100 are used; 0 breaks no line, so that grep finds
    whole ones. Without `colour` a need stands in brackets with a sign. Nothing of a posting can reach the terminal but
    printable characters.
    """
    room = min(width, _READABLE)
    out = _broken(_legend(answers, colour=colour), room)
    for before, runs in _paragraphs(posting, answers, colour=colour):
        out += [*before, *_broken(runs, room)]
    return "\n".join(out)


def _legend(answers: Sequence[Answer], *, colour: bool) -> list[_Run]:
    runs = [_Run(f"your whole résumé: fit {fit(tuple(answers)):.0f} of 100; ")]
    for verdict, said in _SAID.items():
        count = sum(one.verdict == verdict for one in answers)
        runs += [_Run(f"{count} "), _mark(said, verdict, colour=colour), _Run(", ")]
    return runs[:-1]


def _paragraphs(posting: Posting, answers: Sequence[Answer], *, colour: bool) -> Iterator[tuple[list[str], list[_Run]]]:
    """Yield what stands in one line of the posting's source, with the blank line before it if there is one."""
    for apart, lines in paragraphs(posting, answers):
        runs = [_Run(_BULLET)] if lines[0][0].item else []
        for number, (line, pieces) in enumerate(lines):
            runs += [_Run(" ")] * bool(number)
            runs += [_run(piece, line, answers, colour=colour) for piece in pieces]
        yield [""] if apart else [], runs


def _run(piece: Piece, line: PostingLine, answers: Sequence[Answer], *, colour: bool) -> _Run:
    text = _printable(piece.text)
    if piece.answer is None or not text:
        return _Run(text, _HEADING if colour and line.heading else "")
    return _mark(text, answers[piece.answer].verdict, colour=colour)


def _mark(text: str, verdict: Verdict, *, colour: bool) -> _Run:
    return _Run(text, _STYLES[verdict]) if colour else _Run(f"[{_SIGNS[verdict]}{text}]")


def _printable(text: str) -> str:
    """Return a piece of a line in printable characters, with a blank at its ends where it had any."""
    inner = clean(text)
    if not inner:
        return " " if text else ""
    return " " * text[0].isspace() + inner + " " * text[-1].isspace()


def _broken(runs: Sequence[_Run], room: int) -> list[str]:
    """Return runs as lines of at most so many columns, broken between words; a longer word keeps a line of its own."""
    text = "".join(run.text for run in runs)
    starts, at = [0], 0
    for start, stop in _words(text):
        hanging = len(_HANGING) * (len(starts) > 1)
        if room and start > starts[-1] and hanging + cells(text[starts[-1] : stop]) > room:
            starts.append(start)
        at = stop
    lines = [_painted(runs, start, stop).rstrip() for start, stop in pairwise([*starts, at])]
    return [*lines[:1], *(_HANGING + line for line in lines[1:])]


def _words(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for word in text.split():
        at = text.index(word, at)
        yield at, at + len(word)
        at += len(word)


def _painted(runs: Sequence[_Run], start: int, stop: int) -> str:
    """Return the characters of runs from start to stop with the escape sequences of their styles."""
    out, at = list[str](), 0
    for run in runs:
        part = run.text[max(start - at, 0) : max(stop - at, 0)]
        at += len(run.text)
        bare = part.rstrip()
        out.append(f"\x1b[{run.style}m{bare}\x1b[0m{part[len(bare) :]}" if run.style and bare else part)
    return "".join(out)
