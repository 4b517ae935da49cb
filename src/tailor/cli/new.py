"""`tailor new`: a starter folder, with a master résumé that explains itself."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Annotated

from tailor.cli.console import say, show
from tailor.cli.declared import Argument

Folder = Annotated[Path, Argument(metavar="[DIR]", help="Where; made if it is not there.", shows_default=False)]
_SCHEMA = "resumes/resume.schema.json"


def new(folder: Folder = Path()) -> None:
    """Make a folder to start from: a résumé, a posting and settings.

    The résumé is short and explains itself; the posting is there to try it on. A file that is there already is
    never touched.
    """
    from tailor.writers import save  # noqa: PLC0415 - --help needs none of this

    for name, content in _starter().items():
        path = folder / name
        if os.path.lexists(path):
            say(f"{path} is there already; left as it is")
        else:
            show(str(save(content, path, source="", whole=lambda: b"")))
    within = "" if folder == Path() else f"cd {folder} && "
    say(f"Try it: {within}tailor write job_posts/example.md\nThen put your own facts into resumes/master.yaml.")


def _starter() -> dict[str, bytes]:
    """Return the files of a starter folder by name."""
    from tailor.readers.own_schema import schema  # noqa: PLC0415 - --help needs none of this
    from tailor.shipped import data_bytes  # noqa: PLC0415

    names = ("resumes/master.yaml", "job_posts/example.md")
    written = {name: data_bytes(f"starter/{name}") for name in names}
    from tailor.defaults import FILE_NAME  # noqa: PLC0415
    from tailor.defaults import starter as settings_starter  # noqa: PLC0415

    written[FILE_NAME] = settings_starter().encode()
    return written | {_SCHEMA: f"{json.dumps(schema(), ensure_ascii=False, indent=2)}\n".encode()}
