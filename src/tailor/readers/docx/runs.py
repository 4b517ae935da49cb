"""Runs of a paragraph → the lines that its author began, without bullets that were typed and numbers of pages."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from tailor.model import RichText, Span
from tailor.patterns import lazy
from tailor.readers.docx.styles import Look, Shape
from tailor.readers.section_names import kind_named, parted
from tailor.readers.seen.lines import Line
from tailor.text import clean
from tailor.values import replace

_TYPED_BULLET: Final = lazy(
    r"[\s\u200b]*(?:(?:[•●○◦▪▫■□‣⁃∙➢➤►▶▸➔➜→✓✔»›❖◆◇★☆✦✧⦿⚫⬤·]|[-–—*](?=\s|[^\W\d_])|o(?=\s+\S)|§(?=\s))[\s\u200b]*)+"
)
PAGE: Final = "\ufffc"
"""Stands for the number of a page while a line is read."""
_DRAWN_LINE: Final = "\u3161"
"""A Korean letter that templates of Google Docs draw a short line with, above each section."""
_PAGE_WORDS: Final = lazy(
    r"[\s|·•–—-]{0,20}(?:(?:page|seite|pagina|página|p\.|s\.)\s*)?\ufffc(?:\s*(?:/|of|von|sur|van|de|di|av|z)\s*\ufffc)?[\s|]{0,20}",
    re.IGNORECASE,
)
_WIDE: Final = lazy(r"[ \xa0]{3,}")
_LETTER_SPACED: Final = lazy(r"(?:[^\W\d_](?: |$)){3,}(?: +(?:[^\W_](?: |$)|&(?: |$))+)*")
_TYPED_LETTER: Final = lazy(r"[\s\u200b]*o(?:\t+| {2,}| (?=[A-Z]))")


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that look the same; tabs and line breaks are theirs."""

    text: str
    look: Look
    url: str = ""


def lines_of(runs: list[Run], shape: Shape, paragraph: int, *, marked: bool) -> list[Line]:
    """Return the lines of a paragraph that hold words; those of an item of a list are one."""
    lines: list[Line] = []
    for whole in _split(runs):
        part = _unspaced(_without_page(whole))
        typed = _typed(part)
        shown = _without(part, typed)
        text = _rich(shown)
        if not any(char.isalnum() and char != _DRAWN_LINE for char in text.plain):
            continue
        if marked and lines and not typed:
            spans = (*lines[-1].text.spans, Span(" "), *text.spans)
            lines[-1] = replace(lines[-1], text=RichText(spans))
        else:
            depth = shape.depth if marked else 0
            line = _look(shown, text, shape, paragraph)
            lines.append(replace(line, bullet=depth if marked or typed else -1))
    return lines


def _split(runs: list[Run]) -> list[list[Run]]:
    lines: list[list[Run]] = [[]]
    for run in runs:
        if "\n" not in run.text:
            lines[-1].append(run)
            continue
        for number, part in enumerate(run.text.split("\n")):
            if number:
                lines.append([])
            if part:
                lines[-1].append(replace(run, text=part))
    return lines


def _without_page(line: list[Run]) -> list[Run]:
    """Return a line without "Page 1 of 2" where fields count the pages."""
    if not any(PAGE in run.text for run in line):
        return line
    plain = "".join(run.text for run in line)
    found = _PAGE_WORDS.search(plain)
    start, end = found.span() if found else (0, 0)
    before = sum(len(run.text) for run in line)
    kept = [*_first(line, start), *_without(line, end)] if end < before else _first(line, start)
    return [replace(run, text=run.text.replace(PAGE, "")) for run in kept]


def _first(line: list[Run], count: int) -> list[Run]:
    """Return the runs that hold a line's first characters."""
    kept: list[Run] = []
    for run in line:
        if run.text[:count]:
            kept.append(replace(run, text=run.text[:count]))
        count = max(0, count - len(run.text))
    return kept


def _unspaced(line: list[Run]) -> list[Run]:
    """Return a line whose letters stand apart ("N A M E") in words, where wider gaps tell these apart."""
    plain = "".join(run.text for run in line).strip()
    if not _LETTER_SPACED.fullmatch(plain):
        return line
    text = " ".join("".join(word.split()) for word in re.split(r"\s{2,}", plain))
    text = text if " " in text else parted(text)
    return [replace(line[0], text=text)] if " " in text or kind_named(text) else line


def _typed(line: list[Run]) -> int:
    """Return how many characters the bullet that a line's author typed takes; 0 for none."""
    plain = "".join(run.text for run in line)
    found = _TYPED_LETTER.match(plain) or _TYPED_BULLET.match(plain)
    return found.end() if found and any(char.isalnum() for char in plain[found.end() :]) else 0


def _without(line: list[Run], count: int) -> list[Run]:
    left: list[Run] = []
    for run in line:
        cut = min(count, len(run.text))
        count -= cut
        if run.text[cut:]:
            left.append(replace(run, text=run.text[cut:]) if cut else run)
    return left


def _rich(runs: list[Run]) -> RichText:
    """Return a line's characters and marks: single blanks, tabs kept, none of both at the ends."""
    spans: list[Span] = []
    for run in runs:
        text = _printable(run.text)
        if spans and (spans[-1].text[-1:] in {" ", "\t"}):
            text = text.lstrip(" ")
        elif not spans:
            text = text.lstrip()
        if text:
            same = spans and (spans[-1].bold, spans[-1].italic, spans[-1].url) == (
                run.look.bold,
                run.look.italic,
                run.url,
            )
            lead = spans.pop().text if same else ""
            spans.append(Span(lead + text, run.look.bold, run.look.italic, run.url))
    while spans and not spans[-1].text.rstrip():
        spans.pop()
    if spans:
        spans[-1] = replace(spans[-1], text=spans[-1].text.rstrip())
    return RichText(tuple(spans))


def _printable(text: str) -> str:
    """Return text in single blanks, with its tabs, without what can't be printed."""
    text = _WIDE.sub("\t", text)
    plain = text.isascii() and "  " not in text and text.replace("\t", "").isprintable()
    parts = [part if plain else clean(f"x{part}x")[1:-1] for part in text.split("\t")]
    return re.sub(r" *\t *", "\t", "\t".join(parts))


def _look(runs: list[Run], text: RichText, shape: Shape, paragraph: int) -> Line:
    """Return a line with the look of most of its characters; marked in a way, as bold is, where all of it is."""
    seen = [run for run in runs if any(char.isalnum() for char in run.text)]
    sizes, colours = Counter[float](), Counter[str]()
    for run in seen:
        sizes[run.look.size] += len(run.text)
        colours[run.look.colour] += len(run.text)
    return Line(
        text,
        paragraph,
        style=shape.style,
        heading=shape.outline,
        size=max(sizes, key=lambda size: (sizes[size], size)),
        bold=all(run.look.bold for run in seen),
        italic=all(run.look.italic for run in seen),
        caps=all(run.look.caps for run in seen) or text.plain.isupper(),
        colour=max(colours, key=lambda colour: (colours[colour], colour)),
        ruled=shape.ruled,
        underlined=all(run.look.underlined and not run.url for run in seen),
    )
