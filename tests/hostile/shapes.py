"""The parts that small hostile documents are put together from."""

from collections.abc import Iterable, Mapping
from typing import Any

__all__ = ["Json", "answer", "api", "json_body", "numbered", "of_schemas", "reference", "text"]

Json = dict[str, Any]


def text() -> Json:
    """The schema of any string."""
    return {"type": "string"}


def reference(name: str) -> Json:
    """A `$ref` to a component's schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def numbered(count: int, make: Any, prefix: str = "p") -> Json:
    """`p0`, `p1` … of what `make` gives for the number."""
    return {f"{prefix}{number}": make(number) for number in range(count)}


def json_body(schema: Any) -> Json:
    """A request body or response of JSON."""
    return {"content": {"application/json": {"schema": schema}}}


def answer(schema: Any = None) -> Json:
    """The responses of an operation: one, which has the schema where one is given."""
    return {"200": {"description": "", **({} if schema is None else json_body(schema))}}


def api(paths: Mapping[str, Any], components: Mapping[str, Any] | None = None, **more: Any) -> Json:
    """A document of OpenAPI 3.1."""
    document: Json = {"openapi": "3.1.0", "info": {"title": "Hostile", "version": "1"}}
    return {**document, "paths": dict(paths), "components": dict(components or {}), **more}


def of_schemas(schemas: Mapping[str, Any], more: Iterable[str] = ()) -> Json:
    """A document of one operation that takes and gives the schema `A`."""
    operation = {"requestBody": json_body(reference("A")), "responses": answer(reference("A"))}
    paths = {"/a": {"post": operation}}
    for name in more:
        paths[f"/{name}"] = {"post": {"responses": answer(reference(name))}}
    return api(paths, {"schemas": dict(schemas)})
