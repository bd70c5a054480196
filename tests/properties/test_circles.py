"""Schemas that contain themselves, in every way that made-up documents have found."""

from typing import Any

import pytest

from .packages import imported


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _tagged(tag: str, **properties: Any) -> dict[str, Any]:
    kind = {"kind": {"const": tag}}
    return {"type": "object", "required": ["kind"], "properties": {**kind, **properties}}


def _document(schemas: dict[str, Any]) -> dict[str, Any]:
    info = {"title": "Circles", "version": "1"}
    return {"openapi": "3.1.0", "info": info, "paths": {}, "components": {"schemas": schemas}}


def test_a_union_of_a_type_with_itself_is_tagged() -> None:
    node = _tagged("node", child={"oneOf": [_ref("Node"), _ref("Leaf")]})
    with imported(_document({"Node": node, "Leaf": _tagged("leaf")})) as made:
        payload = {"kind": "node", "child": {"kind": "node", "child": {"kind": "leaf"}}}
        read = made.validation.decode(made.types.Node, str(payload).replace("'", '"'), strict=True)
        assert type(read.child.child) is made.types.Leaf
        assert made.refuses(made.types.Node, payload) is None
        assert made.refuses(made.types.Node, {"kind": "node", "child": {"kind": "other"}})


def test_unions_that_lead_to_each_other() -> None:
    schemas = {
        "A": {"anyOf": [_ref("B"), _ref("C")]},
        "B": _tagged("b", x={"anyOf": [_ref("A"), _ref("C")]}),
        "C": _tagged("c"),
    }
    with imported(_document(schemas)) as made:
        payload = {"kind": "b", "x": {"kind": "b", "x": {"kind": "c"}}}
        assert made.accepts(made.type_of("A"), payload) == (True, payload)


@pytest.mark.parametrize(
    "child",
    [
        {"allOf": [{"allOf": [_ref("Node")]}]},
        {"allOf": [_ref("Node"), {"properties": {"extra": {"type": "string"}}}]},
        {**_ref("Node"), "minProperties": 1},
    ],
    ids=["twice wrapped", "extended", "narrowed"],
)
def test_a_property_that_extends_its_own_object(child: dict[str, Any]) -> None:
    node = {"type": "object", "properties": {"child": child, "id": {"type": "integer"}}}
    with imported(_document({"Node": node})) as made:
        payload = {"child": {"child": {"id": 1}, "id": 2}}
        assert made.accepts(made.types.Node, payload) == (True, payload)
        assert not made.accepts(made.types.Node, {"child": {"child": {"id": "x"}}})[0]


@pytest.mark.parametrize(
    "schema",
    [
        {"anyOf": [{"anyOf": [_ref("A"), {"type": "string"}]}, {"type": "array"}]},
        {"anyOf": [{"allOf": [_ref("A")]}, {"type": "string"}]},
        {"type": "array", "items": {"allOf": [_ref("A"), {"minItems": 1}]}},
        {"allOf": [_ref("A"), {"type": "object"}]},
        _ref("A"),
    ],
)
def test_what_has_no_bottom_ends_all_the_same(schema: dict[str, Any]) -> None:
    """A schema that means nothing, or only endless values, gets the widest type."""
    with imported(_document({"A": schema})) as made:
        assert made.type_of("A") is not None
