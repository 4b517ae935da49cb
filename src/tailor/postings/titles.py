"""Job titles: what looks like one, and what has to be cut off it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from tailor.patterns import lazy
from tailor.postings.cues import table
from tailor.postings.phrases import line_words
from tailor.postings.wordlists import word_list

if TYPE_CHECKING:
    from collections.abc import Sequence

_MAX_WORDS: Final = 14
_MAX_CHARACTERS: Final = 110

_ENDINGS: Final = lazy(
    r"\w{3,}(?:ologist|ographer|ician|eur|euse|ingenieur|leiter|berater|entwickler|meister|techniker|pfleger|medewerker|keeper|master|man|woman|person)(?:s|in|:in|\*in|/in|\(in\))?"
)
_GENDER: Final = lazy(
    r"[(\[]\s*(?:(?:[mwfdxhiv]|all genders?|alle|gn|div|any|male|female|diverse?|h/f|f/h|m/v)(?:\s*[/|"
    r",*.\\+-]\s*|\s*(?=[)\]]))){1,5}[)\]]"
    r"|(?<=\s)(?:[mwfdxhv]\s*/\s*){1,3}[mwfdxhv](?=$|\s)"
    r"|[(\[]\s*all genders?(?: welcome)?\s*[)\]]",
    re.IGNORECASE,
)
_NUMBER: Final = lazy(
    r"[(\[#]?\b(?:(?:job|req|ref|requisition|vacancy|position)[ .:#-]*(?:id|no|nr|number|"
    r"code)?[ .:#-]*)?(?:[A-Z]{0,4}-?\d[\dA-Z_/-]{3,14})\b[)\]]?",
    re.IGNORECASE,
)
_LEAD: Final = lazy(
    r"^(?:join us as an?|als|job (?:description|posting|title|opening|advert|archive)|jd archive|"
    r"position|vacancy|vacature|role|wanted|hiring|now hiring|we(?:'re| are) hiring|stellenanzeige|"
    r"offre d'emploi)\s*(?:[:!|–—-]+|for(?= )|(?<=as an)|(?<=as a)|(?<=als)(?= ))\s*",
    re.IGNORECASE,
)
_TAIL: Final = lazy(r"\s+(?:job posting|job description|position|stellenanzeige)$", re.IGNORECASE)
# How a text that one of the two finds anything in begins and ends, in small letters.
_LEADS: Final = (
    "join us",
    "als",
    "job",
    "jd archive",
    "position",
    "vac",
    "role",
    "wanted",
    "hiring",
    "now",
    "we",
    "stellen",
    "offre",
)
_TAILS: Final = ("posting", "description", "position", "stellenanzeige")
_STRONG_PART: Final = lazy(r"\s+[—–|@·]\s+|\s+(?:at|bei|chez|bij)\s+(?=[^\Wa-z])")
_SOUGHT: Final = lazy(
    r"\b(?:looking for|look for|seeking|seeks|hiring|recruiting|recruit|requires?|needs?|role of|"
    r"position of|post of|join us as|work as|opportunity for|searching for|search of|recherche d[e']|"
    r"suchen|sucht|recherchons|recherche|cherchons|zoeken|zoekt|op zoek naar|[Aa]s|[Aa]ls|[Ee]n tant qu[e']|appoint)"
    r"\s*(?:\b(?:an?|our|our next|our first|the|another|two|several|eine?n?|une?|een)\b)?\s+(?=([^.;:!?]{4,90}))"
)
_WORD: Final = lazy(r"[^\W_](?:[^\s,()]*[^\W_+#])?[+#]*|&|,|\(")
_JOINERS: Final = frozenset({"of", "and", "&", "for", "de", "des", "du", "und", "en", "to", "the", "la"})
_MAX_BEFORE: Final = 6


def looks_like_title(text: str, *, marked: bool) -> bool:
    """Whether a line may be the job's title; one `marked` as the document's title needs a job's noun less."""
    if len(text) > _MAX_CHARACTERS or text.count(" ") >= _MAX_WORDS or text.endswith((".", ":", ";", "?", ",")):
        return False
    if _SPEECH.search(text) or (not marked and line_starts_with_order(text)):
        return False
    if "http" in text or "@" in text.replace(" @ ", " ") or text[:1].islower():
        return False
    return names_a_job(text) or (
        marked and not text.lower().startswith(("about", "job description", "über", "overview"))
    )


_SPEECH: Final = lazy(
    r"\b(?:you|your|we|our|is|are|will|who|us|they|dich|dein|uns|nous|vous|wij|jij|je)\b|^(?:an?|to|as|at|for|with|if|in)\s",
    re.IGNORECASE,
)


def line_starts_with_order(text: str) -> bool:
    """Whether a line begins like a duty ("Partner with …", "Obtaining …"), or runs on in small letters like one."""
    words = text.split()
    if words[0].endswith("ing") and words[0][:1].isupper() and len(words) > _SHORT:
        return True
    if len(words) > _SHORT and sum(word.islower() for word in words) > len(words) / 2:
        return True
    return " with " in text and bool(table().find(["^", *line_words(text)[1:3]]))


_SHORT: Final = 4


def names_a_job(text: str) -> bool:
    """Whether one of the words is what a person is called at work."""
    return any(_is_job(word) for word in re.findall(r"[^\W\d_]+", text.lower()))


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(word_list(name))


def _is_job(word: str) -> bool:
    return (
        word in _set("people at work")
        or word.removesuffix("s") in _set("people at work")
        or _ENDINGS.fullmatch(word) is not None
    )


def split_title(text: str) -> tuple[str, str]:
    """Part "Title — Company" and "Title at Company"; the second value is empty where nothing stands beside it."""
    parts = [part.strip() for part in _STRONG_PART.split(text) if part.strip()]
    if len(parts) == 1:
        return text, ""
    jobs = [part for part in parts if names_a_job(part)]
    title = jobs[0] if jobs else parts[0]
    beside = [part for part in parts if part is not title and not names_a_job(part)]
    return title, beside[-1] if beside else ""


def clean_title(text: str) -> str:
    """Return a title without gender marks, numbers of the vacancy and words like "Job posting:"."""
    # Most titles have nothing of all this, which is told faster than by looking for it.
    bare = _LEAD.sub("", text) if text.lower().startswith(_LEADS) else text
    if "(" in bare or "[" in bare or "/" in bare:
        bare = _GENDER.sub(" ", bare)
    if any(map(str.isdecimal, bare)):
        bare = _NUMBER.sub(" ", bare)
    if bare.lower().endswith(_TAILS):
        bare = _TAIL.sub("", bare)
    bare = " ".join(bare.split())
    if "(" in bare or "[" in bare:
        bare = re.sub(r"\(\s*\)|\[\s*\]", "", bare)
    return bare.strip(" -–—|,:;/*_#.") or text.strip()


def title_in_text(texts: Sequence[str]) -> str:
    """Return the title that a text opens with or says they look for; one in capital letters before one in small."""
    for text in texts[:_OPENING]:
        if title := _title_in(_WORD.findall(text[:_MAX_CHARACTERS]), opening=True):
            return clean_title(title)
    small = ""
    for text in texts:
        for found in _SOUGHT.finditer(text):
            title = _title_in(_WORD.findall(found[1]), opening=False)
            if title and not title.islower():
                return clean_title(title)
            small = small or title
    return clean_title(small) if small else ""


_OPENING: Final = 3


def _title_in(words: Sequence[str], *, opening: bool) -> str:
    """Return the run of words around the first word for a person at work, or nothing."""
    for index, word in enumerate(words[: _MAX_BEFORE + 3]):
        if word in {",", "("} and (opening or not index):
            return ""
        if _is_job(word.lower()):
            run = _capitals(words, index) if word[0].isupper() else "" if opening else _small(words, index)
            if run or opening:
                return run
    return ""


def _capitals(words: Sequence[str], index: int) -> str:
    """Return the words in capitals around `index`, and what joins them."""
    start = index
    while start and (words[start - 1][:1].isupper() or words[start - 1] in _JOINERS):
        start -= 1
    end = index + 1
    while (
        end < len(words)
        and (_is_job(words[end].lower()) or words[end] in {"I", "II", "III", "IV", "Intern"})
        and words[end][0].isupper()
    ):
        end += 1
    run = list(words[start:end])
    while run and (run[0] in _JOINERS or run[0].lower() in _set("title qualities")):
        run.pop(0)
    return " ".join(run) if len(run) > 1 or (run and run[0].lower() not in _set("vague people")) else ""


def _small(words: Sequence[str], index: int) -> str:
    if words[index].lower() in _set("vague people"):
        return ""
    before = [
        word
        for word in words[max(0, index - 2) : index]
        if word.lower() not in _set("title qualities") and word not in {",", "("}
    ]
    if before and before[-1:] != list(words[index - 1 : index]):
        before = []
    return " ".join([*before, words[index]])
