"""What counts as a word of substance, and which words are one."""

from hypothesis import given
from hypothesis import strategies as st

from tailor.background.terms import pairs, stems, terms


def test_forms_of_a_word_are_one() -> None:
    assert stems("managing managed manages") == ["manag"] * 3


def test_function_words_and_bare_numbers_are_left_out() -> None:
    assert stems("in 2019 we had the 40 of them") == []


def test_function_words_of_other_languages_are_left_out() -> None:
    assert stems("und für een het les avec") == []


def test_a_version_number_at_the_end_of_a_name_is_dropped() -> None:
    assert stems("HTML5 and CSS3") == ["html", "css"]


def test_short_names_keep_their_last_letter() -> None:
    assert stems("AWS SAS") == ["aws", "sas"]


def test_marks_of_technical_names_tell_them_apart() -> None:
    assert stems("C C++ C# .NET") == ["c", "c++", "c#", ".net"]


def test_a_single_letter_is_a_word_only_where_it_names_a_language() -> None:
    assert stems("R, x and C") == ["r", "c"]


def test_a_placeholder_of_an_anonymised_posting_is_no_word() -> None:
    assert stems("Join <ORGANIZATION> as a welder") == ["join", "welder"]


def test_a_term_keeps_the_word_as_written() -> None:
    assert [term.text for term in terms("Led Nursing teams")] == ["Led", "Nursing", "teams"]


def test_neighbours_make_pairs_in_order() -> None:
    assert pairs(["code", "review", "board"]) == [("code", "review"), ("review", "board")]


@given(st.text())
def test_terms_and_stems_agree_on_any_text(text: str) -> None:
    assert [term.stem for term in terms(text)] == stems(text)
