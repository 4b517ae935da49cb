"""Short ways to ask WordprocessingML (ECMA-376 part 1) for names, values and switches."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SKIPPED: Final = len(W)
_WRAPPERS: Final = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "Choice", "Fallback"})


def name_of(element: _Element) -> str:
    """Return an element's name without its namespace."""
    return _name(str(element.tag))


@lru_cache(maxsize=1024)
def _name(tag: str) -> str:
    return tag.rpartition("}")[2]


def child(element: _Element | None, name: str) -> _Element | None:
    """Return the first child of that name in Word's own namespace; None where there is none."""
    return None if element is None else element.find(W + name)


def value(element: _Element | None, name: str = "val") -> str:
    """Return an attribute in Word's own namespace; empty where there is none."""
    return "" if element is None else str(element.get(W + name) or "")


def children(element: _Element | None) -> dict[str, _Element]:
    """Return the children in Word's own namespace by name, the first of each."""
    found: dict[str, _Element] = {}
    for one in () if element is None else element:
        tag = str(one.tag)
        if tag.startswith(W):
            found.setdefault(tag[_SKIPPED:], one)
    return found


def is_on(found: _Element | None) -> bool | None:
    """Return what an on/off property says; None where it is not there."""
    return None if found is None else value(found) not in {"0", "false", "off", "none"}


def switch(properties: _Element | None, name: str) -> bool | None:
    """Return what an on/off property says; None where it says nothing."""
    return is_on(child(properties, name))


def number(text: str) -> float | None:
    """Return a measure in the unit that it is written in; None where it is no number."""
    try:
        found = float(text)
    except ValueError:
        return None
    return found if abs(found) < 1e6 else None  # noqa: PLR2004 - no measure of a page is as large


def unwrapped(parent: _Element) -> Iterator[_Element]:
    """Give an element's children, those within content controls, accepted changes and smart tags as its own."""
    for element in parent:
        name = name_of(element)
        if name == "AlternateContent":
            chosen = alternative(element)
            if chosen is not None:
                yield from unwrapped(chosen)
        elif name in _WRAPPERS:
            yield from unwrapped(element)
        else:
            yield element


def alternative(element: _Element) -> _Element | None:
    """Return the one of several forms of the same content that holds its text; the first where none does."""
    forms = [form for form in element if name_of(form) in {"Choice", "Fallback"}]
    with_text = [form for form in forms if next(form.iter(W + "t"), None) is not None]
    return next(iter(with_text or forms), None)
