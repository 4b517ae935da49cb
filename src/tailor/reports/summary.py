"""What `tailor write` did, in five lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from tailor.model import Coverage, Need, Tailored
from tailor.reports.words import is_sure
from tailor.text import number_of

_MOST_MISSING = 3
_LABELS = 9  # characters: the longest label and a gap
_WIDTH = 80  # columns, which a terminal has at the least
_IN_MASTER = ", in your whole résumé"


def summary(tailored: Tailored, paths: Sequence[Path]) -> str:
    """Return where a variant is, its pages and lines, what it answers, and what the whole master lacks most.

    `paths` has one for each file that was written, at least one; that of the variant is the first.
    """
    return "\n".join(f"{label:{_LABELS}}{text}" for label, text in _rows(tailored, paths))


def figures(tailored: Tailored) -> str:
    """Return in one line how full a variant is, what it answers, and what the résumé lacks."""
    missing = _most_wanted(tailored)
    parts = (f"{number_of(tailored.pages, 'page')}, {_lines(tailored)}", _answers(tailored))
    return "; ".join(parts) + (f"; not in your whole résumé: {missing}" if missing else "")


def _rows(tailored: Tailored, paths: Sequence[Path]) -> Iterator[tuple[str, str]]:
    yield "file" if len(paths) == 1 else "files", str(paths[0])
    for path in paths[1:]:
        yield "", str(path)
    yield "pages", str(tailored.pages)
    better = f"; a better choice could be worth {100 * tailored.gap:.1f} % more, at most" if tailored.gap else ""
    yield "lines", f"{_lines(tailored)}{better}"
    yield "answers", _answers(tailored)
    if tailored.must.asked or tailored.nice.asked:
        missing = _most_wanted(tailored, room=_WIDTH - _LABELS - len(_IN_MASTER))
        yield "missing", f"{missing}{_IN_MASTER}" if missing else "nothing"


def _lines(tailored: Tailored) -> str:
    kept = sum(decision.keep for decision in tailored.decisions)
    return f"{kept} kept, {len(tailored.decisions) - kept} dropped"


def _answers(tailored: Tailored) -> str:
    if not (tailored.must.asked or tailored.nice.asked):
        return "the posting names no needs"
    return f"must {counted(tailored.must)}, nice {counted(tailored.nice)}, in this variant"


def counted(coverage: Coverage) -> str:
    """Return how many needs are answered of those that a posting names, and how many more by half."""
    if not coverage.asked:
        return "none asked"
    half = f" (+{coverage.half} half)" if coverage.half else ""
    return f"{coverage.answered} of {coverage.asked}{half}"


def _most_wanted(tailored: Tailored, *, room: int = 0) -> str:
    """Return the weightiest needs that no line of the whole master answers, musts before what is nice to have.

    More than one is named only as far as all take no more than `room` characters; 0 sets no limit.
    """
    missing = [one.keyword for one in tailored.answers if one.verdict == "missing" and is_sure(one.keyword)]
    needs: tuple[Need, ...] = ("must", "nice")
    for need in needs:
        named = [keyword.shown for keyword in missing if keyword.need == need][:_MOST_MISSING]
        while len(named) > 1 and 0 < room < len(_listed(named, need)):
            named.pop()
        if named:
            return _listed(named, need)
    return ""


def _listed(named: Sequence[str], need: Need) -> str:
    return f"{', '.join(named)} ({need})"
