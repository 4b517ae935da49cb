"""A résumé as Markdown that reads well as text and comes back through the reader as the same résumé."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from tailor.model import Bullet, Contact, Dates, Entry, Resume, RichText, Section
from tailor.patterns import lazy
from tailor.writers.hints import bullet_hints, entry_comment, top_comment
from tailor.writers.marks import heading, inline, line
from tailor.writers.sameness import EVERYTHING, Place, differences

_ROUNDS = 4
_ADDRESS = lazy(r"https?://[^\s<>]+", re.IGNORECASE)
# What Markdown makes a link of only between angle brackets, by CommonMark's rules of autolinks.
_BARE = lazy(r"https?://[^\s<>|]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.IGNORECASE | re.ASCII)


def render(resume: Resume) -> bytes:
    """Return the résumé as UTF-8 Markdown with `\\n` line ends, without hints and comments."""
    return _Page(resume, None).text().encode()


def render_master(resume: Resume, read: Callable[[str], Resume] | None = None) -> bytes:
    """Return the résumé as Markdown with all hints, which is read back as the very same résumé.

    `read` is the reader that it is for: what this would read differently gets a comment that settles it. Without a
    reader every section and entry gets one.
    """
    exact: set[Place] = set() if read else {EVERYTHING}
    for _ in range(_ROUNDS if read else 0):
        text = _Page(resume, exact).text()
        assert read is not None  # noqa: S101 - no rounds without a reader
        wrong = differences(resume, read(text)) - exact
        if not wrong:
            return text.encode()
        exact |= wrong
    return _Page(resume, exact | {EVERYTHING}).text().encode()


class _Page:
    """One way to write a résumé; `exact` are the places that say what they are, None leaves out all comments."""

    def __init__(self, resume: Resume, exact: set[Place] | None) -> None:
        self.resume = resume
        self.hints = exact is not None
        self.exact = exact or set()

    def text(self) -> str:
        blocks = list(self._top())
        for number, section in enumerate(self.resume.sections):
            blocks.extend(self._section(section, (number,)))
        return "\n\n".join(blocks) + "\n"

    def _is_exact(self, *place: int) -> bool:
        return self.hints and (EVERYTHING in self.exact or place in self.exact)

    def _top(self) -> Iterator[str]:
        resume, exact = self.resume, self._is_exact()
        if exact:
            yield top_comment(resume)
        if resume.name:
            yield f"# {heading(RichText.of(resume.name))}"
        if resume.headline:
            yield line(RichText.of(resume.headline))
        if exact:
            yield from (line(RichText.of(contact.text)) for contact in resume.contacts)
        elif resume.contacts:
            yield " | ".join(map(_contact, resume.contacts))

    def _section(self, section: Section, place: tuple[int]) -> Iterator[str]:
        exact = self._is_exact(*place)
        if section.title:
            yield f"## {heading(RichText.of(section.title))}" + f" <!-- section: {section.kind} -->" * exact
        elif exact:
            yield f"<!-- section: {section.kind} untitled -->"
        for number, entry in enumerate(section.entries):
            yield from self._entry(entry, (*place, number))

    def _entry(self, entry: Entry, place: tuple[int, int]) -> Iterator[str]:
        exact = self._is_exact(*place)
        if exact:
            yield entry_comment(entry)
        if entry.title.plain:
            yield f"### {heading(entry.title, exact=exact)}"
        head = (entry.organization, entry.location, _shown(entry.dates))
        yield from (line(RichText.of(text)) for text in head if text)
        if not exact and _ADDRESS.fullmatch(entry.url) and all(span.url != entry.url for span in entry.title.spans):
            yield f"<{entry.url}>"
        yield from (line(detail, exact=exact) for detail in entry.details)
        yield from self._bullets(entry.bullets, place)

    def _bullets(self, bullets: tuple[Bullet, ...], place: tuple[int, int]) -> Iterator[str]:
        listed: list[str] = []
        for number, bullet in enumerate(bullets):
            if bullet.form == "bullet":
                listed.append("- " + self._bullet(bullet, (*place, number), "\n  "))
                continue
            if listed:
                yield "\n".join(listed)
                listed = []
            yield self._bullet(bullet, (*place, number), "\n")
        if listed:
            yield "\n".join(listed)

    def _bullet(self, bullet: Bullet, place: tuple[int, int, int], below: str) -> str:
        exact = self._is_exact(*place)
        written = line(bullet.text, exact=exact)
        if not self.hints:
            return written
        short, long = bullet_hints(bullet, exact=exact)
        return below.join([" ".join([written, *short]), *long])


def _shown(dates: Dates | None) -> str:
    return dates.text if dates else ""


def _contact(contact: Contact) -> str:
    if contact.url in {contact.text, f"mailto:{contact.text}"} and _BARE.fullmatch(contact.text):
        return f"<{contact.text}>"
    shown = inline(RichText.of(contact.text))
    plain = contact.url in {"", f"mailto:{contact.text}", contact.text, f"https://{contact.text}"}
    return shown if plain else f"[{shown}]({contact.url})"
