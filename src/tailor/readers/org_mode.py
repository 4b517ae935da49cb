"""An outline of Emacs' Org mode, saved as text, as Markdown: stars are headings, keywords are front matter."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from tailor.patterns import lazy
from tailor.readers.section_names import kind_named

if TYPE_CHECKING:
    from collections.abc import Iterator

_STARS: Final = lazy(r"^(\*{1,6})[ \t]+(?=\S)")
_SECTION: Final = lazy(r"^\*[ \t]+(\S.*)$", re.MULTILINE)
_DEEPER: Final = lazy(r"^\*\*[ \t]+\S", re.MULTILINE)
_KEYWORD: Final = lazy(r"^#\+(\w+):[ \t]*(.*)$")
_ANY_KEYWORD: Final = lazy(r"^#\+(?:title|author|email|options|startup)\s*:", re.MULTILINE | re.IGNORECASE)
_LINK: Final = lazy(r"\[\[([^\[\]]+)\]\[([^\[\]]+)\]\]")
_TIME: Final = lazy(r"[<\[](\d{4}-\d\d-\d\d)(?: [^<>\[\]]{1,20})?[>\]]")
_FEWEST: Final = 2


def is_org(text: str) -> bool:
    """Tell whether a text is such an outline: by its keywords, or by headings below named ones."""
    if _ANY_KEYWORD.search(text):
        return True
    return len(_DEEPER.findall(text)) >= _FEWEST and any(map(kind_named, _SECTION.findall(text)))


def as_markdown(text: str) -> str:
    """Return the outline as Markdown, line by line below its front matter."""
    rows = text.splitlines()
    keywords = [found.groups() for row in rows if (found := _KEYWORD.match(row)) and found[2].strip()]
    front = [f"{key.lower()}: {json.dumps(value.strip(), ensure_ascii=False)}" for key, value in keywords]
    body = list(_body(rows))
    return "\n".join(["---", *front, "---", *body] if front else body)


def _body(rows: list[str]) -> Iterator[str]:
    for row in rows:
        if _KEYWORD.match(row):
            yield ""
            continue
        stars = _STARS.match(row)
        shown = _TIME.sub(r"\1", _LINK.sub(r"[\2](\1)", row[stars.end() :] if stars else row.strip()))
        if stars:
            yield f"{'#' * len(stars[1])} {shown}"
        else:
            # What stands below a heading is indented with it.
            yield row[: len(row) - len(row.lstrip())][2:] + shown if shown.startswith(("- ", "+ ")) else shown
