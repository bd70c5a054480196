"""Parameters in every style of OpenAPI 3.2 §4.12 and RFC 6570; the core writes plain ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias
from urllib.parse import quote

from ..client.descriptions import Parameter
from ..encoding import encode, jsonable
from ..json_values import as_items, as_object
from ..media_types import is_json
from .cookies import cookie_name, is_cookie_name, is_cookie_value
from .request import empty_segment, scalar

Quote: TypeAlias = Callable[[str], str]

# "&", "+", "#" and brackets mean something to whoever splits a query: they stay encoded even where
# reserved characters are allowed. "%" stays, for what the caller encoded already.
_RESERVED = ":/?@!$'()*,;=%"
_RESERVED_IN_COOKIES = ":/?@!$'()*=%"


def styled(parameter: Parameter, value: Any) -> list[str]:
    """Give the segment of the path, the pairs of the query or of the cookie, or the header.

    An empty array or object gives nothing, but for the path.

    Raises:
        ValueError: Nothing would be left of a segment of the path, or a cookie can't carry this.
    """
    value = jsonable(value)
    if parameter.content is not None:
        whole = is_json(parameter.content) or not isinstance(value, str)
        value = encode(value, parameter.type).decode() if whole else value
    if parameter.where == "path":
        return [_segment(parameter, value)]
    if parameter.where == "header":
        text = ",".join(_parts(value, _as_is, bool(parameter.explode)))
        return [text] if text else []
    return _pairs(parameter, value)


def _segment(parameter: Parameter, value: Any) -> str:
    text = "" if value in ([], {}) else _expanded(parameter, value)
    if not text:
        raise empty_segment(parameter, value)
    return text


def _expanded(parameter: Parameter, value: Any) -> str:
    explode = bool(parameter.explode)
    parts = _parts(value, _quote_all, explode)
    if parameter.style == "label":
        return "." + ("." if explode else ",").join(parts)
    if parameter.style == "matrix":
        name = _quote_all(parameter.name)
        if explode and isinstance(value, dict):
            return "".join(f";{part}" for part in parts)
        if explode and isinstance(value, list):
            return "".join(f";{name}={part}" for part in parts)
        text = ",".join(parts)
        return f";{name}={text}" if text else f";{name}"
    return ",".join(parts)


def _pairs(parameter: Parameter, value: Any) -> list[str]:
    if parameter.style == "cookie":
        return _cookies(parameter, value)
    write = _quote_all
    if parameter.allow_reserved:
        write = _keep_reserved_in_cookies if parameter.where == "cookie" else _keep_reserved
    style = parameter.style or "form"
    explode = parameter.explode
    if explode is None:
        explode = style == "form"
    name = _quote_all(parameter.name)
    fields = as_object(value)
    if style == "deepObject" and fields is not None:
        return list(_deep(name, fields, write))
    if explode and isinstance(value, dict):
        return _parts(value, write, True)
    parts = _parts(value, write, False)
    if explode:
        return [f"{name}={part}" for part in parts]
    joiner = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}.get(style, ",")
    return [f"{name}={joiner.join(parts)}"] if parts else []


def _cookies(parameter: Parameter, value: Any) -> list[str]:
    """Write cookies as they are (OpenAPI 3.2 §4.12.3): what they can't carry is refused."""

    def carried(text: str) -> str:
        if not is_cookie_value(text):
            raise ValueError(
                f"the cookie {parameter.name!r} holds a character that no cookie can carry"
            )
        return text

    explode = parameter.explode is not False
    name, fields = cookie_name(parameter.name), as_object(value)
    parts = _parts(value, carried, False)
    if fields is not None and explode:
        if not all(map(is_cookie_name, fields)):
            raise ValueError(f"a property of {parameter.name!r} can't be the name of a cookie")
        return [f"{key}={text}" for key, text in zip(parts[::2], parts[1::2], strict=True)]
    if explode:
        return [f"{name}={part}" for part in parts]
    return [f"{name}={','.join(parts)}"] if parts else []


def _deep(prefix: str, value: dict[str, Any], write: Quote) -> Iterator[str]:
    """OpenAPI defines one level of `deepObject`; further ones and arrays go on in the same way."""
    for key, item in value.items():
        name = f"{prefix}%5B{_quote_all(key)}%5D"
        deeper = as_object(item)
        if deeper is not None:
            yield from _deep(name, deeper, write)
        else:
            yield from (f"{name}={part}" for part in _parts(item, write, False))


def _parts(value: Any, write: Quote, explode: bool) -> list[str]:
    fields = as_object(value)
    if fields is not None:
        pairs = [(write(key), write(scalar(item))) for key, item in fields.items()]
        if explode:
            return [f"{key}={item}" for key, item in pairs]
        return [part for pair in pairs for part in pair]
    return [write(scalar(item)) for item in as_items(value)]


def _quote_all(text: str) -> str:
    return quote(text, safe="~")


def _keep_reserved(text: str) -> str:
    return quote(text, safe=_RESERVED)


def _keep_reserved_in_cookies(text: str) -> str:
    """The same, but for what would end a cookie."""
    return quote(text, safe=_RESERVED_IN_COOKIES)


def _as_is(text: str) -> str:
    return text
