"""Near-identical postings, in linear time: min-hashes of word shingles, compared band by band.

One-permutation hashing with rotation for empty bins: Li, Owen and Zhang, "One Permutation Hashing" (2012); Shrivastava
and Li, "Densifying One Permutation Hashing via Rotation" (2014). Bands: Leskovec, Rajaraman and Ullman, "Mining of
Massive Datasets", section 3.4.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from typing import Final

_BINS: Final = 64
_SHINGLE: Final = 4  # words
_BANDS: Final = 8
_WIDTH: Final = 4  # bytes a bin
_HIGHEST: Final = 2**32
ALIKE: Final = 0.85
"""The share of equal bins, an estimate of the Jaccard similarity of the shingles, from which two are near-identical."""


def sketch(text: str) -> str:
    """Return the min-hashes of a posting's text as hexadecimal digits, 512 of them."""
    # Encoded all at once, and then as bytes: shingle by shingle it takes half as long again.
    words = " ".join(re.findall(r"\w+", text.casefold())).encode().split()
    shingles = map(b" ".join, zip(*(words[start:] for start in range(_SHINGLE)), strict=False))
    values = set(map(zlib.crc32, shingles)) or {zlib.crc32(b" ".join(words))}
    bins = dict[int, int]()
    for value in values:
        place, rest = value % _BINS, value // _BINS
        if rest < bins.get(place, _HIGHEST):
            bins[place] = rest
    full = sorted(bins)
    dense = (bins[place if place in bins else _next(full, place)] for place in range(_BINS))
    return b"".join(value.to_bytes(_WIDTH, "big") for value in dense).hex()


def _next(full: list[int], place: int) -> int:
    return next((other for other in full if other > place), full[0])


def twins(sketches: Iterable[str]) -> dict[int, int]:
    """Return for every near-identical posting the index of the first posting that it is like."""
    kept = [bytes.fromhex(one) for one in sketches]
    size = _BINS * _WIDTH // _BANDS
    first_like: dict[int, int] = {}
    for band in range(_BANDS):
        leaders: dict[bytes, int] = {}
        for index, one in enumerate(kept):
            leader = leaders.setdefault(one[band * size : (band + 1) * size], index)
            if leader != index and _share(kept[leader], one) >= ALIKE:
                first_like[index] = min(leader, first_like.get(index, leader))
    return {index: _root(first_like, index) for index in sorted(first_like)}


def _root(first_like: dict[int, int], index: int) -> int:
    while index in first_like:
        index = first_like[index]
    return index


def _share(one: bytes, other: bytes) -> float:
    same = sum(one[at : at + _WIDTH] == other[at : at + _WIDTH] for at in range(0, len(one), _WIDTH))
    return same / _BINS
