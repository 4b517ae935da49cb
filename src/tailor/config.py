"""Settings: what can be asked for, and what holds where nothing is asked."""

from __future__ import annotations

from dataclasses import dataclass, field

from tailor.errors import UsageError
from tailor.page import LOOKS, PAPERS, Look, look_of


@dataclass(frozen=True, slots=True)
class Settings:
    """What a variant must keep to; `pages` is at least 1."""

    pages: int = 1
    look: Look = field(default_factory=Look)


def settings_from(*, pages: int = 1, paper: str = "a4", style: str = "classic") -> Settings:
    """Return the settings that the options ask for; UsageError names what there is when one is unknown."""
    if paper not in PAPERS:
        raise UsageError(f"--paper {paper}: choose {' or '.join(PAPERS)}")
    if style not in LOOKS:
        raise UsageError(f"--style {style}: choose {', '.join(LOOKS)}")
    return Settings(pages, look_of(style, paper))
