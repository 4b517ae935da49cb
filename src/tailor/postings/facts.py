"""What a posting says about itself: title, company and place; and the Posting that is made of it all."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from tailor.model import Posting, PostingLine, Zone
from tailor.patterns import lazy
from tailor.postings.company import company_name
from tailor.postings.demands import degree, languages, seniority, years
from tailor.postings.draft import BOLD
from tailor.postings.labels import Field, label_field
from tailor.postings.segments import Segment, segments
from tailor.postings.titles import clean_title, looks_like_title, split_title, title_in_text
from tailor.postings.zones import Zoned, zoned

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tailor.postings.draft import Draft

_HEAD: Final = 12
"""A title or place without a label is looked for in so many first segments."""

_MAX_VALUE: Final = 120
_ASKING: Final = frozenset[Zone]({"required", "preferred", "duties"})
_PLACE: Final = lazy(r"[^\W\d_a-z][\w.'’() -]{1,40}(?:, ?[^\W\d_a-z][\w.'’() -]{1,40}){1,3}")
_BASED: Final = lazy(
    r"\b(?:based|located|situated|position is|office|headquartered|sitz|basé|basée|gevestigd) (?:in|"
    r"at|à) (?:our |the |downtown |central |sunny )?"
    r"((?:[A-Z][\w.'’-]+)(?:,? (?:of |am |an der |sur |[A-Z][\w.'’-]*)){0,4})"
)


def enrich(draft: Draft, source: str) -> Posting:
    """Give every line its zone, find the facts, and put the posting together."""
    pieces = zoned(list(segments(draft.lines)))
    fields = _fields(pieces)
    title, beside, title_at = _title(draft, pieces, fields)
    company = draft.company or fields.get("company", "") or company_name(draft, pieces, title, beside)
    if company:
        title = _without_company(title, company)
    lines = _lines(pieces, title_at)
    return Posting(
        text=_text(pieces),
        lines=lines,
        title=title,
        company=company,
        location=draft.location or fields.get("location", "") or _location(pieces),
        source=source,
        seniority=seniority(title, fields.get("seniority", "")),
        years=years(lines),
        degree=degree(lines),
        languages=languages(lines),
    )


def _fields(pieces: Sequence[Zoned]) -> dict[Field, str]:
    """Return the facts behind labels, on the label's line or on the next; the first of each kind counts."""
    found: dict[Field, str] = {}
    for left, right in pairwise(pieces):
        if (
            not left.heading
            or right.heading
            or (left.segment.level and left.segment.level < BOLD and left.segment.text[-1] != ":")
        ):
            continue
        field = label_field(left.segment.text)
        value = right.segment.text.strip(" *_|")
        if field and field not in found and 1 < len(value) <= _MAX_VALUE and not _sentence(value):
            found[field] = value
    return found


def _sentence(value: str) -> bool:
    return value.endswith((".", "!", "?")) and value.count(" ") > 5  # noqa: PLR2004 - "Google Inc." is none


def _title(draft: Draft, pieces: Sequence[Zoned], fields: dict[Field, str]) -> tuple[str, str, int]:
    """Return the title, what stood beside it (perhaps the company), and the segment that it stands in (-1: none)."""
    if draft.title:
        return clean_title(draft.title), "", _where(pieces, draft.title)
    if stated := fields.get("title"):
        title, beside = split_title(stated)
        return clean_title(title), beside, _where(pieces, stated)
    for index, piece in enumerate(pieces[:_HEAD]):
        text = piece.segment.text
        if piece.heading and piece.zone in {"required", "preferred", "duties", "benefits"}:
            break
        if not piece.segment.item and looks_like_title(text, marked=piece.segment.level == 1) and not label_field(text):
            title, beside = split_title(text)
            return clean_title(title), beside, index
    if draft.page_title:
        title, beside = split_title(draft.page_title)
        if looks_like_title(title, marked=False):
            return clean_title(title), beside, _where(pieces, title)
    return title_in_text([piece.segment.text for piece in pieces if not label_field(piece.segment.text)]), "", -1


def _where(pieces: Sequence[Zoned], title: str) -> int:
    wanted = title.casefold()
    return next((i for i, piece in enumerate(pieces[:_HEAD]) if wanted in piece.segment.text.casefold()), -1)


def _without_company(title: str, company: str) -> str:
    """Cut " - Company" off a title whose company is known from elsewhere."""
    head, dash, tail = title.rpartition(" - ")
    return head if dash and tail.casefold().startswith(company.casefold()) else title


def _location(pieces: Sequence[Zoned]) -> str:
    for piece in pieces[:_HEAD]:
        text = piece.segment.text
        if (
            not piece.heading
            and piece.segment.first
            and not piece.segment.item
            and piece.zone not in _ASKING
            and _PLACE.fullmatch(text)
            and not looks_like_title(text, marked=False)
        ):
            return text
    for piece in pieces:
        if found := _BASED.search(piece.segment.text[:1000]):
            return found[1].strip(" ,.")
    return ""


def _lines(pieces: Sequence[Zoned], title_at: int) -> tuple[PostingLine, ...]:
    return tuple(
        PostingLine(
            piece.segment.text,
            start,
            _zone(piece.zone, at=index, title_at=title_at),
            piece.heading,
            piece.segment.item and piece.segment.first and not piece.heading,
        )
        for index, (piece, start) in enumerate(zip(pieces, _starts(pieces), strict=True))
    )


def _zone(zone: Zone, *, at: int, title_at: int) -> Zone:
    return "title" if at == title_at else zone


def _separator(segment: Segment) -> str:
    if not segment.first:
        return " "
    return "\n\n" if segment.gap else "\n"


def _starts(pieces: Sequence[Zoned]) -> Iterator[int]:
    place = 0
    for index, piece in enumerate(pieces):
        place += len(_separator(piece.segment)) if index else 0
        yield place
        place += len(piece.segment.text)


def _text(pieces: Sequence[Zoned]) -> str:
    return "".join(
        (_separator(piece.segment) if index else "") + piece.segment.text for index, piece in enumerate(pieces)
    )
