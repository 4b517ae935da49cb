"""Frozen values: in all that can be seen, what dataclasses make of the same class."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, fields, is_dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.values import field, record, replace, value


@value
class Point:
    """A place."""

    x: int
    y: int = 2
    name: str = ""

    @property
    def far(self) -> int:
        """How far."""
        return self.x + self.y


@value
class Alone:
    """One field."""

    only: tuple[int, ...] = ()


def test_fields_are_given_in_order_or_by_name_and_have_defaults() -> None:
    assert (Point(1), Point(1, 3).y, Point(x=1, name="a").name, Alone().only) == (Point(1, 2, ""), 3, "a", ())


@pytest.mark.parametrize("given", [(), (1, 2, "a", 4)])
def test_a_field_too_few_or_too_many_is_an_error(given: tuple[int, ...]) -> None:
    with pytest.raises(TypeError, match="__init__"):
        Point(*given)  # type: ignore[arg-type]


@given(st.integers(), st.integers())
def test_values_are_equal_when_all_their_fields_are(one: int, other: int) -> None:
    assert (Point(one) == Point(other)) == (one == other)
    assert hash(Point(one)) == hash(Point(one))


def test_values_of_another_class_are_never_equal() -> None:
    others: list[object] = [Point(1), ((),), ()]

    assert Alone() not in others


def test_nothing_can_be_changed_or_added() -> None:
    with pytest.raises(FrozenInstanceError, match="'x'"):
        Point(1).x = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del Point(1).x
    with pytest.raises(FrozenInstanceError):
        Point(1).more = 1  # type: ignore[attr-defined]


def test_it_shows_its_fields() -> None:
    assert repr(Point(1, name="a")) == "Point(x=1, y=2, name='a')"


def test_it_can_be_copied_and_sent_to_another_process() -> None:
    point = Point(1, 5, "a")

    assert pickle.loads(pickle.dumps(point)) == copy.deepcopy(point) == copy.copy(point) == point  # noqa: S301


def test_what_works_on_dataclasses_works_on_it() -> None:
    assert [field.name for field in fields(Point)] == ["x", "y", "name"]
    assert (replace(Point(1), y=9), asdict(Alone((1,)))) == (Point(1, 9), {"only": (1,)})
    assert is_dataclass(Point)


def test_it_can_be_taken_apart_and_keeps_its_methods_and_words() -> None:
    match Point(1, 2, "a"):
        case Point(x, y, name):
            assert (x, y, name) == (1, 2, "a")

    assert (Point(1).far, Point.__doc__) == (3, "A place.")


def test_replacing_an_unknown_field_is_an_error() -> None:
    with pytest.raises(TypeError):
        replace(Point(1), z=3)  # type: ignore[call-arg]


def test_other_dataclasses_can_be_replaced_too() -> None:
    @dataclass
    class Box:
        width: int
        height: int = 1

    assert replace(Box(1, 2), width=3) == Box(3, 2)


@record
class Basket:
    """What fills up."""

    owner: str
    inside: list[str] = field(default_factory=list)
    sealed: bool = False

    def put(self, thing: str) -> None:
        """Fill it."""
        self.inside.append(thing)


def test_a_record_can_be_changed_and_has_no_room_for_other_names() -> None:
    basket = Basket("a")
    basket.sealed = True

    assert (basket.owner, basket.sealed) == ("a", True)
    with pytest.raises(AttributeError):
        basket.more = 1  # type: ignore[attr-defined]


def test_each_record_has_a_default_of_its_own_where_a_factory_makes_it() -> None:
    one, other = Basket("a"), Basket("b")
    one.put("apple")

    assert (one.inside, other.inside, Basket("c", ["pear"]).inside) == (["apple"], [], ["pear"])


def test_records_are_equal_when_all_their_fields_are_and_have_no_hash() -> None:
    assert Basket("a") == Basket("a") != Basket("b")
    assert repr(Basket("a")) == "Basket(owner='a', inside=[], sealed=False)"
    with pytest.raises(TypeError, match="unhashable"):
        hash(Basket("a"))
