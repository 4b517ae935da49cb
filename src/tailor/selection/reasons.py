"""Why a line is in the variant, or is not, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tailor.selection.options import Option
from tailor.text import number_of

_MOST_NAMED = 3
_ALIKE = 0.05  # of strength: an answer that is stronger by less adds nothing


def reason_to_keep(option: Option, shown: Mapping[str, str]) -> str:
    """Return why a line is kept; `shown` says how each need is called."""
    if option.bullet and option.bullet.pin:
        return "kept: pinned"
    how = "" if not option.cut else ", cut to what is asked for most"
    told = _listed([shown[term] for term in _strongest(option) if term in shown])
    how += f", in wording {option.wording + 1}" if option.wording else ""
    return f"kept: answers {told}{how}" if told else f"kept: there was room{how}"


def reason_to_drop(option: Option, kept: Sequence[Option], shown: Mapping[str, str]) -> str:
    """Return why a line is dropped, with the places (from 1, in the order of `kept`) of lines that say as much."""
    size = f"would need {number_of(option.lines, 'line')}"
    terms = [term for term in _strongest(option) if term in shown]
    if not terms:
        return f"dropped: answers nothing that is asked; {size}"
    better = {term: _places(term, option, kept) for term in terms}
    covered = [term for term in terms if better[term]]
    new = [term for term in terms if not better[term]]
    if new:
        return f"dropped: no room for it, though nothing else answers {_listed([shown[term] for term in new])}; {size}"
    places = sorted({place for term in covered for place in better[term][:2]})
    verb = "covers" if len(places) == 1 else "cover"
    lines = ("line " if len(places) == 1 else "lines ") + _joined([str(place) for place in places[:_MOST_NAMED]])
    return f"dropped: covers {_listed([shown[term] for term in covered])}, which {lines} {verb} already; {size}"


def _strongest(option: Option) -> list[str]:
    return sorted(option.answers, key=lambda term: -option.answers[term])


def _places(term: str, option: Option, kept: Sequence[Option]) -> list[int]:
    """Return the places of the kept lines that answer a need about as well."""
    strength = option.answers[term] - _ALIKE
    return [place for place, one in enumerate(kept, 1) if one.answers.get(term, 0.0) >= strength]


def _listed(names: Sequence[str]) -> str:
    more = len(names) - _MOST_NAMED
    return _joined(list(names[:_MOST_NAMED])) + (f" and {more} more" if more > 0 else "")


def _joined(names: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
