"""A run's end on the terminal: the best postings, and what the market asks, in 80 columns."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tailor.reports.batch_files import missing_musts
from tailor.text import clean

_MOST = 5


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
        asked_most = ", ".join(f"{clean(row['need'])} ({row['postings']})" for row in market["asked"][:_MOST])
        lines += ["", f"asked most: {asked_most}"]
    if market.get("missing"):
        opens = ", ".join(f"{clean(row['need'])} ({row['alone']})" for row in market["missing"][:_MOST])
        lines.append(f"only missing must of most postings: {opens}")
    return "\n".join(lines)
