"""Types for formats that Python's own types can't hold as they travel; copied where needed."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, TypeVar

from pydantic import Field, TypeAdapter

from ..encoding import duration_text

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema
    from pydantic_core.core_schema import SerSchema

_ValueT = TypeVar("_ValueT")

Int32: TypeAlias = Annotated[int, Field(ge=-(2**31), le=2**31 - 1)]
"""An integer of 32 bits."""

Int64: TypeAlias = Annotated[int, Field(ge=-(2**63), le=2**63 - 1)]
"""An integer of 64 bits."""


def _dumped(kind: type[_ValueT], write: Callable[[_ValueT], object]) -> SerSchema:
    """Say how values of a type are dumped as JSON; a union's other values are not for it."""
    from pydantic_core import PydanticSerializationUnexpectedValue
    from pydantic_core import core_schema as core

    def dump(value: object) -> object:
        if not isinstance(value, kind):
            raise PydanticSerializationUnexpectedValue(f"expected {kind.__name__}")
        return write(value)

    return core.plain_serializer_function_ser_schema(dump, when_used="json")


class _Base64:
    """Bytes that travel as base64 (RFC 4648, section 4)."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema as core

        text = core.no_info_after_validator_function(_decoded, core.str_schema(strict=True))
        return core.json_or_python_schema(
            json_schema=text,
            python_schema=core.bytes_schema(strict=True),
            serialization=_dumped(bytes, _encoded),
        )


def _decoded(text: str) -> bytes:
    """Read base64, also with the alphabet for URLs, line breaks, or without padding."""
    plain = "".join(text.split()).replace("-", "+").replace("_", "/").rstrip("=")
    try:
        return base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)
    except (binascii.Error, ValueError):
        raise ValueError("Input should be base64") from None


def _encoded(value: bytes) -> str:
    return base64.b64encode(value).decode()


Base64: TypeAlias = Annotated[bytes, _Base64]
"""Bytes that travel as base64."""


class Duration(timedelta):
    """A duration that remembers how it was written: a month is no fixed number of days."""

    iso: str
    """The text, in ISO 8601."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _duration, (self.iso,)


_DELTA: TypeAdapter[timedelta] = TypeAdapter(timedelta)


def _duration(text: str) -> Duration:
    value = _DELTA.validate_python(text)
    made = Duration(value.days, value.seconds, value.microseconds)
    made.iso = text
    return made


class _IsoDuration:
    """Durations that are written as they were read."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema as core

        text = core.str_schema(strict=True, pattern="^[-+]?P")
        return core.json_or_python_schema(
            json_schema=core.no_info_after_validator_function(_duration, text),
            python_schema=core.timedelta_schema(strict=True),
            serialization=_dumped(timedelta, duration_text),
        )


IsoDuration: TypeAlias = Annotated[timedelta, _IsoDuration]
"""A duration in ISO 8601; one that was read is a `Duration` and is written as it was."""


class NumberDecimal(Decimal):
    """A decimal that travels as a JSON number."""

    as_number = True


class _AsNumber:
    """Decimals that travel as numbers."""

    as_number = True

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema as core

        number = core.float_schema(strict=True)
        decimal = core.decimal_schema(strict=False)
        return core.json_or_python_schema(
            json_schema=core.chain_schema([number, core.no_info_plain_validator_function(_number)]),
            python_schema=core.no_info_after_validator_function(NumberDecimal, decimal),
            serialization=_dumped(Decimal, float),
        )


def _number(value: float) -> NumberDecimal:
    return NumberDecimal(repr(value))


DecimalNumber: TypeAlias = Annotated[Decimal, _AsNumber]
"""A decimal that travels as a number."""
