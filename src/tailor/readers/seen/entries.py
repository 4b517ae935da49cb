"""The lines of one section → blocks: where each job, degree or project begins, its head, its bullets."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Final

from tailor.model import Dates, RichText, SectionKind, Span
from tailor.patterns import lazy
from tailor.readers.blocks import Block
from tailor.readers.contacts import part_of
from tailor.readers.dates import find_dates, is_within, parse_dates
from tailor.readers.drafts import MARKED_LEVEL
from tailor.readers.entry_head import is_duty_label, is_head_line, names_fact, take_dates
from tailor.readers.inline import tidy
from tailor.readers.languages import with_levels
from tailor.readers.seen.looks import Look, is_strong, look_of
from tailor.readers.skills import names_skills
from tailor.readers.vocabulary import names_position
from tailor.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tailor.readers.seen.lines import Line

DATED: Final[frozenset[SectionKind]] = frozenset(
    {"work", "education", "projects", "volunteer", "awards", "certificates", "publications", "other", "references"}
)
"""Kinds of sections whose entries have dates."""
_GROUPED: Final[frozenset[SectionKind]] = frozenset({"work", "education", "volunteer"})
_HELD: Final[frozenset[SectionKind]] = frozenset({"work", "volunteer"})
_ITEMISED: Final[frozenset[SectionKind]] = frozenset({"skills", "languages", "interests"})
_HIGHEST_HEAD: Final = 3
_LONGEST_LABEL: Final = 40
_MOST_WORDS: Final = 18
_LEAD: Final = lazy(r"[\s|:,–—-]*")
ENTRY_LEVEL: Final = 2


def section_blocks(lines: Sequence[Line], kind: SectionKind, body: float) -> Iterator[Block]:
    """Give the blocks of a section; `body` is the size of the document's body text in points."""
    blocks = _blocks(lines, kind, body)
    if kind not in _HELD:
        yield from blocks
        return
    further = _further_positions(lines)
    for block in _with_groups(list(blocks)):
        same = block.kind == "heading" and block.level == ENTRY_LEVEL and block.line in further
        yield replace(block, level=MARKED_LEVEL) if same else block


def _further_positions(lines: Sequence[Line]) -> set[int]:
    """Return the paragraphs of heads that name no organization, as they are of further positions at the one above.

    Others have a line above their dated one that looks otherwise, for the organization.
    """
    further: set[int] = set()
    looks: tuple[object, object] | None = None
    for above, line in pairwise(lines):
        if line.bullet >= 0 or not _is_dated(line) or parse_dates(line.plain):
            continue
        look = _opening_look(line)
        if above.bullet < 0 and _may_open(above) and not _is_dated(above) and _opening_look(above) != look:
            looks = _opening_look(above), look
        elif above.bullet >= 0 and looks and look == looks[1]:
            further.add(line.paragraph)
    return further


def _with_groups(blocks: Sequence[Block]) -> Iterator[Block]:
    """Give blocks, with headings deeper whose times lie within that of an organization with nothing of its own."""
    whole: Dates | None = None
    for at, block in enumerate(blocks):
        dates = take_dates(block.text)[0] if block.kind == "heading" else None
        after = blocks[at + 1] if at + 1 < len(blocks) else None
        within = whole is not None and dates is not None and is_within(dates, whole)
        if dates and not within:
            below = take_dates(after.text)[0] if after and after.kind == "heading" else None
            opens = below is not None and is_within(below, dates) and not names_position(block.text.plain)
            opens = opens and after is not None and names_position(after.text.plain)
            whole = dates if opens else None
        yield replace(block, level=MARKED_LEVEL) if within else block


def _blocks(lines: Sequence[Line], kind: SectionKind, body: float) -> Iterator[Block]:
    run: list[Line] = []
    lines = with_levels(lines) if kind == "languages" else lines
    for at, line in enumerate(lines):
        if line.bullet >= 0 and not (kind in DATED and _is_listed_head(lines, at, kind, run)):
            yield from _heads(run, kind, body, bullets=True)
            run = []
            yield Block("bullet", (tidy(line.text.spans),), line.bullet, line.paragraph)
        else:
            run.append(line)
    yield from _heads(run, kind, body, bullets=False)


def holds_posts(lines: Sequence[Line], least: int = 1) -> bool:
    """Tell whether lines tell of what somebody did: bullets stand below at least so many heads with dates."""
    bulleted = any(line.bullet >= 0 for line in lines)
    return bulleted and sum(line.bullet < 0 and _is_dated(line) for line in lines) >= least


def _is_listed_head(lines: Sequence[Line], at: int, kind: SectionKind, run: Sequence[Line]) -> bool:
    """Tell whether an item of a list belongs to the head of a job or degree; `run` is what stands above it.

    It is nothing but dates, or bold with dates, or bold below dates, or has dates and a list of its own below it.
    """
    line = lines[at]
    if parse_dates(line.plain):
        return True
    if kind not in _GROUPED or line.bullet or not _is_head(line):
        return False
    if line.bold and (_is_dated(line) or any(map(_is_dated, run))):
        return True
    below = list(takewhile(lambda one: one.bullet < 0, lines[at + 1 : at + 1 + _HIGHEST_HEAD]))
    then = lines[at + 1 + len(below)] if at + 1 + len(below) < len(lines) else None
    nested = then is not None and then.bullet > 0
    return nested and (_is_dated(line) or any(parse_dates(one.plain) for one in below))


def _heads(run: list[Line], kind: SectionKind, body: float, *, bullets: bool) -> Iterator[Block]:
    """Give the blocks of lines that no bullet stands between."""
    if kind in DATED:
        starts = _dated_starts(run) or _strong_starts(run, body) or _last_start(run, kind, bullets=bullets)
    elif kind in _ITEMISED:
        starts = {at for at in _strong_starts(run, body) if at + 1 < len(run) or bullets}
    else:
        starts = set()
    at, labelled = 0, False
    while at < len(run):
        line = run[at]
        labelled = at not in starts and (labelled or is_duty_label(line.plain))
        following = run[at + 1] if at + 1 < len(run) else None
        if at in starts and following and at + 1 not in starts and parse_dates(line.plain) and _is_head(following):
            yield _heading(following)
            yield _paragraph(line, kind)
            at += 2
            continue
        if labelled and not is_duty_label(line.plain):
            yield Block("bullet", (tidy(line.text.spans),), 0, line.paragraph)
        else:
            yield _heading(line) if at in starts else _paragraph(line, kind)
        at += 1


def _dated_starts(run: Sequence[Line]) -> set[int]:
    """Return where entries begin, known by their dates: at the dated line, or at those of its head above it."""
    dated = [at for at, line in enumerate(run) if _is_dated(line)]
    if not dated:
        return set()
    starts = [_climb(run, dated[0], -1)]
    above, look = dated[0] - starts[0], _opening_look(run[starts[0]])
    telling = not above or look != _opening_look(run[dated[0]])
    for before, at in pairwise(dated):
        alike = [one for one in range(at, before, -1) if telling and _opening_look(run[one]) == look]
        start = _climb(run, at, before)
        start = next((one for one in alike if one >= start), max(start, at - above))
        if start == at and parse_dates(run[at].plain) and at - before == 1 and not above:
            continue
        starts.append(start)
    return set(starts)


def _opening_look(line: Line) -> tuple[Look, bool, bool]:
    """Return how a line looks, and whether its first words are bold or italic."""
    first = line.text.spans[0] if line.text.spans else Span("")
    return look_of(line), first.bold, first.italic


def _climb(run: Sequence[Line], at: int, floor: int) -> int:
    """Return the first of up to three lines above a dated one that may belong to the same head.

    What was used in a job ends it, and opens none; above a blank line stands another entry, where the head has a line
    without it.
    """
    start = at
    while start - 1 > floor and at - start < _HIGHEST_HEAD and _may_open(run[start - 1]):
        if start < at and run[start].paragraph - run[start - 1].paragraph > run[at].paragraph - run[at - 1].paragraph:
            break
        start -= 1
    return start


def _strong_starts(run: Sequence[Line], body: float) -> set[int]:
    """Return where entries without dates begin: at lines that stand out, the first of several.

    What ends with a colon, or says that duties follow, is a label within an entry.
    """
    strong = [
        is_strong(line, body) and _is_head(line) and not line.plain.endswith(":") and not is_duty_label(line.plain)
        for line in run
    ]
    return {at for at, found in enumerate(strong) if found and not (at and strong[at - 1])}


def _last_start(run: Sequence[Line], kind: SectionKind, *, bullets: bool) -> set[int]:
    """Return where a project without dates begins: at a name right above its bullets."""
    if kind != "projects" or not bullets or not run:
        return set()
    named = _may_open(run[-1]) and not run[-1].plain.endswith((":", ".")) and not is_duty_label(run[-1].plain)
    return {len(run) - 1} if named else set()


def _is_head(line: Line) -> bool:
    return is_head_line(line.text) and len(line.plain.split()) <= _MOST_WORDS


def _may_open(line: Line) -> bool:
    return _is_head(line) and not names_skills(line.text) and not names_fact(line.plain)


def _is_dated(line: Line) -> bool:
    if not _is_head(line):
        return False
    found = find_dates(line.plain)
    return found is not None and (found.start == 0 or take_dates(line.text)[0] is not None)


def _heading(line: Line) -> Block:
    return Block("heading", (_dates_last(line.text),), ENTRY_LEVEL, line.paragraph)


def _dates_last(text: RichText) -> RichText:
    """Return a head's line with the dates that it begins with behind its words, as most are written."""
    found = find_dates(text.plain)
    if not found or found.start or found.end == len(text.plain):
        return text
    gap = _LEAD.match(text.plain, found.end)
    start = gap.end() if gap else found.end
    rest = part_of(text, start, len(text.plain))
    if not any(char.isalnum() for char in rest.plain) or find_dates(rest.plain):
        return text
    return RichText((*rest.spans, Span("\t"), *part_of(text, 0, found.end).spans))


def _paragraph(line: Line, kind: SectionKind) -> Block:
    if kind in _ITEMISED:
        return Block("paragraph", (_labelled(line.text),), 0, line.paragraph)
    if kind in DATED and _is_head(line):
        return Block("paragraph", (line.text,), 0, line.paragraph, broken=True)
    return Block("paragraph", (tidy(line.text.spans),), 0, line.paragraph)


def _labelled(text: RichText) -> RichText:
    """Return "Label<tab>items" as "Label: items"."""
    label, tab, rest = text.plain.partition("\t")
    if tab and label and rest and len(label) <= _LONGEST_LABEL and not any(char in label for char in ":,;|"):
        left, right = part_of(text, 0, len(label)), part_of(text, len(label) + 1, len(text.plain))
        return tidy((*left.spans, Span(": ", left.spans[-1].bold), *right.spans))
    return tidy(text.spans)
