"""What comments in a Markdown résumé say about its bullets, entries and sections, such as `<!-- pin -->`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tailor.model import Dates, Month, Skill
from tailor.patterns import lazy
from tailor.readers.inline import read_inline
from tailor.text import unescaped
from tailor.values import replace

if TYPE_CHECKING:
    from tailor.model import Bullet

FLAGS = ("pin", "skip")
VALUES = ("tags", "weight", "id", "note", "wording", "skills", "label")
STRUCTURE = ("resume", "section", "entry")
_WORDS = (*FLAGS, *VALUES, *STRUCTURE)
_SHAPE = lazy(r"\s*(?P<word>[A-Za-z][\w-]{1,30})\s*(?:[:=](?P<value>.*))?", re.DOTALL)
_POINT = lazy(r"(\d{4})(?:-(\d\d))?")
# Fewer letters in common than this and the writer meant something else: difflib's ratio of two words.
_ALIKE = 0.66


class Hint(NamedTuple):
    """A comment's word and what stands behind its colon, as written; `word` is empty for an ordinary comment."""

    word: str
    value: str
    problem: str = ""


def read_hint(comment: str) -> Hint:
    """Return what a comment says; `problem` tells why something that looks like a hint is none."""
    found = _SHAPE.fullmatch(comment)
    if not found:
        return Hint("", "")
    word, value = found["word"].lower(), found["value"]
    if word in FLAGS:
        return Hint(word, "") if not (value or "").strip() else _none(comment, f"'{word}' stands alone")
    if word in _WORDS:
        return Hint(word, value.strip()) if value is not None else _none(comment, f"'{word}' needs a colon and a value")
    from difflib import get_close_matches  # noqa: PLC0415 - most résumés hold no slip of this kind

    near = get_close_matches(word, _WORDS, 1, _ALIKE)
    return _none(comment, f"did you mean '{near[0]}'?") if near else Hint("", "")


def _none(comment: str, why: str) -> Hint:
    return Hint("", "", f"not understood: <!-- {' '.join(comment.split())[:60]} --> ({why})")


def hinted(bullet: Bullet, hint: Hint) -> Bullet | None:
    """Return the bullet with one more hint; None where the value makes no sense."""
    word, value = hint.word, unescaped(hint.value)
    if word in FLAGS:
        return replace(bullet, pin=bullet.pin or word == "pin", skip=bullet.skip or word == "skip")
    if word == "weight":
        return _weighted(bullet, value)
    if word == "label":
        return replace(bullet, label=read_inline(hint.value))
    if word == "skills":
        return replace(bullet, skills=tuple(map(_skill, split_values(hint.value))))
    return _told(bullet, hint, value) if value else None


def _told(bullet: Bullet, hint: Hint, value: str) -> Bullet | None:
    if hint.word == "tags":
        return replace(bullet, tags=(*bullet.tags, *split_values(hint.value)))
    if hint.word == "id":
        return replace(bullet, id=value)
    if hint.word == "note":
        return replace(bullet, note=f"{bullet.note}\n{value}" if bullet.note else value)
    if hint.word == "wording":
        return replace(bullet, wordings=(*bullet.wordings, read_inline(hint.value)))
    return None


def _weighted(bullet: Bullet, value: str) -> Bullet | None:
    try:
        weight = float(value)
    except ValueError:
        return None
    return replace(bullet, weight=weight) if 0 <= weight < float("inf") else None


def _skill(text: str) -> Skill:
    shown, mark, name = text.rpartition(" #")
    return Skill(name, shown) if mark else Skill("", text)


def split_values(value: str) -> tuple[str, ...]:
    """Split at commas; one that belongs to a value is written as `&#44;`."""
    return tuple(unescaped(part.strip()) for part in value.split(",") if part.strip())


def read_roles(value: str) -> tuple[tuple[str, str], ...]:
    """Return the roles that an `entry` or `resume` comment gives to the lines below it, with what stands after `=`."""
    return tuple((role, unescaped(given)) for role, _, given in (part.partition("=") for part in value.split()))


def lines_given(value: str) -> int:
    """Return how many blocks an `entry` comment describes; a url and an id are values without a block."""
    return sum(role not in {"url", "id"} for role, _ in read_roles(value))


def dates_given(text: str, given: str) -> Dates | None:
    """Return dates whose start and end a comment tells, `2019-03/2020`, `2019/present` or `/`; None without."""
    start, slash, end = given.partition("/")
    if not slash:
        return None
    return Dates(text, _month(start), None if end == "present" else _month(end), current=end == "present")


def _month(text: str) -> Month | None:
    found = _POINT.fullmatch(text)
    return Month(int(found[1]), int(found[2] or 0)) if found else None
