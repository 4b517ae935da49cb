"""What a page hides from the people who look at it: told by its styles, as far as the page itself holds them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tailor.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_NOTHING: Final = r"(?:0+(?:\.0\d*)?|\.0\d*)"
_HIDDEN: Final = lazy(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|text-indent\s*:\s*-\d{3,}|clip-path\s*:\s*inset\(\s*(?:50|100)%|"
    rf"font-size\s*:\s*(?:{_NOTHING}(?:px|pt|em|rem|%)?|[01](?:\.\d+)?(?:px|pt))\s*(?:!|;|$)|"
    rf"(?<![\w-])opacity\s*:\s*{_NOTHING}%?\s*(?:!|;|$)|transform\s*:[^;]{{0,60}}scale\(\s*{_NOTHING}\s*\)|"
    r"clip\s*:\s*rect\(\s*[01]\w*[\s,]+[01]\w*[\s,]|margin-(?:left|top)\s*:\s*-\d{4,}",
    re.IGNORECASE,
)
_AWAY: Final = lazy(r"(?<![\w-])(?:left|top|right|bottom)\s*:\s*-\d{3,}", re.IGNORECASE)
_PLACED: Final = lazy(r"position\s*:\s*(?:absolute|fixed|relative)", re.IGNORECASE)
_NO_ROOM: Final = lazy(r"(?<![\w-])(?:max-)?(?:height|width)\s*:\s*[01](?:px|pt|em)?\s*(?:!|;|$)", re.IGNORECASE)
_CLIPPED: Final = lazy(r"overflow(?:-[xy])?\s*:\s*(?:hidden|clip)", re.IGNORECASE)
_COLOUR: Final = lazy(r"(?<![\w-])color\s*:\s*([^;!]{1,60})", re.IGNORECASE)
_BACKGROUND: Final = lazy(r"(?<![\w-])background(?:-color|-image)?\s*:\s*([^;!]{1,200})", re.IGNORECASE)
_WHITE: Final = frozenset({"white", "#fff", "#ffffff", "#ffff", "#ffffffff", "rgb(255,255,255)", "rgba(255,255,255,1)"})
_NO_COLOUR: Final = lazy(r"transparent|#[0-9a-f]{3}0|#[0-9a-f]{6}00|rgba\([\d.,]+,0?(?:\.0+)?\)", re.IGNORECASE)
_PLAIN_SELECTOR: Final = lazy(r"[.#]?[A-Za-z][\w-]{0,80}|[A-Za-z][A-Za-z0-9]{0,10}[.#][\w-]{1,80}")
_MOST_STYLE: Final = 2_000_000  # characters of a page's own style sheets that are looked at
_FRAMES: Final = frozenset({"html", "body"})


class Styles:
    """What a page's own style sheets say of its classes, ids and elements; `complete` where none lies elsewhere."""

    def __init__(self, root: HtmlElement) -> None:
        sheets = "\n".join(style.text or "" for style in root.iter("style"))[:_MOST_STYLE]
        self.rules: dict[str, str] = {}
        for selectors, declarations in _rules(sheets):
            for selector in selectors.split(","):
                name = selector.strip()
                if _PLAIN_SELECTOR.fullmatch(name):
                    self.rules[name] = f"{self.rules.get(name, '')};{declarations}"
        links = (link.get("rel", "").lower() for link in root.iter("link"))
        self.complete = "@import" not in sheets and not any("stylesheet" in rel for rel in links)

    def of(self, element: HtmlElement) -> str:
        """Return the declarations that hold for an element, its own `style` last."""
        own = element.get("style") or ""
        if not self.rules:
            return own
        tag = str(element.tag)
        names = [f".{name}" for name in (element.get("class") or "").split()]
        names += [f"#{element.get('id')}"] if element.get("id") else []
        found = (self.rules.get(key, "") for name in names for key in (name, tag + name))
        return ";".join((self.rules.get(tag, ""), *found, own))

    def hides(self, element: HtmlElement) -> bool:
        """Tell whether nobody sees what an element holds."""
        if element.get("hidden") is not None:
            return True
        held = self.of(element)
        if not held:
            return False
        if _HIDDEN.search(held):
            return True
        if (_NO_ROOM.search(held) and _CLIPPED.search(held)) or (_PLACED.search(held) and _AWAY.search(held)):
            return True
        return self._is_colourless(element, held)

    def _is_colourless(self, element: HtmlElement, held: str) -> bool:
        """Tell whether the text of an element has the colour of what is behind it."""
        colours = _COLOUR.findall(held)
        if not colours or element.tag in _FRAMES:
            return False
        colour = _named(colours[-1])
        if _NO_COLOUR.fullmatch(colour):
            return True
        behind = self._behind(element)
        return behind is not None and (colour == behind or {colour, behind} <= _WHITE)

    def _behind(self, element: HtmlElement) -> str | None:
        """Return the colour behind an element: white where no style says otherwise, None where it cannot be known."""
        at: HtmlElement | None = element
        while at is not None:
            backgrounds = _BACKGROUND.findall(self.of(at)) or [at.get("bgcolor") or ""]
            if backgrounds[-1]:
                named = _named(backgrounds[-1])
                return None if "url(" in named or "gradient" in named else named
            if not self.complete and (at.get("class") or at.get("id")):
                return None
            at = at.getparent()
        return "#fff"


def hidden_in(root: HtmlElement, *, kept: frozenset[str]) -> Iterator[HtmlElement]:
    """Yield what is hidden, and nothing of what is within it; elements with a tag in `kept` stay."""
    styles = Styles(root)
    waiting = [root]
    while waiting:
        for element in waiting.pop():
            if not isinstance(element.tag, str):
                continue
            if element.tag not in kept and styles.hides(element):
                yield element
            else:
                waiting.append(element)


def take_out(element: HtmlElement) -> None:
    """Empty an element where it stands, and make it one that is never read; what follows it stays.

    lxml's own way would join the texts around it, and refuses where they hold control characters.
    """
    element.clear(keep_tail=True)
    element.tag = "script"


def _named(colour: str) -> str:
    """Return a colour in one spelling: small letters, no blanks."""
    return "".join(colour.split()).lower()


def _rules(sheets: str) -> Iterator[tuple[str, str]]:
    """Yield selectors and declarations of style sheets; what holds for some media only is left out."""
    depth = at = 0
    selectors, body = "", 0
    for found in re.finditer(r"/\*.*?(?:\*/|$)|[{};]", sheets, re.DOTALL):
        mark = found[0]
        if mark == "{":
            if depth == 0:
                selectors, body = sheets[at : found.start()].strip(), found.end()
            depth += 1
        elif mark == "}":
            depth = max(0, depth - 1)
            if depth == 0 and selectors and not selectors.startswith("@"):
                yield selectors, sheets[body : found.start()]
            if depth == 0:
                selectors = ""
        if depth == 0:
            at = found.end()
