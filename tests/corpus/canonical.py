"""Whether two JSON values say the same: numbers by value, formats in canonical form."""

import base64
import binascii
import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from ipaddress import ip_address
from typing import Any
from uuid import UUID

__all__ = ["difference", "same"]

_DURATION = re.compile(
    r"(-?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?"
)


def difference(first: Any, second: Any, at: str = "") -> str | None:
    """Where two JSON values differ first, and how; None where they say the same."""
    if isinstance(first, dict) and isinstance(second, dict):
        for key in [*first, *(one for one in second if one not in first)]:
            if key not in first or key not in second:
                return f"{at}/{key}: only {'one' if key in first else 'the other'} has it"
            found = difference(first[key], second[key], f"{at}/{key}")
            if found:
                return found
        return None
    if isinstance(first, list) and isinstance(second, list):
        if len(first) != len(second):
            return f"{at}: {len(first)} items, {len(second)} items"
        pairs = enumerate(zip(first, second, strict=True))
        found = (difference(one, other, f"{at}/{index}") for index, (one, other) in pairs)
        return next((one for one in found if one), None)
    return None if same(first, second) else f"{at}: {_short(first)} is not {_short(second)}"


def same(first: Any, second: Any) -> bool:
    """Whether two scalars say the same."""
    if isinstance(first, bool) or isinstance(second, bool):
        return first is second
    if isinstance(first, int | float) and isinstance(second, int | float):
        return first == second
    if not (isinstance(first, str) and isinstance(second, str)):
        return type(first) is type(second) and bool(first == second)
    if first == second:
        return True
    forms = (_moment, _date, _time, _duration, _uuid, _bytes, _decimal, _address)
    return any((one := form(first)) is not None and one == form(second) for form in forms)


def _moment(text: str) -> Any:
    return _tried(datetime.fromisoformat, text.replace("Z", "+00:00").replace("z", "+00:00"))


def _date(text: str) -> Any:
    return _tried(date.fromisoformat, text)


def _time(text: str) -> Any:
    return _tried(time.fromisoformat, text)


def _uuid(text: str) -> Any:
    return _tried(UUID, text)


def _address(text: str) -> Any:
    return _tried(ip_address, text)


def _decimal(text: str) -> Any:
    return _tried(Decimal, text)


def _bytes(text: str) -> Any:
    plain = "".join(text.split()).replace("-", "+").replace("_", "/").rstrip("=")
    return _tried(lambda one: base64.b64decode(one + "=" * (-len(one) % 4), validate=True), plain)


def _duration(text: str) -> Any:
    found = _DURATION.fullmatch(text)
    if found is None or text[-1] in "PT":
        return None
    weeks, days, hours, minutes, seconds = (float(one or 0) for one in found.groups()[1:])
    whole = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return -whole if found[1] else whole


def _tried(read: Any, text: str) -> Any:
    try:
        return read(text)
    except (ValueError, InvalidOperation, binascii.Error):
        return None


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) < 120 else text[:100] + "…"
