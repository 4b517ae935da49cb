"""What a word is, and when two spellings are one."""

from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.text import canonical, clean, escaped, number_of, phrase, sentences, unescaped, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("C++, C# and .NET", ["C++", "C#", "and", ".NET"]),
        ("Node.js (ASP.NET), R&D.", ["Node.js", "ASP.NET", "R&D"]),
        ("CI/CD real-time", ["CI", "CD", "real", "time"]),
        ("Zürich’s O’Reilly", ["Zürich’s", "O’Reilly"]),
        ("5.86/6.0, 560M", ["5.86", "6.0", "560M"]),
        ("東京 で", ["東京", "で"]),
        ("", []),
    ],
)
def test_words_keep_the_marks_of_technical_names(text: str, expected: list[str]) -> None:
    assert [word.text for word in words(text)] == expected


@given(st.text(max_size=200))
def test_words_say_where_they_stand(text: str) -> None:
    assert all(text[word.start : word.end] == word.text for word in words(text))


@pytest.mark.parametrize(("one", "other"), [("CI/CD", "ci-cd"), ("Kubernetes’s", "kubernetes"), ("cafe\u0301", "Café")])
def test_spellings_of_the_same_words_are_one(one: str, other: str) -> None:
    assert phrase(one) == phrase(other)


@pytest.mark.parametrize(("one", "other"), [("C", "C++"), ("C++", "C#"), (".NET", "net")])
def test_technical_names_are_not_confused(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


def test_sentences_end_at_a_mark_before_a_capital() -> None:
    assert sentences("Led e.g. audits. Grew sales by 3.5 %! Why? 日") == [
        "Led e.g. audits.",
        "Grew sales by 3.5 %!",
        "Why?",
        "日",
    ]


def test_clean_leaves_one_line_without_controls() -> None:
    assert clean("a\x1b[31mb\u202ec\u200bd\n e\xa0f") == "a[31mbcd e f"


@given(st.text(max_size=200))
def test_clean_is_printable_and_settled(text: str) -> None:
    cleaned = clean(text)

    assert clean(cleaned) == cleaned
    assert all(char.isprintable() or char in "\u200c\u200d" for char in cleaned)


@pytest.mark.parametrize(("number", "said"), [(0, "0 entries"), (1, "1 entry"), (2, "2 entries")])
def test_a_number_goes_with_its_noun(number: int, said: str) -> None:
    assert number_of(number, "entry") == said


@given(st.text("<>&\"'a;#x39 ampltg"))
def test_marks_of_xml_are_written_and_read_as_html_does(text: str) -> None:
    assert escaped(text) == html.escape(text)
    assert unescaped(text) == html.unescape(text)
    assert unescaped(escaped(text)) == text
