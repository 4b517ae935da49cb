"""The phrase tables and word lists of this package, kept as text in `tailor/data`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast

from tailor.shipped import data_text

if TYPE_CHECKING:
    from tailor.model import Zone


def phrase_rows(name: str) -> list[tuple[Zone, float, list[str]]]:
    """Return the rows of a phrase table: zone, points, and the phrases."""
    rows: list[tuple[Zone, float, list[str]]] = []
    for head, phrases in _groups(name):
        zone, _, points = head.partition(" ")
        rows.append((cast("Zone", zone), float(points), phrases))
    return rows


def word_list(name: str) -> tuple[str, ...]:
    """Return the entries of a word list, in its order."""
    return _words()[name]


def word_lists(prefix: str) -> dict[str, tuple[str, ...]]:
    """Return the word lists whose names begin with `prefix`, by the rest of their names."""
    return {name.removeprefix(prefix).strip(): words for name, words in _words().items() if name.startswith(prefix)}


@cache
def _words() -> dict[str, tuple[str, ...]]:
    return {head: tuple(words) for head, words in _groups("posting_words.txt")}


def _groups(name: str) -> list[tuple[str, list[str]]]:
    groups: list[tuple[str, list[str]]] = []
    for line in data_lines(name):
        if line.startswith("[") and line.endswith("]"):
            groups.append((line[1:-1], []))
        else:
            groups[-1][1].extend(filter(None, map(str.strip, line.split("|"))))
    return groups


def data_lines(name: str) -> list[str]:
    """Return the lines of a data file without comments ("# …") and empty ones."""
    return [line for line in data_text(name).splitlines() if line.strip() and not line.startswith("# ")]
