"""The engine that is used: jsonschema-rs, compiled code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from bindwright.schema.bounds import with_bounds
from bindwright.schema.formats import FORMATS, EncodingKeyword, is_encoded
from bindwright.validation.engines.content import holds_json, read_content
from bindwright.validation.engines.failure import Failure, unique
from bindwright.validation.schema_paths import Place, SchemaPaths, below, name_of
from bindwright.validation.values import Path

if TYPE_CHECKING:
    from jsonschema_rs import Draft202012Validator, ValidationError

__all__ = ["RustEngine"]


class RustEngine:
    """A schema compiled by jsonschema-rs, with formats asserted and JSON in strings followed."""

    def __init__(self, schema: Mapping[str, Any]) -> None:
        self._schema = dict(schema)
        self._validator = _compile(self._schema)
        self._counted: dict[Path, Draft202012Validator] = {}

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
        way = self._stated(error.evaluation_path)
        place = self._paths.find(way)
        path = _path(error.instance_path, place, root)
        if isinstance(kind, ValidationErrorKind.Contains) and place.keyword != "false":
            word = self._count(place, below(root, path))
            place = self._paths.find([*way[:-1], word])
        name: str | None = None
        if isinstance(kind, ValidationErrorKind.PropertyNames):
            name, kind = str(kind.error.instance), kind.error.kind
        unexpected: tuple[str, ...] = ()
        if place.keyword in ("additionalProperties", "unevaluatedProperties"):
            # Where no property is described at all, only the schema `false` is told.
            told: list[str] | None = getattr(kind, "unexpected", None)
            unexpected = tuple(below(root, path) if told is None else told)
        return Failure(
            place=place,
            path=path,
            unexpected=unexpected,
            branches=tuple(
                self._converted(one, root) for one in getattr(kind, "context", None) or ()
            ),
            name=name,
        )

    def _stated(self, way: list[str | int]) -> list[str | int]:
        """The way to a keyword of the schema; the bounds of a format stand there as `format`."""
        if way[-3:-2] != ["allOf"] or way[-1] not in ("minimum", "maximum"):
            return way
        above = [*way[:-3], "format"]
        try:
            parts = self._paths.find(above).parent.get("allOf", ())
        except LookupError:
            return way
        return above if int(way[-2]) >= len(parts) else way

    def _count(self, place: Place, items: list[Any]) -> str:
        """Which of the keywords that count what `contains` looks for is not fulfilled.

        The engine does not tell too few from too many.
        """
        stated = place.parent
        if place.path not in self._counted:
            schema = {"$defs": self._schema.get("$defs", {}), "allOf": [stated["contains"]]}
            self._counted[place.path] = _compile(schema)
        fitting = sum(map(self._counted[place.path].is_valid, items))
        if fitting > stated.get("maxContains", fitting):
            return "maxContains"
        return "minContains" if "minContains" in stated else "contains"


def _path(told: Sequence[str | int], place: Place, root: Any) -> Path:
    """The path into a value, where the engine tells it less than exactly.

    It leaves out empty names and takes names of digits for indexes; the steps of the schema say
    what is missing.
    """
    found: list[str | int] = []
    waiting = list(told)
    steps = place.steps if len(place.steps) >= len(told) else (None,) * len(told)
    missing = len(steps) - len(waiting)
    for step in steps:
        if isinstance(root, list):
            key: str | int = waiting.pop(0)
        else:
            named = name_of(root, waiting[0]) if waiting else None
            if missing and "" in root and (named is None or step == ""):
                key, missing = "", missing - 1
            else:
                key = named if named is not None else str(waiting[0])
                waiting.pop(0)
        found.append(key)
        root = root[key]
    return tuple(found)


def _compile(schema: dict[str, Any]) -> Draft202012Validator:
    import jsonschema_rs

    return jsonschema_rs.Draft202012Validator(
        with_bounds(schema),
        validate_formats=True,
        formats=_OWN_FORMATS,
        offline=True,
        keywords={
            "contentEncoding": EncodingKeyword,
            "contentSchema": _content_keyword(schema.get("$defs", {})),
        },
    )


_OWN_FORMATS = {
    name: one.judged
    for name, one in FORMATS.items()
    if one.judged is not None and not one.is_built_in
}


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
            if not isinstance(instance, str) or self._inner is None:
                return
            # That it is not encoded is told at `contentEncoding`.
            if is_encoded(str(self._parent.get("contentEncoding", "")), instance):
                self._inner.validate(read_content(self._parent, instance))

    return Content
