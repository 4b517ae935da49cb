"""In which language a résumé is written, guessed from its script and its most frequent small words."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable

from tailor.model import Resume
from tailor.text import spelt

_UNSURE = "en-US"
# The commonest small words of each language that few of the others share; the tag is that of most readers.
_SMALL_WORDS = {
    "en-US": "the and of to in for with on by from as at is was were that this which through",
    "de-DE": "und der die das mit für von den dem des ein eine einer im bei zur zum auf als durch sowie nach",
    "fr-FR": "et le la les des du une dans pour avec sur au aux en par de à est sont ainsi chez",
    "nl-NL": "en het een van voor met op de bij naar door als aan te uit tot ook zijn deze",
    "es-ES": "y el la los las del una con para por en de al como desde entre más sus que",
    "it-IT": "e il la gli delle della dei del con per di da nel nella una al sono presso anche",
    "pt-PT": "e o os as do da dos das com para por em no na uma ao um pelo pela como",
    "sv-SE": "och att det som med för av på den till från vid inom ett är har samt",
    "da-DK": "og at det som med for af på den til fra ved inden et er har samt hos",
    "nb-NO": "og å det som med for av på den til fra ved innen et er har samt hos",
    "fi-FI": "ja sekä on oli että kanssa mukaan tai joka myös ovat olen",
    "pl-PL": "i w z na do oraz dla przez od się przy jest po ze za",
    "cs-CZ": "a v z na do pro se při od je s ve byl jako které",
    "tr-TR": "ve ile için bir bu olarak da de en olan çok",
    "ro-RO": "și în de la cu pentru din pe prin ale al o un",
    "hu-HU": "és a az hogy egy is nem volt valamint",
}
_SCRIPTS = {
    "HIRAGANA": "ja-JP", "KATAKANA": "ja-JP", "CJK": "zh-CN", "HANGUL": "ko-KR", "CYRILLIC": "ru-RU", "GREEK": "el-GR",
    "ARABIC": "ar-SA", "HEBREW": "he-IL", "THAI": "th-TH", "DEVANAGARI": "hi-IN", "BENGALI": "bn-BD", "TAMIL": "ta-IN",
    "GEORGIAN": "ka-GE", "ARMENIAN": "hy-AM",
}  # fmt: skip
_LONGEST = 40_000  # characters


def language_of(resume: Resume) -> str:
    """Return the BCP 47 tag of the language that most of a résumé is in; en-US where nothing tells."""
    text = " ".join(_prose(resume))[:_LONGEST]
    return _by_script(text) or _by_small_words(text)


def _prose(resume: Resume) -> Iterable[str]:
    for section in resume.sections:
        yield section.title
        for entry in section.entries:
            yield from (detail.plain for detail in entry.details)
            yield from (bullet.text.plain for bullet in entry.bullets)


def _by_script(text: str) -> str:
    """Return the language of the script that most letters are of, or nothing for Latin ones."""
    counts = Counter(char for char in text if char.isalpha())
    scripts: Counter[str] = Counter()
    for char, count in counts.items():
        scripts[unicodedata.name(char, "LATIN").split(" ", 1)[0].split("-", 1)[0]] += count
    if "HIRAGANA" in scripts or "KATAKANA" in scripts:
        scripts["HIRAGANA"] += scripts["CJK"]
    best = max(scripts, key=lambda script: (scripts[script], script), default="LATIN")
    return _SCRIPTS.get(best, "")


def _by_small_words(text: str) -> str:
    """Return the language whose small words are met most often."""
    counts = Counter(word.casefold() for word in spelt(text))
    found = {tag: sum(counts[word] for word in words.split()) for tag, words in _SMALL_WORDS.items()}
    best = max(found, key=lambda tag: found[tag])
    return best if found[best] else _UNSURE
