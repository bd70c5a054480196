"""Turns arguments into JSON."""

from __future__ import annotations

import base64
import json
import math
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any, cast
from uuid import UUID

from .json_values import as_items
from .omit import omit

_PLAIN = frozenset({str, int, bool, type(None)})
_ENCODER = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, check_circular=False, separators=(",", ":")
)


class UnsendableError(ValueError, TypeError):
    """An argument holds something that JSON cannot express; the message says where."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.path: list[str] = []

    def __str__(self) -> str:
        where = "".join(f"/{key}" for key in reversed(self.path))
        return f"{self.args[0]} (at {where})" if where else str(self.args[0])


class DecimalText(str):
    """A decimal among JSON values: a string, or a number where its type is one."""


class ExactNumber(float):
    """A number among JSON values that is written with the digits of a decimal."""

    def __new__(cls, text: str) -> ExactNumber:
        """Remember the digits: JSON has numbers of any length (RFC 8259, section 6)."""
        made = super().__new__(cls, text)
        made.text = str.__str__(text)
        return made

    text: str


# Another object whenever a decimal was met: what is encoded without one costs one comparison.
_last_decimal = object()


def encode(value: object, type_: Callable[[], Any] | None = None) -> bytes:
    """Give an argument as compact JSON text in UTF-8; takes and raises what `jsonable` does.

    Args:
        value: The argument.
        type_: Gives its type, which tells the decimals that are numbers; it is asked for nothing
            else, and only where there is a decimal.
    """
    before = _last_decimal
    made = jsonable(value)
    try:
        if _last_decimal is before:
            return _ENCODER.encode(made).encode()
        return write_exactly(made if type_ is None else _with_numbers(type_, made)).encode()
    except UnicodeEncodeError:
        raise UnsendableError("a string holds half of a surrogate pair") from None


def jsonable_as(value: object, type_: Callable[[], Any]) -> Any:
    """Do what `jsonable` does, with decimals as numbers where their type is one."""
    before = _last_decimal
    made = jsonable(value)
    return made if _last_decimal is before else _with_numbers(type_, made)


def _with_numbers(type_: Callable[[], Any], value: Any) -> Any:
    from .types.decimals import with_numbers

    return with_numbers(type_(), value)


def write_exactly(value: Any) -> str:
    """Write JSON values of which some are exact numbers."""
    match value:
        case ExactNumber():
            return value.text
        case dict():
            members = cast("dict[str, Any]", value).items()
            written = (f"{_ENCODER.encode(key)}:{write_exactly(item)}" for key, item in members)
            return f"{{{','.join(written)}}}"
        case list():
            items = as_items(cast(object, value))
            return f"[{','.join(map(write_exactly, items))}]"
        case _:
            return _ENCODER.encode(value)


def jsonable(value: object) -> Any:
    """Give the JSON value of an argument: dicts, lists, strings, numbers, booleans and None.

    Takes models (what was set, by the names on the wire), mappings, iterables, enumerations,
    dates, times and durations (ISO 8601), UUIDs, decimals (strings) and bytes (base64).
    Entries that are `omit` are left out.

    Raises:
        UnsendableError: A number is not finite, a key is no string, or a type is none of these.
    """
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is dict:
        return _encode_mapping(cast("dict[object, object]", value))
    if kind is list or kind is tuple:
        return _encode_items(cast("Iterable[object]", value))
    if kind is float:
        return _finite(cast(float, value))
    if hasattr(value, "__pydantic_fields_set__"):
        return _encode_model(value)
    return _encode_special(value)


def _encode_mapping(value: Mapping[Any, object]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for key, item in value.items():
        if item is omit:
            continue
        if type(key) is not str:
            if not isinstance(key, str):
                raise UnsendableError(f"the key {key!r} is no string")
            key = str.__str__(key)
        if type(item) not in _PLAIN:
            try:
                item = jsonable(item)
            except UnsendableError as error:
                error.path.append(key)
                raise
        made[key] = item
    return made


def _encode_items(value: Iterable[object]) -> list[Any]:
    made: list[Any] = []
    for index, item in enumerate(value):
        if item is omit:
            continue
        try:
            made.append(jsonable(item))
        except UnsendableError as error:
            error.path.append(str(index))
            raise
    return made


def _encode_model(value: Any) -> dict[str, Any]:
    """Give what was set, and the defaults of required fields: all defaults but None are such."""
    given: dict[str, object] = {}
    kind = cast(Any, type(value))
    if not kind.__pydantic_complete__:
        kind.model_rebuild()  # validated as part of another: its fields have no names yet
    fields: dict[str, Any] = kind.__pydantic_fields__
    extra: dict[str, object] = value.__pydantic_extra__ or {}
    # A member that is no field may be called as a field is in Python: that field was not given.
    named: set[str] = value.__pydantic_fields_set__ - extra.keys()
    for name, info in fields.items():
        wire: str = name if info.alias is None else info.alias
        if name in value.__dict__:
            item = value.__dict__[name]
            if name in named or (item is not None and info.default_factory is None):
                given[wire] = item
    given.update(extra)
    return _encode_mapping(given)


def _encode_special(value: object) -> Any:
    match value:
        case Decimal() | DecimalText() | ExactNumber():
            return _decimal(value)
        case str():
            return str.__str__(value)
        case Enum():
            return jsonable(value.value)
        case int():
            return int(value)
        case float():
            return _finite(float(value))
        case datetime() | time():
            return value.isoformat().replace("+00:00", "Z")
        case date():
            return value.isoformat()
        case timedelta():
            return duration_text(value)
        case UUID():
            return str(value)
        case bytes() | bytearray() | memoryview():
            return base64.b64encode(cast(bytes, value)).decode()
        case Mapping():
            return _encode_mapping(cast("Mapping[Any, object]", value))
        case _ if type(value).__module__ == "ipaddress":
            return str(value)
        case Iterable():
            return _encode_items(cast("Iterable[object]", value))
        case _:
            raise UnsendableError(f"a {type(value).__qualname__} cannot be sent as JSON")


def _decimal(value: Decimal | DecimalText | ExactNumber) -> DecimalText | ExactNumber:
    global _last_decimal
    _last_decimal = object()
    if not isinstance(value, Decimal):  # made of one already
        return value
    text = str(value)
    if not value.is_finite():
        raise UnsendableError(f"{text} is no JSON number")
    return ExactNumber(text) if hasattr(value, "as_number") else DecimalText(text)


def _finite(value: Any) -> Any:
    if not math.isfinite(value):
        raise UnsendableError(f"{value} is no JSON number")
    return value


def duration_text(value: timedelta) -> str:
    """Write a duration as ISO 8601 has it, with days as its largest unit, or as it was read."""
    written = cast("str | None", getattr(value, "iso", None))
    if written is not None:
        return written
    sign, value = ("-", -value) if value < timedelta(0) else ("", value)
    minutes, seconds = divmod(value.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    clock = f"{hours}H" if hours else ""
    clock += f"{minutes}M" if minutes else ""
    if seconds or value.microseconds:
        fraction = f".{value.microseconds:06}".rstrip("0") if value.microseconds else ""
        clock += f"{seconds}{fraction}S"
    days = f"{value.days}D" if value.days else ""
    return f"{sign}P{days}{'T' + clock if clock else ''}" if days or clock else "PT0S"
