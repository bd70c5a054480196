"""Parameters as text: every style of OpenAPI 3.2 §4.12, on top of RFC 6570."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias
from urllib.parse import quote

from .encoding import jsonable
from .operations import Parameter, is_json

Quote: TypeAlias = Callable[[str], str]

# "&", "+", "#" and brackets mean something to whoever splits a query: they stay encoded even where
# reserved characters are allowed. "%" stays, for what the caller encoded already.
_RESERVED = ":/?@!$'()*,;=%"


def path_segment(parameter: Parameter, value: Any) -> str:
    """Give what replaces the parameter in the path.

    Raises:
        ValueError: Nothing would be left of the segment, so that the path would be another one.
    """
    style = parameter.style or "simple"
    explode = bool(parameter.explode)
    text = _simple(parameter, value, _strict_quote, explode)
    if style == "label":
        parts = _parts(value, _strict_quote, explode)
        return "." + ((".".join(parts)) if explode else ",".join(parts))
    if style == "matrix":
        return _matrix(parameter, value, explode)
    if not text:
        raise ValueError(f"the path parameter {parameter.name!r} must not be empty")
    if text in (".", ".."):
        return text.replace(".", "%2E")
    return text


def header_value(parameter: Parameter, value: Any) -> str:
    """Give the value of a header."""
    return _simple(parameter, value, _as_is, bool(parameter.explode))


def query_pairs(parameter: Parameter, value: Any) -> list[str]:
    """Give the encoded `name=value` pieces of a query; none for an empty array or object."""
    encode = _reserved_quote if parameter.allow_reserved else _strict_quote
    style = parameter.style or "form"
    explode = parameter.explode if parameter.explode is not None else style == "form"
    name = _strict_quote(parameter.name)
    if parameter.content is not None:
        return [f"{name}={encode(_content(parameter.content, value))}"]
    value = _plain(value)
    if style == "deepObject" and isinstance(value, Mapping):
        return list(_deep(name, value, encode))
    if isinstance(value, Mapping) and explode:
        return [f"{_strict_quote(k)}={encode(_text(v))}" for k, v in _items(value)]
    if isinstance(value, list) and explode:
        return [f"{name}={encode(_text(item))}" for item in _values(value)]
    joiner = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}.get(style, ",")
    if isinstance(value, list | Mapping):
        parts = _parts(value, encode, False)
        return [f"{name}={joiner.join(parts)}"] if parts else []
    return [f"{name}={encode(_text(value))}"]


def cookie_pairs(parameter: Parameter, value: Any) -> list[str]:
    """Give the `name=value` pieces of a `Cookie` header; style `cookie` does not encode."""
    if parameter.content is not None:
        return [f"{parameter.name}={_strict_quote(_content(parameter.content, value))}"]
    encode = _as_is if parameter.style == "cookie" else _strict_quote
    value = _plain(value)
    if isinstance(value, list | Mapping) and parameter.explode is not False:
        if isinstance(value, Mapping):
            return [f"{k}={encode(_text(v))}" for k, v in _items(value)]
        return [f"{parameter.name}={encode(_text(item))}" for item in _values(value)]
    return [f"{parameter.name}={','.join(_parts(value, encode, False))}"]


def _simple(parameter: Parameter, value: Any, encode: Quote, explode: bool) -> str:
    if parameter.content is not None:
        return encode(_content(parameter.content, value))
    return ",".join(_parts(value, encode, explode))


def _matrix(parameter: Parameter, value: Any, explode: bool) -> str:
    name = _strict_quote(parameter.name)
    value = _plain(value)
    parts = _parts(value, _strict_quote, explode)
    if explode and isinstance(value, Mapping):
        return "".join(f";{part}" for part in parts)
    if explode and isinstance(value, list):
        return "".join(f";{name}={part}" for part in parts)
    text = ",".join(parts)
    return f";{name}={text}" if text else f";{name}"


def _deep(prefix: str, value: Mapping[str, Any], encode: Quote) -> Iterable[str]:
    """OpenAPI defines one level of `deepObject`; further ones and arrays go on in the same way."""
    for key, item in _items(value):
        name = f"{prefix}%5B{_strict_quote(key)}%5D"
        if isinstance(item, Mapping):
            yield from _deep(name, item, encode)
        elif isinstance(item, list):
            yield from (f"{name}={encode(_text(each))}" for each in _values(item))
        else:
            yield f"{name}={encode(_text(item))}"


def _parts(value: Any, encode: Quote, explode: bool) -> list[str]:
    value = _plain(value)
    if isinstance(value, Mapping):
        pairs = [(encode(key), encode(_text(item))) for key, item in _items(value)]
        if explode:
            return [f"{key}={item}" for key, item in pairs]
        return [part for pair in pairs for part in pair]
    if isinstance(value, list):
        return [encode(_text(item)) for item in _values(value)]
    return [encode(_text(value))]


def _items(value: Mapping[Any, Any]) -> list[tuple[str, Any]]:
    return [(str(key), item) for key, item in value.items()]


def _values(value: Any) -> list[Any]:
    return list(value)


def _plain(value: Any) -> Any:
    """Turn models, arrays of any kind and other values with a JSON form into JSON values."""
    return value if type(value) is str else jsonable(value)


def _text(value: Any) -> str:
    """Spell one value as JSON does; strings without quotes."""
    if isinstance(value, str):
        return str(value)
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _content(media_type: str, value: Any) -> str:
    value = _plain(value)
    if isinstance(value, str) and not is_json(media_type):
        return value
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _strict_quote(text: str) -> str:
    return quote(text, safe="~")


def _reserved_quote(text: str) -> str:
    return quote(text, safe=_RESERVED)


def _as_is(text: str) -> str:
    return text
