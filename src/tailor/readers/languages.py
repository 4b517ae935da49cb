"""Languages whose level stands on the line below them, as on profile pages: the two are one line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tailor.model import RichText, Span
from tailor.text import canonical, words
from tailor.values import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tailor.readers.blocks import Block
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
        if above and line.bullet < 0 and is_level(line.plain) and "\t" not in above.plain and not is_level(above.plain):
            joined[-1] = replace(above, text=RichText((*above.text.spans, Span("\t"), *line.text.spans)))
        else:
            joined.append(line)
    return joined


def with_levels_below(blocks: Sequence[Block]) -> list[Block]:
    """Return blocks of such a section, with each paragraph that is only a level behind the language above it."""
    joined: list[Block] = []
    for block in blocks:
        lines: list[RichText] = []
        for line in block.lines if block.kind in {"paragraph", "bullet"} else ():
            above = lines[-1] if lines else joined[-1].text if joined and joined[-1].kind == block.kind else None
            if above is None or not is_level(line.plain) or ":" in above.plain or is_level(above.plain):
                lines.append(line)
                continue
            both = RichText((*above.spans, Span(": "), *line.spans))
            if lines:
                lines[-1] = both
            else:
                joined[-1] = replace(joined[-1], lines=(both,))
        if lines or block.kind not in {"paragraph", "bullet"}:
            changed = len(lines) != len(block.lines) and bool(lines)
            joined.append(replace(block, lines=tuple(lines), broken=True) if changed else block)
    return joined


def is_level(text: str) -> bool:
    """Tell whether a text says nothing but how well somebody speaks a language."""
    said = [canonical(word.text) for word in words(text)]
    return bool(said) and all(word in _LEVEL_WORDS for word in said)
