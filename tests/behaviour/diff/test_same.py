"""Other spellings of the same are no change: nothing on the wire, and no version."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from bindwright.comparison.verdict import Bump

from .compared import JSON, Edit, api, compare, compare_files, schema, unedited
from .test_kinds import STRING, answer, both, content, operation, parameter, top

REF: JSON = {"$ref": "#/components/schemas/Sent"}


def _path_level(made: JSON) -> None:
    item = made["paths"]["/things"]
    item["parameters"] = item["post"].pop("parameters")


def _component_parameter(made: JSON) -> None:
    operation = made["paths"]["/things"]["post"]
    made["components"]["parameters"] = {"Dry": operation["parameters"][0]}
    operation["parameters"] = [{"$ref": "#/components/parameters/Dry"}]


def _component_body(made: JSON) -> None:
    operation = made["paths"]["/things"]["post"]
    made["components"]["requestBodies"] = {"Body": operation["requestBody"]}
    operation["requestBody"] = {"$ref": "#/components/requestBodies/Body"}


def _by_default(made: JSON) -> None:
    responses = made["paths"]["/things"]["post"]["responses"]
    responses["default"] = responses["404"]


def _security(*alternatives: JSON) -> Edit:
    schemes = {
        "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
        "token": {"type": "http", "scheme": "bearer"},
    }
    return both(
        top(components={"securitySchemes": schemes}), operation(security=list(alternatives))
    )


ALL_OF = {"allOf": [{"type": "object", "properties": {"a": STRING}}, {"required": ["a"]}]}
ROWS: dict[str, tuple[Edit, Edit]] = {
    "any members": (unedited(), schema(STRING, additionalProperties=True)),
    "null": (schema({"type": ["string", "null"]}), schema({"anyOf": [{"type": "null"}, STRING]})),
    "all of": (
        schema(ALL_OF),
        schema({"type": "object", "properties": {"a": STRING}, "required": ["a"]}),
    ),
    "orders": (schema({"enum": ["a", "b"]}), schema({"enum": ["b", "a"]})),
    "variants": (
        schema({"anyOf": [STRING, {"type": "integer"}]}),
        schema({"anyOf": [{"type": "integer"}, STRING]}),
    ),
    "a single variant": (schema(STRING), schema({"oneOf": [STRING]})),
    "constant": (schema({"const": "a"}), schema({"enum": ["a"]})),
    "bounds of integers": (
        schema({"type": "integer", "minimum": 1}),
        schema({"type": "integer", "exclusiveMinimum": 0}),
    ),
    "path level": (unedited(), _path_level),
    "component of a parameter": (unedited(), _component_parameter),
    "component of a body": (unedited(), _component_body),
    "default says the same": (_by_default, both(_by_default, unedited())),
    "charset": (unedited(), content({"application/json; charset=utf-8": {"schema": REF}})),
    "style that is the default": (
        parameter(schema=STRING),
        parameter(schema=STRING, style="form", explode=True),
    ),
    "explode of a scalar": (parameter(schema=STRING), parameter(schema=STRING, explode=False)),
    "orders of credentials": (
        _security({"key": []}, {"token": []}),
        _security({"token": []}, {"key": []}),
    ),
    "a slash that ends the URL of a server": (
        unedited(),
        top(servers=[{"url": "https://shop.example/"}]),
    ),
    "no credentials, twice": (unedited(), operation(security=[])),
    "operationId": (unedited(), operation(operationId="makeThing")),
}


@pytest.mark.parametrize("name", ROWS)
def test_same(name: str, tmp_path: Path) -> None:
    old, new = ROWS[name]
    for first, second in ((old, new), (new, old)):
        found = compare(tmp_path, first, second)
        assert [one.message for one in found.wire] == []
        assert found.bump is Bump.NONE


def test_a_described_error_that_default_covered(tmp_path: Path) -> None:
    def described(made: JSON) -> None:
        _by_default(made)
        responses = made["paths"]["/things"]["post"]["responses"]
        responses["409"] = responses["404"]

    assert compare(tmp_path, _by_default, described).wire == ()


def test_another_version_of_openapi(tmp_path: Path) -> None:
    """3.0's `nullable`, boolean bounds and `example` are 3.1's words."""
    old = api()
    old["openapi"] = "3.0.3"
    old["components"]["schemas"]["Sent"]["properties"]["value"] = {
        "type": "integer", "nullable": True, "minimum": 1, "exclusiveMinimum": True, "example": 3,
    }  # fmt: skip
    new = api()
    new["components"]["schemas"]["Sent"]["properties"]["value"] = {
        "type": ["integer", "null"], "exclusiveMinimum": 1, "examples": [3],
    }  # fmt: skip
    found = compare(tmp_path, old, new)
    assert (found.wire, found.python, found.bump) == ((), (), Bump.NONE)


def _sorted(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _sorted(value[key]) for key in sorted(value, reverse=True)}
    return [_sorted(one) for one in value] if isinstance(value, list) else value


def test_keys_in_another_order(tmp_path: Path) -> None:
    made = api()
    answer(headers={"X-Count": {"schema": {"type": "integer"}}})(made)
    found = compare(tmp_path, made, _sorted(copy.deepcopy(made)))
    assert (found.wire, found.python, found.bump) == ((), (), Bump.NONE)


def test_several_files(tmp_path: Path) -> None:
    """A component that moved into a file of its own is the same on the wire."""
    whole = api()
    parts = copy.deepcopy(whole)
    (tmp_path / "sent.json").write_text(json.dumps(parts["components"]["schemas"]["Sent"]))
    parts["components"]["schemas"]["Sent"] = {"$ref": "sent.json"}
    for name, made in (("old", whole), ("new", parts)):
        (tmp_path / f"{name}.json").write_text(json.dumps(made))
    found = compare_files(tmp_path / "old.json", tmp_path / "new.json")
    assert found.wire == ()


SIDES: JSON = {
    # Two variants that nothing but their members tells apart, and one that has lists of them.
    "Cat": {"type": "object", "properties": {"lives": {"type": "integer"}, "owner": STRING}},
    "Dog": {
        "type": "object",
        "required": ["tricks"],
        "properties": {"tricks": {"type": "array", "items": STRING}},
    },
    "Crowd": {"type": "object", "properties": {"all": {"type": "array", "items": STRING}}},
    "Sort": {"type": "string", "default": "asc", "not": {"enum": ["none"]}},
}


def _with_variants(made: JSON) -> None:
    names = ("Cat", "Dog", "Crowd")
    variants = [{"$ref": f"#/components/schemas/{name}"} for name in names]
    made["components"]["schemas"].update(copy.deepcopy(SIDES))
    sort = {"$ref": "#/components/schemas/Sort"}
    several = {"type": "array", "items": {"oneOf": variants[:2]}}
    for name in ("Sent", "Got"):
        made["components"]["schemas"][name]["properties"].update(
            {"one": {"anyOf": variants}, "sort": sort, "several": several}
        )


@pytest.mark.parametrize("edit", [unedited(), _with_variants])
def test_dereferenced(edit: Edit, tmp_path: Path) -> None:
    """Schemas where they are used, in place of references to them."""
    whole = api()
    edit(whole)
    schemas = whole["components"]["schemas"]

    def resolved(value: Any) -> Any:
        if isinstance(value, dict) and "$ref" in value:
            return resolved(schemas[value["$ref"].rpartition("/")[2]])
        if isinstance(value, dict):
            return {key: resolved(one) for key, one in value.items()}
        return [resolved(one) for one in value] if isinstance(value, list) else value

    written_out = resolved(copy.deepcopy(whole))
    for name in SIDES:
        written_out["components"]["schemas"].pop(name, None)
    assert compare(tmp_path, whole, written_out).wire == ()
    assert compare(tmp_path, written_out, whole).wire == ()


def test_a_variant_that_lost_its_name_and_changed(tmp_path: Path) -> None:
    """It is known by its members; what changed is said of it, and not that it is gone."""

    def changed(made: JSON) -> None:
        _with_variants(made)
        cat = copy.deepcopy(SIDES["Cat"])
        cat["properties"]["lives"] = STRING
        for name in ("Sent", "Got"):
            made["components"]["schemas"][name]["properties"]["one"]["anyOf"][0] = cat

    found = compare(tmp_path, _with_variants, changed)
    assert {(one.kind.code, one.message) for one in found.wire} == {
        ("type-changed", "Cat.lives is string and was integer")
    }


def test_a_default_of_what_is_referred_to(tmp_path: Path) -> None:
    """It is said once, where it stands."""

    def changed(made: JSON) -> None:
        _with_variants(made)
        made["components"]["schemas"]["Sort"]["default"] = "desc"

    (change,) = compare(tmp_path, _with_variants, changed).wire
    assert (change.kind.code, change.message) == (
        "default-changed",
        'Sort has the default "desc" and had "asc"',
    )


def test_one_change_is_one_finding(tmp_path: Path) -> None:
    """However many operations, statuses and media types lead to it."""

    def many(made: JSON) -> None:
        post = made["paths"]["/things"]["post"]
        for number in range(20):
            made["paths"][f"/things{number}"] = {"post": copy.deepcopy(post)}
        made["components"]["schemas"]["Sent"]["properties"]["next"] = REF
        made["components"]["schemas"]["Got"]["properties"]["made_of"] = REF

    def changed(made: JSON) -> None:
        many(made)
        made["components"]["schemas"]["Sent"]["properties"]["value"] = {"type": "integer"}

    found = compare(tmp_path, many, changed)
    (change,) = found.wire
    assert (change.side, len(change.operations)) == ("both", 21)
