"""What a strict argument must not hold, though answers may: strangers, and broken rules."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

from pydantic import ValidationError
from pydantic_core import from_json, to_json

from ..errors import Misfit
from ..json_values import whole_numbers
from .enums import ClosedIntEnum, ClosedStrEnum, listed_only
from .fields import fields_of
from .models import ApiModel, is_closed, rules_of
from .unions import UnknownVariant
from .validation import below

if TYPE_CHECKING:
    from pydantic_core import SchemaValidator


def find_unlisted(value: Any, pointer: str, misfits: list[Misfit]) -> None:
    """Find fields, members and variants that a closed type does not list."""
    match value:
        case ClosedStrEnum() | ClosedIntEnum():
            if not value.is_known:
                misfits.append(Misfit(pointer, f"{value.value!r} is not one of the allowed values"))
        case UnknownVariant() if is_closed(type(value)):
            misfits.append(Misfit(pointer, "This is none of the documented variants"))
        case ApiModel():
            known = {field.wire: field.name for field in fields_of(type(value))}
            extra = value.model_extra or {}
            _find_broken_rules(value, extra, pointer, misfits)
            for wire, name in known.items():
                item = value.__dict__.get(name, extra.get(wire))
                find_unlisted(item, below(pointer, wire), misfits)
            for key in sorted(extra.keys() - known.keys()):
                at = below(pointer, key)
                if is_closed(type(value)):
                    misfits.append(Misfit(at, "The document has no such field"))
                else:
                    find_unlisted(extra[key], at, misfits)
        case dict():
            for key, item in cast("dict[str, Any]", value).items():
                if type(key) is not str:  # a member of an enumeration
                    find_unlisted(key, pointer, misfits)
                find_unlisted(item, below(pointer, str(key)), misfits)
        case list() | tuple():
            for index, item in enumerate(cast("Sequence[Any]", value)):
                find_unlisted(item, f"{pointer}/{index}", misfits)
        case _:
            pass


def without_unknown(
    validator: SchemaValidator, data: bytes, pointer: str, misfits: list[Misfit]
) -> list[Misfit]:
    """Find misfits again where what a type does not list may be of another type of a union.

    Args:
        validator: The validator of the type.
        data: The argument as it will be sent.
        pointer: The JSON pointer at which it stands.
        misfits: Those found so far, which stand if no other type takes it.
    """
    # A whole number is an integer, however it is written: its variant may be a listed one.
    whole = to_json(whole_numbers(from_json(data)))
    token = listed_only.set(True)
    try:
        built = validator.validate_json(whole, by_alias=True, by_name=False)
    except ValidationError:
        return misfits
    finally:
        listed_only.reset(token)
    again: list[Misfit] = []
    find_unlisted(built, pointer, again)
    return again


def _find_broken_rules(
    value: ApiModel, extra: dict[str, Any], pointer: str, misfits: list[Misfit]
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
            misfits.append(Misfit(below(pointer, name) if name else pointer, sentence))
