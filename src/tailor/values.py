"""Frozen values and records: what dataclasses make of a class, made in a fifth of the time.

Every run makes some forty such classes before it does anything, and dataclasses compile six functions for each. Here
one is compiled, and the others are shared; nor is `inspect` needed, which dataclasses bring along. dataclasses.fields
and asdict work on the values all the same; so does its `replace`, of which there is a quicker one here.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn, TypeVar, cast, dataclass_transform

if TYPE_CHECKING:
    # So that names and types of the fields are checked.
    from dataclasses import Field, replace

__all__ = ["field", "record", "replace", "value"]
T = TypeVar("T")


class _Fresh(NamedTuple):
    """A default that is made anew for each."""

    make: Callable[[], object]


def field(*, default_factory: Callable[[], T]) -> T:
    """Return what stands for a default of a record that is made anew for each."""
    return cast("T", _Fresh(default_factory))


@dataclass_transform(frozen_default=True)
def value(cls: type[T]) -> type[T]:
    """Make a class of annotated fields what dataclass(frozen=True, slots=True) makes of it; decorates it.

    Fields may have defaults that are themselves frozen; there are no factories and no inherited fields.
    """
    names, defaults = _fields(cls)
    described: dict[str, object] = {"__dataclass_fields__": _Fields(names, defaults), "__hash__": _hash_of(names)}
    return _made(cls, described | {"__reduce__": _reduce, "__setattr__": _refuse, "__delattr__": _refuse})


@dataclass_transform(field_specifiers=(field,))
def record(cls: type[T]) -> type[T]:
    """Make a class of annotated fields what dataclass(slots=True) makes of it, for what is put together step by step.

    Fields may have defaults, or a `field` with a factory; there are no inherited fields. dataclasses know none of it.
    """
    return _made(cls, {"__hash__": None})


def _fields(cls: type) -> tuple[tuple[str, ...], dict[str, object]]:
    """Return the names of a class's fields, and the defaults of those that have one."""
    names = tuple(cls.__annotations__)
    return names, {name: vars(cls)[name] for name in names if name in vars(cls)}


def _made(cls: type[T], more: dict[str, object]) -> type[T]:
    """Return the class anew with its fields in slots, and with some things more."""
    names, defaults = _fields(cls)
    body = {name: of for name, of in vars(cls).items() if name not in {*names, "__dict__", "__weakref__"}}
    body |= {"__slots__": names, "__match_args__": names, "__eq__": _equal_by(names), "__repr__": _shown} | more
    made = type(cls.__name__, cls.__bases__, body)
    type.__setattr__(made, "__init__", _initialiser(made, names, defaults))
    return cast("type[T]", made)


if not TYPE_CHECKING:

    def replace(one: T, /, **changes: object) -> T:
        """Return a frozen value or other dataclass with some fields changed; TypeError is raised for unknown names."""
        for name in one.__match_args__:
            if name not in changes:
                changes[name] = getattr(one, name)
        return one.__class__(**changes)


def _initialiser(cls: type, names: tuple[str, ...], defaults: dict[str, object]) -> Callable[..., None]:
    """Return the function that sets the fields, compiled so that its arguments have names and defaults.

    Each field's slot is set directly, which takes a third less time than object.__setattr__ by its name.
    """
    arguments = ", ".join(f"{name}=_defaults[{name!r}]" if name in defaults else name for name in names)
    values = {name: name for name in names}
    for name, default in defaults.items():
        if isinstance(default, _Fresh):
            values[name] = f"_defaults[{name!r}].make() if {name} is _defaults[{name!r}] else {name}"
    steps = "".join(f"\n    _set_{name}(self, {value})" for name, value in values.items())
    made: dict[str, Any] = {"_defaults": defaults} | {f"_set_{name}": vars(cls)[name].__set__ for name in names}
    exec(f"def __init__(self, {arguments}):{steps}", made)  # noqa: S102 - the names are those of our own classes
    function: Callable[..., None] = made["__init__"]
    return function


def _equal_by(names: tuple[str, ...]) -> Callable[[object, object], bool]:
    fields = attrgetter(*names)

    def __eq__(self: object, other: object) -> bool:  # noqa: N807 - the name that Python knows
        return fields(self) == fields(other) if other.__class__ is self.__class__ else NotImplemented

    return __eq__


def _hash_of(names: tuple[str, ...]) -> Callable[[object], int]:
    fields = attrgetter(*names)

    def __hash__(self: object) -> int:  # noqa: N807
        return hash(fields(self))

    return __hash__


def _shown(self: Any) -> str:  # noqa: ANN401 - any value or draft
    fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
    return f"{self.__class__.__qualname__}({fields})"


def _reduce(self: Any) -> tuple[type, tuple[object, ...]]:  # noqa: ANN401 - any value
    return self.__class__, tuple(getattr(self, name) for name in self.__match_args__)


def _refuse(self: object, name: str, *_: object) -> NoReturn:
    from dataclasses import FrozenInstanceError  # noqa: PLC0415 - it takes a twentieth of a short run to come

    raise FrozenInstanceError(f"{self.__class__.__name__} is frozen: cannot change {name!r}")


class _Fields:
    """The fields as dataclasses describe them, found out when somebody asks."""

    def __init__(self, names: tuple[str, ...], defaults: dict[str, object]) -> None:
        self.given = [(name, Any, defaults[name]) if name in defaults else (name, Any) for name in names]

    def __get__(self, instance: object, owner: type) -> dict[str, Field[Any]]:
        import dataclasses  # noqa: PLC0415 - as above

        twin = dataclasses.make_dataclass(owner.__name__, self.given, init=False, repr=False, eq=False)
        found = {one.name: one for one in dataclasses.fields(twin)}
        type.__setattr__(owner, "__dataclass_fields__", found)
        return found
