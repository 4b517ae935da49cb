"""What `tailor write` tells about its choice: why each line is in or out, and the notes of those that are in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tailor.cli.console import say, show
from tailor.errors import ThresholdError, UsageError
from tailor.values import replace, value

if TYPE_CHECKING:
    from tailor.config import Settings
    from tailor.model import Budget, Resume, Tailored
    from tailor.page import Look


@value
class Asked:
    """What is to be told of a choice: on standard output as a table or as JSON, in a sheet of notes, and as a page."""

    as_table: bool = False
    as_json: bool = False
    sheet: Path | None = None
    page: Path | None = None

    def check(self, output: str) -> None:
        """Raise UsageError if two things were to share standard output; `output` is what -o names."""
        printed = [
            name for name, asked in (("--explain", self.as_table), ("--json", self.as_json), ("-o -", output == "-"))
            if asked
        ]  # fmt: skip
        if len(printed) > 1:
            raise UsageError(f"{' and '.join(printed)} would share standard output: leave one out")


def check_fit(tailored: Tailored, least: float) -> None:
    """Raise ThresholdError if the master answers less of the posting than was asked for, in hundredths."""
    if tailored.fit < least:
        raise ThresholdError(
            f"the résumé's fit to this posting is {tailored.fit:.1f} of 100, less than --min-score {least:g}: "
            "nothing is written"
        )


def put_sheet(asked: Asked, tailored: Tailored, *, source: str, force: bool) -> list[Path]:
    """Write the sheet of notes if it is asked for and there are any; return its path, if any."""
    if asked.sheet is None:
        return []
    from tailor.reports.interview import interview_sheet  # noqa: PLC0415 - only where it is asked for
    from tailor.writers import save  # noqa: PLC0415
    from tailor.writers.seal import sealed  # noqa: PLC0415

    sheet = interview_sheet(tailored.variant, tailored.posting)
    if not sheet:
        say(f"note: {asked.sheet} is not written: none of the lines that are kept has a note")
        return []
    return [save(sealed(sheet), asked.sheet, source=source, whole=lambda: b"", force=force)]


def put_page(asked: Asked, master: Resume, tailored: Tailored, look: Look, *, force: bool) -> list[Path]:
    """Write the page that shows posting and résumé side by side if it is asked for; return its path, if any."""
    if asked.page is None:
        return []
    from tailor.reports.evidence import evidence_page  # noqa: PLC0415 - only where it is asked for
    from tailor.reports.explain import explain  # noqa: PLC0415
    from tailor.writers import save  # noqa: PLC0415
    from tailor.writers.seal import sealed  # noqa: PLC0415

    page = evidence_page(master, tailored, why=explain(master, tailored, look)).decode("utf-8")
    return [save(sealed(page), asked.page, source=master.source, whole=lambda: b"", force=force)]


def _with_a_page_more(budget: Budget) -> Budget:
    """Return a budget of one page more, or of as many lines again where lines are limited."""
    return replace(budget, pages=budget.pages + 1, lines=2 * budget.lines)


def show_why(asked: Asked, master: Resume, tailored: Tailored, settings: Settings, files: list[Path]) -> None:
    """Print why each line is kept or dropped, if that is asked for."""
    if not (asked.as_table or asked.as_json):
        return
    from tailor.pipeline import tailor  # noqa: PLC0415 - only where it is asked for
    from tailor.reports.explain import explain  # noqa: PLC0415

    longer = tailor(master, tailored.posting, replace(settings, budget=_with_a_page_more(settings.budget)))
    found = explain(master, tailored, settings.look, longer)
    if asked.as_json:
        from tailor.reports.explain_json import explanation_as_json  # noqa: PLC0415

        show(explanation_as_json(found, tailored, tuple(map(str, files))))
        return
    from tailor.cli.terminal import width_for_people  # noqa: PLC0415
    from tailor.reports.explain_table import explanation_as_lines, explanation_as_table  # noqa: PLC0415

    # In a pipe nothing is cut or wrapped, so that grep finds whole lines; COLUMNS asks for the table there, too.
    width = width_for_people()
    show(explanation_as_table(found, tailored, width) if width else explanation_as_lines(found, tailored))
