"""What a strict argument must not hold, though answers may: strangers, and broken rules."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

from pydantic import ValidationError
from pydantic_core import from_json, to_json

from ..json_values import Violation, whole_numbers
from .enums import ClosedIntEnum, ClosedStrEnum, refuse_unlisted
from .fields import fields_of
from .models import ApiModel, is_closed, rules_of
from .unions import UnknownVariant
from .validation import below

if TYPE_CHECKING:
    from pydantic_core import SchemaValidator


def find_violations(value: Any, pointer: str, violations: list[Violation]) -> None:
    """Find fields, members and variants that a closed type does not list."""
    match value:
        case ClosedStrEnum() | ClosedIntEnum():
            if not value.is_known:
                violations.append(
                    Violation(pointer, f"{value.value!r} is not one of the allowed values")
                )
        case UnknownVariant() if is_closed(type(value)):
            violations.append(Violation(pointer, "This is none of the documented variants"))
        case ApiModel():
            known = {field.wire: field.name for field in fields_of(type(value))}
            extra = value.model_extra or {}
            _find_broken_rules(value, extra, pointer, violations)
            for wire, name in known.items():
                item = value.__dict__.get(name, extra.get(wire))
                find_violations(item, below(pointer, wire), violations)
            for key in sorted(extra.keys() - known.keys()):
                at = below(pointer, key)
                if is_closed(type(value)):
                    violations.append(Violation(at, "The document has no such field"))
                else:
                    find_violations(extra[key], at, violations)
        case dict():
            for key, item in cast("dict[str, Any]", value).items():
                if type(key) is not str:  # a member of an enumeration
                    find_violations(key, pointer, violations)
                find_violations(item, below(pointer, str(key)), violations)
        case list() | tuple():
            for index, item in enumerate(cast("Sequence[Any]", value)):
                find_violations(item, f"{pointer}/{index}", violations)
        case _:
            pass


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
    whole = to_json(whole_numbers(from_json(data)))
    token = refuse_unlisted.set(True)
    try:
        built = validator.validate_json(whole, by_alias=True, by_name=False)
    except ValidationError:
        return violations
    finally:
        refuse_unlisted.reset(token)
    again: list[Violation] = []
    find_violations(built, pointer, again)
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
