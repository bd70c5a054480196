"""Forms without files: `application/x-www-form-urlencoded` from the properties of a body."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import quote

from ..client.descriptions import Parameter, RequestBody, Style, is_json
from ..encoding import encode, jsonable
from ..json_values import as_items, as_object
from .parameters import styled
from .request import scalar


@dataclass(frozen=True, slots=True, eq=False)
class FormField:
    """How a property travels (OpenAPI 3.2 §4.15)."""

    style: Style | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    content_type: str | None = None


_PLAIN = FormField()


class FormWriter:
    """Writes the properties of an object as pairs: an array's items each, an object as JSON."""

    def __init__(self, fields: Mapping[str, FormField] | None = None) -> None:
        self._fields = fields or {}

    def __call__(self, body: RequestBody, value: object, strict: bool) -> bytes:
        """Give the body; one that is bytes is taken as it is.

        Raises:
            ArgumentValidationError: A property breaks the schema (if `strict`).
            TypeError: The body is no object.
        """
        if isinstance(value, bytes):
            return value
        if strict:
            from ..types.validation import check_arguments

            check_arguments(body.type(), value)
        given = as_object(jsonable(value))
        if given is None:
            raise TypeError(f"a body of the type {body.media_type} is made of an object")
        pairs = [pair for name, item in given.items() for pair in self._pairs(name, item)]
        return "&".join(pairs).encode()

    def _pairs(self, name: str, value: Any) -> list[str]:
        how = self._fields.get(name, _PLAIN)
        if how.style == "deepObject":
            return list(_deep(quote(name, safe="~"), value))
        if how.style is not None or how.allow_reserved or how.explode is not None:
            parameter = Parameter(
                name,
                "query",
                style=how.style,
                explode=how.explode,
                allow_reserved=how.allow_reserved,
            )
            return styled(parameter, value)
        whole = how.content_type is not None and is_json(how.content_type)
        texts = [encode(value).decode()] if whole else [scalar(each) for each in as_items(value)]
        return [f"{quote(name, safe='~')}={quote(text, safe='~')}" for text in texts]


def _deep(name: str, value: Any) -> Iterator[str]:
    """OpenAPI leaves open what is deeper than one level, and arrays: they go on in brackets."""
    fields = as_object(value)
    if fields is not None:
        for key, item in fields.items():
            yield from _deep(f"{name}%5B{quote(key, safe='~')}%5D", item)
    elif isinstance(value, list):
        for index, item in enumerate(as_items(cast(object, value))):
            yield from _deep(f"{name}%5B{index}%5D", item)
    else:
        yield f"{name}={quote(scalar(value), safe='~')}"
