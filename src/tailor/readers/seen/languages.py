"""Languages whose level stands on the line below them, as on profile pages: the two are one line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tailor.model import RichText, Span
from tailor.text import canonical, words
from tailor.values import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tailor.readers.seen.lines import Line

_LEVEL_WORDS: Final = frozenset(
    """
    native bilingual mother tongue speaker proficiency proficient professional working full limited elementary basic
    intermediate advanced upper lower beginner conversational fluent fluently fluency level good very excellent business
    a1 a2 b1 b2 c1 c2 or and in
    muttersprache muttersprachlich muttersprachler fließend verhandlungssicher grundkenntnisse gut sehr gute kenntnisse
    langue maternelle courant bilingue notions débutant intermédiaire avancé nativo nativa lengua materna fluido básico
    avanzado intermedio madrelingua fluente moedertaal vloeiend goed
    """.split()
)


def with_levels(lines: Sequence[Line]) -> list[Line]:
    """Return lines of a section of languages, with each line that is only a level behind the language above it."""
    joined: list[Line] = []
    for line in lines:
        above = joined[-1] if joined else None
        if (
            above
            and line.bullet < 0
            and _is_level(line.plain)
            and "\t" not in above.plain
            and not _is_level(above.plain)
        ):
            joined[-1] = replace(above, text=RichText((*above.text.spans, Span("\t"), *line.text.spans)))
        else:
            joined.append(line)
    return joined


def _is_level(text: str) -> bool:
    said = [canonical(word.text) for word in words(text)]
    return bool(said) and all(word in _LEVEL_WORDS for word in said)
