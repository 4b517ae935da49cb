"""What `tailor write` did, in a few lines."""

from __future__ import annotations

from pathlib import Path

from tailor.model import Coverage, Tailored
from tailor.reports.words import is_sure

_MOST_MISSING = 3


def summary(tailored: Tailored, path: Path) -> str:
    """Return where the variant is, how full it is, how well it answers the posting, and what is not proven."""
    size, coverage = _figures(tailored)
    lines = [f"{path}: {size}", coverage]
    if tailored.gap:
        lines.append(f"a better choice could be worth {100 * tailored.gap:.1f} % more, at most")
    if missing := _most_wanted(tailored):
        lines.append(f"not in your résumé: {missing}")
    return "\n".join(lines)


def figures(tailored: Tailored) -> str:
    """Return in one line how full a variant is, how well it answers the posting, and what the résumé lacks."""
    size, coverage = _figures(tailored)
    missing = _most_wanted(tailored)
    return f"{size}; {coverage}" + (f"; not in your résumé: {missing}" if missing else "")


def _figures(tailored: Tailored) -> tuple[str, str]:
    kept = sum(decision.keep for decision in tailored.decisions)
    size = f"{_count(tailored.pages, 'page')}, {_count(kept, 'line')} kept, {len(tailored.decisions) - kept} dropped"
    return size, f"must {_of(tailored.must)}, nice {_of(tailored.nice)}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _of(coverage: Coverage) -> str:
    if not coverage.asked:
        return "none asked"
    half = f" and {coverage.half} half" if coverage.half else ""
    return f"{coverage.answered} of {coverage.asked} answered{half}"


def _most_wanted(tailored: Tailored) -> str:
    """Return the weightiest musts that no line of the whole résumé answers."""
    missing = [one.keyword for one in tailored.answers if one.verdict == "missing" and one.keyword.need == "must"]
    return ", ".join(keyword.shown for keyword in missing[:_MOST_MISSING] if is_sure(keyword))
