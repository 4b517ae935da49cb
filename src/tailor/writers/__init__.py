"""Resume → a file: which format an ending stands for, and the writer for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tailor.errors import UsageError
from tailor.model import Resume
from tailor.page import Look
from tailor.writers.files import save
from tailor.writers.target import Target, target_of

__all__ = ["WRITERS", "Target", "choose_target", "render", "save"]


def _docx(resume: Resume, look: Look) -> bytes:
    from tailor.writers import docx  # noqa: PLC0415 - a quarter of a run, and Markdown needs none of it

    return docx.render(resume, look)


def _markdown(resume: Resume, look: Look) -> bytes:  # noqa: ARG001 - Markdown has no look
    from tailor.writers import markdown  # noqa: PLC0415

    return markdown.render(resume)


WRITERS: Mapping[str, Callable[[Resume, Look], bytes]] = {".docx": _docx, ".md": _markdown}
"""Which function writes the format of an ending."""


def choose_target(output: str) -> Target:
    """Return where an -o points to; UsageError names the endings when this one is unknown."""
    target = target_of(output)
    if target.ending not in WRITERS:
        known = " or ".join(WRITERS)
        raise UsageError(f"{output}: cannot write a file that ends in {target.ending or 'nothing'} - use {known}")
    return target


def render(resume: Resume, ending: str, look: Look) -> bytes:
    """Return the file's content for a résumé; `ending` is a key of WRITERS."""
    return WRITERS[ending](resume, look)
