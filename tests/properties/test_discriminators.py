"""Of which type an object is: client, arguments, mock and `validate` say the same of each."""

import json
from typing import Any

import pytest
from bindwright.payloads.schemas import PayloadSchemas
from bindwright.plan.names.lock import NamesLock
from bindwright.samples.values import make_value
from bindwright.schema.compile import compiled

from tests.payload_schemas import schema_of_type

from .packages import imported


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(tag: dict[str, Any] | None, *, needs: str = "", **more: Any) -> dict[str, Any]:
    properties = {**({} if tag is None else {"tag": tag}), **more}
    required = [*(["tag"] if tag is not None else []), *([needs] if needs else [])]
    return {
        "type": "object",
        "properties": properties,
        **({"required": required} if required else {}),
    }


def _union(**mapping: str) -> dict[str, Any]:
    tag: dict[str, Any] = {"propertyName": "tag"}
    if mapping:
        tag["mapping"] = {
            key.strip("_"): f"#/components/schemas/{to}" for key, to in mapping.items()
        }
    return {"oneOf": [_ref("Cat"), _ref("Dog")], "discriminator": tag}


def _extends(name: str, own: dict[str, Any]) -> dict[str, Any]:
    return {"allOf": [_ref(name), own]}


TEXT, NUMBER, FLAG = {"type": "string"}, {"type": "integer"}, {"type": "boolean"}
KINDS = {"Kinds": {"type": "string", "enum": ["cat", "dog", "cow"]}}
FILLED = {"Cat", "Dog", "Lion", "CatBase"}
FAMILY = {"discriminator": {"propertyName": "tag"}}

UNIONS: dict[str, tuple[dict[str, Any], dict[str, list[Any]]]] = {
    "integers": (
        {"Thing": _union(_1="Cat", _2="Dog"), "Cat": _object(NUMBER), "Dog": _object(NUMBER)},
        {"Cat": [1], "Dog": [2], "UnknownThing": [3]},
    ),
    "integers that are listed": (
        {
            "Thing": _union(_1="Cat", _2="Dog"),
            "Cat": _object({"type": "integer", "enum": [1, 5]}),
            "Dog": _object({"const": 2}),
        },
        {"Cat": [1, 5], "Dog": [2]},
    ),
    "booleans": (
        {"Thing": _union(true="Cat", false="Dog"), "Cat": _object(FLAG), "Dog": _object(FLAG)},
        {"Cat": [True], "Dog": [False]},
    ),
    "constant booleans": (
        {
            "Thing": {"oneOf": [_ref("Cat"), _ref("Dog")]},
            "Cat": _object({"const": True}),
            "Dog": _object({"const": False}),
        },
        {"Cat": [True], "Dog": [False]},
    ),
    "numbers in strings": (
        {"Thing": _union(_1="Cat", _2="Dog"), "Cat": _object(TEXT), "Dog": _object(TEXT)},
        {"Cat": ["1"], "Dog": ["2"], "UnknownThing": ["3"]},
    ),
    "an enumeration that both refer to": (
        {
            "Thing": _union(cat="Cat", dog="Dog"),
            "Cat": _object(_ref("Kinds")),
            "Dog": _object({"allOf": [_ref("Kinds")]}),
            **KINDS,
        },
        {"Cat": ["cat"], "Dog": ["dog"], "UnknownThing": ["cow"]},
    ),
    "an enumeration that both refer to, and no mapping": (
        {
            "Thing": _union(),
            "Cat": _object(_ref("Kinds"), needs="mice", mice=NUMBER),
            "Dog": _object(_ref("Kinds"), needs="bones", bones=NUMBER),
            **KINDS,
        },
        {"Cat": [{"tag": "dog", "mice": 1}], "Dog": [{"tag": "cat", "bones": 1}]},
    ),
    "an enumeration that came from the base": (
        {
            "Thing": {**_object(_ref("Kinds")), **FAMILY},
            "Cat": _extends("Thing", _object(None, needs="mice", mice=NUMBER)),
            **KINDS,
        },
        {"ThingBase": ["cat", "dog"], "Cat": [{"tag": "dog", "mice": 1}]},
    ),
    "one of the values that the base lists": (
        {
            "Thing": {**_object(_ref("Kinds")), **FAMILY},
            "Cat": _extends("Thing", _object({"enum": ["cat"]})),
            **KINDS,
        },
        {"Cat": ["cat"], "ThingBase": ["dog"]},
    ),
    "three generations": (
        {
            "Thing": {
                **_object(TEXT),
                "discriminator": {
                    "propertyName": "tag",
                    "mapping": {"dog": "Dog", "cat": "Cat", "lion": "#/components/schemas/Lion"},
                },
            },
            "Cat": _extends("Thing", _object(None, mice=NUMBER)),
            "Lion": _extends("Cat", _object(None, mane=FLAG)),
            "Dog": _extends("Thing", _object(None, bones=NUMBER)),
        },
        {"CatBase": ["cat"], "Lion": ["lion"], "Dog": ["dog"], "ThingBase": ["cow"]},
    ),
    "an integer of the base": (
        {
            "Thing": {
                **_object(NUMBER),
                "discriminator": {"propertyName": "tag", "mapping": {"1": "Cat", "2": "Dog"}},
            },
            "Cat": _extends("Thing", _object(None, mice=NUMBER)),
            "Dog": _extends("Thing", _object(None, bones=NUMBER)),
        },
        {"Cat": [1], "Dog": [2], "ThingBase": [3]},
    ),
}


def _document(schemas: dict[str, Any]) -> dict[str, Any]:
    content = {"application/json": {"schema": _ref("Thing")}}
    operation = {
        "requestBody": {"required": True, "content": content},
        "responses": {"200": {"description": "-", "content": content}},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Tags", "version": "1"},
        "paths": {"/things": {"put": operation}},
        "components": {"schemas": schemas},
    }


@pytest.mark.parametrize("name", UNIONS)
def test_the_tag_says_which_type_an_object_is_of(name: str) -> None:
    schemas, expected = UNIONS[name]
    with imported(_document(schemas)) as made:
        assert not [one for one in made.findings if "discriminator" in one]
        type_ = made.type_of("Thing")
        judge = compiled(schema_of_type(PayloadSchemas(made.bundle), "Thing", "response"))
        for cls, samples in expected.items():
            is_known = not cls.startswith("Unknown")
            for sample in samples:
                payload = sample if isinstance(sample, dict) else {"tag": sample}
                assert judge.is_valid(payload) == is_known
                for strict in (False, True):
                    value = made.validation.decode(type_, json.dumps(payload), strict=strict)
                    assert (type(value).__name__, value.to_dict()) == (cls, payload)
                for argument in (payload, value):
                    assert (made.refuses(type_, argument) is None) == is_known


@pytest.mark.parametrize("name", UNIONS)
def test_a_tag_that_is_the_only_one_need_not_be_given(name: str) -> None:
    schemas, expected = UNIONS[name]
    with imported(_document(schemas)) as made:
        for cls, samples in expected.items():
            if len(samples) == 1 and isinstance(samples[0], str | int) and cls in FILLED:
                assert getattr(made.types, cls)().to_dict() == {"tag": samples[0]}


@pytest.mark.parametrize("name", UNIONS)
def test_what_the_mock_answers_is_of_a_listed_type(name: str) -> None:
    schemas, expected = UNIONS[name]
    with imported(_document(schemas)) as made:
        schema = schema_of_type(PayloadSchemas(made.bundle), "Thing", "response")
        for seed in ("a", "b", "c", "d"):
            payload = make_value(schema, seed, dynamic=True)
            value = made.validation.decode(made.type_of("Thing"), json.dumps(payload), strict=True)
            assert type(value).__name__ in {"ThingBase", *expected}
            assert not type(value).__name__.startswith("Unknown")


def _subtypes(*more: str) -> dict[str, Any]:
    names = ["Thing", "Cat", "Lion"]
    schemas: dict[str, Any] = {"Thing": {**_object(TEXT), **FAMILY}}
    for parent, name in zip(names, ("Cat", *more), strict=False):
        schemas[name] = _extends(parent, _object(None, size=NUMBER))
    return _document(schemas)


def test_a_class_keeps_its_name_when_others_come_to_extend_it() -> None:
    lock = NamesLock()
    for more, cls in [((), "Cat"), (("Lion",), "AnyCat"), (("Lion", "Cub"), "AnyCat"), ((), "Cat")]:
        with imported(_subtypes(*more), lock) as made:
            lock = made.names_lock
            assert made.types.Cat(size=1).to_dict() == {"tag": "Cat", "size": 1}
            assert lock.types["#/components/schemas/Cat"] == cls
            assert hasattr(made.types, "AnyLion") == ("Cub" in more)
            for name in more:
                payload = {"tag": name, "size": 1}
                value = made.validation.decode(
                    made.type_of("Cat"), json.dumps(payload), strict=True
                )
                assert type(value) is getattr(made.types, name)
