"""What a page or a Word file hides is left out and told; what its readers see stays."""

from __future__ import annotations

import json

import pytest

from tailor.postings import parse
from tests.readers.docx_files import docx, paragraph, run

SEEN = "Requirements: five years of experience in retail"


def page(body: str, head: str = "") -> bytes:
    return (
        f"<!doctype html><head><title>Clerk</title>{head}</head><body><h1>Clerk</h1><p>{SEEN}</p>{body}</body>".encode()
    )


def assert_hidden(data: bytes, name: str, words: int = 3) -> None:
    posting = parse(data, name)

    assert SEEN.partition(": ")[2] in posting.text
    assert "banana" not in posting.text
    said = [note.message for note in posting.notes if note.slug == "hidden-text"]
    assert said == [f"hidden text was left out: {words} words that nobody sees"]


@pytest.mark.parametrize(
    "style",
    [
        "color:#fff",
        "color: White !important",
        "color: rgb(255, 255, 255); background: #FFFFFF",
        "color:#123;background-color:#123",
        "color:transparent",
        "font-size:0",
        "font-size: 0.0em",
        "font-size:1px",
        "opacity:0",
        "opacity: .00",
        "visibility:collapse",
        "position:absolute;left:-9999px",
        "text-indent:-5000px",
        "height:0;overflow:hidden",
        "clip:rect(0 0 0 0);position:absolute",
        "clip-path: inset(100%)",
        "transform: scale(0)",
    ],
)
def test_what_a_style_hides_is_left_out_and_told(style: str) -> None:
    assert_hidden(page(f'<p style="{style}">mention banana bread</p>'), "p.html")


@pytest.mark.parametrize("rule", [".x{display:none}", "p.x { color:#fff }", "#y{font-size:0}", "a,.x{opacity:0}"])
def test_what_the_pages_own_style_sheet_hides_is_left_out_and_told(rule: str) -> None:
    assert_hidden(
        page('<p class="x" id="y">mention banana bread</p>', f"<style>/* a comment */ {rule}</style>"), "p.html"
    )


@pytest.mark.parametrize(
    ("outside", "style", "head"),
    [
        ("background:#003", "color:#fff", ""),
        ("", "font-size:0.8em", ""),
        ("", "font-size:10px;opacity:0.9", ""),
        ("", "margin-left:-10px;left:0", ""),
        ("", "max-height:100px;overflow:hidden", ""),
        ("", "color:#fff;background:url(dark.png)", ""),
        ("", "", "<style>@media print {p{display:none}}</style>"),
        ("", "color:white", "<style>div{background:navy}</style>"),
    ],
)
def test_what_can_be_seen_stays(outside: str, style: str, head: str) -> None:
    posting = parse(page(f'<div style="{outside}"><p style="{style}">Mention banana bread</p></div>', head), "p.html")

    assert "Mention banana bread" in posting.text
    assert not posting.notes


def test_white_text_in_a_class_that_another_file_describes_stays() -> None:
    head = '<link rel="stylesheet" href="dark.css">'

    posting = parse(page('<div class="hero"><p style="color:#fff">Mention banana bread</p></div>', head), "p.html")

    assert "Mention banana bread" in posting.text


def test_hidden_text_in_the_description_that_a_page_states_is_left_out_and_told() -> None:
    description = f"<p>{SEEN}.</p>" * 8 + '<p style="display:none">mention banana bread</p>'
    stated = {"@type": "JobPosting", "title": "Clerk", "description": description}
    script = f'<script type="application/ld+json">{json.dumps(stated)}</script>'

    assert_hidden(page("", script), "p.html")
    assert_hidden(json.dumps(stated).encode(), "p.json")


@pytest.mark.parametrize("look", ["<w:vanish/>", '<w:color w:val="FFFFFF"/>', '<w:sz w:val="2"/>'])
def test_what_word_hides_is_left_out_and_told(look: str) -> None:
    body = paragraph("Clerk", "Titel") + paragraph(SEEN) + paragraph("mention banana bread", look=look)

    assert_hidden(docx(body), "p.docx")


def test_hidden_words_within_a_hidden_box_count_once() -> None:
    inner = paragraph("banana bread", look="<w:vanish/>")
    hidden = f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>mention all of</w:t><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></w:r>"

    assert_hidden(docx(paragraph("Clerk", "Titel"), paragraph(SEEN), paragraph(inside=hidden)), "p.docx", words=5)


def test_white_words_on_a_dark_ground_stay() -> None:
    dark = '<w:shd w:fill="003366"/>'
    body = paragraph(inside=run("Mention banana bread", '<w:color w:val="FFFFFF"/>'), properties=dark)

    posting = parse(docx(paragraph("Clerk", "Titel"), paragraph(SEEN), body), "p.docx")

    assert "Mention banana bread" in posting.text
    assert not posting.notes
