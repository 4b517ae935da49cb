"""Dates as they are shown: as the person wrote them, or all in one form of the person's choice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tailor.model import Dates, Entry, Month, Resume
from tailor.page.language import language_of
from tailor.patterns import lazy
from tailor.text import clean
from tailor.values import replace

AS_WRITTEN = "as-written"
DATE_FORMATS = (AS_WRITTEN, "MMM YYYY", "MMMM YYYY", "MM/YYYY", "YYYY-MM")
"""The forms that can be asked for; MMM is a month's short name and MMMM its whole one, in the résumé's language."""

# What parts the two dates of a range, the surest first: a hyphen may also stand within a date.
_BETWEEN = tuple(map(re.compile, (r" (?:--|[-–—]) ", r" ?(?:--|[–—]) ?", r" ?- ?")))
_SHORT_YEAR = lazy(r"(?:19|20)\d\d[-–—]\d\d")
_DASH = lazy(r"\s*(?:--|[-–—~])\s*")
# Month names as in the Unicode CLDR, whole and short (format, abbreviated), the long form where both are one.
_NAMES = {
    "en": "January/Jan February/Feb March/Mar April/Apr May June/Jun July/Jul August/Aug September/Sep October/Oct "
    "November/Nov December/Dec",
    "de": "Januar/Jan. Februar/Feb. März April/Apr. Mai Juni Juli August/Aug. September/Sept. Oktober/Okt. "
    "November/Nov. Dezember/Dez.",
    "fr": "janvier/janv. février/févr. mars avril/avr. mai juin juillet/juil. août septembre/sept. octobre/oct. "
    "novembre/nov. décembre/déc.",
    "nl": "januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug september/sep oktober/okt "
    "november/nov december/dec",
    "es": "enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago septiembre/sept "
    "octubre/oct noviembre/nov diciembre/dic",
    "it": "gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago settembre/set "
    "ottobre/ott novembre/nov dicembre/dic",
    "pt": "janeiro/jan. fevereiro/fev. março/mar. abril/abr. maio/mai. junho/jun. julho/jul. agosto/ago. "
    "setembro/set. outubro/out. novembro/nov. dezembro/dez.",
    "sv": "januari/jan. februari/feb. mars april/apr. maj juni juli augusti/aug. september/sep. oktober/okt. "
    "november/nov. december/dec.",
    "da": "januar/jan. februar/feb. marts/mar. april/apr. maj juni juli august/aug. september/sep. oktober/okt. "
    "november/nov. december/dec.",
    "nb": "januar/jan. februar/feb. mars april/apr. mai juni juli august/aug. september/sep. oktober/okt. "
    "november/nov. desember/des.",
}
_SHORTEST_NAME = 3  # letters: what begins a month's name is taken for it from there on


def shown_dates(dates: Dates | None) -> str:
    """Return dates as the person wrote them, with an en dash between the two of a range."""
    if dates is None:
        return ""
    text = clean(dates.text)
    if dates.start == dates.end and not dates.current:
        return text
    if _SHORT_YEAR.fullmatch(text):
        return f"{text[:4]}–{text[5:]}"
    for pattern in _BETWEEN:
        parts = pattern.split(text)
        if len(parts) == 2:  # noqa: PLR2004 - a start and an end
            return " – ".join(parts)
    return text


def in_date_format(resume: Resume, form: str) -> Resume:
    """Return a résumé with its dates in one of DATE_FORMATS.

    Only the months and years themselves change. What is not understood, a season or a bare year stays as written:
    a form says nothing that the person did not.
    """
    if form == AS_WRITTEN:
        return resume
    language = language_of(resume)[:2]
    return replace(
        resume,
        sections=tuple(
            replace(section, entries=tuple(_formatted(entry, form, language) for entry in section.entries))
            for section in resume.sections
        ),
    )


def _formatted(entry: Entry, form: str, language: str) -> Entry:
    if entry.dates is None or entry.dates.start is None:
        return entry
    return replace(entry, dates=replace(entry.dates, text=_rewritten(entry.dates, form, language)))


def _rewritten(dates: Dates, form: str, language: str) -> str:
    """Return the text of dates with each month that stands in it in its new form, or as written where one is not."""
    text, out, at = clean(dates.text), "", 0
    for month in dict.fromkeys(filter(None, (dates.start, dates.end))):
        place, new = _find(text, at, month), _written(month, form, language)
        if not place or not new:
            return dates.text
        while place:
            out += _dashed(text[at : place[0]], inner=at > 0) + new
            at = place[1]
            place = _find(text, at, month) if month == dates.end else None
    return out + (_dashed(text[at:], inner=True) if dates.current else text[at:])


def _dashed(between: str, *, inner: bool) -> str:
    """Return what stands between two dates, or behind one that goes on, with its dash set apart."""
    return _DASH.sub(" – ", between, count=1) if inner and _DASH.match(between) else between


def _find(text: str, start: int, month: Month) -> tuple[int, int] | None:
    """Return where a month is named in a text, from a place on."""
    for pattern in _patterns(month):
        for found in pattern.finditer(text, start):
            if "name" not in found.groupdict() or _names_month(found["name"], month.month):
                return found.span()
    return None


def _patterns(month: Month) -> Iterator[re.Pattern[str]]:
    year = f"{month.year:04d}"
    if not month.month:
        yield re.compile(rf"(?<!\d){year}(?![\d./-]*\d)")
        return
    number = f"0?{month.month}"
    yield re.compile(rf"(?<!\d){year}[-/.]{number}(?:[-/.][0-3]?\d)?(?!\d)")
    yield re.compile(rf"(?<!\d)(?:[0-3]?\d[-/.])?{number}[-/.]{year}(?!\d)")
    day = r"(?:(?:st|nd|rd|th)\b|\.)?"
    yield re.compile(
        rf"(?<![^\W_])(?:[0-3]?\d{day} )?(?P<name>[^\W\d_]{{3,12}})\.?(?: [0-3]?\d{day},)?,? ?(?:of |de )?"
        rf"(?:{year}|['’]{year[2:]})(?!\d)"
    )


def _names_month(name: str, number: int) -> bool:
    """Tell whether a word is the name of a month in any of the languages, or begins it."""
    folded = name.casefold()
    names = (one for names in _NAMES.values() for one in names.split()[number - 1].casefold().split("/"))
    return len(folded) >= _SHORTEST_NAME and any(one.startswith(folded) for one in names)


def _written(month: Month, form: str, language: str) -> str:
    """Return a month in a form; nothing where the language's names are not known."""
    if not month.month:
        return f"{month.year:04d}"
    if "MMM" not in form:
        return form.replace("MM", f"{month.month:02d}").replace("YYYY", f"{month.year:04d}")
    if language not in _NAMES:
        return ""
    whole, _, short = _NAMES[language].split()[month.month - 1].partition("/")
    return f"{whole if 'MMMM' in form else short or whole} {month.year:04d}"
