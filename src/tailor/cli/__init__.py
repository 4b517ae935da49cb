"""The command line: one small file per command; parse, call, print, exit."""

from __future__ import annotations

import typer

from tailor.cli import batch, check, convert, keywords, new, schema, score, write
from tailor.cli.options import Version

app = typer.Typer(
    name="tailor",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(write.write)
app.command()(score.score)
app.command()(keywords.keywords)
app.command()(check.check)
app.command()(convert.convert)
app.command()(new.new)
app.command()(schema.schema)
app.command()(batch.batch)


@app.callback()
def main(*, version: Version = False) -> None:
    """Make one master résumé answer one job posting: offline, nothing invented, every line accounted for.

    \b
    tailor write posting.md -r resume.md -o out.docx
    tailor score posting.md -r resume.md
    tailor keywords posting.md -r resume.md
    tailor batch job_posts/ -r resume.md -o out/
    """
