"""The parts of a Word file: unpacked with a limit, parsed without entities, found by their relationships."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from tailor.errors import InputError

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_UNPACKED: Final = 100_000_000
"""Bytes that all parts of a file together may take when unpacked; pictures are never unpacked."""

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PROTECTED: Final = "EncryptedPackage".encode("utf-16-le")
# Word can save the same format under the names of the ISO standard; they mean the same.
_STRICT: Final = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
_SAVE_AGAIN: Final = "open it in Word, Google Docs or LibreOffice and save it as DOCX again"


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
    left: int = MOST_UNPACKED
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
        raise InputError(self.source, "this is not a Word document", hint="save it as DOCX, Markdown or text")

    def part(self, name: str) -> _Element | None:
        """Return a part's root; None where the file has no such part."""
        from lxml import etree  # noqa: PLC0415 - not needed for other formats

        if name not in self.files.namelist():
            return None
        xml = self._bytes(name)
        if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
            raise InputError(self.source, "this Word document holds what none should (a DTD)", hint=_SAVE_AGAIN)
        for strict, usual in _STRICT:
            xml = xml.replace(strict, usual)
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            return etree.fromstring(xml, parser)
        except etree.XMLSyntaxError as error:
            raise InputError(self.source, "this Word document is damaged", hint=_SAVE_AGAIN) from error

    def _bytes(self, name: str) -> bytes:
        try:
            with self.files.open(name) as part:
                xml = part.read(self.left + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
            raise InputError(self.source, "this Word document is damaged", hint=_SAVE_AGAIN) from error
        except (NotImplementedError, RuntimeError) as error:
            raise InputError(
                self.source, "this Word document is locked or packed in an unknown way", hint=_SAVE_AGAIN
            ) from error
        self.left -= len(xml)
        if self.left < 0:
            raise InputError(
                self.source, f"unpacks to more than {MOST_UNPACKED:,} bytes", hint="is this really a résumé?"
            )
        return xml

    def relations(self, name: str) -> dict[str, Relation]:
        """Return a part's relationships by id; those of the whole file for an empty name."""
        if name not in self.relations_of:
            folder, base = posixpath.split(name)
            root = self.part(posixpath.join(folder, "_rels", f"{base}.rels"))
            found = {} if root is None else {one.get("Id", ""): _relation(one, folder) for one in root}
            self.relations_of[name] = found
        return self.relations_of[name]


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
        raise InputError(source, "this is not a Word document, or a damaged one", hint=_SAVE_AGAIN) from error
