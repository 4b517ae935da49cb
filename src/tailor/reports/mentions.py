"""Where a posting names what it asks for: each of its lines in pieces, with the answer that a piece stands for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from tailor.model import Answer, Posting, PostingLine

_FULL: Final = 60  # characters; a line of so many that goes on in small letters below was broken to fit a page


class Piece(NamedTuple):
    """Characters of a posting as they stand there; `answer` is an index into the answers, None between mentions."""

    text: str
    answer: int | None = None


def pieces_by_line(posting: Posting, answers: Sequence[Answer]) -> Iterator[tuple[PostingLine, list[Piece]]]:
    """Yield every line of a posting with its pieces in order; of mentions that overlap, the first counts."""
    mentions = sorted(
        (mention.start, mention.end, index) for index, one in enumerate(answers) for mention in one.keyword.mentions
    )
    next_one = 0
    for line in posting.lines:
        at, end, pieces = line.start, line.start + len(line.text), list[Piece]()
        while next_one < len(mentions) and mentions[next_one][0] < end:
            start, stop, index = mentions[next_one]
            next_one += 1
            if start >= at:
                pieces += [Piece(posting.text[at:start]), Piece(posting.text[start:stop], index)]
                at = stop
        pieces.append(Piece(posting.text[at:end]))
        yield line, [piece for piece in pieces if piece.text]


def paragraphs(
    posting: Posting, answers: Sequence[Answer]
) -> Iterator[tuple[bool, list[tuple[PostingLine, list[Piece]]]]]:
    """Yield the lines that a posting's author wrote as one, and whether a blank line stands before them.

    A line of the source that goes on in small letters below was broken to fit a page.
    """
    lines: list[tuple[PostingLine, list[Piece]]] = []
    apart, end = True, 0
    for line, pieces in pieces_by_line(posting, answers):
        gap = posting.text[end : line.start]
        said = " ".join(one.text for one, _ in lines)
        if lines and (line.item or ("\n" in gap and not (line.text[:1].islower() and _is_open(said)))):
            yield apart, lines
            lines, apart = [], gap.count("\n") > 1
        lines.append((line, pieces))
        end = line.start + len(line.text)
    if lines:
        yield apart, lines


def _is_open(text: str) -> bool:
    return len(text) >= _FULL and text.rstrip()[-1:] not in {".", "!", "?", ":", ";"}
