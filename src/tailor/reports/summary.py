"""What `tailor write` did, in a few lines."""

from __future__ import annotations

from pathlib import Path

from tailor.model import Coverage, Tailored


def summary(tailored: Tailored, path: Path) -> str:
    """Return where the variant is, how full it is, and how well it answers the posting."""
    kept = sum(decision.keep for decision in tailored.decisions)
    dropped = len(tailored.decisions) - kept
    lines = [
        f"{path}: {_count(tailored.pages, 'page')}, {_count(kept, 'line')} kept, {dropped} dropped",
        f"must {_of(tailored.must)}, nice {_of(tailored.nice)}",
    ]
    if missing := _most_wanted(tailored):
        lines.append(f"not in your résumé: {missing}")
    return "\n".join(lines)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _of(coverage: Coverage) -> str:
    return f"{coverage.answered} of {coverage.asked} answered" if coverage.asked else "none asked"


def _most_wanted(tailored: Tailored) -> str:
    """Return the weightiest need that no line of the whole résumé answers."""
    answered = {found.keyword for score in tailored.scores for found in score.matches}
    missing = (keyword for keyword in tailored.keywords if keyword.term not in answered and keyword.need == "must")
    return next((keyword.mentions[0].text for keyword in missing), "")
