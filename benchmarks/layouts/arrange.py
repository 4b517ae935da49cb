"""What a résumé shows, line by line, before any program sets it: how heads, contacts and headings are phrased."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from random import Random

    from benchmarks.layouts.people import Job, Part, Person
    from tailor.model import SectionKind

HEADS: Final = "title_dates company_dates comma bar stacked dates_first dates_lead brackets at dash place_line company_first".split()
_SIDE: Final[frozenset[SectionKind]] = frozenset({"skills", "languages", "interests", "certificates", "awards"})


@dataclass(frozen=True, slots=True)
class Row:
    """A line of an entry's head: text, what stands at the right margin, and its look (b, i or neither)."""

    left: str
    right: str = ""
    look: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A job as shown; `dates` are apart only where a margin shows them."""

    rows: tuple[Row, ...]
    bullets: tuple[str, ...]
    dates: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A section as shown."""

    title: str
    items: tuple[Item, ...]
    lines: tuple[str, ...]
    listed: bool
    side: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """A résumé as shown; `contacts` are lines of pieces."""

    name: str
    headline: str
    contacts: tuple[tuple[str, ...], ...]
    separator: str
    parts: tuple[Shown, ...]
    head: str


def arrange(person: Person, random: Random, *, margin: bool = False) -> Sheet:
    """Return how a person's résumé is phrased; with a `margin`, dates are apart from heads."""
    head = "margin" if margin else random.choice(HEADS)
    capital = random.choice(("", "upper", "", "colon", "upper"))
    listed = random.random() < 0.5
    pieces = [one for one in (person.place, person.phone, person.email, person.link) if one]
    random.shuffle(pieces)
    if random.random() < 0.25:
        labels = {person.phone: "Phone: ", person.email: "Email: ", person.place: "Address: ", person.link: "Web: "}
        pieces = [labels[one] + one for one in pieces]
    shape = random.randrange(3)
    contacts = (
        (tuple(pieces),)
        if shape == 0
        else tuple((one,) for one in pieces)
        if shape == 1
        else (tuple(pieces[:2]), tuple(pieces[2:]))
    )
    return Sheet(
        person.name.upper() if random.random() < 0.2 else person.name,
        person.headline,
        contacts,
        random.choice((" | ", " • ", "\t", " · ", " | ", ", " if "," not in person.place else " / ")),
        tuple(_shown(part, head, capital, listed=listed) for part in person.parts),
        head,
    )


def _shown(part: Part, head: str, capital: str, *, listed: bool) -> Shown:
    title = part.title.upper() if capital == "upper" else part.title + ":" * (capital == "colon")
    items = tuple(_item(job, head) for job in part.jobs)
    lines = part.lines
    return Shown(title, items, lines, listed and part.kind != "summary", part.kind in _SIDE)


def _item(job: Job, head: str) -> Item:
    if head == "margin":
        company = ", ".join(filter(None, (job.organization, job.place)))
        rows = (Row(job.title, "", "b"), *((Row(company, "", "i"),) if company else ()))
        return Item(rows, job.bullets, job.dates)
    if not job.organization:
        return Item((Row(job.title, job.dates, "b"),), job.bullets)
    return Item(tuple(_rows(job, head)), job.bullets)


def _rows(job: Job, head: str) -> list[Row]:
    title, firm, place, dates = job.title, job.organization, job.place, job.dates
    rows = {
        "title_dates": [Row(title, dates, "b"), Row(firm, place, "i")],
        "company_dates": [Row(firm, place, "b"), Row(title, dates, "i")],
        "comma": [Row(f"{title}, {firm}, {place}", dates, "b")],
        "bar": [Row(f"{title} | {firm} | {place} | {dates}", "", "b")],
        "stacked": [Row(title, "", "b"), Row(f"{firm}, {place}"), Row(dates, "", "i")],
        "dates_first": [Row(dates), Row(title, "", "b"), Row(f"{firm}, {place}", "", "i")],
        "dates_lead": [Row(f"{dates}\t{title}", "", "b"), Row(f"{firm}, {place}")],
        "brackets": [Row(f"{title}, {firm} ({dates})", "", "b")],
        "at": [Row(f"{title} at {firm}", "", "b"), Row(f"{dates} | {place}", "", "i")],
        "dash": [Row(f"{firm} – {title}", dates, "b")],
        "place_line": [Row(title, "", "b"), Row(f"{firm} | {place}"), Row(dates)],
        "company_first": [Row(firm, dates, "b"), Row(f"{title}, {place}")],
    }
    return rows[head]
