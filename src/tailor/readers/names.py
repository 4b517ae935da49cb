"""The name of a person, told from what is written beside it: a greeting, or what the document is."""

from __future__ import annotations

import re
from typing import Final

from tailor.patterns import lazy
from tailor.readers.vocabulary import names_position

_DOCUMENT: Final = (
    r"curriculum\s+vitae|curriculum(?!\s+vitae)|currículum(?:\s+vitae)?|c\.?v\.?|r[ée]sum[ée]|lebenslauf|hoja de vida|"
    r"życiorys|履歴書|職務経歴書|个人简历|简历|이력서"
)
_NOTHING_ELSE: Final = lazy(rf"[\W_]*(?:my\s+)?(?:{_DOCUMENT})[\W_]*", re.IGNORECASE)
_BEFORE: Final = lazy(rf"(?:my\s+)?(?:{_DOCUMENT})(?:\s+(?:of|von|de|van)\s+|\s*[:–—|-]+\s*|\s+)", re.IGNORECASE)
_BEHIND: Final = lazy(rf"(?:['’]s\s+|\s*[,:–—|-]+\s*|\s+)\(?(?:{_DOCUMENT})\)?", re.IGNORECASE)
_GREETING: Final = lazy(
    r"(?:(?:hi|hello|hey|hallo|hola|bonjour|ciao|olá)\b(?:\s+(?:there|all|everyone|world))?[^\w]*)?"
    r"(?:i['’]?m|i\s+am|my\s+name\s+is|my\s+name['’]s|ich\s+bin|je\s+suis|me\s+llamo|soy|sono|eu\s+sou)\s+",
    re.IGNORECASE,
)
NAME_LABEL: Final = (
    r"(?:full\s+)?name|nom(?:\s+et\s+prénom)?|naam|vor-?\s+und\s+(?:nach|zu)name|nombre(?:\s+y\s+apellidos)?|"
    r"nome(?:\s+(?:completo|e\s+cognome))?|imię\s+i\s+nazwisko|氏名|姓名|名前|이름|성명"
)
"""What stands before a name where a label does, as a pattern's alternatives."""
LABELLED_NAME: Final = lazy(rf"(?:{NAME_LABEL})\s*[::]\s*", re.IGNORECASE)
_WHAT: Final = lazy(r"\s+[—–|·•-]\s+")
_EDGES: Final = lazy(r"^[^\w(]+|[^\w).]+$")
_MOST_WORDS: Final = 6


def told_name(line: str) -> tuple[str, str]:
    """Return the name in a line, and the words beside it that are none of it; the line itself where nothing is.

    "Hi there, I'm Sample Person", "Sample Person's résumé" and "Lebenslauf – Sample Person" name a person.
    """
    plain = _EDGES.sub("", line)
    found = _GREETING.match(plain) or _BEFORE.match(plain)
    name, left = (plain[found.end() :], found[0]) if found else (plain, "")
    if not found and (behind := next((one for one in _BEHIND.finditer(plain) if one.end() == len(plain)), None)):
        name, left = plain[: behind.start()], behind[0]
    name = _EDGES.sub("", name)
    if left and len(name.split()) == 1 and name.isascii():
        return line, ""  # "Short CV" names nobody
    if not 0 < len(name.split()) <= _MOST_WORDS or not any(char.isalpha() for char in name):
        return line, ""
    return name, left.strip(" :–—|-,()")


def is_document_name(text: str) -> bool:
    """Tell whether a line says what the document is, and nothing else."""
    return _NOTHING_ELSE.fullmatch(text.strip()) is not None


def labelled_name(line: str) -> str:
    """Return the name behind a label such as "Full name:"; nothing where a line has none."""
    found = LABELLED_NAME.match(line)
    return line[found.end() :].strip() if found else ""


def with_position(name: str) -> tuple[str, str]:
    """Return a name and the position that the same line goes on with: "Sample Person — Photographer"."""
    found = _WHAT.search(name)
    before, after = (name[: found.start()], name[found.end() :]) if found else (name, "")
    return (before, after) if after and names_position(after) and not names_position(before) else (name, "")
