"""Each limit is told by its name when it is met, and whoever raises it gets further."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tailor.batch.job import Job
from tailor.batch.sources import Item
from tailor.batch.work import do
from tailor.config import Settings
from tailor.defaults import LIMIT_SETTINGS, limits_as_markdown, limits_in_force
from tailor.errors import InputError
from tailor.limits import WHY, Limits, within
from tailor.own_terms import read_terms
from tailor.postings import read_posting
from tailor.readers import read_resume
from tailor.twins import find_twins
from tailor.values import replace
from tests.conftest import Run
from tests.readers.docx_files import docx, paragraph
from tests.readers.pdf_files import Line, Text, pdf

MARKDOWN = "# Sample Person\n\nsample@example.com\n\n## Work Experience\n\n### Clerk\n2010 - 2012\n\n"
MASTER = (MARKDOWN + "".join(f"- Kept book {number} of the shop\n" for number in range(12))).encode()
YAML = "name: Sample Person\nsections:\n- title: Work\n  entries:\n  - title: Clerk\n    bullets: [&a Kept books, *a, *a]\n"
PAGE = [
    Text(50, 780, "Sample Person", 20),
    Text(50, 740, "Work Experience", 14, "b"),
    Text(50, 700, "Clerk, Shop", 11, "b"),
]
PAGE += [Text(50, 680, "\u2022 Kept the books of the shop"), Text(50, 660, "\u2022 Counted the money of the shop")]
WORD = (
    paragraph("Sample Person", "Titel")
    + paragraph("Work Experience", "berschrift1")
    + paragraph("Clerk", "berschrift2")
)
WORD += paragraph("Kept the books of the shop", "Punkt")
POSTING = "# Clerk\n\nRequirements\n" + "".join(f"- Knows rule {number} of the trade\n" for number in range(40))


def deep_page(levels: int) -> bytes:
    return ("<html><body><h1>Clerk</h1><p>Books are kept here.</p>" + "<div>" * levels + "Deep words").encode()


# Limit, a value that the file goes beyond, the file's name and bytes, and what reads it.
REFUSED: list[tuple[str, int, str, bytes, Callable[[Path], object]]] = [
    ("posting_bytes", 100, "p.txt", POSTING.encode(), read_posting),
    ("resume_bytes", 100, "r.md", MASTER, read_resume),
    ("resume_text_bytes", 100, "r.md", MASTER, read_resume),
    ("resume_bullets", 11, "r.md", MASTER, read_resume),
    ("resume_bullets", 11, "s.md", f"# S\n\n## Skills\n\n- {', '.join('abcdefghijkl')}\n".encode(), read_resume),
    ("resume_pages", 1, "r.pdf", pdf([*PAGE], [*PAGE]), read_resume),
    ("page_characters", 20, "r.pdf", pdf([*PAGE]), read_resume),
    ("unpacked_bytes", 500, "r.docx", docx(WORD), read_resume),
    ("unpacked_bytes", 500, "p.docx", docx(WORD), read_posting),
    ("markup_depth", 3, "r.docx", docx(WORD), read_resume),
    ("markup_depth", 3, "p.docx", docx(WORD), read_posting),
    ("markup_tags", 5, "r.docx", docx(WORD), read_resume),
    ("markup_tags", 5, "p.docx", docx(WORD), read_posting),
    ("resume_bullets", 1, "r.docx", docx(WORD), read_resume),
    ("data_depth", 3, "r.yaml", YAML.encode(), read_resume),
    ("data_depth", 2, "r.json", b'{"basics": {"name": "S"}, "work": [{"highlights": ["Kept books"]}]}', read_resume),
    ("data_values", 9, "r.yaml", YAML.encode(), read_resume),
    ("data_values", 4, "r.json", b'{"basics": {"name": "S"}, "work": [{"highlights": ["Kept books"]}]}', read_resume),
    ("lexicon_bytes", 10, "t.txt", b"Kubernetes = K8s, kube\n", read_terms),
]  # fmt: skip
CUT: list[tuple[str, int, str, bytes]] = [
    ("posting_characters", 300, "p.txt", POSTING.encode()),
    ("posting_lines", 20, "p.txt", POSTING.encode()),
    ("posting_lines", 2, "p.docx", docx(WORD)),
    ("posting_pages", 1, "p.pdf", pdf([*PAGE], [Text(50, 700, "Knows the rules of the trade")])),
    ("markup_depth", 20, "p.html", deep_page(30)),
]


def put(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("limit", "low", "name", "data", "read"), REFUSED, ids=[f"{one[0]}-{one[2]}" for one in REFUSED]
)
def test_what_goes_beyond_a_limit_is_refused_by_its_name(
    tmp_path: Path, limit: str, low: int, name: str, data: bytes, read: Callable[[Path], object]
) -> None:
    path = put(tmp_path, name, data)

    with within(lambda: replace(Limits(), **{limit: low})), pytest.raises(InputError, match=f"limit_{limit}") as told:
        read(path)

    assert told.value.source == str(path)


@pytest.mark.parametrize(
    ("limit", "low", "name", "data", "read"), REFUSED, ids=[f"{one[0]}-{one[2]}" for one in REFUSED]
)
def test_what_keeps_to_the_limits_is_read(
    tmp_path: Path, limit: str, low: int, name: str, data: bytes, read: Callable[[Path], object]
) -> None:
    assert read(put(tmp_path, name, data))
    assert low < getattr(Limits(), limit)


@pytest.mark.parametrize(("limit", "low", "name", "data"), CUT, ids=[f"{one[0]}-{one[2]}" for one in CUT])
def test_a_posting_beyond_a_limit_is_read_as_far_as_that_and_told_by_its_name(
    tmp_path: Path, limit: str, low: int, name: str, data: bytes
) -> None:
    path = put(tmp_path, name, data)

    whole = read_posting(path)
    with within(lambda: replace(Limits(), **{limit: low})):
        part = read_posting(path)

    assert 0 < len(part.text) < len(whole.text)
    assert [note.slug for note in part.notes if f"limit_{limit} " in note.message] == ["too-long"]
    assert not [note for note in whole.notes if note.slug == "too-long"]


def test_a_page_with_more_drawn_than_is_looked_at_is_told(tmp_path: Path) -> None:
    path = put(tmp_path, "r.pdf", pdf([*PAGE, *(Line(50, 100 + at, 200) for at in range(9))]))

    with within(lambda: replace(Limits(), page_objects=3)):
        notes = read_resume(path).notes

    assert [note.slug for note in notes if "limit_page_objects" in note.message] == ["too-much-drawn"]


@pytest.mark.parametrize(("most", "told"), [(12, False), (11, True)])
@pytest.mark.parametrize("command", ["check", "write"])
def test_more_bullets_than_are_compared_for_repeats_are_told(
    tmp_path: Path, run: Run, command: str, most: int, told: bool
) -> None:
    put(tmp_path, "r.md", MASTER)
    put(tmp_path, "p.txt", POSTING.encode())
    arguments = ("check", "r.md") if command == "check" else ("write", "p.txt", "-r", "r.md")

    done = run(*arguments, TAILOR_LIMIT_COMPARED_BULLETS=str(most))

    assert done.returncode == 0
    assert ("first 11 of 12 bullets" in done.stdout + done.stderr) is told
    assert ("limit_compared_bullets" in done.stdout + done.stderr) is told


def test_repeats_are_looked_for_as_far_as_the_limit() -> None:
    with within(lambda: replace(Limits(), compared_bullets=2)):
        assert find_twins(["Kept the books", "Kept the books", "Kept the books"]) == {1: 0}

    assert find_twins(["Kept the books", "Kept the books", "Kept the books"]) == {1: 0, 2: 0}


def test_every_limit_has_a_test_a_reason_and_a_setting() -> None:
    tested = {one[0] for one in REFUSED} | {one[0] for one in CUT} | {"page_objects", "compared_bullets"}

    assert tested == set(WHY) == set(Limits.__match_args__)
    assert {one.name for one in LIMIT_SETTINGS} == {f"limit_{name}" for name in WHY}


def test_a_limit_is_raised_by_a_file_and_more_strongly_by_a_variable(tmp_path: Path) -> None:
    put(tmp_path, "tailor.toml", b"limit_posting_bytes = 1_000_000\nlimit_resume_pages = 3\n")
    environment = {"XDG_CONFIG_HOME": str(tmp_path), "TAILOR_LIMIT_RESUME_PAGES": "500"}

    held = limits_in_force(tmp_path, environment)

    assert (held.posting_bytes, held.resume_pages) == (1_000_000, 500)
    assert held.data_depth == Limits().data_depth


def test_the_command_line_keeps_to_the_limits_that_are_set(tmp_path: Path, run: Run) -> None:
    put(tmp_path, "r.md", MASTER)
    put(tmp_path, "p.txt", POSTING.encode())

    held = run("score", "p.txt", "-r", "r.md", TAILOR_LIMIT_RESUME_BULLETS="5")
    free = run("score", "p.txt", "-r", "r.md")

    assert (held.returncode, free.returncode) == (1, 0)
    assert "r.md: more than 5 bullets and skills - limit_resume_bullets in tailor.toml raises this limit" in held.stderr


def test_workers_of_a_batch_keep_to_them_too(tmp_path: Path) -> None:
    master = read_resume(put(tmp_path, "r.md", MASTER))
    job = Job(master, Settings(), (".md",), "", limits=replace(Limits(), posting_bytes=10))

    done = do(job, Item("p.txt", "p.txt", "p", POSTING.encode()), "p")

    assert "limit_posting_bytes" in done.record["error"]


def test_the_documentation_has_the_table_of_limits(root: Path) -> None:
    assert limits_as_markdown() in (root / "docs" / "config.md").read_text("utf-8")
