"""The engine that is used: jsonschema-rs, compiled code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from bindwright.validation.engines.content import holds_json, read_content
from bindwright.validation.engines.failure import Failure, unique
from bindwright.validation.schema_paths import SchemaPaths, below

if TYPE_CHECKING:
    from jsonschema_rs import Draft202012Validator, ValidationError

__all__ = ["RustEngine"]


class RustEngine:
    """A schema compiled by jsonschema-rs, with formats asserted and JSON in strings followed."""

    def __init__(self, schema: Mapping[str, Any]) -> None:
        self._schema = dict(schema)
        self._validator = _compile(self._schema)

    def is_valid(self, value: object) -> bool:
        """Whether a value fulfils the schema."""
        return self._validator.is_valid(value)

    def failures(self, value: object) -> list[Failure]:
        """Every keyword that a value does not fulfil."""
        return list(self._converted(self._validator.iter_errors(value), value))

    @cached_property
    def _paths(self) -> SchemaPaths:
        return SchemaPaths(self._schema)

    def _converted(self, errors: Iterable[ValidationError], root: object) -> tuple[Failure, ...]:
        return unique(self._failure(error, root) for error in errors)

    def _failure(self, error: ValidationError, root: object) -> Failure:
        from jsonschema_rs import ValidationErrorKind

        kind: Any = error.kind
        place = self._paths.find(error.evaluation_path)
        name: str | None = None
        if isinstance(kind, ValidationErrorKind.PropertyNames):
            name, kind = str(kind.error.instance), kind.error.kind
        unexpected: tuple[str, ...] = ()
        if place.keyword in ("additionalProperties", "unevaluatedProperties"):
            # Where no property is described at all, only the schema `false` is told.
            told: list[str] | None = getattr(kind, "unexpected", None)
            unexpected = tuple(below(root, error.instance_path) if told is None else told)
        return Failure(
            place=place,
            path=tuple(error.instance_path),
            unexpected=unexpected,
            branches=tuple(
                self._converted(one, root) for one in getattr(kind, "context", None) or ()
            ),
            name=name,
        )


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
