"""Resume → a file: which format an ending stands for, and the writer for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from tailor.errors import UsageError
from tailor.model import Resume
from tailor.page import Look
from tailor.writers.files import save
from tailor.writers.target import Target, target_of

__all__ = ["WRITERS", "Target", "choose_target", "choose_targets", "render", "save"]


def _docx(resume: Resume, look: Look) -> bytes:
    from tailor.writers import docx  # noqa: PLC0415 - a quarter of a run, and Markdown needs none of it

    return docx.render(resume, look)


def _markdown(resume: Resume, look: Look) -> bytes:  # noqa: ARG001 - Markdown has no look
    from tailor.writers import markdown  # noqa: PLC0415

    return markdown.render(resume)


def _text(resume: Resume, look: Look) -> bytes:  # noqa: ARG001 - nor has plain text
    from tailor.writers import text  # noqa: PLC0415

    return text.render(resume)


def _html(resume: Resume, look: Look) -> bytes:
    from tailor.writers import html  # noqa: PLC0415

    return html.render(resume, look)


def _pdf(resume: Resume, look: Look) -> bytes:
    from tailor.writers import pdf  # noqa: PLC0415

    return pdf.render(resume, look)


def _json_resume(resume: Resume, look: Look) -> bytes:  # noqa: ARG001 - nor has data
    from tailor.writers import json_resume  # noqa: PLC0415

    return json_resume.render(resume)


WRITERS: Mapping[str, Callable[[Resume, Look], bytes]] = {
    ".docx": _docx,
    ".md": _markdown,
    ".txt": _text,
    ".html": _html,
    ".pdf": _pdf,
    ".jsonresume": _json_resume,
}
"""Which function writes the format of an ending."""


def choose_target(output: str) -> Target:
    """Return where an -o points to; UsageError names the endings when this one is unknown."""
    (target,) = choose_targets(output)
    return target


def choose_targets(output: str, formats: Sequence[str] = (), also: Sequence[str] = ()) -> tuple[Target, ...]:
    """Return where an -o points to, for each of the formats (endings without their dot) asked for.

    `also` names endings that the caller writes itself. UsageError names the endings when one is unknown, and says so
    when several formats were to share standard output.
    """
    endings = tuple(dict.fromkeys(f".{name.lower().removeprefix('.')}" for name in formats))
    known = (*WRITERS, *also)
    for ending in endings:
        if ending not in known:
            raise UsageError(f"-f {ending[1:]}: choose {', '.join(one[1:] for one in known)}")
    if output == "-" and len(endings) > 1:
        raise UsageError("-o -: standard output takes one format only")
    targets = tuple(target_of(output, ending) for ending in endings or ("",))
    for target in targets:
        if target.ending not in known:
            ending = target.ending or "nothing"
            raise UsageError(f"{output}: cannot write a file that ends in {ending} - use {' or '.join(known)}")
    return targets


def render(resume: Resume, ending: str, look: Look) -> bytes:
    """Return the file's content for a résumé; `ending` is a key of WRITERS."""
    return WRITERS[ending](resume, look)
