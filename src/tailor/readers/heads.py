"""Lines that are headings by look or by what they say: bold titles, and the lines above a list that hold dates."""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING

from tailor.model import RichText, SectionKind
from tailor.readers.dates import is_within, parse_dates
from tailor.readers.drafts import MARKED_LEVEL
from tailor.readers.entry_head import is_duty_label, is_head_line, take_dates
from tailor.readers.hints import STRUCTURE, lines_given, read_hint
from tailor.readers.section_names import kind_named
from tailor.readers.skills import names_skills
from tailor.readers.vocabulary import names_company, names_position, names_school
from tailor.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tailor.readers.blocks import Block

_DATED: frozenset[SectionKind] = frozenset({"work", "volunteer", "education", "projects"})
# Below every level that a file can give to a heading, and above an entry's.
_SECTION_LEVEL = 7
_HELD: frozenset[SectionKind] = frozenset({"work", "volunteer", "education"})
_MOST_HEAD_LINES = 6
_LONGEST_SECTION_NAME = 60


def mark_sections(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, with lines that name a section made headings where no real heading does."""
    if any((block.kind == "heading" and kind_named(block.text.plain)) or _is_given(block) for block in blocks):
        return list(blocks)
    return [
        replace(block, kind="heading", level=_SECTION_LEVEL) if number and _names_section(block) else block
        for number, block in enumerate(blocks)
    ]


def _names_section(block: Block) -> bool:
    if block.kind != "paragraph" or len(block.lines) != 1:
        return False
    plain = block.text.plain
    return len(plain) <= _LONGEST_SECTION_NAME and kind_named(plain.rstrip(":")) is not None


def mark_entries(blocks: Sequence[Block], kind: SectionKind) -> list[Block]:
    """Return a section's blocks, with the first of the lines that open an entry made a heading."""
    if kind not in _DATED:
        return list(blocks)
    blocks = list(_listed_heads(chain.from_iterable(map(_entries_of, blocks)), kind))
    marked: list[Block] = []
    at, given = 0, False
    while at < len(blocks):
        end = at
        while end < len(blocks) and _may_open(blocks[end]):
            end += 1
        if end == at:
            end = at + _given_lines(blocks[at]) + 1
            given = end > at + 1 or _is_given(blocks[at]) or (given and blocks[at].kind != "heading")
            marked.extend(blocks[at:end])
            at = end
            continue
        below_heading = bool(marked) and marked[-1].kind == "heading"
        listed = end < len(blocks) and blocks[end].kind == "bullet"
        run = blocks[at:end]
        marked.extend(run if given else _mark_run(run, listed=listed, below_heading=below_heading))
        at = end
    return marked


def _entries_of(block: Block) -> list[Block]:
    """Return the lines of a paragraph as blocks, where each is an entry: dates beside words, one after the other."""
    if block.kind != "paragraph" or len(block.lines) == 1:
        return [block]
    if _starts_bold(block) and take_dates(block.lines[0])[0] and not all(map(is_head_line, block.lines)):
        end = next(at for at, line in enumerate(block.lines) if not is_head_line(line))
        said = replace(block, lines=block.lines[end:], line=block.line + end)
        return [replace(block, lines=block.lines[:end]), said] if end else [block]
    if _heads_several(block):
        return list(_positions(block))
    taken = [take_dates(line) for line in block.lines]
    bold = {_bold_lead(line) for line in block.lines}
    dates = [found for found, rest in taken if found and rest.plain]
    if len(dates) < len(taken) or len(bold) > 1 or any(is_within(two, one) for one, two in pairwise(dates)):
        return [block]
    return [replace(block, lines=(line,), line=block.line + number) for number, line in enumerate(block.lines)]


def _heads_several(block: Block) -> bool:
    """Tell whether a paragraph is an organization in bold over positions or degrees, each with its dates."""
    taken = [take_dates(line) for line in block.lines]
    below = taken[1:]
    return _starts_bold(block) and not taken[0][0] and len(below) > 1 and all(one and rest.plain for one, rest in below)


def _positions(block: Block) -> Iterator[Block]:
    for number, line in enumerate(block.lines):
        level = MARKED_LEVEL if number else MARKED_LEVEL - 1
        yield replace(block, kind="heading", lines=(line,), level=level, line=block.line + number)


def _listed_heads(blocks: Iterable[Block], kind: SectionKind) -> Iterator[Block]:
    """Give blocks, with bullets made headings that have dates and bullets of their own below them.

    In a section that is one list, an item without dates above such is the organization of all; one whose items all have
    dates, or name positions above a list, lists jobs and degrees.
    """
    kept = list(blocks)
    nested = [*(_is_nested(block, after) for block, after in pairwise(kept)), False]
    head = [block.kind == "bullet" and all(map(is_head_line, block.lines)) for block in kept]
    dated = [one and _is_dated(block) for one, block in zip(head, kept, strict=True)]
    grouped = bool(kept) and all(block.kind == "bullet" for block in kept)
    items = [at for at, block in enumerate(kept) if not block.level]
    told = [at for at in items if dated[at] or (head[at] and nested[at] and names_position(kept[at].text.plain))]
    listed = grouped and kind in _HELD and len(told) == len(items)
    within = False
    for at, block in enumerate(kept):
        if not block.level:
            within = grouped and head[at] and not dated[at] and nested[at] and dated[at + 1]
        if within and not block.level:
            yield replace(block, kind="heading", lines=(block.text,), level=MARKED_LEVEL - 1)
        elif (dated[at] and ((nested[at] and not block.level) or (within and block.level == 1))) or (
            listed and not block.level
        ):
            yield from _open([block])
        elif at and listed and not kept[at - 1].level and head[at] and _names_house(block.text.plain):
            yield replace(block, kind="paragraph", level=0, broken=True)
        else:
            yield block


def _is_nested(block: Block, after: Block) -> bool:
    """Tell whether a list stands below an item of one."""
    return block.kind == after.kind == "bullet" and after.level > block.level


def _names_house(text: str) -> bool:
    """Tell whether a text names where somebody works or learns, before the place in brackets."""
    name = text.partition(" (")[0]
    return names_company(name) or names_school(name)


def _is_given(block: Block) -> bool:
    return block.kind == "comment" and read_hint(block.text.plain).word in STRUCTURE


def _given_lines(block: Block) -> int:
    """Return how many blocks below a comment it describes."""
    hint = read_hint(block.text.plain) if block.kind == "comment" else None
    return lines_given(hint.value) if hint and hint.word == "entry" else 0


def _may_open(block: Block) -> bool:
    return block.kind == "paragraph" and all(is_head_line(line) for line in block.lines)


def _mark_run(run: Sequence[Block], *, listed: bool, below_heading: bool) -> list[Block]:
    """Mark the entries that a run of short paragraphs opens."""
    starts = [number for number, block in enumerate(run) if _starts_bold(block) and (number or not below_heading)]
    if starts and (listed or any(map(_is_dated, run))):
        cuts = starts
    elif below_heading:
        return list(run)
    else:
        cuts = _cuts(run, listed=listed)
    marked = list(run[: cuts[0]] if cuts else run)
    for number, cut in enumerate(cuts):
        end = cuts[number + 1] if number + 1 < len(cuts) else len(run)
        marked.extend(_open(run[cut:end]))
    return marked


def _cuts(run: Sequence[Block], *, listed: bool) -> list[int]:
    """Return where entries begin among lines without a bold one: one head above a list, or a paragraph each."""
    dated = [number for number, block in enumerate(run) if _is_dated(block)]
    lines = sum(len(block.lines) for block in run)
    if listed and len(dated) == 1:
        # Above the head may stand a paragraph of the entry before, and what was used in it.
        above = [number + 1 for number in range(dated[0]) if names_skills(run[number].lines[0])]
        return [max(0, dated[0] - _MOST_HEAD_LINES + 1, *above)] if lines > 1 or dated else []
    if len(dated) > 1 or (dated and len(run[dated[0]].lines) > 1):
        return [number for number in dated if len(run[number].lines) > 1]
    return []


def _open(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks of one entry's head as a heading and the lines below it."""
    lines = [line for block in blocks for line in block.lines]
    # Dates alone on the first line name nothing: the line below them does.
    first = next((at for at, line in enumerate(lines) if not parse_dates(line.plain)), 0)
    heading = replace(blocks[0], kind="heading", lines=(lines[first],), level=MARKED_LEVEL)
    rest = (*lines[:first], *lines[first + 1 :])
    return [heading, replace(blocks[0], lines=rest, broken=True)] if rest else [heading]


def _is_dated(block: Block) -> bool:
    return any(take_dates(line)[0] for line in block.lines)


def _starts_bold(block: Block) -> bool:
    """Tell whether a paragraph opens with bold words that are no label."""
    plain = block.lines[0].plain
    return _bold_lead(block.lines[0]) and not is_duty_label(plain) and parse_dates(plain) is None


def _bold_lead(line: RichText) -> bool:
    first, *others = line.spans
    after = others[0].text if others else ""
    return first.bold and not first.text.rstrip().endswith((":", ".")) and not after.startswith((":", "."))
