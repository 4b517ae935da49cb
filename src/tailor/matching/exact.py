"""The same words: equal in canonical form, hyphens, blanks, accents and spelling apart."""

from __future__ import annotations

from collections.abc import Iterator

from tailor.matching.page import Page

STRENGTH = 1.0  # the posting's own word: nothing is better
APART = 0.98  # written together or apart, or with an article between: the same to a reader, not to every machine
_LINKS = ("n", "s")  # between the parts of German compounds: Kasse-n-führung
_SHORT_PARTS = ("e", "up", "on", "co", "re", "non")
_SHORTEST_PART = 3  # characters; shorter parts join by chance


def rows(keys: tuple[str, ...], missing: list[int], page: Page) -> Iterator[tuple[str, ...]]:
    """Yield the ways in which the page may write a row of keys: as asked, two joined, one taken apart.

    `missing` are the places of keys that nothing on the page may stand for; only rows that do without them come.
    """
    if not missing:
        yield keys
    for place in range(len(keys) - 1):
        joined = keys[place] + keys[place + 1]
        if all(gap in {place, place + 1} for gap in missing) and _present(joined, page):
            yield (*keys[:place], joined, *keys[place + 2 :])
    for place, word in enumerate(keys):
        if not missing or missing == [place]:
            for left, right in _parts(word, page):
                yield (*keys[:place], left, right, *keys[place + 1 :])


def _present(word: str, page: Page) -> bool:
    return word in page.places or word + "s" in page.places or (word.endswith("s") and word[:-1] in page.places)


def _parts(word: str, page: Page) -> Iterator[tuple[str, str]]:
    """Yield the ways in which a word may be put together from a word of the page and a rest.

    The rest need not be on the page as it is: "fund-raiser" answers "fundraising", "kept books" bookkeeping.
    """
    size = len(word)
    if size >= _SHORTEST_PART + 2:
        for left in _SHORT_PARTS:
            if word.startswith(left) and left in page.places and _present(word[len(left) :], page):
                yield left, word[len(left) :]
    if size < 2 * _SHORTEST_PART:
        return
    for left in page.near(word):
        if word.startswith(left if left[-1] != "s" else left[:-1]) and left != word:
            stem = left if word.startswith(left) else left[:-1]
            right = word[len(stem) :]
            if min(len(stem), len(right)) > _SHORTEST_PART or (len(right) >= _SHORTEST_PART and _present(right, page)):
                yield stem, right
            if right[:1] in _LINKS and len(right) > _SHORTEST_PART + 1:
                yield stem, right[1:]
