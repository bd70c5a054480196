"""The reference engine: jsonschema, in Python. Slow, and the judge of the other one.

What it decides is jsonschema's; here is only what the library leaves to its users (formats, and
JSON in strings), and what keeps it from asking the same of the same part of a value again.
"""

from __future__ import annotations

import re
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from typing import Any, cast

from jsonschema import Draft202012Validator, validators
from jsonschema.exceptions import ValidationError

from bindwright.schema.formats import is_encoded, judges
from bindwright.schema.patterns import finds, python_pattern
from bindwright.schema.values import objects_in
from bindwright.schema.vocabulary import with_subschemas
from bindwright.validation.engines.content import holds_json, read_content

_CALLS = 20_000


class ReferenceEngine:
    """A schema for jsonschema, with formats asserted and JSON in strings followed."""

    def __init__(self, schema: Mapping[str, Any]) -> None:
        # A dozen calls a level, for values as deep as texts may be (`strict.MAX_DEPTH`).
        sys.setrecursionlimit(max(sys.getrecursionlimit(), _CALLS))
        self._validator: Any = _VALIDATOR(_spelled(dict(schema)))

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
    stated = (words.get("patternProperties") for words in objects_in(schema))
    patterns = (one for named in stated if isinstance(named, dict) for one in cast("Any", named))
    return any(python_pattern(one) is None or _GROUP_REFERENCE.search(one) for one in patterns)


_GROUP_REFERENCE = re.compile(r"\\[1-9k]|\(\?<[A-Za-z_$]")


def _ref(validator: Any, ref: str, instance: Any, schema: Any) -> bool:
    key = (ref, id(instance))
    if key not in _asked.known:
        _asked.known[key] = True
        own = cast("Any", Draft202012Validator).VALIDATORS["$ref"]
        errors = own(validator, ref, instance, schema)
        _asked.known[key] = next(iter(errors or ()), None) is None
    return _asked.known[key]


def _any_of(validator: Any, value: Any, instance: Any, schema: Any) -> bool:
    return any(validator.evolve(schema=one).is_valid(instance) for one in value)


def _one_of(validator: Any, value: Any, instance: Any, schema: Any) -> bool:
    return bool(sum(validator.evolve(schema=one).is_valid(instance) for one in value) == 1)


def _format(validator: Any, value: Any, instance: Any, schema: Any) -> bool:
    return judges(str(value), instance, schema)


def _encoding(validator: Any, value: Any, instance: Any, schema: Any) -> bool:
    return not isinstance(instance, str) or is_encoded(str(value), instance)


def _multiple(validator: Any, value: Any, instance: Any, schema: Any) -> bool:
    """Numbers as they are written in decimals: 0.07 is seven times 0.01."""
    return not validator.is_type(instance, "number") or not _exact(instance) % _exact(value)


def _exact(number: int | float) -> Fraction:
    return Fraction(number) if isinstance(number, int) else Fraction(repr(number))


def _pattern(validator: Any, value: Any, instance: Any, schema: Any) -> bool:
    return not isinstance(instance, str) or finds(str(value), instance)


def _content(validator: Any, value: Any, instance: Any, schema: Any) -> bool:
    if not isinstance(instance, str) or not holds_json(schema):
        return True
    if not is_encoded(str(schema.get("contentEncoding", "")), instance):
        return True  # that is told at `contentEncoding`
    try:
        content = read_content(schema, instance)
    except ValueError:
        return False
    _asked.kept.append(content)
    return bool(validator.evolve(schema=value).is_valid(content))


_Fulfils = Callable[[Any, Any, Any, Any], bool]
"""Whether a value fulfils a keyword: the validator, the keyword's value, the value, the schema."""


def _keyword(fulfils: _Fulfils) -> Any:
    """A keyword for jsonschema, whose errors nobody reads: the walk says what is wrong."""

    def errors(*asked: Any) -> Iterator[ValidationError]:
        if not fulfils(*asked):
            yield ValidationError("not fulfilled")

    return errors


_OURS = {
    "$ref": _ref, "anyOf": _any_of, "contentEncoding": _encoding, "contentSchema": _content,
    "format": _format, "multipleOf": _multiple, "oneOf": _one_of, "pattern": _pattern,
}  # fmt: skip

_VALIDATOR: Any = cast("Any", validators.extend)(
    Draft202012Validator, {word: _keyword(one) for word, one in _OURS.items()}
)
