"""A part of a Word file → its elements: no entity is expanded, nothing is loaded, and no depth exhausts the machine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tailor.errors import InputError
from tailor.limits import how_to_raise, limits

if TYPE_CHECKING:
    from lxml.etree import _Element

SAVE_AGAIN: Final = "open it in Word, Google Docs or LibreOffice and save it as DOCX again"
_PARSERS_OWN: Final = 256  # levels that libxml2 takes unless it is told that a document is huge
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


def parse_part(xml: bytes, source: str) -> _Element:
    """Return the root of a part's bytes; InputError where it is damaged, too deep, too large, or holds a DTD."""
    from lxml import etree  # noqa: PLC0415 - not needed for other formats

    if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        raise _with_dtd(source)
    if xml.count(b"<") > limits().markup_tags:
        reason = f"more than {limits().markup_tags:,} tags"
        raise InputError(source, reason, hint=how_to_raise("markup_tags"))
    for strict, usual in _STRICT:
        xml = xml.replace(strict, usual)
    most = limits().markup_depth
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=most > _PARSERS_OWN,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        if "depth" in str(error):
            raise _too_deep(source, most) from None
        raise InputError(source, "this Word document is damaged", hint=SAVE_AGAIN) from error
    if root.getroottree().docinfo.internalDTD is not None:  # in an encoding in which it is not seen from outside
        raise _with_dtd(source)
    # The parser keeps to its own depth, which is what holds unless somebody has set another.
    if most != _PARSERS_OWN and _depth(root) > most:
        raise _too_deep(source, most)
    return root


def _with_dtd(source: str) -> InputError:
    return InputError(source, "this Word document holds what none should (a DTD)", hint=SAVE_AGAIN)


def _depth(root: _Element) -> int:
    from lxml import etree  # noqa: PLC0415 - as above

    deepest = depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _too_deep(source: str, most: int) -> InputError:
    reason = f"elements nested more than {most:,} levels deep"
    return InputError(source, reason, hint=how_to_raise("markup_depth"))
