"""Decimals in arguments: numbers where their type is one, strings everywhere else."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from types import UnionType
from typing import Annotated, Any, Union, cast, get_args, get_origin

from pydantic import ValidationError

from ..encoding import DecimalText, ExactNumber, write_exactly
from ..json_values import as_items
from .fields import alias_value, extra_type, fields_of, rest_of
from .models import ApiModel, make_ready
from .unions import TaggedUnion


def with_numbers(type_: Any, value: Any) -> Any:
    """Give JSON values with those decimals as numbers that a type takes for numbers.

    Where a number and a string in the format `decimal` are both possible it stays a string. Where
    several types may be meant, it is the first that the outcome fits.
    """
    return _Reader().read(type_, value)


class _Reader:
    """Reads one argument by its type."""

    def __init__(self) -> None:
        # A model and an object: variants in variants would be tried again and again.
        self._known: dict[tuple[Any, int], Any] = {}

    def read(self, type_: Any, value: Any) -> Any:
        kinds = list(_kinds(type_, value))
        if isinstance(value, DecimalText):
            return ExactNumber(value) if float in kinds and Decimal not in kinds else value
        if not isinstance(value, dict | list):
            return value
        made = [(kind, self._made(kind, value)) for kind in kinds]
        fitting = (one for kind, one in made if len(made) == 1 or _fits(kind, one))
        changed = (one for _, one in made if one != value)
        return next(fitting, next(changed, cast("Any", value)))

    def _made(self, kind: Any, value: Any) -> Any:
        if isinstance(value, list):
            return self._items(kind, as_items(cast(object, value)))
        if get_origin(kind) is dict:
            return {key: self.read(get_args(kind)[1], item) for key, item in value.items()}
        key = kind, id(value)
        if key not in self._known:
            self._known[key] = self._members(kind, value)
        return self._known[key]

    def _members(self, kind: Any, value: dict[str, Any]) -> dict[str, Any]:
        types, rest = {field.wire: field.type_ for field in fields_of(kind)}, extra_type(kind)
        return {key: self.read(types.get(key, rest), item) for key, item in value.items()}

    def _items(self, kind: Any, value: list[Any]) -> list[Any]:
        kinds = [one for one in get_args(kind) if one is not Ellipsis]
        if not kinds:
            return value
        last = rest_of(kinds[-1])
        kinds[-1] = kinds[-1] if last is None else last
        kinds += kinds[-1:] * (len(value) - len(kinds))
        return [self.read(one, item) for one, item in zip(kinds, value, strict=False)]


def _kinds(type_: Any, value: Any) -> Iterator[Any]:
    """Give what a type may mean for a value of this kind: models, scalars, and collections."""
    if hasattr(type_, "__value__"):  # a named alias
        yield from _kinds(alias_value(type_), value)
        return
    origin, args = get_origin(type_), get_args(type_)
    if origin is Annotated:
        for mark in args[1:]:
            if isinstance(mark, TaggedUnion) and isinstance(value, dict):
                yield from _kinds(mark.pick(cast("dict[str, object]", value)), value)
                return
        is_number = any(hasattr(mark, "as_number") for mark in args[1:])
        yield from _kinds(float if is_number else args[0], value)
    elif origin is Union or origin is UnionType:
        for one in args:
            yield from _kinds(one, value)
    elif origin is list and not isinstance(value, list):  # an item of a form travels by itself
        yield from _kinds(args[0], value)
    elif isinstance(value, dict):
        if origin is dict or (isinstance(type_, type) and issubclass(type_, ApiModel)):
            yield type_
    elif isinstance(value, list):
        if origin in (list, tuple):
            yield type_
    else:
        yield type_


def _fits(kind: Any, value: Any) -> bool:
    if not (isinstance(kind, type) and issubclass(kind, ApiModel)):
        return True
    try:
        validator = make_ready(kind).__pydantic_validator__
        validator.validate_json(write_exactly(value), by_alias=True, by_name=False)
    except ValidationError:
        return False
    return True
