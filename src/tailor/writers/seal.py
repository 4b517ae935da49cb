"""A digest in a Markdown file's first line, by which a file that somebody has edited since can be told."""

from __future__ import annotations

import hashlib
import re

_SEAL = re.compile(rb"<!-- made by tailor ([0-9a-f]{64}) -->\n")


def sealed(text: str) -> bytes:
    """Return a text below a comment with its digest."""
    document = text.encode("utf-8", "replace")
    return b"<!-- made by tailor %s -->\n%s" % (_digest(document), document)


def is_sealed(present: bytes) -> bool:
    """Tell whether a file is exactly as `sealed` made it."""
    found = _SEAL.match(present)
    return found is not None and _digest(present[found.end() :]) == found[1]


def _digest(document: bytes) -> bytes:
    return hashlib.sha256(document).hexdigest().encode()
