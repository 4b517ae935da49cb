"""Real résumés in structured formats: every word of a source is found in the résumé read from it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tailor.errors import InputError
from tailor.model import Resume
from tailor.readers import read_resume
from tailor.readers.tree import Node, parse_json, parse_yaml

_SHARED = Path(__file__).parents[2].parent / "shared" / "resumes"
_FILES = sorted(path for path in _SHARED.glob("*/*") if path.suffix in {".json", ".yaml", ".yml"})
_LOOK = frozenset("meta $schema design locale settings layout layouts rendercv_settings".split())
"""What says how a résumé is to look or which format it is in."""


def _texts(node: Node) -> Iterator[str]:
    if isinstance(node.value, dict):
        for key, child in node.value.items():
            if key not in _LOOK:
                yield from _texts(child)
    elif isinstance(node.value, list):
        for child in node.value:
            yield from _texts(child)
    elif node.value is not None and not isinstance(node.value, bool):
        yield str(node.value)


def _words(text: str) -> set[str]:
    text = re.sub(r"</?[a-z]{1,9}>", " ", text)
    return set(re.findall(r"\w+", re.sub(r"\b(\d{4}-\d\d)-\d\d\b", r"\1", text).casefold()))


def _read(resume: Resume) -> Iterator[str]:
    yield from (resume.name, resume.headline)
    for contact in resume.contacts:
        yield from (contact.text, contact.url)
    for note in resume.notes:
        yield note.message
    for section in resume.sections:
        yield section.title
        for entry in section.entries:
            yield from (entry.plain, entry.location, entry.url, entry.dates.text if entry.dates else "")
            for text in (entry.title, *entry.details, *(bullet.text for bullet in entry.bullets)):
                yield from (part for span in text.spans for part in (span.text, span.url))


@pytest.mark.skipif(not _FILES, reason="needs the real résumés")
@pytest.mark.parametrize("path", _FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_word_of_a_structured_resume_is_lost(path: Path) -> None:
    try:
        resume = read_resume(path)
    except InputError as error:
        assert str(path) in str(error)  # noqa: PT017 - a file that is refused is named
        return
    parse = parse_json if path.suffix == ".json" else parse_yaml
    root = parse(path.read_text(encoding="utf-8"), str(path)).root
    source = {word for text in _texts(root) for word in _words(text)}
    assert sorted(source - {word for text in _read(resume) for word in _words(text)}) == []
