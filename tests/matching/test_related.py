"""Terms that bring others along."""

from __future__ import annotations

from tailor.matching import Lexicon
from tailor.matching.related import BROADER, NARROWER, NARROWER_TWICE, SIBLING, Kin


def test_each_relation_has_its_strength(lexicon: Lexicon) -> None:
    kin = Kin(["PyTorch", "machine learning", "Keras"], lexicon)

    assert [(place.line, strength) for place, _, strength in kin.relatives("deep learning")] == [
        (0, NARROWER),
        (2, NARROWER),
        (1, BROADER),
    ]
    assert (2, SIBLING) in {(place.line, strength) for place, _, strength in kin.relatives("PyTorch")}
    assert (0, NARROWER_TWICE) in {(place.line, strength) for place, _, strength in kin.relatives("machine learning")}


def test_a_stranger_has_no_relatives(lexicon: Lexicon) -> None:
    assert list(Kin(["PyTorch"], lexicon).relatives("welding")) == []
