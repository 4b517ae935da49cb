"""`tailor convert`: a master résumé from any format that is read to any that is written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from tailor.cli.console import say, say_notes, show_bytes
from tailor.cli.declared import Argument, Option

if TYPE_CHECKING:
    from tailor.model import Note, Resume

_FORMATS = ("yaml", "json", "jsonresume", "md", "docx", "txt", "html", "pdf")
_SAME_AS = {"yml": "yaml", "markdown": "md", "text": "txt"}

Given = Annotated[Path, Argument(metavar="RESUME", help="The résumé, in any format that is read.")]
Output = Annotated[str, Option(("-o", "--output"), metavar="FILE", help="Where to write; - is standard output.")]
Format = Annotated[
    str,
    Option(("-f", "--format"), metavar="|".join(_FORMATS), help="The format. Left out: the ending of -o, or yaml."),
]
Force = Annotated[bool, Option(("--force",), help="Overwrite a file that is there.")]


def convert(resume: Given, output: Output = "-", formatted: Format = "", *, force: Force = False) -> None:
    """Write a whole master résumé in another format.

    Its hints come along where the format can hold them. YAML, JSON and Markdown are read back as the very same résumé.
    """
    from tailor.readers import read_resume  # noqa: PLC0415 - --help needs none of this
    from tailor.text import number_of  # noqa: PLC0415
    from tailor.writers import save  # noqa: PLC0415

    kind = _format(output, formatted)
    master = read_resume(resume)
    document = _render(master, kind)
    if output == "-":
        show_bytes(document)
    else:
        path = save(document, Path(output), source=str(resume), whole=lambda: b"", force=force)
        lines = number_of(sum(1 for _ in master.units()), "line")
        say(f"{path}: {lines} in {number_of(len(master.sections), 'section')}")
    say_notes((*master.notes, *_lost(master, kind)))


def _lost(master: Resume, kind: str) -> tuple[Note, ...]:
    """Return notes on what a format has no room for."""
    from tailor.json_resume import has_leftovers, make  # noqa: PLC0415 - --help needs none of this
    from tailor.model import Note  # noqa: PLC0415

    if kind == "jsonresume":
        return make(master).notes
    if kind in {"yaml", "json"} or not has_leftovers(master):
        return ()
    message = "what only JSON Resume says (days of dates, meta data) is kept by yaml, json and jsonresume alone"
    return (Note("no-room", message, master.source),)


def _format(output: str, formatted: str) -> str:
    from tailor.errors import UsageError  # noqa: PLC0415

    ending = Path(output).suffix.removeprefix(".").lower() if output != "-" else "yaml"
    asked = (formatted or ending).lower()
    kind = _SAME_AS.get(asked, asked)
    if kind not in _FORMATS:
        raise UsageError(f"cannot write a résumé as {kind or 'a file without ending'}: choose {', '.join(_FORMATS)}")
    return kind


def _render(master: Resume, kind: str) -> bytes:
    from tailor.writers import render  # noqa: PLC0415 - --help needs none of this

    if kind == "json":
        from tailor.writers.own import render_json  # noqa: PLC0415

        return render_json(master)
    if kind == "jsonresume":
        from tailor.writers import json_resume  # noqa: PLC0415

        return json_resume.render(master, whole=True)
    if kind == "yaml":
        return _yaml(master)
    if kind == "md":
        from tailor.readers.markdown import read  # noqa: PLC0415
        from tailor.writers.markdown import render_master  # noqa: PLC0415

        return render_master(master, read)
    from tailor.page import Look  # noqa: PLC0415

    return render(master, f".{kind}", Look())


def _yaml(master: Resume) -> bytes:
    """Return YAML as short as can be; the whole model where the short form would be read differently."""
    from tailor.errors import InputError  # noqa: PLC0415
    from tailor.readers import mapping, tree  # noqa: PLC0415
    from tailor.readers.own import contact_of  # noqa: PLC0415
    from tailor.readers.section_names import kind_likely  # noqa: PLC0415
    from tailor.writers.own import render_json, render_yaml  # noqa: PLC0415

    short = render_yaml(master, kind_of=kind_likely, contact_of=contact_of)
    text = short.decode()
    try:
        again = mapping.read(tree.parse_yaml(text, "the YAML"), text, master.source)
        same = render_json(again) == render_json(master)
    except InputError:
        same = False
    return short if same else render_yaml(master, whole=True)
