"""What the market asks: counted over the records of all postings, one at a time."""

from __future__ import annotations

from collections import Counter
from typing import Any

_MOST_SHOWN = 50


class Market:
    """Which needs recur over many postings, and which lines of a master answer them."""

    def __init__(self) -> None:
        self._asked: Counter[str] = Counter()
        self._by: dict[str, Counter[str]] = {
            verdict: Counter() for verdict in ("must", "answered", "half", "missing", "alone")
        }
        self._shown: dict[str, str] = {}
        self._kept: Counter[str] = Counter()
        self._postings = self._chosen_for = 0

    def add(self, record: dict[str, Any]) -> None:
        """Count one posting that could be used."""
        self._postings += 1
        self._chosen_for += "kept" in record
        self._kept.update(record.get("kept", ()))
        missing = [term for term, _, need, verdict in record["needs"] if need == "must" and verdict == "missing"]
        self._by["alone"].update(missing if len(missing) == 1 else ())
        for term, name, need, verdict in record["needs"]:
            self._shown.setdefault(term, name)
            self._asked[term] += 1
            self._by[verdict][term] += 1
            self._by["must"][term] += need == "must"

    def found(self, units: dict[str, str]) -> dict[str, Any]:
        """Return which needs recur, which missing must would open most postings, which lines are never or always kept.

        The last is told of the postings that got a variant (`chosen_for` of them): for the others nothing was chosen.
        `units` are the texts of the master's lines by id. `alone` counts the postings where a need is the only must
        that is missing: answering it would leave no must missing.
        """
        alone, missing, kept, times = self._by["alone"], self._by["missing"], self._kept, self._chosen_for
        ranked = sorted(self._asked, key=lambda term: (-self._asked[term], term))
        missed = sorted(missing, key=lambda term: (-alone[term], -missing[term], term))
        lines = [{"id": unit, "line": text} for unit, text in units.items()]
        return {
            "postings": self._postings,
            "asked": [self._row(term) for term in ranked[:_MOST_SHOWN]],
            "missing": [self._row(term) for term in missed[:_MOST_SHOWN]],
            "chosen_for": times,
            "never_kept": [line for line in lines if times and not kept[line["id"]]],
            "always_kept": [line for line in lines if times and kept[line["id"]] == times],
        }

    def _row(self, term: str) -> dict[str, Any]:
        counts = {name: count[term] for name, count in self._by.items()}
        return {"need": self._shown[term], "postings": self._asked[term]} | counts
