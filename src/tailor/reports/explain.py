"""Why each line of a master is in its variant or not, in words that name the needs and the lines that answer them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from tailor.coverage import HALF, WHOLE
from tailor.model import Keyword, Match, Resume, Score, Tailored, Unit
from tailor.page import Look
from tailor.reports.heights import Heights, measure_heights
from tailor.reports.words import is_sure
from tailor.twins import find_twins
from tailor.values import value

_MOST_NAMED = 4  # needs that a reason names; more are counted
_MOST_WORDS = 3
# The parts of a score that are words of the line itself; the others speak of where it stands.
_OWN_WORDS = ("keywords", "phrases", "words", "subject")


@value
class Why:
    """One line of the master: whether it is kept, and the reason in words.

    `number` is its place among the lines of the variant, from 1 (0: dropped); `height` how many lines it takes on the
    page, or would take with the headings that would come with it; `needs` what it answers, as the posting says it,
    musts first; `score` is 0 to 1.
    """

    id: str
    text: str
    section: str
    entry: str
    keep: bool
    number: int
    height: int
    score: float
    needs: tuple[str, ...]
    reason: str


@value
class Explanation:
    """Every line of a master: the kept in the order of the variant, the dropped with the best first.

    `next_up` would come in if there were room for it; `with_a_page_more` are those that one page more would add,
    `needs_with_a_page_more` what these would answer that the variant does not.
    """

    kept: tuple[Why, ...]
    dropped: tuple[Why, ...]
    next_up: Why | None
    with_a_page_more: tuple[Why, ...]
    needs_with_a_page_more: tuple[str, ...]


def reason_of(one: Why) -> str:
    """Return what was done with a line, and why."""
    return f"{'kept' if one.keep else 'dropped'}: {one.reason}"


def explain(master: Resume, tailored: Tailored, look: Look, longer: Tailored | None = None) -> Explanation:
    """Return why each line of the master is in the variant or not.

    `longer` is the same posting tailored to one page more; without it nothing is said about what that would add.
    """
    told = _Telling(master, tailored, measure_heights(master, tailored.variant, look))
    units = {unit.id: unit for unit in master.units()}
    kept = tuple(map(told.of_kept, tailored.variant.units()))
    shown = {one.id for one in kept}
    dropped = sorted((told.of_dropped(unit) for one, unit in units.items() if one not in shown), key=_best_first)
    dropped += told.of_hidden(shown | units.keys())
    wanted = {decision.unit for decision in longer.decisions if decision.keep} if longer else set[str]()
    added = tuple(one for one in dropped if one.id in wanted)
    answered = {need for one in kept for need in one.needs}
    return Explanation(
        kept=kept,
        dropped=tuple(dropped),
        next_up=max(added, key=told.density, default=None),
        with_a_page_more=added,
        needs_with_a_page_more=_each_once(need for one in added for need in one.needs if need not in answered),
    )


def _best_first(one: Why) -> float:
    return -one.score


def _each_once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))


def _twins(master: Resume) -> dict[str, list[str]]:
    """Return for bullets that say the same as others the ids of all of them."""
    bullets = [unit for unit in master.units() if unit.bullet]
    found: dict[str, list[str]] = {}
    for at, first in find_twins([unit.text for unit in bullets]).items():
        members = found.setdefault(bullets[first].id, [bullets[first].id])
        members.append(bullets[at].id)
        found[bullets[at].id] = members
    return found


class _Need(NamedTuple):
    """A need that a line answers: the keyword, and the name of it, or of its alternative, that was answered."""

    term: str
    name: str
    weight: float
    strength: float


class _Telling:
    """Puts reasons into words; knows what each line answers, and which lines of the variant answer a need."""

    def __init__(self, master: Resume, tailored: Tailored, heights: Heights) -> None:
        self._heights = heights
        self._scores = {score.unit: score for score in tailored.scores}
        self._decisions = {decision.unit: decision for decision in tailored.decisions}
        self._twins = _twins(master)
        self._heads = {entry.id: (section, entry) for section in master.sections for entry in section.entries}
        asked = {keyword.term: keyword for keyword in tailored.keywords if is_sure(keyword)}
        self._needs = {
            unit.id: [need for need in _needs(self._scores.get(unit.id), asked) if self._is_said(need.term, unit.id)]
            for unit in master.units()
        }
        self._numbers = {unit.id: number for number, unit in enumerate(tailored.variant.units(), 1)}
        self._answering: dict[str, list[tuple[float, int]]] = {}
        for unit, number in self._numbers.items():
            for need in self._whole(unit):
                self._answering.setdefault(need.term, []).append((-need.strength, number))

    def of_kept(self, unit: Unit) -> Why:
        """Return why a unit of the variant is there."""
        if unit.id not in self._needs:
            return self._why(unit, "its head alone, so that no year is left unexplained")
        needs = self._whole(unit.id)
        alone = [need for need in needs if len(self._answering[need.term]) == 1]
        also = [need for need in needs if need not in alone]
        if alone:
            reason = f"the only line for {_named(alone)}" + (f"; also answers {_named(also)}" if also else "")
        else:
            reason = f"answers {_named(needs)}" if needs else self._without_needs(unit.id, otherwise="there was room")
        return self._why(unit, "; ".join([*self._by_hand(unit), reason, *self._as_shown(unit)]))

    def of_dropped(self, unit: Unit) -> Why:
        """Return why a unit of the master is dropped."""
        if unit.bullet and unit.bullet.skip:
            return self._why(unit, "skipped, as you ask")
        if same := [self._numbers[one] for one in self._twins.get(unit.id, ()) if one in self._numbers]:
            return self._why(unit, f"says the same as line {same[0]}")
        needs = self._whole(unit.id)
        again = [need for need in needs if need.term in self._answering]
        new = [need for need in needs if need.term not in self._answering]
        parts = [f"would add {_named(new)}"] if new else []
        if again:
            parts.append(f"covers {_named(again)}, which {self._places(again)} already")
        if not needs:
            parts.append(self._without_needs(unit.id, otherwise="answers nothing that is asked"))
        height = self._heights.of_dropped(unit)
        return self._why(unit, "; ".join([*parts, f"would need {height} line{'s' * (height != 1)}"]))

    def of_hidden(self, told: Collection[str]) -> list[Why]:
        """Return why jobs with bullets are left out with their heads; those in `told` are spoken of already."""
        hidden = [one for one in self._decisions.values() if one.unit not in told and one.unit in self._heads]
        units = [Unit(one.unit, entry.plain, section, entry, None) for one in hidden
                 for section, entry in (self._heads[one.unit],)]  # fmt: skip
        return [self._why(unit, "no room for its head; the oldest jobs go first") for unit in units]

    def _by_hand(self, unit: Unit) -> list[str]:
        return ["pinned"] if unit.bullet and unit.bullet.pin else []

    def _as_shown(self, unit: Unit) -> list[str]:
        """Return how a line is shown, if not as it is written first."""
        decision = self._decisions.get(unit.id)
        if decision and decision.wording:
            return [f"in its other wording {decision.wording}"]
        return ["cut to what is asked for most"] if decision and decision.skills else []

    def _is_said(self, term: str, unit: str) -> bool:
        """Tell whether a need is answered in the words that are shown, or would be."""
        decision = self._decisions.get(unit)
        return decision is None or term in decision.covers

    def density(self, one: Why) -> float:
        """Return what a dropped line would add for each line of the page that it would take."""
        new = [need for need in self._whole(one.id) if need.term not in self._answering]
        return (one.score + sum(need.weight * need.strength for need in new)) / max(one.height, 1)

    def _why(self, unit: Unit, reason: str) -> Why:
        number = self._numbers.get(unit.id, 0)
        score = self._scores.get(unit.id)
        return Why(
            id=unit.id,
            text=unit.text,
            section=unit.section.title,
            entry=unit.entry.plain,
            keep=bool(number),
            number=number,
            height=self._heights.of_kept(unit) if number else self._heights.of_dropped(unit),
            score=score.value if score else 0.0,
            needs=_each_once(need.name for need in self._whole(unit.id)),
            reason=reason,
        )

    def _whole(self, unit: str) -> list[_Need]:
        return [need for need in self._needs.get(unit, ()) if need.strength >= WHOLE]

    def _without_needs(self, unit: str, otherwise: str) -> str:
        """Return what speaks for a line that answers nothing whole: what it answers by half, or its words."""
        if half := self._needs[unit]:
            return f"answers {_named(half)} by half"
        score = self._scores.get(unit)
        parts = [part for part in score.parts if part.name in _OWN_WORDS] if score else []
        words = _each_once(word for part in parts for word in part.words)[:_MOST_WORDS]
        return f"answers no need, but is near the posting: {joined(words)}" if words else otherwise

    def _places(self, needs: Sequence[_Need]) -> str:
        """Return the lines that answer needs best, with their verb: "line 3 covers", "lines 3 and 7 cover"."""
        best = sorted({min(self._answering[need.term])[1] for need in needs[:_MOST_NAMED]})
        numbers = joined([str(number) for number in best])
        return f"line {numbers} covers" if len(best) == 1 else f"lines {numbers} cover"


def _needs(score: Score | None, asked: Mapping[str, Keyword]) -> list[_Need]:
    """Return the needs that a line answers at least by half: musts first, then by weight."""
    best: dict[str, Match] = {}
    for found in score.matches if score else ():
        # The best match of a keyword comes first.
        if found.keyword in asked and found.strength >= HALF:
            best.setdefault(found.keyword, found)
    rank = {term: (asked[term].need != "must", -asked[term].weight, term) for term in best}
    return [
        _Need(term, best[term].asked or asked[term].shown or term, asked[term].weight, best[term].strength)
        for term in sorted(best, key=rank.__getitem__)
    ]


def _named(needs: Sequence[_Need]) -> str:
    names = _each_once(need.name for need in needs)
    more = len(names) - _MOST_NAMED
    # One more name takes no more room than to count it.
    return joined([*names[:_MOST_NAMED], f"{more} more"] if more > 1 else names)


def joined(names: Sequence[str]) -> str:
    """Return names as a list in words: "a", "a and b", "a, b and c"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
