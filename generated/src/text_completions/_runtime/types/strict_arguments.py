"""What a strict argument must not hold, though answers may: strangers, and broken rules."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

from pydantic import ValidationError
from pydantic_core import from_json, to_json

from ..json_values import Violation, whole_numbers
from .enums import Closed, refuse_unlisted
from .fields import fields_of
from .models import ApiModel, is_closed, rules_of
from .unions import UnknownVariant
from .validation import below

if TYPE_CHECKING:
    from pydantic_core import SchemaValidator


_DATE, _CLOCK = r"\d{4}-\d\d-\d\d", r"\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)"
_TEXTS: dict[type, tuple[re.Pattern[str], str]] = {
    datetime: (re.compile(f"{_DATE}[Tt]{_CLOCK}", re.ASCII), "a date and a time with an offset"),
    date: (re.compile(_DATE, re.ASCII), "a date"),
    time: (re.compile(_CLOCK, re.ASCII), "a time with an offset"),
    UUID: (re.compile(r"[\dA-Fa-f]{8}(-[\dA-Fa-f]{4}){3}-[\dA-Fa-f]{12}", re.ASCII), "a UUID"),
}
"""What formats ask for of texts that are sent; answers are read more widely."""


def find_violations(value: Any, wire: Any, pointer: str, violations: list[Violation]) -> None:
    """Find fields, members and variants that a closed type does not list, and inexact texts.

    Args:
        value: The argument as its type reads it.
        wire: The same as it will be sent.
        pointer: The JSON pointer at which it stands.
        violations: Takes what is found.
    """
    match value:
        case datetime() | date() | time() | UUID():
            pattern, kind = next(one for type_, one in _TEXTS.items() if isinstance(value, type_))
            if isinstance(wire, str) and not pattern.fullmatch(wire):
                violations.append(Violation(pointer, f"Input should be {kind}, in full"))
        case Closed():
            if not value.is_known:
                said = cast("Any", value).value
                violations.append(Violation(pointer, f"{said!r} is not one of the allowed values"))
        case UnknownVariant() if is_closed(type(value)):
            violations.append(Violation(pointer, "This is none of the documented variants"))
        case ApiModel():
            known = {field.wire: field.name for field in fields_of(type(value))}
            extra = value.model_extra or {}
            _find_broken_rules(value, extra, pointer, violations)
            sent = _members(wire)
            for name, attribute in known.items():
                item = value.__dict__.get(attribute, extra.get(name))
                find_violations(item, sent.get(name), below(pointer, name), violations)
            for key in sorted(extra.keys() - known.keys()):
                at = below(pointer, key)
                if is_closed(type(value)):
                    violations.append(Violation(at, "The document has no such field"))
                else:
                    find_violations(extra[key], sent.get(key), at, violations)
        case dict():
            sent = _members(wire)
            for key, item in cast("dict[str, Any]", value).items():
                if type(key) is not str:  # a member of an enumeration
                    find_violations(key, str(key), pointer, violations)
                find_violations(item, sent.get(str(key)), below(pointer, str(key)), violations)
        case list() | tuple():
            items = cast("Sequence[Any]", value)
            texts = cast("Sequence[Any]", wire if isinstance(wire, list) else [None] * len(items))
            for index, (item, text) in enumerate(zip(items, texts, strict=False)):
                find_violations(item, text, f"{pointer}/{index}", violations)
        case _:
            pass


def _members(wire: Any) -> dict[str, Any]:
    return cast("dict[str, Any]", wire) if isinstance(wire, dict) else {}


def recheck_unions(
    validator: SchemaValidator, data: bytes, pointer: str, violations: list[Violation]
) -> list[Violation]:
    """Find violations again where what a type does not list may be of another type of a union.

    Args:
        validator: The validator of the type.
        data: The argument as it will be sent.
        pointer: The JSON pointer at which it stands.
        violations: Those found so far, which stand if no other type takes it.
    """
    # A whole number is an integer, however it is written: its variant may be a listed one.
    sent = from_json(data)
    whole = to_json(whole_numbers(sent))
    token = refuse_unlisted.set(True)
    try:
        built = validator.validate_json(whole, by_alias=True, by_name=False)
    except ValidationError:
        return violations
    finally:
        refuse_unlisted.reset(token)
    again: list[Violation] = []
    find_violations(built, sent, pointer, again)
    return again


def _find_broken_rules(
    value: ApiModel, extra: dict[str, Any], pointer: str, violations: list[Violation]
) -> None:
    """Find what an object as a whole lacks: members that others ask for, and the like."""
    rules = rules_of(type(value))
    if rules is not None:
        given = value.model_fields_set
        whole = {
            field.wire: value.__dict__.get(field.name)
            for field in fields_of(type(value))
            if field.name in given
        }
        for name, sentence in rules.problems({**whole, **extra}, extra):
            violations.append(Violation(below(pointer, name) if name else pointer, sentence))
