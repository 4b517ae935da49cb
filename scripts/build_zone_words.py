"""Count which words stand under which headings of postings, and write what each word says about its line's zone.

    python benchmarks/build_zone_words.py FOLDER_OR_JSONL … -o src/tailor/data/zone_words.tsv

Nobody labels anything: a line under a heading that is certain ("Requirements", "Benefits") is an example of its zone.
The number written for a word and a zone is its smoothed log-odds in tenths: how many times likelier the word is in
that zone than in the others (10 is e times). Only counts leave this script, no text of a posting.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from tailor.errors import InputError
from tailor.postings import parse
from tailor.postings.headings import heading_zone
from tailor.postings.wording import TRAINED, features

if TYPE_CHECKING:
    from collections.abc import Iterator

SURE = 0.9
LEAST_POSTINGS = 8
LEAST_LOG_ODDS = 0.4
SMOOTHING = 6.0
MOST_PER_WORD = 25


def main() -> None:
    """Read the postings that the command line names and write the table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("sources", nargs="+", type=Path)
    arguments.add_argument("-o", "--output", type=Path, required=True)
    arguments.add_argument("--hold-out", type=int, default=0, help="leave out every n-th posting (by hash)")
    chosen = arguments.parse_args()
    counts, postings = _count(chosen.sources, chosen.hold_out)
    rows = _rows(counts, postings)
    head = (
        "# Log-odds in tenths of a word standing under a sure heading of each zone. "
        "Counts over public postings, no text.\n"
        "# Made by benchmarks/build_zone_words.py; do not edit.\n# word\t" + "\t".join(TRAINED)
    )
    chosen.output.write_text("\n".join([head, *rows, ""]), encoding="utf-8")
    print(f"{len(rows)} words, {sum(map(sum, (c.values() for c in counts.values())))} occurrences")


def texts(sources: list[Path]) -> Iterator[tuple[str, str]]:
    """Yield the name and text of each posting in folders of Markdown files and in JSON Lines files."""
    for source in sources:
        if source.is_dir():
            yield from ((path.stem, path.read_text("utf-8")) for path in sorted(source.glob("*.md")))
        else:
            for line in source.read_text("utf-8").splitlines():
                record = json.loads(line)
                yield record["id"], record["text"]


def held_out(name: str, every: int) -> bool:
    """Whether the posting belongs to the part that is kept for measuring."""
    return bool(every) and any(
        int(hashlib.sha256((salt + name).encode()).hexdigest(), 16) % every == 0 for salt in ("", "x")
    )


def _count(sources: list[Path], hold_out: int) -> tuple[dict[str, Counter[str]], Counter[str]]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    postings: Counter[str] = Counter()
    for name, text in texts(sources):
        if held_out(name, hold_out):
            continue
        seen: set[str] = set()
        for zone, line in _examples(text, name):
            found = set(features(line))
            counts[zone].update(found)
            seen |= found
        postings.update(seen)
    return counts, postings


def _examples(text: str, name: str) -> Iterator[tuple[str, str]]:
    try:
        posting = parse(text, name)
    except InputError:
        return
    zone = ""
    for line in posting.lines:
        if line.heading:
            found = heading_zone(line.text)
            zone = found.zone if found and found.strength >= SURE and not found.notes else ""
            zone = "required" if zone == "preferred" else zone
        elif zone:
            yield zone, line.text


def _rows(counts: dict[str, Counter[str]], postings: Counter[str]) -> list[str]:
    totals = {zone: sum(counts[zone].values()) for zone in TRAINED}
    everything = sum(totals.values())
    rows = []
    for word in sorted(word for word, number in postings.items() if number >= LEAST_POSTINGS):
        share = sum(counts[zone][word] for zone in TRAINED) / everything
        odds = [math.log((counts[zone][word] + SMOOTHING) / (totals[zone] * share + SMOOTHING)) for zone in TRAINED]
        if max(map(abs, odds)) >= LEAST_LOG_ODDS:
            rows.append(
                word + "\t" + "\t".join(str(max(-MOST_PER_WORD, min(MOST_PER_WORD, round(10 * odd)))) for odd in odds)
            )
    return rows


if __name__ == "__main__":
    main()
