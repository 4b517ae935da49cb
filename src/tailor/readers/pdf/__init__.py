"""A résumé in PDF with a text layer, as people export it from word processors, LaTeX, browsers and design tools."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from tailor.limits import how_to_raise, limits
from tailor.model import Note, Resume, RichText
from tailor.patterns import lazy
from tailor.readers.contacts import part_of
from tailor.readers.dates import parse_dates
from tailor.readers.outline import build_resume
from tailor.readers.pdf.columns import Leaf, Split, parts_of
from tailor.readers.pdf.glyphs import Dot, Page, Rule, read_pages
from tailor.readers.pdf.lines import lines_of
from tailor.readers.pdf.margins import dates_apart, names_apart
from tailor.readers.pdf.pieces import Piece, find_pieces
from tailor.readers.pdf.rows import Drawn
from tailor.readers.pdf.running import Running, without_number, without_running
from tailor.readers.section_names import is_one_name
from tailor.readers.seen import Seen, read_blocks
from tailor.readers.seen.looks import joined, kind_of
from tailor.readers.seen.tables import Cell, first_things_first, read_rows
from tailor.readers.seen.top import is_document_title
from tailor.readers.titles import title_of
from tailor.text import phrase
from tailor.unseen import unseen_note
from tailor.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tailor.readers.pdf.columns import Part
    from tailor.readers.seen.lines import Line

_WORD: Final = lazy(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PARTS: Final = lazy(r"\s*[|·•\t]\s*|\s+[–—-]\s+")


def read(data: bytes, source: str = "") -> Resume:
    """Return the résumé in a PDF's bytes; `source` names it in messages.

    Every word of its text layer is in the result, but for page numbers and repetitions of headers and footers, which
    its notes tell. InputError: locked, damaged, without text (a scan), or too long for any résumé.
    """
    pages = read_pages(data, source)
    lines, foot, notes = _lines(pages, source)
    blocks, more = read_blocks(Seen(body=lines, foot=foot), source)
    resume = build_resume(blocks, source)
    return replace(resume, notes=(*resume.notes, *more, *notes))


def _lines(pages: Sequence[Page], source: str) -> tuple[list[Line], list[Line], list[Note]]:
    """Return the lines of all pages in reading order, those of headers and footers, and what is to be told."""
    upright = [[one for one in page.glyphs if not one.look.quarter] for page in pages]
    level = names_apart(dates_apart([find_pieces(glyphs, at) for at, glyphs in enumerate(upright)]))
    running = without_running(level, [page.height for page in pages])
    offsets = [0.0]
    for page in pages:
        offsets.append(offsets[-1] - page.height)
    drawn = _drawn(pages, offsets, " ".join(piece.plain for page in level for piece in page))
    stacked = [_lowered(piece, offsets[piece.page]) for page in running.pages for piece in page]
    lines = _read(parts_of(stacked, _right(pages, stacked)), drawn)
    for at, page in enumerate(pages):
        for quarter in (1, 2, 3):
            lines += lines_of(find_pieces((one for one in page.glyphs if one.look.quarter == quarter), at), Drawn())
    lines = [replace(line, paragraph=number) for number, line in enumerate(lines, 1)]
    foot, names = _foot(running, lines, drawn)
    return lines, foot, list(_notes(pages, running, names, source))


def _right(pages: Sequence[Page], pieces: Sequence[Piece]) -> float:
    """Return where the room for text ends: as far from the right edge of pages as text begins from the left one."""
    return max((page.width for page in pages), default=0.0) - max(min((one.x0 for one in pieces), default=0.0), 0.0)


def _lowered(piece: Piece, by: float) -> Piece:
    lowered = replace(piece, y=piece.y + by)
    vars(lowered)["plain"] = piece.plain  # the same, and already found
    return lowered


def _drawn(pages: Sequence[Page], offsets: Sequence[float], text: str) -> Drawn:
    """Return what is drawn on the pages, as if they were one, and the words of their text."""
    dots = [Dot(one.x0, one.x1, one.y + by) for page, by in zip(pages, offsets, strict=False) for one in page.dots]
    colours = Counter(glyph.look.colour for page in pages for glyph in page.glyphs)
    return Drawn(
        tuple(Rule(one.x0, one.x1, one.y + by) for page, by in zip(pages, offsets, strict=False) for one in page.rules),
        tuple(sorted(dots, key=lambda dot: dot.y)),
        min(colours, key=lambda colour: (-colours[colour], colour)),
        frozenset(word.casefold() for word in _WORD.findall(text)),
    )


def _read(parts: Iterable[Part], drawn: Drawn) -> list[Line]:
    """Return the lines of parts, one after the other."""
    lines: list[Line] = []
    for part in parts:
        if isinstance(part, Leaf):
            lines += lines_of(part.pieces, drawn, part.right)
        elif part.kind == "columns":
            ((left, right),) = part.cells
            columns = first_things_first([_read(left, drawn), _read(right, drawn)])
            lines += [line for column in columns for line in column]
        else:
            lines += _margin(part, drawn)
    return lines


def _margin(part: Split, drawn: Drawn) -> list[Line]:
    """Return the lines of cells in a margin, each with what stands beside it."""
    lines: list[Line] = []
    for left, right in part.cells:
        label, content = _read(left, drawn), _read(right, drawn)
        if part.kind == "labels" or any(kind_of(line) for line in label):
            lines += [*_as_one_name(label), *content]
        else:
            # Below the last dates of a section the next ones may follow, with nothing in the margin.
            end = next((at for at, line in enumerate(content) if at and kind_of(line)), len(content))
            cells = [Cell(at, tuple(found)) for at, found in enumerate((label, content[:end])) if found]
            lines += [*read_rows([cells]), *content[end:]]
    return lines


def _as_one_name(label: list[Line]) -> list[Line]:
    """Return a label's lines, joined where they are the name of one section."""
    whole = label[:1]
    for line in label[1:]:
        if is_one_name(title_of(whole[-1].plain), title_of(line.plain)):
            whole[-1] = replace(whole[-1], text=joined(whole[-1], line, " "))
        else:
            whole.append(line)
    return whole


def _foot(running: Running, lines: Sequence[Line], drawn: Drawn) -> tuple[list[Line], list[str]]:
    """Return the lines of headers and footers that say anything new, and those that only name the document."""
    known = {phrase(line.plain) for line in lines}
    known |= {phrase(part) for line in lines[:20] for part in _PARTS.split(line.plain)}
    kept: list[Line] = []
    names: list[str] = []
    for line in lines_of(running.foot, drawn):
        rest = part_of(line.text, 0, len(without_number(line.plain)))
        new = [part for part in _PARTS.split(rest.plain) if phrase(part) and phrase(part) not in known]
        if any(not parse_dates(part) and not is_document_title(part) for part in new):
            kept.append(replace(line, text=RichText(rest.spans), bullet=-1))
        elif new:
            names.append(" ".join(rest.plain.split()))
    return kept, names


def _notes(pages: Sequence[Page], running: Running, names: Sequence[str], source: str) -> Iterable[Note]:
    if running.numbers:
        yield Note("page-numbers", f"page numbers were left out: {running.numbers}", source)
    if running.repeated:
        yield Note("running-lines", f"headers and footers were read once: {running.repeated} repetitions", source)
    for name in names:
        yield Note("running-lines", f"a header or footer was left out: {name}", source)
    yield from unseen_note("\n".join(page.unseen for page in pages), source, first=0)
    if any(page.too_much for page in pages):
        most = f"of each page only the first {limits().page_objects:,} links, lines and dots were looked at"
        yield Note("too-much-drawn", f"{most}; {how_to_raise('page_objects')}", source)
    for url in dict.fromkeys(url for page in pages for url in page.bare_links):
        yield Note("bare-link", f"a link without text: {url}", source)
