"""What the market asks: counted over the records of all postings, one at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

_MOST_SHOWN = 50


def market(records: Iterable[dict[str, Any]], units: dict[str, str]) -> dict[str, Any]:
    """Return which needs recur, which missing must would open most postings, and which lines are never or always kept.

    The last is told of the postings that got a variant (`chosen_for` of them): for the others nothing was chosen.
    `units` are the texts of the master's lines by id. `alone` counts the postings where a need is the only must that
    is missing: answering it would leave no must missing.
    """
    asked: Counter[str] = Counter()
    by: dict[str, Counter[str]] = {verdict: Counter() for verdict in ("must", "answered", "half", "missing", "alone")}
    shown: dict[str, str] = {}
    kept: Counter[str] = Counter()
    postings = chosen_for = 0
    for record in records:
        postings += 1
        chosen_for += "kept" in record
        kept.update(record.get("kept", ()))
        missing = [term for term, _, need, verdict in record["needs"] if need == "must" and verdict == "missing"]
        by["alone"].update(missing if len(missing) == 1 else ())
        for term, name, need, verdict in record["needs"]:
            shown.setdefault(term, name)
            asked[term] += 1
            by[verdict][term] += 1
            by["must"][term] += need == "must"
    ranked = sorted(asked, key=lambda term: (-asked[term], term))
    missed = sorted(by["missing"], key=lambda term: (-by["alone"][term], -by["missing"][term], term))

    lines = [{"id": unit, "line": text} for unit, text in units.items()]

    def row(term: str) -> dict[str, Any]:
        return {"need": shown[term], "postings": asked[term]} | {name: count[term] for name, count in by.items()}

    return {
        "postings": postings,
        "asked": [row(term) for term in ranked[:_MOST_SHOWN]],
        "missing": [row(term) for term in missed[:_MOST_SHOWN]],
        "chosen_for": chosen_for,
        "never_kept": [line for line in lines if chosen_for and not kept[line["id"]]],
        "always_kept": [line for line in lines if chosen_for and kept[line["id"]] == chosen_for],
    }
