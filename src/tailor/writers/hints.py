"""Comments that keep in Markdown what plain Markdown can't say of a résumé, as the readers understand them."""

from __future__ import annotations

from tailor.model import Bullet, Dates, Entry, Month, Resume, Skill
from tailor.writers.marks import item, value, word, wording


def bullet_hints(bullet: Bullet, *, exact: bool) -> tuple[list[str], list[str]]:
    """Return a bullet's comments: those that stand behind it, and those below; `exact` adds id and skills."""
    short = [flag for flag, on in (("pin", bullet.pin), ("skip", bullet.skip)) if on]
    if bullet.weight != 1:
        short.append(f"weight: {str(bullet.weight).removesuffix('.0')}")
    if bullet.tags:
        short.append("tags: " + ", ".join(map(item, bullet.tags)))
    long = [f"wording: {wording(other)}" for other in bullet.wordings]
    if bullet.note:
        long.append(f"note: {value(bullet.note)}")
    if exact:
        short.append(f"id: {value(bullet.id)}")
        long.append(f"label: {wording(bullet.label)}")
        long.append("skills: " + ", ".join(map(_skill, bullet.skills)))
    return [f"<!-- {hint} -->" for hint in short], [f"<!-- {hint} -->" for hint in long]


def _skill(skill: Skill) -> str:
    return f"{item(skill.text)} #{item(skill.id)}"


def entry_comment(entry: Entry) -> str:
    """Return the comment that tells what each of the lines of an entry's head is."""
    roles = ["title"] if entry.title.plain else []
    roles += ["organization"] if entry.organization else []
    roles += ["location"] if entry.location else []
    if entry.dates and entry.dates.text:
        roles.append(f"dates={_span(entry.dates)}")
    roles += ["detail"] * len(entry.details)
    roles += [f"url={word(entry.url)}"] if entry.url else []
    roles += [f"id={word(entry.id)}"] if entry.id else []
    return f"<!-- entry: {' '.join(roles)} -->".replace("  ", " ")


def _span(dates: Dates) -> str:
    end = "present" if dates.current else _month(dates.end)
    return f"{_month(dates.start)}/{end}"


def _month(month: Month | None) -> str:
    return str(month) if month else ""


def top_comment(resume: Resume) -> str:
    """Return the comment that tells what each of the lines above the first section is."""
    roles = ["name"] if resume.name else []
    roles += ["headline"] if resume.headline else []
    roles += [contact.kind + (f"={word(contact.url)}" if contact.url else "") for contact in resume.contacts]
    return f"<!-- resume: {' '.join(roles)} -->".replace("  ", " ")
