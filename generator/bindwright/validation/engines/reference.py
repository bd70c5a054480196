"""The reference engine: jsonschema, in Python. Slow, and the judge of the other one.

What it decides is jsonschema's; here is only what the library leaves to its users (formats, and
JSON in strings), and what keeps it from asking the same of the same part of a value again.
"""

from __future__ import annotations

import re
import sys
import threading
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from bindwright.schema.formats import is_encoded, judges
from bindwright.schema.patterns import finds, python_pattern
from bindwright.schema.values import objects_in
from bindwright.schema.vocabulary import with_subschemas
from bindwright.validation.engines.content import holds_json, read_content

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError


_CALLS = 20_000


class ReferenceEngine:
    """A schema for jsonschema, with formats asserted and JSON in strings followed."""

    def __init__(self, schema: Mapping[str, Any]) -> None:
        # A dozen calls a level, for values as deep as texts may be (`strict.MAX_DEPTH`).
        sys.setrecursionlimit(max(sys.getrecursionlimit(), _CALLS))
        self._validator: Any = _validator_class()(_spelled(dict(schema)))

    def is_valid(self, value: object) -> bool:
        """Whether a value fulfils the schema."""
        _asked.clear()
        try:
            return bool(self._validator.is_valid(value))
        finally:
            _asked.clear()


class _Asked(threading.local):
    """What was asked of the value at hand: jsonschema asks again and again, each time anew.

    `known` says by a reference and the identity of a value whether the one takes the other; while
    that is being found out, it is so: a schema that is nothing but itself refuses nothing.
    """

    def __init__(self) -> None:
        self.known: dict[tuple[str, int], bool] = {}
        self.kept: list[Any] = []

    def clear(self) -> None:
        """For the next value."""
        self.known.clear()
        self.kept.clear()


_asked = _Asked()


@cache
def _validator_class() -> Any:
    from jsonschema import Draft202012Validator, validators

    ours: dict[str, Any] = {
        "$ref": _ref,
        "anyOf": _any_of,
        "contentEncoding": _encoding,
        "contentSchema": _content,
        "format": _format,
        "multipleOf": _multiple,
        "oneOf": _one_of,
        "pattern": _pattern,
    }
    extend = cast("Any", validators.extend)
    return extend(Draft202012Validator, ours)


def _spelled(schema: Any) -> Any:
    """The same with the names of `patternProperties` for jsonschema, which gives them to `re`."""
    if not isinstance(schema, dict):
        return schema
    found = with_subschemas(cast("dict[str, Any]", schema), _spelled)
    if isinstance(named := found.get("patternProperties"), dict):
        members = cast("dict[str, Any]", named)
        found["patternProperties"] = {_respelled(one): part for one, part in members.items()}
    return found


def _respelled(pattern: str) -> str:
    respelled = python_pattern(pattern)
    return pattern if respelled is None else f"(?a:{respelled})"


def is_beyond(schema: Any) -> bool:
    """Whether a schema looks names up by a pattern that jsonschema can't run.

    It runs several patterns as one, so that numbers of groups mean others.
    """
    for words in objects_in(schema):
        patterns = words.get("patternProperties")
        for pattern in cast("dict[str, Any]", patterns) if isinstance(patterns, dict) else ():
            if python_pattern(pattern) is None or _GROUP_REFERENCE.search(pattern):
                return True
    return False


_GROUP_REFERENCE = re.compile(r"\\[1-9k]|\(\?<[A-Za-z_$]")


def _ref(validator: Any, ref: str, instance: Any, schema: Any) -> Iterator[ValidationError]:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError

    key = (ref, id(instance))
    if key not in _asked.known:
        _asked.known[key] = True
        own = cast("Any", Draft202012Validator).VALIDATORS["$ref"]
        errors = own(validator, ref, instance, schema)
        _asked.known[key] = next(iter(errors or ()), None) is None
    if not _asked.known[key]:
        yield ValidationError(f"does not fit {ref}")


def _any_of(validator: Any, value: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
    """As jsonschema does, but that the errors of the schemas are not listed."""
    from jsonschema.exceptions import ValidationError

    if not any(validator.evolve(schema=one).is_valid(instance) for one in value):
        yield ValidationError("fits none of the schemas")


def _one_of(validator: Any, value: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
    from jsonschema.exceptions import ValidationError

    if sum(validator.evolve(schema=one).is_valid(instance) for one in value) != 1:
        yield ValidationError("does not fit one of the schemas alone")


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

    if isinstance(instance, str) and not finds(value, instance):
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
    _asked.kept.append(content)
    if not validator.evolve(schema=value).is_valid(content):
        yield ValidationError("the content does not fit its schema")
