"""A run's end on the terminal: the best postings, and what the market asks, in 80 columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from tailor.reports.batch_files import missing_musts
from tailor.reports.columns import cells
from tailor.text import clean

_MOST = 5
_WIDTH = 80


def batch_table(best: Iterable[dict[str, Any]], market: dict[str, Any]) -> str:
    """Return a line for each of the best postings, then the needs that recur and those that would open most."""
    lines = [f"{'fit':>4}  {'must':>7}  posting"]
    for record in best:
        answered, _, asked = record["must"]
        name = " - ".join(part for part in (record["title"], record["company"]) if part) or record["key"]
        missing = ", ".join(missing_musts(record)[:3])
        lines.append(f"{record['fit']:4.0f}  {f'{answered}/{asked}':>7}  {clean(name)[:64]}")
        if missing:
            lines.append(f"{'':15}missing: {clean(missing)[:64]}")
    if market.get("asked"):
        asked_most = [f"{clean(row['need'])} ({row['postings']})" for row in market["asked"][:_MOST]]
        lines += ["", *_listed("asked most", asked_most)]
    opening = [row for row in market.get("missing", ()) if row["alone"]][:_MOST]
    if opening:
        lines += _listed("the only must that is missing", [f"{clean(row['need'])} ({row['alone']})" for row in opening])
    return "\n".join(lines)


def _listed(label: str, named: Sequence[str]) -> Iterator[str]:
    """Yield a label and what it names in lines that a terminal does not break."""
    line = f"{label}:"
    for number, one in enumerate(named, start=1):
        item = f" {one}" + "," * (number < len(named))
        if cells(line) + cells(item) > _WIDTH:
            yield line
            line = " "
        line += item
    yield line
