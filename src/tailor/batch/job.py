"""What every posting of a run has in common, small enough to be sent to each worker once."""

from __future__ import annotations

import hashlib

from tailor.config import Settings
from tailor.limits import Limits
from tailor.model import Resume
from tailor.values import value


@value
class Job:
    """The résumé, the settings and the endings to write; `digest` stands for all that shapes a result but the posting.

    Variants are rendered for a fit of at least `at_least` (0 to 100); None renders none.
    `limits` hold in every process.
    """

    resume: Resume
    settings: Settings
    endings: tuple[str, ...]
    digest: str
    at_least: float | None = 0.0
    limits: Limits = Limits()

    def key_of(self, posting: bytes) -> str:
        """Return the content hash under which a posting's result is kept."""
        return hashlib.sha256(self.digest.encode() + b"\0" + posting).hexdigest()[:32]


def digest_of(resume: bytes, settings: Settings, asked: object, version: str) -> str:
    """Return the hash of a résumé's bytes, the settings, what else was asked for (by its `repr`), and the version."""
    return hashlib.sha256(b"\0".join([resume, repr((settings, asked, version)).encode()])).hexdigest()
