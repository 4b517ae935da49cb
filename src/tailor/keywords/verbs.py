"""Verbs with which a duty begins: "prepare lesson plans", "Prepares lesson plans", "preparing lesson plans"."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

_ENDINGS = (("ies", "y"), ("es", ""), ("s", ""), ("ing", ""), ("ing", "e"))


@lru_cache(maxsize=1)
def _verbs() -> frozenset[str]:
    return frozenset(files("tailor").joinpath("data", "duty_verbs.txt").read_text("utf-8").split())


@lru_cache(maxsize=16384)
def is_verb(key: str) -> bool:
    """Tell whether a canonical word is a form of such a verb."""
    verbs = _verbs()
    if key in verbs:
        return True
    bases = [key[: -len(ending)] + more for ending, more in _ENDINGS if key.endswith(ending)]
    bases += [base[:-1] for base in bases if base[-1:] == base[-2:-1]]  # planning, plan
    return any(base in verbs for base in bases)
