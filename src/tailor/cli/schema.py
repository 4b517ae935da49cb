"""`tailor schema`: the JSON Schema of the YAML résumé, for editors."""

from __future__ import annotations

import json

from tailor.cli.console import show


def schema() -> None:
    """Print the JSON Schema of tailor's own YAML, with which an editor completes and checks a master résumé.

    Save it, then begin the résumé with a line such as: # yaml-language-server: $schema=resume.schema.json
    """
    from tailor.readers.own_schema import schema as build  # noqa: PLC0415 - --help needs none of this

    show(json.dumps(build(), ensure_ascii=False, indent=2))
