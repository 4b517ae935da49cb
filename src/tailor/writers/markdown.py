"""A résumé as Markdown that reads well as text and comes back through the reader as the same résumé."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tailor.model import Bullet, Contact, Entry, Resume, RichText, Section, Span

_SPECIAL = re.compile(r"([\\`*_\[\]<>])")
_LEADING = re.compile(r"^(?:[#>+-]|\d{1,9}[.)])(?=\s|$)|^(?:={3,}|-{3,}|~{3,})")


def render(resume: Resume) -> bytes:
    """Return the résumé as UTF-8 Markdown with `\\n` line ends."""
    blocks = [f"# {_inline(RichText.of(resume.name))}"] if resume.name else []
    if resume.headline:
        blocks.append(_line(RichText.of(resume.headline)))
    if resume.contacts:
        blocks.append(" | ".join(map(_contact, resume.contacts)))
    for section in resume.sections:
        blocks.extend(_section(section))
    return ("\n\n".join(blocks) + "\n").encode()


def _contact(contact: Contact) -> str:
    shown = _inline(RichText.of(contact.text))
    plain = contact.url in {"", f"mailto:{contact.text}", contact.text, f"https://{contact.text}"}
    return shown if plain else f"[{shown}]({contact.url})"


def _section(section: Section) -> Iterator[str]:
    if section.title:
        yield f"## {_inline(RichText.of(section.title))}"
    for entry in section.entries:
        yield from _entry(entry)


def _entry(entry: Entry) -> Iterator[str]:
    if entry.title.plain:
        yield f"### {_inline(entry.title)}"
    head = (entry.organization, entry.location, entry.dates.text if entry.dates else "")
    yield from (_line(RichText.of(text)) for text in head if text)
    yield from map(_line, entry.details)
    yield from _bullets(entry.bullets)


def _bullets(bullets: tuple[Bullet, ...]) -> Iterator[str]:
    listed: list[str] = []
    for bullet in bullets:
        if bullet.form == "bullet":
            listed.append(f"- {_line(bullet.text)}")
            continue
        if listed:
            yield "\n".join(listed)
            listed = []
        yield _line(bullet.text)
    if listed:
        yield "\n".join(listed)


def _line(text: RichText) -> str:
    """Return one line; what would open a heading or a list at its start is escaped."""
    written = _inline(text)
    return f"\\{written}" if _LEADING.match(written) and not written[0].isdigit() else _escape_number(written)


def _escape_number(text: str) -> str:
    return re.sub(r"^(\d{1,9})([.)])(?=\s|$)", r"\1\\\2", text)


def _inline(text: RichText) -> str:
    return "".join(map(_span, text.spans))


def _span(span: Span) -> str:
    """Return a span with its marks set tightly around the words: blanks at its ends stay outside."""
    text = _SPECIAL.sub(r"\\\1", span.text)
    if not text.strip():
        return text
    lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    marks = "**" * span.bold + "*" * span.italic
    inner = f"{marks}{text.strip()}{marks[::-1]}"
    return f"{lead}[{inner}]({span.url}){tail}" if span.url else f"{lead}{inner}{tail}"
