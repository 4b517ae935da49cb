"""A person's own terms: a text file with a term in each line, and its other names behind an equals sign.

# what I say is "=" what else postings say
Kubernetes = K8s, kube
Zorbflow
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from tailor.decoding import decoded
from tailor.errors import InputError, InvalidFile, Problem
from tailor.lexicon import OwnTerms
from tailor.limits import how_to_raise, limits
from tailor.text import clean, phrase

_LONGEST: Final = 6  # words: what is longer is a sentence, and no posting repeats it


def read_terms(path: Path) -> OwnTerms:
    """Return the terms of a file in its order, each with its other names.

    InputError says why the file cannot be read; InvalidFile names every line that is no term.
    """
    text = _text(path)
    found, problems, owners = list[tuple[str, tuple[str, ...]]](), list[Problem](), dict[str, str]()
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        term, *others = (clean(name) for name in line.replace("=", ",", 1).split(","))
        problem = _fault(term, others) or _taken(term, others, owners)
        if problem:
            problems.append(Problem(number, 1, *problem))
        found.append((term, tuple(name for name in others if name)))
    if problems:
        raise InvalidFile(str(path), text, problems)
    return tuple(found)


def _text(path: Path) -> str:
    most = limits().lexicon_bytes
    try:
        with path.open("rb") as stream:
            data = stream.read(most + 1)
    except OSError as error:
        raise InputError(str(path), (error.strerror or "cannot be read").lower()) from None
    if len(data) > most:
        raise InputError(str(path), f"larger than {most:,} bytes", hint=how_to_raise("lexicon_bytes"))
    text = decoded(data)
    if text is None:
        raise InputError(str(path), "this is no text", hint="write one term in each line: Kubernetes = K8s, kube")
    return text


def _fault(term: str, others: list[str]) -> tuple[str, str] | None:
    """Return what is wrong with the names of a line, and what to do."""
    if not phrase(term):
        return "there is no term before the equals sign", "write Kubernetes = K8s, kube"
    for name in (term, *others):
        if name and not 0 < len(phrase(name).split()) <= _LONGEST:
            return f"{name[:40]!r} is no name of one to {_LONGEST} words", "separate names by commas"
    return None


def _taken(term: str, others: list[str], owners: dict[str, str]) -> tuple[str, str] | None:
    """Note whose the names of a line are; return what is wrong where one is another term's already."""
    for name in filter(None, (term, *others)):
        owner = owners.setdefault(phrase(name), phrase(term))
        if owner != phrase(term):
            return f"{name[:40]!r} is a name of {owner[:40]!r} already", "give each name to one term"
    return None
