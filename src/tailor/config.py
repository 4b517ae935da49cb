"""Settings: what can be asked for, and what holds where nothing is asked."""

from __future__ import annotations

from tailor.errors import UsageError
from tailor.lexicon import OwnTerms
from tailor.model import Budget
from tailor.page import DATE_FORMATS, LOOKS, PAPERS, Look, look_of
from tailor.values import value


@value
class Settings:
    """What a variant must keep to; `date_format` is one of DATE_FORMATS, `lexicon` are terms of the person's own."""

    budget: Budget = Budget()
    look: Look = Look()
    date_format: str = DATE_FORMATS[0]
    lexicon: OwnTerms = ()


def settings_from(
    *,
    pages: int = 1,
    lines: int = 0,
    per_entry: int = 0,
    everything: bool = False,
    paper: str = "a4",
    style: str = "classic",
    date_format: str = DATE_FORMATS[0],
    lexicon: OwnTerms = (),
) -> Settings:
    """Return the settings that the options ask for; UsageError names what there is when one is unknown."""
    if paper not in PAPERS:
        raise UsageError(f"--paper {paper}: choose {' or '.join(PAPERS)}")
    if style not in LOOKS:
        raise UsageError(f"--style {style}: choose {', '.join(LOOKS)}")
    form = {one.casefold(): one for one in DATE_FORMATS}.get(date_format.strip().casefold())
    if form is None:
        raise UsageError(f"--date-format {date_format}: choose {', '.join(DATE_FORMATS)}")
    return Settings(Budget(pages, lines, per_entry, everything), look_of(style, paper), form, lexicon)
