"""Build src/tailor/data/lexicon.tsv: skills, tools, methods, degrees, certificates and languages, with their relations.

    python scripts/build_lexicon.py --sources FOLDER --postings FOLDER

The sources folder holds GitHub's topics, Linguist's languages, Devicon, O*NET and ESCO as named in
src/tailor/data/README.md; the postings folder holds postings (*.md below it, and *.jsonl with a "text" in each line),
of which only counts are used: whether a term occurs at all, and how often its words are written in lower case.
The words with which O*NET's activities and tasks begin become duty_verbs.txt.
What is written by hand stands in lexicon_additions.tsv beside this script, and wins over every source.
"""

from __future__ import annotations

import argparse
import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import Stemmer

from tailor.keywords.stopwords import GENERIC, STOPWORDS
from tailor.text import canonical, phrase, words

TARGET = Path(__file__).parent.parent / "src" / "tailor" / "data" / "lexicon.tsv"
VERBS = TARGET.with_name("duty_verbs.txt")
ADDITIONS = Path(__file__).with_name("lexicon_additions.tsv")
LONGEST = 6  # words
# A word that is written in lower case this often is an ordinary word as well as a name.
ORDINARY_SHARE, ORDINARY_COUNT, ORDINARY_IN_TASKS = 0.2, 3, 2
VENDORS = re.compile(
    r"(?:Microsoft|Adobe|Oracle|IBM|Google|Apache|Atlassian|Autodesk|Intuit|VMware|Cisco|Salesforce|Apple) (?=\S{3})"
)
LEAST_OCCUPATIONS = 6  # of O*NET's: what fewer of them use, and no posting names, is too rare to carry
LEAST_OPENINGS = 2  # of activities and tasks that begin with a verb
SHORT = 4  # letters: another name this short is as often something else
IN_BRACKETS = re.compile(r"\s*\(([^()]*)\)\s*$")
STEMMER = Stemmer.Stemmer("english")


@dataclass
class Term:
    """A canonical term while it is built."""

    display: str
    kind: str
    by_hand: bool = False
    trusted: bool = False
    aliases: set[str] = field(default_factory=set)
    parents: list[str] = field(default_factory=list)


class Counts:
    """What postings and task descriptions tell about words."""

    def __init__(self, postings: Path, sources: Path) -> None:
        """Count the postings below a folder and O*NET's tasks."""
        self.lower: Counter[str] = Counter()
        self.any: Counter[str] = Counter()
        self.texts = list(read_texts(postings))
        for text in self.texts:
            found = {word.text for word in words(text)}
            self.any.update({canonical(word) for word in found})
            self.lower.update({canonical(word) for word in found if word[:1].islower()})
        tasks = (sources / "onet" / "Task Statements.txt").read_text("utf-8", "replace")
        self.tasks = Counter(word.text for word in words(tasks) if word.text.islower())
        opening = Counter(phrase(row[-1]).split()[0] for row in read_table(sources / "onet" / "DWA Reference.txt"))
        opening.update(
            phrase(row[2]).split()[0] for row in read_table(sources / "onet" / "Task Statements.txt") if phrase(row[2])
        )
        self.verbs = {verb for verb, count in opening.items() if count >= LEAST_OPENINGS and verb.isalpha()}

    def is_ordinary(self, key: str) -> bool:
        """Tell whether a single word is also an ordinary word of the language."""
        low, total = self.lower[key], self.any[key]
        by_postings = low >= ORDINARY_COUNT and low > ORDINARY_SHARE * total
        return by_postings or self.tasks[key] >= ORDINARY_IN_TASKS

    def is_plain(self, text: str) -> bool:
        """Tell whether a text names a kind of thing in ordinary words, and no product."""
        found = words(text)
        return all(
            word.text[1:].islower() and word.text.isalpha() and self.is_ordinary(canonical(word.text))
            for word in found
            if canonical(word.text) not in STOPWORDS
        )

    def occurring(self, keys: set[str]) -> Counter[str]:
        """Return how many postings each key stands in."""
        found: Counter[str] = Counter()
        for text in self.texts:
            spelt = [canonical(word.text) for word in words(text)]
            grams = {
                " ".join(spelt[at : at + size]) for size in range(1, LONGEST + 1) for at in range(len(spelt) - size + 1)
            }
            found.update(grams & keys)
        return found

    def rarity(self, count: int) -> int:
        """Return 0 (in every posting) to 100 (in none): the inverse document frequency, scaled."""
        return round(100 * (1 - math.log(count + 1) / math.log(len(self.texts) + 1)))


def read_texts(folder: Path) -> Iterator[str]:
    """Yield the text of every posting below a folder."""
    for path in sorted(folder.rglob("*")):
        if path.suffix == ".md":
            yield path.read_text("utf-8")
        elif path.suffix == ".jsonl":
            yield from (json.loads(line)["text"] for line in path.read_text("utf-8").splitlines())


def read_table(path: Path) -> Iterator[list[str]]:
    """Yield the rows of a tab-separated file below its head."""
    for row in path.read_text("utf-8", "replace").splitlines()[1:]:
        yield row.split("\t")


class Builder:
    """The lexicon while it grows; the first to name a key owns it."""

    def __init__(self) -> None:
        """Start empty."""
        self.terms: dict[str, Term] = {}
        self.owner: dict[str, str] = {}
        self.ordinary: set[str] = set()
        self.denied: set[str] = set()

    def add(self, display: str, kind: str, *, aliases: tuple[str, ...] = (), parents: tuple[str, ...] = (), by_hand: bool = False, trusted: bool = False) -> None:  # fmt: skip  # noqa: E501
        """Add a term, or what is new of one that is there."""
        self.ordinary.update(phrase(name) for name in (display, *aliases) if name.startswith("!"))
        display, aliases = display.lstrip("!"), tuple(alias.lstrip("!") for alias in aliases)
        key = phrase(display)
        if key in self.denied or not usable(key, by_hand=by_hand):
            return
        key = self.owner.setdefault(key, key)
        term = self.terms.setdefault(key, Term(display, kind, by_hand))
        term.trusted |= trusted
        if not term.by_hand or by_hand:
            term.parents.extend(parent for parent in map(phrase, parents) if parent and parent != key)
            for alias in aliases:
                spelt = phrase(alias)
                if spelt in self.denied or not usable(spelt, by_hand=by_hand):
                    continue
                if (by_hand or is_fit(alias, display)) and self.owner.setdefault(spelt, key) == key and spelt != key:
                    term.aliases.add(alias)


def usable(key: str, *, by_hand: bool) -> bool:
    """Tell whether a key can be a term: not empty, not too long, no mere number, not made of small words only."""
    spelt = key.split()
    telling = by_hand or len(spelt) == 1 or not all(word in STOPWORDS or word in GENERIC for word in spelt)
    return bool(key) and len(spelt) <= LONGEST and any(char.isalpha() for char in key) and telling


def is_fit(alias: str, display: str) -> bool:
    """Tell whether another name from a source can be trusted to mean the same: short ones must be its initials."""
    if len(alias) > SHORT:
        return True
    named = words(display)
    initials = "".join(word.text[0] for word in named).lower()
    return alias.lower() == initials or alias.lower() in {canonical(word.text) for word in named}


def add_sources(builder: Builder, folder: Path, counts: Counts) -> None:
    """Add every source, the most reliable first."""
    builder.denied = {phrase(line[1:]) for line in ADDITIONS.read_text("utf-8").splitlines() if line.startswith("-")}
    for display, kind, aliases, parents in read_additions():
        builder.add(display, kind, aliases=aliases, parents=parents, by_hand=True, trusted=True)
    for topic in json.loads((folder / "github-topics" / "topics.json").read_text("utf-8")):
        names = (topic["topic"].replace("-", " "), *(alias.replace("-", " ") for alias in topic["aliases"]))
        kind = "field" if counts.is_plain(topic["display_name"]) else "tool"
        builder.add(without_brackets(topic["display_name"]), kind, aliases=names)
    for tool in json.loads((folder / "devicon" / "devicon.json").read_text("utf-8")):
        builder.add(tool["name"], "tool", aliases=tuple(tool["altnames"]))
    for language in json.loads((folder / "linguist" / "languages.json").read_text("utf-8")):
        if language["type"] == "programming":
            builder.add(language["name"], "tool", aliases=tuple(language["aliases"]), parents=("programming",))
    add_onet(builder, folder / "onet", counts)
    add_esco(builder, folder / "esco", counts)


def without_brackets(name: str) -> str:
    """Return a name without what is explained in brackets at its end."""
    return IN_BRACKETS.sub("", name) or name


def add_esco(builder: Builder, folder: Path, counts: Counts) -> None:
    """Add ICT skills with those other labels that share a word with them, and every skill's label.

    ESCO's other labels name examples and parts as well; those become terms of their own.
    """
    for skill in json.loads((folder / "esco_ict_skills_altlabels.json").read_text("utf-8")):
        label = without_brackets(skill["label"])
        kind = "duty" if skill["type"] != "knowledge" or phrase(label).split()[0] in counts.verbs else "field"
        kind = kind if counts.is_plain(label) or kind == "duty" else "tool"
        shared = {stem for stem in STEMMER.stemWords(phrase(label).split()) if stem not in STOPWORDS}
        alike = [other for other in skill["altLabels"] if shared & set(STEMMER.stemWords(phrase(other).split()))]
        builder.add(label, kind, aliases=tuple(alike), trusted=True)
        for other in skill["altLabels"]:
            if other not in alike and len(other) > SHORT:
                builder.add(other, "duty" if phrase(other).split()[0] in counts.verbs else "field")
    for label in (folder / "skills_en_label_techwolf.txt").read_text("utf-8").splitlines():
        kind = "duty" if label.split()[0] in counts.verbs else "field"
        builder.add(without_brackets(label), kind, trusted=len(label.split()) == 2)  # noqa: PLR2004 - others are clauses


def read_additions() -> Iterator[tuple[str, str, tuple[str, ...], tuple[str, ...]]]:
    """Yield what was written by hand: term, kind, aliases, broader terms.

    A name that is an ordinary word as well is marked by a "!" before it.
    """
    for line in ADDITIONS.read_text("utf-8").splitlines():
        if line and line[0] not in "#-":
            display, kind, aliases, parents = (*line.split("\t"), "", "", "")[:4]
            yield display, kind, tuple(filter(None, aliases.split(";"))), tuple(filter(None, parents.split(";")))


def add_onet(builder: Builder, folder: Path, counts: Counts) -> None:
    """Add technology that is hot or used in several occupations, and tools that many occupations use."""
    users: dict[str, set[str]] = defaultdict(set)
    group: dict[str, str] = {}
    hot = set()
    for occupation, product, _, title, is_hot, _ in read_table(folder / "Technology Skills.txt"):
        users[product].add(occupation)
        group[product] = re.sub(r"\b([A-Z]{2,4}) software$", "software", title)
        if is_hot == "Y":
            hot.add(product)
    for product in sorted(users):
        name = without_acronym(product.removesuffix(" software"))
        short = VENDORS.sub("", name)
        plain = counts.is_plain(name)
        builder.add(
            product.lower() if plain else name,
            "field" if plain else "tool",
            aliases=(product, short) if product in hot else (product,),
            parents=(group[product],),
            trusted=product in hot or len(users[product]) >= LEAST_OCCUPATIONS,
        )
    tools: Counter[str] = Counter(row[1] for row in read_table(folder / "Tools Used.txt"))
    for tool, count in sorted(tools.items()):
        if count >= LEAST_OCCUPATIONS:
            builder.add(tool, "equipment", trusted=len(tool.split()) > 1)


def without_acronym(name: str) -> str:
    """Return a name without the initials of its own words at the end: "platform as a service PaaS"."""
    *before, last = name.split(" ")
    initials = "".join(word[0] for word in before if word).lower()
    return " ".join(before) if before and last.lower() == initials else name


def rows(builder: Builder, counts: Counts) -> Iterator[str]:
    """Yield the lines of the lexicon: a canonical term, or an alias of one."""
    occurring = counts.occurring(set(builder.owner))
    for key, term in builder.terms.items():
        spellings = {key: {term.display}}
        for alias in term.aliases:
            spellings.setdefault(phrase(alias), set()).add(alias)
        count = sum(occurring[one] for one in spellings)
        if not term.trusted and not count:
            continue
        if not (forms := forms_of(key, term, spellings[key], counts, builder)):
            continue
        parents = ";".join(dict.fromkeys(builder.owner.get(parent, parent) for parent in term.parents))
        yield f"{key}\t{term.kind}\t{term.display}\t{forms}\t{parents}\t{counts.rarity(count)}"
        for alias in sorted(set(spellings) - {key}):
            # A long alias that nobody writes is a dictionary's, not a person's.
            wanted = term.by_hand or occurring[alias] or len(alias.split()) <= 2  # noqa: PLR2004
            if wanted and (forms := forms_of(alias, term, spellings[alias], counts, builder)):
                yield f"{alias}\t=\t{key}\t{forms}"


def forms_of(key: str, term: Term, spellings: set[str], counts: Counts, builder: Builder) -> str:
    """Return how a key must be written: "*" in any case, else its forms; empty for what is too ordinary to carry.

    A leading "!" says that even a right form may be an ordinary word, and wants company.
    """
    if " " in key:
        return "*"
    marked = key in builder.ordinary
    # An unknown project's short name is a common abbreviation of something else.
    short = len(key) <= (2 if term.by_hand else SHORT)
    ordinary = marked or counts.is_ordinary(key)
    if not (short or ordinary):
        return "*"
    if short and not ordinary and not term.by_hand:
        return ";".join(sorted(spellings))
    if not marked and term.kind not in {"tool", "equipment", "certificate", "degree", "language"} and not short:
        return _notion(term, spellings)
    if not term.by_hand and not (term.trusted and term.kind == "tool"):
        return ""
    forms = sorted(form for form in spellings if not form.islower())
    return ("!" if ordinary or len(key) == 1 else "") + ";".join(forms) if forms else ("*" if term.by_hand else "")


def _notion(term: Term, spellings: set[str]) -> str:
    """Return how an ordinary word must be written that is another name of a notion."""
    if not (term.by_hand or term.trusted):
        return ""
    # "Send" begins a sentence; SEND stands for special educational needs.
    return ";".join(sorted(spellings)) if spellings and all(map(str.isupper, spellings)) else "*"


def main() -> None:
    """Write the lexicon."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sources", type=Path, required=True)
    parser.add_argument("--postings", type=Path, required=True)
    asked = parser.parse_args()
    builder = Builder()
    counts = Counts(asked.postings, asked.sources)
    add_sources(builder, asked.sources, counts)
    lines = sorted(rows(builder, counts))
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    VERBS.write_text("\n".join(sorted(counts.verbs)) + "\n", encoding="utf-8")
    print(f"{len(lines)} lines, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
