"""Regular expressions that are compiled when they are first used: most runs need a part of them only."""

from __future__ import annotations

import re
from typing import cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


class _Lazy:
    """A pattern that compiles itself at the first look at one of its attributes, and from then on costs no detour."""

    # No slots: the compiled pattern's methods are put beside what is given, so that later calls find them at once.
    def __init__(self, written: str, flags: int) -> None:
        self._given = (written, flags)

    def __getattr__(self, name: str) -> object:
        """Compile; only what is not there yet is asked for here."""
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(*self._given)
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)

    def __repr__(self) -> str:
        return f"lazy({self._given[0]!r}, {self._given[1]})"


def lazy(written: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern like re.compile, which compiles at its first use; re.error is raised only then."""
    return cast("re.Pattern[str]", _Lazy(written, int(flags)))
