"""The OpenAPI document as the tests see it: read, walked by its grammar, resolved, checked."""

# The stubs of `referencing` and `jsonschema` leave the type of a schema open.
# pyright: reportUnknownArgumentType=false, reportUnknownMemberType=false
# pyright: reportUnknownVariableType=false

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, cast

import openapi_spec_validator
import yaml_rs
from bindwright.diagnostics.origin import Origin
from bindwright.load.bundle import Node
from bindwright.lower.extensions.x_bindwright import read_lifecycle
from bindwright.plan.source.prose import lifecycle_sentence
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

DOCUMENT = Path(__file__).parents[2] / "schema" / "completions.yaml"
META_SCHEMA = (
    Path(openapi_spec_validator.__file__).parent / "resources" / "schemas" / "v3.2" / "schema.json"
)
BASE = "urn:test:document"

# Kind of object -> key -> kind of what stands there: `x` one, `[x]` a list, `{x}` a map.
# Keys that are not here hold no schema below them.
GRAMMAR: Mapping[str, Mapping[str, str]] = {
    "document": {"paths": "{path}", "components": "components"},
    "components": {
        "schemas": "{schema}",
        "parameters": "{parameter}",
        "headers": "{header}",
        "responses": "{response}",
    },
    "path": {"get": "operation", "post": "operation", "parameters": "[parameter]"},
    "operation": {"parameters": "[parameter]", "requestBody": "body", "responses": "{response}"},
    "parameter": {"schema": "schema"},
    "header": {"schema": "schema"},
    "body": {"content": "{media}"},
    "response": {"headers": "{header}", "content": "{media}"},
    "media": {"schema": "schema", "itemSchema": "schema"},
    "schema": {
        "properties": "{schema}",
        "items": "schema",
        "anyOf": "[schema]",
        "not": "schema",
        "contentSchema": "schema",
    },
}


@dataclass(frozen=True, slots=True)
class Spot:
    """An object of the document: its kind in `GRAMMAR`, its JSON pointer, itself."""

    kind: str
    pointer: str
    value: dict[str, Any]


@cache
def _text() -> str:
    return DOCUMENT.read_text(encoding="utf-8")


def read() -> dict[str, Any]:
    """Returns a fresh copy of the document. YAML 1.2: dates stay strings."""
    return cast("dict[str, Any]", yaml_rs.loads(_text(), parse_datetime=False))


def walk(document: dict[str, Any]) -> Iterator[Spot]:
    """Yields every object of a kind in `GRAMMAR`, outermost first. References are not followed."""
    yield from _walk("document", "", document)


def _walk(kind: str, pointer: str, value: Any) -> Iterator[Spot]:
    if not isinstance(value, dict):  # a boolean schema
        return
    yield Spot(kind, pointer, value)
    for key, below in GRAMMAR[kind].items():
        if key not in value:
            continue
        for tail, child in _children(below, value[key]):
            yield from _walk(below.strip("[]{}"), f"{pointer}/{escape(key)}{tail}", child)


def _children(shape: str, value: Any) -> list[tuple[str, Any]]:
    if shape.startswith("["):
        return [(f"/{index}", child) for index, child in enumerate(value)]
    if shape.startswith("{"):
        return [(f"/{escape(key)}", child) for key, child in value.items()]
    return [("", value)]


def escape(token: str) -> str:
    """Spells one token of a JSON pointer (RFC 6901, section 3)."""
    return token.replace("~", "~0").replace("/", "~1")


def texts(document: dict[str, Any]) -> list[tuple[dict[str, Any], str]]:
    """Lists the prose of the document as (where it stands, under which key)."""
    found: list[tuple[dict[str, Any], str]] = []
    stack: list[Any] = [document]
    while stack:
        value = stack.pop()
        if isinstance(value, dict):
            keys = [key for key in ("description", "summary") if key in value]
            found += [(value, key) for key in keys if isinstance(value[key], str)]
            stack += value.values()
        elif isinstance(value, list):
            stack += value
    return found


def notices(document: dict[str, Any]) -> list[tuple[dict[str, Any], str]]:
    """Lists the lifecycles of the document, each with the notice that is printed of it."""
    found: list[tuple[dict[str, Any], str]] = []
    stack: list[Any] = [document]
    while stack:
        value = stack.pop()
        if isinstance(value, dict):
            lifecycle = read_lifecycle(Node(value, Origin("schema")))
            if lifecycle is not None:
                found.append((value, lifecycle_sentence(lifecycle, deprecated=True) or ""))
            stack += value.values()
        elif isinstance(value, list):
            stack += value
    return found


class Checker:
    """Validates values against the schemas of one document, references resolved."""

    def __init__(self, document: dict[str, Any]) -> None:
        """Registers `document`; its schemas are read as JSON Schema 2020-12."""
        self._registry: Registry[Any] = Registry().with_resource(
            BASE, Resource.from_contents(document, default_specification=DRAFT202012)
        )

    def problems(self, pointer: str, value: Any) -> list[str]:
        """Says what keeps `value` from being an instance of the schema at `pointer`."""
        validator = Draft202012Validator({"$ref": f"{BASE}#{pointer}"}, registry=self._registry)
        return [f"{pointer}: {error.message}" for error in validator.iter_errors(value)]

    def resolve(self, value: dict[str, Any]) -> dict[str, Any]:
        """Follows the references of an object that may be a Reference Object."""
        while "$ref" in value:
            target = self._registry.resolver(BASE).lookup(value["$ref"]).contents
            assert isinstance(target, dict)
            value = target
        return value


def meta_problems(document: dict[str, Any]) -> list[str]:
    """Says what the official OpenAPI 3.2 meta-schema has against `document`.

    That meta-schema looks into Schema Objects only if its dynamic anchor `meta` is bound, which is
    what the wrapper does, to JSON Schema's own meta-schema.
    """
    official = json.loads(META_SCHEMA.read_text(encoding="utf-8"))
    dialect = "https://json-schema.org/draft/2020-12/schema"
    wrapper = {
        "$id": "urn:test:openapi-with-schemas",
        "$schema": dialect,
        "$ref": official["$id"],
        "$defs": {"schema": {"$dynamicAnchor": "meta", "$ref": dialect}},
    }
    registry: Registry[Any] = Registry().with_resource(
        official["$id"], Resource.from_contents(official)
    )
    validator = Draft202012Validator(wrapper, registry=registry)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(document)]
