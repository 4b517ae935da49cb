"""Whether a short text names a place: a known country, region or way of working, or a shape like "City, XX"."""

from __future__ import annotations

import re
from functools import lru_cache

from tailor.patterns import lazy
from tailor.readers.towns import TOWNS
from tailor.readers.vocabulary import COMPANY
from tailor.text import canonical, phrase, words

_DASH = lazy(r"\s[-–—]\s")
_LONGEST_PLACE = 70
_MOST_PARTS = 4
_MOST_OF_TOWN = 2
_PART = lazy(r"[^\W\d_][\w.'’ -]*", re.UNICODE)
# Postal codes of the states of the USA, Canada and Australia, and the country codes that people write.
_CODES = frozenset(
    """AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA
    RI SC SD TN TX UT VT VA WA WV WI WY DC PR AB BC MB NB NL NS ON PE QC SK NSW VIC QLD ACT TAS USA US UK GB UAE EU
    CH AT BE FR ES IT DK SE FI PL CZ PT IE LU GR HU RO BG HR EE LV LT AU NZ JP SG""".split()
)
_CODE = lazy(r"([A-Z]{2,3})(?: \d{5})?|U\.S\.A?\.?|U\.K\.")
_ALSO_WORDS = frozenset({"Bath", "Cork", "Hull", "Mobile", "Nice", "Orange", "Reading", "Split"})
"""Towns whose names say something else where they stand alone."""
# Behind an organization these words name what is done there.
_FIELD = lazy(r"(?:logy|ics|ing|ment|tion|ance|ence|ware|ity|try|sis|ship|ery|ies|ment)$", re.IGNORECASE)
_FIELDS = frozenset(
    "sales research legal retail treasury payments platform design product products operations search cloud mobile "
    "security library theatre intensive emergency inc europe team group".split()
)
_REGION_CODE = lazy(r"[A-Z]{2,3}")
_POSTCODE = lazy(r"^(?:[A-Z]{1,2}-)?\d{4,5}\s+|\s+[A-Z]{0,2}\s?\d{4,5}(?:\s[A-Z]{2})?$")
_MODES = {
    "remote",
    "hybrid",
    "on site",
    "onsite",
    "worldwide",
    "fully remote",
    "remote work",
    "home office",
    "homeoffice",
}
# ISO 3166 short names and everyday names, with the German, French and Dutch names of the larger European ones.
_COUNTRIES = """afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas
bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia botswana brazil brunei bulgaria burundi cambodia
cameroon canada chad chile china colombia comoros congo croatia cuba cyprus czechia denmark djibouti dominica ecuador
egypt eritrea estonia eswatini ethiopia fiji finland france gabon gambia georgia germany ghana greece greenland grenada
guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan
jordan kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein
lithuania luxembourg macau madagascar malawi malaysia maldives mali malta mauritania mauritius mexico moldova monaco
mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan
palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa senegal serbia seychelles
singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand
togo tonga tunisia turkey türkiye turkmenistan uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam yemen zambia
zimbabwe usa us uk uae eu emea england scotland wales europe deutschland österreich schweiz frankreich italien spanien
niederlande belgien polen allemagne suisse autriche belgique espagne italie nederland duitsland zwitserland
frankrijk españa italia brasil méxico polska sverige norge danmark suomi"""
_LONG_COUNTRIES = (
    "united states,united states of america,united kingdom,great britain,northern ireland,hong kong,new zealand,"
    "south africa,south korea,north korea,saudi arabia,sri lanka,costa rica,el salvador,dominican republic,"
    "puerto rico,czech republic,the netherlands,united arab emirates,ivory coast,burkina faso,sierra leone,"
    "north macedonia,bosnia and herzegovina,papua new guinea,trinidad and tobago,cape verde,european union"
)
_REGIONS = """alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho
illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri
montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin
wyoming ontario quebec québec alberta manitoba saskatchewan queensland tasmania bavaria bayern hessen sachsen catalonia
maharashtra karnataka kerala gujarat punjab"""
_COLORADO = "CO"  # in capitals behind a town, the one code of a state that is also what companies end with
_KNOWN = frozenset((_COUNTRIES + " " + _REGIONS).split()) | frozenset(_LONG_COUNTRIES.split(","))
_LONG_REGIONS = (
    "new york,new jersey,new mexico,new hampshire,north carolina,south carolina,north dakota,south dakota,"
    "west virginia,rhode island,british columbia,nova scotia,new south wales,tamil nadu,west bengal,uttar pradesh,"
    "district of columbia"
)
_PLACES = _KNOWN | frozenset(_LONG_REGIONS.split(","))


@lru_cache(maxsize=4096)
def is_place(text: str) -> bool:
    """Tell whether a text is a place by itself: its last part is a known one, a code, or it says "remote"."""
    text = text.strip().strip("()").strip()
    if not text or len(text) > _LONGEST_PLACE:
        return False
    plain = " ".join(canonical(word.text) for word in words(text))
    if plain in _MODES or plain in _PLACES or is_town(text):
        return True
    dash = _DASH.search(text)
    if dash and "," in text[dash.end() :]:
        # Before a town and its country stands an organization, unless that is a place as well: "Remote - Bern, CH".
        return is_place(text[: dash.start()]) and is_place(text[dash.end() :])
    parts = [
        part.strip() for part in re.split(r",|/|;|\s[-–—]\s", text.replace("(", ",").replace(")", "")) if part.strip()
    ]
    if not 1 < len(parts) <= _MOST_PARTS:
        return bool(_POSTCODE.match(text)) and bool(_PART.fullmatch(_POSTCODE.sub("", text)))
    coded = is_town(parts[0]) and all(_REGION_CODE.fullmatch(part) for part in parts[1:])
    named = all(_is_part(part) or (number and part in _CODES) for number, part in enumerate(parts))
    return named and (coded or any(_is_known(part) for part in parts[1:]))


def is_town(text: str) -> bool:
    """Tell whether a text is a town that needs no country beside it; in small letters it is some other word."""
    return not text[:1].islower() and phrase(text) in TOWNS


def _is_part(part: str) -> bool:
    last = canonical(part.rsplit(maxsplit=1)[-1].rstrip("."))
    return (
        (last not in COMPANY or _POSTCODE.sub("", part).strip() == _COLORADO)
        and bool(_PART.fullmatch(_POSTCODE.sub("", part).strip() or part))
        and len(part.split()) <= _MOST_PARTS
    )


def _is_known(part: str) -> bool:
    plain = " ".join(canonical(word.text) for word in words(_POSTCODE.sub("", part)))
    code = _CODE.fullmatch(part)
    return plain in _PLACES or plain in _MODES or (code is not None and (code[1] is None or code[1] in _CODES))


def split_place(text: str) -> tuple[str, str]:
    """Split "Organization, City, Country" into what stands before the place and the place (empty without one)."""
    parts = text.split(", ")
    for count in (3, 2, 1):
        place = ", ".join(parts[-count:])
        if len(parts) > count and (_may_end(place) if count == 1 else is_place(place)):
            before = ", ".join(parts[:-count])
            return before, place
    return text, ""


def _may_end(place: str) -> bool:
    """Tell whether a single part behind a name is where that is: a known place, or a town with its postal code."""
    return _is_known(place) or is_town(place) or place in _ALSO_WORDS or bool(_POSTCODE.match(place))


def may_be_town(text: str) -> bool:
    """Tell whether a text behind an organization may be an unknown town: one or two names, and no field of work."""
    named = text.split()
    fields = any(_FIELD.search(word) or canonical(word) in _FIELDS or canonical(word) in COMPANY for word in named)
    shown = all(word[0].isupper() and not word.isupper() for word in named)
    return shown and not fields and 0 < len(named) <= _MOST_OF_TOWN and bool(_PART.fullmatch(text))


def split_organization(place: str) -> tuple[str, str]:
    """Split "Acme, Bern, Switzerland" or "Acme, Salem, OR, USA": what stands before the town is no place."""
    parts = place.split(", ")
    town = len(parts) - 1
    while town > 0 and _is_known(parts[town]):
        town -= 1
    if not town and len(parts) == 2 and canonical(parts[1]) in _MODES:  # noqa: PLR2004 - "Acme, Remote"
        town = 1
    return ", ".join(parts[:town]), ", ".join(parts[town:])
