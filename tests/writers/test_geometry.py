"""What lies where on the pages, as LibreOffice sets the DOCX and Typst the PDF: nothing cut, dates at the right edge."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from tailor.config import settings_from
from tailor.model import Resume
from tailor.page import LOOKS, PAPERS, Look, paragraphs
from tailor.pipeline import tailor
from tailor.postings import read_posting
from tailor.readers import read_resume
from tailor.readers.markdown import read
from tailor.selection import measure_resume
from tailor.writers import render

pytestmark = pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftotext")), reason="needs LibreOffice and poppler"
)
ROOT = Path(__file__).parent.parent.parent
SLACK = 1.0  # points: side bearings and the rounding of twips


class Word(NamedTuple):
    """A word on a page, in points from the left and the top."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
    text: str


class Case(NamedTuple):
    """A variant, how it was to look, and the PDFs of it."""

    variant: Resume
    look: Look
    pdfs: tuple[Path, ...]


def words_of(path: Path) -> Iterator[Word]:
    """Yield the words of a PDF."""
    shown = subprocess.run(["pdftotext", "-bbox", path, "-"], check=True, capture_output=True, text=True).stdout
    page = 0
    for line in shown.splitlines():
        page += line.strip().startswith("<page")
        if found := re.search(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)</word>', line):
            left, top, right, bottom = map(float, found.groups()[:4])
            yield Word(page, left, top, right, bottom, found[5])


def text_of(path: Path) -> str:
    """Return the text of a PDF in the order in which it is read."""
    return subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True, text=True).stdout


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Case]:
    """The sample in every style on two pages, converted once."""
    folder, made = tmp_path_factory.mktemp("pages"), {}
    master, posting = read_resume(ROOT / "resumes" / "master.md"), read_posting(ROOT / "job_posts" / "data-engineer.md")
    for style in LOOKS:
        settings = settings_from(pages=2, style=style)
        made[style] = tailor(master, posting, settings).variant, settings.look
        (folder / f"{style}.docx").write_bytes(render(made[style][0], ".docx", settings.look))
    convert(folder)
    return {style: Case(*pair, (folder / f"{style}.pdf",)) for style, pair in made.items()}


def convert(folder: Path) -> None:
    files = sorted(map(str, folder.glob("*.docx")))
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=300)


@pytest.mark.parametrize("style", LOOKS)
def test_the_margins_are_kept_and_nothing_is_cut(cases: Mapping[str, Case], style: str) -> None:
    case = cases[style]
    words = list(words_of(case.pdfs[0]))
    width, height = PAPERS[case.look.paper]

    assert len(words) > 300
    assert min(word.left for word in words) >= case.look.side - SLACK
    assert max(word.right for word in words) <= width - case.look.side + SLACK
    assert min(word.top for word in words) >= case.look.top - SLACK
    assert max(word.bottom for word in words) <= height - case.look.top + SLACK


@pytest.mark.parametrize("style", LOOKS)
def test_dates_and_places_end_at_the_right_edge(cases: Mapping[str, Case], style: str) -> None:
    case = cases[style]
    edge = PAPERS[case.look.paper][0] - case.look.side
    asked = [one.right.plain.split()[-1] for one in paragraphs(case.variant, case.look) if one.tab and one.right.spans]
    at_edge = [word.text for word in words_of(case.pdfs[0]) if abs(word.right - edge) <= SLACK]

    assert asked
    assert all(at_edge.count(text) >= asked.count(text) for text in set(asked))


@pytest.mark.parametrize("style", LOOKS)
def test_there_are_as_many_pages_as_foretold(cases: Mapping[str, Case], style: str) -> None:
    case = cases[style]

    assert max(word.page for word in words_of(case.pdfs[0])) == measure_resume(case.variant, case.look).pages


@pytest.mark.parametrize("style", LOOKS)
def test_the_pdf_has_the_same_lines_as_the_docx(cases: Mapping[str, Case], style: str, tmp_path: Path) -> None:
    pytest.importorskip("typst")
    case = cases[style]
    (tmp_path / "own.pdf").write_bytes(render(case.variant, ".pdf", case.look))

    ours, theirs = (list(words_of(path)) for path in (tmp_path / "own.pdf", case.pdfs[0]))

    assert max(word.page for word in ours) == max(word.page for word in theirs)
    assert [word.text for word in ours if word.page == 1][-5:] == [word.text for word in theirs if word.page == 1][-5:]
    edge = PAPERS[case.look.paper][0] - case.look.side
    assert max(word.right for word in ours) <= edge + SLACK
    assert [word.text for word in ours if word.right > edge - SLACK][:2] == ["Present", "USA"]


@pytest.mark.parametrize("style", LOOKS)
def test_text_of_any_width_is_extracted_in_the_order_of_the_page(style: str, tmp_path: Path) -> None:
    look, lengths = LOOKS[style], range(8, 128, 8)
    words = "Cared for all of the young and the old who came in by night " * 3
    jobs = [f"### Nurse\n\nClinic {n}\n\nJan 2019 – Present\n\nBern, Switzerland\n\n- {words[:n]}" for n in lengths]
    resumes = [read(f"# Sample Person\n\n## Work\n\n{job}\n") for job in jobs]
    for number, resume in enumerate(resumes):
        (tmp_path / f"{number}.docx").write_bytes(render(resume, ".docx", look))
    convert(tmp_path)

    shown = [paragraphs(resume, look) for resume in resumes]
    extracted = [text_of(tmp_path / f"{number}.pdf") for number in range(len(resumes))]

    assert len({one.tab for page in shown for one in page if one.right.spans}) == 2
    for page, text in zip(shown, extracted, strict=True):
        expected = "".join(one.plain for one in page)
        assert "".join(text.split()).casefold().replace("•", "") == "".join(expected.split()).casefold()


def test_text_from_right_to_left_begins_at_the_right_edge(tmp_path: Path) -> None:
    resume = read("# نرس\n\n## العمل\n\n- قاد فريق التمريض في المستشفى\n")
    (tmp_path / "me.docx").write_bytes(render(resume, ".docx", LOOKS["modern"]))
    convert(tmp_path)
    edge = PAPERS["a4"][0] - LOOKS["modern"].side

    rows = {round(word.top): word.right for word in words_of(tmp_path / "me.pdf")}

    assert len(rows) >= 3
    assert all(right > edge - 20 for right in rows.values())
