"""Words of one family, and words that only look like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.matching.inflection import kinship, plural_of


@pytest.mark.parametrize(
    ("asked", "said", "role"),
    [
        ("audit", "audits", "plural"),
        ("policy", "policies", "plural"),
        ("planning", "planned", "verb"),
        ("teaching", "taught", "verb"),
        ("underwriting", "underwrote", "verb"),
        ("negotiation", "negotiated", "verb"),
        ("management", "manage", "action"),
        ("analysis", "analyse", "action"),
        ("welding", "welder", "doer"),
        ("photography", "photographer", "doer"),
        ("statistics", "statistical", "quality"),
        ("modelling", "modeling", "spelling"),
        ("Beratung".lower(), "beraterin", "doer"),
    ],
)
def test_a_family_is_joined_by_the_role_of_its_ending(asked: str, said: str, role: str) -> None:
    assert kinship(asked, said)[0] == role


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("marketing", "market"),
        ("organization", "organ"),
        ("universal", "university"),
        ("news", "new"),
        ("general", "generate"),
        ("policy", "police"),
        ("communication", "community"),
        ("operations", "operas"),
        ("accounting", "accounts"),
        ("logistics", "logistic"),
        ("physics", "physician"),
        ("engineering", "engine"),
        ("department", "departed"),
        ("station", "state"),
        ("hospitality", "hospital"),
        ("internship", "international"),
    ],
)
def test_a_common_stump_is_no_family(asked: str, said: str) -> None:
    assert kinship(asked, said) == ("", 0.0)
    assert kinship(said, asked) == ("", 0.0)


@pytest.mark.parametrize(
    ("word", "singular"), [("boxes", "box"), ("studies", "study"), ("menus", "menu"), ("analytics", "analytic")]
)
def test_a_plural_gives_its_singular(word: str, singular: str) -> None:
    assert plural_of(word)[0] == singular


@pytest.mark.parametrize("word", ["process", "bus", "news", "logistics", "analysis"])
def test_what_only_ends_in_s_is_no_plural(word: str) -> None:
    assert plural_of(word) == ()


@given(left=st.text(max_size=30), right=st.text(max_size=30))
def test_kinship_is_mutual_and_never_above_one(left: str, right: str) -> None:
    assert kinship(left, right)[1] == pytest.approx(kinship(right, left)[1])
    assert 0 <= kinship(left, right)[1] <= 1


@given(word=st.text(min_size=1, max_size=30))
def test_a_word_is_its_own_kin(word: str) -> None:
    assert kinship(word, word) == ("self", 1.0)
