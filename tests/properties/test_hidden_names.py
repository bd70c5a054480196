"""Properties called like what their class inherits, and like what its annotations are made of."""

import builtins
import json
import warnings
from typing import Any

import pytest
from pydantic import BaseModel

from .packages import imported

_KINDS: list[dict[str, Any]] = [
    {"type": "string", "maxLength": 9},
    {"type": "array", "items": {"type": "integer"}},
    {"type": "object", "additionalProperties": {"type": "string"}},
    {"type": "string", "format": "date-time"},
    {"const": "a"},
    {},
    {"$ref": "#/components/schemas/Holder"},
]
_VALUES: list[Any] = ["b", [1], {"c": "d"}, "2026-01-31T12:00:00Z", "a", None, {}]
_TYPING = [
    "Annotated", "Any", "ClassVar", "Field", "Literal", "Mapping", "NotNull", "Required",
    "Sequence", "TypedDict", "self", "cls", "datetime", "time", "timedelta", "values", "data",
    "date", "Holder", "HolderParam", "request_id", "model_extra",
]  # fmt: skip


def _document(names: list[str]) -> dict[str, Any]:
    holder = {
        "type": "object",
        "properties": {name: _KINDS[i % len(_KINDS)] for i, name in enumerate(names)},
        "additionalProperties": {"type": "array", "items": {"type": "string"}},
    }
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Holder"}}}
    operation = {
        "requestBody": {"content": content},
        "responses": {"200": {"description": "-", "content": content}},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Hidden", "version": "1"},
        "paths": {"/holders": {"put": operation}},
        "components": {"schemas": {"Holder": holder}},
    }


@pytest.mark.parametrize("ends", [("",), ("", "_"), ("_", "", "_field"), ("_field", "")])
def test_a_property_is_called_like_what_its_class_is_made_of(ends: tuple[str, ...]) -> None:
    with imported(_document(["a"])) as made:
        inherited = [name for name in dir(made.types.Holder) if not name.startswith("__")]
    known = [*inherited, *dir(BaseModel), *dir(builtins), *_TYPING]
    names = list(dict.fromkeys(name + end for name in known for end in ends))
    payload = {name: _VALUES[i % len(_VALUES)] for i, name in enumerate(names)}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with imported(_document(names)) as made:
            value = made.validation.decode(made.types.Holder, json.dumps(payload), strict=True)
            assert value.to_dict() == payload
            assert value.validation_errors == ()
            fields = type(value).model_fields
            assert {field.alias or name for name, field in fields.items()} == set(names)
            # Nothing that every model offers is hidden.
            assert not fields.keys() & {name for name in inherited if name != "a"}
