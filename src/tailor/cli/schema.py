"""`tailor schema`: the JSON Schema of the YAML résumé, for editors."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

from tailor.cli.console import say, show_bytes
from tailor.cli.declared import Option

Output = Annotated[str, Option(("-o", "--output"), metavar="FILE", help="Where to write; - is standard output.")]
Force = Annotated[bool, Option(("--force",), help="Overwrite a file that is there.")]


def schema(output: Output = "-", *, force: Force = False) -> None:
    """Print the JSON Schema of tailor's own YAML, for editors.

    With it an editor completes and checks a master résumé. Keep it beside the résumé as resume.schema.json: the first
    line of what `tailor new` and `tailor convert` write names it so (# yaml-language-server:
    $schema=resume.schema.json).
    """
    from tailor.readers.own_schema import schema as build  # noqa: PLC0415 - --help needs none of this
    from tailor.writers import save  # noqa: PLC0415

    document = f"{json.dumps(build(), ensure_ascii=False, indent=2)}\n".encode()
    if output == "-":
        show_bytes(document)
    else:
        say(str(save(document, Path(output), source="", whole=lambda: b"", force=force)))
