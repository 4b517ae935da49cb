"""The lexicon: skills, tools, methods, degrees, certificates and languages, with other names and broader terms."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from tailor.patterns import lazy
from tailor.shipped import data_text
from tailor.text import Word, canonical, phrase

_ANY_FORM, _WANTS_COMPANY, _ALIAS = "*", "!", "="
_SHORTEST_PLURAL = 5
_KEPT = 2**14
_NOTHING = frozenset[str]()
_APART = frozenset(",;:!?•|()[]\n\t")
_SENTENCE_END = lazy(r"\.\s")


OwnTerms = tuple[tuple[str, tuple[str, ...]], ...]
"""A person's own terms, each with its other names, all as they are written."""
_SHORT = 4  # letters: a name in capitals up to this length is as often something else in small ones


class Term(NamedTuple):
    """A term: its canonical key, how it is usually written, its kind, and the keys of broader terms.

    `rarity` is 1 for what no posting names and near 0 for what every posting names (scaled inverse document frequency).
    """

    key: str
    display: str
    kind: str
    broader: tuple[str, ...]
    rarity: float


class Found(NamedTuple):
    """A term in a text: the places of its first word and of the word behind its last."""

    first: int
    end: int
    term: Term


class Lexicon:
    """Look-up of terms by canonical key; `rows` are the lines of data/lexicon.tsv."""

    def __init__(self, rows: Sequence[str]) -> None:
        """Index the rows by key; a row is understood only when it is asked for."""
        self._rows = {key: rest for key, _, rest in [row.partition("\t") for row in rows]}
        self._sorted = sorted(self._rows)
        self._terms: dict[str, Term | None] = {}
        self._begun = lru_cache(_KEPT)(self._begins)
        self._named = lru_cache(_KEPT)(self._name)

    def keys(self) -> Iterable[str]:
        """Return every key, of terms and of their other names."""
        return self._rows.keys()

    def term(self, key: str) -> Term | None:
        """Return the canonical term for a key or for another name of it; None for what is no term."""
        if key not in self._rows:
            return None
        if key not in self._terms:
            self._terms[key] = self._read(key)
        return self._terms[key]

    def _read(self, key: str) -> Term | None:
        row = self._rows.get(key)
        if row is None:
            return None
        kind, display, *fields = row.split("\t")
        if kind == _ALIAS:
            return self.term(display)
        _, broader, rarity = fields
        return Term(key, display, kind, tuple(filter(None, broader.split(";"))), int(rarity) / 100)

    def is_restricted(self, key: str) -> bool:
        """Tell whether a key counts only in its own spelling: a name that is an ordinary word as well."""
        row = self._rows.get(key)
        return row is not None and row.split("\t")[2] != _ANY_FORM

    def is_common(self, key: str) -> bool:
        """Tell whether a word stands in any term: then it is a word, and no slip of the keyboard."""
        return key in self._words

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(" ".join(self._rows).split())

    @cached_property
    def _aliases(self) -> dict[str, tuple[str, ...]]:
        found = defaultdict(list)
        for key, row in self._rows.items():
            if row[0] == _ALIAS:
                found[row.split("\t", 2)[1]].append(key)
        return {key: tuple(names) for key, names in found.items()}

    def names(self, key: str) -> tuple[str, ...]:
        """Return every key that stands for the same term, the canonical one first; the key alone if it is no term."""
        term = self.term(key)
        return (term.key, *self._aliases.get(term.key, ())) if term else (key,)

    def spellings(self, key: str) -> tuple[tuple[str, bool], ...]:
        """Return how every name of a term is written, its own first, each with whether that spelling is asked for."""
        named = []
        for name in self.names(key):
            forms = self._rows[name].split("\t")[2] if name in self._rows else _ANY_FORM
            if forms == _ANY_FORM:
                term = self.term(name)
                named.append((term.display if term and term.key == name else name, False))
            else:
                named.extend((form, True) for form in forms.lstrip(_WANTS_COMPANY).split(";"))
        return tuple(named)

    def narrower(self, key: str) -> tuple[str, ...]:
        """Return the keys of the terms that name a term as the next broader one."""
        return self._narrower.get(key, ())

    @cached_property
    def _narrower(self) -> dict[str, tuple[str, ...]]:
        found = defaultdict(list)
        for key, row in self._rows.items():
            if row[0] != _ALIAS:
                for parent in filter(None, row.split("\t")[3].split(";")):
                    found[parent].append(key)
        return {key: tuple(names) for key, names in found.items()}

    def broader(self, key: str) -> dict[str, int]:
        """Return the broader terms of a term, each with the number of steps to it (1 or more)."""
        steps: dict[str, int] = {}
        term = self.term(key)
        waiting = [(parent, 1) for parent in term.broader] if term else []
        while waiting:
            parent, step = waiting.pop(0)
            if parent not in steps and (not term or parent != term.key):
                steps[parent] = step
                above = self.term(parent)
                waiting.extend((one, step + 1) for one in (above.broader if above else ()))
        return steps

    def find(self, text: str, words: Sequence[Word], keys: Sequence[str] | None = None) -> list[Found]:
        """Return the terms in the words of a text, the longest from the left; `keys` are the words' canonical forms.

        A name that is an ordinary word as well (Go, Excel) counts only in its own spelling, and where even that may be
        the beginning of a sentence or a heading, only beside another term.
        """
        keys = [canonical(word.text) for word in words] if keys is None else keys
        found, doubtful, past = list[Found](), list[int](), 0
        begun = self._begun
        for at, key in enumerate(keys):
            # Most words are no term and begin none: those need no second look.
            size, seconds = begun(key)
            if not size or at < past:
                continue
            if size > 1:
                size = _joined(text, words, at, size) if keys[at + 1 : at + 2] and keys[at + 1] in seconds else 1
            one, sure = self._longest(text, words, keys, at, size)
            if one is not None:
                if not sure:
                    doubtful.append(len(found))
                found.append(one)
                past = one.end
        if not doubtful:
            return found
        unsure = set(doubtful)
        return [one for place, one in enumerate(found) if place not in unsure or _in_company(found, place, unsure)]

    def _begins(self, key: str) -> tuple[int, frozenset[str]]:
        """Return how many words the longest name has that begins with a word, 0 for none, and which words go on."""
        first = bisect_left(self._sorted, start := f"{key} ")
        if first == len(self._sorted) or not self._sorted[first].startswith(start):
            return int(self._numbered(key) in self._rows), _NOTHING
        names = [name.split(" ") for name in self._sorted[first : bisect_left(self._sorted, f"{key}!", first)]]
        seconds = {name[1] for name in names}
        forms = (form for word in seconds for form in (word, f"{word}s", word.removesuffix("s")))
        return max(map(len, names)), frozenset(forms)

    def _numbered(self, key: str) -> str:
        """Return a key that no term has in the singular or plural that one has, if any form will do for that."""
        if key in self._rows or len(key) < _SHORTEST_PLURAL:
            return key
        other = key[:-1] if key[-1] == "s" else f"{key}s"
        row = self._rows.get(other)
        if row is None:
            return key
        kind, _, forms, *_ = row.split("\t")
        # An initiative is a plan, and initiative a trait; who reports to somebody writes no reports.
        wrong = kind == "soft" or (kind == _ALIAS and " " not in key and len(other) > len(key))
        return key if wrong or forms != _ANY_FORM else other

    def _longest(
        self, text: str, words: Sequence[Word], keys: Sequence[str], at: int, longest: int
    ) -> tuple[Found | None, bool]:
        for size in range(longest, 0, -1):
            term, forms = self._named(" ".join(keys[at : at + size]) if size > 1 else keys[at])
            if term is None:
                continue
            if not forms:
                return Found(at, at + size, term), True
            if words[at].text in forms:
                return Found(at, at + size, term), not (_WANTS_COMPANY in forms and _opens(text, words, at))
        return None, False

    def _name(self, key: str) -> tuple[Term | None, frozenset[str]]:
        """Return what a name in the singular or plural stands for, and the only spellings in which it does.

        No spellings: it does in all; the mark for company among them: only beside another term.
        """
        key = self._numbered(key)
        row = self._rows.get(key)
        if row is None:
            return None, frozenset()
        forms = row.split("\t", 3)[2]
        if forms == _ANY_FORM:
            return self.term(key), frozenset()
        company = {_WANTS_COMPANY} if forms[0] == _WANTS_COMPANY else set[str]()
        return self.term(key), frozenset(forms.lstrip(_WANTS_COMPANY).split(";")) | company


def _joined(text: str, words: Sequence[Word], at: int, most: int) -> int:
    """Return how many words from a place on, at most so many, no comma, bracket or bullet parts from each other."""
    last = min(len(words), at + most)
    for place in range(at + 1, last):
        start, end = words[place - 1].end, words[place].start
        if end - start == 1 and text[start] in " -/":
            continue
        if not _APART.isdisjoint(text[start:end]) or _SENTENCE_END.search(text, start, end):
            return place - at
    return last - at


def _opens(text: str, words: Sequence[Word], at: int) -> bool:
    """Tell whether a capital says nothing: at the beginning of a line or sentence, or of words all capitalised."""
    if at == 0:
        return True
    between = text[words[at - 1].end : words[at].start]
    return any(mark in between for mark in "\n.!?:•") or (between == " " and words[at - 1].text[:1].isupper())


def _in_company(found: Sequence[Found], place: int, unsure: set[int]) -> bool:
    """Tell whether a tool that is certain stands beside it, at most an "and" or "or" between."""
    return any(
        0 <= other < len(found)
        and other not in unsure
        and found[other].term.kind == "tool"
        and max(found[other].first - found[place].end, found[place].first - found[other].end) <= 1
        for other in (place - 1, place + 1)
    )


@lru_cache(maxsize=4)
def load_lexicon(own: OwnTerms = ()) -> Lexicon:
    """Return the lexicon that comes with tailor, with a person's own terms; read once."""
    if own:
        shipped = load_lexicon()
        return Lexicon([*_shipped(), *_rows(own, shipped)])
    return Lexicon(_shipped())


def _shipped() -> list[str]:
    return data_text("lexicon.tsv").splitlines()


def _rows(own: OwnTerms, shipped: Lexicon) -> Iterator[str]:
    """Yield rows as in data/lexicon.tsv; what is a term there already stays what it is, and gets the other names."""
    for written, others in own:
        key = phrase(written)
        known = shipped.term(key)
        if known is None:
            # A capital makes a name, which counts wherever it stands; other words may be ordinary ones.
            kind = "tool" if any(map(str.isupper, written)) else "field"
            yield f"{key}\t{kind}\t{written}\t{_form(written)}\t\t100"
        term = known.key if known else key
        yield from (f"{phrase(other)}\t{_ALIAS}\t{term}\t{_form(other)}" for other in others if phrase(other) != term)


def _form(written: str) -> str:
    """Return in which spelling a person's own name counts: short ones in capitals only so."""
    return written if written.isupper() and len(written) <= _SHORT else _ANY_FORM
