"""Whether a text is of a format: for those formats whose values have a type of their own.

JSON Schema lets a format say something without asking for it (2020-12, section 7.2.1). But what
is no UUID has no place in a field that holds UUIDs. Texts that are read although the format's
definition is narrower (a time without an offset, fractions in a duration) pass.
"""

import base64
import binascii
import ipaddress
import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation

__all__ = ["CHECKS"]

_CLOCK = r"(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?"
_OFFSET = r"(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):?[0-5][0-9])?"
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(_CLOCK + _OFFSET)
_DATE_TIME = re.compile(rf"({_DATE.pattern})[Tt _]{_CLOCK}{_OFFSET}")
_NUMBER = r"[0-9]+(?:[.,][0-9]+)?"
_DURATION = re.compile(
    r"[-+]?P(?=[0-9T])" + "".join(f"(?:{_NUMBER}{unit})?" for unit in "YMWD")
    + r"(?:T(?=[0-9])" + "".join(f"(?:{_NUMBER}{unit})?" for unit in "HMS") + ")?"
)  # fmt: skip
_UUID = re.compile(r"[0-9A-Fa-f]{8}(-?)(?:[0-9A-Fa-f]{4}\1){3}[0-9A-Fa-f]{12}")


def _is_date(text: str) -> bool:
    return _DATE.fullmatch(text) is not None and _is_read(date.fromisoformat, text)


def _is_date_time(text: str) -> bool:
    found = _DATE_TIME.fullmatch(text)
    return found is not None and _is_date(found[1])


def _is_base64(text: str) -> bool:
    """RFC 4648, sections 4 and 5; padding may be left out, other bits than zeros behind not."""
    plain = "".join(text.split()).replace("-", "+").replace("_", "/").rstrip("=")
    try:
        content = base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)
    except (binascii.Error, ValueError):
        return False
    return base64.b64encode(content).decode().rstrip("=") == plain


def _is_decimal(text: str) -> bool:
    try:
        return Decimal(text).is_finite()
    except InvalidOperation:
        return False


def _is_read(read: Callable[[str], object], text: str) -> bool:
    try:
        read(text)
    except ValueError:
        return False
    return True


def _is_said(text: str) -> bool:
    """Of formats whose values are strings nothing is asked."""
    return True


_STRINGS = (
    "email", "hostname", "idn-email", "idn-hostname", "iri", "iri-reference", "json-pointer",
    "regex", "relative-json-pointer", "uri", "uri-reference", "uri-template",
)  # fmt: skip

CHECKS: dict[str, Callable[[str], bool]] = {
    **dict.fromkeys(_STRINGS, _is_said),
    "date-time": _is_date_time,
    "date": _is_date,
    "time": lambda text: _TIME.fullmatch(text) is not None,
    "duration": lambda text: _DURATION.fullmatch(text) is not None,
    "uuid": lambda text: _UUID.fullmatch(text) is not None,
    "ipv4": lambda text: _is_read(ipaddress.IPv4Address, text),
    "ipv6": lambda text: _is_read(ipaddress.IPv6Address, text),
    "byte": _is_base64,
    "base64": _is_base64,
    "decimal": _is_decimal,
}
"""Every format that jsonschema-rs knows, and ours."""
