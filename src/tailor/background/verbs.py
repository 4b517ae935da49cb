"""English verbs of work: "prepare lesson plans", "Prepares lesson plans", "preparing lesson plans", "taught"."""

from __future__ import annotations

from functools import lru_cache

from tailor.shipped import data_text

# The past forms that do not end in -ed, of verbs that people use of their work.
_PAST = frozenset(
    """
    awoke beat became began bent bet bid bound broke brought built bought came caught chose cost cut dealt did dove drew
    drove fed fell felt fought flew forecast foresaw found froze gave got grew had held helped hit kept knew laid led
    left lent let lit made mapped meant met overcame oversaw overtook paid partook proved put ran read rebuilt redid
    reset rethought rewrote rode rose sang sat saw sent set shot showed shrank shut sold sought sped spent split spoke
    spread sprang stood stuck struck swam taught thought threw told took understood undertook was went were withdrew won
    wore wove wrote
    """.split()
)
_LEAST_PAST = 4
_ENDINGS = (("ies", "y"), ("es", ""), ("s", ""), ("ing", ""), ("ing", "e"))


@lru_cache(maxsize=1)
def _verbs() -> frozenset[str]:
    return frozenset(data_text("duty_verbs.txt").split())


@lru_cache(maxsize=16384)
def is_verb(key: str) -> bool:
    """Tell whether a canonical word is a form of such a verb."""
    verbs = _verbs()
    if key in verbs:
        return True
    bases = [key[: -len(ending)] + more for ending, more in _ENDINGS if key.endswith(ending)]
    bases += [base[:-1] for base in bases if base[-1:] == base[-2:-1]]  # planning, plan
    return any(base in verbs for base in bases)


def tells_of_doing(key: str) -> bool:
    """Tell whether a canonical word may be a verb in any form, the past among them."""
    return key in _PAST or (len(key) >= _LEAST_PAST and key.endswith(("ed", "ing"))) or is_verb(key)
