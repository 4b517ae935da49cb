"""Which zone each piece of a posting belongs to: by its heading, by its wording, by its place.

Every segment gets points for each zone: from the heading that it stands under (`PRIOR` for a sure one), from cues in
its wording, and a little from its place. The zones are then chosen together, as the sequence with the most points
where each change of zone without a heading costs something: a lone sentence between two duties is a duty, unless its
wording says otherwise. (The Viterbi algorithm with one cost for all changes, so linear in the number of segments.)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from tailor.model import Zone
from tailor.postings.headings import Heading, heading_zone, looks_like_heading
from tailor.postings.labels import label_field
from tailor.postings.wording import wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tailor.postings.segments import Segment

PRIOR: Final = 5.0
"""Points that a sure heading gives to its zone."""

_CHANGE: Final = 1.5
"""What a change of zone costs inside a paragraph or list; half of it after a blank line."""

_AFTER_LIST: Final = 0.5
"""What remains of a heading's points for prose after its list."""

_LONE_EXTRA: Final = 3.0
"""What it costs a line to be an extra only because its neighbour is one."""

_FADING: Final = 0.6
"""The factor with each line by which a fact's label ("Schedule") loses its hold on what follows."""

_START: Final = 1.0
"""Points for a posting to begin with `other`: what comes first often is a name, a date, a place."""

_STRANGE: Final = 1.5
"""Points for `other` under a heading whose words say nothing."""

_ZONES: Final[tuple[Zone, ...]] = ("required", "preferred", "duties", "about", "benefits", "legal", "other")
_Points = dict[Zone, float]


class Zoned(NamedTuple):
    """A segment with its zone; `heading` is true for a line that names what follows."""

    segment: Segment
    zone: Zone
    heading: bool


def zoned(pieces: Sequence[Segment]) -> list[Zoned]:
    """Give every segment its zone (never `title`, which is a matter of facts)."""
    headings = _headings(pieces)
    points = _points(pieces, headings)
    zones = _best_sequence(points, [_cost(piece, heading=mark) for piece, mark in zip(pieces, headings, strict=True)])
    return [Zoned(*entry) for entry in zip(pieces, zones, headings, strict=True)]


def _headings(pieces: Sequence[Segment]) -> list[bool]:
    return [
        piece.label or (piece.opens and looks_like_heading(piece.text, level=piece.level, item=piece.item))
        for piece in pieces
    ]


def _points(pieces: Sequence[Segment], headings: Sequence[bool]) -> list[_Points]:
    found: list[_Points] = []
    section = _Section()
    for piece, is_heading in zip(pieces, headings, strict=True):
        if is_heading:
            section = section.next(piece)
            found.append(section.prior())
            continue
        section = section.at(piece)
        found.append(_wording(piece, section))
    return found


def _wording(piece: Segment, section: _Section) -> _Points:
    points = section.prior()
    extras = section.heading is not None and section.heading.zone == "preferred"
    said = wording(piece.text)
    for zone, value in said.points.items():
        # Under "Nice to have" the usual words for knowledge speak for an extra; a "must" still is a must.
        target = "preferred" if extras and zone == "required" and not said.must else zone
        points[target] = points.get(target, 0.0) + value
    if not extras and "preferred" not in said.points:
        points["preferred"] = -_LONE_EXTRA
    return points


class _Section:
    """The heading that counts for the lines below it."""

    __slots__ = ("_fact", "_hold", "_left", "_listed", "heading", "heading", "label", "level", "outer")

    def __init__(
        self,
        heading: Heading | None = None,
        *,
        level: int = 0,
        label: bool = False,
        fact: bool = False,
        outer: _Section | None = None,
    ) -> None:
        self.heading, self.level, self.label, self.outer = heading, level, label, outer
        self._listed = self._left = False
        self._fact, self._hold = fact, 1.0

    def next(self, piece: Segment) -> _Section:
        """Return the section that the heading `piece` opens inside or after this one."""
        here = self.outer if self.label and self.outer else self
        deeper = not piece.level or piece.level > here.level > 0
        if here.heading is not None and here.heading.notes and here.level and (deeper or piece.level == _BOLD):
            return here
        found = _meaning(piece)
        if here.heading is not None and deeper and (found is None or _is_topic(found, here.heading)):
            return here
        return _Section(
            found,
            level=piece.level or here.level,
            label=piece.label,
            fact=_names_fact(piece),
            outer=here if piece.label else None,
        )

    def at(self, piece: Segment) -> _Section:
        """Return the section that a segment without heading stands in: a label's ends with its line."""
        if self.label and piece.first and self.outer is not None:
            return self.outer.at(piece)
        self._left = self._listed and not piece.item and (piece.gap or self._left)
        self._listed = self._listed or piece.item
        if self._fact and self._hold:
            self._hold *= _FADING
        return self

    def prior(self) -> _Points:
        """Return the points that the heading gives to each line below it."""
        if self.heading is None:
            return {"other": _STRANGE if self.level else 0.0}
        factor = 3.0 if self.heading.notes and self.level else _AFTER_LIST if self._left else 1.0
        return {self.heading.zone: PRIOR * self.heading.strength * factor * self._hold}


def _names_fact(piece: Segment) -> bool:
    return (piece.label or not piece.level) and label_field(piece.text) is not None


def _meaning(piece: Segment) -> Heading | None:
    """Return what the heading opens; a label before a fact opens nothing but that fact's line."""
    if not _names_fact(piece):
        return heading_zone(piece.text)
    return Heading("benefits" if label_field(piece.text) == "salary" else "other", 1.0, 1.0)


def _is_topic(found: Heading, outer: Heading) -> bool:
    """Whether a heading only groups what its section lists: "Tools" among the requirements or the extras."""
    return found.strength < _WEAK and found.zone == "required" and outer.zone in {"required", "preferred"}


_BOLD: Final = 7
_WEAK: Final = 0.7


def _cost(piece: Segment, *, heading: bool) -> float:
    if heading:
        return 0.0
    return _CHANGE / 2 if piece.gap else _CHANGE


def _best_sequence(points: Sequence[_Points], costs: Sequence[float]) -> list[Zone]:
    """Return the zones with the highest sum of points less the cost of changes; ties go to the earlier of `_ZONES`.

    Between `required` and `preferred`, which stand first, a change is free.
    """
    sums = [_START if zone == "other" else 0.0 for zone in _ZONES]
    origins: list[list[int]] = []
    for mine, cost in zip(points, costs, strict=True):
        best = sums.index(max(sums))
        leap = sums[best] - cost
        origin = [index if value >= leap else best for index, value in enumerate(sums)]
        fresh = [value if value >= leap else leap for value in sums]  # noqa: FURB136 - max takes twice as long
        asked = 0 if sums[0] >= sums[1] else 1
        for index in (0, 1):
            if sums[asked] > fresh[index]:
                fresh[index], origin[index] = sums[asked], asked
        for zone, value in mine.items():
            fresh[_PLACE[zone]] += value
        sums = fresh
        origins.append(origin)
    return _path(sums, origins)


def _path(sums: Sequence[float], origins: Sequence[Sequence[int]]) -> list[Zone]:
    index = sums.index(max(sums))
    path: list[Zone] = []
    for origin in reversed(origins):
        path.append(_ZONES[index])
        index = origin[index]
    return path[::-1]


_PLACE: Final[dict[Zone, int]] = {zone: index for index, zone in enumerate(_ZONES)}
