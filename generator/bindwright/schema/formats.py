"""What `format` and `contentEncoding` say of a value: one table, a column for each who asks.

JSON Schema lets a format say something without asking for it (2020-12, section 7.2.1), so each
place decides for itself, here:

- `validate` judges by the definition of a format, and by what the types hold numbers and bytes to.
- The types of a package read more than the definition has (a time without an offset, fractions in a
  duration) where that leaves no doubt; examples in documents and values that the mock shows are
  held to the same. Of formats whose values are strings in Python, nothing is asked there.
"""

import base64
import ipaddress
import math
import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache, partial
from typing import Any

from bindwright.record import record

_CLOCK = r"(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?"
_OFFSET = r"(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):?[0-5][0-9])?"
_READ_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_READ_TIME = re.compile(_CLOCK + _OFFSET)
_READ_DATE_TIME = re.compile(rf"({_READ_DATE.pattern})[Tt _]{_CLOCK}{_OFFSET}")
_NUMBER = r"[0-9]+(?:[.,][0-9]+)?"
_READ_DURATION = re.compile(
    r"[-+]?P(?=[0-9T])" + "".join(f"(?:{_NUMBER}{unit})?" for unit in "YMWD")
    + r"(?:T(?=[0-9])" + "".join(f"(?:{_NUMBER}{unit})?" for unit in "HMS") + ")?"
)  # fmt: skip
_READ_UUID = re.compile(r"[0-9A-Fa-f]{8}(-?)(?:[0-9A-Fa-f]{4}\1){3}[0-9A-Fa-f]{12}")


def _reads_date(text: str) -> bool:
    return _READ_DATE.fullmatch(text) is not None and _is_read(date.fromisoformat, text)


def _reads_date_time(text: str) -> bool:
    found = _READ_DATE_TIME.fullmatch(text)
    return found is not None and _reads_date(found[1])


def is_encoded(encoding: str, text: str) -> bool:
    """Whether a text is of a `contentEncoding`; of one that is not known, each is."""
    try:
        decoded(encoding, text)
    except ValueError:
        return False
    return True


def decoded(encoding: str, text: str) -> bytes | None:
    """The bytes that a text holds in a `contentEncoding`; None for one that is not known.

    In base64 padding may be left out and both alphabets are read (RFC 4648, sections 4 and 5), as
    the types do; bits behind the last byte must be zeros, or the text would not come back.

    Raises:
        ValueError: the text is not of the encoding.
    """
    match encoding.lower():
        case "base64" | "base64url":
            plain = "".join(text.split()).replace("-", "+").replace("_", "/").rstrip("=")
            content = base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)
            if base64.b64encode(content).decode().rstrip("=") != plain:
                raise ValueError("bits stand behind the last byte")
        case "base32":
            content = base64.b32decode(text)
        case "base16":
            content = base64.b16decode(text, casefold=True)
        case _:
            return None
    return content


def encoded(encoding: str, content: bytes) -> str | None:
    """Bytes as a text in a `contentEncoding`; None for one that is not known."""
    writers = {
        "base64": base64.b64encode, "base64url": base64.urlsafe_b64encode,
        "base32": base64.b32encode, "base16": base64.b16encode,
    }  # fmt: skip
    writer = writers.get(encoding.lower())
    return None if writer is None else writer(content).decode()


_is_base64 = partial(is_encoded, "base64")


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


def _is_any(text: str) -> bool:
    return True


@record
class Format:
    """What a format says.

    `judged` is what `validate` asks of a text; None leaves it to jsonschema-rs. `read` is what the
    types, examples and the mock do; None asks for nothing. `bounds` are the least and the greatest
    number.
    """

    judged: Callable[[str], bool] | None = None
    read: Callable[[str], bool] | None = None
    bounds: tuple[int, int] | None = None


_READ: dict[str, Callable[[str], bool]] = {
    "date-time": _reads_date_time,
    "date": _reads_date,
    "time": lambda text: _READ_TIME.fullmatch(text) is not None,
    "duration": lambda text: _READ_DURATION.fullmatch(text) is not None,
    "uuid": lambda text: _READ_UUID.fullmatch(text) is not None,
    "ipv4": lambda text: _is_read(ipaddress.IPv4Address, text),
    "ipv6": lambda text: _is_read(ipaddress.IPv6Address, text),
}
_BUILT_IN = (
    "date", "date-time", "duration", "email", "hostname", "idn-email", "idn-hostname", "ipv4",
    "ipv6", "iri", "iri-reference", "json-pointer", "regex", "relative-json-pointer", "time", "uri",
    "uri-reference", "uri-template", "uuid",
)  # fmt: skip

FORMATS: dict[str, Format] = {
    **{name: Format(read=_READ.get(name)) for name in _BUILT_IN},
    **dict.fromkeys(("byte", "base64"), Format(judged=_is_base64, read=_is_base64)),
    "decimal": Format(judged=_is_decimal, read=_is_decimal),
    "int32": Format(judged=_is_any, bounds=(-(2**31), 2**31 - 1)),
    "int64": Format(judged=_is_any, bounds=(-(2**63), 2**63 - 1)),
}
"""The formats that mean something here, by name; any other is a word about the value."""


def judges(name: str, value: Any, schema: Any = None) -> bool:
    """Whether a value is of a format as `validate` means it; `schema` is what states it."""
    form = FORMATS.get(name)
    if form is None:
        return True
    if isinstance(value, str):
        return form.judged(value) if form.judged is not None else _is_built_in(name, value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        bounds = bounds_of(name, schema)
        return bounds is None or bounds[0] <= value <= bounds[1]
    return True


def reads(name: str, value: Any) -> bool:
    """Whether the types of a package read a value that is to be of a format."""
    form = FORMATS.get(name)
    if form is None or form.read is None or not isinstance(value, str):
        return True
    return form.read(value)


def bounds_of(name: Any, schema: Any = None) -> tuple[float, float] | None:
    """The bounds that a format adds to those of the schema that states it; infinite ones are none.

    None where it has no bounds, and where the schema names wider ones itself: a document that names
    a size does not always keep to it; then its bounds count.
    """
    form = FORMATS.get(name) if isinstance(name, str) else None
    if form is None or form.bounds is None:
        return None
    least, most = form.bounds
    words: dict[str, Any] = schema if isinstance(schema, dict) else {}
    lowest, highest = words.get("minimum"), words.get("maximum")
    if (lowest is not None and lowest < least) or (highest is not None and highest > most):
        return None
    return (least if lowest is None else -math.inf, most if highest is None else math.inf)


def _is_built_in(name: str, text: str) -> bool:
    try:
        return _built_in(name)(text)
    except ValueError:  # half of a surrogate pair, which is of no format
        return False


@cache
def _built_in(name: str) -> Callable[[object], bool]:
    import jsonschema_rs

    return jsonschema_rs.Draft202012Validator({"format": name}, validate_formats=True).is_valid


def sends(name: str, value: Any) -> bool:
    """Whether the mock sends a value: types read it, and `validate` calls it valid."""
    return not isinstance(value, str) or (judges(name, value) and reads(name, value))


# For engines: what is of each format, as each who asks means it. Of a format that is built into an
# engine and is not among them, the engine's own check counts.

JUDGED: dict[str, Callable[[str], bool]] = {
    name: one.judged for name, one in FORMATS.items() if one.judged is not None
}
"""As `validate` means it."""

SENT: dict[str, Callable[[str], bool]] = {
    name: partial(sends, name) for name, one in FORMATS.items() if one.read is not None
}
"""As the mock sends it."""

READERS: dict[str, Callable[[str], bool]] = {
    name: one.read or _is_any for name, one in FORMATS.items()
}
"""As types read it: an engine has to be told what not to ask, too."""

PLACES: dict[str, bool | dict[str, Callable[[str], bool]]] = {
    "an example": READERS,
    "a request to the mock": False,
    "an answer of the mock": SENT,
    "`validate`": JUDGED,
    "the package, lenient": False,
    "the package, strict": READERS,
}
"""What each place that meets values of a format asks for, in the words of `schema.compile`."""
