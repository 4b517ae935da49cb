"""tailor: one master résumé and one job posting in, the variant that answers it best out."""

from __future__ import annotations

from typing import TYPE_CHECKING

__version__ = "0.1.0"
__all__ = ["Settings", "parse_posting", "read_posting", "read_resume", "settings_from", "tailor", "write"]

if TYPE_CHECKING:
    from tailor.api import Settings, parse_posting, read_posting, read_resume, settings_from, tailor, write
else:

    def __getattr__(name: str) -> object:
        """Return a name of the library; it is imported when it is asked for, so that the command starts fast."""
        if name not in __all__:
            raise AttributeError(f"module 'tailor' has no attribute {name!r}")
        from importlib import import_module  # noqa: PLC0415 - as above

        return getattr(import_module("tailor.api"), name)

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
