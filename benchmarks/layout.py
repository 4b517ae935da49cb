"""How well our own layout foretells LibreOffice's: pages, and the lines and page of every paragraph.

    python benchmarks/layout.py [--count N] [--text FILE ...] [--resume FILE ...] [--postings FOLDER] [--style NAME ...]
                                [--show]

Two kinds of documents, on A4 and Letter: résumés put together at random, of any kind of section and entry, from the
sentences of text files (by default the samples) in all styles; and variants of résumés tailored to postings on 1 and 2
pages. Each is written as DOCX and converted by LibreOffice; the PDF's characters, which stand in it in the order of
the paragraphs, tell on which page and how many lines each paragraph lies. Needs soffice.
"""

from __future__ import annotations

import argparse
import ctypes
import itertools
import json
import random
import subprocess
import tempfile
import time
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2
from pypdfium2 import raw

from tailor.config import settings_from
from tailor.model import (
    Bullet,
    Contact,
    Dates,
    Entry,
    Month,
    Resume,
    RichText,
    Section,
    SectionKind,
    Skill,
    Span,
)
from tailor.page import LOOKS, PAPERS, Look, Paragraph, look_of, paragraphs
from tailor.pipeline import tailor
from tailor.postings import read_posting
from tailor.readers import read_resume
from tailor.selection.layout import Layout, measure
from tailor.text import sentences
from tailor.writers import render

ROOT = Path(__file__).parent.parent
KINDS: tuple[SectionKind, ...] = (
    "summary", "work", "work", "projects", "education", "skills", "publications", "certificates", "awards", "volunteer",
    "languages", "interests", "other",
)  # fmt: skip


# ------------------------------------------------------------- random résumés


@dataclass
class Maker:
    """Puts résumés together from sentences; the same seed gives the same ones."""

    pool: list[str]
    chance: random.Random
    number: int = 0

    def resume(self) -> Resume:
        """Return a résumé of one to three pages or so."""
        chance = self.chance
        contacts = (
            Contact("location", self.words(2)),
            Contact("email", "sample.person@example.com", "mailto:sample.person@example.com"),
            Contact("phone", "+41 44 555 01 00"),
            Contact("link", "profile", f"https://www.example.com/in/{chance.randrange(10**6)}"),
        )
        sections = tuple(self.section(kind) for kind in chance.sample(KINDS, chance.randint(3, len(KINDS))))
        return Resume(self.words(2), self.words(chance.randint(0, 7)), contacts[: chance.randint(0, 4)], sections)

    def section(self, kind: SectionKind) -> Section:
        """Return a section of a kind, with what such a section holds."""
        if kind in {"summary", "other"}:
            bullets = tuple(self.bullet() for _ in range(self.chance.randint(1, 4)))
            entries: tuple[Entry, ...] = (Entry(self.id(), bullets=bullets),)
        else:
            entries = tuple(self.entry(kind) for _ in range(self.chance.randint(1, 5)))
        return Section(self.words(self.chance.randint(1, 3)), kind, entries)

    def entry(self, kind: SectionKind) -> Entry:
        """Return an entry; each of its parts may be missing."""
        chance = self.chance
        dates = Dates("Sep 2019 - Feb 2021", Month(2019, 9), Month(2021, 2)) if chance.random() < 0.8 else None
        if kind == "skills":
            bullets = tuple(self.skills() for _ in range(chance.randint(1, 4)))
            return Entry(self.id(), RichText.of(self.words(chance.choice((0, 2)))), bullets=bullets)
        return Entry(
            self.id(),
            self.rich(self.words(chance.randint(1, 9))),
            self.words(chance.choice((0, 1, 2, 3, 5, 12))),
            self.words(chance.choice((0, 1, 2, 3))),
            dates,
            f"https://example.com/{chance.randrange(999)}" if chance.random() < 0.2 else "",
            tuple(self.rich(self.words(chance.randint(2, 20))) for _ in range(chance.choice((0, 0, 0, 1, 2)))),
            tuple(self.bullet() for _ in range(chance.choice((0, 0, 1, 2, 3, 5, 8)))),
        )

    def bullet(self) -> Bullet:
        """Return a bullet or a paragraph of one to eight lines."""
        text = " ".join(self.chance.choice(self.pool) for _ in range(self.chance.choice((1, 1, 1, 2, 3))))
        return Bullet(self.id(), self.rich(text[:900]), self.chance.choice(("bullet", "bullet", "bullet", "paragraph")))

    def skills(self) -> Bullet:
        """Return a line of skills, with or without a label."""
        label = RichText.of(f"{self.words(1)}:" if self.chance.random() < 0.6 else "")
        items = [self.words(self.chance.randint(1, 3)) for _ in range(self.chance.randint(2, 20))]
        text = RichText.of(" ".join([label.plain, ", ".join(items)]).strip())
        return Bullet(self.id(), text, "paragraph", label, tuple(Skill(self.id(), item) for item in items))

    def rich(self, text: str) -> RichText:
        """Return text with some of its words bold, italic or a link."""
        words, spans = text.split(" "), []
        while words:
            taken = self.chance.randint(1, 8)
            part = " ".join(words[:taken]) + (" " if words[taken:] else "")
            bold, italic, link = (self.chance.random() < odds for odds in (0.2, 0.1, 0.05))
            spans.append(Span(part, bold, italic, "https://example.com/" if link else ""))
            words = words[taken:]
        return RichText(tuple(spans))

    def words(self, count: int) -> str:
        """Return some words that stand together in a sentence."""
        words = self.chance.choice(self.pool).split()
        start = self.chance.randrange(len(words))
        return " ".join(words[start : start + count])

    def id(self) -> str:
        """Return an id that no other part has."""
        self.number += 1
        return str(self.number)


def read_sentences(files: list[Path]) -> list[str]:
    """Return the sentences of text files, or of the texts in JSON lines."""
    found: list[str] = []
    for path in files:
        text = path.read_text(encoding="utf-8")
        texts = [json.loads(line)["text"] for line in text.splitlines()[::7]] if path.suffix == ".jsonl" else [text]
        found += [one for text in texts for line in text.splitlines() for one in sentences(line.strip(" *#-•")) if one]
    return [one for one in dict.fromkeys(found) if len(one.split()) > 1]


# ------------------------------------------------------------- what LibreOffice does


def convert(folder: Path) -> None:
    """Convert every DOCX of a folder to PDF."""
    files = sorted(map(str, folder.glob("*.docx")))
    profile = f"-env:UserInstallation=file://{folder}/profile"
    for at in range(0, len(files), 50):
        command = [
            "soffice",
            "--headless",
            profile,
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            *files[at : at + 50],
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=900)


def visible(text: str) -> str:
    """Return the characters that a PDF surely gives back: a hyphen at the end of a line is not among them."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(char for char in folded if "!" <= char <= "~" and char != "-")


def read_chars(path: Path) -> tuple[list[tuple[str, int, float]], int]:
    """Return character, page and height of the baseline of each in the order of the document, and the pages."""
    found, x, y = [], ctypes.c_double(), ctypes.c_double()
    document = pypdfium2.PdfDocument(path)
    for number, page in enumerate(document, 1):
        text = page.get_textpage()
        for at in range(text.count_chars()):
            code = raw.FPDFText_GetUnicode(text, at)
            if code < 0x110000 and not 0xD800 <= code < 0xE000 and raw.FPDFText_IsGenerated(text, at) != 1:
                raw.FPDFText_GetCharOrigin(text, at, ctypes.byref(x), ctypes.byref(y))
                found += [(char, number, y.value) for char in visible(chr(code))]
    return found, len(document)


def read_lines(shown: tuple[Paragraph, ...], path: Path) -> tuple[list[tuple[int, int]], int]:
    """Return lines and first page of each paragraph, and the pages; ValueError if the PDF holds another text."""
    chars, pages = read_chars(path)
    at, lines = 0, []
    for paragraph in shown:
        wanted = visible(paragraph.plain)
        got = chars[at : at + len(wanted)]
        if "".join(char for char, _, _ in got) != wanted:
            raise ValueError(f"{path}: not found: {paragraph.left.plain[:60]}")
        at += len(wanted)
        steps = sum(a[1:] != b[1:] and (a[1] != b[1] or abs(a[2] - b[2]) > 3) for a, b in itertools.pairwise(got))
        lines.append((1 + steps if got else 0, got[0][1] if got else 0))
    return lines, pages


# --------------------------------------------------------------------- comparing


@dataclass
class Tally:
    """What was compared, and what differed."""

    documents: int = 0
    paragraphs: int = 0
    pages_off: int = 0
    too_long: int = 0
    lines_off: int = 0
    places_off: int = 0
    unread: int = 0
    seconds: list[float] = field(default_factory=list)

    def compare(self, name: str, shown: tuple[Paragraph, ...], layout: Layout, path: Path, *, show: bool) -> None:
        """Count what differs between our layout and the PDF."""
        try:
            lines, pages = read_lines(shown, path)
        except ValueError as error:
            self.unread += 1
            print(error)
            return
        self.documents += 1
        self.pages_off += pages != layout.pages
        self.too_long += pages > layout.pages
        if show and pages != layout.pages:
            print(f"{name}: pages {layout.pages} / {pages}, {layout.lines_free:.2f} lines free")
        for paragraph, ours, page, (real, real_page) in zip(
            shown, layout.line_counts, layout.page_numbers, lines, strict=True
        ):
            if real:
                self.paragraphs += 1
                self.lines_off += ours != real
                self.places_off += page != real_page
                if show and (ours != real or page != real_page):
                    found = f"{ours} / {real} lines, page {page} / {real_page}"
                    print(f"{name}: {paragraph.style}: {found}: {paragraph.plain}")

    def told(self) -> str:
        """Return the totals."""
        speed = 1e5 * sum(self.seconds) / len(self.seconds)
        return (
            f"{self.documents} documents ({self.unread} unread): {self.pages_off} page counts off, {self.too_long} of "
            f"them longer than foretold; {self.paragraphs} paragraphs: {self.lines_off} line counts and "
            f"{self.places_off} pages off; {speed:.1f} ms for 100 paragraphs"
        )


def random_documents(files: list[Path], count: int, styles: list[str]) -> Iterator[tuple[str, Resume, Look]]:
    """Yield named résumés put together at random, each with a look."""
    maker = Maker(read_sentences(files), random.Random(1))  # noqa: S311 - no secret
    for number in range(count):
        paper, style = list(PAPERS)[number % 2], styles[number // 2 % len(styles)]
        yield f"random-{style}-{number:04}", maker.resume(), look_of(style, paper)


def tailored_documents(
    resumes: list[Path], folder: Path, count: int, styles: list[str]
) -> Iterator[tuple[str, Resume, Look]]:
    """Yield named variants of résumés, each with its look."""
    postings = sorted(path for path in folder.iterdir() if path.is_file())
    postings = postings[:: max(1, len(postings) // count)][:count]
    for path, posting, paper, pages, style in itertools.product(resumes, postings, PAPERS, (1, 2), styles):
        settings = settings_from(pages=pages, paper=paper, style=style)
        variant = tailor(read_resume(path), read_posting(posting), settings).variant
        yield f"{path.stem}-{posting.stem[:60]}-{paper}-{pages}-{style}", variant, settings.look


def main() -> None:
    """Print what differs, and the totals."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--text", type=Path, nargs="+", default=[ROOT / "resumes" / "master.md"])
    parser.add_argument("--resume", type=Path, action="append", default=[])
    parser.add_argument("--postings", type=Path, default=ROOT / "job_posts")
    parser.add_argument("--per-resume", type=int, default=10)
    parser.add_argument("--style", action="append", choices=list(LOOKS))
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--show", action="store_true")
    asked = parser.parse_args()
    styles = asked.style or list(LOOKS)
    resumes = asked.resume or [ROOT / "resumes" / "master.md"]
    for documents in (
        random_documents(asked.text, asked.count, styles),
        tailored_documents(resumes, asked.postings, asked.per_resume, styles),
    ):
        with tempfile.TemporaryDirectory() as scratch:
            folder = asked.keep or Path(scratch)
            folder.mkdir(exist_ok=True)
            foretold, tally = {}, Tally()
            for name, resume, look in documents:
                shown = paragraphs(resume)
                begun = time.perf_counter()
                foretold[name] = shown, measure(shown, look)
                tally.seconds.append((time.perf_counter() - begun) / max(len(shown), 1))
                (folder / f"{name}.docx").write_bytes(render(resume, ".docx", look))
            convert(folder)
            for name, (shown, layout) in foretold.items():
                tally.compare(name, shown, layout, folder / f"{name}.pdf", show=asked.show)
        print(tally.told())


if __name__ == "__main__":
    main()
