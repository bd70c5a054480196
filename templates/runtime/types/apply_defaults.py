"""Fills in what dictionaries leave out: copied where nested objects have constants or defaults."""

from __future__ import annotations

from types import NoneType, UnionType
from typing import Annotated, Any, Union, cast, get_args, get_origin

from ..omit import omit
from .defaults import json_defaults
from .fields import alias_value, fields_of
from .models import ApiModel
from .unions import TaggedUnion


def apply_defaults(type_: Any, value: Any) -> Any:
    """Give an argument with the values that its type gives to required fields.

    Only plain dictionaries and lists are looked into: models have theirs already. Where a union
    leaves open which type a dictionary is of, nothing is filled in.
    """
    if hasattr(type_, "__value__"):  # a named alias
        return apply_defaults(alias_value(type_), value)
    origin, kinds = get_origin(type_), get_args(type_)
    if origin is Annotated:
        for mark in kinds[1:]:
            if isinstance(mark, TaggedUnion):
                if not isinstance(value, dict):
                    return value
                return apply_defaults(mark.pick(cast("dict[str, object]", value)), value)
        return apply_defaults(kinds[0], value)
    if origin is Union or origin is UnionType:
        fitting = [kind for kind in kinds if kind is not NoneType and _may_be(kind, value)]
        return apply_defaults(fitting[0], value) if len(fitting) == 1 else value
    if isinstance(value, dict):
        return _fill_members(type_, cast("dict[str, Any]", value))
    if isinstance(value, list | tuple):
        items = cast("list[Any]", value)
        if origin is list:
            return [apply_defaults(kinds[0], item) for item in items]
        if origin is tuple and len(kinds) == len(items):
            return [apply_defaults(kind, item) for kind, item in zip(kinds, items, strict=True)]
        return items
    return value


def _fill_members(type_: Any, value: dict[str, Any]) -> dict[str, Any]:
    if isinstance(type_, type) and issubclass(type_, ApiModel):
        made = {**json_defaults(type_), **value}
        for field in fields_of(type_):
            if field.wire in value and value[field.wire] is not omit:
                made[field.wire] = apply_defaults(field.type_, value[field.wire])
        return made
    if get_origin(type_) is dict:
        kind = get_args(type_)[1]
        return {key: apply_defaults(kind, item) for key, item in value.items()}
    return value


def _may_be(kind: Any, value: Any) -> bool:
    """Tell whether a dictionary or list can be of a type, as far as its kind goes."""
    while hasattr(kind, "__value__"):
        kind = alias_value(kind)
    if get_origin(kind) is Annotated:
        return _may_be(get_args(kind)[0], value)
    if get_origin(kind) in (Union, UnionType):
        return any(_may_be(one, value) for one in get_args(kind))
    if isinstance(value, dict):
        model = isinstance(kind, type) and issubclass(kind, ApiModel)
        return model or get_origin(kind) is dict
    return isinstance(value, list | tuple) and get_origin(kind) in (list, tuple)
