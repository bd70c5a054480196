"""The engine that is used: jsonschema-rs, compiled code."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from bindwright.validation.engines.content import holds_json, read_content

if TYPE_CHECKING:
    from jsonschema_rs import Draft202012Validator

__all__ = ["RustEngine"]


class RustEngine:
    """A schema compiled by jsonschema-rs, with formats asserted and JSON in strings followed.

    It asks each schema about each part of a value once, so that it is quick with unions that
    refer to themselves.
    """

    def __init__(self, schema: Mapping[str, Any]) -> None:
        self._validator = _compile(dict(schema))

    def is_valid(self, value: object) -> bool:
        """Whether a value fulfils the schema."""
        return self._validator.is_valid(value)


def _compile(schema: dict[str, Any]) -> Draft202012Validator:
    import jsonschema_rs

    return jsonschema_rs.Draft202012Validator(
        schema,
        validate_formats=True,
        offline=True,
        keywords={"contentSchema": _content_keyword(schema.get("$defs", {}))},
    )


def _content_keyword(definitions: Mapping[str, Any]) -> Any:
    class Content:
        """Checks the JSON in strings. The schema in it is compiled when a string comes by."""

        def __init__(self, parent: dict[str, Any], value: Any, path: list[str | int]) -> None:
            self._parent = parent
            self._schema = {"$defs": definitions, "allOf": [value]}

        @cached_property
        def _inner(self) -> Draft202012Validator | None:
            return _compile(self._schema) if holds_json(self._parent) else None

        def validate(self, instance: Any) -> None:
            if isinstance(instance, str) and self._inner is not None:
                self._inner.validate(read_content(self._parent, instance))

    return Content
