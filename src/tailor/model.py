"""The frozen values that flow between the steps: résumé, posting, keyword, match, score, decision, variant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from tailor.values import value

SectionKind = Literal[
    "summary",
    "work",
    "projects",
    "education",
    "skills",
    "publications",
    "certificates",
    "awards",
    "volunteer",
    "languages",
    "interests",
    "references",
    "other",
]
ContactKind = Literal["email", "phone", "link", "location", "other"]
BulletForm = Literal["bullet", "paragraph"]
Zone = Literal["title", "required", "preferred", "duties", "about", "benefits", "legal", "other"]
Need = Literal["must", "nice"]
Seniority = Literal["", "intern", "junior", "mid", "senior", "lead", "principal", "director", "executive"]
Degree = Literal["", "school", "vocational", "associate", "bachelor", "master", "doctorate"]
Verdict = Literal["answered", "half", "missing"]
How = Literal["exact", "alias", "inflection", "reordered", "typo", "related"]


# ---------------------------------------------------------------- the résumé


@value
class Span:
    """A run of characters that look the same; `url` makes it a link."""

    text: str
    bold: bool = False
    italic: bool = False
    url: str = ""


@value
class RichText:
    """One line of text with its inline marks."""

    spans: tuple[Span, ...] = ()

    @classmethod
    def of(cls, text: str) -> RichText:
        """Return unmarked text."""
        return cls((Span(text),)) if text else cls()

    @property
    def plain(self) -> str:
        """The characters without their marks."""
        return self.spans[0].text if len(self.spans) == 1 else "".join([span.text for span in self.spans])


class Month(NamedTuple):
    """A point in time as far as a résumé names it; `month` is 1 to 12, or 0 where only the year is known."""

    year: int
    month: int = 0

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}" if self.month else f"{self.year:04d}"


@value
class Dates:
    """A date or a range, kept as written and understood; a single date starts and ends in the same month."""

    text: str
    start: Month | None = None
    end: Month | None = None
    current: bool = False


@value
class Contact:
    """One way to reach the person; `url` is where a click leads, empty where nothing can be clicked."""

    kind: ContactKind
    text: str
    url: str = ""


@value
class Skill:
    """One item of a skills line."""

    id: str
    text: str


@value
class Bullet:
    """The smallest unit that can be kept, dropped or moved: a bullet of a list, or a paragraph.

    Of either form it can be a line of skills, which also holds its items in `skills`: `text` is then the whole
    line, `label` what stands before the items, with its colon.
    """

    id: str
    text: RichText
    form: BulletForm = "bullet"
    label: RichText = RichText()
    skills: tuple[Skill, ...] = ()
    wordings: tuple[RichText, ...] = ()
    tags: tuple[str, ...] = ()
    pin: bool = False
    skip: bool = False
    weight: float = 1.0
    note: str = ""
    line: int = 0


@value
class Entry:
    """A job, a degree, a project, a group of skills; an untitled one holds what stands directly in a section.

    `json_resume` is what a JSON Resume says of it beyond that, as JSON (`tailor.json_resume`); empty for all others.
    """

    id: str = ""
    title: RichText = RichText()
    organization: str = ""
    location: str = ""
    dates: Dates | None = None
    url: str = ""
    details: tuple[RichText, ...] = ()
    bullets: tuple[Bullet, ...] = ()
    line: int = 0
    json_resume: str = ""

    @property
    def plain(self) -> str:
        """Title, organization and details in one line, without marks."""
        parts = (self.title.plain, self.organization, *(detail.plain for detail in self.details))
        return ", ".join(part for part in parts if part)


@value
class Section:
    """A part of the résumé under one heading; `title` is the heading as written, `json_resume` as in Entry."""

    title: str
    kind: SectionKind
    entries: tuple[Entry, ...] = ()
    line: int = 0
    json_resume: str = ""


class Unit(NamedTuple):
    """What is scored, kept or dropped as one: a bullet, or (`bullet` is None) an entry that has no bullets."""

    id: str
    text: str
    section: Section
    entry: Entry
    bullet: Bullet | None


@value
class Note:
    """A warning as a value, shown at the edge; `slug` is stable, `line` counts from 1 (0: the whole file)."""

    slug: str
    message: str
    file: str = ""
    line: int = 0


@value
class Resume:
    """A master résumé, or the variant made from one; `json_resume` as in Entry."""

    name: str
    headline: str = ""
    contacts: tuple[Contact, ...] = ()
    sections: tuple[Section, ...] = ()
    source: str = ""
    notes: tuple[Note, ...] = ()
    json_resume: str = ""

    def units(self) -> Iterator[Unit]:
        """Everything that can be kept or dropped, in order."""
        for section in self.sections:
            for entry in section.entries:
                for bullet in entry.bullets:
                    yield Unit(bullet.id, bullet.text.plain, section, entry, bullet)
                if not entry.bullets:
                    yield Unit(entry.id, entry.plain, section, entry, None)


# --------------------------------------------------------------- the posting


@value
class PostingLine:
    """One line of a posting; `start` is its offset into the posting's text, in characters.

    `item` is true where a list item begins.
    """

    text: str
    start: int
    zone: Zone = "other"
    heading: bool = False
    item: bool = False


@value
class Posting:
    """A job posting as text and as lines that know their zone; a fact that was not found is empty.

    `years` is the experience asked for as a must, in whole years; `languages` are those that a person shall speak.
    """

    text: str
    lines: tuple[PostingLine, ...]
    title: str = ""
    company: str = ""
    location: str = ""
    seniority: Seniority = ""
    years: int | None = None
    degree: Degree = ""
    languages: tuple[str, ...] = ()
    source: str = ""
    notes: tuple[Note, ...] = ()


# ------------------------------------------------------ what the steps produce


@value
class Mention:
    """Where a posting names a keyword: offsets into the posting's text, end exclusive."""

    text: str
    start: int
    end: int
    zone: Zone


@value
class Keyword:
    """Something the posting asks for.

    `term` is a canonical key, `shown` how to write it; `weight` is 0 to 1; `alternatives` are other terms that would
    answer as well; `years` is the experience asked for in it, in whole years.
    """

    term: str
    mentions: tuple[Mention, ...]
    need: Need
    weight: float
    zone: Zone
    shown: str = ""
    kind: str = ""
    alternatives: tuple[str, ...] = ()
    years: int | None = None


@value
class Match:
    """A unit of the résumé that answers a keyword: how, how well (0 to 1), and the words on the résumé's side.

    `asked` is the posting's term or alternative that was answered, `rule` the finer reason within `how`, `skill` the
    id of the item of a skills line that holds the words (empty elsewhere).
    """

    keyword: str
    unit: str
    how: How
    strength: float
    words: str
    asked: str = ""
    rule: str = ""
    skill: str = ""


@value
class Part:
    """One of the things that a score is made of; `points` add up, `words` are those of the résumé that earned them."""

    name: str
    points: float
    words: tuple[str, ...] = ()


@value
class Score:
    """What a unit is worth for this posting, 0 to 1, its matches and what it is made of, the best first."""

    unit: str
    value: float
    matches: tuple[Match, ...] = ()
    parts: tuple[Part, ...] = ()


@value
class Budget:
    """How much may be shown: whole pages (1 or more), lines of text on all of them, bullets of one entry.

    0 sets no limit to `lines` and `per_entry`; `everything` shows all that is not skipped, however long it gets.
    """

    pages: int = 1
    lines: int = 0
    per_entry: int = 0
    everything: bool = False


@value
class Decision:
    """Whether a unit is in the variant, and why.

    `wording` is 0 for its own text, else the number of the wording that is used; `skills` are the ids of the items that
    are left of a skills line that was cut, in their new order (empty: all of them); `lines` is what it takes, or would
    take; `covers` are the terms of the needs that it answers.
    """

    unit: str
    keep: bool
    reason: str
    wording: int = 0
    skills: tuple[str, ...] = ()
    lines: int = 0
    covers: tuple[str, ...] = ()


@value
class Answer:
    """The best that a résumé has for a keyword; `match` is None where nothing answers it."""

    keyword: Keyword
    verdict: Verdict
    match: Match | None


@value
class Coverage:
    """How many needs of a kind the posting names, and how many of them are answered whole, and by half."""

    answered: int
    half: int
    asked: int


@value
class Assessed:
    """How a whole master résumé answers a posting, before its lines are compared with each other; `fit` is 0 to 100."""

    posting: Posting
    keywords: tuple[Keyword, ...]
    matches: tuple[Match, ...]
    answers: tuple[Answer, ...]
    fit: float


@value
class Tailored:
    """The variant and everything that explains it; `lines` are those used on all `pages` together.

    `answers` and `fit` (0 to 100) are the whole master's; `must` and `nice` are the variant's. `gap` is the share (0 to
    1) by which a better choice could at most exceed this one; 0 where it is proven to be the best.
    """

    variant: Resume
    posting: Posting
    keywords: tuple[Keyword, ...]
    scores: tuple[Score, ...]
    decisions: tuple[Decision, ...]
    answers: tuple[Answer, ...]
    fit: float
    must: Coverage
    nice: Coverage
    pages: int
    lines: int
    gap: float = 0.0
    notes: tuple[Note, ...] = ()
