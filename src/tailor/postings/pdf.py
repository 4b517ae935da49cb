"""PDF postings: the text in reading order, lines that the page's width broke joined again."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from tailor.errors import InputError
from tailor.limits import limits
from tailor.patterns import lazy
from tailor.postings.draft import Draft, RawLine, cut_note, shortened
from tailor.postings.text import lines as text_lines
from tailor.unseen import unseen_note

if TYPE_CHECKING:
    from collections.abc import Sequence

_FULL: Final = 0.72
"""A line at least this share as long as the page's long lines was broken by the margin, not by its writer."""

_NARROW: Final = 60
"""Where even the long lines have fewer characters, no margin broke them."""

_PAGE_NUMBER: Final = lazy(r"(?:page|seite|pagina)?\s*\d{1,3}\s*(?:(?:/|of|von|sur|van)\s*\d{1,3})?", re.IGNORECASE)


def read(data: bytes, source: str) -> Draft:
    """Read a PDF; raise InputError where it is locked, broken, or holds pictures only."""
    found, more = _pages(data, source)
    pages = [page for page in found if page]
    if not any(text.strip() for page in pages for text in page):
        raise InputError(
            source, "this PDF holds no text", hint="it may be a scan; paste the posting's text into a file instead"
        )
    text, notes = shortened("\n".join(_without_running_lines(pages)), source)
    notes += (cut_note("posting_pages", "pages", source),) if more else ()
    return Draft(lines=_joined(text_lines(text)), notes=notes + unseen_note(text, source, first=0))


def _pages(data: bytes, source: str) -> tuple[list[list[str]], bool]:
    """Return the lines of each page, and whether there are more pages than are read."""
    import pypdfium2  # noqa: PLC0415 - 30 ms, for PDF only

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        reason = "this PDF is locked with a password" if locked else "this is not a PDF that can be read"
        raise InputError(source, reason, hint="paste the posting's text into a file instead") from error
    try:
        most = limits().posting_pages
        return [_page_lines(document[number]) for number in range(min(len(document), most))], len(document) > most
    except pypdfium2.PdfiumError as error:
        raise InputError(source, "a page of this PDF cannot be read", hint="paste its text into a file") from error
    finally:
        document.close()


def _page_lines(page: object) -> list[str]:
    text = page.get_textpage().get_text_bounded()  # type: ignore[attr-defined]
    return [line.strip() for line in text.replace("\ufffe", "-").replace("\0", "").splitlines()]


def _without_running_lines(pages: Sequence[Sequence[str]]) -> list[str]:
    """Drop page numbers, and headers and footers that stand on most pages of three and more."""
    edges = Counter(line for page in pages for line in {*page[:2], *page[-2:]} if line)
    running = {line for line, number in edges.items() if len(pages) > 2 and number > len(pages) / 2}  # noqa: PLR2004
    kept: list[str] = []
    for page in pages:
        kept.extend(line for line in page if line not in running and not _PAGE_NUMBER.fullmatch(line))
    return kept


def _joined(found: Sequence[RawLine]) -> tuple[RawLine, ...]:
    """Join lines that the margin broke: nearly full ones go on in the next, unless that is a list item or heading."""
    lengths = sorted(len(line.text) for line in found)
    width = lengths[int(len(lengths) * 0.9)] if lengths else 0
    joined: list[RawLine] = []
    full = False
    for line in found:
        if joined and full and _goes_on(joined[-1], line):
            glue = "" if joined[-1].text.endswith("-") and line.text[:1].islower() else " "
            joined[-1] = joined[-1]._replace(text=joined[-1].text + glue + line.text)
        else:
            joined.append(line)
        full = width >= _NARROW and len(line.text) >= _FULL * width
    return tuple(joined)


def _goes_on(before: RawLine, line: RawLine) -> bool:
    if line.item or line.level or line.gap or before.level:
        return False
    if line.text[:1].islower() or line.text[:1] in "(&,;":
        return True
    return (not before.text.endswith((".", "!", "?", ":", ";")) and not (before.item and line.text[:1].isupper())) or (
        before.text.endswith((".", ",")) and not before.item
    )
