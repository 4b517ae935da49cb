"""A posting's own name → the name of its variant: safe on every file system, and never given twice."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_LONGEST = 80  # characters, at most 240 bytes with an ending to spare
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?=$|\.)", re.IGNORECASE)
RESERVED = frozenset({"summary", "evidence"})


class Names:
    """Gives out names; the same items in the same order always get the same ones."""

    def __init__(self) -> None:
        self._given = set(RESERVED)

    def give(self, stem: str, key: str) -> str:
        """Return a name for a posting; one whose name is taken (in any case of letters) gets a hash of its key."""
        name = own = _safe(stem)
        digest = key.encode("utf-8", "surrogatepass")
        while name.casefold() in self._given:
            digest = hashlib.sha256(digest).digest()
            name = f"{own}-{digest.hex()[:10]}"
        self._given.add(name.casefold())
        return name


def _safe(stem: str) -> str:
    letters = "".join(char if _may_stand(char) else "-" for char in unicodedata.normalize("NFC", stem))
    plain = re.sub("-{2,}", "-", letters)[:_LONGEST].strip("-.") or "posting"
    while len(plain.encode()) > 3 * _LONGEST:
        plain = plain[:-1]
    return f"_{plain}" if _DEVICES.match(plain) else plain


def _may_stand(char: str) -> bool:
    # A letter's marks belong to it: many scripts cannot be read without.
    return char.isalnum() or char in "_.-" or unicodedata.category(char).startswith("M")
