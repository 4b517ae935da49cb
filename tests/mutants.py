"""For `make mutants`: each test starts without what earlier ones left in the caches, so that a mutant cannot hide there."""

from __future__ import annotations

import functools
import sys

_MUTATED = ("tailor.matching.", "tailor.selection.")
_CACHE = type(functools.lru_cache(len))


def pytest_runtest_setup() -> None:
    """Empty the caches of the modules that are mutated."""
    for name in [one for one in sys.modules if one.startswith(_MUTATED)]:
        for value in vars(sys.modules[name]).values():
            if isinstance(value, _CACHE):
                value.cache_clear()
