"""How well the score orders a résumé's lines, and where its weights come from.

    python benchmarks/rank.py < LINES > SCORES
    python benchmarks/rank.py --cross-validate PAIRS [--also PAIRS]

Reads JSON lines {"posting": str, "bullets": [{"text", "section", "entry"}]} and answers each with {"scores": [float]}.
With --cross-validate PAIRS also hold a "grade" from 0 to 3 for every bullet: the weights are refitted with each
posting left out, then with each résumé left out, and every fold is printed; then what is lost when a part is taken
out; then the weights fitted to all. --also measures those on other pairs that no fit has seen.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, fields
from itertools import groupby
from operator import mul
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from tailor.keywords import extract_keywords
from tailor.matching import match
from tailor.model import Bullet, Entry, Posting, Resume, RichText, Section
from tailor.postings import parse
from tailor.readers.section_names import kind_likely, kind_named
from tailor.scoring import WEIGHTS, Weights, amounts, score

PRIOR = Weights(words=1, phrases=0.3, subject=0.5, entry=0.3, kind=1, recent=0.5, keywords=0.3)
"""What the weights are drawn towards: the parts in the proportions that seemed right before any was fitted."""

DRAWN = 0.02
"""How strongly; 0.005 and 0.1 give the same figures within 0.01."""

STEPS = 500
"""Far more than needed: the weights stand still in the fourth decimal after 100."""

NAMES = [field.name for field in fields(Weights)]
Grades = list[float]
Numbers = NDArray[np.float64]


class Case(NamedTuple):
    """A posting with a résumé: a row of amounts for each bullet, in the order of the fields of `Weights`."""

    name: str
    resume: str
    rows: list[list[float]]
    grades: Grades


def read_resume(bullets: Sequence[dict[str, str]]) -> Resume:
    """Put bullets that name their section and entry back into a résumé."""
    numbered = list(enumerate(bullets))
    sections = []
    for title, inside in groupby(numbered, key=lambda item: item[1]["section"]):
        entries = [
            Entry(
                title=RichText.of(name), bullets=tuple(Bullet(f"b{at}", RichText.of(one["text"])) for at, one in some)
            )
            for name, some in groupby(inside, key=lambda item: item[1]["entry"])
        ]
        sections.append(Section(title, kind_named(title) or kind_likely(title), tuple(entries)))
    return Resume("Sample Person", sections=tuple(sections))


def read_case(pair: dict[str, Any], *, keywords: bool) -> tuple[Resume, Posting, Any, Any]:
    """Return the résumé and the posting of a pair with what the steps before scoring make of them."""
    resume, posting = read_resume(pair["bullets"]), parse(pair["posting"], "posting")
    asked = extract_keywords(posting, resume) if keywords else ()
    return resume, posting, asked, match(resume, asked)


def load(path: Path, *, keywords: bool) -> list[Case]:
    """Measure every bullet of a file of graded pairs."""
    cases = []
    for number, line in enumerate(path.read_text("utf-8").splitlines()):
        pair = json.loads(line)
        resume, posting, asked, matches = read_case(pair, keywords=keywords)
        answers: dict[str, list[Any]] = {}
        for found in matches:
            answers.setdefault(found.unit, []).append(found)
        rows = [[have[name].value for name in NAMES] for _, have in amounts(resume, posting, asked, answers)]
        texts = "\n".join(bullet["text"] for bullet in pair["bullets"])
        cases.append(Case(pair.get("id", str(number)), texts, rows, [bullet["grade"] for bullet in pair["bullets"]]))
    return cases


def fit(cases: Sequence[Case], names: Sequence[str] = NAMES) -> list[float]:
    """Return non-negative weights under which the better of two bullets of a posting gets more points.

    Pairwise logistic loss, a pair weighing by its difference in gain (2^grade - 1) and each posting the same, plus
    DRAWN times the squared distance to PRIOR. Parts not in `names` get 0.
    """
    used = [NAMES.index(name) for name in names]
    prior = np.array(list(asdict(PRIOR).values()))[used]
    leads, shares = [], []
    for case in cases:
        rows, gains = np.array(case.rows)[:, used], 2 ** np.array(case.grades) - 1
        better, worse = np.nonzero(gains[:, None] > gains[None, :])
        leads.append(rows[better] - rows[worse])
        shares.append((gains[better] - gains[worse]) / (gains[better] - gains[worse]).sum() / len(cases))
    weights = descend(np.vstack(leads), np.concatenate(shares), prior)
    return [float(weights[used.index(at)]) if at in used else 0.0 for at in range(len(NAMES))]


def descend(lead: Numbers, share: Numbers, prior: Numbers) -> Numbers:
    """Minimise the loss of `fit` by projected gradient; steps are safe, as the loss curves no more than `bend`."""
    bend = np.linalg.eigvalsh(lead.T @ (lead * share[:, None]))[-1] / 4 + 2 * DRAWN
    weights = prior
    for _ in range(STEPS):
        slope = 2 * DRAWN * (weights - prior) - (share / (1 + np.exp(lead @ weights))) @ lead
        weights = np.maximum(weights - slope / bend, 0)
    return weights


def points(case: Case, weights: Sequence[float]) -> list[float]:
    """Return the points of every bullet."""
    return [sum(map(mul, row, weights)) for row in case.rows]


def ndcg(scores: Sequence[float], grades: Grades, depth: int = 10) -> float:
    """Normalised discounted cumulative gain of the first ones, gain 2^grade - 1."""

    def total(ordered: Sequence[float]) -> float:
        return sum((2**grade - 1) / math.log2(rank + 2) for rank, grade in enumerate(ordered[:depth]))

    order = sorted(range(len(scores)), key=lambda at: -scores[at])
    best = total(sorted(grades, reverse=True))
    return total([grades[at] for at in order]) / best if best else math.nan


def auc(scores: Sequence[float], grades: Grades) -> float:
    """How often a bullet of grade 2 and more beats one below, ties half."""
    good = [value for value, grade in zip(scores, grades, strict=True) if grade >= 2]
    rest = [value for value, grade in zip(scores, grades, strict=True) if grade < 2]
    if not good or not rest:
        return math.nan
    return sum((one > two) + (one == two) / 2 for one in good for two in rest) / len(good) / len(rest)


def folds(cases: Sequence[Case], key: Callable[[Case], str]) -> Iterator[tuple[list[Case], list[Case]]]:
    """Yield what is fitted on and what is left out."""
    for held in dict.fromkeys(map(key, cases)):
        yield [case for case in cases if key(case) != held], [case for case in cases if key(case) == held]


def left_out(cases: Sequence[Case], key: Callable[[Case], str], names: Sequence[str]) -> dict[str, tuple[float, float]]:
    """Return nDCG@10 and AUC of every case under weights that were fitted without its fold."""
    found = {}
    for others, held in folds(cases, key):
        weights = fit(others, names)
        found.update(measured(held, weights))
    return {case.name: found[case.name] for case in cases}


def measured(cases: Sequence[Case], weights: Sequence[float]) -> dict[str, tuple[float, float]]:
    """Return nDCG@10 and AUC of every case."""
    return {
        case.name: (ndcg(points(case, weights), case.grades), auc(points(case, weights), case.grades)) for case in cases
    }


def show(title: str, found: dict[str, tuple[float, float]], *, each: bool = True) -> None:
    """Print the means and every fold's nDCG@10."""
    means = [
        sum(kept) / len(kept) for at in (0, 1) if (kept := [row[at] for row in found.values() if row[at] == row[at]])
    ]
    detail = " ".join(f"{row[0]:.2f}" for row in found.values()) if each else ""
    print(f"{title:26s} nDCG@10 {means[0]:.3f}  AUC {means[1]:.3f}  {detail}")


def middle(cases: Sequence[Case], weights: Sequence[float]) -> float:
    """Return the points at which half of the bullets' chances of a grade of 2 lie: logistic, slope 1, by bisection."""
    pairs = [
        (value, grade >= 2) for case in cases for value, grade in zip(points(case, weights), case.grades, strict=True)
    ]
    low, high = 0.0, 50.0
    for _ in range(60):
        centre = (low + high) / 2
        surplus = sum(1 / (1 + math.exp(centre - value)) - good for value, good in pairs)
        low, high = (centre, high) if surplus > 0 else (low, centre)
    return low


def cross_validate(path: Path, also: Path | None, *, keywords: bool) -> None:
    """Print folds, ablations and the weights fitted to everything."""
    cases = load(path, keywords=keywords)
    ways = {"posting left out": lambda case: case.name, "résumé left out": lambda case: case.resume}
    print("              " + " ".join(case.name for case in cases))
    show("weights as shipped", measured(cases, list(asdict(WEIGHTS).values())))
    show("weights not fitted", measured(cases, list(asdict(PRIOR).values())))
    for title, key in ways.items():
        show(title, left_out(cases, key, NAMES))
    for gone in NAMES:
        names = [name for name in NAMES if name != gone]
        for title, key in ways.items():
            show(f"- {gone}, {title}", left_out(cases, key, names), each=False)
    final = fit(cases)
    print("fitted to all:", {name: round(value, 2) for name, value in zip(NAMES, final, strict=True)})
    print("middle as shipped:", round(middle(cases, list(asdict(WEIGHTS).values())), 2))
    if also:
        others = load(also, keywords=keywords)
        for title, given in (("also, shipped", WEIGHTS), ("also, not fitted", PRIOR)):
            show(title, measured(others, list(asdict(given).values())))
        for gone in NAMES:
            found = fit(cases, [name for name in NAMES if name != gone])
            show(f"also, - {gone}", measured(others, found), each=False)


def answer(*, keywords: bool) -> None:
    """Answer every line of standard input with the scores of its bullets."""
    for line in filter(str.strip, sys.stdin):
        resume, posting, asked, matches = read_case(json.loads(line), keywords=keywords)
        print(json.dumps({"scores": [found.value for found in score(resume, posting, asked, matches)]}), flush=True)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cross-validate", type=Path, metavar="PAIRS")
    parser.add_argument("--also", type=Path, metavar="PAIRS")
    parser.add_argument("--words-only", action="store_true", help="score without keywords")
    args = parser.parse_args()
    if args.cross_validate:
        cross_validate(args.cross_validate, args.also, keywords=not args.words_only)
    else:
        answer(keywords=not args.words_only)


if __name__ == "__main__":
    main()
