"""What a Word posting hides from its readers: hidden runs, white ones on white, and ones too small to see."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.etree import _Element

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF: Final = frozenset({"0", "false", "off"})
_NO_FILL: Final = frozenset({"", "auto", "ffffff"})
_TOO_SMALL: Final = 4  # half points: two points high, nobody reads it on paper or screen


class _Styles:
    """The ids of a document's styles that hide text, and of those that colour what is behind it."""

    def __init__(self, styles: _Element | None) -> None:
        self.hiding, self.coloured = set[str](), set[str]()
        for style in () if styles is None else styles.iter(f"{W}style"):
            name = str(style.get(f"{W}styleId") or "")
            if any(map(_is_on, style.iterfind(f"{W}rPr/{W}vanish"))):
                self.hiding.add(name)
            if any(map(_is_coloured, style.iter(f"{W}shd"))):
                self.coloured.add(name)


def take_out_hidden(body: _Element, styles: _Element | None) -> int:
    """Take out the runs that nobody sees; return how many words they held. `styles` is the part of that name."""
    named = _Styles(styles)
    runs = [run for run in body.iter(f"{W}r") if _is_hidden(run, named)]
    within = set(runs)
    # A text box lies in a run, and may hold hidden ones itself.
    outermost = [run for run in runs if within.isdisjoint(run.iterancestors(f"{W}r"))]
    count = 0
    for run in outermost:
        count += sum(len((text.text or "").split()) for text in run.iter(f"{W}t"))
        parent = run.getparent()
        if parent is not None:
            parent.remove(run)
    return count


def _is_hidden(run: _Element, styles: _Styles) -> bool:
    names = [_value(run, f"{W}rPr/{W}rStyle"), _value(run.getparent(), f"{W}pPr/{W}pStyle")]
    own = run.find(f"{W}rPr/{W}vanish")
    if _is_on(own) if own is not None else not styles.hiding.isdisjoint(names):
        return True
    size = _value(run, f"{W}rPr/{W}sz")
    if size.isdecimal() and int(size[:9]) <= _TOO_SMALL:
        return True
    white = _value(run, f"{W}rPr/{W}color").lower() == "ffffff"
    return white and not any(_is_behind(element, styles) for element in (run, *run.iterancestors()))


def _is_behind(element: _Element, styles: _Styles) -> bool:
    """Tell whether an element may give the text in it another ground than white."""
    if element.tag == f"{W}txbxContent" or element.find(f"{W}background") is not None:
        return True  # the fill of a shape, or of the page, is told elsewhere
    name = str(element.tag).removeprefix(W)
    own = element.find(f"{W}tblPr" if name == "tbl" else f"{W}{name}Pr")
    if own is None:
        return False
    if any(_is_coloured(shade) for shade in own.iterfind(f"{W}shd")) or own.find(f"{W}highlight") is not None:
        return True
    return any(_value(own, f"{W}{kind}Style") in styles.coloured for kind in ("p", "r", "tbl"))


def _is_on(mark: _Element) -> bool:
    return mark.get(f"{W}val", "1") not in _OFF


def _is_coloured(shade: _Element) -> bool:
    return str(shade.get(f"{W}fill") or "").lower() not in _NO_FILL


def _value(element: _Element | None, path: str) -> str:
    found = None if element is None else element.find(path)
    return str(found.get(f"{W}val") or "") if found is not None else ""
