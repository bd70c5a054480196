"""The values that go from stage to stage: dataclasses that cost little to define and to make.

There are over a hundred classes of them, and `dataclasses` compiles six methods for each of its
frozen ones: that took longer than all other work on a small document. Here it compiles `__init__`
alone, the other methods are shared, and that nobody assigns to a field is checked by type checkers.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any, TypeVar, cast, dataclass_transform

_Class = TypeVar("_Class", bound=type)

_getters: dict[type, Callable[[Any], Any]] = {}


@dataclass_transform(kw_only_default=True, frozen_default=True)
def record(cls: _Class) -> _Class:
    """Makes a class a dataclass with slots and keyword arguments, equal and hashed by its fields.

    Its instances are never changed: `dataclasses.replace` makes another one.
    """
    made: Any = cls
    made.__eq__ = _equal
    made.__hash__ = _hash
    made.__repr__ = _repr
    # `slots` makes another class, which type checkers must not see.
    made = dataclass(slots=True, kw_only=True, eq=False, repr=False, match_args=False)(made)
    return cast("_Class", made)


def _content(one: Any) -> Any:
    kind: type = one.__class__
    getter = _getters.get(kind)
    if getter is None:
        names = [field.name for field in fields(kind)]
        getter = _getters[kind] = attrgetter(*names) if names else _nothing
    return getter(one)


def _nothing(_: Any) -> tuple[()]:
    return ()


def _equal(self: Any, other: object) -> Any:
    if self is other:
        return True
    if other.__class__ is not self.__class__:
        return NotImplemented
    return _content(self) == _content(other)


def _hash(self: Any) -> int:
    try:
        return hash((self.__class__, _content(self)))
    except TypeError:  # a JSON object or array in it, which only an equal value has as well
        return hash(self.__class__)


def _repr(self: Any) -> str:
    rows = ", ".join(f"{one.name}={getattr(self, one.name)!r}" for one in fields(self))
    return f"{type(self).__name__}({rows})"
