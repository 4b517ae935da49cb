"""tailor: one master résumé and one job posting in, the variant that answers it best out.

>>> from tailor import read_posting, read_resume, tailor, write  # doctest: +SKIP
>>> tailored = tailor(read_resume("resume.yaml"), read_posting("posting.md"))  # doctest: +SKIP
>>> write(tailored, "me.docx")  # doctest: +SKIP
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tailor.api import (
        Assessed,
        InputError,
        InvalidFile,
        OutputError,
        Posting,
        Resume,
        Settings,
        Tailored,
        TailorError,
        UsageError,
        assess,
        parse_posting,
        read_posting,
        read_resume,
        settings,
        tailor,
        write,
    )

__version__ = "0.1.0"
__all__ = [
    "Assessed",
    "InputError",
    "InvalidFile",
    "OutputError",
    "Posting",
    "Resume",
    "Settings",
    "TailorError",
    "Tailored",
    "UsageError",
    "assess",
    "parse_posting",
    "read_posting",
    "read_resume",
    "settings",
    "tailor",
    "write",
]


def __getattr__(name: str) -> object:
    """Import what the library offers when it is asked for: a command needs little of it, and quickly."""
    if name not in __all__:
        raise AttributeError(f"module 'tailor' has no attribute {name!r}")
    from tailor import api  # noqa: PLC0415 - see above

    return getattr(api, name)
