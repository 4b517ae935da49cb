"""Where a variant goes: a file, a folder (the file is then named after company and title), or standard output."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from tailor.model import Posting

_FOLDER_FORMAT, _STREAM_FORMAT = ".docx", ".md"
_LONGEST_PART = 60  # characters; two parts and an ending stay far below the 255 bytes of most file systems
# Names that Windows keeps for devices, whatever their ending.
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?=$|_)")


@dataclass(frozen=True, slots=True)
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
    """Spell with ASCII letters where that is possible; letters of other scripts stay."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(char))
    return unicodedata.normalize("NFC", re.sub(r"[\W_]+", "-", plain))[:_LONGEST_PART].strip("-")
