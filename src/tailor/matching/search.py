"""One term on one page: which lines say it, in the best way that each of them says it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tailor.matching import exact, reordered, typo
from tailor.matching.ambiguous import misled, stands
from tailor.matching.evidence import Evidence, Lexicon
from tailor.matching.inflection import kinship
from tailor.matching.page import Line, Page
from tailor.matching.related import Kin
from tailor.matching.term import Term
from tailor.model import How

_RULES: dict[str, tuple[How, str]] = {
    "self": ("exact", "same words"),
    "spelling": ("exact", "other spelling"),
    "plural": ("inflection", "other number"),
    "verb": ("inflection", "form of the verb"),
    "action": ("inflection", "deed and its verb"),
    "doer": ("inflection", "one who does it"),
    "quality": ("inflection", "adjective of it"),
    "typo": ("typo", "slip of the keyboard"),
}
_TIGHT = frozenset("-‐‑–/&'’()\"“”+_·*")  # what may stand between the words of a term, beside blanks
_ARTICLES = frozenset("the a an der die das den dem des ein eine la le les de du un une het een".split())
_MOST_MISSING = 2  # words that the page may write as one: "micro services" for microservices
_REACH = 10  # words between the parts of a term that stand apart, the parts included
_KEPT = 2**15  # answers: those of some five hundred postings of one trade
_SHORT = 3  # characters; a shorter word has no endings to lose
# A noun that is a verb with another sense: "lead a team" is leadership, "lead pipes" are not.
_AS_VERB = {
    "lead": "leadership",
    "train": "training",
    "market": "marketing",
    "ship": "shipping",
    "present": "presentation",
}
_ALONE = 0.72  # an adjective and a verb form (secured for security) are too far apart where no other word agrees

Slot = dict[str, tuple[str, float]]
Found = dict[int, Evidence]
_NOTHING: Found = {}


class _Hit(NamedTuple):
    first: int
    last: int
    roles: tuple[tuple[str, float], ...]
    rule: str
    strength: float


class Search:
    """Looks terms up on one page; what is learned about a word is kept for the next term."""

    def __init__(self, page: Page, lexicon: Lexicon, kin: Kin) -> None:
        """Keep the page and the lexicon."""
        self.page, self.lexicon, self.kin = page, lexicon, kin
        self._slots: dict[str, Slot] = {}
        self._answers: dict[tuple[str, str], Found] = {}

    def remembered(self, question: str, asked: str, find: Callable[[str, Search], Found]) -> Found:
        """Return what `find` says of a term, asked only once: the postings of a trade ask for the same things.

        `question` names the function; its answers must be left as they are.
        """
        known = self._answers.get((question, asked))
        if known is None:
            if len(self._answers) >= _KEPT:
                self._answers.clear()
                self._slots.clear()
                self.page.forget()
            # Most answers are empty, and one empty one does for all.
            known = self._answers[question, asked] = find(asked, self) or _NOTHING
        return known

    def literal(self, term: Term) -> Found:
        """Return the lines that hold a term word by word."""
        if not all(one in self.page.places for one in term.keys):
            return {}
        same = [{one: ("self", 1.0)} for one in term.keys]
        return self._lines(term, term.keys, same)

    def free(self, term: Term) -> Found:
        """Return the lines that hold a term in any spelling, ending or order."""
        found: Found = {}
        missing = [place for place, one in enumerate(term.keys) if not self._slot(one, term)]
        if len(missing) <= _MOST_MISSING:
            for row in exact.rows(term.keys, missing, self.page):
                _keep(found, self._row(term, row))
        if term.turned:
            _keep(found, self._row(term, term.turned))
        return found

    def _row(self, term: Term, row: tuple[str, ...]) -> Found:
        slots = [self._slot(one, term) for one in row]
        return self._lines(term, row, slots) if all(slots) else {}

    def _slot(self, word: str, term: Term) -> Slot:
        """Return the page's words that may stand for a word, each with its role and strength."""
        if term.name or len(word) < _SHORT:
            return self._versions(word) or self._slips(word)
        known = self._slots.get(word)
        if known is None:
            known = self._slots[word] = self._relatives(word)
        return known

    def _versions(self, word: str) -> Slot:
        """Return a name as it is, or with something stuck to it: python3, html5, React.js."""
        slot: Slot = {word: ("self", 1.0)} if word in self.page.places else {}
        if len(word) >= _SHORT:
            if word + "js" in self.page.places:
                slot[word + "js"] = ("spelling", exact.APART)
            for said in self.page.near(word):
                if said[-1].isdigit() and said.rstrip("0123456789") == word:
                    slot[said] = ("spelling", exact.APART)
        return slot

    def _relatives(self, word: str) -> Slot:
        slot: Slot = {}
        for said in self.page.near(word):
            if _AS_VERB.get(said) == word:
                slot[said] = ("as verb", 0.9)
                continue
            role, strength = kinship(word, said)
            if strength:
                slot[said] = (role, strength)
        for said, hit in self._versions(word).items():
            slot.setdefault(said, hit)
        return slot or self._slips(word)

    def _slips(self, word: str) -> Slot:
        return dict.fromkeys(typo.slips(word, self.page, self.lexicon), ("typo", typo.STRENGTH))

    def _lines(self, term: Term, row: tuple[str, ...], slots: list[Slot]) -> Found:
        found: Found = {}
        own = _ARTICLES.union(term.full)
        common: set[int] | None = None
        for slot in slots[1:]:
            lines = {number for said in slot for number, _ in self.page.places[said]}
            common = lines if common is None else common & lines
            if not common:
                return {}
        for said in slots[0]:
            for number, position in self.page.places[said]:
                if common is None or number in common:
                    hit = _adjacent(self.page.lines[number], position, slots, own)
                    if hit and _allowed(self.page.lines[number], hit, term, row):
                        _keep(found, {number: _evidence(self.page.lines[number], hit, term, row)})
        if common and reordered.movable(row):
            for number in sorted(common - found.keys()):
                apart = _apart(self.page.lines[number], row, slots, own)
                if apart:
                    found[number] = _evidence(self.page.lines[number], apart, term, row)
        return found


def _keep(found: Found, more: Found) -> None:
    for number, evidence in more.items():
        if number not in found or evidence.rank() < found[number].rank():
            found[number] = evidence


def keep_best(found: Found, more: Found) -> None:
    """Add evidence to what was found, line by line, where it is stronger."""
    _keep(found, more)


def _adjacent(line: Line, position: int, slots: list[Slot], between: frozenset[str]) -> _Hit | None:
    """Return the slots filled from a position on, with an article or a joining word of the term between at most."""
    roles = [slots[0][line.keys[position]]]
    last, skipped = position, False
    for slot in slots[1:]:
        after = last + 1
        if after < len(line.keys) and line.keys[after] not in slot and line.keys[after] in between:
            after, skipped = after + 1, True
        if after >= len(line.keys) or line.keys[after] not in slot or not _tight(line, last, after):
            return None
        roles.append(slot[line.keys[after]])
        last = after
    return _Hit(position, last, tuple(roles), "", exact.APART if skipped else 1.0)


def _tight(line: Line, first: int, last: int) -> bool:
    return all(_TIGHT.issuperset("".join(line.between(place).split())) for place in range(first, last))


def _compound(line: Line, hit: _Hit, row: tuple[str, ...]) -> bool:
    """Whether the words before the head are still its modifiers: "supplied chain saws" are no supply chain."""
    return all(
        role not in {"verb", "quality"}
        or asked.endswith(("ing", "ed"))
        or not line.keys[place].endswith(("ed", "ing", "ly"))
        for place, asked, (role, _) in zip(range(hit.first, hit.last), row, hit.roles, strict=False)
    )


def _allowed(line: Line, hit: _Hit, term: Term, row: tuple[str, ...]) -> bool:
    if term.sense and not stands(term.sense, line, hit.first):
        return False
    if len(row) > len(term.keys) and term.asked[:1].isupper() and len(term.keys) == 1:
        return line.word(hit.first + 1)[0].isupper() or "-" in line.between(hit.first)
    if len(row) > 1 and not _compound(line, hit, row):
        return False
    if len(row) == 1 and hit.roles[0][1] < _ALONE:
        return False
    if any(role == "as verb" for role, _ in hit.roles):
        return reordered.governs(line, hit.first)
    return hit.roles[0][0] == "self" or len(row) > 1 or not misled(line, hit.first)


def _apart(line: Line, row: tuple[str, ...], slots: list[Slot], between: frozenset[str]) -> _Hit | None:
    """Return the head and the words before it, standing apart in a line."""
    modifiers: dict[int, _Hit] = {}
    for place, one in enumerate(line.keys):
        if one in slots[0] and (hit := _adjacent(line, place, slots[:-1], between)):
            modifiers[place] = hit
    best: _Hit | None = None
    for head in [place for place, one in enumerate(line.keys) if one in slots[-1]] if modifiers else ():
        for place in range(head - _REACH, head + _REACH + 1):
            hit = modifiers.get(place)
            if hit and not hit.first <= head <= hit.last:
                rule, strength = reordered.arranged(line, row, (hit.first, hit.last), head)
                if rule and (best is None or strength > best.strength):
                    ends = (min(head, hit.first), max(head, hit.last))
                    best = _Hit(*ends, (*hit.roles, slots[-1][line.keys[head]]), rule, strength)
    return best


def _evidence(line: Line, hit: _Hit, term: Term, row: tuple[str, ...]) -> Evidence:
    role, strength = min(hit.roles, key=lambda one: one[1])
    how, rule = _RULES.get(role, _RULES["verb"])
    strength *= hit.strength
    if hit.rule:
        how, rule, strength = "reordered", hit.rule, min(strength, hit.strength)
    elif how == "exact" and (row != term.keys or hit.strength < 1.0):
        rule, strength = "written together or apart", min(strength, exact.APART)
    if term.light:
        rule, strength = f"{rule}, light words left out", strength * exact.APART
    start, end = line.spans[hit.first][0], line.spans[hit.last][1]
    return Evidence(how, round(strength, 3), rule, term.asked, line.text[start:end], start, end)
