"""The types of the fields of models, and what annotations stand for."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import lru_cache
from inspect import get_annotations
from typing import Annotated, Any, NamedTuple, Unpack, get_args, get_origin, get_type_hints

from .models import ApiModel, make_ready, wire_name


class ModelField(NamedTuple):
    """A field of a model; `type_` is its annotation with all that is asked of it."""

    name: str
    wire: str
    type_: Any
    info: Any


@lru_cache(maxsize=256)
def fields_of(model: type[ApiModel]) -> tuple[ModelField, ...]:
    """Give the fields of a model, ready to validate one by one."""
    make_ready(model)  # resolves forward references
    return tuple(
        ModelField(name, wire_name(name, info), _annotated(info.annotation, info.metadata), info)
        for name, info in model.__pydantic_fields__.items()
    )


def _annotated(type_: Any, metadata: Sequence[Any]) -> Any:
    return Annotated[(type_, *metadata)] if metadata else type_


def alias_value(alias: Any) -> Any:
    """Give what a named alias stands for; one that refers to itself says it in a string."""
    return _evaluated(alias.__value__, alias.__module__)


def _evaluated(annotation: Any, module: str) -> Any:
    if not isinstance(annotation, str):
        return annotation
    holder = type("Holder", (), {"__annotations__": {"value": annotation}})
    return get_type_hints(holder, vars(sys.modules[module]), include_extras=True)["value"]


@lru_cache(maxsize=256)
def extra_type(model: type[ApiModel]) -> Any:
    """Give the type of members that are no fields; `Any` where the document does not say."""
    for kind in model.__mro__:
        stated = get_annotations(kind) if issubclass(kind, ApiModel) else {}
        if "__pydantic_extra__" in stated:
            _, item = get_args(_evaluated(stated["__pydantic_extra__"], kind.__module__))
            inner, *marks = get_args(item)
            return _annotated(inner, marks[:-1])  # the last one is about dumping
    return Any


def rest_of(kind: Any) -> Any:
    """Give T of `*tuple[T, ...]`, the last part of a tuple; None for any other type."""
    if get_origin(kind) is Unpack:
        return get_args(get_args(kind)[0])[0]
    return get_args(kind)[0] if getattr(kind, "__unpacked__", False) else None
