"""The private notes of what a variant keeps, as a sheet to read before the interview."""

from __future__ import annotations

from tailor.model import Bullet, Entry, Posting, Resume, RichText
from tailor.text import clean
from tailor.writers.marks import heading, line


def interview_sheet(variant: Resume, posting: Posting) -> str:
    """Return Markdown with every kept bullet that has a note, in the order of the variant; "" where none has."""
    about = " - ".join(part for part in (posting.title, posting.company) if part)
    parts = [
        f"## {_heading(' - '.join(part for part in (section.title, entry.plain) if part))}\n\n{_bullets(entry)}"
        for section in variant.sections
        for entry in section.entries
        if any(map(_lines, entry.bullets))
    ]
    title = f"Notes for the interview: {about}" if about else "Notes for the interview"
    return "\n".join([f"# {_heading(title)}\n", *parts]) if parts else ""


def _heading(text: str) -> str:
    return heading(RichText.of(clean(text)))


def _lines(bullet: Bullet) -> list[str]:
    return [text for text in map(clean, bullet.note.splitlines()) if text]


def _bullets(entry: Entry) -> str:
    return "\n".join(
        f"- {_text(bullet.text.plain)}\n\n{_quoted(bullet)}\n" for bullet in entry.bullets if _lines(bullet)
    )


def _quoted(bullet: Bullet) -> str:
    """Return a note as written, set apart below its bullet; it keeps its lines."""
    return "\\\n".join(f"  > {text}" for text in _lines(bullet))


def _text(text: str) -> str:
    return line(RichText.of(clean(text)))
