"""The reference engine: jsonschema, in Python. Slow, and the judge of the other one.

What it decides is jsonschema's; here is only what makes it report in the same terms, and what the
library leaves to its users: formats, and JSON in strings.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from bindwright.schema.formats import is_encoded, judges
from bindwright.schema.patterns import python_pattern
from bindwright.schema.vocabulary import LISTS, MAPS, ONE
from bindwright.validation.engines.content import holds_json, read_content
from bindwright.validation.engines.failure import Failure, unique
from bindwright.validation.engines.patterns import search
from bindwright.validation.schema_paths import SchemaPaths

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

__all__ = ["ReferenceEngine", "is_beyond"]

_Found = Iterable["ValidationError"]
_CALLS = 20_000


class ReferenceEngine:
    """A schema for jsonschema, with formats asserted and JSON in strings followed."""

    def __init__(self, schema: Mapping[str, Any]) -> None:
        # A dozen calls a level, for values as deep as texts may be (`strict.MAX_DEPTH`).
        sys.setrecursionlimit(max(sys.getrecursionlimit(), _CALLS))
        self._paths = SchemaPaths(schema)
        self._validator: Any = _validator_class()(_without_false(schema))

    def is_valid(self, value: object) -> bool:
        """Whether a value fulfils the schema."""
        return next(self._validator.iter_errors(value), None) is None

    def failures(self, value: object) -> list[Failure]:
        """Every keyword that a value does not fulfil."""
        return list(self._converted(self._validator.iter_errors(value)))

    def _converted(self, errors: _Found) -> tuple[Failure, ...]:
        return unique(map(self._failure, errors))

    def _failure(self, error: ValidationError) -> Failure:
        # What our own functions below note at an error.
        noted: dict[str, Any] = vars(error)
        way = tuple(_PATTERNS.get(one, one) for one in error.absolute_schema_path)
        if "reported" in noted:
            way = (*way[:-1], noted["reported"])
        return Failure(
            place=self._paths.find(way),
            path=tuple(error.absolute_path),
            unexpected=noted.get("unexpected", ()),
            branches=self._branches(error, noted.get("fitting", ())),
            name=noted.get("property_name"),
        )

    def _branches(
        self, error: ValidationError, fitting: Collection[int]
    ) -> tuple[tuple[Failure, ...], ...]:
        """What each schema of a choice says."""
        if error.validator not in ("anyOf", "oneOf"):
            return ()
        found: list[list[ValidationError]] = [[] for _ in cast("list[Any]", error.validator_value)]
        for one in error.context:
            found[cast("int", one.relative_schema_path[0])].append(one)
        return tuple(
            () if index in fitting else self._converted(errors)
            for index, errors in enumerate(found)
        )


@cache
def _validator_class() -> Any:
    from jsonschema import Draft202012Validator, validators

    ours: dict[str, Any] = {
        "$ref": _ref,
        "additionalProperties": _additional,
        "contentEncoding": _encoding,
        "contentSchema": _content,
        "contains": _contains,
        "format": _format,
        "multipleOf": _multiple,
        "oneOf": _one_of,
        "pattern": _pattern,
        "propertyNames": _names,
        "unevaluatedProperties": _unevaluated,
    }
    extend = cast("Any", validators.extend)
    return extend(Draft202012Validator, ours)


def _own(keyword: str) -> Any:
    """What jsonschema itself does for a keyword."""
    from jsonschema import Draft202012Validator

    return cast("Any", Draft202012Validator).VALIDATORS[keyword]


def _without_false(schema: Any) -> Any:
    """The same with `not` in place of `false`: jsonschema loses the way to that.

    Where `false` is the value of a keyword that is reported as a whole, it stays.
    """
    if not isinstance(schema, dict):
        return {"not": {}} if schema is False else schema
    found: dict[str, Any] = {}
    for key, one in cast("dict[str, Any]", schema).items():
        if key in MAPS and isinstance(one, dict):
            spelled = _respelled if key == "patternProperties" else str
            members = cast("dict[str, Any]", one)
            found[key] = {spelled(name): _without_false(part) for name, part in members.items()}
        elif key in LISTS and isinstance(one, list):
            parts: list[Any] = one
            found[key] = [_without_false(part) for part in parts]
        elif key in ONE and (isinstance(one, dict) or key not in _WHOLE):
            found[key] = _without_false(one)
        else:
            found[key] = one
    return found


_WHOLE = frozenset({"additionalProperties", "unevaluatedItems", "unevaluatedProperties"})


def _respelled(pattern: str) -> str:
    """A pattern for jsonschema, which looks names up with `re` as it is."""
    respelled = python_pattern(pattern)
    if respelled is None:
        return pattern
    respelled = f"(?a:{respelled})"
    _PATTERNS[respelled] = pattern
    return respelled


_PATTERNS: dict[str | int, str] = {}
"""Respelled patterns, and as what they stand in schemas."""


def is_beyond(schema: Any) -> bool:
    """Whether a schema looks names up by a pattern that jsonschema can't run.

    It runs several patterns as one, so that numbers of groups mean others.
    """
    waiting = [schema]
    while waiting:
        one = waiting.pop()
        if isinstance(one, list):
            waiting += one
        elif isinstance(one, dict):
            words = cast("dict[str, Any]", one)
            patterns = words.get("patternProperties")
            waiting += words.values()
            for pattern in cast("dict[str, Any]", patterns) if isinstance(patterns, dict) else ():
                if python_pattern(pattern) is None or _GROUP_REFERENCE.search(pattern):
                    return True
    return False


_GROUP_REFERENCE = re.compile(r"\\[1-9k]|\(\?<[A-Za-z_$]")

_active: set[tuple[str, int]] = set()
"""The references that are being followed, and for which value."""


def _ref(validator: Any, ref: str, instance: Any, schema: Any) -> Iterator[ValidationError]:
    key = (ref, id(instance))
    if key in _active:
        # A schema that is nothing but itself refuses nothing; jsonschema would never end.
        return
    _active.add(key)
    try:
        errors = list(_own("$ref")(validator, ref, instance, schema))
    finally:
        _active.discard(key)
    for error in errors:
        error.schema_path.appendleft("$ref")
        yield error


def _additional(validator: Any, value: Any, instance: Any, schema: Any) -> Iterator[Any]:
    from jsonschema import _utils

    for error in _own("additionalProperties")(validator, value, instance, schema):
        if value is False:
            error.unexpected = tuple(
                cast("Any", _utils).find_additional_properties(instance, schema)
            )
        yield error


def _unevaluated(validator: Any, value: Any, instance: Any, schema: Any) -> Iterator[Any]:
    from jsonschema import _utils

    for error in _own("unevaluatedProperties")(validator, value, instance, schema):
        known = cast("Any", _utils).find_evaluated_property_keys_by_schema(
            validator, instance, schema
        )
        error.unexpected = tuple(
            name
            for name in instance
            if name not in known and not validator.evolve(schema=value).is_valid(instance[name])
        )
        yield error


def _names(validator: Any, value: Any, instance: Any, schema: Any) -> Iterator[Any]:
    if not validator.is_type(instance, "object"):
        return
    for name in instance:
        for error in validator.descend(instance=name, schema=value):
            # Where no name is allowed, each is told by what allows none.
            error.property_name = name if value != {"not": {}} else None
            yield error


def _contains(validator: Any, value: Any, instance: Any, schema: Any) -> Iterator[Any]:
    for error in _own("contains")(validator, value, instance, schema):
        if error.validator == "maxContains":
            error.reported = "maxContains"
        elif "minContains" in schema:
            error.reported = "minContains"
        yield error


def _one_of(validator: Any, value: Any, instance: Any, schema: Any) -> Iterator[Any]:
    for error in _own("oneOf")(validator, value, instance, schema):
        if not error.context:
            every = [
                list(validator.descend(instance, one, schema_path=index))
                for index, one in enumerate(value)
            ]
            error.fitting = frozenset(index for index, one in enumerate(every) if not one)
            for one in (one for errors in every for one in errors):
                one.parent = error
                error.context.append(one)
        yield error


def _format(validator: Any, value: Any, instance: Any, schema: Any) -> Iterator[Any]:
    from jsonschema.exceptions import ValidationError

    if not judges(str(value), instance, schema):
        yield ValidationError(f"{instance!r} is not a {value!r}")


def _encoding(validator: Any, value: Any, instance: Any, schema: Any) -> Iterator[Any]:
    from jsonschema.exceptions import ValidationError

    if isinstance(instance, str) and not is_encoded(str(value), instance):
        yield ValidationError(f"{instance!r} is not {value!r}")


def _multiple(validator: Any, value: Any, instance: Any, schema: Any) -> Iterator[Any]:
    """Numbers as they are written in decimals: 0.07 is seven times 0.01."""
    from jsonschema.exceptions import ValidationError

    if validator.is_type(instance, "number") and _exact(instance) % _exact(value):
        yield ValidationError(f"{instance!r} is not a multiple of {value!r}")


def _exact(number: int | float) -> Fraction:
    return Fraction(number) if isinstance(number, int) else Fraction(repr(number))


def _pattern(validator: Any, value: Any, instance: Any, schema: Any) -> Iterator[Any]:
    from jsonschema.exceptions import ValidationError

    if isinstance(instance, str) and not search(value, instance):
        yield ValidationError(f"{instance!r} does not match {value!r}")


def _content(validator: Any, value: Any, instance: Any, schema: Any) -> Iterator[Any]:
    from jsonschema.exceptions import ValidationError

    if not isinstance(instance, str) or not holds_json(schema):
        return
    if not is_encoded(str(schema.get("contentEncoding", "")), instance):
        return  # that is told at `contentEncoding`
    try:
        content = read_content(schema, instance)
    except ValueError as error:
        yield ValidationError(str(error))
        return
    if not validator.evolve(schema=value).is_valid(content):
        yield ValidationError("the content does not fit its schema")
