"""Saved web pages: the JobPosting that the page states as data first, else what a reader sees of the posting itself."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from tailor.patterns import lazy
from tailor.postings.draft import Draft, RawLine, cut_note, printable
from tailor.postings.hiding import hidden_in, take_out
from tailor.postings.markup import is_too_deep, parse, walk
from tailor.postings.schema import draft, find_posting
from tailor.postings.text import decode
from tailor.unseen import unseen_note

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LEAST: Final = 250
"""A stated description shorter than that (in characters) is a teaser; the page holds more."""

_META_CHARSET: Final = re.compile(rb"<meta[^<>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
_WHOLE: Final = frozenset({"html", "body", "main", "article"})
_CUT_TAGS: Final = frozenset({"nav", "footer", "aside", "form", "dialog", "header"})
_TEXT_TAGS: Final = frozenset(
    {"p", "span", "font", "li", "ul", "ol", "b", "i", "em", "strong", "small", "td", "h1", "h2", "h3", "h4", "div"}
)
_CUT_ROLES: Final = frozenset(
    {"navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "complementary", "menu", "menubar"}
)
_CUT_NAMES: Final = lazy(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|onetrust|banner|nav|navbar|navigation|menu|breadcrumbs?|footer|sidebar|similar|related|recommended|recommendations?|"
    r"share|sharing|social|newsletter|subscribe|signin|sign-in|login|modal|popup|overlay|skip-link|skip|toolbar|pagination|advert|ads?|promo|tracking|search-form|job-?alert|"
    r"visually-hidden|sr-only|screen-reader|hidden|apply-form|application-form|similar-?jobs|related-?jobs|more-?jobs|other-?jobs|see-also|people-also-viewed)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CAMEL: Final = lazy(r"(?<=[a-z])(?=[A-Z])")
_END: Final = lazy(
    r"(?:similar|related|recommended|other|more|suggested|featured|latest) (?:jobs|vacancies|"
    r"positions|roles|openings|opportunities|searches)\b.{0,40}|(?:people|candidates) also (?:viewed|"
    r"searched).{0,40}|jobs you (?:may|might) .{0,40}|you may also (?:like|be interested).{0,40}|"
    r"ähnliche (?:jobs|stellen\w*).{0,30}|weitere (?:jobs|stellen\w*).{0,30}|(?:offres|postes|"
    r"emplois) similaires.{0,30}|vergelijkbare (?:vacatures|banen).{0,30}|andere vacatures.{0,30}",
    re.IGNORECASE,
)
_CHROME: Final = lazy(
    r"(?:accept|reject|allow|decline|manage) (?:all|cookies|preferences).{0,40}|(?:we|this (?:site|"
    r"website)) uses? cookies.{0,300}|skip to (?:main )?content|apply(?: now| for this job| here)?|"
    r"save(?: job)?|share(?: this job)?|sign in|log ?in|register|menu|back(?: to .{0,30})?|"
    r"print|close|search(?: jobs)?|home|create (?:an )?(?:account|alert|job alert).{0,30}|"
    r"privacy(?: policy| notice)?|terms(?: of (?:use|service))?|cookie (?:policy|settings)|imprint|"
    r"impressum|jetzt bewerben|postuler|solliciteren?|report(?: this)? job|© ?.{0,80}|"
    r"all rights reserved.{0,20}|show more|show less|read more|see more",
    re.IGNORECASE,
)
_MAIN: Final = (
    "//main|//*[@role='main']",
    "//*[@itemprop='description']|//*[@itemtype='http://schema.org/JobPosting' or @itemtype='https://schema.org/JobPosting']",
    "//article",
)
_WORTH: Final = 400
"""So many characters make a main element the page's posting; less is a teaser or a headline."""


def read(data: bytes, source: str) -> Draft:
    """Read a saved page."""
    root = parse(_decode(data, source))
    page_title = printable(" ".join((root.findtext(".//title") or "").split()))
    stated = _stated(root)
    found = draft(stated, source) if stated is not None else None
    if found and sum(len(line.text) for line in found.lines) >= _LEAST:
        return found
    hidden = _without_hidden(root)
    lines = _visible(root)
    notes = unseen_note(_shown(root), source, first=0)
    if is_too_deep(root):
        notes += (cut_note("markup_depth", "levels of elements", source),)
    if found is None:
        return Draft(lines, url=_address(root), page_title=page_title, hidden=hidden, notes=notes)
    seen = Draft(lines, found.title, found.company, found.location, found.url, page_title, hidden, notes)
    return seen if seen.lines else found


def _shown(root: HtmlElement) -> str:
    """Return the text of a page as it stands, without its scripts and styles."""
    texts = ((one.text if one.tag not in {"script", "style"} else "", one.tail) for one in root.iter())
    return "".join(text for pair in texts for text in pair if text)


def _without_hidden(root: HtmlElement) -> int:
    """Take out what nobody sees; return how many words of it stood among the posting's, so not in the page's own parts.

    Menus and notices wait hidden in most pages: what is hidden there, or as a whole part of the page, is no news.
    """
    count = 0
    for element in list(hidden_in(root, kept=_WHOLE)):
        frames = element.iterancestors(*_CUT_TAGS, "script", "noscript", "template")
        if element.tag in _TEXT_TAGS and next(frames, None) is None and not _is_named_chrome(element):
            count += len(element.text_content().split())
        take_out(element)
    return count


def _decode(data: bytes, source: str) -> str:
    """Honour a charset that the page names; else as any text."""
    named = _META_CHARSET.search(data[:4096])
    if named and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        try:
            return data.decode(named[1].decode("ascii")).replace("\0", "")
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data, source)


def _stated(root: HtmlElement) -> dict[str, object] | None:
    for script in root.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        try:
            found = find_posting(json.loads((script.text or "").strip(), strict=False))
        except (ValueError, RecursionError):
            continue
        if found is not None:
            return dict(found)
    return None


def _address(root: HtmlElement) -> str:
    for path in ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content"):
        for value in root.xpath(path):
            return str(value)
    return ""


def _visible(root: HtmlElement) -> tuple[RawLine, ...]:
    """Return the lines of the page's posting: without navigation, notices, and what follows it."""
    _cut(root)
    for path in _MAIN:
        for element in root.xpath(path):
            found = _trimmed(tuple(walk(element)))
            if sum(len(line.text) for line in found) >= _WORTH:
                return _with_title(root, found)
    return _trimmed(tuple(walk(root)))


def _cut(root: HtmlElement) -> None:
    doomed = [element for element in root.iter() if isinstance(element.tag, str) and _is_chrome(element)]
    for element in doomed:
        if element.getparent() is not None:
            take_out(element)


def _is_chrome(element: HtmlElement) -> bool:
    """Whether an element is not part of the page's content, or not to be seen."""
    if element.tag in _WHOLE:
        return False
    if element.get("aria-hidden") == "true" or (element.get("role") or "").lower() in _CUT_ROLES:
        return True
    if element.tag in _CUT_TAGS:
        return not _holds_posting(element)
    return _is_named_chrome(element) and not _holds_posting(element)


def _is_named_chrome(element: HtmlElement) -> bool:
    names = _CAMEL.sub("-", f"{element.get('class') or ''} {element.get('id') or ''}")
    return len(names) > 1 and _CUT_NAMES.search(names) is not None


def _holds_posting(element: HtmlElement) -> bool:
    """Whether an element is a frame around the page, or a header with the job's title: it stays, whatever its name."""
    return any(True for _ in element.iter("main", "article", "h1"))


def _with_title(root: HtmlElement, found: tuple[RawLine, ...]) -> tuple[RawLine, ...]:
    """Put the page's first-level heading before a main part that has none."""
    if any(line.level == 1 for line in found):
        return found
    heads = [line for element in root.iter("h1") for line in walk(element)][:1]
    return (*(head._replace(level=1) for head in heads), *found)


def _trimmed(found: tuple[RawLine, ...]) -> tuple[RawLine, ...]:
    kept: list[RawLine] = []
    for line in found:
        if kept and _END.fullmatch(line.text):
            break
        if not _CHROME.fullmatch(line.text):
            kept.append(line)
    return tuple(kept)
