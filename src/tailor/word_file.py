"""The parts of a Word file: unpacked with a limit, parsed without entities, found by their relationships."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from tailor.errors import InputError
from tailor.limits import how_to_raise, limits
from tailor.word_xml import SAVE_AGAIN, parse_part

if TYPE_CHECKING:
    from lxml.etree import _Element

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""What a file of an old Word begins with, and a document that is locked with a password."""
_PROTECTED: Final = "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True, slots=True)
class Relation:
    """Where a relationship of a part leads: an address outside of the file, or the name of another part."""

    kind: str
    target: str
    external: bool


@dataclass(slots=True)
class Archive:
    """A Word file, opened; InputError is raised where it can't be used."""

    files: zipfile.ZipFile
    source: str
    left: int = field(default_factory=lambda: limits().unpacked_bytes)
    relations_of: dict[str, dict[str, Relation]] = field(default_factory=dict)

    @property
    def main(self) -> str:
        """The name of the part that holds the document's body."""
        targets = [one.target for one in self.relations("").values() if one.kind == "officeDocument"]
        names = [*targets, "word/document.xml", *sorted(self.files.namelist())]
        known = set(self.files.namelist())
        for name in names:
            if name in known and (name in targets or (name.startswith("word/document") and name.endswith(".xml"))):
                return name
        raise InputError(self.source, "this is not a Word document", hint="save it as DOCX, PDF or text")

    @property
    def body(self) -> _Element:
        """The root of the part that holds the document's body."""
        return parse_part(self._bytes(self.main), self.source)

    def part(self, name: str) -> _Element | None:
        """Return a part's root; None where the file has no such part."""
        if name not in self.files.namelist():
            return None
        return parse_part(self._bytes(name), self.source)

    def _bytes(self, name: str) -> bytes:
        try:
            with self.files.open(name) as part:
                xml = part.read(self.left + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
            raise InputError(self.source, "this Word document is damaged", hint=SAVE_AGAIN) from error
        except (NotImplementedError, RuntimeError) as error:
            raise InputError(
                self.source, "this Word document is locked or packed in an unknown way", hint=SAVE_AGAIN
            ) from error
        self.left -= len(xml)
        if self.left < 0:
            reason = f"unpacks to more than {limits().unpacked_bytes:,} bytes"
            raise InputError(self.source, reason, hint=how_to_raise("unpacked_bytes"))
        return xml

    def relations(self, name: str) -> dict[str, Relation]:
        """Return a part's relationships by id; those of the whole file for an empty name."""
        if name not in self.relations_of:
            folder, base = posixpath.split(name)
            root = self.part(posixpath.join(folder, "_rels", f"{base}.rels"))
            found = {} if root is None else {one.get("Id", ""): _relation(one, folder) for one in root}
            self.relations_of[name] = found
        return self.relations_of[name]

    def related(self, name: str, kind: str) -> _Element | None:
        """Return the root of the first part that a part is related to in a way ("styles"); None where there is none."""
        targets = [one.target for one in self.relations(name).values() if one.kind == kind and not one.external]
        return self.part(targets[0]) if targets else None


def _relation(element: _Element, folder: str) -> Relation:
    target, external = element.get("Target", ""), element.get("TargetMode") == "External"
    if not external:
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return Relation(element.get("Type", "").rpartition("/")[2], target, external)


def open_archive(data: bytes, source: str) -> Archive:
    """Open the bytes of a Word file; InputError says what to do with an old, protected or broken one."""
    if data.startswith(_OLE):
        if _PROTECTED in data:
            raise InputError(source, "protected by a password", hint="open it, take the password off and save it again")
        raise InputError(source, "an old Word file (.doc)", hint="open it and save it as DOCX")
    try:
        return Archive(zipfile.ZipFile(io.BytesIO(data)), source)
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError) as error:
        raise InputError(source, "this is not a Word document, or a damaged one", hint=SAVE_AGAIN) from error
