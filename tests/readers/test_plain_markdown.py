"""Plain Markdown, which is read without markdown-it: the very blocks that markdown-it finds."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tailor.readers.markdown import _parsed, read_blocks
from tailor.readers.plain_markdown import read_plain

PLAIN = [
    "# Sample Person\n\nsample@example.com | +1 555-0100 | R&D, a_b, 5 < 6\n",
    "## Work\n\n---\n**Example GmbH**, Berlin  \n*2019 - 2021*\n\n- built **two** things\n- and\n  more\n* other list\n",
    "- one\n\n- two\nlazy\n\nafter\n### Head\n+1 555\n+ plus\n",
    "[site](https://example.com/a_b) • [mail](mailto:a@example.com)\r\n\r\ntext\rline",
    "- kept <!-- pin -->\n<!-- tags: a -->\n\nwords <!-- id: x-y --> more\n",
    "**$5M** *a*, **b.** *c*",
    "",
]
NOT_PLAIN = [
    "> quote",
    "1. one",
    "text\n2) two",
    "    code",
    "~~~\ncode\n~~~",
    "`code`",
    "- a\n  - b",
    "- a\n\n  b",
    "- a\n**b**",
    "- # a",
    "- [ ] todo",
    "Title\n===",
    "Title\n---",
    "a | b\n--- | ---\n1 | 2",
    "a | b\n:-- | ---\n1 | 2",
    "| a |\n|---|",
    "# a | b\n---",
    "[a]: https://example.com",
    "[a][b] ![c](https://example.com)",
    "[a](file:///etc)",
    "[a](<https://example.com>)",
    "<b>a</b>",
    "<https://example.com>",
    "a &amp; b",
    r"a \* b",
    "2 * 3",
    "**a*",
    "a**b**c",
    "***a***",
    "_a_",
    "# a #",
    "#",
    "-",
    "* * *",
    "\ttext",
    "a\0b",
    "a\ue000b",
    "- <!-- pin --> a",
    "<!-- two\nlines -->",
    "<!-->",
]


@pytest.mark.parametrize("text", PLAIN)
def test_plain_text_is_read_as_markdown_it_reads_it(text: str) -> None:
    assert read_plain(text) == list(_parsed(text))


@pytest.mark.parametrize("text", NOT_PLAIN)
def test_what_is_not_plain_is_left_to_markdown_it(text: str) -> None:
    assert read_plain(text) is None
    assert list(read_blocks(text)) == list(_parsed(text))


def test_our_sample_is_plain(root: Path) -> None:
    assert read_plain((root / "resumes" / "master.md").read_text("utf-8")) is not None


PIECES = (
    *(
        "- ",
        "* ",
        "+ ",
        "-",
        "# ",
        "## ",
        "#",
        "---",
        "***",
        "===",
        "> ",
        "1. ",
        "1) ",
        "+1",
        "| ",
        "|",
        ":",
        "~~~",
        "• ",
    ),
    *(
        "**",
        "*",
        "__",
        "_",
        "`",
        "\\",
        "[a](https://b.example/c_d)",
        "[a]",
        "(b)",
        "[",
        "]",
        "!",
        "<!-- pin -->",
        "<!--",
    ),
    *("-->", "<b>", "<", "&amp;", "&", "\n", "\n\n", "\r\n", "  \n", " ", "  ", "    ", "\t", "\xa0", "\x0b", "\x85"),
    *(
        "a",
        "Bc",
        "d.",
        "5",
        "é",
        "$",
        "“",
        "(",
        ")",
        ",",
        "-",
        "/",
        "\ufeff",
        "\u200b",
        "🚀",
        "**a**",
        "*b c*",
        "**d.**",
    ),
)


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
@example("- a\n***\n")
@example("\xa0\na")
@example("**a** *b*\n- **c**: d  \n  e")
@settings(deadline=None)
def test_whatever_is_read_plainly_markdown_it_reads_alike(text: str) -> None:
    read = read_plain(text)

    assert read is None or read == list(_parsed(text))
