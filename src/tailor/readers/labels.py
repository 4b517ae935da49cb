"""Labels before what they name in a job or degree, as forms put them: "Employer: Village Bakery"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tailor.model import Note, RichText
from tailor.patterns import lazy
from tailor.readers.contacts import part_of
from tailor.values import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tailor.readers.seen.lines import Line

_MOST_ABOVE: Final = 2
_TITLE: Final = frozenset(
    "job title,title,position,role,post,rank,designation,job,degree,qualification,course,program,programme,major,"
    "position title,stelle,position,funktion,tätigkeit,abschluss,poste,fonction,diplôme,puesto,cargo,título,"
    "titolo,mansione,functie,stanowisko".split(",")
)
_ORGANIZATION: Final = frozenset(
    "employer,company,company name,client,client name,organization,organisation,institution,school,university,college,"
    "firma,arbeitgeber,"
    "unternehmen,schule,hochschule,entreprise,employeur,établissement,école,empresa,compañía,universidad,escuela,"
    "azienda,datore di lavoro,scuola,instituição,werkgever,bedrijf,firma,pracodawca,uczelnia".split(",")
)
_REST: Final = frozenset(
    "location,place,city,address,date,dates,period,duration,time,timeline,from,years,year,graduated,graduation,"
    "graduation date,ort,zeitraum,dauer,lieu,dates,période,lugar,fechas,periodo,período,luogo,date,plaats,miejsce,"
    "okres".split(",")
)
_LABELLED: Final = lazy(r"[\s*_]*(?P<label>[^\W\d_][\w ]{1,24}?)\s*[::]\s+(?=\S)")


def without_labels(lines: Sequence[Line], source: str) -> tuple[list[Line], list[Note]]:
    """Return lines without such labels, and a note on them; as they are where no title or no organization has one."""
    found = [_label(line.text) for line in lines]
    if not (_TITLE.intersection(found) and _ORGANIZATION.intersection(found)):
        return list(lines), []
    first = next(at for at, label in enumerate(found) if label in _TITLE or label in _ORGANIZATION)
    # What stands further above are ways to reach the person.
    first = max(0, first - _MOST_ABOVE)
    told = [label for label in dict.fromkeys(found[first:]) if label]
    bare = [*lines[:first], *(replace(line, text=_named(line.text)) for line in lines[first:])]
    return bare, [Note("labels", f"labels are left out: {', '.join(told)}", source)] if told else []


def names_what(text: str) -> bool:
    """Tell whether a line is a title or an organization behind its label, with which a job of a form begins."""
    return said_by_label(text) in {"title", "organization"}


def is_labelled(text: str) -> bool:
    """Tell whether a line begins with one of the labels of a form."""
    return bool(said_by_label(text))


def said_by_label(text: str) -> str:
    """Return what a line says that begins with such a label: "title", "organization", "rest", or nothing at all."""
    label = _label(RichText.of(text))
    return "title" if label in _TITLE else "organization" if label in _ORGANIZATION else "rest" if label else ""


def _label(line: RichText) -> str:
    """Return the label that a line begins with, in small letters; nothing where it has none of these."""
    found = _LABELLED.match(line.plain)
    label = found["label"].casefold() if found else ""
    return label if label in _TITLE or label in _ORGANIZATION or label in _REST else ""


def _named(line: RichText) -> RichText:
    found = _LABELLED.match(line.plain)
    return part_of(line, found.end(), len(line.plain)) if found and _label(line) else line
