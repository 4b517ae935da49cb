"""What a posting asks of the person in numbers and names: years, degree, languages, and the level of the job."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from tailor.kept import of_line
from tailor.patterns import lazy
from tailor.postings.wordlists import word_lists

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tailor.model import Degree, PostingLine, Seniority

MAX_YEARS: Final = 25
"""More years than that are a company's age, not a demand."""

_NUMBERS: Final = {
    name: number
    for number, row in enumerate(
        (
            "one ein eine einem un une een",
            "two zwei deux twee",
            "three drei trois drie",
            "four vier quatre",
            "five fünf cinq vijf",
            "six sechs zes",
            "seven sieben sept zeven",
            "eight acht huit",
            "nine neun neuf negen",
            "ten zehn dix tien",
        ),
        start=1,
    )
    for name in row.split()
}
_YEARS: Final = lazy(
    r"\b(?P<low>\d{1,2}|" + "|".join(_NUMBERS) + r")\b\s*(?:\(\d{1,2}\)\s*)?"
    r"(?:(?:-|–|to|bis|à|tot|or|/)\s*\d{1,2})?\s*(?:\+|plus\b|or more\b|ou plus\b|of meer\b)?\s*"
    r"(?:full[- ]time\s+|volle\s+|solid\s+)?"
    r"(?:years?|yrs?|Jahren?|ans|années|jaar)\b(?P<after>[^.;]{0,80})",
    re.IGNORECASE,
)
_UNIT: Final = lazy(r"[Yy](?:ea)?rs?\b|YEAR|[Jj]ahr|\bans\b|ann[ée]e|[Jj]aar")
_EXPERIENCE: Final = lazy(
    r"experience|experienced|erfahrung|expérience|ervaring|\bas an?\b|\bin\b|\bworking\b|hands[- ]on|"
    r"background|track record|\bof\b|en tant que|\bals\b|professional|industry|post[- ]qualif",
    re.IGNORECASE,
)
_NOT_EXPERIENCE: Final = lazy(
    r"^\W*(?:old|of age|ago|alt|degree|college|university|program|contract|in a row|running|history)|last (?:\w+ )?$",
    re.IGNORECASE,
)

# (degree, letters of which a text has some where the pattern finds something, pattern): most lines need no pattern.
_DEGREES: Final[tuple[tuple[Degree, Sequence[str], re.Pattern[str]], ...]] = (
    (
        "school",
        "chool GED evel GCSE Abitur baccalaur".split(),
        lazy(
            r"\bhigh school\b|\bGED\b|\bA[- ]levels?\b|\bGCSEs?\b|\bAbitur\b|\bbaccalauréat\b|"
            r"\bsecondary school\b|\bschool diploma\b"
        ),
    ),
    (
        "vocational",
        "usbildung apprentice vocational NVQ HND HNC MBO CAP BTS DUT staatlich".split(),
        lazy(
            r"\b(?:abgeschlossene|erfolgreich abgeschlossene|kaufmännische|"
            r"technische) (?:\w+ )?(?:Berufs)?[Aa]usbildung\b|\b[Aa]usbildung als\b|\bapprenticeship\b|"
            r"\bvocational\b|\bNVQ\b|\bHND\b|\bHNC\b|\bMBO\b|\bCAP\b|\bBTS\b|\bDUT\b|\bstaatlich anerkannt"
        ),
    ),
    ("associate", "ssociate Bac".split(), lazy(r"\b[Aa]ssociate'?’?s? degree\b|\bBac ?\+ ?2\b")),
    (
        "bachelor",
        "achelor BS B.S BA B.A BEng B.Eng egree niversity HBO Licence Bac tudium ochschul tudien four".split(),
        lazy(
            r"\b[Bb]achelor(?:'s|’s|s|abschluss)?\b|\bB\.?Sc?\b\.?|\bB\.?A\b\.?(?!\w)|\bB\.?Eng\b|\bBA/BS\b|"
            r"\bBS/BA\b|\bundergraduate degree\b|\bcollege degree\b|\buniversity degree\b|"
            r"\b[Uu]niversity (?:diploma|graduate)|\bfour[- ]year (?:college|degree)|\b[Dd]egree in\b|"
            r"\bdegree[- ](?:educated|qualified|level)|\b(?:college|university) with a degree|\bHBO\b|"
            r"\bLicence\b|\bBac ?\+ ?3\b|\b(?:abgeschlossenes |Hochschul|Fachhochschul|"
            r"Universitäts)[Ss]tudium\b|\bStudium (?:der|im|in|mit)\b|\bHochschulabschluss\b|"
            r"\bStudienabschluss\b"
        ),
    ),
    (
        "master",
        "aster MS M.S MBA MEng M.Eng Diplom degree Bac WO ingénieur MA/".split(),
        lazy(
            r"\b[Mm]aster(?:'s|’s|s)? (?:degree|of|in)\b|\b[Mm]aster(?:'s|’s)|\bM\.?Sc\b\.?|\bMBA\b|"
            r"\bM\.?Eng\b|\bMasterabschluss\b|\bDiplom\b|\badvanced degree\b|\bgraduate degree\b|"
            r"\bBac ?\+ ?[45]\b|\bWO[- ](?:niveau|opleiding|diploma)|\bécole d'ingénieur|\bMA/MS\b|\bMS/PhD\b"
        ),
    ),
    (
        "doctorate",
        "Ph octor Promotion M.D MD.".split(),
        lazy(r"\bPh\.? ?D\b\.?|\b[Dd]octorate\b|\b[Dd]octoral\b|\bPromotion in\b|\bdoctorat\b|\bM\.?D\.(?= |$)"),
    ),
)
_LETTERS: Final = lazy(r"[^\W\d_]+")
_ENDINGS: Final = lazy(r"(?:-?kenntnisse\w*|-?sprach\w*|er|en|em|es|e)$")
_SPOKEN: Final = lazy(
    r"fluen|proficien|native|bilingual|mother tongue|\b[ABC][12]\b|spoken|speak|written|verbal|oral|"
    r"languages?\b|command of|knowledge of|fließend|verhandlungssicher|muttersprach|kenntnisse|sprach|"
    r"in wort und schrift|courant|maîtris|bilingue|langue|niveau|"
    r"parle|vloeiend|beheers|taal|spreek|in woord|moedertaal|communicat|level|sehr gut|professional|"
    r"read and write|excellent|good|strong",
    re.IGNORECASE,
)
# As above; the letters are small ones.
_LEVELS: Final[tuple[tuple[Seniority, Sequence[str], re.Pattern[str]], ...]] = (
    (
        "intern",
        "intern trainee apprentice student praktik stag alternan auszubildende volontariat".split(),
        lazy(
            r"\b(?:interns?|internship|trainee|apprentice|working student|werkstudent\w*|praktik\w+|stage|"
            r"stagiaire|stagiair|alternan\w+|student|auszubildende\w*|volontariat)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "executive",
        "chief ceo cto cfo coo president vp managing geschäftsführer".split(),
        lazy(r"\b(?:chief|c[etfo]o|president|vp|vice president|managing director|geschäftsführer\w*)\b", re.IGNORECASE),
    ),
    (
        "director",
        "director head directeur directrice bereichsleit".split(),
        lazy(r"\b(?:director|head of|head|directeur|directrice|bereichsleit\w+)\b", re.IGNORECASE),
    ),
    (
        "principal",
        "principal staff distinguished fellow".split(),
        lazy(
            r"\b(?:principal|staff|distinguished|fellow)\b(?! (?:nurse|accountant|assistant|writer|member))",
            re.IGNORECASE,
        ),
    ),
    (
        "lead",
        "lead leit leid équipe supervisor foreman".split(),
        lazy(
            r"\b(?:lead|leader|team ?lead(?:er)?|teamleit\w+|leiter\w*|teamleider|chef d'équipe|supervisor|foreman)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "senior",
        "senior sr snr expe erfahren confirmé ervaren iii iv".split(),
        lazy(r"\b(?:senior|sr|snr|experienced|expert|erfahren\w*|confirmé\w*|ervaren|iii|iv)\b", re.IGNORECASE),
    ),
    (
        "junior",
        "junior jr entry graduate beginner berufseinsteiger débutant starter associate".split(),
        lazy(
            r"\b(?:junior|jr|entry[- ]level|graduate|beginner|berufseinsteiger\w*|débutant\w*|starter|associate)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "mid",
        "mid inter medior professional ii".split(),
        lazy(r"\b(?:mid|mid[- ]level|mid[- ]senior|intermediate|medior|middle|professional|ii)\b", re.IGNORECASE),
    ),
)


def seniority(title: str, stated: str) -> Seniority:
    """Return the level that the title names, else the one stated in a field of its own, else nothing."""
    for text in (title, stated):
        small = text.lower()
        for level, letters, pattern in _LEVELS:
            if any(some in small for some in letters) and pattern.search(text):
                return level
    return ""


def years(lines: Iterable[PostingLine]) -> int | None:
    """Return the most years of experience that one line asks for as a must; a range counts with its lower end."""
    found = [number for line in _asking(lines) if (number := _line_years(line.text)) is not None]
    return max(found, default=None)


def _asking(lines: Iterable[PostingLine]) -> Iterator[PostingLine]:
    return (line for line in lines if line.zone in {"required", "duties", "other"} and not line.heading)


@of_line
def _line_years(text: str) -> int | None:
    if not _UNIT.search(text):
        return None
    for found in _YEARS.finditer(text):
        low = found["low"].lower()
        number = int(low) if low.isdigit() else _NUMBERS[low]
        around = text[max(0, found.start() - 60) : found.start()] + found["after"]
        if 0 < number <= MAX_YEARS and not _NOT_EXPERIENCE.search(found["after"]) and _EXPERIENCE.search(around):
            return number
    return None


def degree(lines: Sequence[PostingLine]) -> Degree:
    """Return the lowest degree that the lines with musts accept, or nothing where they name none."""
    for zones in ({"required"}, {"duties", "other"}):
        named = [level for line in lines if line.zone in zones and (level := _line_degree(line.text)) is not None]
        if named:
            return _DEGREES[min(named)][0]
    return ""


@of_line
def _line_degree(text: str) -> int | None:
    """Return the place of the lowest degree that a line names, None where it names none."""
    return next(
        (
            level
            for level, (_, letters, pattern) in enumerate(_DEGREES)
            if any(some in text for some in letters) and pattern.search(text)
        ),
        None,
    )


def languages(lines: Iterable[PostingLine]) -> tuple[str, ...]:
    """Return the English names of the languages that a person must speak, in the order of the posting."""
    return tuple(dict.fromkeys(name for line in _asking(lines) for name in _line_languages(line.text)))


@of_line
def _line_languages(text: str) -> tuple[str, ...]:
    """Return the languages that a line names, if it speaks of speaking them."""
    named = tuple(name for word in _LETTERS.findall(text) if (name := _language(word)))
    return named if named and _SPOKEN.search(text) else ()


@lru_cache(maxsize=16384)
def _language(word: str) -> str:
    """Return the language that a word names, also inside "Deutschkenntnisse"; "polish" in small letters is none."""
    small = word.lower()
    if word[0].islower() and small not in _SMALL:
        return ""
    known = _language_of()
    name = known.get(small)
    if name is None and len(small) > _STEM:
        name = known.get(_ENDINGS.sub("", small))
    return name or ""


_STEM: Final = 4
# French writes them small.
_SMALL: Final = frozenset(
    ["anglais", "français", "allemand", "espagnol", "néerlandais", "italien", "portugais", "polonais", "arabe"]
)


@cache
def _language_of() -> dict[str, str]:
    return {form: name for name, forms in word_lists("language ").items() for form in forms}
