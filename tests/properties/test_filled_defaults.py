"""What an answer leaves out has the value that the document says is meant, where this is wanted."""

import datetime
from typing import Any

from bindwright.config import ClientConfig

from .packages import imported

PROPERTIES: dict[str, dict[str, Any]] = {
    "size": {"type": "integer", "default": 20},
    "since": {"type": "string", "format": "date", "default": "2026-01-31"},
    "shade": {"$ref": "#/components/schemas/Shade", "default": "red"},
    "tags": {"type": "array", "items": {"type": "string"}, "default": ["a"]},
    "point": {"$ref": "#/components/schemas/Point", "default": {"x": 1}},
    "wrong": {"type": "integer", "default": "many"},
    "tooMany": {"type": "integer", "maximum": 5, "default": 6},
    "null": {"type": ["string", "null"], "default": None},
    "none": {"type": "string"},
}


def _document() -> dict[str, Any]:
    schemas = {
        "Thing": {"type": "object", "properties": PROPERTIES},
        "Shade": {"type": "string", "enum": ["red", "green"]},
        "Point": {"type": "object", "properties": {"x": {"type": "integer"}}},
    }
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}
    operation = {
        "requestBody": {"content": content},
        "responses": {"200": {"description": "-", "content": content}},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Defaults", "version": "1"},
        "paths": {"/things": {"put": operation}},
        "components": {"schemas": schemas},
    }


def test_absent_properties_have_their_defaults_and_are_not_sent() -> None:
    with imported(_document(), client=ClientConfig(fill_defaults=True)) as made:
        for strict in (False, True):
            thing = made.validation.decode_python(made.types.Thing, {"extra": 1}, strict=strict)
            assert (thing.size, thing.tags, thing.wrong, thing.too_many) == (20, ["a"], None, None)
            assert thing.shade is made.types.Shade.RED and thing.point.x == 1
            assert thing.since == datetime.date(2026, 1, 31)
            assert (thing.null, thing.none) == (None, None)
            assert thing.model_fields_set == {"extra"} and thing.to_dict() == {"extra": 1}
            assert thing.validation_errors == ()
        broken = made.validation.decode_python(made.types.Thing, {"size": "x"}, strict=False)
        assert broken.to_dict() == {"size": "x"} and broken.tags == ["a"]
        assert broken.tags is not thing.tags
        assert made.types.Thing().to_dict() == {} and made.types.Thing(size=20).to_dict() == {
            "size": 20
        }


def test_without_the_key_nothing_is_filled_in() -> None:
    with imported(_document()) as made:
        thing = made.validation.decode_python(made.types.Thing, {}, strict=True)
        assert {getattr(thing, name) for name in type(thing).model_fields} == {None}
