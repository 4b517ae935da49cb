"""What the person asks for line by line: to pin it, to skip it, to count it more or less."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from tailor.errors import UsageError
from tailor.model import Bullet, Resume, Score
from tailor.values import replace


def values(resume: Resume, scores: tuple[Score, ...]) -> dict[str, float]:
    """Return what each unit is worth: its score times its weight (1 for what has none), 0 or more."""
    weight = {unit.id: unit.bullet.weight for unit in resume.units() if unit.bullet}
    return {score.unit: score.value * weight.get(score.unit, 1.0) for score in scores}


def with_hints(resume: Resume, pins: Collection[str], skips: Collection[str]) -> Resume:
    """Return the master with further bullets pinned or skipped, by their ids.

    UsageError says so when an id is unknown, or both pinned and skipped.
    """
    known = [unit.id for unit in resume.units() if unit.bullet]
    for asked in (*pins, *skips):
        if asked not in known:
            near = _near(asked, known)
            hint = f"did you mean {near[0]}?" if near else "`tailor score --json` shows them"
            raise UsageError(f"no bullet has the id {asked} - {hint}")
    if both := sorted(set(pins) & set(skips)):
        raise UsageError(f"{both[0]} is both pinned and skipped: leave one out")
    if not (pins or skips):
        return resume

    def hinted(bullet: Bullet) -> Bullet:
        if bullet.id in pins:
            return replace(bullet, pin=True, skip=False)
        return replace(bullet, pin=False, skip=True) if bullet.id in skips else bullet

    return _with_bullets(resume, hinted)


def with_tags(resume: Resume, asked: Collection[str]) -> Resume:
    """Return the master with the bullets skipped that have tags, but none of those asked for, and are not pinned.

    Upper and lower case are the same. Nothing asked leaves all as it is. UsageError says so when no bullet has a tag.
    """
    known = {tag.casefold(): tag for unit in resume.units() if unit.bullet for tag in unit.bullet.tags}
    wanted = {tag.casefold() for tag in asked}
    for tag in asked:
        if tag.casefold() not in known:
            near = _near(tag.casefold(), known)
            listed = f"there are {', '.join(sorted(known.values()))}" if known else "no bullet of this résumé has any"
            raise UsageError(f"no bullet has the tag {tag} - {f'did you mean {known[near[0]]}?' if near else listed}")
    if not asked:
        return resume

    def chosen(bullet: Bullet) -> Bullet:
        apart = bullet.tags and not bullet.pin and wanted.isdisjoint(tag.casefold() for tag in bullet.tags)
        return replace(bullet, skip=True) if apart else bullet

    return _with_bullets(resume, chosen)


def _with_bullets(resume: Resume, changed: Callable[[Bullet], Bullet]) -> Resume:
    sections = (
        replace(
            section,
            entries=tuple(replace(entry, bullets=tuple(map(changed, entry.bullets))) for entry in section.entries),
        )
        for section in resume.sections
    )
    return replace(resume, sections=tuple(sections))


def _near(asked: str, known: Iterable[str]) -> list[str]:
    """Return what was meant instead, if anything comes near."""
    from difflib import get_close_matches  # noqa: PLC0415 - only where something is wrong

    return get_close_matches(asked, known, 1)
