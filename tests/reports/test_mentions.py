"""A posting in pieces: all of it, in order, each need where it is named."""

from __future__ import annotations

from pathlib import Path

from tailor.pipeline import assess
from tailor.postings import parse, read_posting
from tailor.readers import read_resume
from tailor.reports.mentions import paragraphs, pieces_by_line


def test_the_pieces_of_a_line_are_the_line(sample_resume: Path, sample_postings: list[Path]) -> None:
    for path in sample_postings:
        posting = read_posting(path)
        found = list(pieces_by_line(posting, assess(read_resume(sample_resume), posting).answers))

        assert ["".join(piece.text for piece in pieces) for _, pieces in found] == [one.text for one in posting.lines]


def test_a_piece_knows_the_need_that_it_names(sample_resume: Path, sample_postings: list[Path]) -> None:
    for path in sample_postings:
        posting = read_posting(path)
        answers = assess(read_resume(sample_resume), posting).answers
        named = [
            piece for _, pieces in pieces_by_line(posting, answers) for piece in pieces if piece.answer is not None
        ]

        assert named
        for piece in named:
            assert piece.text in {mention.text for mention in answers[piece.answer or 0].keyword.mentions}


def test_lines_that_the_source_broke_to_fit_a_page_are_one_paragraph_and_no_line_is_lost() -> None:
    text = (
        b"# Baker\n\nWe bake bread for all the villages along the river, and have done so for\nninety years. You like rye.\n\n"
        b"What you bring\n- patience\n- a licence to drive\n"
    )
    posting = parse(text, "posting.md")

    found = [" ".join(line.text for line, _ in lines) for _, lines in paragraphs(posting, ())]

    assert found == [
        "Baker",
        "We bake bread for all the villages along the river, and have done so for ninety years. You like rye.",
        "What you bring",
        "patience",
        "a licence to drive",
    ]
    assert [line for _, lines in paragraphs(posting, ()) for line, _ in lines] == list(posting.lines)
