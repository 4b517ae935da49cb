"""Why each line is kept or dropped, as a table for the terminal or as plain lines for a pipe."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from tailor.model import Tailored
from tailor.reports.columns import Column, aligned, cells, fitted
from tailor.reports.explain import Explanation, Why
from tailor.text import clean, number_of

_LEAST_TEXT, _LEAST_WHY = 12, 20
_WHY_SHARE = 0.6  # of the room that a line and its reason share: reasons are to be read, lines only to be known again
_MOST_NEEDS = 6


def explanation_as_table(found: Explanation, tailored: Tailored, width: int) -> str:
    """Return what is kept and what is dropped, each with its reason, `width` columns wide; then what is next."""
    longest = max((len(one.id) for one in (*found.kept, *found.dropped)), default=2)
    room = width - len("line") - max(longest, 2) - len("takes") - 4 * 2
    why = max(_LEAST_WHY, round(_WHY_SHARE * room))
    sizes = max(_LEAST_TEXT, room - why), why
    more = {one.id for one in found.with_a_page_more}
    parts = []
    for name, lines in (("kept", found.kept), ("dropped", found.dropped)):
        if lines:
            columns = (
                Column("line", right=True),
                Column("id"),
                Column("takes", right=True),
                Column(name),
                Column("why"),
            )
            rows = [row for one in lines for row in _rows(one, sizes, added=one.id in more)]
            parts.append(aligned(columns, rows, width))
    return "\n\n".join([*parts, *_outlook(found, tailored, width)])


def explanation_as_lines(found: Explanation, tailored: Tailored) -> str:
    """Return a line for each line of the master: kept or dropped, number, id, lines taken, reason, text; tabs between.

    The last lines say what is next, after a "#".
    """
    rows = [
        "\t".join(
            ("kept" if one.keep else "dropped", str(one.number or "-"), one.id, str(one.height), clean(one.reason),
             clean(one.text))
        )
        for one in (*found.kept, *found.dropped)
    ]  # fmt: skip
    return "\n".join([*rows, *(f"# {one}" for one in _outlook(found, tailored, 0))])


def _rows(one: Why, sizes: tuple[int, int], *, added: bool) -> Iterator[tuple[str, ...]]:
    """Yield the table's rows for a line: as many as its reason needs, the text beside it ends with an ellipsis."""
    text_size, why_size = sizes
    reasons = _wrapped(clean(one.reason), why_size)
    texts = _cut(_wrapped(clean(one.text), text_size), len(reasons), text_size)
    number = str(one.number) if one.keep else "+" if added else ""
    for at, reason in enumerate(reasons):
        first = (number, one.id, str(one.height)) if at == 0 else ("", "", "")
        yield (*first, texts[at] if at < len(texts) else "", reason)


def _wrapped(text: str, size: int) -> list[str]:
    rows = textwrap.wrap(text, size) or [""]
    # East Asian letters take two columns each, of which textwrap knows nothing.
    return rows if max(map(cells, rows)) <= size else textwrap.wrap(text, max(size // 2, 1))


def _cut(texts: Sequence[str], most: int, size: int) -> list[str]:
    if len(texts) <= most:
        return list(texts)
    return [*texts[: most - 1], fitted(f"{texts[most - 1]} {texts[most]}", size)]


def _outlook(found: Explanation, tailored: Tailored, width: int) -> list[str]:
    """Return sentences on what would come next, wrapped to the width (0: not at all)."""
    told = []
    if found.dropped:
        told.append(_how_good(tailored.gap))
    if found.next_up:
        one = found.next_up
        told.append(f"Next, if there were room for {number_of(one.height, 'line')}: {one.id}, {clean(one.text)}")
    if found.with_a_page_more:
        needs = found.needs_with_a_page_more
        page = "A second page" if tailored.pages == 1 else "One page more"
        answered = f", and answer {_listed(needs)}" if needs else ", but answer nothing more"
        sign = " (marked +)" if width else ""
        told.append(f"{page} would add {len(found.with_a_page_more)} of the dropped lines{sign}{answered}.")
    return ["\n".join(_wrapped(one, width)) for one in told] if width else told


def _how_good(gap: float) -> str:
    if gap:
        return f"Another choice that fits could be worth {100 * gap:.1f} % more, at most."
    return "No other choice that fits is worth more: proven, but for a thousandth."


def _listed(needs: Sequence[str]) -> str:
    more = len(needs) - _MOST_NEEDS
    return ", ".join(needs[:_MOST_NEEDS]) + (f" and {more} more" if more > 0 else "")
