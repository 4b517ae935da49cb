"""Where a variant goes: a file, a folder (the file is then named after company and title), or standard output."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from tailor.model import Posting
from tailor.patterns import lazy
from tailor.values import value

_FOLDER_FORMAT, _STREAM_FORMAT = ".docx", ".md"
_LONGEST_PART = 80  # bytes; two parts and an ending stay far below the 255 of most file systems
# Latin letters that are no base letter with a mark.
_SPELLINGS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)
# Names that Windows keeps for devices, whatever their ending.
_DEVICES = lazy(r"(?:con|prn|aux|nul|com\d|lpt\d)(?=$|_)")


@value
class Target:
    """What -o points to; `path` is None for standard output, and a folder where `folder` is set."""

    path: Path | None
    ending: str
    folder: bool = False

    def named_for(self, posting: Posting) -> Path:
        """Return the file to write for a posting."""
        if self.path is None:
            raise ValueError("standard output has no name")
        return self.path / f"{file_stem(posting)}{self.ending}" if self.folder else self.path


def target_of(output: str, ending: str = "") -> Target:
    """Return the target that an -o names, with another ending where one is given."""
    if output == "-":
        return Target(None, ending or _STREAM_FORMAT)
    path = Path(output)
    if output.endswith(("/", "\\")) or path.is_dir():
        return Target(path, ending or _FOLDER_FORMAT, folder=True)
    return Target(path.with_suffix(ending) if ending else path, ending or path.suffix.lower())


def file_stem(posting: Posting) -> str:
    """Return "company_title" in lower-case letters that every file system takes; "resume" where nothing is known."""
    parts = [slug for part in (posting.company, posting.title) if (slug := _slug(part))]
    stem = "_".join(parts) or "resume"
    return f"_{stem}" if _DEVICES.match(stem) else stem


def _slug(text: str) -> str:
    """Spell with ASCII letters where that is possible; letters of other scripts stay, with their marks."""
    folded = unicodedata.normalize("NFKD", text.casefold()).translate(_SPELLINGS)
    letters = "".join(char if _is_letter(char) else "-" for char in folded if not "\u0300" <= char <= "\u036f")
    slug = re.sub("-+", "-", unicodedata.normalize("NFC", letters))
    return slug.encode()[:_LONGEST_PART].decode(errors="ignore").strip("-")


def _is_letter(char: str) -> bool:
    """Tell whether a character may be in a name: letters, digits, and the vowel signs that belong to letters."""
    return char.isalnum() or (unicodedata.category(char) in {"Mn", "Mc"} and not "\ufe00" <= char <= "\ufe0f")
